package wssecurity

import (
	"crypto/sha1"
	"strings"
	"time"

	"groupdesk/gen/soap"
)

// security is what the Security blocks of a message say.
type security struct {
	blocks, timestamps, tokens int
	stampCreated, expires      time.Time // of the Timestamp; zero if absent

	names, passwords int
	username         string
	digest           bool
	password         string          // as text
	passwordDigest   [sha1.Size]byte // if digest
	nonce            []byte
	createdText      string
	created          time.Time // of the token; zero if absent

	unsupported string // the name of the first element that is not known
	defect      string // the first thing that is invalid
}

// read reads a Security block.
func (s *security) read(r *soap.Reader) {
	s.blocks++
	for r.Child() {
		switch r.Name() {
		case timestampName:
			s.timestamps++
			s.readTimestamp(r)
		case tokenName:
			s.tokens++
			s.readToken(r)
		default:
			s.leave(r)
		}
	}
}

// leave notes an element that is not supported. The reader skips what is left unread.
func (s *security) leave(r *soap.Reader) {
	if s.unsupported == "" {
		s.unsupported = r.Name().Local
	}
}

func (s *security) fail(detail string) {
	if s.defect == "" {
		s.defect = detail
	}
}

func (s *security) readTimestamp(r *soap.Reader) {
	for r.Child() {
		switch r.Name() {
		case soap.Name{Space: namespaceWSU, Local: "Created"}:
			_, s.stampCreated = s.readTime(r, s.stampCreated)
		case soap.Name{Space: namespaceWSU, Local: "Expires"}:
			_, s.expires = s.readTime(r, s.expires)
		default:
			s.leave(r)
		}
	}
	if s.stampCreated.IsZero() {
		s.fail("the Timestamp has no Created")
	}
	if !s.expires.IsZero() && !s.expires.After(s.stampCreated) {
		s.fail("the Timestamp expires before it was made")
	}
}

func (s *security) readToken(r *soap.Reader) {
	for r.Child() {
		switch r.Name() {
		case soap.Name{Space: namespaceWSSE, Local: "Username"}:
			s.names++
			s.username = r.String()
		case soap.Name{Space: namespaceWSSE, Local: "Password"}:
			s.passwords++
			s.readPassword(r)
		case soap.Name{Space: namespaceWSSE, Local: "Nonce"}:
			s.readNonce(r)
		case soap.Name{Space: namespaceWSU, Local: "Created"}:
			s.createdText, s.created = s.readTime(r, s.created)
		default:
			s.leave(r)
		}
	}
}

// readPassword reads a Password, which is text when it gives no type.
func (s *security) readPassword(r *soap.Reader) {
	switch typ, _ := r.Attr("", "Type"); typ {
	case "", typeText:
		s.password = r.String()
	case typeDigest:
		s.digest = true
		sum, ok := soap.ParseBase64(r.String())
		if !ok || len(sum) != sha1.Size {
			s.fail("the digest is not SHA-1 in base64")
		}
		copy(s.passwordDigest[:], sum)
	default:
		s.unsupported = "Password of the type " + typ
	}
}

// readNonce reads a Nonce. Some write the name of its encoding in another case.
func (s *security) readNonce(r *soap.Reader) {
	encoding, given := r.Attr("", "EncodingType")
	nonce, ok := soap.ParseBase64(r.String())
	switch {
	case given && !strings.EqualFold(encoding, encodingBase64):
		s.fail("the Nonce is not in base64")
	case !ok || len(nonce) == 0 || len(nonce) > maxNonce || s.nonce != nil:
		s.fail("the Nonce is empty, too long, repeated or not in base64")
	}
	s.nonce = nonce
}

// readTime reads an xs:dateTime with a time zone. before is the value of an earlier element of this name.
func (s *security) readTime(r *soap.Reader, before time.Time) (string, time.Time) {
	name, text := r.Name().Local, r.Token()
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || t.IsZero() || !before.IsZero() {
		s.fail(name + " is repeated or not a time in UTC")
	}
	return text, t
}

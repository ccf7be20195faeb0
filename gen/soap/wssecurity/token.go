package wssecurity

import (
	"crypto/rand"
	"crypto/sha1"
	"io"
	"time"

	"groupdesk/gen/soap"
)

// UsernameToken writes a Security header block that names the user (UTP, section 3). It may be used by several goroutines at
// once as long as no field is changed.
type UsernameToken struct {
	Username string
	Password string
	// Digest sends a digest of nonce, time and password in place of the password.
	Digest bool
	// Nonce sends nonce and time along with a password as text too, for services that ask for them. A digest always has
	// them.
	Nonce bool
	// Lifetime adds a Timestamp that expires after it; 0 for none.
	Lifetime time.Duration

	Now    func() time.Time // nil for time.Now
	Random io.Reader        // of nonces; nil for the system's
}

// EncodeHeader writes the block, with a new nonce.
func (t *UsernameToken) EncodeHeader(w *soap.Writer) {
	now := time.Now
	if t.Now != nil {
		now = t.Now
	}
	created := now()
	w.Start(namespaceWSSE, "Security")
	w.MustUnderstand()
	if t.Lifetime > 0 {
		writeTimestamp(w, created, t.Lifetime)
	}
	t.write(w, formatTime(created))
	w.End()
}

func (t *UsernameToken) write(w *soap.Writer, created string) {
	w.Start(namespaceWSSE, "UsernameToken")
	w.String(namespaceWSSE, "Username", t.Username)
	if !t.Digest && !t.Nonce {
		t.writePassword(w, typeText, t.Password)
		w.End()
		return
	}
	nonce, err := t.nonce()
	if err != nil {
		w.Fail(err)
	}
	if t.Digest {
		sum := digest(nonce, created, t.Password)
		t.writePassword(w, typeDigest, string(soap.AppendBase64(nil, sum[:])))
	} else {
		t.writePassword(w, typeText, t.Password)
	}
	w.Start(namespaceWSSE, "Nonce")
	w.Attr("", "EncodingType", encodingBase64)
	w.Text(string(soap.AppendBase64(nil, nonce)))
	w.End()
	w.String(namespaceWSU, "Created", created)
	w.End()
}

func (t *UsernameToken) writePassword(w *soap.Writer, typ, text string) {
	w.Start(namespaceWSSE, "Password")
	w.Attr("", "Type", typ)
	w.Text(text)
	w.End()
}

func (t *UsernameToken) nonce() ([]byte, error) {
	nonce, source := make([]byte, 16), t.Random
	if source == nil {
		source = rand.Reader
	}
	_, err := io.ReadFull(source, nonce)
	return nonce, err
}

// digest is SHA-1 of nonce, time and password one after the other (UTP, section 3.1).
func digest(nonce []byte, created, password string) [sha1.Size]byte {
	return sha1.Sum([]byte(string(nonce) + created + password))
}

// writeTimestamp writes when a message was made and how long it is valid (WSS, section 10).
func writeTimestamp(w *soap.Writer, created time.Time, lifetime time.Duration) {
	w.Start(namespaceWSU, "Timestamp")
	w.String(namespaceWSU, "Created", formatTime(created))
	w.String(namespaceWSU, "Expires", formatTime(created.Add(lifetime)))
	w.End()
}

// formatTime gives what WSS, section 10, asks for: UTC, and no more than milliseconds.
func formatTime(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

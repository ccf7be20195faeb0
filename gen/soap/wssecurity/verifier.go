package wssecurity

import (
	"crypto/sha1"
	"crypto/subtle"
	"time"

	"groupdesk/gen/soap"
)

// Defaults of [Verifier].
const (
	DefaultMaxAge    = 5 * time.Minute
	DefaultSkew      = time.Minute
	DefaultMaxNonces = 100_000

	maxNonce = 256 // bytes
)

// Verifier checks the UsernameToken and the Timestamp of requests. Its Begin is a Header of a soap.Server. It serves several
// requests at once, must not be copied after the first, and remembers the nonces it has seen: use one verifier for all
// servers of a user directory.
type Verifier struct {
	// Password returns the password of a user. An error becomes a fault of the server.
	Password func(username string) (password string, found bool, err error)
	// DigestOnly refuses passwords as text.
	DigestOnly bool
	// Timestamp refuses requests without one.
	Timestamp bool
	// MaxAge is how old a token with a nonce may be; 0 is DefaultMaxAge.
	MaxAge time.Duration
	// Skew is how far the clocks may differ; 0 is DefaultSkew.
	Skew time.Duration
	// MaxNonces bounds the nonces that are remembered, about 50 bytes each, for MaxAge and twice the Skew, up to twice as
	// long. Requests beyond it are refused. 0 is DefaultMaxNonces.
	MaxNonces int
	Now       func() time.Time // nil for time.Now

	seen replayCache
}

// Begin returns what handles the Security block of one request.
func (v *Verifier) Begin(*soap.Incoming) soap.HeaderHandler { return &handler{verifier: v} }

// Username returns the user of a request that a [Verifier] has let pass, and false before the request was decoded.
func Username(in *soap.Incoming) (string, bool) {
	for _, h := range in.Header {
		if h, ok := h.(*handler); ok && h.passed {
			return h.security.username, true
		}
	}
	return "", false
}

// handler checks one request.
type handler struct {
	verifier *Verifier
	security security
	passed   bool
}

// DecodeHeader reads a Security block that is meant for this receiver.
func (h *handler) DecodeHeader(r *soap.Reader) bool {
	if r.Name() != securityName || !forUs(r) {
		return false
	}
	h.security.read(r)
	return true
}

// forUs reports whether a block is meant for the last receiver.
func forUs(r *soap.Reader) bool {
	actor, _ := r.Attr(soap.NamespaceSOAP11, "actor")
	role, _ := r.Attr(soap.NamespaceSOAP12, "role")
	switch actor + role {
	case "", soap.NamespaceSOAP12 + "/role/ultimateReceiver":
		return true
	}
	return false
}

// EndHeader checks what was read.
func (h *handler) EndHeader() error {
	if err := h.verifier.check(&h.security); err != nil {
		return err
	}
	h.passed = true
	return nil
}

// EncodeReply answers a Timestamp with one, which callers built on Windows Communication Foundation wait for.
func (h *handler) EncodeReply(w *soap.Writer, _ *soap.Operation, _ *soap.Fault) {
	if !h.passed || h.security.timestamps == 0 {
		return
	}
	w.Start(namespaceWSSE, "Security")
	w.MustUnderstand()
	writeTimestamp(w, h.verifier.now(), orDefault(h.verifier.MaxAge, DefaultMaxAge))
	w.End()
}

// check checks form, then time, then password, then that the token is new.
func (v *Verifier) check(s *security) error {
	if problem := v.malformed(s); problem != nil {
		return problem
	}
	if kind, detail := v.stale(s); detail != "" {
		return &Error{kind, s.username, detail}
	}
	if err := v.authenticate(s); err != nil {
		return err
	}
	return v.unused(s)
}

func (v *Verifier) malformed(s *security) error {
	if s.unsupported != "" {
		return &Error{UnsupportedToken, s.username, s.unsupported + " is not supported"}
	}
	detail := s.defect
	switch {
	case s.blocks != 1:
		detail = "there is not exactly one Security block"
	case detail != "":
	case s.tokens != 1:
		detail = "there is not exactly one UsernameToken"
	case s.names != 1 || s.passwords != 1:
		detail = "there is not exactly one Username and one Password"
	case s.timestamps > 1 || s.timestamps == 0 && v.Timestamp:
		detail = "there is not exactly one Timestamp"
	case s.digest && (len(s.nonce) == 0 || s.createdText == ""):
		detail = "a digest comes without Nonce or Created"
	case v.DigestOnly && !s.digest:
		return &Error{UnsupportedToken, s.username, "the password is not a digest"}
	}
	if detail != "" {
		return &Error{InvalidSecurity, s.username, detail}
	}
	return nil
}

// stale checks the times of Timestamp and token.
func (v *Verifier) stale(s *security) (Kind, string) {
	now, skew := v.now(), v.skew()
	switch {
	case s.stampCreated.After(now.Add(skew)) || s.created.After(now.Add(skew)):
		return InvalidSecurity, "it was made in the future; synchronize the clocks"
	case !s.expires.IsZero() && !s.expires.After(now.Add(-skew)):
		return MessageExpired, "the Timestamp has expired"
	case !s.created.IsZero() && now.Sub(s.created) > v.maxAge()+skew:
		return MessageExpired, "the token is too old"
	}
	return 0, ""
}

// authenticate takes the same time whether the user is unknown or the password wrong.
func (v *Verifier) authenticate(s *security) error {
	password, found, err := v.Password(s.username)
	if err != nil {
		return err
	}
	want, got := sha1.Sum([]byte(password)), sha1.Sum([]byte(s.password))
	if s.digest {
		want, got = digest(s.nonce, s.createdText, password), s.passwordDigest
	}
	if subtle.ConstantTimeCompare(want[:], got[:]) == 1 && found {
		return nil
	}
	return &Error{FailedAuthentication, s.username, "user name or password is wrong"}
}

// unused refuses a token that was seen before. It remembers only those with the right password, so that nobody else can fill
// the memory.
func (v *Verifier) unused(s *security) error {
	if len(s.nonce) == 0 || s.created.IsZero() {
		return nil
	}
	refusal := v.seen.add(s.key(), v.now(), v.maxAge()+2*v.skew(), orDefault(v.MaxNonces, DefaultMaxNonces))
	if refusal != "" {
		return &Error{FailedAuthentication, s.username, refusal}
	}
	return nil
}

// key is what makes a token the same as another. The name is not part of it: a user directory may take another spelling of
// it for the same user, and a digest does not hold it.
func (s *security) key() [sha1.Size]byte {
	if s.digest {
		return s.passwordDigest
	}
	return sha1.Sum([]byte(s.username + "\x00" + string(s.nonce)))
}

func (v *Verifier) maxAge() time.Duration { return orDefault(v.MaxAge, DefaultMaxAge) }
func (v *Verifier) skew() time.Duration   { return orDefault(v.Skew, DefaultSkew) }

func (v *Verifier) now() time.Time {
	if v.Now != nil {
		return v.Now()
	}
	return time.Now()
}

func orDefault[T ~int | ~int64](n, fallback T) T {
	if n == 0 {
		return fallback
	}
	return n
}

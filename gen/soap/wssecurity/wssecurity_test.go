package wssecurity_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/wssecurity"
)

var noon = time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)

func clock(t time.Time) func() time.Time { return func() time.Time { return t } }

var operation = soap.Operation{
	Name: "Ask", Action: "urn:ask",
	Input: soap.Name{Space: "urn:a", Local: "Ask"}, Output: soap.Name{Space: "urn:a", Local: "Answer"},
}

// text is an element that holds nothing but text.
type text struct{ s string }

func (t *text) EncodeXML(w *soap.Writer) { w.Text(t.s) }
func (t *text) DecodeXML(r *soap.Reader) { t.s = r.Text() }

// service answers with the name of the user. It is also the transport to itself, and keeps what travels.
type service struct {
	server        soap.Server
	failure       error // of the last request
	request, body string
}

func newService(v *wssecurity.Verifier) *service {
	if v.Password == nil {
		v.Password = passwords
	}
	s := &service{}
	s.server.Header = []func(*soap.Incoming) soap.HeaderHandler{v.Begin}
	s.server.Fault = func(err error) *soap.Fault { s.failure = err; return nil }
	for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
		op := operation
		op.Form = form
		s.server.Operations = append(s.server.Operations, soap.ServerOperation{Operation: op, Serve: answer})
	}
	return s
}

// passwords is a directory with one user. The file of passwords is broken for another.
func passwords(username string) (string, bool, error) {
	if username == "broken" {
		return "", false, errors.New("the directory is down")
	}
	return "väry <secret>", username == "märy", nil
}

func answer(in *soap.Incoming, q *soap.ServerCall) error {
	if name, passed := wssecurity.Username(in); passed || name != "" {
		return errors.New("a request passed before it was read")
	}
	if err := q.Decode(nil, &text{}); err != nil {
		return err
	}
	name, passed := wssecurity.Username(in)
	if !passed {
		return errors.New("a request that was read has not passed")
	}
	return q.Encode(nil, &text{name})
}

func (s *service) RoundTrip(_ soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	s.request, s.failure = string(r.Body), nil
	reply := s.server.Handle(&soap.Incoming{Action: r.Action}, r.Body)
	s.body = string(reply.Body)
	return reply, nil
}

func (s *service) call(form soap.Form, token *wssecurity.UsernameToken) (string, error) {
	client := soap.Client{Transport: s, Form: form}
	if token != nil {
		client.Header = token
	}
	var out text
	err := client.Call(nil, &operation, &text{}, nil, &out, nil)
	return out.s, err
}

func TestTokens(t *testing.T) {
	right := wssecurity.UsernameToken{Username: "märy", Password: "väry <secret>"}
	tests := map[string]func(u *wssecurity.UsernameToken, v *wssecurity.Verifier){
		"text":            func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) {},
		"text with nonce": func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) { u.Nonce = true },
		"digest":          func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) { u.Digest, v.DigestOnly = true, true },
		"timestamp":       func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) { u.Lifetime, v.Timestamp = time.Minute, true },
		"slow clock": func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) {
			u.Digest, u.Now = true, clock(noon.Add(-359*time.Second))
		},
		"fast clock": func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) {
			u.Digest, u.Now = true, clock(noon.Add(time.Minute))
		},
		"expired within the skew": func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) {
			u.Lifetime, u.Now = time.Second, clock(noon.Add(-time.Minute))
		},
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			token, verifier := right, &wssecurity.Verifier{Now: clock(noon)}
			token.Now = clock(noon)
			change(&token, verifier)
			s := newService(verifier)
			for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
				if user, err := s.call(form, &token); err != nil || user != "märy" {
					t.Errorf("form %d: got %q, %v for\n%s", form, user, err, s.request)
				}
				if hasPassword := strings.Contains(s.request, "&lt;secret&gt;"); hasPassword == token.Digest {
					t.Errorf("sent %s", s.request)
				}
				if !strings.Contains(s.request, `:mustUnderstand="1"`) || strings.Contains(s.body, `:mustUnderstand="1"`) != (token.Lifetime > 0) {
					t.Errorf("sent %s and answered %s", s.request, s.body)
				}
				if stamped := strings.Contains(s.body, ":Expires>2026-05-04T12:05:00.000Z<"); stamped != (token.Lifetime > 0) {
					t.Errorf("answered %s", s.body)
				}
			}
		})
	}
}

func TestRefusals(t *testing.T) {
	type change = func(u *wssecurity.UsernameToken, v *wssecurity.Verifier)
	tests := []struct {
		name   string
		change change
		kind   wssecurity.Kind
	}{
		{"wrong password", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) { u.Password = "x" }, wssecurity.FailedAuthentication},
		{"wrong digest", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) { u.Password, u.Digest = "x", true }, wssecurity.FailedAuthentication},
		{"unknown user", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) { u.Username = "joe" }, wssecurity.FailedAuthentication},
		{"text where a digest is demanded", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) { v.DigestOnly = true }, wssecurity.UnsupportedToken},
		{"no timestamp", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) { v.Timestamp = true }, wssecurity.InvalidSecurity},
		{"expired", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) {
			u.Lifetime, u.Now = time.Second, clock(noon.Add(-time.Minute-time.Second))
		}, wssecurity.MessageExpired},
		{"old token", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) {
			u.Nonce, u.Now = true, clock(noon.Add(-361*time.Second))
		}, wssecurity.MessageExpired},
		{"token of the future", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) {
			u.Digest, u.Now = true, clock(noon.Add(61*time.Second))
		}, wssecurity.InvalidSecurity},
		{"timestamp of the future", func(u *wssecurity.UsernameToken, v *wssecurity.Verifier) {
			u.Lifetime, u.Now = time.Hour, clock(noon.Add(61*time.Second))
		}, wssecurity.InvalidSecurity},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			token, verifier := wssecurity.UsernameToken{Username: "märy", Password: "väry <secret>", Now: clock(noon)}, &wssecurity.Verifier{Now: clock(noon)}
			test.change(&token, verifier)
			s := newService(verifier)
			for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
				_, err := s.call(form, &token)
				s.checkRefused(t, err, test.kind)
			}
		})
	}
}

// checkRefused looks at what the caller is told and what the server's log is.
func (s *service) checkRefused(t *testing.T, err error, want wssecurity.Kind) {
	t.Helper()
	if kind, ok := wssecurity.FaultKind(err); !ok || kind != want {
		t.Errorf("got %v, want %v", err, want)
	}
	var failure *wssecurity.Error
	if !errors.As(s.failure, &failure) || failure.Kind != want || failure.Detail == "" || strings.Contains(s.body, failure.Detail) {
		t.Errorf("the server saw %v and answered %s", s.failure, s.body)
	}
}

func TestNoSecurity(t *testing.T) {
	s := newService(&wssecurity.Verifier{})
	_, err := s.call(soap.SOAP11, nil)
	s.checkRefused(t, err, wssecurity.InvalidSecurity)
}

func TestReplay(t *testing.T) {
	verifier := &wssecurity.Verifier{}
	s := newService(verifier)
	now := noon
	verifier.Now = func() time.Time { return now }
	token := &wssecurity.UsernameToken{Username: "märy", Password: "väry <secret>", Digest: true, Now: verifier.Now}
	if _, err := s.call(soap.SOAP11, token); err != nil {
		t.Fatal(err)
	}
	captured := s.request
	again := func() error { return s.failureOf(captured) }
	for _, after := range []time.Duration{0, time.Minute, 6 * time.Minute} {
		now = noon.Add(after)
		if kind, ok := wssecurity.FaultKind(again()); !ok || kind != wssecurity.FailedAuthentication {
			t.Errorf("after %v: got %v", after, s.failure)
		}
		if _, err := s.call(soap.SOAP11, token); err != nil {
			t.Errorf("after %v: another request: %v", after, err)
		}
	}
	now = noon.Add(7 * time.Minute)
	if kind, _ := wssecurity.FaultKind(again()); kind != wssecurity.MessageExpired {
		t.Errorf("later: got %v", s.failure)
	}
}

// TestReplayAtTheLastMoment sends a token again when it is as old as it may be, wherever it stands in the memory.
func TestReplayAtTheLastMoment(t *testing.T) {
	const lives = wssecurity.DefaultMaxAge + 2*wssecurity.DefaultSkew // of a clock that is fast by the Skew
	for _, first := range []time.Duration{0, 4 * time.Minute, lives - 1, lives, lives + 1, 2*lives - 1, 2 * lives} {
		now := noon
		verifier := &wssecurity.Verifier{Now: func() time.Time { return now }}
		s := newService(verifier)
		token := &wssecurity.UsernameToken{Username: "märy", Password: "väry <secret>", Digest: true,
			Now: func() time.Time { return now.Add(wssecurity.DefaultSkew).Truncate(time.Millisecond) }}
		for _, now = range []time.Time{noon, noon.Add(first)} {
			if _, err := s.call(soap.SOAP11, token); err != nil {
				t.Fatal(err)
			}
		}
		captured := s.request
		now = now.Add(lives).Truncate(time.Millisecond)
		var refused *wssecurity.Error
		if err := s.failureOf(captured); !errors.As(err, &refused) || refused.Detail != "the token was used before" {
			t.Errorf("first %v after another: got %v", first, err)
		}
	}
}

// TestWithoutNonceOrTime lets a password as text come again where the request does not make its token unique, which UTP,
// section 3.1, only recommends.
func TestWithoutNonceOrTime(t *testing.T) {
	for name, content := range map[string]string{
		"only a nonce": `<o:Nonce>AAAA</o:Nonce>`,
		"only a time":  `<u:Created>2026-05-04T12:00:00Z</u:Created>`,
	} {
		s := newService(&wssecurity.Verifier{Now: clock(noon)})
		request := envelope("", `<o:UsernameToken><o:Username>märy</o:Username><o:Password>väry &lt;secret></o:Password>`+content+`</o:UsernameToken>`)
		for range 2 {
			if err := s.failureOf(request); err != nil {
				t.Errorf("%s: got %v", name, err)
			}
		}
	}
}

// TestFaultKind knows the codes in both namespaces: WSS, section 12, has them in that of the Security block, and section 10
// has MessageExpired in that of the Timestamp.
func TestFaultKind(t *testing.T) {
	for _, test := range []struct {
		code  soap.Name
		kind  wssecurity.Kind
		known bool
	}{
		{soap.Name{Space: wsse, Local: "FailedAuthentication"}, wssecurity.FailedAuthentication, true},
		{soap.Name{Space: wsu, Local: "MessageExpired"}, wssecurity.MessageExpired, true},
		{soap.Name{Space: soap.NamespaceSOAP11, Local: "MessageExpired"}, 0, false},
		{soap.Name{Space: wsse, Local: "Other"}, 0, false},
	} {
		if kind, known := wssecurity.FaultKind(&soap.Fault{Code: test.code}); kind != test.kind || known != test.known {
			t.Errorf("%v: %v, %v", test.code, kind, known)
		}
	}
	if _, known := wssecurity.FaultKind(errors.New("the line is down")); known {
		t.Error("an error that is no fault has a kind")
	}
}

func TestKindNames(t *testing.T) {
	for kind, want := range map[wssecurity.Kind]string{
		-1: "unknown", wssecurity.InvalidSecurity: "InvalidSecurity", wssecurity.UnsupportedToken: "UnsupportedSecurityToken",
		wssecurity.UnsupportedToken + 1: "unknown",
	} {
		if got := kind.String(); got != want {
			t.Errorf("%d is called %s, want %s", int(kind), got, want)
		}
	}
}

// failureOf sends a request as it is and returns the server's error.
func (s *service) failureOf(request string) error {
	_, _ = s.RoundTrip(nil, &soap.Request{Action: operation.Action, Body: []byte(request)})
	return s.failure
}

// TestMemoryIsBounded refuses what it cannot remember, and goes on when the time has passed.
func TestMemoryIsBounded(t *testing.T) {
	now := noon
	verifier := &wssecurity.Verifier{MaxNonces: 3, Now: func() time.Time { return now }}
	s := newService(verifier)
	token := &wssecurity.UsernameToken{Username: "märy", Password: "väry <secret>", Digest: true, Now: verifier.Now}
	for i := range 5 {
		if _, err := s.call(soap.SOAP11, token); (err == nil) != (i < 3) {
			t.Errorf("call %d: got %v", i, err)
		}
	}
	now = noon.Add(14 * time.Minute) // twice MaxAge and twice the Skew
	if _, err := s.call(soap.SOAP11, token); err != nil {
		t.Errorf("later: got %v", err)
	}
}

// TestReplayAndFullMemory asserts that the server's log distinguishes an attack from a limit that is too low, also for
// a token of the older generation.
func TestReplayAndFullMemory(t *testing.T) {
	now := noon
	verifier := &wssecurity.Verifier{MaxNonces: 1, Now: func() time.Time { return now }}
	s := newService(verifier)
	token := &wssecurity.UsernameToken{Username: "märy", Password: "väry <secret>", Digest: true, Now: clock(noon.Add(time.Minute))}
	if _, err := s.call(soap.SOAP11, token); err != nil {
		t.Fatal(err)
	}
	captured := s.request
	_, _ = s.call(soap.SOAP11, token)
	another := s.request
	for _, after := range []time.Duration{0, 7 * time.Minute} { // The second is MaxAge and twice the Skew later.
		now = noon.Add(after)
		for _, test := range []struct{ request, detail string }{
			{captured, "the token was used before"},
			{another, "too many tokens at once; raise MaxNonces"},
		} {
			var refused *wssecurity.Error
			if err := s.failureOf(test.request); !errors.As(err, &refused) || refused.Detail != test.detail {
				t.Errorf("after %v: got %v, want %s", after, err, test.detail)
			}
		}
	}
}

func TestBrokenDirectory(t *testing.T) {
	s := newService(&wssecurity.Verifier{})
	_, err := s.call(soap.SOAP11, &wssecurity.UsernameToken{Username: "broken"})
	var fault *soap.Fault
	if !errors.As(err, &fault) || fault.Code.Local != "Server" || strings.Contains(s.body, "directory") {
		t.Errorf("got %v", err)
	}
}

func TestNoRandom(t *testing.T) {
	s := newService(&wssecurity.Verifier{})
	_, err := s.call(soap.SOAP11, &wssecurity.UsernameToken{Digest: true, Random: bytes.NewReader(nil)})
	var failed *soap.WriteError
	if !errors.As(err, &failed) || s.request != "" {
		t.Errorf("got %v after %s", err, s.request)
	}
}

// TestReplayUnderAnotherSpelling has a directory that does not tell Märy from märy. The digest does not hold the name.
func TestReplayUnderAnotherSpelling(t *testing.T) {
	verifier := &wssecurity.Verifier{Now: clock(noon), Password: func(username string) (string, bool, error) {
		return "secret", strings.EqualFold(username, "märy"), nil
	}}
	s := newService(verifier)
	token := &wssecurity.UsernameToken{Username: "märy", Password: "secret", Digest: true, Now: clock(noon)}
	if _, err := s.call(soap.SOAP11, token); err != nil {
		t.Fatal(err)
	}
	captured := s.request
	other := strings.Replace(captured, ">märy<", ">MÄRY<", 1)
	if kind, _ := wssecurity.FaultKind(s.failureOf(other)); other == captured || kind != wssecurity.FailedAuthentication {
		t.Errorf("got %v for %s", s.failure, other)
	}
}

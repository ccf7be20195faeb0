package standin

import (
	"bytes"
	"context"
	"math/rand/v2"
	"net/http"
	"time"
)

// SetWeather changes the conditions for later requests.
func (s *Server) SetWeather(w Weather) { s.weather.Store(&w) }

// wait lets the latency pass. It returns early when the client goes away; the
// call is then still carried out, as a real server would.
func wait(ctx context.Context, latency time.Duration) {
	timer := time.NewTimer(latency)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// failed answers in place of the service and reports whether it did.
func (f Fail) failed(w http.ResponseWriter) bool {
	switch f {
	case FailUnavailable:
		page(w, http.StatusServiceUnavailable, "Service Unavailable", "HTTP Error 503. The service is unavailable.")
	case FailUnauthorized:
		unauthorized(w)
	case FailHTML:
		page(w, http.StatusOK, "Sign in", "Sign in to continue to the intranet.")
	default:
		return false
	}
	return true
}

// unauthorized is IIS's answer where it wants Windows authentication.
func unauthorized(w http.ResponseWriter) {
	w.Header().Set("WWW-Authenticate", "Negotiate")
	page(w, http.StatusUnauthorized, "401 - Unauthorized", "Access is denied due to invalid credentials.")
}

// controlMark stands in a description for the reference that no XML writer would write.
// XML allows this character, and nobody uses it.
const controlMark = "\ufdd0"

// corrupt changes an answer's body as the conditions demand.
func (w Weather) corrupt(body []byte) []byte {
	if w.Control {
		body = bytes.ReplaceAll(body, []byte(controlMark), []byte("&#x1;"))
	}
	if w.Fail == FailTruncate {
		body = body[:len(body)/2]
	}
	return body
}

// prefix returns what comes before each namespace prefix of one answer.
func (p Prefixes) prefix() string {
	if p != PrefixRandom {
		return ""
	}
	salt := make([]byte, 4)
	for i := range salt {
		salt[i] = 'a' + byte(rand.IntN('x'-'a')) // no x: prefixes that begin with xml are reserved
	}
	return string(salt)
}

package httptransport

import (
	"errors"
	"net/http"
)

// maxRedirects is how many redirects of a call are followed before the last response is used as the answer.
const maxRedirects = 10

// checkRedirect follows a redirect that sends the same call to the same origin (RFC 6454, section 5).
func checkRedirect(next *http.Request, before []*http.Request) error {
	from := before[len(before)-1].URL
	sameOrigin := next.URL.Scheme == from.Scheme && next.URL.Host == from.Host
	if next.Method != http.MethodPost || !sameOrigin || len(before) > maxRedirects {
		return http.ErrUseLastResponse
	}
	return nil
}

// redirected returns an error that names the target of a redirect, or nil for a response that is not one.
func redirected(response *http.Response) error {
	switch response.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil
	}
	target, err := response.Location()
	if err != nil {
		return nil // It has no target; the client reports what is wrong with it.
	}
	return errors.New("it redirects to " + target.Redacted() + "; set the client's URL to that if the service has moved")
}

package main

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// The limits of one document. The largest of NetServer's is 1 MB.
const (
	fetchTimeout = 60 * time.Second
	maxBytes     = 32 << 20
)

// notOffered is the answer of a server that doesn't publish a document in the form that was asked for.
type notOffered struct{ reason string }

func (e notOffered) Error() string { return e.reason }

// fetcher gets documents over HTTP.
type fetcher struct {
	client http.Client
	user   *url.Userinfo // for requests to host alone
	host   string
}

func newFetcher(from *url.URL) *fetcher {
	f := &fetcher{user: from.User, host: from.Host}
	f.client = http.Client{Timeout: fetchTimeout, CheckRedirect: stayWithDocument}
	return f
}

// stayWithDocument follows a redirect to the same document, as from http to https, and no other: a redirect elsewhere
// leads to a sign-in.
func stayWithDocument(request *http.Request, via []*http.Request) error {
	first := via[0].URL
	to := request.URL
	if len(via) > 5 || to.Hostname() != first.Hostname() || !strings.EqualFold(to.Path, first.Path) || to.RawQuery != first.RawQuery {
		return fmt.Errorf("the server redirects to %s, perhaps to a sign-in, which this command cannot do; give a URL that needs none", place(to))
	}
	if first.Scheme == "https" && to.Scheme != "https" {
		return fmt.Errorf("the server redirects from https to %s", place(to))
	}
	return nil
}

// place returns a URL without what may be secret.
func place(u *url.URL) string {
	public := url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}
	return public.String()
}

// get fetches a document. The error says why in one line, and names no credentials.
func (f *fetcher) get(ctx context.Context, u *url.URL) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, withoutUser(u).String(), nil)
	if err != nil {
		return nil, fmt.Errorf("%s is not a URL that can be fetched", place(u))
	}
	if f.user != nil && u.Host == f.host {
		password, _ := f.user.Password()
		request.SetBasicAuth(f.user.Username(), password)
	}
	response, err := f.client.Do(request)
	if err != nil {
		return nil, explain(err)
	}
	defer response.Body.Close()
	if err := checkStatus(response); err != nil {
		return nil, err
	}
	return read(response)
}

func withoutUser(u *url.URL) *url.URL {
	bare := *u
	bare.User = nil
	return &bare
}

func checkStatus(response *http.Response) error {
	switch code := response.StatusCode; code {
	case http.StatusOK:
		return nil
	case http.StatusUnauthorized:
		if offered := schemes(response.Header); len(offered) > 0 && !slices.Contains(offered, "basic") {
			return fmt.Errorf("the server wants %s authentication, which this command cannot do", strings.Join(offered, " or "))
		}
		return errors.New("the server demands credentials, or other ones; give them as in FROM=https://user:password@host/…")
	case http.StatusForbidden:
		return errors.New("the server refuses access (403 Forbidden)")
	default:
		return notOffered{"the server answers " + response.Status}
	}
}

// schemes lists the authentication schemes that a server offers, in lower case.
func schemes(header http.Header) []string {
	var list []string
	for _, value := range header.Values("WWW-Authenticate") {
		scheme, _, _ := strings.Cut(value, " ")
		list = append(list, strings.ToLower(scheme))
	}
	return list
}

// read returns the body, unless it is too large, ends early or is a web page.
func read(response *http.Response) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(response.Body, maxBytes+1))
	if err != nil {
		return nil, explain(err)
	}
	if len(data) > maxBytes {
		return nil, fmt.Errorf("the document is larger than %d MB", maxBytes>>20)
	}
	if kind, _, _ := mime.ParseMediaType(response.Header.Get("Content-Type")); kind == "text/html" || looksLikeHTML(data) {
		return nil, notOffered{"the server answers with a web page, not with a description; it may want a sign-in"}
	}
	return data, nil
}

func looksLikeHTML(data []byte) bool {
	start := strings.ToLower(strings.TrimSpace(string(data[:min(len(data), 200)])))
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
}

// explain rewords the errors of a connection so that they say what to do. The client's own text may hold the URL.
func explain(err error) error {
	var (
		outer     *url.Error
		authority x509.UnknownAuthorityError
		name      x509.HostnameError
		invalid   x509.CertificateInvalidError
	)
	switch {
	case errors.Is(err, context.Canceled):
		return errors.New("interrupted")
	case errors.As(err, &authority):
		return errors.New("TLS: the server's certificate comes from an authority that this machine does not know; install the authority's certificate, or name its file in SSL_CERT_FILE")
	case errors.As(err, &name):
		return fmt.Errorf("TLS: the server's certificate is not for %s; use the name that it is for", name.Host)
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return errors.New("TLS: the server's certificate is expired or not valid yet; renew it, or set this machine's clock")
	case errors.Is(err, http.ErrSchemeMismatch):
		return errors.New("TLS: the server does not speak TLS at that port; try http://")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the document ends early: the connection broke")
	case errors.As(err, &outer) && outer.Timeout():
		return fmt.Errorf("no complete answer within %s", fetchTimeout)
	case errors.As(err, &outer):
		return outer.Err
	}
	return err
}

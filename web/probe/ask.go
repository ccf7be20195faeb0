package main

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"
)

// Limits of one question.
const (
	askTimeout = 30 * time.Second
	maxAnswer  = 64 << 20 // bytes
)

// server is the NetServer that is probed.
type server struct {
	ctx    context.Context
	client *http.Client
	base   string // up to Remote/
}

// newServer takes the address of SuperOffice, or of something below its folder Remote.
func newServer(ctx context.Context, address string) *server {
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	root, _, _ := strings.Cut(strings.TrimSuffix(address, "/")+"/", "/Remote/")
	return &server{ctx: ctx, client: &http.Client{Timeout: askTimeout, CheckRedirect: stay}, base: strings.TrimSuffix(root, "/") + "/Remote/"}
}

// question is one HTTP request.
type question struct {
	method string // "": POST
	path   string // below Remote/
	header map[string]string
	body   string
}

// answer is the outcome of a question.
type answer struct {
	failure string // in our own words why there is no answer; "" if there is one
	status  int
	header  http.Header
	zipped  bool
	body    []byte
	root    *node // nil if the body is not a whole XML document
	took    time.Duration
}

// ask makes a request. Whatever goes wrong is part of the findings.
func (s *server) ask(q question) answer {
	method := q.method
	if method == "" {
		method = http.MethodPost
	}
	request, err := http.NewRequestWithContext(s.ctx, method, s.base+q.path, strings.NewReader(q.body))
	if err != nil {
		return answer{failure: "the address cannot be asked"}
	}
	for name, value := range q.header {
		request.Header.Set(name, value)
	}
	began := time.Now()
	response, err := s.client.Do(request)
	if err != nil {
		return answer{failure: failure(err)}
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer))
	a := answer{status: response.StatusCode, header: response.Header, zipped: response.Uncompressed, body: body, took: time.Since(began)}
	if err == nil {
		a.root = parseNode(body)
	}
	return a
}

// failure returns why there is no answer. The errors' own texts name hosts.
func failure(err error) string {
	var (
		lookup      *net.DNSError
		certificate *tls.CertificateVerificationError
		record      tls.RecordHeaderError
		timeout     net.Error
	)
	switch {
	case errors.As(err, &lookup):
		return "the host's name is not known"
	case errors.As(err, &certificate):
		return "the certificate is not trusted; name its authority's file in SSL_CERT_FILE"
	case errors.As(err, &record), errors.Is(err, http.ErrSchemeMismatch):
		return "no TLS at that port"
	case errors.As(err, &timeout) && timeout.Timeout():
		return "no answer in time"
	}
	if errors.Is(err, syscall.ECONNREFUSED) {
		return "nothing answers at this address and port"
	}
	return "the connection broke"
}

// isHTML reports whether the answer is a web page.
func (a answer) isHTML() bool {
	return strings.HasPrefix(strings.ToLower(a.header.Get("Content-Type")), "text/html")
}

// soap is the content of the envelope's Body, or nil.
func (a answer) soap() *node { return a.root.at("Body").first() }

// fault is the SOAP fault, or nil.
func (a answer) fault() *node { return a.root.at("Body", "Fault") }

// exception is the wrapped exception, or nil.
func (a answer) exception() *node {
	if info := a.root.at("Header", "ExceptionInfo"); info != nil && !info.null {
		return info
	}
	return nil
}

// refused reports whether the service itself has refused the call.
func (a answer) refused() bool {
	return a.fault() != nil || a.exception() != nil || a.root.at("Header", "Succeeded").value() == "false"
}

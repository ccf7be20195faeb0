package httptransport

import (
	"time"

	"groupdesk/gen/soap"
)

// Option configures a new client. A function of your own may set any field.
type Option func(*soap.Client)

// WithTransport makes calls by another transport: a [Transport] with settings of its own, one that wraps it, or something
// that answers in tests.
func WithTransport(t soap.Transport) Option {
	return func(c *soap.Client) { c.Transport = t }
}

// WithTimeout bounds each call, its response included.
func WithTimeout(limit time.Duration) Option {
	return func(c *soap.Client) { c.Timeout = limit }
}

// WithValidation checks each request before it is sent: see the field Validate of [soap.Client].
func WithValidation() Option {
	return func(c *soap.Client) { c.Validate = true }
}

// NewClient returns a client for the service at url, by a [Transport] unless an option says otherwise. The constructors of
// generated clients call it.
func NewClient(url string, options ...Option) soap.Client {
	c := soap.Client{Transport: &Transport{}, URL: url}
	for _, set := range options {
		set(&c)
	}
	return c
}

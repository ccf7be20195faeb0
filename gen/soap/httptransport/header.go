package httptransport

import (
	"context"
	"maps"
	"net/http"
	"slices"

	"groupdesk/gen/soap"
)

type (
	headerKey   struct{}
	responseKey struct{}
)

// WithHeader returns a context whose calls have further header fields, beside those of the context before. They
// override those of the [Transport], and are overridden by those that the message needs, such as Content-Type.
func WithHeader(ctx context.Context, h http.Header) context.Context {
	all := http.Header{}
	add(all, headerOf(ctx))
	add(all, h)
	return context.WithValue(ctx, headerKey{}, all)
}

func headerOf(ctx context.Context) http.Header {
	h, _ := ctx.Value(headerKey{}).(http.Header)
	return h
}

// add puts fields in the place of those of the same name.
func add(to, h http.Header) {
	for name, values := range h {
		to[http.CanonicalHeaderKey(name)] = values
	}
}

// WithResponse returns a context for one call, which stores the response in r, whether the call succeeds or fails. That
// is how to read the header fields of a result or a fault; a [*soap.ResponseError] has those of its response.
func WithResponse(ctx context.Context, r *soap.Response) context.Context {
	return context.WithValue(ctx, responseKey{}, r)
}

// keep stores a response where WithResponse says.
func keep(ctx context.Context, r *soap.Response) {
	if into, ok := ctx.Value(responseKey{}).(*soap.Response); ok {
		*into = *r
	}
}

// setHeader gives a request the fields of the transport, of the call and of the message.
func (t *Transport) setHeader(request *http.Request, r *soap.Request) {
	h := request.Header
	add(h, t.Header)
	if t.User != nil {
		password, _ := t.User.Password()
		request.SetBasicAuth(t.User.Username(), password)
	}
	add(h, headerOf(request.Context()))
	h.Set("Content-Type", r.ContentType)
	for _, f := range r.Header {
		h.Set(f.Name, f.Value)
	}
	keepCase(h, "SOAPAction")
}

// keepCase sends a field's name as it is written, which Header's methods would change. Old servers accept no other
// case.
func keepCase(h http.Header, name string) {
	canonical := http.CanonicalHeaderKey(name)
	if values, ok := h[canonical]; ok {
		delete(h, canonical)
		h[name] = values
	}
}

// fields returns the fields of a response in the order of their names.
func fields(h http.Header) soap.Fields {
	var all soap.Fields
	for _, name := range slices.Sorted(maps.Keys(h)) {
		for _, value := range h[name] {
			all = append(all, soap.Field{Name: name, Value: value})
		}
	}
	return all
}

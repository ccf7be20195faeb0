package soap

// Cancellation says when a call is no longer wanted. Any context.Context is one; the runtime does not name that type
// because its package is large in WebAssembly.
type Cancellation interface {
	// Done is closed when the call is cancelled. It may be nil, which means never.
	Done() <-chan struct{}
	// Err returns why, after Done was closed.
	Err() error
}

// Field is a header field of an HTTP message.
type Field struct{ Name, Value string }

// Fields are header fields of an HTTP message. A name may occur several times.
type Fields []Field

// Get returns the first value of a field, or an empty text. The case of names does not matter.
func (f Fields) Get(name string) string {
	for _, field := range f {
		if isSameField(field.Name, name) {
			return field.Value
		}
	}
	return ""
}

// isSameField compares names of fields, which are ASCII (RFC 9110, section 5.1). strings.EqualFold would bring the letters of
// all languages with it.
func isSameField(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if lowerASCII(a[i]) != lowerASCII(b[i]) {
			return false
		}
	}
	return true
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// Request is an HTTP POST to be made. Each call has one of its own.
type Request struct {
	URL         string
	Operation   string // for information: the name in the description of the service
	Action      string // for information: Header and ContentType carry it
	ContentType string
	Header      Fields // ready-made, such as SOAPAction with its quotes; wrappers of a transport may add to it
	Body        []byte
}

// Response is the answer to a [Request].
type Response struct {
	Status      int
	ContentType string
	Body        []byte // the client keeps it, and values that it reads share its memory: nothing may change it afterwards
	RetryAfter  int    // seconds that the server asks to wait before the next request; 0 when it asks for none
	Header      Fields // all of them, if the transport provides them; a Client needs none
}

// Transport makes HTTP requests. It returns an error only if there is no response, or none that is fit for a [Client],
// and must be safe for several goroutines at once. Beside the error it may return a response that has begun, whose status
// and header fields the [TransportError] gets. c is nil for a call that cannot be cancelled.
//
// A transport that wraps another sees all of a call but Go's values: the operation, both messages, header fields,
// status and time. [TransportFunc] makes one of a function, for logs, metrics, traces, retries and tests.
type Transport interface {
	RoundTrip(c Cancellation, r *Request) (*Response, error)
}

// TransportFunc is a function as a [Transport].
type TransportFunc func(c Cancellation, r *Request) (*Response, error)

// RoundTrip calls the function.
func (f TransportFunc) RoundTrip(c Cancellation, r *Request) (*Response, error) { return f(c, r) }

// TransportKind says why there is no response.
type TransportKind int

const (
	// Network means that the server was not reached, or the connection broke.
	Network TransportKind = iota
	// Timeout means that the time for the call ran out. The server may have acted.
	Timeout
	// Cancelled means that the caller cancelled the call. The server may have acted.
	Cancelled
)

func (k TransportKind) String() string {
	switch k {
	case Timeout:
		return "timeout"
	case Cancelled:
		return "cancelled"
	}
	return "network"
}

// TransportError reports that a call got no response, or only the beginning of one.
type TransportError struct {
	Kind       TransportKind
	Err        error
	Status     int    // of the response that has begun; 0: none has
	RetryAfter int    // seconds that it asks to wait, see [Response]
	Header     Fields // of it, see [Response]
}

func (e *TransportError) Error() string { return "soap: " + e.Kind.String() + ": " + e.Err.Error() }

// Unwrap returns the transport's error.
func (e *TransportError) Unwrap() error { return e.Err }

// transportError classifies an error of a transport. The response is one that has begun, or nil.
func transportError(err error, c Cancellation, response *Response) error {
	if is[*TransportError](err) || is[*ResponseError](err) {
		return err
	}
	kind := Network
	switch {
	case isTimeout(err) || c != nil && isTimeout(c.Err()):
		kind = Timeout
	case c != nil && c.Err() != nil:
		kind = Cancelled
	}
	failed := &TransportError{Kind: kind, Err: err}
	if response != nil {
		failed.Status, failed.RetryAfter, failed.Header = response.Status, response.RetryAfter, response.Header
	}
	return failed
}

// timeout is what timeout errors have in common.
type timeout interface {
	error
	Timeout() bool
}

func isTimeout(err error) bool {
	t, ok := find[timeout](err)
	return ok && t.Timeout()
}

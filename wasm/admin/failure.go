package admin

// Kind is what went wrong, as far as the user has to do something different about it.
type Kind string

// The kinds of failure. Each has its own words in texts.go.
const (
	SignInRefused    Kind = "sign-in-refused"    // wrong ticket, user name or password
	SessionExpired   Kind = "session-expired"    // the ticket was good and is no longer
	NoRights         Kind = "no-rights"          // the user may not do this
	Duplicate        Kind = "duplicate"          // the name is taken
	Invalid          Kind = "invalid"            // the server refuses a value, which Failure.Details names
	NotFound         Kind = "not-found"          // the group no longer exists
	ChangedByOther   Kind = "changed-by-other"   // someone else saved the group in the meantime, see Failure.Current
	Server           Kind = "server"             // any other error reported by the service
	Fault            Kind = "fault"              // a SOAP fault (500)
	BadRequest       Kind = "bad-request"        // 400, usually without a body
	Unauthorized     Kind = "unauthorized"       // 401: the web server itself wants a sign-in
	NotFoundURL      Kind = "not-found-url"      // 404 or 405: no service at this address
	TooLarge         Kind = "too-large"          // 413
	WrongContentType Kind = "wrong-content-type" // 415
	Unavailable      Kind = "unavailable"        // 503 and other gateway answers
	NotSOAP          Kind = "not-soap"           // an answer that is something else, such as a sign-in page
	Truncated        Kind = "truncated"          // an answer that ends too early
	Timeout          Kind = "timeout"            // no answer in time
	Network          Kind = "network"            // no connection, or refused by the browser
	Cancelled        Kind = "cancelled"          // ended by this side
	Redirected       Kind = "redirected"         // sent elsewhere, such as to a sign-in page
	TooManyRequests  Kind = "too-many-requests"  // 429, see Failure.RetryAfter
	AnswerTooLarge   Kind = "answer-too-large"   // more than the page reads
	Malformed        Kind = "malformed"          // an answer that is not XML, or to another question
	OtherOrigin      Kind = "other-origin"       // the service is there, and the browser keeps its answers from the page
	MixedContent     Kind = "mixed-content"      // the page came by https, the service has http
	Policy           Kind = "policy"             // the page's Content-Security-Policy forbids calls to the service
	Certificate      Kind = "certificate"        // no connection by https to another origin; it may be the certificate
)

// Failure is how a call to the Backend fails. It holds no secret.
type Failure struct {
	Kind    Kind
	Text    string // the server's own text for users, when it sent one
	Details string // technical particulars for support, possibly several lines
	Current *Group // the server's copy, for ChangedByOther
	// RetryAfter is how many seconds the server asks to wait; 0: it asks for none.
	RetryAfter int
	// Sent says that the write itself was sent, so that it may have happened. It is false when the failure came before:
	// in reading what is to be changed, in asking for an empty group to fill in, or in putting the request together.
	Sent bool
}

// Error gives one line for logs; pages show [Explain] instead.
func (f *Failure) Error() string {
	if f.Text == "" {
		return string(f.Kind)
	}
	return string(f.Kind) + ": " + f.Text
}

// Unconfirmed reports whether a write that failed this way may have happened on the server all the same. Creating a
// group is not idempotent, so the list must be read before it is tried again.
func (f *Failure) Unconfirmed() bool { return f.Sent && f.unanswered() }

// unanswered reports whether the service itself has said nothing about the call.
func (f *Failure) unanswered() bool {
	switch f.Kind {
	case Timeout, Network, Cancelled, Truncated, NotSOAP, Unavailable, Redirected, AnswerTooLarge, Malformed, OtherOrigin, Certificate:
		return true
	}
	return false
}

// stopsBatch reports whether the next save will most likely fail the same way, whatever group it is about. The end of the
// session is dealt with apart.
func (f *Failure) stopsBatch() bool {
	switch f.Kind {
	case SignInRefused, NoRights, Unauthorized, NotFoundURL, BadRequest, WrongContentType, TooManyRequests, MixedContent, Policy:
		return true
	}
	return f.unanswered()
}

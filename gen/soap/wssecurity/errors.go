package wssecurity

import (
	"errors"

	"groupdesk/gen/soap"
)

// Kind is what is wrong with the security of a message: one of the faults of WSS, section 12.
type Kind int

const (
	// InvalidSecurity is a Security block that is missing or invalid.
	InvalidSecurity Kind = iota
	// FailedAuthentication is a wrong user name or password, or a token that was used before.
	FailedAuthentication
	// MessageExpired is a message or token that is too old.
	MessageExpired
	// UnsupportedToken is a token of another kind, or a signature.
	UnsupportedToken
)

// faults has code and reason for each kind, in the words of the specification.
var faults = [...][2]string{
	{"InvalidSecurity", "An error was discovered processing the <wsse:Security> header"},
	{"FailedAuthentication", "The security token could not be authenticated or authorized"},
	{"MessageExpired", "The message has expired"},
	{"UnsupportedSecurityToken", "An unsupported token was provided"},
}

func (k Kind) String() string {
	if k < 0 || int(k) >= len(faults) {
		return "unknown"
	}
	return faults[k][0]
}

// Error reports why a server refuses a request. The caller gets the fault that it wraps, which gives only its kind; Detail
// is for the server's log.
type Error struct {
	Kind     Kind
	Username string // as the request claims, empty if it does not
	Detail   string
}

func (e *Error) Error() string { return "wssecurity: " + e.Kind.String() + ": " + e.Detail }

// Unwrap returns the fault to answer with.
func (e *Error) Unwrap() error {
	return &soap.Fault{
		Code:     soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"},
		Subcodes: []soap.Name{{Space: namespaceWSSE, Local: faults[e.Kind][0]}},
		Reason:   faults[e.Kind][1],
		Lang:     "en",
	}
}

// FaultKind returns what a server says is wrong with a request's security, and false for an error that is not a fault of
// WS-Security.
func FaultKind(err error) (Kind, bool) {
	var fault *soap.Fault
	if !errors.As(err, &fault) {
		return 0, false
	}
	for _, code := range append([]soap.Name{fault.Code}, fault.Subcodes...) {
		for kind := range faults {
			if code.Local == faults[kind][0] && (code.Space == namespaceWSSE || code.Space == namespaceWSU) {
				return Kind(kind), true
			}
		}
	}
	return 0, false
}

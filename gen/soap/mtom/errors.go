package mtom

import "strconv"

// Kind is what is wrong with a package.
type Kind int

const (
	// Malformed is a package that is not as MIME and XOP want it.
	Malformed Kind = iota
	// Truncated is one that ends too early.
	Truncated
	// LimitExceeded is one with more or larger parts than allowed.
	LimitExceeded
	// NotXOP is another kind of package, such as SOAP with Attachments.
	NotXOP
)

// PackageError tells that a package cannot be taken apart.
type PackageError struct {
	Kind    Kind
	Message string
}

func (e *PackageError) Error() string { return "mtom: the package cannot be read: " + e.Message }

// PartError tells that a value's part is missing or unusable.
type PartError struct {
	ContentID string // without angle brackets; the reference as it is if it is no cid
	Message   string
}

func (e *PartError) Error() string { return "mtom: part " + quote(e.ContentID) + ": " + e.Message }

func malformed(message string) error { return &PackageError{Malformed, message} }

// quote quotes at most 200 bytes of what a message says of itself.
func quote(s string) string { return strconv.Quote(s[:min(len(s), 200)]) }

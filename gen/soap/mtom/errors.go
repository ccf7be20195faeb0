package mtom

import "strconv"

// Kind is what is wrong with a package.
type Kind int

const (
	// Malformed is a package that breaks the rules of MIME or XOP.
	Malformed Kind = iota
	// Truncated is one that ends too early.
	Truncated
	// LimitExceeded is one with more or larger parts than allowed.
	LimitExceeded
	// NotXOP is another kind of package, such as SOAP with Attachments.
	NotXOP
)

// PackageError reports that a package cannot be read.
type PackageError struct {
	Kind    Kind
	Message string
}

func (e *PackageError) Error() string { return "mtom: the package cannot be read: " + e.Message }

// PartError reports that a value's part is missing or unusable.
type PartError struct {
	ContentID string // without angle brackets; the reference as it is if it is not a cid URL
	Message   string
}

func (e *PartError) Error() string { return "mtom: part " + quote(e.ContentID) + ": " + e.Message }

func malformed(message string) error { return &PackageError{Malformed, message} }

// quote quotes at most 200 bytes of a message.
func quote(s string) string { return strconv.Quote(s[:min(len(s), 200)]) }

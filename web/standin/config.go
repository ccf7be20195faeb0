package standin

import (
	"io"
	"time"
)

// Config says what a Server works on and how it behaves. Its zero value, with a Path, is a faithful NetServer as far as that
// is documented; where it isn't, the field's comment says "undocumented" and the zero value is the more likely behaviour.
type Config struct {
	Path   string           // the SQLite file; its folder must exist
	Fresh  bool             // remove the file first
	Clock  func() time.Time // nil: time.Now
	Random io.Reader        // makes tickets; nil: crypto/rand

	Weather Weather // at start; see Server.SetWeather

	CORS         string            // the origin that may call from elsewhere; "": none (undocumented: stands for the IIS CORS module)
	Envelope     Envelope          // which envelopes are accepted
	AppToken     string            // the application token that every call must carry; "": not checked
	Implicit     string            // the user whom AuthenticateImplicit signs in; "": 401
	AccessTokens map[string]string // access token → user name
	TicketTTL    time.Duration     // a ticket's life after its last use; 0: 6 hours
	Unwrapped    bool              // exceptions come as faults, not as ExceptionInfo
	BadPassword  BadPassword       // how a refused sign-in is answered
	NotFound     NotFound          // how GetUserGroup answers an unknown id
	TooLong      TooLong           // what happens to long texts
	Create       Create            // what CreateUserGroup leaves behind
	CreateOpen   bool              // CreateUserGroup needs no rights (undocumented)
	Delete       Delete            // what DeleteUserGroup leaves behind
	Rights       bool              // carriers hold the rights to table and fields (undocumented)
	Members      Members           // which members of a group GetAssociatesByGroup returns
	NoAssociate  bool              // there is no Associate service
}

// Envelope is a choice of accepted envelopes.
type Envelope string

const (
	EnvelopeWCF Envelope = "wcf" // SOAP 1.1 alone, as WCF's BasicHttpBinding; the default
	EnvelopeAny Envelope = "any" // also SOAP 1.2 and the form of the reference pages
)

// BadPassword is a choice of answers to a refused sign-in; undocumented.
type BadPassword string

const (
	BadPasswordRefused BadPassword = "refused" // AuthenticationSucceeded false; the default
	BadPasswordWrapped BadPassword = "wrapped" // a wrapped exception
)

// NotFound is a choice of answers to an unknown id; undocumented.
type NotFound string

const (
	NotFoundNil   NotFound = "nil"   // a nil group; the default
	NotFoundError NotFound = "error" // a wrapped exception
)

// TooLong is a choice of what happens to texts longer than their column; undocumented.
type TooLong string

const (
	TooLongTruncate TooLong = "truncate" // the end is cut off; the default
	TooLongError    TooLong = "error"    // a wrapped exception
)

// Create is a choice of what CreateUserGroup does; undocumented.
type Create string

const (
	CreateTransient Create = "transient" // nothing is stored; the default
	CreatePersist   Create = "persist"   // a nameless row is stored
)

// Delete is a choice of what DeleteUserGroup does; undocumented.
type Delete string

const (
	DeleteMark Delete = "mark" // the row is marked; the default
	DeleteHard Delete = "hard" // the row is removed
)

// Members is a choice of members that GetAssociatesByGroup returns for a user group; undocumented.
type Members string

const (
	MembersAll     Members = "all"     // also those for whom the group is not the primary one; the default
	MembersPrimary Members = "primary" // only those for whom it is
)

// Weather is the conditions between a client and the server. They can change while the server runs.
type Weather struct {
	Latency time.Duration // each call waits this long before it is carried out
	Fail    Fail
	Control bool     // one description in GetAllUserGroups holds the reference &#x1;
	Prefix  Prefixes // how answers name their namespaces
}

// Fail is a kind of failure before a call reaches the service.
type Fail string

const (
	FailNone         Fail = "none"     // the default
	FailUnavailable  Fail = "503"      // IIS has stopped the application: an HTML page
	FailUnauthorized Fail = "401"      // IIS wants Windows authentication
	FailTruncate     Fail = "truncate" // the second half of each answer is missing
	FailHTML         Fail = "html200"  // a sign-in page with status 200 in place of the answer
)

// Prefixes is a choice of namespace prefixes in answers.
type Prefixes string

const (
	PrefixFixed  Prefixes = "fixed"  // WCF's own; the default
	PrefixRandom Prefixes = "random" // others in each answer
)

// Package faults lists what can go wrong between the page and NetServer. It is for tests alone: each fault is a handler to
// put in front of the services, together with what the page has to make of it. Package backend's tests go through the list
// without a browser and for each operation, those of web/e2e with one.
//
// A new way to fail is a new line of [Table].
package faults

import (
	"net/http"
	"path"
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

// Fault is a way in which a call can go wrong.
type Fault struct {
	Name string
	// Between stands between the page and the services.
	Between func(services http.Handler) http.Handler
	// Only is the one operation that the fault makes sense for; empty: every one.
	Only string
	// Kind is what the page takes the fault for; empty: the call succeeds all the same.
	Kind admin.Kind
	// Browser is what it takes the fault for in a browser, which tells less; empty: the same.
	Browser admin.Kind
	// Title and Advice say what has happened and what to do.
	Title, Advice words.Key
	// Wait is how many seconds the advice says to wait, in place of Advice; 0: none.
	Wait int
	// Acts says that the service does what it is asked to before the answer is corrupted.
	Acts bool
	// Unknown says that a write may have been carried out, as far as the page can tell: it reads the list to find out.
	Unknown bool
	// Hangs says that there is no answer before the time for the call has run out.
	Hangs bool
}

// At limits a fault to the calls of one operation.
func (f Fault) At(operation string) func(http.Handler) http.Handler {
	return func(services http.Handler) http.Handler {
		faulty := f.Between(services)
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if Operation(r) == operation {
				faulty.ServeHTTP(w, r)
				return
			}
			services.ServeHTTP(w, r)
		})
	}
}

// Operation is the name of the operation that a request calls.
func Operation(r *http.Request) string {
	return path.Base(strings.Trim(r.Header.Get("SOAPAction"), `"`))
}

// Table lists the faults.
var Table = []Fault{
	{Name: "slow", Between: slow, Acts: true},
	{Name: "slow drip", Between: dripping, Acts: true},
	{Name: "gzip", Between: compressed(true), Acts: true},
	{Name: "stall in mid-body", Between: stalling, Kind: admin.Timeout, Title: words.Timeout, Advice: words.TimeoutAdvice, Acts: true, Unknown: true, Hangs: true},
	{Name: "endless drip", Between: drippingOn, Kind: admin.Timeout, Title: words.Timeout, Advice: words.TimeoutAdvice, Acts: true, Unknown: true, Hangs: true},
	{Name: "reset before the call", Between: reset(false), Kind: admin.Network, Title: words.Network, Advice: words.NetworkAdvice, Unknown: true},
	{Name: "reset after the call", Between: reset(true), Kind: admin.Network, Title: words.Network, Advice: words.NetworkAdvice, Acts: true, Unknown: true},
	{Name: "connection lost in mid-body", Between: cut(true), Kind: admin.Truncated, Browser: admin.Network, Title: words.Truncated, Advice: words.MaybeSavedAdvice, Acts: true, Unknown: true},
	{Name: "cut off", Between: cut(false), Kind: admin.Truncated, Title: words.Truncated, Advice: words.MaybeSavedAdvice, Acts: true, Unknown: true},
	{Name: "answered twice", Between: changing(twice), Kind: admin.Malformed, Title: words.Malformed, Advice: words.FaultAdvice, Acts: true, Unknown: true},
	{Name: "control character", Between: changing(corrupted), Kind: admin.Malformed, Title: words.Malformed, Advice: words.FaultAdvice, Acts: true, Unknown: true},
	{Name: "another operation's answer", Between: changing(renamed), Kind: admin.Malformed, Title: words.Malformed, Advice: words.FaultAdvice, Acts: true, Unknown: true},
	{Name: "another charset", Between: otherCharset, Kind: admin.Malformed, Title: words.Malformed, Advice: words.FaultAdvice, Acts: true, Unknown: true},
	{Name: "gzip that nobody tells of", Between: compressed(false), Kind: admin.Malformed, Title: words.Malformed, Advice: words.FaultAdvice, Acts: true, Unknown: true},
	{Name: "another content type", Between: otherType, Kind: admin.NotSOAP, Title: words.NotSOAP, Advice: words.NotSOAPAdvice, Acts: true, Unknown: true},
	{Name: "huge", Between: huge, Kind: admin.AnswerTooLarge, Title: words.AnswerTooLarge, Advice: words.FaultAdvice, Acts: true, Unknown: true},
	{Name: "sign-in page", Between: answering(200, page), Kind: admin.NotSOAP, Title: words.NotSOAP, Advice: words.NotSOAPAdvice, Unknown: true},
	{Name: "redirect to a sign-in page", Between: answering(302, "", "Location", "/login"), Kind: admin.Redirected, Title: words.Redirected, Advice: words.NotSOAPAdvice, Unknown: true},
	{Name: "400 without a body", Between: answering(400, ""), Kind: admin.BadRequest, Title: words.BadRequest, Advice: words.BadRequestAdvice},
	{Name: "401", Between: answering(401, page), Kind: admin.Unauthorized, Title: words.Unauthorized, Advice: words.UnauthorizedAdvice},
	{Name: "401 with a challenge", Between: answering(401, page, "WWW-Authenticate", "Negotiate"), Kind: admin.Unauthorized, Title: words.Unauthorized, Advice: words.UnauthorizedAdvice},
	{Name: "403", Between: answering(403, page), Kind: admin.Unauthorized, Title: words.Unauthorized, Advice: words.UnauthorizedAdvice},
	{Name: "404", Between: answering(404, page), Kind: admin.NotFoundURL, Title: words.NotFoundURL, Advice: words.NotFoundURLAdvice},
	{Name: "405", Between: answering(405, ""), Kind: admin.NotFoundURL, Title: words.NotFoundURL, Advice: words.NotFoundURLAdvice},
	{Name: "501", Between: answering(501, page), Kind: admin.NotFoundURL, Title: words.NotFoundURL, Advice: words.NotFoundURLAdvice},
	{Name: "413", Between: answering(413, page), Kind: admin.TooLarge, Title: words.TooLarge, Advice: words.TooLargeAdvice},
	{Name: "415", Between: answering(415, ""), Kind: admin.WrongContentType, Title: words.WrongContentType, Advice: words.WrongContentTypeAdvice},
	{Name: "429", Between: answering(429, ""), Kind: admin.TooManyRequests, Title: words.TooManyRequests, Advice: words.FaultAdvice},
	{Name: "429 with a time", Between: answering(429, "", "Retry-After", "30"), Kind: admin.TooManyRequests, Title: words.TooManyRequests, Wait: 30},
	{Name: "500 with a page", Between: answering(500, page), Kind: admin.Unavailable, Title: words.Unavailable, Advice: words.UnavailableAdvice, Unknown: true},
	{Name: "500 with a fault", Between: answering(500, fault, "Content-Type", xml), Kind: admin.Fault, Title: words.Fault, Advice: words.FaultAdvice},
	{Name: "502", Between: answering(502, page), Kind: admin.Unavailable, Title: words.Unavailable, Advice: words.UnavailableAdvice, Unknown: true},
	{Name: "503", Between: answering(503, page), Kind: admin.Unavailable, Title: words.Unavailable, Advice: words.UnavailableAdvice, Unknown: true},
	{Name: "503 with a time", Between: answering(503, page, "Retry-After", "60"), Kind: admin.Unavailable, Title: words.Unavailable, Wait: 60, Unknown: true},
	{Name: "another group read", Between: changing(otherGroup), Only: "GetUserGroup", Acts: true}, // The list has it.
	{Name: "another group saved", Between: changing(otherGroup), Only: "SaveUserGroup", Kind: admin.Malformed, Title: words.Malformed, Advice: words.FaultAdvice, Acts: true, Unknown: true},
	{Name: "another group created", Between: changing(otherGroup), Only: "CreateUserGroup", Kind: admin.Malformed, Title: words.Malformed, Advice: words.FaultAdvice, Acts: true},
}

// Package addressing puts the header blocks of WS-Addressing on SOAP messages, and checks them on a server.
//
// Generated code imports it where a description demands WS-Addressing; no other program links it. [Request] is the
// header of one request. [Handler] begins a handler for a soap.Server: it refuses a request without an action and
// answers with the response's action and the request's id. Replies go back over the connection of the request: another
// address for them is refused, and only the address of an endpoint reference is used.
//
// The sources are WS-Addressing 1.0 Core and SOAP Binding (here "Core" and "Binding"); the submission of 2004 differs in
// its namespaces only, as far as this goes.
package addressing

import (
	"crypto/rand"

	"groupdesk/gen/soap"
)

// The namespaces of the versions.
const (
	Namespace     = "http://www.w3.org/2005/08/addressing"
	Namespace2004 = "http://schemas.xmlsoap.org/ws/2004/08/addressing"
)

// anonymous returns the address that stands for the connection of the request (Core, section 2.1).
func anonymous(space string) string {
	if space == Namespace2004 {
		return Namespace2004 + "/role/anonymous"
	}
	return Namespace + "/anonymous"
}

// Request writes the header blocks of a request (Core, section 3.4).
type Request struct {
	Namespace string // of the version
	Action    string
	To        string // the service's URL
	// Operation writes the operation's own blocks; nil for none.
	Operation soap.HeaderEncoder
}

// EncodeHeader writes the blocks, with an id of their own each time.
func (q *Request) EncodeHeader(w *soap.Writer) {
	w.Start(q.Namespace, "Action")
	w.MustUnderstand()
	w.Text(w.Version().Action(q.Action))
	w.End()
	id, err := messageID()
	if err != nil {
		w.Fail(err)
	}
	w.AnyURI(q.Namespace, "MessageID", id)
	w.Start(q.Namespace, "ReplyTo")
	w.AnyURI(q.Namespace, "Address", anonymous(q.Namespace))
	w.End()
	w.Start(q.Namespace, "To")
	w.MustUnderstand()
	w.Text(q.To)
	w.End()
	if q.Operation != nil {
		q.Operation.EncodeHeader(w)
	}
}

// messageID returns a random UUID as a URN (RFC 4122, section 4.4).
func messageID() (string, error) {
	var b [16]byte
	_, err := rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	const digits = "0123456789abcdef"
	id := []byte("urn:uuid:")
	for i, c := range b {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			id = append(id, '-')
		}
		id = append(id, digits[c>>4], digits[c&15])
	}
	return string(id), err
}

package featuretest

import (
	"strings"

	"groupdesk/gen/soap"
)

// A Wire carries a client's requests straight to a server and keeps what passed last.
type Wire struct {
	Server            *soap.Server
	Request, Response string
}

// RoundTrip implements [soap.Transport].
func (w *Wire) RoundTrip(cancel soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	w.Request = string(r.Body)
	response := w.Server.Handle(&soap.Incoming{Cancellation: cancel, Action: r.Action}, r.Body)
	w.Response = string(response.Body)
	return response, nil
}

// Answered returns a client whose every call is answered with the given content in the body of an envelope.
func Answered(body string) soap.Client {
	envelope := `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Body>` + body + `</s:Body></s:Envelope>`
	return soap.Client{Transport: &replay{answer: []byte(envelope)}}
}

// BodyContent returns the content of a message's Body.
func BodyContent(message string) string {
	_, after, _ := strings.Cut(message, "<s:Body>")
	content, _, _ := strings.Cut(after, "</s:Body>")
	return content
}

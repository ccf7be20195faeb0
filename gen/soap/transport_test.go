package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

func TestFieldsGet(t *testing.T) {
	fields := soap.Fields{{"Content-Type", "text/xml"}, {"Retry-After", "1"}, {"retry-after", "2"}, {"X@", "at"}, {"X-É", "capital"}, {"A-Z", "all"}}
	for name, want := range map[string]string{
		"Content-Type": "text/xml", "CONTENT-TYPE": "text/xml", "content-typ": "",
		"retry-After": "1", // the first of two
		"retry-after": "1",
		"a-z":         "all",
		"x@":          "at",
		"x`":          "", // no letter, though its code is that of @ and 0x20
		"X-é":         "", // names are ASCII
		"":            "",
	} {
		if got := fields.Get(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// TestTextsOfTransportErrors asserts that an error says why there is no response.
func TestTextsOfTransportErrors(t *testing.T) {
	for kind, want := range map[soap.TransportKind]string{
		soap.Network: "soap: network: no answer", soap.Timeout: "soap: timeout: no answer", soap.Cancelled: "soap: cancelled: no answer",
	} {
		if got := (&soap.TransportError{Kind: kind, Err: errNoAnswer}).Error(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

func TestFieldsGet(t *testing.T) {
	fields := soap.Fields{{"Content-Type", "text/xml"}, {"Retry-After", "1"}, {"retry-after", "2"}, {"X@", "at"}, {"X-É", "capital"}}
	for name, want := range map[string]string{
		"Content-Type": "text/xml", "CONTENT-TYPE": "text/xml", "content-typ": "",
		"retry-After": "1", // the first of two
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

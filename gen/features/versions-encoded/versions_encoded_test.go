package versionsencoded_test

import (
	"errors"
	"strings"
	"testing"

	versionsencoded "groupdesk/gen/features/versions-encoded/golden"

	"groupdesk/gen/internal/featuretest/overhttp"
	"groupdesk/gen/soap"
)

// TestArraysThatOneVersionHasNil asserts that a nil slice is xsi:nil only in versions that allow it (XML Schema 1.0 part 1,
// section 3.3.4, cvc-elt clause 3), and that one which may be absent is omitted in all versions.
func TestArraysThatOneVersionHasNil(t *testing.T) {
	tests := map[string]struct {
		version *soap.Version
		pages   versionsencoded.ArrayOfInt
		want    string // in the request; "" for a *soap.VersionError
	}{
		"nil in v2":   {&versionsencoded.V2, nil, `<pages i:nil="true"/></issue>`},
		"nil in v1":   {&versionsencoded.V1, nil, ""},
		"empty in v1": {&versionsencoded.V1, versionsencoded.ArrayOfInt{}, `arrayType="x:int[0]"`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			base, link := overhttp.Serve(t, &soap.Server{AnyEnvelope: true})
			base.Version = test.version
			client := versionsencoded.PressClient{Client: base}
			err := client.Print(nil, versionsencoded.PrintRequest{Issue: versionsencoded.Issue{Pages: test.pages}})
			var refused *soap.VersionError
			if errors.As(err, &refused) != (test.want == "") {
				t.Errorf("got %v", err)
			}
			if !strings.Contains(link.Request, test.want) || strings.Contains(link.Request, "errata") {
				t.Errorf("sent %s, want %s and no errata", link.Request, test.want)
			}
		})
	}
}

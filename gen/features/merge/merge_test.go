package merge_test

import (
	"strings"
	"testing"

	merge "groupdesk/gen/features/merge/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:first/Save", func(c soap.Client) *soap.Server {
			return merge.NewFirstServer(saveRelay{merge.FirstClient{Client: c}})
		}),
	})
}

// saveRelay passes what the generated server read on to the generated client.
type saveRelay struct{ client merge.FirstClient }

func (r saveRelay) Save(_ *soap.Incoming, in merge.FirstSaveRequest) (merge.SaveResponse, error) {
	return r.client.Save(nil, in)
}

// TestMergedServicesKeepTheirWrappers asserts that two services may give one element different content while they share a
// type.
func TestMergedServicesKeepTheirWrappers(t *testing.T) {
	shared := &merge.Shared{ID: 5}
	link := &featuretest.Wire{Server: &soap.Server{}}
	first := merge.FirstClient{Client: soap.Client{Transport: link}}
	second := merge.SecondClient{Client: soap.Client{Transport: link}}
	tests := map[string]struct {
		call func() error
		want string
	}{
		"first":  {func() error { _, err := first.Save(nil, merge.FirstSaveRequest{One: shared}); return err }, "<n:Save><n:One><n:Id>5</n:Id></n:One></n:Save>"},
		"second": {func() error { _, err := second.Save(nil, merge.SecondSaveRequest{Two: shared}); return err }, "<n:Save><n:Two><n:Id>5</n:Id></n:Two></n:Save>"},
	}
	for name, test := range tests {
		if err := test.call(); err == nil {
			t.Errorf("%s: a server without operations answered", name)
		}
		if !strings.Contains(link.Request, test.want) {
			t.Errorf("%s: the request lacks %s:\n%s", name, test.want, link.Request)
		}
	}
}

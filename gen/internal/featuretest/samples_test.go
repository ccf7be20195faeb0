package featuretest

import (
	"slices"
	"testing"

	"groupdesk/gen/soap"
)

func TestSamplesAndCodecsMatch(t *testing.T) {
	code := func(document []byte, _ soap.ReadOptions) ([]byte, error) { return document, nil }
	tests := map[string]struct {
		samples []sample
		codecs  map[string]Codec
		want    []string
	}{
		"one each":      {[]sample{{file: "a.xml", root: "A"}}, map[string]Codec{"A": code}, nil},
		"two of a root": {[]sample{{file: "a.xml", root: "A"}, {file: "b.xml", root: "A"}}, map[string]Codec{"A": code}, nil},
		"no codec": {[]sample{{file: "a.xml", root: "A"}, {file: "b.xml", root: "B"}}, map[string]Codec{"A": code},
			[]string{"b.xml: no codec is listed for its root element, B"}},
		"no sample": {[]sample{{file: "a.xml", root: "A"}}, map[string]Codec{"A": code, "B": code},
			[]string{"a codec is listed for B, but no sample has that root element"}},
	}
	for name, test := range tests {
		if got := unmatched(test.samples, test.codecs); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

func TestAppeal(t *testing.T) {
	valid := testimony{sample: "a.xml", name: "a.xml"}
	refused := testimony{sample: "a.xml", name: "a.xml written again", verdict: "it is bad"}
	tests := map[string]struct {
		judged   []testimony
		unjudged []Unjudged
		want     []string
	}{
		"valid":              {[]testimony{valid}, nil, nil},
		"refused":            {[]testimony{valid, refused}, nil, []string{"a.xml written again: it is bad"}},
		"excused":            {[]testimony{valid, refused}, []Unjudged{{"a.xml", "it is rare"}}, nil},
		"all excused":        {[]testimony{valid, refused}, []Unjudged{{"", "it is rare"}}, nil},
		"another is excused": {[]testimony{refused}, []Unjudged{{"b.xml", "it is rare"}}, []string{"a.xml written again: it is bad", "libxml2 refuses nothing because it is rare: remove that"}},
		"needs no excuse":    {[]testimony{valid}, []Unjudged{{"", "it is rare"}}, []string{"libxml2 refuses nothing because it is rare: remove that"}},
	}
	for name, test := range tests {
		if got := appeal(test.judged, test.unjudged); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

package lists_test

import (
	"slices"
	"strings"
	"testing"

	lists "groupdesk/gen/features/lists/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Chart": featuretest.Document(lists.UnmarshalChart, lists.MarshalChart),
	})
}

// TestEmptyListIsThere asserts that a list without items is neither absent nor nil.
func TestEmptyListIsThere(t *testing.T) {
	v := &lists.Chart{Refs: soap.OptOf(lists.Names(nil)), Days: soap.NilOf(lists.Days(nil)), Series: []lists.Numbers{nil, {1}}}
	featuretest.RoundTrip(t, v, lists.MarshalChart, lists.UnmarshalChart)
}

// TestPathsOfItems asserts that an error in an item says where its list is.
func TestPathsOfItems(t *testing.T) {
	tests := map[string]struct{ document, want string }{
		"attribute": {`<Chart xmlns="urn:example:lists" points="1 y"/>`, `at /Chart/@points: "y" is not of the type int`},
		"element": {`<Chart xmlns="urn:example:lists" points="1"><Numbers>1 z</Numbers></Chart>`,
			`at /Chart/Numbers: "z" is not of the type int`},
	}
	for name, test := range tests {
		if _, err := lists.UnmarshalChart([]byte(test.document), soap.ReadOptions{}); err == nil || !strings.HasSuffix(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", name, err, test.want)
		}
	}
}

// TestUnwritableItems asserts that an item which would read as two, or as none, is not written.
func TestUnwritableItems(t *testing.T) {
	tests := map[string]struct {
		chart lists.Chart
		want  string
	}{
		"two words": {lists.Chart{Words: soap.OptOf(lists.ChartWords{"a", "b c"})}, "/Chart/Words"},
		"union":     {lists.Chart{Sizes: soap.OptOf(lists.Sizes{""})}, "/Chart/Sizes"},
	}
	for name, test := range tests {
		document, err := lists.MarshalChart(&test.chart)
		if err == nil || !strings.HasPrefix(err.Error(), "soap: cannot write "+test.want+":") {
			t.Errorf("%s: %v, %s; want an error at %s", name, err, document, test.want)
		}
	}
}

// TestDefaultOfAList asserts that a default that Go cannot write as a constant has its value.
func TestDefaultOfAList(t *testing.T) {
	var chart lists.Chart
	if got := chart.FlagsOrDefault(); !slices.Equal(got, lists.ChartFlags{true, false}) {
		t.Errorf("got %v", got)
	}
}

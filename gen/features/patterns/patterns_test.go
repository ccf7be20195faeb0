package patterns_test

import (
	"errors"
	"strings"
	"testing"

	patterns "groupdesk/gen/features/patterns/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Label": featuretest.Document(patterns.UnmarshalLabel, patterns.MarshalLabel),
	})
}

func TestPatternsByType(t *testing.T) {
	type checked interface{ Validate() error }
	tests := map[string]struct {
		value checked
		valid bool
	}{
		"first alternative":       {patterns.Zip("0150"), true},
		"second alternative":      {patterns.Zip("NO-01500"), true},
		"no alternative":          {patterns.Zip("NO-0150"), false},
		"whole text":              {patterns.Zip("x0150"), false},
		"both steps":              {patterns.LowZip("0150"), true},
		"one step":                {patterns.LowZip("1500"), false},
		"subtraction":             {patterns.Consonants("rhythm"), true},
		"what is subtracted":      {patterns.Consonants("rhyme"), false},
		"4000 times":              {patterns.Consonants(strings.Repeat("b", 4000)), true},
		"4001 times":              {patterns.Consonants(strings.Repeat("b", 4001)), false},
		"categories":              {patterns.Heading("Øre og kroner"), true},
		"categories, white space": {patterns.Heading("  Øre\n og  kroner "), true},
		"other category":          {patterns.Heading("øre"), false},
		"block":                   {patterns.Greek("αβ γ"), true},
		"other block":             {patterns.Greek("аб"), false},
		"word":                    {patterns.Word("ord2+"), true},
		"no word":                 {patterns.Word("ord_2"), false},
		"no anchors":              {patterns.Literal("^`$"), true},
		"anchors":                 {patterns.Literal("`"), false},
		"number":                  {patterns.Pin(1234), true},
		"short number":            {patterns.Pin(123), false},
		"decimal":                 {patterns.Cents("1.50"), true},
		"other decimal":           {patterns.Cents("1.5"), false},
		"zero":                    {patterns.Cents(""), false},
		"boolean":                 {patterns.Yes(true), true},
		"other boolean":           {patterns.Yes(false), false},
		"list":                    {patterns.Pair{1, 2}, true},
		"longer list":             {patterns.Pair{1, 2, 3}, false},
		"built-in":                {&patterns.Label{Name: soap.OptOf("_n")}, true},
		"no name":                 {&patterns.Label{Name: soap.OptOf("a:b")}, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := test.value.Validate()
			var violation *soap.FacetError
			if test.valid && err != nil || !test.valid && (!errors.As(err, &violation) || violation.Facet != soap.MatchesPattern) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestPatternsConcurrently asserts that several goroutines may be the first to use a pattern.
func TestPatternsConcurrently(t *testing.T) {
	results := make(chan error)
	for range 8 {
		go func() { results <- patterns.Word("ord").Validate() }()
	}
	for range 8 {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
}

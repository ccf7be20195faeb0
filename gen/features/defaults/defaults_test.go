package defaults_test

import (
	"errors"
	"strings"
	"testing"

	defaults "groupdesk/gen/features/defaults/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Drawing": featuretest.Document(defaults.UnmarshalDrawing, defaults.MarshalDrawing),
	})
}

func TestDefaults(t *testing.T) {
	document := `<Drawing xmlns="urn:example:defaults" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Version/><Scale/><Title/>` +
		`<Paper/><Depth i:nil="true"/><Layer/><Layer>2</Layer><Tool/><Margin/><Made/></Drawing>`
	v, err := defaults.UnmarshalDrawing([]byte(document), soap.ReadOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	want := defaults.Drawing{
		Scale: 100, Title: soap.OptOf("untitled"), Paper: soap.NilOf(defaults.PaperA4), Depth: soap.OptNilNull[float64](),
		Layer: []int32{1, 2}, Tool: soap.Name{Space: "urn:example:defaults", Local: "pen"}, Margin: defaults.Margin{Value: 10},
		Made: soap.OptOf(soap.GYear("2026")),
	}
	written, err := defaults.MarshalDrawing(v)
	expected, expectedErr := defaults.MarshalDrawing(&want)
	if err != nil || expectedErr != nil || string(written) != string(expected) {
		t.Errorf("empty elements are read as %s, %v\nwant %s, %v", written, err, expected, expectedErr)
	}
	if v.Shown != (soap.Opt[bool]{}) || !v.ShownOrDefault() || v.MarginAttrOrDefault() != 5 || string(v.KeyOrDefault()) != "\x00\xFF" {
		t.Errorf("absent attributes: %v, %t, %d, %v", v.Shown, v.ShownOrDefault(), v.MarginAttrOrDefault(), v.KeyOrDefault())
	}
	v.Shown = soap.OptOf(false)
	if v.ShownOrDefault() {
		t.Error("the default stands in the place of a value")
	}
}

// TestFixedElements asserts that a strict reader takes no other value than the fixed one, and that a lenient one does.
func TestFixedElements(t *testing.T) {
	tests := map[string]struct {
		content string
		want    string // in the strict reader's error
	}{
		"same":             {"<Made>2026</Made>", ""},
		"empty":            {"<Made/>", ""},
		"other year":       {"<Made>2025</Made>", `/Made: got "2025", the schema fixes "2026"`},
		"other text":       {"<Unit>inch</Unit>", `/Unit: got "inch", the schema fixes`},
		"other enumerated": {"<Kind>A4</Kind>", `/Kind: got "A4", the schema fixes`},
	}
	for name, test := range tests {
		document := []byte(`<Drawing xmlns="urn:example:defaults">` + test.content + `</Drawing>`)
		if _, err := defaults.UnmarshalDrawing(document, soap.ReadOptions{}); err != nil {
			t.Errorf("%s, lenient: %v", name, err)
		}
		_, err := defaults.UnmarshalDrawing(document, soap.ReadOptions{Strict: true})
		var fixed *soap.FixedError
		if test.want == "" && err != nil || test.want != "" && (!errors.As(err, &fixed) || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s, strict: %v; want %q", name, err, test.want)
		}
	}
}

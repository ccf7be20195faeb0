package main

import (
	"errors"
	"slices"
	"strings"
	"testing"

	anyattribute "groupdesk/gen/features/any-attribute/golden"
	attributes "groupdesk/gen/features/attributes/golden"
	defaults "groupdesk/gen/features/defaults/golden"
	enumeratedvalues "groupdesk/gen/features/enumerated-values/golden"
	lists "groupdesk/gen/features/lists/golden"
	simplecontent "groupdesk/gen/features/simple-content/golden"
	unions "groupdesk/gen/features/unions/golden"

	"groupdesk/gen/soap"
)

// TestDerivedAttributesPrecedeTheBase asserts that all attributes of a chain of types stand in the start tag.
func TestDerivedAttributesPrecedeTheBase(t *testing.T) {
	v := &attributes.Ebook{Format: "epub"}
	v.ID, v.Isbn, v.Title, v.State = 7, "1-2", "t", attributes.ArticleStateOld
	document, err := attributes.MarshalEbook(v)
	if err != nil {
		t.Fatal(err)
	}
	want := `<n:Ebook xmlns:n="urn:example:attributes" id="7" state="old" version="1.0" n:checked="false" isbn="1-2">` +
		`<n:Title>t</n:Title><n:Pages>0</n:Pages><n:Format>epub</n:Format></n:Ebook>`
	if string(document) != want {
		t.Errorf("wrote %s\nwant  %s", document, want)
	}
	roundTrip(t, v, attributes.MarshalEbook, attributes.UnmarshalEbook)
}

// TestPathsOfTexts asserts that an error in an attribute or a text says where it is.
func TestPathsOfTexts(t *testing.T) {
	const article = `<Article xmlns="urn:example:attributes" id="1"><Related id="x"/></Article>`
	tests := map[string]struct {
		read func(soap.ReadOptions) error
		want string
	}{
		"attribute": {func(o soap.ReadOptions) error {
			_, err := attributes.UnmarshalArticle([]byte(article), o)
			return err
		}, `at /Article/Related/@id: "x" is not of the type int`},
		"item of an attribute": {func(o soap.ReadOptions) error {
			_, err := lists.UnmarshalChart([]byte(`<Chart xmlns="urn:example:lists" points="1 y"/>`), o)
			return err
		}, `at /Chart/@points: "y" is not of the type int`},
		"item of an element": {func(o soap.ReadOptions) error {
			_, err := lists.UnmarshalChart([]byte(`<Chart xmlns="urn:example:lists" points="1"><Numbers>1 z</Numbers></Chart>`), o)
			return err
		}, `at /Chart/Numbers: "z" is not of the type int`},
		"text": {func(o soap.ReadOptions) error {
			_, err := simplecontent.UnmarshalInvoice([]byte(`<Invoice xmlns="urn:example:simple-content"><Total currency="1">z</Total></Invoice>`), o)
			return err
		}, `at /Invoice/Total: "z" is not of the type decimal`},
		"element inside a text": {func(o soap.ReadOptions) error {
			_, err := simplecontent.UnmarshalInvoice([]byte(`<Invoice xmlns="urn:example:simple-content"><Total>1<a/></Total></Invoice>`), o)
			return err
		}, `at /Invoice/Total: an element stands where only text is expected`},
	}
	for name, test := range tests {
		if err := test.read(soap.ReadOptions{}); err == nil || !strings.HasSuffix(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", name, err, test.want)
		}
	}
}

func TestUnwritableTexts(t *testing.T) {
	tests := map[string]struct {
		write func() ([]byte, error)
		want  string
	}{
		"attribute": {func() ([]byte, error) {
			return attributes.MarshalStamp(&attributes.Stamp{Printer: soap.Some(soap.Name{Local: "a b"})})
		}, "/Stamp/@printer"},
		"item": {func() ([]byte, error) {
			return lists.MarshalChart(&lists.Chart{Words: soap.Some(lists.ChartWords{"a", "b c"})})
		}, "/Chart/Words"},
		"union in a list": {func() ([]byte, error) {
			return lists.MarshalChart(&lists.Chart{Sizes: soap.Some(lists.Sizes{""})})
		}, "/Chart/Sizes"},
		"text": {func() ([]byte, error) {
			return simplecontent.MarshalInvoice(&simplecontent.Invoice{Total: &simplecontent.Price{Value: "x"}})
		}, "/Invoice/Total"},
		"attribute that the schema names": {func() ([]byte, error) {
			return anyattribute.MarshalWidget(&anyattribute.Widget{Attributes: []soap.Attribute{{Name: soap.Name{Local: "id"}}}})
		}, "/Widget/@id"},
	}
	for name, test := range tests {
		document, err := test.write()
		if err == nil || !strings.HasPrefix(err.Error(), "soap: cannot write "+test.want+":") {
			t.Errorf("%s: %v, %s; want an error at %s", name, err, document, test.want)
		}
	}
}

// TestWildcardTakesTheRest asserts that attributes of a derived type are none of its base's wildcard.
func TestWildcardTakesTheRest(t *testing.T) {
	document := `<Button xmlns="urn:example:any-attribute" id="1" pressed="true" other="o"/>`
	v, err := anyattribute.UnmarshalButton([]byte(document), soap.ReadOptions{})
	want := []soap.Attribute{{Name: soap.Name{Local: "other"}, Value: "o"}}
	if err != nil || !slices.Equal(v.Attributes, want) || v.Pressed != soap.Some(true) || v.ID != 1 {
		t.Errorf("read %+v, %v", v, err)
	}
}

func TestDefaults(t *testing.T) {
	document := `<Drawing xmlns="urn:example:defaults" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Version/><Scale/><Title/>` +
		`<Paper/><Depth i:nil="true"/><Layer/><Layer>2</Layer><Tool/><Margin/><Made/></Drawing>`
	v, err := defaults.UnmarshalDrawing([]byte(document), soap.ReadOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	want := defaults.Drawing{
		Scale: 100, Title: soap.Some("untitled"), Paper: soap.NotNil(defaults.PaperA4), Depth: soap.Null[float64](),
		Layer: []int32{1, 2}, Tool: soap.Name{Space: "urn:example:defaults", Local: "pen"}, Margin: defaults.Margin{Value: 10},
		Made: soap.Some(soap.GYear("2026")),
	}
	written, err := defaults.MarshalDrawing(v)
	expected, expectedErr := defaults.MarshalDrawing(&want)
	if err != nil || expectedErr != nil || string(written) != string(expected) {
		t.Errorf("empty elements are read as %s, %v\nwant %s, %v", written, err, expected, expectedErr)
	}
	if v.Shown != (soap.Opt[bool]{}) || !v.ShownOrDefault() || v.MarginAttrOrDefault() != 5 || string(v.KeyOrDefault()) != "\x00\xFF" {
		t.Errorf("absent attributes: %v, %t, %d, %v", v.Shown, v.ShownOrDefault(), v.MarginAttrOrDefault(), v.KeyOrDefault())
	}
	v.Shown = soap.Some(false)
	if v.ShownOrDefault() {
		t.Error("the default stands in the place of a value")
	}
}

// TestDefaultsOfAttributes asserts that a default that Go cannot write as a constant has its value.
func TestDefaultsOfAttributes(t *testing.T) {
	var v attributes.Stamp
	if v.WidthOrDefault() != 2.5 || v.PrinterOrDefault() != (soap.Name{Space: "urn:example:attributes", Local: "press"}) ||
		v.IssuedOrDefault().Time.Year() != 2026 || !v.IssuedOrDefault().Zoned {
		t.Errorf("got %v, %v, %v", v.WidthOrDefault(), v.PrinterOrDefault(), v.IssuedOrDefault())
	}
	var chart lists.Chart
	if got := chart.FlagsOrDefault(); !slices.Equal(got, lists.ChartFlags{true, false}) {
		t.Errorf("got %v", got)
	}
	var machine enumeratedvalues.Machine
	if got := machine.SpeedAttrOrDefault(); got != -1 {
		t.Errorf("got %v", got)
	}
}

// TestFixedValues asserts that only a strict reader insists on them.
func TestFixedValues(t *testing.T) {
	for _, document := range []string{
		`<Drawing xmlns="urn:example:defaults"><Unit>inch</Unit></Drawing>`,
		`<Drawing xmlns="urn:example:defaults"><Kind>A4</Kind></Drawing>`,
	} {
		if _, err := defaults.UnmarshalDrawing([]byte(document), soap.ReadOptions{}); err != nil {
			t.Errorf("lenient: %v", err)
		}
		var fixed *soap.FixedError
		if _, err := defaults.UnmarshalDrawing([]byte(document), soap.ReadOptions{Strict: true}); !errors.As(err, &fixed) {
			t.Errorf("strict: %v", err)
		}
	}
	_, err := attributes.UnmarshalStamp([]byte(`<Stamp xmlns="urn:example:attributes" value="-1"/>`), soap.ReadOptions{})
	if err == nil {
		t.Error("a negative unsigned attribute is taken")
	}
}

// TestUnionsKeepTheirText asserts that white space is collapsed and nothing else changes.
func TestUnionsKeepTheirText(t *testing.T) {
	document := "<Shoe xmlns=\"urn:example:unions\" width=\" extra \n large \"><Size> +042 </Size></Shoe>"
	v, err := unions.UnmarshalShoe([]byte(document), soap.ReadOptions{Strict: true})
	if err != nil || v.Size != "+042" || v.WidthOrDefault() != unions.SizeExtraLarge {
		t.Errorf("read %+v, %v", v, err)
	}
}

// TestEmptyListIsThere asserts that a list without items is neither absent nor nil.
func TestEmptyListIsThere(t *testing.T) {
	v := &lists.Chart{Refs: soap.Some(lists.Names(nil)), Days: soap.NotNil(lists.Days(nil)), Series: []lists.Numbers{nil, {1}}}
	roundTrip(t, v, lists.MarshalChart, lists.UnmarshalChart)
}

package soap_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"groupdesk/gen/soap"
)

// placed is a built-in type with a value and the texts of it in an attribute and in an element.
type placed struct {
	name            string
	write           func(w *soap.Writer, space, local string)
	read            func(r *soap.Reader) any
	want            any
	attribute, text string
}

// scalar describes a value whose text is the same everywhere.
func scalar[T any](name string, write func(*soap.Writer, string, string, T), read func(*soap.Reader) T, v T, text string) placed {
	return placed{
		name,
		func(w *soap.Writer, space, local string) { write(w, space, local, v) },
		func(r *soap.Reader) any { return read(r) },
		v, text, text,
	}
}

func placedScalars() []placed {
	noon := soap.DateTime{Time: time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC), Zoned: true}
	escaped := scalar("String", (*soap.Writer).String, (*soap.Reader).String, "a\"\n<\t>& ", "a\"\n&lt;\t&gt;&amp; ")
	escaped.attribute = "a&quot;&#xA;&lt;&#x9;&gt;&amp; "
	return []placed{
		scalar("Bool", (*soap.Writer).Bool, (*soap.Reader).Bool, true, "true"),
		scalar("Int", (*soap.Writer).Int, (*soap.Reader).Int, -5, "-5"),
		scalar("UnsignedLong", (*soap.Writer).UnsignedLong, (*soap.Reader).UnsignedLong, 5, "5"),
		scalar("Double", (*soap.Writer).Double, (*soap.Reader).Double, 0.5, "0.5"),
		scalar("Decimal", (*soap.Writer).Decimal, (*soap.Reader).Decimal, "9.90", "9.90"),
		scalar("DateTime", (*soap.Writer).DateTime, (*soap.Reader).DateTime, noon, "2024-02-29T12:00:00Z"),
		scalar("Base64", (*soap.Writer).Base64, (*soap.Reader).Base64, []byte{0, 255}, "AP8="),
		scalar("Hex", (*soap.Writer).Hex, (*soap.Reader).Hex, soap.HexBinary{0, 255}, "00FF"),
		scalar("Strings", (*soap.Writer).Strings, (*soap.Reader).Strings, []string{"a", "b"}, "a b"),
		escaped,
	}
}

// TestPlaces writes and reads scalars as attributes and as the text of an open element.
func TestPlaces(t *testing.T) {
	for _, scalar := range placedScalars() {
		t.Run(scalar.name, func(t *testing.T) {
			for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
				document, err := written(soap.WriteOptions{Style: style}, func(w *soap.Writer) {
					w.Start("", "out")
					w.Start("", "v")
					scalar.write(w.Attribute(), "", "a")
					scalar.write(w.Content(), "", "")
					w.End()
					scalar.write(w, "", "e")
					w.End()
				})
				inside := `<v a="` + scalar.attribute + `">` + scalar.text + `</v><e>` + scalar.text + `</e></out>`
				if want := map[soap.WriteStyle]string{soap.Hoisted: "<out>" + inside, soap.WCF: "<out " + xsiAttr + ">" + inside}[style]; err != nil || document != want {
					t.Fatalf("got  %s, %v\nwant %s", document, err, want)
				}
				r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
				r.Child()
				r.Child()
				if r.Attribute("u", "a") || !r.Attribute("", "a") {
					t.Fatal("the attribute is not found, or another one is")
				}
				attribute, text := scalar.read(r), scalar.read(r)
				r.Child()
				element := scalar.read(r)
				if r.Child() || r.Err() != nil {
					t.Fatal(r.Err())
				}
				for i, got := range []any{attribute, text, element} {
					if !reflect.DeepEqual(got, scalar.want) {
						t.Errorf("place %d: read %#v, want %#v", i, got, scalar.want)
					}
				}
			}
		})
	}
}

// TestPlacedNames writes names whose prefixes have to be declared by the same start tag.
func TestPlacedNames(t *testing.T) {
	names := []soap.Name{{Space: "v", Local: "x"}, {Space: "w", Local: "y"}}
	write := func(w *soap.Writer) {
		w.Start("u", "out")
		w.Start("u", "v")
		w.Attribute().QName("q", "a", names[0])
		soap.WriteItems(w.Attribute(), "", "b", soap.Name{}, names, (*soap.Writer).QName)
		soap.WriteItems(w.Content(), "", "", soap.Name{}, names, (*soap.Writer).QName)
		w.End()
		soap.WriteItems(w, "u", "e", soap.Name{}, []soap.Name{{Space: "z", Local: "l"}}, (*soap.Writer).QName)
		w.End()
	}
	for _, style := range []soap.WriteStyle{soap.Hoisted, soap.WCF} {
		document, err := written(soap.WriteOptions{Style: style}, write)
		if err != nil {
			t.Fatal(err)
		}
		checkWellFormed(t, document)
		r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
		r.Child()
		r.Child()
		r.Attribute("q", "a")
		one := r.QName()
		r.Attribute("", "b")
		many := soap.ReadItems(r, (*soap.Reader).QName)
		text := soap.ReadItems(r, (*soap.Reader).QName)
		r.Child()
		element := soap.ReadItems(r, (*soap.Reader).QName)
		if r.Child() || r.Err() != nil || one != names[0] || !slices.Equal(many, names) || !slices.Equal(text, names) ||
			!slices.Equal(element, []soap.Name{{Space: "z", Local: "l"}}) {
			t.Errorf("read %v, %v, %v, %v, %v\nof %s", one, many, text, element, r.Err(), document)
		}
	}
}

func TestPlaceErrors(t *testing.T) {
	tests := []struct {
		name  string
		write func(w *soap.Writer)
		want  string
	}{
		{"attribute", func(w *soap.Writer) { w.Attribute().Decimal("", "b", "x") }, `soap: cannot write /a/@b: "x" is not of the type decimal`},
		{"late", func(w *soap.Writer) { w.Text("x"); w.Attribute().Int("", "b", 1) }, "soap: cannot write /a/@b: an attribute does not follow a start tag"},
		{"text", func(w *soap.Writer) { w.Content().String("", "", "\x01") },
			"soap: cannot write /a: XML cannot represent the character U+0001 at byte 0 of the text; remove it"},
		{"item of an attribute", func(w *soap.Writer) {
			soap.WriteItems(w.Attribute(), "", "b", soap.Name{}, []soap.Decimal{"1", "x"}, (*soap.Writer).Decimal)
		}, `soap: cannot write /a/@b: "x" is not of the type decimal`},
		{"item with a space", func(w *soap.Writer) {
			soap.WriteItems(w, "", "b", soap.Name{}, []string{"x", "y z"}, (*soap.Writer).String)
		}, "soap: cannot write /a/b: an item of a list is empty or contains white space"},
		{"empty item", func(w *soap.Writer) {
			soap.WriteItems(w.Content(), "", "", soap.Name{}, [][]byte{{1}, nil}, (*soap.Writer).Base64)
		}, "soap: cannot write /a: an item of a list is empty or contains white space"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := written(soap.WriteOptions{}, func(w *soap.Writer) {
				w.Start("", "a")
				test.write(w)
				w.End()
			})
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestPathOfValues asserts that an error names the attribute that it is in, and no attribute that was read before it.
func TestPathOfValues(t *testing.T) {
	const document = `<a><b x="1" y="z">w</b></a>`
	tests := []struct {
		name string
		read func(r *soap.Reader)
		want string
	}{
		{"attribute", func(r *soap.Reader) { r.Attribute("", "y"); r.Int() }, `soap: line 1, byte 3, at /a/b/@y: "z" is not of the type int`},
		{"items", func(r *soap.Reader) {
			r.Attribute("", "y")
			soap.ReadItems(r, (*soap.Reader).Int)
		}, `soap: line 1, byte 3, at /a/b/@y: "z" is not of the type int`},
		{"text", func(r *soap.Reader) { r.Attribute("", "x"); r.Int(); r.Int() }, `soap: line 1, byte 3, at /a/b: "w" is not of the type int`},
		{"absent", func(r *soap.Reader) {
			r.Attribute("", "x")
			r.Int()
			if !r.Attribute("", "q") {
				r.Fail(errNoAnswer)
			}
		}, `soap: line 1, byte 3, at /a/b: no answer`},
		{"after the element", func(r *soap.Reader) { r.Attribute("", "x"); r.Int(); r.Skip(); r.Child(); r.Fail(errNoAnswer) },
			`soap: line 1, byte 0, at /a: no answer`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := soap.NewReader([]byte(document), soap.ReadOptions{})
			r.Child()
			r.Child()
			test.read(r)
			var value *soap.ValueError
			if !errors.As(r.Err(), &value) || value.Error() != test.want {
				t.Errorf("got %v", r.Err())
			}
		})
	}
}

// TestReadingStopsAtAnError asserts that an attribute reads as empty after an error, as everything does.
func TestReadingStopsAtAnError(t *testing.T) {
	r := soap.NewReader([]byte(`<a x="1"/>`), soap.ReadOptions{})
	r.Child()
	r.Fail(errNoAnswer)
	r.Attribute("", "x")
	if got := r.String(); got != "" || r.Err() == nil {
		t.Errorf("read %q, %v", got, r.Err())
	}
}

// TestEmptyLists reads a list without items as nil, so that it survives a round trip.
func TestEmptyLists(t *testing.T) {
	r := soap.NewReader([]byte(`<a x=" "/>`), soap.ReadOptions{})
	r.Child()
	r.Attribute("", "x")
	if got := soap.ReadItems(r, (*soap.Reader).Int); got != nil || r.Err() != nil {
		t.Errorf("read %v, %v", got, r.Err())
	}
}

package soap

import (
	"errors"
	"strings"
	"testing"
)

// shape is a family of two types, as generated code has them: circle may stand for the abstract shape.
type shape interface {
	Typed
	isShape()
}

type circle struct{ radius int32 }

func (*circle) isShape()                 {}
func (v *circle) XMLType() Name          { return TypeOf(v, "urn:t", "Circle") }
func (v *circle) EncodeXML(w *Writer)    { w.Int("urn:t", "R", v.radius) }
func (v *circle) DecodeXML(r *Reader)    { v.radius = readOnly(r) }
func (*abstractShape) isShape()          {}
func (*abstractShape) XMLType() Name     { return Name{} }
func (*abstractShape) EncodeXML(*Writer) {}
func (*abstractShape) DecodeXML(*Reader) {}

type abstractShape struct{}

func readOnly(r *Reader) int32 {
	var n int32
	for r.Child() {
		n = r.Int()
	}
	return n
}

var shapeName, circleName = Name{"urn:t", "Shape"}, Name{"urn:t", "Circle"}

func makeShape(n Name) shape {
	if n == circleName {
		return new(circle)
	}
	return nil
}

func writeShape(w *Writer, space, local string, v shape) {
	WriteDerived(w, space, local, shapeName, v)
}

func writeCircle(w *Writer, space, local string, v shape) {
	WriteDerived(w, space, local, circleName, v)
}

func TestWriteDerived(t *testing.T) {
	const xsi = ` xmlns:i="http://www.w3.org/2001/XMLSchema-instance"`
	tests := map[string]struct {
		style WriteStyle
		write func(*Writer)
		want  string
	}{
		"derived":  {Hoisted, func(w *Writer) { writeShape(w, "urn:t", "S", &circle{1}) }, `<n:S xmlns:n="urn:t"` + xsi + ` i:type="n:Circle"><n:R>1</n:R></n:S>`},
		"declared": {Hoisted, func(w *Writer) { writeCircle(w, "urn:t", "S", &circle{1}) }, `<n:S xmlns:n="urn:t"><n:R>1</n:R></n:S>`},
		"declared, with types": {Hoisted, func(w *Writer) { w.Types(true); writeCircle(w, "urn:t", "S", &circle{1}) },
			`<n:S xmlns:n="urn:t"` + xsi + ` xmlns:x="` + NamespaceXSD + `" i:type="n:Circle"><n:R i:type="x:int">1</n:R></n:S>`},
		"list": {Hoisted, func(w *Writer) {
			w.Start("urn:t", "L")
			WriteDerivedList(w, "urn:t", "S", []shape{&circle{1}, &circle{2}}, writeCircle)
			w.End()
		}, `<n:L xmlns:n="urn:t"><n:S><n:R>1</n:R></n:S><n:S><n:R>2</n:R></n:S></n:L>`},
		"nil": {Hoisted, func(w *Writer) { writeShape(w, "urn:t", "S", nil) }, `<n:S xmlns:n="urn:t"` + xsi + ` i:nil="true"/>`},
		"in the style of WCF": {WCF, func(w *Writer) { writeShape(w, "urn:t", "S", &circle{1}) },
			`<S i:type="a:Circle" xmlns="urn:t" xmlns:a="urn:t"` + xsi + `><a:R>1</a:R></S>`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := NewWriter(WriteOptions{Style: test.style})
			test.write(w)
			got, err := w.Bytes()
			if err != nil || string(got) != test.want {
				t.Errorf("wrote %s, %v; want %s", got, err, test.want)
			}
		})
	}
}

// TestWriteDerivedRefuses asserts that what is of no type an element can have becomes an error, not a panic.
func TestWriteDerivedRefuses(t *testing.T) {
	tests := map[string][]shape{
		"a nil pointer":    {(*circle)(nil)},
		"an abstract type": {&abstractShape{}},
		"a nil item":       {&circle{1}, nil},
	}
	for name, list := range tests {
		t.Run(name, func(t *testing.T) {
			w := NewWriter(WriteOptions{})
			w.Start("urn:t", "Root")
			WriteDerivedList(w, "urn:t", "S", list, writeShape)
			w.End()
			_, err := w.Bytes()
			var refused *WriteError
			if !errors.As(err, &refused) || formatPath(refused.Path) != "/Root/S" {
				t.Errorf("got %v, want a write error at /Root/S", err)
			}
		})
	}
}

func TestReadDerivedOfAnAbstractType(t *testing.T) {
	const names = ` xmlns="urn:t" xmlns:i="` + NamespaceXSI + `"`
	tests := map[string]struct {
		element string
		want    string // part of the error, or "" for none
	}{
		"derived":       {`<S i:type="Circle"><R>7</R></S>`, ""},
		"no xsi:type":   {`<S><R>7</R></S>`, "{urn:t}Shape is abstract, and no xsi:type"},
		"itself":        {`<S i:type="Shape"><R>7</R></S>`, "{urn:t}Shape is not derived from {urn:t}Shape"},
		"unknown":       {`<S i:type="Square"/>`, "{urn:t}Square is not derived from"},
		"no such space": {`<S i:type="q:Circle"/>`, "q:Circle is not derived from"},
	}
	for name, test := range tests {
		for _, strict := range []bool{false, true} {
			r := NewReader([]byte(`<Root`+names+`>`+test.element+`</Root>`), ReadOptions{Strict: strict})
			r.Child()
			r.Child()
			v := ReadDerived(r, shapeName, makeShape)
			if test.want == "" {
				if c, ok := v.(*circle); !ok || c.radius != 7 || r.Err() != nil {
					t.Errorf("%s: read %#v, %v", name, v, r.Err())
				}
				continue
			}
			var typ *TypeError
			if !errors.As(r.Err(), &typ) || typ.Declared != shapeName || !strings.Contains(r.Err().Error(), "/Root/S: the type "+test.want) {
				t.Errorf("%s: %v, want %q", name, r.Err(), test.want)
			}
		}
	}
}

// TestReadDerivedOfNil asserts that an element that is xsi:nil is passed over with all that it contains.
func TestReadDerivedOfNil(t *testing.T) {
	const names = ` xmlns="urn:t" xmlns:i="` + NamespaceXSI + `"`
	for _, element := range []string{`<S i:nil="true"/>`, `<S i:nil="true"></S>`, `<S i:nil="true"><R>7</R></S>`} {
		r := NewReader([]byte(`<Root`+names+`>`+element+`<S i:type="Circle"><R>8</R></S></Root>`), ReadOptions{})
		r.Child()
		var all []shape
		for r.Child() {
			all = append(all, ReadDerived(r, shapeName, makeShape))
		}
		if len(all) != 2 || all[0] != nil || all[1].(*circle).radius != 8 || r.Err() != nil {
			t.Errorf("%s: read %v, %v", element, all, r.Err())
		}
	}
}

// TestScalarRoot asserts that a document may consist of one scalar, in every style.
func TestScalarRoot(t *testing.T) {
	root := Name{"urn:t", "Age"}
	for _, style := range []WriteStyle{Hoisted, WCF} {
		w := NewWriter(WriteOptions{Style: style})
		w.Int(root.Space, root.Local, 7)
		document, err := w.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		r := NewReader(document, ReadOptions{Strict: true})
		if !r.Root(root) {
			t.Fatalf("no root: %v\n%s", r.Finish(), document)
		}
		if got := r.Int(); got != 7 || r.Finish() != nil {
			t.Errorf("read %d, %v from %s", got, r.Finish(), document)
		}
	}
}

// TestFinish asserts that a document must end behind its root, which must be the one wanted.
func TestFinish(t *testing.T) {
	for document, want := range map[string]string{
		`<a/>`: "", `<a/><!-- end -->`: "", `<a/>x`: "outside of the root", `<a/><b/>`: "root", `<b/>`: "b", ``: "ends",
	} {
		r := NewReader([]byte(document), ReadOptions{})
		if r.Root(Name{"", "a"}) {
			if !strings.HasPrefix(document, "<a") {
				t.Errorf("%q has the root a", document)
			}
			r.Skip()
		}
		err := r.Finish()
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", document, err, want)
		}
	}
}

package soap_test

import (
	"errors"
	"reflect"
	"testing"

	"groupdesk/gen/soap"
)

// kind is a built-in type with its two methods.
type kind[T any] struct {
	name  string
	write func(*soap.Writer, string, string, T)
	read  func(*soap.Reader) T
}

// parse reads text, which stands escaped in a document, as the kind.
func (k kind[T]) parse(text string) (T, error) {
	r := soap.NewReader([]byte(`<v xmlns:p="urn:p">`+text+`</v>`), soap.ReadOptions{Strict: true})
	r.Child()
	v := k.read(r)
	r.Child()
	return v, r.Err()
}

// format writes v and returns the text as it stands in the document.
func (k kind[T]) format(v T) (string, error) {
	w := soap.NewWriter(soap.WriteOptions{})
	k.write(w, "", "v", v)
	b, err := w.Bytes()
	if err != nil {
		return "", err
	}
	r := soap.NewReader(b, soap.ReadOptions{Strict: true})
	r.Child()
	return string(r.Raw()), r.Err()
}

// reads checks that text is read as want.
func (k kind[T]) reads(t *testing.T, text string, want T) {
	t.Helper()
	if got, err := k.parse(text); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %q is read as %v, %v, want %v", k.name, text, got, err, want)
	}
}

// writes checks that v is written as text, and read back from it.
func (k kind[T]) writes(t *testing.T, v T, want string) {
	t.Helper()
	if got, err := k.format(v); err != nil || got != want {
		t.Errorf("%s: %v is written as %q, %v, want %q", k.name, v, got, err, want)
	}
	k.reads(t, want, v)
}

// refuses checks that no text is of the kind, and that nothing is read then.
func (k kind[T]) refuses(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		v, err := k.parse(text)
		var value *soap.ValueError
		if !errors.As(err, &value) || value.Type != (soap.Name{Space: soap.NamespaceXSD, Local: k.name}) || !reflect.ValueOf(&v).Elem().IsZero() {
			t.Errorf("%s: %q is read as %v, %v", k.name, text, v, err)
		}
	}
}

// cannotWrite checks that v is refused, with the element in the error.
func (k kind[T]) cannotWrite(t *testing.T, v T) {
	t.Helper()
	w := soap.NewWriter(soap.WriteOptions{})
	w.Start("", "root")
	k.write(w, "", "v", v)
	w.End()
	var failed *soap.WriteError
	if _, err := w.Bytes(); !errors.As(err, &failed) || len(failed.Path) != 2 || failed.Path[1].Local != "v" {
		t.Errorf("%s: writing %v gives %v", k.name, v, err)
	}
}

// TestNoScalarTakesElements goes through the ways to read text.
func TestNoScalarTakesElements(t *testing.T) {
	for name, read := range map[string]func(*soap.Reader){
		"Int":      func(r *soap.Reader) { r.Int() },
		"Strings":  func(r *soap.Reader) { r.Strings() },
		"DateTime": func(r *soap.Reader) { r.DateTime() },
		"Base64":   func(r *soap.Reader) { r.Base64() },
	} {
		r := soap.NewReader([]byte("<v>1<x/></v>"), soap.ReadOptions{})
		r.Child()
		read(r)
		var syntax *soap.SyntaxError
		if !errors.As(r.Err(), &syntax) {
			t.Errorf("%s: got %v", name, r.Err())
		}
	}
}

// TestNumbersByPlace reads a number in each place where one can stand, and nothing where the element has none: what follows
// its tags is not its content.
func TestNumbersByPlace(t *testing.T) {
	for name, test := range map[string]struct {
		document string
		read     func(*soap.Reader) int32
		want     int32
		fails    bool
	}{
		"element":   {"<v>7</v>", (*soap.Reader).Int, 7, false},
		"attribute": {`<v n="5">7</v>`, func(r *soap.Reader) int32 { r.Attribute("", "n"); return r.Int() }, 5, false},
		"element after its attribute": {`<v n="5">7</v>`, func(r *soap.Reader) int32 {
			r.Attribute("", "n")
			r.Int()
			return r.Int()
		}, 7, false},
		"element with a default":       {"<v>7</v>", func(r *soap.Reader) int32 { r.Default("5"); return r.Int() }, 7, false},
		"empty element with a default": {"<v></v>", func(r *soap.Reader) int32 { r.Default("5"); return r.Int() }, 5, false},
		"another value than the fixed one": {"<v>7</v>", func(r *soap.Reader) int32 {
			r.Default("5")
			r.Only("5", soap.SameValue)
			return r.Int()
		}, 7, true},
		"empty tag":            {"<v/>7</v>", (*soap.Reader).Int, 0, true},
		"behind the end tag":   {"<v>7</v>8</v>", func(r *soap.Reader) int32 { r.Int(); return r.Int() }, 0, true},
		"after another error":  {"<v>7</v>", func(r *soap.Reader) int32 { r.Fail(errors.New("wrong")); return r.Int() }, 0, true},
		"behind the end":       {"<v/>", func(r *soap.Reader) int32 { r.Skip(); r.Child(); return r.Int() }, 0, true},
		"before the beginning": {"7", (*soap.Reader).Int, 0, true},
	} {
		r := soap.NewReader([]byte(test.document), soap.ReadOptions{Strict: true})
		r.Child()
		if got := test.read(r); got != test.want || (r.Err() != nil) != test.fails {
			t.Errorf("%s: read %d, %v", name, got, r.Err())
		}
	}
}

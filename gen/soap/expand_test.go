package soap_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// checkLimit asserts that an error names a limit that a document goes beyond.
func checkLimit(t *testing.T, err error) {
	t.Helper()
	var syntax *soap.SyntaxError
	if !errors.As(err, &syntax) || syntax.Kind != soap.LimitExceeded {
		t.Errorf("got %v, want that a limit is exceeded", err)
	}
}

// readTree reads an encoded body under the usual limits.
func readTree(body string) (*tree, error) {
	t := new(tree)
	op := soap.Operation{Input: soap.Name{Local: "ask"}, Output: soap.Name{Local: "answer"}, Encoding: soap.SOAPEncoding{}}
	return t, (&soap.Client{Transport: encodedAnswer(body)}).Call(nil, &op, nil, nil, t, nil)
}

// TestSmallBodyStaysSmall has ten references to ten references, and so on: a thousand million elements out of a thousand
// bytes.
func TestSmallBodyStaysSmall(t *testing.T) {
	var body strings.Builder
	body.WriteString(`<answer><a href="#0"/></answer>`)
	for i := range 9 {
		level := string(rune('0' + i))
		body.WriteString(`<m id="` + level + `">` + strings.Repeat(`<a href="#`+string(rune('1'+i))+`"/>`, 10) + `</m>`)
	}
	body.WriteString(`<m id="9"/>`)
	got, err := readTree(body.String())
	checkLimit(t, err)
	if got.elements > 300_000 {
		t.Errorf("read %d elements of %d bytes", got.elements, body.Len())
	}
}

// TestLongChains bounds references that refer to nothing but the next one.
func TestLongChains(t *testing.T) {
	var body strings.Builder
	body.WriteString(`<answer><a href="#x"/></answer>`)
	id := "x"
	for range 1000 {
		body.WriteString(`<m id="` + id + `" href="#` + id + `x"/>`)
		id += "x"
	}
	body.WriteString(`<m id="` + id + `"/>`)
	_, err := readTree(body.String())
	checkLimit(t, err)
}

// TestManyScopes bounds what is remembered of the declarations around elements with an id.
func TestManyScopes(t *testing.T) {
	var body strings.Builder
	for i := range 2 {
		body.WriteString(`<m`)
		for n := range 120 {
			body.WriteString(` xmlns:p` + string(rune('a'+i)) + strings.Repeat("x", n) + `="u"`)
		}
		body.WriteString(`>`)
	}
	for i := range 1000 {
		body.WriteString(`<a xmlns:p="u` + string(rune('0'+i%2)) + `"><b id="i` + strings.Repeat("i", i%50) + string(rune('a'+i/50)) + `"/></a>`)
	}
	body.WriteString(`</m></m>`)
	_, err := readTree(`<answer/>` + body.String())
	checkLimit(t, err)
}

// TestScopesUpToTheLimit asserts that as many declarations around elements with an id are remembered as may be in scope, and
// one for each two bytes of the document.
func TestScopesUpToTheLimit(t *testing.T) {
	const elements, declared = 200, 30
	var body strings.Builder
	body.WriteString(`<answer/><w`)
	for i := range declared {
		fmt.Fprintf(&body, ` xmlns:p%d="u"`, i)
	}
	body.WriteString(`>`)
	for i := range elements {
		fmt.Fprintf(&body, `<a xmlns:p="u%d"><b id="%d"/></a>`, i%2, i)
	}
	const kept = elements * (declared + 2) // and those of s and p
	envelope, _ := encodedAnswer(body.String()+`</w>`).RoundTrip(nil, nil)
	for _, most := range []int{kept - 1, kept, kept + 1} {
		padding := strings.Repeat("x", 2*(most-256)-len(envelope.Body))
		if _, err := readTree(body.String() + padding + `</w>`); most < kept {
			checkLimit(t, err)
		} else if err != nil {
			t.Errorf("%d declarations where %d may be: %v", kept, most, err)
		}
	}
}

// rawChildren keeps its children, each alone or all together.
type rawChildren struct {
	together bool
	size     int
}

func (x *rawChildren) DecodeXML(r *soap.Reader) {
	if x.together {
		x.size = len(r.Raw())
		return
	}
	for r.Child() {
		x.size += len(r.Element())
	}
}

// TestDeclarationsDoNotMultiply bounds what a long namespace makes of many children that are kept as they came, each with
// the declarations that it needs.
func TestDeclarationsDoNotMultiply(t *testing.T) {
	document := []byte(`<r xmlns="urn:` + strings.Repeat("x", 50_000) + `">` + strings.Repeat("<a/>", 10_000) + `</r>`)
	for _, together := range []bool{true, false} {
		x := &rawChildren{together: together}
		r := soap.NewReader(document, soap.ReadOptions{})
		r.Child()
		x.DecodeXML(r)
		checkLimit(t, r.Err())
		if want := fmt.Sprintf("expand to more than %d bytes", 1<<20+16*len(document)); r.Err() == nil || !strings.HasSuffix(r.Err().Error(), want) {
			t.Errorf("got %v, want %s", r.Err(), want)
		}
		if x.size > 4_000_000 {
			t.Errorf("%d bytes came out of %d", x.size, len(document))
		}
	}
}

// TestDeclarationsUpToTheLimit asserts how much declarations may take: MaxBytes here, where that is the lowest bound.
func TestDeclarationsUpToTheLimit(t *testing.T) {
	const children, declaration = 1000, ` xmlns="u"`
	document := []byte(`<r` + declaration + `>` + strings.Repeat("<a/>", children) + `</r>`)
	for _, together := range []bool{true, false} {
		for _, below := range []int{0, 1} {
			r := soap.NewReader(document, soap.ReadOptions{MaxBytes: children*len(declaration) - below})
			r.Child()
			x := &rawChildren{together: together}
			x.DecodeXML(r)
			if below > 0 {
				checkLimit(t, r.Err())
			} else if want := children * (len("<a/>") + len(declaration)); r.Err() != nil || x.size != want {
				t.Errorf("together %t: read %d bytes, %v; want %d", together, x.size, r.Err(), want)
			}
		}
	}
}

// TestPlacesDoNotMultiply bounds the places that all arrays of a message leave out.
func TestPlacesDoNotMultiply(t *testing.T) {
	const far = `<a e:offset="[65000]" xmlns:e="` + soap.NamespaceEncoding11 + `"><i>x</i></a>`
	r := soap.NewReader([]byte(`<r>`+strings.Repeat(far, 100)+`</r>`), soap.ReadOptions{})
	r.Child()
	items := 0
	for r.Child() {
		items += len(soap.ReadArray(r, (*soap.Reader).String))
	}
	if r.Err() == nil || items > 1<<17 {
		t.Errorf("read %d items, %v", items, r.Err())
	}
}

// TestMatrixOfOverflow has a size whose product does not fit: modulo 2 to the 64 it is zero.
func TestMatrixOfOverflow(t *testing.T) {
	r := soap.NewReader([]byte(`<a e:arrayType="x:int[65536,65536,65536,65536]" xmlns:e="`+soap.NamespaceEncoding11+`"/>`), soap.ReadOptions{})
	r.Child()
	v := soap.ReadMatrix(r, 4, (*soap.Reader).Int)
	if r.Err() == nil {
		t.Errorf("read %v", v.Size)
	}
	w := soap.NewWriter(soap.WriteOptions{})
	w.Start("", "r")
	soap.WriteMatrix(w, "", "a", &soap.ArrayItem{Name: soap.Name{Local: "i"}}, soap.Matrix[int32]{Size: []int{1 << 32, 1 << 32}}, (*soap.Writer).Int)
	if w.Err() == nil {
		t.Error("a matrix was written whose size is not that of its items")
	}
}

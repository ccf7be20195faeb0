package soap_test

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

var xsInt = soap.Name{Space: soap.NamespaceXSD, Local: "int"}

// arrayOf reads the root element of a document as an array of whole numbers.
func arrayOf(content, attributes string) ([]int32, error) {
	r := soap.NewReader([]byte(`<a xmlns:e="`+soap.NamespaceEncoding11+`" xmlns:e2="`+soap.NamespaceEncoding12+
		`" xmlns:i="`+soap.NamespaceXSI+`"`+attributes+`>`+content+`</a>`), soap.ReadOptions{})
	r.Child()
	list := soap.ReadArray(r, (*soap.Reader).Int)
	return list, r.Finish()
}

// TestPlacesInArrays asserts that items come to the places that they name, or behind the one before (SOAP 1.1, sections
// 5.4.2.1 and 5.4.2.2), and that what is nil keeps its place.
func TestPlacesInArrays(t *testing.T) {
	for _, tt := range []struct {
		name, attributes, content string
		want                      []int32
	}{
		{"in order", "", `<n>7</n><n>8</n>`, []int32{7, 8}},
		{"none", "", ``, []int32{}},
		{"nil array", ` i:nil="true"`, ``, nil},
		{"nil items", "", `<n i:nil="1"/><n>8</n><n i:nil="true"></n><n>9</n>`, []int32{0, 8, 0, 9}},
		{"behind an offset", ` e:offset="[2]"`, `<n>7</n><n>8</n>`, []int32{0, 0, 7, 8}},
		{"offset nought", ` e:offset="[0]"`, `<n>7</n>`, []int32{7}},
		{"apart", "", `<n e:position="[1]">7</n><n e:position="[3]">8</n>`, []int32{0, 7, 0, 8}},
		{"backwards", "", `<n e:position="[2]">7</n><n e:position="[0]">8</n><n>9</n>`, []int32{8, 9, 7}},
		{"behind a place", "", `<n e:position=" [1] ">7</n><n>8</n>`, []int32{0, 7, 8}},
		{"twice in a place", "", `<n e:position="[0]">7</n><n e:position="[0]">8</n>`, []int32{8}},
		{"nil in a place", "", `<n e:position="[1]" i:nil="true"/><n>8</n>`, []int32{0, 0, 8}},
		{"place in another namespace", "", `<n e2:position="[1]">7</n>`, []int32{7}},
	} {
		got, err := arrayOf(tt.content, tt.attributes)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: read %v, %v; want %v", tt.name, got, err, tt.want)
		}
	}
}

// TestBadPlacesInArrays asserts that a place is a number within bounds.
func TestBadPlacesInArrays(t *testing.T) {
	for _, tt := range []struct{ attributes, content, want string }{
		{` e:offset="[-1]"`, `<n>7</n>`, `/a: the place "[-1]" in an array is not a number up to 65536`},
		{` e:offset=""`, `<n>7</n>`, `/a: the place "" in an array is not a number up to 65536`},
		{"", `<n e:position="[65537]">7</n>`, `/a/n: the place "[65537]" in an array is not a number up to 65536`},
		{"", `<n e:position="[1,1]">7</n>`, `/a/n: the place "[1,1]" in an array is not a number up to 65536`},
	} {
		list, err := arrayOf(tt.content, tt.attributes)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s %s: read %v, %v; want %s", tt.attributes, tt.content, list, err, tt.want)
		}
	}
}

// TestOmittedPlaces asserts that all the arrays of a message together may omit no more places than a bound, which items
// that come later do not raise.
func TestOmittedPlaces(t *testing.T) {
	const far = `<a><n e:position="[65536]">7</n></a>`
	for _, tt := range []struct {
		name, content string
		ok            bool
	}{
		{"as many as may be", far, true},
		{"one more in another array", far + `<a><n e:position="[1]">7</n></a>`, false},
		{"none in another array", far + `<a><n>7</n><n>8</n></a>`, true},
		{"in two halves", strings.Repeat(`<a><n e:position="[32768]">7</n></a>`, 2), true},
		{"behind each other", `<a><n e:position="[40000]">7</n><n e:position="[65536]">7</n></a>`, true},
		{"filled later", strings.Repeat(`<a><n e:position="[40000]">7</n><n e:position="[0]">7</n></a>`, 2), false},
	} {
		r := soap.NewReader([]byte(`<r xmlns:e="`+soap.NamespaceEncoding11+`">`+tt.content+`</r>`), soap.ReadOptions{})
		r.Child()
		for r.Child() {
			soap.ReadArray(r, (*soap.Reader).Int)
		}
		if err := r.Finish(); (err == nil) != tt.ok || err != nil && !strings.Contains(err.Error(), "the arrays omit more than 65536 places") {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// TestSizesOfArrays asserts that an array of several dimensions has the size that it states (SOAP 1.1, section 5.4.2;
// SOAP 1.2 part 2, section 3.1.6).
func TestSizesOfArrays(t *testing.T) {
	one, six := `<n>1</n>`, strings.Repeat(`<n>1</n>`, 6)
	for _, tt := range []struct {
		dimensions          int
		attributes, content string
		want                []int
		ok                  bool
	}{
		{2, ` e:arrayType="x:int[2,3]"`, six, []int{2, 3}, true},
		{2, ` e:arrayType="x:int[ 3 , 2 ] "`, six, []int{3, 2}, true},
		{2, ` e:arrayType="x:int[][2,3]"`, six, []int{2, 3}, true},
		{2, ` e:arrayType="x:int[4][,][2,3]"`, six, []int{2, 3}, true},
		{3, ` e:arrayType="x:int[1,2,3]"`, six, []int{1, 2, 3}, true},
		{2, ` e2:arraySize="2 3"`, six, []int{2, 3}, true},
		{2, ` e2:arraySize="* 3"`, six, []int{2, 3}, true},
		{3, ` e2:arraySize="* 3 2"`, six, []int{1, 3, 2}, true},
		{2, ` e2:arraySize="* 3"`, "", []int{0, 3}, true},
		{2, ` e2:arraySize="2 3" e:arrayType="x:int[3,2]"`, six, []int{2, 3}, true},
		{2, ` e:arrayType="x:int[65536,0]"`, "", []int{65536, 0}, true},
		{2, ` e:arrayType="x:int[0,65536]"`, "", []int{0, 65536}, true},
		{2, ``, "", nil, true},
		{2, ` e:arrayType="x:int[,]"`, "", nil, true},
		{2, ` e:arrayType="x:int[x,0]"`, "", nil, true},
		{2, ` e:arrayType="x:int[-1,0]"`, "", nil, true},
		{2, ` e:arrayType="x:int[65537,0]"`, "", nil, true},

		{2, ``, one, nil, false},
		{2, ` e:arrayType="x:int[,]"`, one, nil, false},
		{2, ` e:arrayType="x:int[2,2]"`, six, nil, false},
		{2, ` e:arrayType="x:int[2,3]"`, "", nil, false},
		{2, ` e:arrayType="x:int[6]"`, six, nil, false},
		{2, ` e:arrayType="x:int[1,2,3]"`, six, nil, false},
		{2, ` e:arrayType="x:int[1,-1]"`, one, nil, false},
		{2, ` e:arrayType="x:int[65537,0]"`, one, nil, false},
		{2, ` e2:arraySize="* 4"`, six, nil, false},
		{2, ` e2:arraySize="* 0"`, six, nil, false},
		{2, ` e2:arraySize="2 *"`, six, nil, false},
		{4, ` e:arrayType="x:int[65536,65536,65536,65536]"`, "", nil, false}, // It is 0 modulo two to the power of 64.
	} {
		r := soap.NewReader([]byte(`<a xmlns:e="`+soap.NamespaceEncoding11+`" xmlns:e2="`+soap.NamespaceEncoding12+`"`+
			tt.attributes+`>`+tt.content+`</a>`), soap.ReadOptions{})
		r.Child()
		got := soap.ReadMatrix(r, tt.dimensions, (*soap.Reader).Int)
		err := r.Finish()
		if (err == nil) != tt.ok || tt.ok && (!slices.Equal(got.Size, tt.want) || len(got.Items) != strings.Count(tt.content, "<n>")) {
			t.Errorf("%s of %d dimensions: read %+v, %v; want %v", tt.attributes, tt.dimensions, got, err, tt.want)
		}
	}
}

// writeNumbers writes an array in a message of the namespace, with the types of SOAP encoding.
func writeNumbers(space string, write func(w *soap.Writer, item *soap.ArrayItem)) (string, error) {
	w := soap.NewWriter(soap.WriteOptions{})
	w.Start(space, "Envelope")
	w.Types(true)
	write(w, &soap.ArrayItem{Name: soap.Name{Local: "n"}, Type: xsInt})
	w.End()
	document, err := w.Bytes()
	return string(document), err
}

func writeInt(w *soap.Writer, space, local string, v int32) { w.Int(space, local, v) }

// TestArraysSayWhatTheyAre asserts that an array says its type, that of its items, and its size, as each version of SOAP
// has them (SOAP 1.1, section 5.4.2; SOAP 1.2 part 2, sections 3.1.4 and 3.1.6).
func TestArraysSayWhatTheyAre(t *testing.T) {
	list := func(w *soap.Writer, item *soap.ArrayItem) { soap.WriteArray(w, "", "a", item, []int32{7, 8}, writeInt) }
	lists := func(w *soap.Writer, item *soap.ArrayItem) {
		item.Ranks = "[]"
		soap.WriteMatrix(w, "", "a", item, soap.Matrix[[]int32]{Size: []int{1, 1}, Items: [][]int32{nil}},
			func(w *soap.Writer, _, _ string, _ []int32) {})
	}
	grid := func(w *soap.Writer, item *soap.ArrayItem) {
		soap.WriteMatrix(w, "", "a", item, soap.Matrix[int32]{Size: []int{1, 2}, Items: []int32{7, 8}}, writeInt)
	}
	const array11, array12 = "{" + soap.NamespaceEncoding11 + "}Array", "{" + soap.NamespaceEncoding12 + "}Array"
	const integer = "{" + soap.NamespaceXSD + "}int"
	for _, tt := range []struct {
		space string
		write func(*soap.Writer, *soap.ArrayItem)
		want  string
	}{
		{soap.NamespaceSOAP11, list, "arrayType=" + integer + "[2] type=" + array11},
		{soap.NamespaceSOAP11, lists, "arrayType=" + integer + "[][1,1] type=" + array11},
		{soap.NamespaceSOAP11, grid, "arrayType=" + integer + "[1,2] type=" + array11},
		{soap.NamespaceSOAP12, list, "arraySize=2 itemType=" + integer + " type=" + array12},
		{soap.NamespaceSOAP12, grid, "arraySize=1 2 itemType=" + integer + " type=" + array12},
	} {
		document, err := writeNumbers(tt.space, tt.write)
		if err != nil {
			t.Fatal(err)
		}
		array := parseTree(t, document).child("a")
		var got []string
		for _, attr := range array.attrs {
			value := attr.Value
			if attr.Name.Local != "arraySize" {
				value = array.expand(value)
			}
			got = append(got, attr.Name.Local+"="+value)
		}
		slices.Sort(got)
		if strings.Join(got, " ") != tt.want {
			t.Errorf("got %v\nwant %v\n%s", got, tt.want, document)
		}
	}
}

// TestMatrixOfAnotherSize asserts that only as many items are written as the size says.
func TestMatrixOfAnotherSize(t *testing.T) {
	for _, tt := range []struct {
		size  []int
		items int
		ok    bool
	}{
		{nil, 0, true},
		{[]int{0, 0}, 0, true},
		{[]int{0, math.MaxInt}, 0, true},
		{[]int{2, 1}, 2, true},
		{nil, 1, false},
		{[]int{2, 2}, 3, false},
		{[]int{-1, -1}, 1, false},
		{[]int{math.MaxInt/2 + 1, 4}, 0, false},
	} {
		document, err := writeNumbers(soap.NamespaceSOAP11, func(w *soap.Writer, item *soap.ArrayItem) {
			soap.WriteMatrix(w, "urn:a", "a", item, soap.Matrix[int32]{Size: tt.size, Items: make([]int32, tt.items)}, writeInt)
		})
		var wrong *soap.WriteError
		if (err == nil) != tt.ok || err != nil && !errors.As(err, &wrong) {
			t.Errorf("%d items of the size %v: %v\n%s", tt.items, tt.size, err, document)
		}
		if wrong != nil && wrong.Path[len(wrong.Path)-1] != (soap.Name{Space: "urn:a", Local: "a"}) {
			t.Errorf("%d items of the size %v: the error is at %v", tt.items, tt.size, wrong.Path)
		}
	}
}

// TestArraysAreReadBack asserts that an array holds its items, and that the reader is behind it afterwards, whatever it holds.
func TestArraysAreReadBack(t *testing.T) {
	list, grid := []int32{7, 8}, soap.Matrix[int32]{Size: []int{2, 3}, Items: []int32{1, 2, 3, 4, 5, 6}}
	for _, space := range []string{soap.NamespaceSOAP11, soap.NamespaceSOAP12} {
		document, err := writeNumbers(space, func(w *soap.Writer, item *soap.ArrayItem) {
			soap.WriteArray(w, "", "list", item, list, writeInt)
			w.Start("", "none")
			w.Attr(soap.NamespaceXSI, "nil", "true")
			w.Int("", "n", 1)
			w.End()
			soap.WriteMatrix(w, "", "grid", item, grid, writeInt)
		})
		if err != nil {
			t.Fatal(err)
		}
		r := soap.NewReader([]byte(document), soap.ReadOptions{Strict: true})
		r.Child()
		r.Child()
		gotList := soap.ReadArray(r, (*soap.Reader).Int)
		r.Child()
		none := soap.ReadArray(r, (*soap.Reader).Int)
		r.Child()
		gotGrid := soap.ReadMatrix(r, 2, (*soap.Reader).Int)
		if !slices.Equal(gotList, list) || none != nil || !reflect.DeepEqual(gotGrid, grid) || r.Child() || r.Err() != nil {
			t.Errorf("read %v, %v and %v, %v from %s", gotList, none, gotGrid, r.Err(), document)
		}
	}
}

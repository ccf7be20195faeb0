package soap_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// indexes returns what Members says about each child of the root, named for its place in the list of members.
func indexes(document string, list []soap.Member, o soap.ReadOptions) (found []int, err error) {
	r := soap.NewReader([]byte(document), o)
	r.Child()
	found = indexesOfChildren(r, list)
	return found, r.Err()
}

func indexesOfChildren(r *soap.Reader, list []soap.Member) (found []int) {
	members := r.Members(list)
	for r.Child() {
		i := members.Index(r)
		found = append(found, i)
		if i >= 0 {
			r.Skip()
		}
	}
	return found
}

// indexesWhenKnown returns what indexes does, for a root that comes after others in one document: the reader has seen the
// tags of all members before, in their order.
func indexesWhenKnown(root string, list []soap.Member, o soap.ReadOptions) (found []int, err error) {
	before := ""
	for _, member := range list {
		before += "<" + member.Local + "/>"
	}
	r := soap.NewReader([]byte("<roots>"+strings.Repeat("<r>"+before+"</r>", 3)+root+"</roots>"), o)
	r.Child()
	roots := r.Members([]soap.Member{{Local: "r", Repeated: true}})
	for r.Child() {
		roots.Index(r)
		found = indexesOfChildren(r, list)
	}
	return found, r.Err()
}

func TestMembers(t *testing.T) {
	once := []soap.Member{{Local: "a"}, {Local: "b"}, {Local: "c"}}
	repeated := []soap.Member{{Local: "a"}, {Local: "b", Repeated: true}, {Local: "c"}}
	twice := []soap.Member{{Local: "a"}, {Local: "b"}, {Local: "a"}}
	tests := []struct {
		name, document string
		list           []soap.Member
		any, forward   []int
	}{
		{"in order", "<r><a/><b/><c/></r>", once, []int{0, 1, 2}, []int{0, 1, 2}},
		{"gap", "<r><a/><c/></r>", once, []int{0, 2}, []int{0, 2}},
		{"backwards", "<r><c/><b/><a/></r>", once, []int{2, 1, 0}, []int{2, -1, -1}},
		{"again", "<r><b/><b/><c/></r>", once, []int{1, 1, 2}, []int{1, -1, 2}},
		{"repeated", "<r><a/><b/><b/><b/><c/></r>", repeated, []int{0, 1, 1, 1, 2}, []int{0, 1, 1, 1, 2}},
		{"repeated apart", "<r><b/><c/><b/></r>", repeated, []int{1, 2, 1}, []int{1, 2, -1}},
		{"same name twice", "<r><a/><b/><a/></r>", twice, []int{0, 1, 2}, []int{0, 1, 2}},
		{"unknown", "<r><x/><a/><x><a/><b/></x>text<b/></r>", once, []int{-1, 0, -1, 1}, []int{-1, 0, -1, 1}},
		{"other namespace", "<r><a xmlns='u'/><a/></r>", once, []int{-1, 0}, []int{-1, 0}},
		{"no members", "<r><a/><b/></r>", nil, []int{-1, -1}, []int{-1, -1}},
		{"no children", "<r/>", once, nil, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, read := range []func(string, []soap.Member, soap.ReadOptions) ([]int, error){indexes, indexesWhenKnown} {
				if got, err := read(test.document, test.list, soap.ReadOptions{}); err != nil || !slices.Equal(got, test.any) {
					t.Errorf("any order: got %v, %v, want %v", got, err, test.any)
				}
				if got, err := read(test.document, test.list, soap.ReadOptions{ForwardOnly: true}); err != nil || !slices.Equal(got, test.forward) {
					t.Errorf("forward only: got %v, %v, want %v", got, err, test.forward)
				}
			}
		})
	}
}

// TestIndexAfterReading asserts that the index of an element can be asked for when its content has been read already, and
// that the reader takes no content for a part of the start tag then.
func TestIndexAfterReading(t *testing.T) {
	r := soap.NewReader([]byte("<r>"+strings.Repeat("<a x='1'>text</a>", 5)+"</r>"), soap.ReadOptions{})
	r.Child()
	members := r.Members([]soap.Member{{Local: "a", Repeated: true}})
	read := 0
	for r.Child() {
		text := r.String()
		if i := members.Index(r); i != 0 || text != "text" {
			t.Errorf("element %d: index %d, text %q", read, i, text)
		}
		read++
	}
	if r.Err() != nil || read != 5 {
		t.Errorf("read %d elements, %v", read, r.Err())
	}
}

// TestUnknownMayBeRead reads what is not a member before Child would pass over it.
func TestUnknownMayBeRead(t *testing.T) {
	r := soap.NewReader([]byte("<r><x>1</x><y><z/></y><v/><w>2</w></r>"), soap.ReadOptions{})
	r.Child()
	members := r.Members(nil)
	var got []string
	for r.Child() {
		members.Index(r)
		switch r.Name().Local {
		case "x", "w":
			got = append(got, r.Text())
		case "y":
			got = append(got, string(r.Raw()))
		}
	}
	if want := []string{"1", "<z/>", "2"}; r.Err() != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v", got, r.Err())
	}
}

// TestOutOfOrderIsLost shows what forward only means to a value.
func TestOutOfOrderIsLost(t *testing.T) {
	document := []byte(`<g xmlns="` + sampleSpace + `"><Id>7</Id><Value>lost</Value><Rank>3</Rank></g>`)
	for _, forward := range []bool{false, true} {
		var v group
		err := soap.Unmarshal(document, sampleName("g"), &v, soap.ReadOptions{ForwardOnly: forward})
		if _, kept := v.Value.Get(); err != nil || v.ID != 7 || v.Rank != 3 || kept == forward {
			t.Errorf("forward only %t: got %+v, %v", forward, v, err)
		}
	}
}

// TestElementsThatOccurAgain asserts that a strict reader takes no element twice that is not repeated, and that a lenient
// one does.
func TestElementsThatOccurAgain(t *testing.T) {
	members := []soap.Member{{Local: "a"}, {Local: "b", Repeated: true}, {Local: "a"}, {Local: "c"}}
	pair := soap.Model{{Local: "x"}, {Local: "y", Optional: true}}
	model := soap.Model{{Local: "a"}, {Group: pair, Repeated: true}, {Any: []string{"urn:o"}, Optional: true}}
	tests := map[string]struct {
		content string
		want    string // in the strict reader's error
	}{
		"each once":          {"<a/><b/><a/><c/>", ""},
		"repeated":           {"<b/><b/><c/><b/>", ""},
		"next to each other": {"<c/><c/>", "at /r/c: the element must not occur again"},
		"apart":              {"<c/><b/><c/>", "at /r/c: the element must not occur again"},
		"third of two":       {"<a/><a/><a/>", "at /r/a: the element must not occur again"},
		"out of order":       {"<c/><a/>", ""},

		"model: each once":    {`<a/><x/><x/><y/><x/><o xmlns="urn:o"/>`, ""},
		"model: element":      {"<a/><x/><y/><a/>", "at /r/a: the element must not occur again"},
		"model: two":          {"<a/><x/><y/><y/>", ""}, // In another occurrence of the group, which lacks its x.
		"model: two elements": {`<a/><x/><o xmlns="urn:o"/><p xmlns="urn:o"/>`, "at /r/p: the element must not occur again"},
	}
	for name, test := range tests {
		read := func(o soap.ReadOptions) error {
			if _, ok := strings.CutPrefix(name, "model"); ok {
				return findPlaces(test.content, model, o)
			}
			_, err := indexes("<r>"+test.content+"</r>", members, o)
			return err
		}
		if err := read(soap.ReadOptions{}); err != nil {
			t.Errorf("%s, lenient: %v", name, err)
		}
		err := read(soap.ReadOptions{Strict: true})
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.HasSuffix(err.Error(), test.want)) {
			t.Errorf("%s, strict: %v; want %q", name, err, test.want)
		}
	}
}

// findPlaces finds the place of each child in a model.
func findPlaces(content string, model soap.Model, o soap.ReadOptions) error {
	r := soap.NewReader([]byte("<r>"+content+"</r>"), o)
	r.Child()
	cursor := r.Content(model)
	for r.Child() {
		if cursor.Index(r) >= 0 {
			r.Skip()
		}
	}
	return r.Err()
}

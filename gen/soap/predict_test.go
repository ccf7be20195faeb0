package soap_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// Members of the elements in the documents below; each of them may contain all of them.
var expectedMembers = []soap.Member{
	{Space: "u", Local: "list", Repeated: true}, {Space: "u", Local: "a"}, {Space: "u", Local: "b"}, {Space: "v", Local: "b"},
	{Space: "u", Local: "longer-than-a-word"}, {Local: "plain"}, {Space: "u", Local: "again"}, {Space: "u", Local: "again"},
}

// readMembers describes the elements below the current one as [soap.Members] tells them apart.
func readMembers(r *soap.Reader) string {
	var out strings.Builder
	members := r.Members(expectedMembers)
	for r.Child() {
		i := members.Index(r)
		if i < 0 {
			out.WriteString("? ")
			continue
		}
		out.WriteString(describeElement(r, i, readMembers))
	}
	return out.String()
}

// expectedModel has the same members in a content model, in groups that occur again, so that their tags are in three tables.
var expectedModel = soap.Model{star(seq(optional(expectedMembers[:3])...)), star(seq(optional(expectedMembers[3:])...))}

func optional(members []soap.Member) []soap.Particle {
	var particles []soap.Particle
	for _, m := range members {
		particles = append(particles, soap.Particle{Space: m.Space, Local: m.Local, Optional: true, Repeated: m.Repeated})
	}
	return particles
}

// readContent describes the elements below the current one as [soap.Content] tells them apart, by the first of their name.
func readContent(r *soap.Reader) string {
	var out strings.Builder
	content := r.Content(expectedModel)
	for r.Child() {
		group := content.Index(r)
		if group < 0 {
			out.WriteString("? ")
			continue
		}
		p := expectedModel[group].Group[content.Inner()]
		out.WriteString(describeElement(r, memberAfter(soap.Name{Space: p.Space, Local: p.Local}, -1), readContent))
	}
	return out.String()
}

// readFirstNames describes the same by the names alone, from which nothing can be expected.
func readFirstNames(r *soap.Reader) string {
	return describeNames(r, readFirstNames, func(_ int) int { return -1 })
}

// readNames describes what readMembers does by the names alone.
func readNames(r *soap.Reader) string {
	return describeNames(r, readNames, func(last int) int { return last })
}

// describeNames describes the elements below the current one: each is the member of its name after another one, which
// depends on the last match.
func describeNames(r *soap.Reader, read func(*soap.Reader) string, after func(last int) int) string {
	var out strings.Builder
	last := -1
	for r.Child() {
		i := memberAfter(r.Name(), after(last))
		if i < 0 {
			out.WriteString("? ")
			r.Skip()
			continue
		}
		last = i
		out.WriteString(describeElement(r, i, read))
	}
	return out.String()
}

// memberAfter returns the index of the member of the name, one after the last match if there are two.
func memberAfter(name soap.Name, last int) int {
	found := -1
	for i, m := range expectedMembers {
		if m.Space != name.Space || m.Local != name.Local {
			continue
		}
		if i > last || i == last && m.Repeated {
			return i
		}
		if found < 0 {
			found = i
		}
	}
	return found
}

// describeElement reads the current element, which is member i, and describes it with its attributes. The children of one
// that has any are described by read.
func describeElement(r *soap.Reader, i int, read func(*soap.Reader) string) string {
	text := fmt.Sprint(i, r.Name())
	if nilled := r.IsNil(); nilled {
		text += " nil"
	}
	if value, ok := r.Attr("", "x"); ok {
		text += " x=" + value
	}
	if value, ok := r.Attr("v", "x"); ok {
		text += " v:x=" + value
	}
	if expectedMembers[i].Repeated {
		return text + "(" + read(r) + ") "
	}
	return text + "=" + r.String() + " "
}

// describeDocument describes a document with read, and what reading gave beside its values.
func describeDocument(document string, read func(*soap.Reader) string) string {
	r := soap.NewReader([]byte(document), soap.ReadOptions{MaxDepth: 8})
	r.Child()
	text := read(r)
	return fmt.Sprint(text, r.Dropped(), " ", r.Finish())
}

// TestExpectedTags reads documents in which the tag that was expected is nearly, but not quite, the one that comes. The
// prefix q is bound to u outside of the list. What is read must be what the names say (Namespaces in XML 1.0, section 6.1).
func TestExpectedTags(t *testing.T) {
	const item = "<q:list><q:a>1</q:a><q:b>2</q:b></q:list>"
	tests := map[string]string{
		"same":                   "",
		"longer name":            "<q:list><q:a>1</q:a><q:bc>2</q:bc></q:list>",
		"longer name, attribute": strings.Repeat("<q:list>\n  <q:a x='1'>1</q:a>\n  <q:b x='1'>2</q:b></q:list>", 3) + "<q:list>\n  <q:a x='1'>1</q:a>\n  <q:bc x='1'>2</q:bc></q:list>",
		"cut off, attribute":     strings.Repeat("<q:list>\n  <q:a x='1'>1</q:a>\n  <q:b x='1'>2</q:b></q:list>", 3) + "<q:list>\n  <q:a x='1'>1</q:a>\n  <q:b",
		"shorter name":           "<q:list><q:a>1</q:a><q:>2</q:></q:list>",
		"other prefix":           `<p:list xmlns:p="u"><p:a>1</p:a><p:b>2</p:b></p:list>`,
		"prefix bound anew":      `<q:list xmlns:q="v"><q:a>1</q:a><q:b>2</q:b></q:list>`,
		"bound anew inside":      `<q:list><q:a>1</q:a><q:b xmlns:q="v">2</q:b></q:list>`,
		"bound anew for a child": `<q:list xmlns:p="v">` + strings.Repeat(`<q:list><p:b>1</p:b></q:list>`, 3) + `<q:list xmlns:p="u"><p:b>2</p:b></q:list></q:list>`,
		"name of one letter":     `<q:list xmlns="u">` + strings.Repeat("<q:list>a<b>1</b></q:list>", 3) + "<q:list><a>2</a></q:list></q:list>",
		"one letter, attribute":  `<q:list xmlns="u">` + strings.Repeat("<q:list>a<b x='1'>1</b></q:list>", 3) + "<q:list>b<a x='1'>2</a></q:list></q:list>",
		"bound by each":          strings.Repeat(`<q:list xmlns:q="u"><q:a xmlns:q="u">1</q:a><q:b xmlns:q="v">2</q:b></q:list>`, 3) + `<q:list xmlns:q="u"><q:a xmlns:q="u">1</q:a><q:b xmlns:q="u">2</q:b></q:list>`,
		"default namespace":      strings.Repeat(`<list xmlns="u"><a>1</a><b>2</b><plain xmlns="">3</plain></list>`, 3) + `<list xmlns="v"><a>1</a><b>2</b></list>`,
		"same attribute":         strings.Repeat(`<q:list><q:a x="1">1</q:a></q:list>`, 4),
		"other attribute":        strings.Repeat(`<q:list><q:a x="1">1</q:a></q:list>`, 3) + `<q:list><q:a x="2">1</q:a></q:list>`,
		"attribute bound anew":   strings.Repeat(`<q:list xmlns:w="v"><q:a w:x="1">1</q:a></q:list>`, 3) + `<q:list xmlns:w="w"><q:a w:x="1">1</q:a></q:list>`,
		"attribute with prefix":  `<q:list xmlns:w="v">` + strings.Repeat(`<q:list><q:a w:x="1">1</q:a></q:list>`, 3) + `<q:list><q:a xmlns:w="w" w:x="1">1</q:a></q:list></q:list>`,
		"twice the attribute":    strings.Repeat(`<q:list><q:a x="1">1</q:a></q:list>`, 3) + `<q:list><q:a x="1" x="1">1</q:a></q:list>`,
		"nil now and then":       strings.Repeat(`<q:list><q:a i:nil="true"/><q:b i:nil="false">2</q:b></q:list><q:list><q:a>1</q:a><q:b i:nil="true"></q:b></q:list>`, 3),
		"illegal reference":      strings.Repeat(`<q:list><q:a x="&#1;">1</q:a></q:list>`, 5),
		"empty elements":         strings.Repeat(`<q:list><q:a/><q:b /></q:list><q:list/>`, 3),
		"white space":            strings.Repeat("<q:list \n><q:a >1</q:a ><q:b\t>2</q:b\n></q:list>", 3),
		"between":                strings.Repeat("<q:list> <!-- c --><q:a>1</q:a><?p?><q:b>2</q:b>\n</q:list>", 3),
		"a long name":            strings.Repeat("<q:list><q:longer-than-a-word>1</q:longer-than-a-word></q:list>", 3) + "<q:list><q:longer-than-a-ward>1</q:longer-than-a-ward></q:list>",
		"two of one name":        strings.Repeat("<q:list><q:again>1</q:again><q:again>2</q:again></q:list>", 4),
		"the second alone":       strings.Repeat("<q:list><q:again>1</q:again></q:list>", 3) + "<q:list><q:again>1</q:again><q:again>2</q:again><q:again>3</q:again></q:list>",
		"unknown":                strings.Repeat("<q:list><q:a>1</q:a><q:x><q:b>2</q:b></q:x><q:b>2</q:b></q:list>", 3),
		"reversed":               strings.Repeat("<q:list><q:b>1</q:b><q:a>2</q:a></q:list>", 3),
		"nested":                 strings.Repeat("<q:list><q:a>1</q:a><q:list><q:a>1</q:a><q:list/></q:list></q:list>", 3),
		"element in a text":      "<q:list><q:a>1<q:b/></q:a></q:list>",
		"text like a tag":        "<q:list>xq:a>1<q:b>2</q:b></q:list>",
		"wrong end tag":          "<q:list><q:a>1</q:b></q:list>",
		"longer end tag":         "<q:list><q:a>1</q:ab></q:list>",
		"end tag without prefix": "<q:list><q:a>1</a></q:list>",
		"undeclared prefix":      "<q:list><z:a>1</z:a></q:list>",
		"cut off":                "<q:list><q:a",
		"cut off in an end tag":  "<q:list><q:a>1</q:a",
		"too deep":               strings.Repeat("<q:list>", 9),
		"hundreds of changes":    changingTags(),
	}
	for name, end := range tests {
		t.Run(name, func(t *testing.T) {
			for _, body := range []string{strings.Repeat(item, 4) + end, strings.Repeat(item, 4) + end + item + item} {
				document := `<q:list xmlns:q="u" xmlns:i="` + soap.NamespaceXSI + `">` + body
				if !strings.HasPrefix(name, "cut off") {
					document += `</q:list>`
				}
				expectSameByNames(t, document)
			}
		})
	}
}

// expectSameByNames expects members and content, which expect tags, to be read as by the names of elements alone.
func expectSameByNames(t *testing.T, document string) {
	t.Helper()
	got, want := describeDocument(document, readMembers), describeDocument(document, readNames)
	if got != want {
		t.Fatalf("%s\n got %s\nwant %s", document, got, want)
	}
	got, want = describeDocument(document, readContent), describeDocument(document, readFirstNames)
	if got != want {
		t.Fatalf("%s as content\n got %s\nwant %s", document, got, want)
	}
}

// changingTags returns more changes of a tag than the reader learns, each used twice.
func changingTags() string {
	var b strings.Builder
	for i := range 100 {
		group := fmt.Sprintf(`<p%d:list xmlns:p%d="u"><p%d:a x="%d">1</p%d:a></p%d:list>`, i, i, i, i, i, i)
		b.WriteString(group + group)
	}
	return b.String()
}

// TestExpectedTagsOfRandomDocuments reads documents that are made of few parts, so that many tags are those that are expected,
// and that are damaged in a place or two, so that some are nearly so.
func TestExpectedTagsOfRandomDocuments(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(from []string) string { return from[random.IntN(len(from))] }
	for range 500 {
		var elements, parts []string
		for range 4 {
			elements = append(elements, randomElement(pick))
		}
		for range 4 {
			part := ""
			for range random.IntN(4) {
				part += pick(randomSpace) + pick(elements)
			}
			parts = append(parts, part, "<q:list"+pick(randomRest)+">"+part+"</q:list>")
		}
		body := ""
		for range 12 {
			body += "<q:list>" + pick(parts) + pick(randomSpace) + pick(parts) + "</q:list>" + pick(randomSpace)
		}
		if random.IntN(2) == 0 {
			at := random.IntN(len(body) - 8)
			body = body[:at] + pick([]string{"", "<", ">", "q", "/", " ", "p", "=", "\"", "<q:a>", "b"}) + body[at+random.IntN(8):]
		}
		document := `<q:list xmlns="" xmlns:q="u" xmlns:p="v" xmlns:i="` + soap.NamespaceXSI + `">` + body + `</q:list>`
		expectSameByNames(t, document)
	}
}

var (
	randomSpace = []string{"", "", "", " ", "\n", "  ", "<!---->", "x", "a"}
	randomNames = []string{"q:a", "q:a", "q:b", "p:b", "q:longer-than-a-word", "plain", "q:again", "q:c", "p:a", "b", "a"}
	randomRest  = []string{"", "", "", "", " ", ` x="1"`, ` x="1"`, ` p:x='2'`, "\n", ` xmlns:q="u"`, ` xmlns:q="v"`, ` xmlns:p="u"`, ` xmlns="u"`, ` i:nil="1"`}
)

// randomElement returns an element without children.
func randomElement(pick func([]string) string) string {
	name, rest := pick(randomNames), pick(randomRest)
	return "<" + name + rest + pick([]string{"/>", ">1</" + name + ">", "></" + name + " >"})
}

// TestForwardOnlyExpectedTags asserts that an element that was expected, but comes too late, is unknown to a reader that
// reads forward only.
func TestForwardOnlyExpectedTags(t *testing.T) {
	list := []soap.Member{{Local: "r", Repeated: true}, {Local: "a"}, {Local: "b"}}
	document := "<r>" + strings.Repeat("<r><a/><b/></r>", 4) + "<r><b/><a/></r></r>"
	r := soap.NewReader([]byte(document), soap.ReadOptions{ForwardOnly: true})
	r.Child()
	outer := r.Members(list)
	found := ""
	for r.Child() {
		if outer.Index(r) != 0 {
			t.Fatal("a list is not recognised")
		}
		found = ""
		inner := r.Members(list)
		for r.Child() {
			i := inner.Index(r)
			found += fmt.Sprint(i, " ")
			if i >= 0 {
				r.Skip()
			}
		}
	}
	if want := "2 -1 "; found != want || r.Err() != nil {
		t.Errorf("got %q, %v, want %q", found, r.Err(), want)
	}
}

// TestIndexOfTheRoot asks for the index of elements that have no parent, and where none is current, when the tags of the
// document are known.
func TestIndexOfTheRoot(t *testing.T) {
	list := []soap.Member{{Local: "r"}, {Local: "a", Repeated: true}, {Local: "b"}}
	model := soap.Model{opt(el("r")), star(el("a")), opt(el("b"))}
	r := soap.NewReader([]byte("<r><a/><a/><a/></r>"), soap.ReadOptions{})
	r.Child()
	members, content := r.Members(list), r.Content(model)
	for r.Child() {
		if i, j := members.Index(r), content.Index(r); i != 1 || j != 1 {
			t.Errorf("a child is %d and %d", i, j)
		}
		r.Skip()
	}
	for _, want := range []int{0, -1} { // the root, and nothing
		members, content := r.Members(list), r.Content(model)
		if i, j := members.Index(r), content.Index(r); i != want || j != want {
			t.Errorf("%v is %d and %d, want %d", r.Name(), i, j, want)
		}
		r.Child()
	}
	if r.Err() != nil {
		t.Error(r.Err())
	}
}

// TestTwoTables reads elements whose members are in two tables, as those of a type and of the one that it extends are.
func TestTwoTables(t *testing.T) {
	base, own := []soap.Member{{Local: "a"}, {Local: "b", Repeated: true}}, []soap.Member{{Local: "c"}, {Local: "d", Repeated: true}, {Local: "e"}}
	r := soap.NewReader([]byte("<r>"+strings.Repeat("<b><a/><b/><b/><c/><d/><d/><b/><e/><x/><a/></b>", 4)+"</r>"), soap.ReadOptions{})
	r.Child()
	outer := r.Members(base)
	for r.Child() {
		outer.Index(r)
		first, second := r.Members(base), r.Members(own)
		found := ""
		for r.Child() {
			i, j := first.Index(r), -1
			if i < 0 {
				j = second.Index(r)
			}
			found += fmt.Sprint(i, j, " ")
			r.Skip()
		}
		if want := "0 -1 1 -1 1 -1 -1 0 -1 1 -1 1 1 -1 -1 2 -1 -1 0 -1 "; found != want {
			t.Errorf("got %s, want %s", found, want)
		}
	}
	if r.Err() != nil {
		t.Error(r.Err())
	}
}

// TestModelsOfEverySize reads elements by models of one element, and of many.
func TestModelsOfEverySize(t *testing.T) {
	for size := 1; size <= 12; size++ {
		var model soap.Model
		item := ""
		for i := range size {
			name := string(rune('a' + i))
			model = append(model, star(el(name)))
			item += "<" + name + "/><" + name + "></" + name + ">"
		}
		r := soap.NewReader([]byte("<r>"+strings.Repeat("<item>"+item+"</item>", 4)+"</r>"), soap.ReadOptions{})
		r.Child()
		for r.Child() {
			content := r.Content(model)
			for n := 0; r.Child(); n++ {
				if i := content.Index(r); i != n/2 {
					t.Errorf("of %d particles, child %d is %d", size, n, i)
				}
				r.Skip()
			}
		}
		if r.Err() != nil {
			t.Error(r.Err())
		}
	}
}

// TestManyTables reads elements of more types than the reader learns the tags of. Each has the same members, but not in
// the same order.
func TestManyTables(t *testing.T) {
	const element = "<t><a>0</a><b>1</b><c>2</c></t>"
	tables := make([][]soap.Member, 100)
	for i := range tables {
		for j := range 3 {
			tables[i] = append(tables[i], soap.Member{Local: string("abc"[(i+j)%3])})
		}
	}
	r := soap.NewReader([]byte("<r>"+strings.Repeat(element, 4*len(tables))+"</r>"), soap.ReadOptions{})
	r.Child()
	root := r.Members([]soap.Member{{Local: "t", Repeated: true}})
	for i := 0; r.Child(); i++ {
		if root.Index(r) != 0 {
			t.Fatal("an element is not recognised")
		}
		table := i % len(tables)
		inner := r.Members(tables[table])
		for r.Child() {
			if index, value := inner.Index(r), int(r.Int()); (table+index)%3 != value {
				t.Fatalf("child %d of element %d is member %d", value, i, index)
			}
		}
	}
	if err := r.Finish(); err != nil {
		t.Error(err)
	}
}

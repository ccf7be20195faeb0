package soap_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

func el(name string) soap.Particle { return soap.Particle{Local: name} }

func opt(p soap.Particle) soap.Particle { p.Optional = true; return p }

func star(p soap.Particle) soap.Particle { p.Optional, p.Repeated = true, true; return p }

func plus(p soap.Particle) soap.Particle { p.Repeated = true; return p }

func seq(particles ...soap.Particle) soap.Particle { return soap.Particle{Group: particles} }

func choice(particles ...soap.Particle) soap.Particle {
	for i := range particles {
		particles[i].Choice = 1
	}
	return seq(particles...)
}

func wild(namespaces ...string) soap.Particle { return soap.Particle{Any: namespaces} }

// places reports where Content finds each child of the root: the indexes on the way to it, each of a repeated group
// with the number of its item, or - for an element without a place.
func places(document string, model soap.Model, o soap.ReadOptions) (string, error) {
	r := soap.NewReader([]byte(document), o)
	r.Child()
	content := r.Content(model)
	items := map[string][]struct{}{}
	var all []string
	for r.Child() {
		index := content.Index(r)
		if index < 0 {
			all = append(all, "-")
			continue
		}
		place, inside := "", model
		for index >= 0 {
			place += strconv.Itoa(index)
			p := inside[index]
			if p.Group == nil {
				break
			}
			if p.Repeated {
				list := items[place]
				soap.Item(content, &list)
				items[place] = list
				place += "#" + strconv.Itoa(len(list))
			}
			place += "."
			inside, index = p.Group, content.Inner()
		}
		if content.Inner() >= 0 {
			place += " too deep"
		}
		all = append(all, place)
		r.Skip()
	}
	return strings.Join(all, " "), r.Err()
}

func elements(names string) string {
	var b strings.Builder
	for _, name := range strings.Fields(names) {
		b.WriteString("<" + name + "/>")
	}
	return "<r>" + b.String() + "</r>"
}

func TestContent(t *testing.T) {
	tests := []struct {
		name     string
		model    soap.Model
		document string
		want     string // in any order
		forward  string // ForwardOnly, when it differs
	}{
		{"in order", soap.Model{el("a"), el("b")}, "a b", "0 1", ""},
		{"backwards", soap.Model{el("a"), el("b")}, "b a", "1 0", "1 -"},
		{"unknown", soap.Model{el("a"), el("b")}, "x a x b x", "- 0 - 1 -", ""},
		{"no members", nil, "a b", "- -", ""},
		{"same name", soap.Model{el("a"), el("b"), el("a")}, "a b a", "0 1 2", ""},
		{"same name after a repeated one", soap.Model{star(el("a")), el("b"), el("a")}, "a a b a", "0 0 1 2", ""},
		{"repeated group", soap.Model{star(seq(el("a"), opt(el("b")))), el("c")}, "a b a a b c", "0#1.0 0#1.1 0#2.0 0#3.0 0#3.1 1", ""},
		{"unknown inside a repeated group", soap.Model{star(seq(el("a"), opt(el("b"))))}, "a x b x a b", "0#1.0 - 0#1.1 - 0#2.0 0#2.1", ""},
		{"repeated choice", soap.Model{star(choice(el("a"), el("b"))), el("c")}, "b a a b c", "0#1.1 0#2.0 0#3.0 0#4.1 1", ""},
		{"choice of sequences", soap.Model{plus(choice(seq(el("a"), el("b")), seq(el("x"), el("c"))))}, "a b a b x c a b", "0#1.0.0 0#1.0.1 0#2.0.0 0#2.0.1 0#3.1.0 0#3.1.1 0#4.0.0 0#4.0.1", ""},
		{"choice before its namesake", soap.Model{{Local: "a", Choice: 1}, {Local: "b", Choice: 1}, opt(el("b"))}, "a b", "0 2", ""},
		{"choice, then its namesake", soap.Model{{Local: "a", Choice: 1}, {Local: "b", Choice: 1}, opt(el("b"))}, "b b", "1 2", ""},
		{"second branch", soap.Model{{Local: "a", Choice: 1}, {Local: "b", Choice: 1}, el("c")}, "a b c", "0 1 2", ""},
		{"second branch backwards", soap.Model{{Local: "a", Choice: 1}, {Local: "b", Choice: 1}, el("c")}, "b a c", "1 0 2", "1 - 2"},
		{"repeated branch", soap.Model{{Local: "a", Repeated: true, Choice: 1}, {Local: "b", Choice: 1}, el("a")}, "a a b", "0 0 1", ""},
		{"required choice hides what follows", soap.Model{choice(el("a"), el("b")), seq(el("c"), el("a"))}, "a c a", "0.0 1.0 1.1", ""},
		{"optional group, then its namesake", soap.Model{opt(seq(el("a"), el("b"))), opt(el("c")), el("b")}, "b", "2", ""},
		{"optional group there, then its namesake", soap.Model{opt(seq(el("a"), el("b"))), opt(el("c")), el("b")}, "a b b", "0.0 0.1 2", ""},
		{"group entered late", soap.Model{opt(seq(el("a"), el("b"))), el("c")}, "b a c", "0.1 0.0 1", "0.1 - 1"},
		{"group after what follows it", soap.Model{opt(seq(el("a"), el("b"))), el("c")}, "c a b", "1 0.0 0.1", "1 - -"},
		{"no going back in a repeated group", soap.Model{star(seq(el("a"), el("b"), opt(el("c"))))}, "a c b", "0#1.0 0#1.2 0#2.1", ""},
		{"required one that occurs again, then an optional one with a namesake outside", soap.Model{star(seq(plus(el("a")), opt(el("b")))), opt(el("b"))},
			"a b", "0#1.0 0#1.1", ""},
		{"nested repetition", soap.Model{star(seq(el("h"), star(seq(el("c"), opt(el("n")))), opt(el("f")))), el("e")}, "h c c n f h f h c e",
			"0#1.0 0#1.1#1.0 0#1.1#2.0 0#1.1#2.1 0#1.2 0#2.0 0#2.2 0#3.0 0#3.1#1.0 1", ""},
		{"repeated in repeated", soap.Model{star(seq(star(el("a")), star(el("b"))))}, "a a b b a b", "0#1.0 0#1.0 0#1.1 0#1.1 0#2.0 0#2.1", ""},
		{"wildcard after names", soap.Model{el("a"), star(wild("##any")), el("b")}, "a x y b z", "0 1 1 2 1", "0 1 1 2 -"},
		{"name before wildcard", soap.Model{star(wild("##any")), el("b")}, "x b y", "0 1 0", "0 1 -"},
		{"second of a name goes to the wildcard", soap.Model{el("a"), star(wild("##any"))}, "a a", "0 1", ""},
		{"wildcard in a repeated choice", soap.Model{star(choice(el("a"), wild("##any")))}, "x a y", "0#1.1 0#2.0 0#3.1", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, err := places(elements(test.document), test.model, soap.ReadOptions{}); err != nil || got != test.want {
				t.Errorf("any order: got %s, %v\nwant %s", got, err, test.want)
			}
			want := test.forward
			if want == "" {
				want = test.want
			}
			if got, err := places(elements(test.document), test.model, soap.ReadOptions{ForwardOnly: true}); err != nil || got != want {
				t.Errorf("forward only: got %s, %v\nwant %s", got, err, want)
			}
		})
	}
}

// TestGroupsAreKept asserts that Item and Part return the structs that generated code reads a group into: one for each
// occurrence of a group that may occur again, and a single one for an optional group.
func TestGroupsAreKept(t *testing.T) {
	type pair struct{ a, b string }
	read := func(r *soap.Reader, p *pair, index int) {
		text := r.Name().Local + r.String()
		if index == 0 {
			p.a += text
		} else {
			p.b += text
		}
	}
	model := soap.Model{star(seq(el("a"), opt(el("b")))), opt(seq(el("c"), el("d")))}
	r := soap.NewReader([]byte("<r><a>1</a><b>2</b><a>3</a><a>4</a><b>5</b><c>6</c><d>7</d></r>"), soap.ReadOptions{Strict: true})
	r.Child()
	var list []pair
	var part *pair
	content := r.Content(model)
	for r.Child() {
		switch content.Index(r) {
		case 0:
			read(r, soap.Item(content, &list), content.Inner())
		case 1:
			read(r, soap.Part(&part), content.Inner())
		}
	}
	if want := []pair{{"a1", "b2"}, {"a3", ""}, {"a4", "b5"}}; !slices.Equal(list, want) || r.Err() != nil {
		t.Errorf("read %v, %v; want %v", list, r.Err(), want)
	}
	if want := (pair{"c6", "d7"}); part == nil || *part != want {
		t.Errorf("read %v, want %v", part, want)
	}
}

func TestWildcardNamespaces(t *testing.T) {
	tests := []struct {
		namespaces []string
		want       string // places of elements in none, urn:t and urn:o
	}{
		{[]string{"##any"}, "0 0 0"},
		{[]string{"##other", "urn:t"}, "- - 0"},
		{[]string{"##other", ""}, "- 0 0"},
		{[]string{""}, "0 - -"},
		{[]string{"urn:t", ""}, "0 0 -"},
		{[]string{"urn:x", "urn:y"}, "- - -"},
		{nil, "- - -"},
	}
	for _, test := range tests {
		got, err := places(`<r><a/><a xmlns="urn:t"/><a xmlns="urn:o"/></r>`, soap.Model{star(wild(test.namespaces...))}, soap.ReadOptions{})
		if err != nil || got != test.want {
			t.Errorf("%q: got %s, %v; want %s", test.namespaces, got, err, test.want)
		}
	}
}

// TestGroupsOverGroups asserts that looking for a name in groups that are in one another twice doesn't take exponential time.
func TestGroupsOverGroups(t *testing.T) {
	inner := soap.Model{opt(el("a"))}
	for range 60 {
		inner = soap.Model{opt(soap.Particle{Group: inner}), opt(soap.Particle{Group: inner})}
	}
	if got, err := places(elements("x x"), inner, soap.ReadOptions{}); err != nil || got != "- -" {
		t.Errorf("got %s, %v", got, err)
	}
}

// BenchmarkContent reads 1,000 items of a repeated choice with 20 branches.
func BenchmarkContent(b *testing.B) {
	var branches []soap.Particle
	for i := range 20 {
		branches = append(branches, el("e"+strconv.Itoa(i)))
	}
	model := soap.Model{star(choice(branches...))}
	document := []byte("<r>" + strings.Repeat("<e3>1</e3><e17>2</e17>", 500) + "</r>")
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		r := soap.NewReader(document, soap.ReadOptions{})
		r.Child()
		content := r.Content(model)
		for r.Child() {
			if content.Index(r) != 0 {
				b.Fatal(r.Name())
			}
			r.Skip()
		}
	}
}

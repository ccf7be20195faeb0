package view

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// print writes elements so that a test can state them in a line: tag[name=value …]'text'(children).
func (n *node) print() string {
	text := n.tag
	if len(n.attributes) > 0 {
		var list []string
		for _, a := range n.attributes {
			list = append(list, a.name+"="+a.value)
		}
		text += "[" + strings.Join(list, ", ") + "]"
	}
	if n.text != "" {
		text += "'" + n.text + "'"
	}
	if len(n.children) > 0 {
		text += "(" + printAll(n.children) + ")"
	}
	return text
}

func printAll(nodes []*node) string {
	var list []string
	for _, n := range nodes {
		list = append(list, n.print())
	}
	return strings.Join(list, " ")
}

func TestParseOutline(t *testing.T) {
	tests := map[string]struct{ outline, want string }{
		"nothing":                  {"", ""},
		"empty lines":              {"\n\np\n\n\ni\n\n", "p i"},
		"no end of line":           {"p", "p"},
		"inside":                   {"ul\n\tli\n\t\ti\n\t\tb\n\tli\np", "ul(li(i b) li) p"},
		"back by several":          {"a\n\tb\n\t\tc\n\t\t\td\n\te", "a(b(c(d)) e)"},
		"part and classes":         {"p #lead .gd-a.gd-b", "p[data-part=lead, class=gd-a gd-b]"},
		"attributes in order":      {"input type=text #user .gd-x hidden", "input[type=text, data-part=user, class=gd-x, hidden=]"},
		"no value":                 {"p title= lang=", "p[title=, lang=]"},
		"in quotation marks":       {`p title="two words" lang=""`, "p[title=two words, lang=]"},
		"anything in marks":        {"p title=\"a | b = #c .d\n\te\"\n\ti", "p[title=a | b = #c .d\n\te](i)"},
		"other signs in a value":   {"a href=/?a=b|c#d.e", "a[href=/?a=b|c#d.e]"},
		"text":                     {"p | It is so.", "p'It is so.'"},
		"anything in a text":       {`p .gd-x | "a" | b = #c .d`, `p[class=gd-x]'"a" | b = #c .d'`},
		"text and elements":        {"p | Yes\n\ti | no", "p'Yes'(i'no')"},
		"text of a space":          {"p |  ", "p' '"},
		"signs of other languages": {"p title=é | ↑ “ü” 日本", "p[title=é]'↑ “ü” 日本'"},
		"icon": {"p\n\ticon M1 2h3\n\tb", "p(svg[viewBox=0 0 16 16, fill=none, stroke=currentColor, stroke-width=1.5, " +
			"stroke-linecap=round, stroke-linejoin=round, aria-hidden=true](path[d=M1 2h3]) b)"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			top, wrong := parseOutline(test.outline)
			if wrong != "" {
				t.Fatalf("%q is wrong", wrong)
			}
			if got := printAll(top); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestAppendNodes reads the strings back as dom.js does.
func TestAppendNodes(t *testing.T) {
	const outline = "ul title={a} hidden\n\tli | {b}\n\t\ti .x\n\tli\np"
	top, _ := parseOutline(outline)
	expand := func(text string) string { return strings.NewReplacer("{a}", "An umlaut: ü", "{b}", "").Replace(text) }
	rest := strings.Split(string(appendNodes(nil, top, expand)), "\x00")
	next := func() string {
		text := rest[0]
		rest = rest[1:]
		return text
	}
	var read func() []*node
	read = func() (nodes []*node) {
		for tag := next(); tag != ""; tag = next() {
			n := &node{tag: tag, text: next()}
			for name := next(); name != ""; name = next() {
				n.set(name, next())
			}
			n.children = read()
			nodes = append(nodes, n)
		}
		return nodes
	}
	const want = "ul[title=An umlaut: ü, hidden=](li(i[class=x]) li) p"
	if got := printAll(read()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if next() != "" || len(rest) != 0 {
		t.Errorf("%q is left", rest)
	}
}

func TestWrongOutline(t *testing.T) {
	tests := map[string]struct{ outline, line string }{
		"first too deep":        {"\tp", "\tp"},
		"too deep":              {"p\n\ti\n\t\t\tb\np", "\t\t\tb"},
		"only tabs":             {"p\n\t\n", "\t"},
		"only a space":          {"p\n i\n", " i"},
		"space at the end":      {"p \ni", "p "},
		"two spaces":            {"p  hidden", "p  hidden"},
		"no part":               {"p\n\ti #", "\ti #"},
		"no class":              {"p .", "p ."},
		"no name":               {"p =x", "p =x"},
		"no text":               {"p |", "p |"},
		"no text behind space":  {"p | \ni", "p | "},
		"mark not closed":       {`p title="x`, `p title="x`},
		"more behind the mark":  {`p title="a"b`, `p title="a"b`},
		"mark in a text":        {`p title="say "x" now"`, `p title="say "x" now"`},
		"mark inside a value":   {`p title=a"b`, `p title=a"b`},
		"mark inside a name":    {`p a"b`, `p a"b`},
		"mark without a name":   {`p "b"`, `p "b"`},
		"icon without its path": {"p\n\ticon", "\ticon"},
		"icon of nothing":       {"icon \np", "icon "},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			top, wrong := parseOutline(test.outline)
			if top != nil || wrong != test.line {
				t.Errorf("got %s and %q, want the wrong line %q", printAll(top), wrong, test.line)
			}
		})
	}
}

// FuzzParseOutline expects that each outline is either read to its end or has a wrong line.
func FuzzParseOutline(f *testing.F) {
	for name, outline := range constants(f) {
		if strings.HasSuffix(name, "Outline") {
			f.Add(outline)
		}
	}
	f.Fuzz(func(t *testing.T, outline string) {
		top, wrong := parseOutline(outline)
		if wrong != "" && (top != nil || !strings.Contains(outline, wrong)) {
			t.Errorf("got %s and the wrong line %q", printAll(top), wrong)
		}
		if empty := strings.Trim(outline, "\n") == ""; wrong == "" && empty != (top == nil) {
			t.Errorf("got %s", printAll(top))
		}
	})
}

// constants returns the package's constants of text, whatever the build tags of their files.
func constants(t testing.TB) map[string]string {
	t.Helper()
	files := token.NewFileSet()
	var trees []*ast.File
	for _, path := range filesBelow(t, ".", ".go") {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		trees = append(trees, tree)
	}
	// Of what is imported only the texts are there, so that not all is understood; constants are made of constants only.
	config := types.Config{Error: func(error) {}, Importer: textsImporter{t, files}}
	pkg, _ := config.Check("view", files, trees, nil)
	found := map[string]string{}
	for _, name := range pkg.Scope().Names() {
		if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok && c.Val().Kind() == constant.String {
			found[name] = constant.StringVal(c.Val())
		}
	}
	return found
}

// textsImporter imports package words alone, of which it understands the constants.
type textsImporter struct {
	t     testing.TB
	files *token.FileSet
}

func (i textsImporter) Import(path string) (*types.Package, error) {
	if path != "groupdesk/wasm/words" {
		return nil, errors.New("not here")
	}
	var trees []*ast.File
	for _, name := range []string{"words.go", "keys.go"} {
		tree, err := parser.ParseFile(i.files, "../words/"+name, nil, parser.SkipObjectResolution)
		if err != nil {
			i.t.Fatal(err)
		}
		trees = append(trees, tree)
	}
	config := types.Config{Error: func(error) {}, Importer: i}
	pkg, _ := config.Check(path, i.files, trees, nil)
	return pkg, nil
}

// read are the attributes that people read, or hear.
var read = []string{"aria-label", "alt", "placeholder", "title"}

// spoken matches what no outline may say by itself: it would be in no other language.
var spoken = regexp.MustCompile(`[A-Za-z]`)

// bare are the attributes that need no value. A word that lacks its quotation marks looks like several of them.
var bare = []string{"hidden", "novalidate", "readonly", "data-repeat"}

// tags are the elements that the page is made of.
var tags = strings.Fields(`aside button circle dd details dialog div dl dt form h1 h2 h3 i input kbd label option p path pre
	rect section select span summary svg table tbody td textarea th thead tr ul`)

// TestOutlines reads every outline. What is in several parts of the document, or in none, has no part.
func TestOutlines(t *testing.T) {
	all, seen := constants(t), map[string]int{}
	whole := regexp.MustCompile(`^\n\S`)
	for name, outline := range all {
		if !strings.HasSuffix(name, "Outline") || name == "shellOutline" || !whole.MatchString(outline) {
			continue // It is part of another one.
		}
		top, wrong := parseOutline(outline)
		if wrong != "" {
			t.Errorf("%s: %s is wrong", name, wrong)
		}
		walk(top, func(n *node) {
			if part := checkOutlined(t, name, n); part != "" {
				seen[part]++
			}
		})
	}
	known := map[string]bool{}
	for name, part := range all {
		if strings.HasPrefix(name, "part") {
			known[part] = true
			if seen[part] == 0 && !slices.Contains(notOutlined, name) {
				t.Errorf("no outline has the part %s of %s", part, name)
			}
		}
	}
	for part, n := range seen {
		if n > 1 {
			t.Errorf("%d elements are the part %s", n, part)
		}
		if !known[part] && !composed.MatchString(part) {
			t.Errorf("parts.go has no part %s", part)
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d parts were found", len(seen))
	}
}

// notOutlined are names of what is no element of an outline, or has something behind its name there.
var notOutlined = []string{"partRoot", "partMark", "partTheirs", "partMine", "partDialogChoice", "partHistoryUndo",
	"partLanguage", "partLanguageLabel", "partLanguageName", "partLanguageText"}

// composed are the names of parts that belong to a field, and of those of which there are several.
var composed = regexp.MustCompile(`^(name|description|rank)-(choice|mine|theirs)$|^dialog-choice[01]$|@$`)

// checkOutlined looks at an element, and returns its part.
func checkOutlined(t *testing.T, outline string, n *node) (part string) {
	t.Helper()
	if !slices.Contains(tags, n.tag) {
		t.Errorf("%s: there is no element %s", outline, n.tag)
	}
	given := map[string]bool{}
	for _, a := range n.attributes {
		if given[a.name] || strings.HasPrefix(a.name, "on") || a.name == "style" || a.value == "" && !slices.Contains(bare, a.name) {
			t.Errorf("%s: %s has the attribute %s=%s", outline, n.tag, a.name, a.value)
		}
		if slices.Contains(read, a.name) && spoken.MatchString(a.value) {
			t.Errorf("%s: %s has words that are in no catalogue: %s=%s", outline, n.tag, a.name, a.value)
		}
		given[a.name] = true
		if a.name == "data-part" {
			part = a.value
		}
	}
	if spoken.MatchString(n.text) {
		t.Errorf("%s: %s has words that are in no catalogue: %s", outline, n.tag, n.text)
	}
	if n.tag == "button" && !given["type"] { // Such a button would submit a form.
		t.Errorf("%s: a button has no type", outline)
	}
	return part
}

func walk(nodes []*node, visit func(*node)) {
	for _, n := range nodes {
		visit(n)
		walk(n.children, visit)
	}
}

package source_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
)

// detail reads a document and returns what is shown of an error at a place of it.
func detail(t *testing.T, text string, line, column int) string {
	t.Helper()
	loader := &source.Loader{Known: map[string][]byte{"a.xml": []byte(text)}}
	if _, err := loader.Document("a.xml"); err != nil {
		t.Fatal(err)
	}
	var report source.Report
	report.Quote(loader)
	report.Errorf(source.Pos{File: "a.xml", Line: line, Column: column}, "wrong")
	return report.List()[0].Detail()
}

// TestDetail asserts that a diagnostic shows its line with a caret under the column, which counts bytes.
func TestDetail(t *testing.T) {
	long := `<a>` + strings.Repeat(`<b c="d"/>`, 20) + `<wrong/>` + strings.Repeat(`<b c="d"/>`, 20) + `</a>`
	wide := `<a>` + strings.Repeat("ä", 200) + `<wrong/>` + strings.Repeat("ö", 200) + `</a>`
	cases := []struct {
		name, text   string
		line, column int
		want         string
	}{
		{"a line", "<a>\n  <b/>\n</a>", 2, 3, "a.xml:2:3: wrong\n 2 |   <b/>\n   |   ^"},
		{"the first line", "<a>\n</a>", 1, 1, "a.xml:1:1: wrong\n 1 | <a>\n   | ^"},
		{"a number of two digits", "<a>" + strings.Repeat("\n", 10) + "</a>", 11, 1, "a.xml:11:1: wrong\n 11 | </a>\n    | ^"},
		{"line ends of Windows", "<a>\r\n<b/>\r\n</a>", 2, 1, "a.xml:2:1: wrong\n 2 | <b/>\n   | ^"},
		{"tabs", "<a>\n\t<b/>\t<c/></a>", 2, 7, "a.xml:2:7: wrong\n 2 | \t<b/>\t<c/></a>\n   | \t    \t^"},
		{"characters of several bytes", "<a>äß€<b/></a>", 1, 11, "a.xml:1:11: wrong\n 1 | <a>äß€<b/></a>\n   |       ^"},
		{"behind the end", "<a>\n</a>", 2, 5, "a.xml:2:5: wrong\n 2 | </a>\n   |     ^"},
		{"a long line", long, 1, 204, `a.xml:1:204: wrong
 1 | …<b c="d"/><b c="d"/><b c="d"/><b c="d"/><wrong/><b c="d"/><b c="d"/><b c="d"/><b c="d"/><b c="d"/><b…
   |                                          ^`},
		{"the start of a long line", long, 1, 1, `a.xml:1:1: wrong
 1 | <a><b c="d"/><b c="d"/><b c="d"/><b c="d"/><b c="d"/><b c="d…
   | ^`},
		{"a long line of characters of several bytes", wide, 1, 404, `a.xml:1:404: wrong
 1 | …` + strings.Repeat("ä", 20) + `<wrong/>` + strings.Repeat("ö", 26) + `…
   | ` + strings.Repeat(" ", 21) + `^`},
		{"characters that turn the line round", "<a>\u202E<b/></a>", 1, 7, "a.xml:1:7: wrong\n 1 | <a>\uFFFD<b/></a>\n   |     ^"},
		{"no line", "<a/>", 0, 0, "a.xml: wrong"},
		{"an empty line", "<a>\n \n</a>", 2, 2, "a.xml:2:2: wrong"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := detail(t, c.text, c.line, c.column); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestDetailOfSeveral asserts that each diagnostic has its own line, those of documents that are not XML too, and that
// Error stays one line.
func TestDetailOfSeveral(t *testing.T) {
	loader := &source.Loader{Known: map[string][]byte{"a.xml": []byte("<a>\n<b/>\n</a>"), "b.xml": []byte("<a>\n\n<c></d>\n</a>")}}
	var report source.Report
	report.Quote(loader)
	for _, file := range []string{"b.xml", "a.xml"} {
		if _, err := loader.Document(file); err != nil {
			report.AddError(source.Pos{File: file}, err)
		}
	}
	report.Errorf(source.Pos{File: "a.xml", Line: 3, Column: 1}, "three")
	report.Noticef(source.Pos{File: "a.xml", Line: 1, Column: 1}, "one")
	report.Errorf(source.Pos{File: "a.xml", Line: 3, Column: 1}, "three")
	report.Errorf(source.Pos{File: "c.xml", Line: 3, Column: 1}, "elsewhere")
	var details []string
	for _, d := range report.List() {
		details = append(details, d.Detail())
	}
	want := `a.xml:1:1: notice: one
 1 | <a>
   | ^
a.xml:3:1: three
 3 | </a>
   | ^
b.xml:3:4: not well-formed XML: </d> ends <c>; correct one of them
 3 | <c></d>
   |    ^
c.xml:3:1: elsewhere`
	if got := strings.Join(details, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := report.Err().Error(), "a.xml:3:1: three\nb.xml:3:4: not well-formed XML: </d> ends <c>; correct one of them\nc.xml:3:1: elsewhere"; got != want {
		t.Errorf("Error gives\n%s\nwant\n%s", got, want)
	}
}

package emit

import (
	"strings"
	"unicode"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/output"
	"groupdesk/gen/source"
)

const runtime = "groupdesk/gen/soap"

// Files writes the package. A file without content is omitted, and a very long one is split.
func Files(p *plan.Package) ([]output.File, error) {
	w := &writer{pkg: p, namespaces: map[string]string{}, sampled: map[string]bool{}}
	for _, n := range p.Namespaces {
		w.namespaces[n.URI] = n.Const
	}
	concerns := []struct {
		name       string
		constraint string
		wants      bool
		write      func(*sheet)
	}{
		{"types.go", "", true, w.types},
		{"versions.go", "", len(p.Versions) > 0, w.versions},
		{"enums.go", "", true, w.simples},
		{"text.go", printable, true, w.texts},
		{"arrays.go", "", true, w.arrays},
		{"marshal.go", "", true, w.marshal},
		{"validate.go", "", true, w.validate},
		{"faults.go", "", true, w.faults},
		{"client.go", "", true, w.clients},
		{"client_http.go", native, true, w.constructors},
		{"server.go", "", p.Server, w.servers},
		{"roundtrip_test.go", "", p.Tests && marshals(p), w.tests},
		{"samples_test.go", "", p.Tests, w.samples},
		{"example_test.go", native, p.Tests, w.examples},
	}
	var files []output.File
	for _, c := range concerns {
		if !c.wants {
			continue
		}
		s := newSheet(c.name, p.Name, c.constraint)
		c.write(s)
		written, err := s.files()
		if err != nil {
			return nil, err
		}
		files = append(files, written...)
	}
	return files, nil
}

// writer holds what all files need.
type writer struct {
	pkg        *plan.Package
	namespaces map[string]string // namespace name to constant
	sampled    map[string]bool   // the sample functions of simple types that others call
}

// space returns the expression for a namespace name.
func (w *writer) space(uri string) jen.Code {
	if name := w.namespaces[uri]; name != "" {
		return jen.Id(name)
	}
	return jen.Lit(uri)
}

// name returns a soap.Name for an expanded name.
func (w *writer) name(n source.Name) *jen.Statement {
	return jen.Qual(runtime, "Name").Values(jen.Id("Space").Op(":").Add(w.space(n.Space)), jen.Id("Local").Op(":").Lit(n.Local))
}

const commentWidth = 110

// comment wraps paragraphs of text as a Go comment; an empty text gives none.
func comment(paragraphs ...string) []jen.Code {
	var lines []jen.Code
	for _, p := range paragraphs {
		wrapped := wrap(p)
		if len(lines) > 0 && len(wrapped) > 0 {
			lines = append(lines, jen.Comment("//"))
		}
		for _, line := range wrapped {
			lines = append(lines, jen.Comment("// "+line))
		}
	}
	return lines
}

// wrap breaks a text into lines. White space and what cannot be seen, such as control characters, byte order marks and
// changes of direction, become single spaces, so that no text can leave its comment or look like code.
func wrap(text string) []string {
	var lines []string
	var line string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsGraphic(r) }) {
		if line != "" && len(line)+1+len(word) > commentWidth {
			lines = append(lines, line)
			line = ""
		}
		if line == "" && word == "+build" {
			word = `"+build"` // Else gofmt would move the line to the top of the file, as a build constraint.
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// add writes comment lines to a file, separated from what precedes them.
func add(f *jen.File, lines []jen.Code) {
	f.Line()
	for _, line := range lines {
		f.Add(line)
	}
}

package emit

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"groupdesk/gen/output"
)

// maxLines is how long a generated file gets. Editors and their language servers give up on files of a megabyte or so.
const maxLines = 10_000

// parts joins the pieces of a sheet to one file, or to several if it gets too long. Only the first has the sheet's name.
func (s *sheet) parts() []output.File {
	const clauses = 20 // lines for the package clause and the imports
	var files []output.File
	var part []*piece
	lines := 0
	for _, p := range s.pieces {
		if p.body == "" {
			continue
		}
		length := 1 + strings.Count(p.body, "\n")
		if len(part) > 0 && lines+length > maxLines {
			files, part = append(files, s.part(len(files)+1, part)), nil
		}
		if len(part) == 0 {
			lines = strings.Count(p.head, "\n") + clauses
		}
		part, lines = append(part, p), lines+length
	}
	if len(part) > 0 {
		files = append(files, s.part(len(files)+1, part))
	}
	return files
}

// part makes a file of pieces.
func (s *sheet) part(number int, pieces []*piece) output.File {
	var imports []string
	size := len(pieces[0].head)
	for _, p := range pieces {
		imports = append(imports, p.imports...)
		size += len(p.body) + 1
	}
	slices.Sort(imports)
	var clauses bytes.Buffer
	fmt.Fprintf(&clauses, "package %s\n", s.pkg)
	writeImports(&clauses, slices.Compact(imports))

	content := make([]byte, 0, size+clauses.Len())
	content = append(content, pieces[0].head...)
	content = append(content, clauses.Bytes()...)
	for _, p := range pieces {
		content = append(content, '\n')
		content = append(content, p.body...)
	}
	return output.File{Name: partName(s.name, number), Content: content}
}

// partName numbers a file before its suffix, for a name has to end in _test.go to be a test's.
func partName(name string, number int) string {
	if number == 1 {
		return name
	}
	stem, suffix := strings.TrimSuffix(name, ".go"), ".go"
	if before, isTest := strings.CutSuffix(stem, "_test"); isTest {
		stem, suffix = before, "_test.go"
	}
	return stem + "_" + strconv.Itoa(number) + suffix
}

// writeImports writes the specs of imports as goimports would: the standard library first.
func writeImports(b *bytes.Buffer, specs []string) {
	isOwn := func(spec string) bool { return strings.Contains(spec, `"`+runtime) }
	own := slices.DeleteFunc(slices.Clone(specs), func(spec string) bool { return !isOwn(spec) })
	standard := slices.DeleteFunc(slices.Clone(specs), isOwn)
	if len(own) > 0 && len(standard) > 0 {
		own = append([]string{""}, own...)
	}
	lines := append(standard, own...)
	switch len(lines) {
	case 0:
	case 1:
		fmt.Fprintf(b, "\nimport %s\n", lines[0])
	default:
		b.WriteString("\nimport (\n")
		for _, line := range lines {
			if line != "" {
				b.WriteString("\t" + line)
			}
			b.WriteString("\n")
		}
		b.WriteString(")\n")
	}
}

package emit

import (
	"bytes"
	"errors"
	"fmt"
	goruntime "runtime"
	"runtime/debug"
	"strings"
	"sync"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/output"
)

// sheet is a file of the output while it is written, piece by piece: a piece is what belongs to one struct, operation or
// the like. Each is rendered and formatted while the next ones are written, and no more of them at a time than there are
// processors, because jennifer's statements and the syntax tree of a formatter take a hundred times the memory of the text.
type sheet struct {
	name       string // of the file
	pkg        string // the name of its package
	constraint string // the line that says where it is built; empty: everywhere

	draft  *jen.File // the piece that is being written
	pieces []*piece  // the others, in order
	slots  chan struct{}
	wait   sync.WaitGroup
}

// piece is a rendered part of a file.
type piece struct {
	head    string // what precedes the package clause
	imports []string
	body    string
	err     error
	panic   string // with its trace
}

func newSheet(name, pkg, constraint string) *sheet {
	return &sheet{name: name, pkg: pkg, constraint: constraint, slots: make(chan struct{}, goruntime.GOMAXPROCS(0))}
}

// next ends the piece that is being written and begins another one.
func (s *sheet) next() *jen.File {
	s.end()
	s.draft = jen.NewFile(s.pkg)
	s.draft.HeaderComment(output.Marker)
	if s.constraint != "" {
		s.draft.HeaderComment(s.constraint)
	}
	for path, name := range ownImports {
		s.draft.ImportName(path, name)
	}
	return s.draft
}

// ownImports are the packages of the runtime, with their names.
var ownImports = map[string]string{
	runtime:           "soap",
	addressingRuntime: "addressing",
	httpRuntime:       "httptransport",
	patternPackage:    "pattern",
	soaptest:          "soaptest",
}

// end has the piece that is being written rendered, as soon as there is a processor for it.
func (s *sheet) end() {
	if s.draft == nil {
		return
	}
	draft, rendered := s.draft, &piece{}
	s.draft, s.pieces = nil, append(s.pieces, rendered)
	s.slots <- struct{}{}
	s.wait.Go(func() {
		defer func() {
			if v := recover(); v != nil {
				rendered.panic = fmt.Sprintf("%v\n%s", v, debug.Stack())
			}
			<-s.slots
		}()
		rendered.render(draft, s.pkg)
	})
}

// files ends the sheet and returns what has been written. A panic of a piece goes on in the goroutine of the caller, who
// may recover from it.
func (s *sheet) files() ([]output.File, error) {
	s.end()
	s.wait.Wait()
	var errs []error
	for _, p := range s.pieces {
		if p.panic != "" {
			panic(p.panic)
		}
		errs = append(errs, p.err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("write %s: %w", s.name, err)
	}
	return s.parts(), nil
}

// render fills the piece with the text of a draft, as gofmt formats it.
func (p *piece) render(draft *jen.File, pkg string) {
	var b bytes.Buffer
	if p.err = draft.Render(&b); p.err != nil {
		return
	}
	head, rest, _ := strings.Cut(b.String(), "\npackage "+pkg+"\n")
	p.head = head + "\n"
	p.imports, p.body = cutImports(strings.TrimPrefix(rest, "\n"))
}

// cutImports divides what follows a package clause into the specs of the imports, as jennifer writes them, and the rest.
func cutImports(source string) (specs []string, rest string) {
	if list, after, found := strings.Cut(source, "\n)\n\n"); found {
		if list, found := strings.CutPrefix(list, "import (\n\t"); found {
			return strings.Split(list, "\n\t"), after
		}
	}
	if spec, found := strings.CutPrefix(source, "import "); found {
		spec, rest, _ = strings.Cut(spec, "\n\n")
		return []string{spec}, rest
	}
	return nil, source
}

// Package pattern matches texts against the regular expressions of XML Schema (part 2, appendix F). They always describe
// a whole text, so ^ and $ stand for themselves; they know no captures, no look-around and no lazy repetition.
//
// The way through the package:
//
//	parse.go, escape.go  source → tree of nodes
//	class.go             sets of characters
//	program.go           tree → instructions
//	match.go             instructions, text → yes or no, in time linear in the text
//	names.go, blocks.go  what \p{…} can name; linked only where [Compile] is called
//
// Generated code holds a [Pattern] as plain data and compiles it when it is used for the first time. The tables of
// Unicode's categories are large, so a Pattern says which of them it needs, and a program links no others.
package pattern

import (
	"sync/atomic"
	"unicode"
)

// Pattern is a regular expression. It is safe for concurrent use and must not be copied after its first use.
type Pattern struct {
	Source string
	// Sets are the sets of characters that Source refers to; Compile finds them.
	Sets    []Set
	program atomic.Pointer[program]
}

// Set is a set of characters with a name: a category of Unicode's or a block.
type Set struct {
	Name  string               // as in \p{Name}
	Table **unicode.RangeTable // of a category; the address, because that needs no code to initialise
	Spans []Span               // of a block
}

// Span is a range of characters, both ends included.
type Span struct{ First, Last rune }

// Compile checks a regular expression and finds the sets that it needs. Its error is an *Error.
func Compile(source string) (*Pattern, error) {
	p := &Pattern{Source: source}
	compiled, err := compile(source, func(name string) ([]Span, bool) {
		for _, known := range p.Sets {
			if known.Name == name {
				return known.spans(), true
			}
		}
		set, ok := named(name)
		if ok {
			p.Sets = append(p.Sets, set)
		}
		return set.spans(), ok
	})
	if err != nil {
		return nil, err
	}
	p.program.Store(compiled)
	return p, nil
}

// Match reports whether the whole of text matches. A Pattern that Compile would reject matches nothing.
func (p *Pattern) Match(text string) bool {
	compiled := p.program.Load()
	if compiled == nil {
		var err error
		compiled, err = compile(p.Source, p.set)
		if err != nil {
			compiled = &program{}
		}
		p.program.Store(compiled)
	}
	return compiled.match(text)
}

// set returns the characters of the set that \p{name} stands for.
func (p *Pattern) set(name string) ([]Span, bool) {
	for _, s := range p.Sets {
		if s.Name == name {
			return s.spans(), true
		}
	}
	return nil, false
}

func (s Set) spans() []Span {
	if s.Table == nil {
		return s.Spans
	}
	return tableSpans(*s.Table)
}

func compile(source string, set func(string) ([]Span, bool)) (*program, error) {
	tree, err := parse(source, set)
	if err != nil {
		return nil, err
	}
	compiled, ok := assemble(tree)
	if !ok {
		return nil, &Error{Source: source, Message: "it is too large; repeat groups less often"}
	}
	return compiled, nil
}

// Error reports why a text is not a regular expression of XML Schema.
type Error struct {
	Source  string
	Offset  int // in bytes from 0
	Message string
}

func (e *Error) Error() string { return "pattern " + e.Source + ": " + e.Message }

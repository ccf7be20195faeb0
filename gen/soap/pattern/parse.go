package pattern

import (
	"strings"
	"unicode/utf8"
)

// op is what a node does.
type op int

const (
	opEmpty  op = iota // matches the empty text
	opClass            // one character of class
	opConcat           // subs, one after the other
	opChoice           // one of subs
	opRepeat           // subs[0], min to max times
)

// node is a part of a parsed regular expression.
type node struct {
	op       op
	class    *class
	subs     []*node
	min, max int // max: unbounded or a number
}

const (
	unbounded = -1
	// maxNesting bounds parentheses and subtractions, so that the stack cannot overflow.
	maxNesting = 100
	// maxCount is what larger numbers in braces are read as: no text is that long.
	maxCount = 1 << 30
)

// parser reads a regular expression by recursive descent, a method for each production of appendix F. It keeps its
// first error, and is at the end of the source from then on.
type parser struct {
	source  string
	at      int
	set     func(name string) ([]Span, bool)
	nesting int
	err     *Error
}

func parse(source string, set func(string) ([]Span, bool)) (*node, error) {
	p := &parser{source: source, set: set}
	tree := p.choice()
	if p.at < len(source) {
		p.fail("an opening parenthesis is missing before )")
	}
	if p.err != nil {
		return nil, p.err
	}
	return tree, nil
}

// fail reports an error at the current place.
func (p *parser) fail(message string) {
	if p.err == nil {
		p.err = &Error{p.source, p.at, message}
	}
	p.at = len(p.source)
}

func (p *parser) more() bool { return p.at < len(p.source) }

// next reports whether the rest begins with s.
func (p *parser) next(s string) bool { return strings.HasPrefix(p.source[p.at:], s) }

// skip moves past s and reports whether it was there.
func (p *parser) skip(s string) bool {
	if !p.next(s) {
		return false
	}
	p.at += len(s)
	return true
}

// character reads one character.
func (p *parser) character() rune {
	r, size := utf8.DecodeRuneInString(p.source[p.at:])
	if r == utf8.RuneError && size <= 1 {
		p.fail("the text is not UTF-8")
	}
	p.at = min(p.at+size, len(p.source))
	return r
}

// nest enters a parenthesis or bracket; the caller undoes that.
func (p *parser) nest() {
	if p.nesting++; p.nesting > maxNesting {
		p.fail("it is nested too deeply")
	}
}

// choice reads branches separated by |.
func (p *parser) choice() *node {
	branches := []*node{p.branch()}
	for p.skip("|") {
		branches = append(branches, p.branch())
	}
	if len(branches) == 1 {
		return branches[0]
	}
	return &node{op: opChoice, subs: branches}
}

func (p *parser) branch() *node {
	var pieces []*node
	for p.more() && !p.next("|") && !p.next(")") {
		if piece := p.quantified(p.atom()); piece.op != opEmpty {
			pieces = append(pieces, piece)
		}
	}
	switch len(pieces) {
	case 0:
		return &node{}
	case 1:
		return pieces[0]
	}
	return &node{op: opConcat, subs: pieces}
}

func (p *parser) atom() *node {
	switch {
	case p.skip("("):
		return p.group()
	case p.skip("["):
		return &node{op: opClass, class: newClass(p.bracket())}
	case p.skip("."):
		return &node{op: opClass, class: newClass(complement([]Span{{'\n', '\n'}, {'\r', '\r'}}))}
	case p.next(`\`):
		return &node{op: opClass, class: newClass(p.escape())}
	case strings.IndexByte("?*+{", p.source[p.at]) >= 0:
		p.fail("nothing comes before " + p.source[p.at:p.at+1] + " that it could repeat")
	case strings.IndexByte("]}", p.source[p.at]) >= 0:
		p.fail(p.source[p.at:p.at+1] + ` is not escaped; write \` + p.source[p.at:p.at+1] + " for the character itself")
	}
	if !p.more() {
		return &node{}
	}
	r := p.character()
	return &node{op: opClass, class: newClass([]Span{{r, r}})}
}

func (p *parser) group() *node {
	p.nest()
	inside := p.choice()
	if !p.skip(")") {
		p.fail("the closing parenthesis is missing")
	}
	p.nesting--
	return inside
}

// quantified reads how often an atom is repeated.
func (p *parser) quantified(atom *node) *node {
	switch {
	case p.skip("?"):
		return repeat(atom, 0, 1)
	case p.skip("*"):
		return repeat(atom, 0, unbounded)
	case p.skip("+"):
		return repeat(atom, 1, unbounded)
	case p.skip("{"):
		return p.counted(atom)
	}
	return atom
}

// counted reads {n}, {n,} or {n,m} after its brace.
func (p *parser) counted(atom *node) *node {
	least := p.number()
	most := least
	if p.skip(",") {
		most = unbounded
		if !p.next("}") {
			most = p.number()
		}
	}
	if most != unbounded && most < least {
		p.fail("the bounds of the repetition are in the wrong order")
	}
	if !p.skip("}") {
		p.fail("the closing brace is missing")
	}
	return repeat(atom, least, most)
}

func (p *parser) number() int {
	from, n := p.at, 0
	for p.more() && p.source[p.at] >= '0' && p.source[p.at] <= '9' {
		n = min(n*10+int(p.source[p.at]-'0'), maxCount)
		p.at++
	}
	if p.at == from {
		p.fail("a number is missing in the braces")
	}
	return n
}

func repeat(atom *node, least, most int) *node {
	if most == 0 || atom.op == opEmpty {
		return &node{}
	}
	return &node{op: opRepeat, subs: []*node{atom}, min: least, max: most}
}

package pattern

import "strings"

// bracket reads a character class expression after its opening bracket: characters, ranges and escapes, perhaps negated,
// perhaps without another class, as in [a-z-[aeiou]].
func (p *parser) bracket() []Span {
	p.nest()
	defer func() { p.nesting-- }()
	negated := p.skip("^")
	spans := p.members()
	if negated {
		spans = complement(spans)
	}
	if p.skip("-[") {
		spans = subtract(spans, p.bracket())
	}
	if !p.skip("]") {
		p.fail("the closing bracket is missing")
	}
	return union(spans)
}

// members reads what is in brackets up to the closing one or to a subtraction.
func (p *parser) members() []Span {
	var spans []Span
	first := p.at
	for p.more() && !p.next("]") && (!p.next("-[") || p.at == first) {
		spans = append(spans, p.member()...)
	}
	if p.at == first {
		p.fail("the brackets are empty")
	}
	return spans
}

// member reads a character, a range of characters or an escape that stands for many.
func (p *parser) member() []Span {
	from := p.at
	spans := p.single()
	if !p.next("-") || p.next("-]") || p.next("-[") {
		return spans
	}
	if !isOne(spans) || p.source[from] == '-' {
		return spans // A hyphen that cannot form a range stands for itself.
	}
	p.skip("-")
	end := p.single()
	switch {
	case !isOne(end):
		p.fail("a range ends in a set of characters")
		return nil
	case end[0].First < spans[0].First:
		p.fail("the ends of the range are in the wrong order")
		return nil
	}
	return []Span{{spans[0].First, end[0].First}}
}

func isOne(spans []Span) bool { return len(spans) == 1 && spans[0].First == spans[0].Last }

// single reads a character or an escape in brackets.
func (p *parser) single() []Span {
	switch {
	case p.next(`\`):
		return p.escape()
	case p.next("["):
		p.fail(`[ is not escaped and does not begin a subtraction such as -[a]; write \[ for the character itself`)
	case !p.more():
		p.fail("the closing bracket is missing")
	}
	if p.err != nil {
		return nil
	}
	r := p.character()
	return []Span{{r, r}}
}

// escape reads a backslash and what follows. Appendix F allows few characters after it; here every ASCII character that
// is neither a letter nor a digit stands for itself, because no other meaning is possible and schemas rely on it.
func (p *parser) escape() []Span {
	p.skip(`\`)
	if !p.more() {
		p.fail(`a character is missing after \`)
		return nil
	}
	c := p.source[p.at]
	switch {
	case p.skip("n"):
		return []Span{{'\n', '\n'}}
	case p.skip("r"):
		return []Span{{'\r', '\r'}}
	case p.skip("t"):
		return []Span{{'\t', '\t'}}
	case p.skip("p{"), p.skip("P{"):
		return p.property(c == 'P')
	case c >= ' ' && c < 0x7F && !isAlphanumeric(c):
		p.at++
		return []Span{{rune(c), rune(c)}}
	case strings.IndexByte("sSiIcCdDwW", c) >= 0:
		p.at++
		return p.shorthand(c)
	}
	r := p.character()
	p.at = strings.LastIndexByte(p.source[:p.at], '\\')
	p.fail(`\` + string(r) + " has no meaning")
	return nil
}

func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// property reads the name in \p{name}.
func (p *parser) property(negated bool) []Span {
	name, _, closed := strings.Cut(p.source[p.at:], "}")
	spans := p.named(name)
	if !closed {
		p.fail("the closing brace is missing")
	}
	p.skip(name + "}")
	if negated {
		return complement(spans)
	}
	return spans
}

func (p *parser) named(name string) []Span {
	spans, ok := p.set(name)
	if !ok {
		p.fail(`\p{` + name + "} names neither a category nor a block of Unicode")
	}
	return spans
}

// shorthand returns the characters of a multi-character escape; capital letters negate (appendix F, production 37).
func (p *parser) shorthand(c byte) []Span {
	switch c {
	case 's':
		return []Span{{'\t', '\n'}, {'\r', '\r'}, {' ', ' '}}
	case 'i':
		return nameStart
	case 'c':
		return union(append(nameStart[:len(nameStart):len(nameStart)], nameRest...))
	case 'd':
		return p.named("Nd")
	case 'w':
		excluded := append(p.named("P"), p.named("Z")...)
		return complement(append(excluded, p.named("C")...))
	}
	return complement(p.shorthand(c + 'a' - 'A'))
}

// nameStart and nameRest are the characters that an XML name begins with, and those that it may hold besides (XML 1.0,
// fifth edition, section 2.3). Both are sorted.
var (
	nameStart = []Span{
		{':', ':'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}, {0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D},
		{0x37F, 0x1FFF}, {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF},
		{0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
	}
	nameRest = []Span{{'-', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}
)

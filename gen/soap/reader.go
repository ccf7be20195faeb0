package soap

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Defaults of the limits in [ReadOptions].
const (
	DefaultMaxDepth      = 256
	DefaultMaxBytes      = 64 << 20
	DefaultMaxAttributes = 128

	// maxNamespaces bounds the declarations in scope, so that looking up a prefix stays cheap.
	maxNamespaces = 256
)

// ReadOptions set how strict a [Reader] is. In the limits 0 stands for the default.
type ReadOptions struct {
	// Strict rejects references to characters that XML cannot represent (&#x1;). Without it they are dropped and
	// counted, since some servers write them. It also rejects values that an enumeration, a choice or a fixed value
	// does not have, and elements that occur again though they may occur only once. Everything else is left to
	// Validate.
	Strict bool
	// ForwardOnly makes [Members] ignore elements that are out of schema order, as WCF does.
	ForwardOnly bool

	// Version is the version of the service that the document belongs to; nil is the primary one, and the only one of a
	// package without versions. Errors give names as the document has them.
	Version *Version

	MaxDepth      int // of elements
	MaxBytes      int // of the document
	MaxAttributes int // of one element, namespace declarations included
}

// Reader pulls elements out of an XML document. It has a current element: at first none, then the one that [Reader.Child]
// moved to. Reading its text or all its children, or skipping it, makes its parent current again. The first error is kept,
// and everything reads as empty after it.
//
// Strings that a reader returns share the memory of one copy of the document, unescaped ones that of each other: one of
// them in use keeps all of it.
type Reader struct {
	s           string
	pos         int
	options     ReadOptions
	stack       []element
	scope       int    // number of the bindings in scope: where it is the same, they are
	scopes      int    // the highest number so far
	renamed     []Name // see element
	remembers   bool   // may learn tags
	tags        []knownTag
	tables      tagTables[Member]
	models      tagTables[Particle]
	attrs       []attribute
	spaces      []spaceBinding
	state       readState
	unread      bool   // Members did not know the current element: Child skips it
	outside     int    // namespace bindings in scope outside of the last start tag
	given       string // what the next scalar reads if isGiven: an attribute or an item of a list
	isGiven     bool
	fallback    string // the value of the current element if it is empty, if hasFallback
	hasFallback bool
	only        string // what the next scalar has to be, if hasOnly
	hasOnly     bool
	same        Sameness // of only
	attr        int      // 1 + the index of the attribute that scalars read, else 0
	refs        follower // of an encoded body, else nil
	parts       int      // depth of the parts of an RPC body, else 0
	omitted     int      // places in arrays, so far
	expanded    int      // bytes that were read beyond those of the document, so far
	still       int      // while above 0, references are left alone
	tail        *SyntaxError
	buf         []byte
	block       *strings.Builder // holds texts, see keep
	blockSize   int
	dropped     int
	err         error

	attachments Attachments // nil for a message that came alone
}

// readState is where the reader is in the current element.
type readState uint8

const (
	inContent  readState = iota // after its start tag
	emptyTag                    // after a start tag that is the end tag too
	afterEnd                    // after its end tag; the next move leaves it
	beforeRoot                  // no element yet
)

type attribute struct {
	tag    string // as written, with prefix
	name   Name
	value  string
	offset int
	taken  bool // asked for with Attribute
}

type spaceBinding struct{ prefix, space string }

// NewReader returns a reader of one document, which it copies.
func NewReader(data []byte, o ReadOptions) *Reader {
	if len(data) > orDefault(o.MaxBytes, DefaultMaxBytes) {
		return newReader(textOf(data), o) // It is too long to be read.
	}
	return newReader(string(data), o)
}

// newReader returns a reader of one document. The strings that it returns share the document's memory.
func newReader(document string, o ReadOptions) *Reader {
	o.MaxDepth = orDefault(o.MaxDepth, DefaultMaxDepth)
	o.MaxBytes = orDefault(o.MaxBytes, DefaultMaxBytes)
	o.MaxAttributes = orDefault(o.MaxAttributes, DefaultMaxAttributes)
	r := &Reader{options: o, state: beforeRoot, remembers: true}
	r.enterScope()
	if len(document) > o.MaxBytes {
		r.syntaxError(LimitExceeded, 0, "the document has "+itoa(len(document))+" bytes, the limit is "+itoa(o.MaxBytes))
		return r
	}
	r.s = document
	r.cutAtIllegalChar()
	return r
}

func orDefault(n, fallback int) int {
	if n == 0 {
		return fallback
	}
	return n
}

// cutAtIllegalChar makes the document end before the first byte that is not part of a valid character, and keeps the
// error for when the reader gets there.
func (r *Reader) cutAtIllegalChar() {
	at := illegalChar(r.s)
	if at < 0 {
		return
	}
	kind, message := describeIllegal(r.s, at)
	r.tail = &SyntaxError{Kind: kind, Message: message}
	r.s = r.s[:at]
}

func describeIllegal(s string, at int) (SyntaxKind, string) {
	if at == 0 && (strings.HasPrefix(s, "\xFE\xFF") || strings.HasPrefix(s, "\xFF\xFE")) ||
		len(s) > 1 && (s[0] == 0 || s[1] == 0) {
		return Unsupported, "the document is in UTF-16 or UTF-32; send it in UTF-8"
	}
	if !utf8.FullRuneInString(s[at:]) {
		return Truncated, "the document ends within a character"
	}
	c, size := utf8.DecodeRuneInString(s[at:])
	if c == utf8.RuneError && size < 2 {
		return NotWellFormed, "the document is not UTF-8"
	}
	return NotWellFormed, "the character U+" + hex4(c) + " is not allowed"
}

// Err returns the first error.
func (r *Reader) Err() error { return r.err }

// Dropped returns how many references to illegal characters were dropped so far.
func (r *Reader) Dropped() int { return r.dropped }

// Name returns the name of the current element.
func (r *Reader) Name() Name {
	if len(r.stack) == 0 {
		return Name{}
	}
	return r.nameOf(&r.stack[len(r.stack)-1])
}

// Attr returns an attribute of the current element. It must be asked for before the element's content is read.
func (r *Reader) Attr(space, local string) (string, bool) {
	for i := range r.attrs {
		if a := &r.attrs[i]; a.name.Local == local && a.name.Space == space {
			return a.value, true
		}
	}
	return "", false
}

// IsNil reports whether the current element is xsi:nil. It must be asked for before the element's content is read.
func (r *Reader) IsNil() bool {
	return len(r.attrs) > 0 && r.saysNil()
}

// saysNil reports whether an attribute of the current element says that it is xsi:nil.
func (r *Reader) saysNil() bool {
	v, _ := r.Attr(NamespaceXSI, "nil")
	b, _ := parseBool(trimSpace(v))
	return b
}

// Child moves to the next child of the current element. It returns false when there is none left, with the end tag
// consumed, or on an error. Each child must be read or skipped before the next call; only what [Members.Index] does not
// know is skipped automatically.
func (r *Reader) Child() bool {
	if r.unread {
		r.Skip()
	}
	for r.next() {
		if !r.skipsNil() || !r.IsNil() {
			return true
		}
		r.Skip()
	}
	return false
}

// skipsNil reports whether the current element is skipped if it is xsi:nil: a part in RPC style, which has its zero
// value then, or whatever stands in an encoded body.
func (r *Reader) skipsNil() bool {
	return r.parts == len(r.stack) || r.refs != nil && r.still == 0
}

// fork returns a reader at the position of r that goes on by itself, while r stays. It shares the document, the
// attachments and buf, which holds nothing from one call to the next; the position is its own, and so is the way back from
// the references that r follows. It follows none itself, and treats an element that refers to another as that element. It
// learns no tags, because it numbers scopes by itself.
//
// Nothing is reported back to r. Errors of the fork are the caller's: one that r will meet itself can be ignored, and
// what the fork drops, expands or skips is counted when r reads it.
func (r *Reader) fork() *Reader {
	fork := *r
	fork.stack = slices.Clone(r.stack)
	fork.spaces = slices.Clone(r.spaces)
	fork.attrs = slices.Clone(r.attrs)
	if r.refs != nil {
		fork.refs = r.refs.fork()
	}
	fork.still++
	fork.tags, fork.remembers, fork.block = nil, false, nil
	return &fork
}

// Skip moves past the current element.
func (r *Reader) Skip() {
	r.unread = false
	r.skipTo(len(r.stack))
}

// skipTo reads on until the element at the depth, from 1, has ended.
func (r *Reader) skipTo(depth int) {
	r.still++
	for r.err == nil && depth > 0 && (len(r.stack) > depth || len(r.stack) == depth && r.state != afterEnd) {
		r.next()
	}
	r.still--
}

// next moves to the next start tag (true), or to the end of the innermost element (false).
func (r *Reader) next() bool {
	r.attr, r.hasFallback, r.hasOnly = 0, false, false
	if r.err != nil {
		return false
	}
	switch r.state {
	case beforeRoot:
		return r.prolog() && r.startTag()
	case emptyTag:
		r.state = afterEnd
		return false
	case afterEnd:
		r.pop()
	}
	if len(r.stack) == 0 {
		r.epilog()
		return false
	}
	return (r.expectedChild() || r.content(false) && r.startTag()) && (r.refs == nil || r.still > 0 || r.refs.follow(r))
}

func (r *Reader) pop() {
	if len(r.stack) == 0 {
		return
	}
	top := len(r.stack) - 1
	r.spaces = r.spaces[:r.stack[top].outside]
	r.scope = r.stack[top].scope
	r.stack = r.stack[:top]
	r.state = inContent
	r.attrs = r.attrs[:0]
	if r.refs != nil {
		r.refs.back(r)
	}
}

// Fail makes err the reader's error, unless it has one, as a [ValueError] at the current element.
func (r *Reader) Fail(err error) {
	if r.err == nil {
		e := r.valueError("", Name{})
		e.Err = err
		r.err = e
	}
}

// FailValue reports that value, the text of the element or attribute last read, is not of the type.
func (r *Reader) FailValue(value string, typ Name) {
	if r.err == nil {
		r.err = r.valueError(value, typ)
	}
}

func (r *Reader) valueError(value string, typ Name) *ValueError {
	offset := r.pos
	if n := len(r.stack); n > 0 {
		offset = r.stack[n-1].offset
	}
	return &ValueError{Path: r.path(), Value: value, Type: typ, Line: r.line(offset), Offset: int64(offset)}
}

// syntaxError records an error at an offset. It returns false, for functions that report success.
func (r *Reader) syntaxError(kind SyntaxKind, offset int, message string) bool {
	if r.err == nil {
		r.err = &SyntaxError{kind, r.path(), message, r.line(offset), int64(offset)}
	}
	return false
}

// endOfInput records that the document ends too early, or the reason why it was cut.
func (r *Reader) endOfInput() bool {
	if r.tail != nil {
		return r.syntaxError(r.tail.Kind, len(r.s), r.tail.Message)
	}
	return r.syntaxError(Truncated, len(r.s), "the document ends unexpectedly")
}

func (r *Reader) path() []Name {
	path := make([]Name, len(r.stack), len(r.stack)+1)
	for i := range r.stack {
		path[i] = r.options.Version.exchanged(r.nameOf(&r.stack[i]))
	}
	if r.attr > 0 && r.attr <= len(r.attrs) {
		path = append(path, attributeStep(r.attrs[r.attr-1].name))
	}
	return path
}

func (r *Reader) line(offset int) int { return 1 + strings.Count(r.s[:min(offset, len(r.s))], "\n") }

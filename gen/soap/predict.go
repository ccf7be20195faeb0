package soap

import "strings"

// Documents repeat themselves. Where one does, the reader remembers for each member of a table (see Members), and for each
// element of a content model (see Content), what its start tag looked like and which tag came next. The next tag is then
// expected, and confirmed by one comparison with the earlier one, which replaces reading its name, looking up its namespace
// and searching the table.
//
// A tag is recognised only if its bytes are those of the earlier one and the same namespace declarations are in scope.
// Both together mean the same name. Whatever is expected wrongly is read like anything else, so an expectation may cost
// time but never changes what is read. The bounds below limit that time for documents that are never twice the same.
const (
	maxTables = 32   // that tags are remembered for; and as many models
	maxTags   = 4096 // of all of them
	maxLearnt = 32   // changes of one tag, after which it stays as it is
)

// tagTables says where in Reader.tags those of the tables of one kind are.
type tagTables[T any] struct {
	list []tagTable[T]
	last int // index of the one that was asked for last
}

// tagTable says where in Reader.tags those of a table are: in the order of its items, after one that stands for the
// beginning.
type tagTable[T any] struct {
	first *T
	base  int // index of its tag
}

// knownTag is what the start tag of a member looked like.
type knownTag struct {
	offset int // of the tag
	size   int // of its name as written
	colon  int // in the name, or -1
	space  int // index of the namespace in Reader.spaces, or as in element
	scope  int // number of the scope outside of it; 0 when no tag was seen
	next   int // index of the tag that came after it, the last time; 0 for none
	other  int // index of another tag that came after it before; 0 for none
	rest   *tagRest
	learnt int // how often the tag has changed
}

// tagRest is what followed the name in a start tag with attributes or declarations.
type tagRest struct {
	from, to int // offsets of it
	attrs    []attribute
	spaces   []spaceBinding // that it declares
	space    int            // of the element, as in element
	scope    int            // number of the scope inside
	state    readState      // after the tag
}

// remember makes the reader remember tags from now on, because something in the document has repeated.
func (r *Reader) remember() {
	if r.tags == nil && r.remembers {
		r.tags = make([]knownTag, 1, 16) // Index 0 stands for no tag.
	}
}

// tagsOf returns the index of the tag of a table's first item; 0 if the tags are not remembered. Tables are mostly asked for
// in the order in which they were at first.
func (t *tagTables[T]) tagsOf(r *Reader, table []T) int {
	if r.tags == nil || len(table) == 0 {
		return 0
	}
	for range t.list {
		if t.list[t.last].first == &table[0] {
			return t.list[t.last].base
		}
		if t.last++; t.last == len(t.list) {
			t.last = 0
		}
	}
	if len(t.list) == maxTables || len(r.tags)+1+len(table) > maxTags {
		return 0
	}
	base := len(r.tags) + 1
	t.last = len(t.list)
	t.list = append(t.list, tagTable[T]{&table[0], base})
	r.tags = append(r.tags, make([]knownTag, 1+len(table))...)
	return base
}

// expect makes the tags that came after another one those that are expected next in an element.
func (r *Reader) expect(parent *element, after int) {
	parent.expected, parent.other = r.tags[after].next, r.tags[after].other
}

// expectedChild reads the start tag at the position and makes its element current, if that is the expected one and has
// neither attributes nor white space.
func (r *Reader) expectedChild() bool {
	depth := len(r.stack)
	if r.tags == nil || depth == r.options.MaxDepth {
		return false
	}
	index := r.stack[depth-1].expected
	k := &r.tags[index]
	name := r.pos + len("<")
	end := name + k.size
	if k.scope != r.scope || end >= len(r.s) || r.s[end] != '>' || r.s[r.pos] != '<' || k.space >= len(r.spaces) ||
		!sameBytes(r.s, name, k.offset+len("<"), k.size) {
		return false
	}
	e := r.pushed()
	e.offset, e.size, e.colon, e.space, e.outside = r.pos, k.size, k.colon, k.space, len(r.spaces)
	e.scope, e.known, e.expected, e.other, e.renamed = r.scope, index, 0, 0, 0
	r.stack = r.stack[:depth+1]
	r.attrs = r.attrs[:0]
	r.outside, r.unread = len(r.spaces), false
	r.pos, r.state = end+1, inContent
	return true
}

// expectedTag returns the index of the tag whose name stands at the position, if that is an expected one; otherwise 0.
func (r *Reader) expectedTag() int {
	depth := len(r.stack)
	if r.tags == nil || depth == 0 {
		return 0
	}
	parent := &r.stack[depth-1]
	switch {
	case parent.expected == 0:
	case r.hasName(&r.tags[parent.expected]):
		return parent.expected
	case r.hasName(&r.tags[parent.other]):
		return parent.other
	}
	return 0
}

// hasName reports whether the start tag at the position has the name of a known one.
func (r *Reader) hasName(k *knownTag) bool {
	from := r.pos + len("<")
	end := from + k.size
	if k.scope != r.scope || end >= len(r.s) || !sameBytes(r.s, from, k.offset+len("<"), k.size) {
		return false
	}
	c := r.s[end]
	return c == '>' || c == '/' || isSpace(c)
}

// knownRest reads the rest of a start tag if it is that of the known tag.
func (r *Reader) knownRest(e *element, k *knownTag) bool {
	t := k.rest
	if t == nil || !strings.HasPrefix(r.s[r.pos:], r.s[t.from:t.to]) {
		return false
	}
	r.attrs = append(r.attrs, t.attrs...)
	r.spaces = append(r.spaces, t.spaces...)
	r.pos += t.to - t.from
	r.scope, r.state = t.scope, t.state
	e.space = t.space
	return true
}

// learnRest remembers the rest of the start tag of e, which was just read. Its values must have no references: those of
// illegal characters are counted each time that they are read.
func (r *Reader) learnRest(e *element, k *knownTag) {
	from := e.nameEnd()
	if r.s[from] == '>' || k.learnt == maxLearnt || strings.IndexByte(r.s[from:r.pos], '&') >= 0 {
		return
	}
	k.learnt++
	if k.rest == nil {
		k.rest = new(tagRest)
	}
	t := k.rest
	t.from, t.to, t.space, t.scope, t.state = from, r.pos, e.space, r.scope, r.state
	t.attrs = append(t.attrs[:0], r.attrs...)
	t.spaces = append(t.spaces[:0], r.spaces[e.outside:]...)
}

// learn remembers the start tag of the current element as the one of the index, which came after another one.
func (r *Reader) learn(index, after int) {
	e := &r.stack[len(r.stack)-1]
	k := &r.tags[index]
	if e.renamed == 0 && r.state < afterEnd && k.learnt < maxLearnt {
		k.learnt++
		k.offset, k.size, k.colon, k.space, k.scope = e.offset, e.size, e.colon, e.space, e.scope
		k.rest = nil
		r.learnRest(e, k)
	}
	if before := &r.tags[after]; before.next != index {
		before.next, before.other = index, before.next
	}
	r.expect(&r.stack[len(r.stack)-2], index)
}

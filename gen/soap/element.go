package soap

// element is an element that has begun. It holds no pointers, so that many are put on the stack cheaply: its tag and its
// name are found in the document and in the bindings in scope when somebody asks.
type element struct {
	offset   int // of the start tag
	size     int // of the name as written, with prefix
	colon    int // index of the colon in it, or -1
	space    int // index of its namespace in Reader.spaces, noSpace or xmlSpace
	outside  int // bindings in scope outside
	scope    int // number of the scope outside
	known    int // index of the tag that was recognised; 0 for none
	expected int // index of the tag that its next child is expected to have, see predict.go; 0 for none
	other    int // index of the one that is expected if it does not have that one
	renamed  int // 1 + the index in Reader.renamed of a name that is not that of its tag; 0 for none
}

// Namespaces of elements that no declaration gives.
const (
	noSpace  = -1
	xmlSpace = -2
)

// nameStart returns the offset of the element's name in its start tag.
func (e *element) nameStart() int { return e.offset + len("<") }

// nameEnd returns the offset after the element's name in its start tag.
func (e *element) nameEnd() int { return e.nameStart() + e.size }

// tag returns the name as written, with prefix.
func (r *Reader) tag(e *element) string { return r.s[e.nameStart():e.nameEnd()] }

// nameOf returns the name of an element on the stack.
func (r *Reader) nameOf(e *element) Name {
	if e.renamed > 0 {
		return r.renamed[e.renamed-1]
	}
	name := Name{Local: r.s[e.nameStart()+e.colon+1 : e.nameEnd()]}
	switch {
	case e.space >= 0:
		name.Space = r.spaces[e.space].space
	case e.space == xmlSpace:
		name.Space = namespaceXML
	}
	return name
}

// rename gives an element on the stack a name that is not that of its tag.
func (r *Reader) rename(e *element, name Name) {
	r.renamed = append(r.renamed, name)
	e.renamed = len(r.renamed)
	e.known = 0
}

// pushed returns where the next element of the stack goes. It is filled field by field: a whole one would be copied.
func (r *Reader) pushed() *element {
	depth := len(r.stack)
	if depth == cap(r.stack) {
		r.stack = append(r.stack, make([]element, max(depth, minStack))...)[:depth]
	}
	return &r.stack[:depth+1][depth]
}

// minStack is the depth of elements that a stack has room for at first.
const minStack = 8

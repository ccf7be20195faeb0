package soap

import "errors"

// For generated code: Member is an element that a type may contain.
type Member struct {
	Space, Local string
	Repeated     bool // may occur more than once
}

// For generated code: Members determines which of a type's members each child of an element is. It remembers the last match,
// so it must be made anew for each element.
type Members struct {
	list []Member
	last int // index of the last match, -1 at first
	seen indexes
	base int // index of the tag of the first member, see predict.go; 0 for none
}

// indexes is a set of small indexes. Larger ones are never in it.
type indexes uint64

func (s *indexes) add(i int) { *s |= 1 << uint(i) }

func (s indexes) has(i int) bool { return s>>uint(i)&1 == 1 }

var errTwice = errors.New("the element must not occur again")

// again makes a second occurrence of an element that is not repeated a strict reader's error.
func (r *Reader) again() {
	if r.options.Strict {
		r.Fail(errTwice)
	}
}

// For generated code: Members returns a cursor over list, which is in schema order.
func (r *Reader) Members(list []Member) Members {
	m := Members{list: list, last: -1, base: r.tables.tagsOf(r, list)}
	if depth := len(r.stack); m.base > 0 && depth > 0 {
		r.expect(&r.stack[depth-1], m.base-1)
	}
	return m
}

// Index returns the index of the current element in the list, or -1 if it is not in it; the next call of [Reader.Child] then
// skips it. With [ReadOptions.ForwardOnly] an element that should have come earlier counts as unknown. A strict reader
// rejects a second occurrence of an element that is not repeated.
func (m *Members) Index(r *Reader) int {
	from := m.last + 1
	if m.last >= 0 && m.list[m.last].Repeated {
		from = m.last
	}
	i := m.recognised(r)
	if i >= 0 { // The tag came after the last match before, so it is in order as it was then.
		r.expect(&r.stack[len(r.stack)-2], m.base+i)
	} else if i = m.search(r, from); i < 0 {
		r.unread = true
		return -1
	}
	if m.seen.has(i) && !m.list[i].Repeated {
		r.again()
	}
	m.last = i
	m.seen.add(i)
	return i
}

// recognised returns the index of the current element if it is known by its tag, or -1.
func (m *Members) recognised(r *Reader) int {
	if m.base == 0 || len(r.stack) < 2 {
		return -1
	}
	i := r.stack[len(r.stack)-1].known - m.base
	if uint(i) >= uint(len(m.list)) {
		return -1
	}
	return i
}

// search looks for the current element's name in the list, from the index from on first, and learns its tag.
func (m *Members) search(r *Reader, from int) int {
	name := r.Name()
	i := m.find(name, from, len(m.list))
	if i < 0 && !r.options.ForwardOnly {
		i = m.find(name, 0, from)
	}
	switch {
	case i >= 0:
		if i == m.last {
			r.remember()
		}
		m.learn(r, i)
	case r.refs != nil && len(m.list) > 0 && r.refs.isResult(r):
		i = 0
	}
	return i
}

// learn remembers the start tag of the current element, member i, and that it came after the last match.
func (m *Members) learn(r *Reader, i int) {
	if r.tags == nil {
		return
	}
	if m.base == 0 {
		m.base = r.tables.tagsOf(r, m.list)
	}
	if m.base > 0 && len(r.stack) > 1 {
		r.learn(m.base+i, m.base+m.last)
	}
}

func (m *Members) find(name Name, from, to int) int {
	for i := from; i < to; i++ {
		if e := &m.list[i]; e.Local == name.Local && e.Space == name.Space {
			return i
		}
	}
	return -1
}

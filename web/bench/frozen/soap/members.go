package soap

import "errors"

// For generated code: Member is an element that a type may contain.
type Member struct {
	Space, Local string
	Repeated     bool // may occur more than once
}

// Members determines which of a type's members each child of an element is. It remembers
// the last match, so it must be made anew for each element.
type Members struct {
	list []Member
	last int // index of the last match, -1 at first
	seen indexes
}

// indexes is a set of small indexes. Larger ones are never in it.
type indexes uint64

func (s *indexes) add(i int) { *s |= 1 << uint(i) }

func (s indexes) has(i int) bool { return s>>uint(i)&1 == 1 }

var errTwice = errors.New("the element must not occur again")

// again makes a second occurrence of an element that is not repeated a strict reader's error.
func (r *Reader) again(twice bool) {
	if twice && r.options.Strict {
		r.Fail(errTwice)
	}
}

// Members returns a cursor over list, which is in schema order.
func (r *Reader) Members(list []Member) Members { return Members{list: list, last: -1} }

// Index returns the index of the current element in the list, or -1 if it is not in it;
// the next call of [Reader.Child] then skips it. With [ReadOptions.ForwardOnly] an
// element that should have come earlier counts as unknown. A strict reader rejects a second
// occurrence of an element that is not repeated.
func (m *Members) Index(r *Reader) int {
	name := r.Name()
	from := m.last + 1
	if m.last >= 0 && m.list[m.last].Repeated {
		from = m.last
	}
	i := m.find(name, from, len(m.list))
	if i < 0 && !r.options.ForwardOnly {
		i = m.find(name, 0, from)
	}
	if i < 0 && r.refs != nil && len(m.list) > 0 && r.refs.isResult(r) {
		i = 0
	}
	if i < 0 {
		r.unread = true
		return -1
	}
	r.again(m.seen.has(i) && !m.list[i].Repeated)
	m.last = i
	m.seen.add(i)
	return i
}

func (m *Members) find(name Name, from, to int) int {
	for i := from; i < to; i++ {
		if e := &m.list[i]; e.Local == name.Local && e.Space == name.Space {
			return i
		}
	}
	return -1
}

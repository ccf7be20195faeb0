package pattern

// match runs the automaton over text: in all its states at once, so that no character is read twice.
func (p *program) match(text string) bool {
	if len(p.code) == 0 {
		return false
	}
	m := &machine{code: p.code, now: newStates(len(p.code)), next: newStates(len(p.code))}
	m.enter(0, 0)
	position := 0
	for _, r := range text {
		position++
		m.now, m.next = m.next, m.now
		m.step(r, position)
		if len(m.now.list) == 0 {
			return false
		}
	}
	return m.now.has(len(p.code) - 1)
}

// machine is one run. A state is the number of an instruction that reads a character, or of the last one.
type machine struct {
	code      []instruction
	now, next *states
	counters  map[int][]int // for a count, the positions at which it was entered and still goes on, in order
	stack     []int         // instructions that enter has yet to visit
}

// step reads r: from the states in next it makes those at the position after r, in now.
func (m *machine) step(r rune, position int) {
	m.now.clear()
	for _, at := range m.next.list {
		i := &m.code[at]
		switch i.code {
		case char:
			if i.class.has(r) {
				m.enter(at+1, position)
			}
		case count:
			m.count(at, i.class.has(r), position)
		}
	}
}

// enter adds the instruction at and all that it leads to without reading a character.
func (m *machine) enter(at, position int) {
	m.stack = append(m.stack[:0], at)
	for len(m.stack) > 0 {
		at = m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		i := &m.code[at]
		if i.code == count {
			m.begin(at, position)
		}
		if !m.now.add(at) {
			continue
		}
		switch {
		case i.code == jump:
			m.stack = append(m.stack, i.x)
		case i.code == split:
			m.stack = append(m.stack, i.y, i.x)
		case i.code == count && i.min == 0:
			m.stack = append(m.stack, at+1)
		}
	}
}

// begin notes that a count is entered.
func (m *machine) begin(at, position int) {
	if m.counters == nil {
		m.counters = map[int][]int{}
	}
	started := m.counters[at]
	if len(started) == 0 || started[len(started)-1] != position {
		m.counters[at] = append(started, position)
	}
}

// count continues a count, or ends it when the character read does not match. The oldest start has read the most, so it
// alone decides whether enough has been read. A start at this very position has not read the character; where none has to be
// read, what follows has been entered with it.
func (m *machine) count(at int, fits bool, position int) {
	i, started := &m.code[at], m.counters[at]
	for len(started) > 0 && started[0] < position && (!fits || i.max != unbounded && position-started[0] > i.max) {
		started = started[1:]
	}
	enough := len(started) > 0 && position-started[0] >= i.min
	if enough && i.max == unbounded {
		started = started[:1]
	}
	m.counters[at] = started
	if len(started) > 0 {
		m.now.add(at)
	}
	if enough {
		m.enter(at+1, position)
	}
}

// states is a set of instructions that remembers the order in which they were added.
type states struct {
	list  []int
	index []int // where in list an instruction is; valid only if it is there
}

func newStates(size int) *states {
	return &states{list: make([]int, 0, size), index: make([]int, size)}
}

func (s *states) has(at int) bool {
	i := s.index[at]
	return i < len(s.list) && s.list[i] == at
}

// add adds at and reports whether it was not there yet.
func (s *states) add(at int) bool {
	if s.has(at) {
		return false
	}
	s.index[at] = len(s.list)
	s.list = append(s.list, at)
	return true
}

func (s *states) clear() { s.list = s.list[:0] }

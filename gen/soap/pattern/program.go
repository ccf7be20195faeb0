package pattern

// maxInstructions bounds a program. Only groups that are repeated a counted number of times grow it beyond the source.
const maxInstructions = 100_000

// code is what an instruction does.
type code uint8

const (
	matched code = iota // the text has matched, if it ends here
	char                // read one of class, then go on with the next instruction
	count               // read one of class min to max times, then go on
	jump                // go on at x
	split               // go on at x and at y
)

type instruction struct {
	code     code
	class    *class
	x, y     int
	min, max int
}

// program is a nondeterministic automaton. It starts at instruction 0. Without instructions it matches nothing.
type program struct {
	code []instruction
}

// assembler appends instructions, until there are too many.
type assembler struct {
	code []instruction
	full bool
}

func assemble(tree *node) (*program, bool) {
	a := &assembler{}
	a.node(tree)
	a.add(instruction{code: matched})
	return &program{a.code}, !a.full
}

// add appends an instruction and returns its number.
func (a *assembler) add(i instruction) int {
	a.full = a.full || len(a.code) >= maxInstructions
	if !a.full {
		a.code = append(a.code, i)
	}
	return len(a.code) - 1
}

// here returns the number of the next instruction.
func (a *assembler) here() int { return len(a.code) }

func (a *assembler) node(n *node) {
	switch n.op {
	case opClass:
		a.add(instruction{code: char, class: n.class})
	case opConcat:
		for _, sub := range n.subs {
			a.node(sub)
		}
	case opChoice:
		a.choice(n.subs)
	case opRepeat:
		a.repeat(n)
	}
}

func (a *assembler) choice(branches []*node) {
	last := len(branches) - 1
	var jumps []int
	for _, branch := range branches[:last] {
		fork := a.add(instruction{code: split})
		a.code[fork].x = a.here()
		a.node(branch)
		jumps = append(jumps, a.add(instruction{code: jump}))
		a.code[fork].y = a.here()
	}
	a.node(branches[last])
	for _, j := range jumps {
		a.code[j].x = a.here()
	}
}

// repeat counts single characters and copies anything else.
func (a *assembler) repeat(n *node) {
	body := n.subs[0]
	if body.op == opClass && (n.min > 1 || n.max > 1) {
		a.add(instruction{code: count, class: body.class, min: n.min, max: n.max})
		return
	}
	for i := 0; i < n.min && !a.full; i++ {
		a.node(body)
	}
	if n.max == unbounded {
		a.loop(body)
		return
	}
	a.optional(body, n.max-n.min)
}

// loop repeats body any number of times.
func (a *assembler) loop(body *node) {
	fork := a.add(instruction{code: split})
	a.code[fork].x = a.here()
	a.node(body)
	a.add(instruction{code: jump, x: fork})
	a.code[fork].y = a.here()
}

// optional repeats body up to n times.
func (a *assembler) optional(body *node, n int) {
	var forks []int
	for i := 0; i < n && !a.full; i++ {
		fork := a.add(instruction{code: split})
		a.code[fork].x = a.here()
		a.node(body)
		forks = append(forks, fork)
	}
	for _, fork := range forks {
		a.code[fork].y = a.here()
	}
}

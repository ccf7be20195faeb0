package backend

// turns lets acts run side by side, or one of them alone, in the order in which they come. The zero value is ready.
type turns struct {
	running int  // how many have their turn
	alone   bool // it is one that must be alone
	waiting []turn
}

type turn struct {
	alone bool
	begin func()
}

// take calls begin when its turn has come, which ends with leave.
func (t *turns) take(alone bool, begin func()) {
	t.waiting = append(t.waiting, turn{alone, begin})
	t.next()
}

// leave ends a turn.
func (t *turns) leave() {
	t.running--
	t.next()
}

// next begins the turns that may begin.
func (t *turns) next() {
	for len(t.waiting) > 0 && (t.running == 0 || !t.alone && !t.waiting[0].alone) {
		first := t.waiting[0]
		t.waiting = t.waiting[1:]
		t.running++
		t.alone = first.alone
		first.begin()
	}
}

package admin

// pace is how long the writes of a batch take, as far as they are answered.
type pace struct {
	calls, milliseconds int
	left                int // how many seconds the page says that the rest takes; 0: it says nothing
}

// shortest is how many seconds are not worth mentioning.
const shortest = 10

// measure takes the duration of a call that has ended. Update has no clock, so the rest is estimated from that alone.
func (u *update) measure(e Called) {
	if e.Name != "create" && e.Name != "save" || !u.saving() {
		return
	}
	p := &u.batch
	p.calls++
	p.milliseconds += e.Milliseconds
	if p.calls < maxRunning { // The first one is often slow, and says little.
		return
	}
	seconds := p.milliseconds / p.calls * (p.Total - p.Done) / maxRunning / 1000
	switch rounded := roundTime(seconds); {
	case seconds <= shortest:
		p.left = 0
	case rounded < p.left, seconds > p.left*3/2: // A little more would only make it flicker.
		p.left = rounded
	}
}

// roundTime rounds seconds up to tens, or to minutes.
func roundTime(seconds int) int {
	step := 10
	if seconds > 50 {
		step = 60
	}
	return (seconds + step - 1) / step * step
}

package backend

import (
	"strings"
	"testing"
)

// TestTurns takes and leaves turns, and looks at who has begun.
func TestTurns(t *testing.T) {
	for _, test := range []struct {
		name  string
		steps string // s:x takes a turn side by side as x, a:x one alone, -x leaves
		want  string // who has begun after each step, divided by blanks
	}{
		{"side by side", "s:1 s:2 s:3", "1 12 123"},
		{"alone", "a:1 a:2 -1 -2", "1 1 12 12"},
		{"alone after all the others", "s:1 s:2 a:3 -1 -2", "1 12 12 12 123"},
		{"side by side after the one alone", "a:1 s:2 s:3 -1", "1 1 1 123"},
		{"in the order of coming", "s:1 a:2 s:3 -1 -2", "1 1 1 12 123"},
		{"again", "s:1 -1 a:2 -2 s:3", "1 1 12 12 123"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var (
				turn  turns
				begun string
				got   []string
			)
			for _, step := range strings.Fields(test.steps) {
				kind, who, takes := strings.Cut(step, ":")
				if takes {
					turn.take(kind == "a", func() { begun += who })
				} else {
					turn.leave()
				}
				got = append(got, begun)
			}
			if got := strings.Join(got, " "); got != test.want {
				t.Errorf("begun are %s, want %s", got, test.want)
			}
		})
	}
}

// TestTurnsThatEndAtOnce begins each turn after the one before has ended, although they all end as they begin.
func TestTurnsThatEndAtOnce(t *testing.T) {
	var turn turns
	held := false
	turn.take(true, func() { held = true })
	ended := 0
	for range 3 {
		turn.take(true, func() {
			if held {
				t.Error("one begins beside the one that is alone")
			}
			ended++
			turn.leave()
		})
	}
	held = false
	turn.leave()
	if ended != 3 {
		t.Errorf("%d have ended, want 3", ended)
	}
}

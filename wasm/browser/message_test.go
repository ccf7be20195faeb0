package browser

import (
	"math"
	"testing"
)

func TestMessage(t *testing.T) {
	var m message
	m.int(-2)
	m.string("blå")
	m.string("")
	m.int(math.MaxInt32)
	if n, s, empty, last := m.takeInt(), m.takeString(), m.takeString(), m.takeInt(); n != -2 || s != "blå" || empty != "" || last != math.MaxInt32 {
		t.Errorf("took %d, %q, %q and %d", n, s, empty, last)
	}
	if n, s := m.takeInt(), m.takeString(); n != 0 || s != "" {
		t.Errorf("took %d and %q from the end", n, s)
	}
}

// TestMessageCutOff takes a message apart that ends too early, or whose lengths are wrong.
func TestMessageCutOff(t *testing.T) {
	for _, broken := range []message{{1, 0, 0}, {5, 0, 0, 0, 'a'}, {0xFF, 0xFF, 0xFF, 0xFF, 'a'}} {
		m := append(message(nil), broken...)
		if s := m.takeString(); s != "" || len(m) != 0 {
			t.Errorf("%v gives %q, and %v is left", broken, s, m)
		}
	}
}

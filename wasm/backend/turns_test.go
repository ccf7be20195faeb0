package backend

import (
	"sync"
	"sync/atomic"
	"testing"
)

// TestTurns lets many go side by side and alone, and looks at who meets whom.
func TestTurns(t *testing.T) {
	var (
		turn          turns
		done          sync.WaitGroup
		shared, alone atomic.Int32
	)
	for i := range 200 {
		done.Go(func() {
			if i%5 != 0 {
				lock := turn.shared()
				lock.Lock()
				defer lock.Unlock()
				shared.Add(1)
				defer shared.Add(-1)
				if alone.Load() != 0 {
					t.Error("somebody is there who should be alone")
				}
				return
			}
			turn.alone.Lock()
			defer turn.alone.Unlock()
			alone.Add(1)
			defer alone.Add(-1)
			if shared.Load() != 0 || alone.Load() != 1 {
				t.Error("one that should be alone is not")
			}
		})
	}
	done.Wait()
}

// TestTurnsMeet makes sure that two can be there side by side.
func TestTurnsMeet(t *testing.T) {
	var turn turns
	first, second := turn.shared(), turn.shared()
	first.Lock()
	second.Lock()
	if turn.alone.TryLock() {
		t.Error("one can be alone beside two others")
	}
	first.Unlock()
	second.Unlock()
	if !turn.alone.TryLock() {
		t.Error("nobody can be alone after they have gone")
	}
}

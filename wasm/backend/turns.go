package backend

import "sync"

// turns lets acts run side by side, or one of them alone. The zero value is ready.
//
// It replaces sync.RWMutex, which hangs under TinyGo 0.41.1 (src/sync/mutex.go): a reader that comes while a writer
// waits is counted among those that the writer waits for.
type turns struct {
	alone sync.Mutex // held by the one that is alone, or by those side by side together

	mu   sync.Mutex
	side int // how many go side by side
}

// shared returns the lock of those that go side by side.
func (t *turns) shared() sync.Locker { return (*sharedTurn)(t) }

type sharedTurn turns

func (t *sharedTurn) Lock() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.side == 0 {
		t.alone.Lock()
	}
	t.side++
}

func (t *sharedTurn) Unlock() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.side--; t.side == 0 {
		t.alone.Unlock()
	}
}

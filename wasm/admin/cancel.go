package admin

import (
	"errors"
	"sync"
)

// errStopped ends the calls of a stopped program.
var errStopped = errors.New("the page was closed")

// cancellation is the Cancellation of everything that a Program starts.
type cancellation struct {
	done chan struct{}
	once *sync.Once
}

func newCancellation() cancellation {
	return cancellation{done: make(chan struct{}), once: new(sync.Once)}
}

func (c *cancellation) cancel() { c.once.Do(func() { close(c.done) }) }

// Done implements Cancellation.
func (c *cancellation) Done() <-chan struct{} { return c.done }

// Err implements Cancellation.
func (c *cancellation) Err() error {
	select {
	case <-c.done:
		return errStopped
	default:
		return nil
	}
}

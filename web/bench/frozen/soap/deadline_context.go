//go:build !js

package soap

import (
	"context"
	"time"
)

// limited is the context that a transport gets for a call with a timeout. It has the values of the caller's context,
// such as those of tracing, if there is one.
type limited struct {
	context.Context
	deadline *deadline
	end      time.Time
}

// limit returns a cancellation that ends with the caller's or after a time. The caller must call stop when it is no longer
// needed.
func limit(c Cancellation, after time.Duration) (limit Cancellation, stop func()) {
	end := time.Now().Add(after)
	ctx, ok := c.(context.Context)
	if !ok {
		ctx = context.Background()
	}
	d, stop := startDeadline(c, after)
	return limited{ctx, d, end}, stop
}

// Deadline returns the earlier of the caller's deadline and the client's.
func (l limited) Deadline() (time.Time, bool) {
	if end, ok := l.Context.Deadline(); ok && end.Before(l.end) {
		return end, true
	}
	return l.end, true
}

func (l limited) Done() <-chan struct{} { return l.deadline.Done() }
func (l limited) Err() error            { return l.deadline.Err() }

// Is makes errors.Is recognize the timeout as that of a context.
func (timeoutError) Is(target error) bool { return target == context.DeadlineExceeded }

// Temporary makes the timeout a net.Error.
func (timeoutError) Temporary() bool { return true }

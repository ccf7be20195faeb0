package soap

import "time"

// deadline is a Cancellation that ends with another one, or when its time has run out.
type deadline struct {
	done chan struct{}
	err  error // written before done is closed
}

// startDeadline returns a cancellation that ends with the parent, or after the time. The caller must call stop when it is no
// longer needed.
func startDeadline(parent Cancellation, after time.Duration) (d *deadline, stop func()) {
	d = &deadline{done: make(chan struct{})}
	if parent != nil && parent.Err() != nil {
		d.err = parent.Err()
		close(d.done)
		return d, func() {}
	}
	stopped := make(chan struct{})
	go d.watch(parent, after, stopped)
	return d, func() { close(stopped) }
}

func (d *deadline) watch(parent Cancellation, after time.Duration, stopped <-chan struct{}) {
	var parentDone <-chan struct{}
	if parent != nil {
		parentDone = parent.Done()
	}
	expired := make(chan struct{})
	timer := time.AfterFunc(after, func() { close(expired) })
	defer timer.Stop()
	select {
	case <-stopped:
		return
	case <-parentDone:
		d.err = parent.Err()
	case <-expired:
		d.err = timeoutError{after}
	}
	close(d.done)
}

func (d *deadline) Done() <-chan struct{} { return d.done }

func (d *deadline) Err() error {
	select {
	case <-d.done:
		return d.err
	default:
		return nil
	}
}

type timeoutError struct{ after time.Duration }

func (e timeoutError) Error() string {
	return "no answer within " + itoa(int(e.after/time.Millisecond)) + " ms"
}

// Timeout marks the error as other packages mark theirs.
func (timeoutError) Timeout() bool { return true }

package browser

import (
	"slices"

	"groupdesk/gen/soap"
)

// waiting is what messages will call, each once: an answer to a request, or that time has passed. A map would live as long as
// the page, full of hashes, which the collector would take for addresses.
type waiting struct {
	calls []call
	last  int // the number of the newest one
}

// call is what the message with a number calls.
type call struct {
	number int
	do     func(*soap.Response, error) // without a response where time has passed
}

// add notes a function, and returns the number that its message has.
func (w *waiting) add(do func(*soap.Response, error)) int {
	w.last++
	w.calls = append(w.calls, call{w.last, do})
	return w.last
}

// finish calls the function with a number, which may add others. Nothing happens where that was called already.
func (w *waiting) finish(number int, response *soap.Response, err error) {
	for i, c := range w.calls {
		if c.number == number {
			w.calls = slices.Delete(w.calls, i, i+1)
			c.do(response, err)
			return
		}
	}
}

package browser

import (
	"errors"
	"slices"
	"testing"

	"groupdesk/gen/soap"
)

// TestWaiting finishes calls in another order than they were added in, twice, and while one adds others.
func TestWaiting(t *testing.T) {
	var w waiting
	var called []string
	note := func(name string) func(*soap.Response, error) {
		return func(*soap.Response, error) { called = append(called, name) }
	}
	first, second := w.add(note("first")), w.add(note("second"))
	var within int
	third := w.add(func(response *soap.Response, err error) {
		if response.Status != 200 || err.Error() != "late" {
			t.Errorf("got %v and %v", response, err)
		}
		within = w.add(note("within"))
		w.finish(first, nil, nil)
	})
	w.finish(third, &soap.Response{Status: 200}, errors.New("late"))
	for _, number := range []int{third, first, within + 1, within, second, second} {
		w.finish(number, nil, nil)
	}
	if want := []string{"first", "within", "second"}; !slices.Equal(called, want) {
		t.Errorf("called %q, want %q", called, want)
	}
	if len(w.calls) > 0 {
		t.Errorf("%d calls are still there", len(w.calls))
	}
}

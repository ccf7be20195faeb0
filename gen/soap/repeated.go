package soap

import "errors"

// For generated code: WriteNilList writes each item of v with write, or as an xsi:nil element.
func WriteNilList[T any](w *Writer, space, local string, v []Nil[T], write func(*Writer, string, string, T)) {
	for _, item := range v {
		WriteNil(w, space, local, item, write)
	}
}

// For generated code: Grow appends a zero item to the list and returns its address, which holds until the list grows
// again. A full list gets room for twice as many: append gives long ones less, and would move their items more often.
func Grow[T any](list *[]T) *T {
	n := len(*list)
	if n == cap(*list) {
		*list = append(*list, make([]T, n|1)...)
	}
	*list = (*list)[:n+1]
	var zero T
	(*list)[n] = zero
	return &(*list)[n]
}

// Causes of a WriteError.
var (
	errMissing = errors.New("the element is required, but the pointer is nil")
	errNoType  = errors.New("the value is a nil pointer, or of an abstract type")
)

// For generated code: Missing makes a nil pointer for a required child element the writer's error.
func (w *Writer) Missing(space, local string) { w.failAt(errMissing, Name{space, local}) }

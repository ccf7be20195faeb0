package soap

import "errors"

// errListItem is the cause of a WriteError for an item that would not be read as one.
var errListItem = errors.New("an item of a list is empty or contains white space")

// For generated code: WriteItems writes a list type, its items separated by a space, each with write. An item that is
// empty or contains white space is an error.
func WriteItems[T any](w *Writer, space, local string, typ Name, v []T, write func(*Writer, string, string, T)) {
	list := w.beginItems(space, local, typ)
	for i, item := range v {
		w.beginItem(i)
		from := len(w.buf)
		write(w, space, local, item)
		if len(w.buf) == from {
			w.failAt(errListItem, Name{space, local})
		}
	}
	w.endItems(list, local)
}

// listInProgress is what endItems needs of a list's beginning.
type listInProgress struct {
	prefix        string
	outside, text int
}

func (w *Writer) beginItems(space, local string, typ Name) listInProgress {
	prefix, outside := w.beginScalar(space, local, typ)
	w.place |= inList
	return listInProgress{prefix, outside, len(w.buf)}
}

func (w *Writer) beginItem(i int) {
	if i > 0 {
		w.buf = append(w.buf, ' ')
	}
}

// endItems puts the end of the start tag before the items, because only now it is known which prefixes they use.
func (w *Writer) endItems(list listInProgress, local string) {
	items := string(w.buf[list.text:])
	w.buf = w.buf[:list.text]
	w.place &^= inList
	w.openScalar(list.outside)
	w.buf = append(w.buf, items...)
	w.endScalar(list.prefix, local, list.outside)
}

// For generated code: ReadItems reads a list type, its items separated by white space, each with read. It returns nil
// when there is none.
func ReadItems[T any](r *Reader, read func(*Reader) T) []T {
	items := fields(r.Text())
	if len(items) == 0 {
		return nil
	}
	v := make([]T, len(items))
	for i, item := range items {
		r.give(item)
		v[i] = read(r)
	}
	return v
}

// checkItem makes a text that cannot be one item of a list the writer's error.
func (w *Writer) checkItem(s string, name Name) {
	if s == "" || wordEnd(s) < len(s) {
		w.failAt(errListItem, name)
	}
}

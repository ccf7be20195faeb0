package soap

import "errors"

// admits reports whether a wildcard for the namespaces admits elements of space (XML Schema part 1, section 3.10.4).
func admits(namespaces []string, space string) bool {
	if len(namespaces) == 2 && namespaces[0] == "##other" {
		return space != "" && space != namespaces[1]
	}
	for _, n := range namespaces {
		if n == "##any" || n == space {
			return true
		}
	}
	return false
}

var (
	errOneElement = errors.New("the value of a wildcard is not one element")
	errNamespace  = errors.New("the wildcard does not admit elements of this namespace")
)

// For generated code: AnyElement writes x, which is one element, or nothing when it is empty. The namespaces are those of
// its wildcard: "##any" alone, "##other" and the target namespace, or a list in which "" means none.
func (w *Writer) AnyElement(namespaces []string, x Raw) {
	if x == "" {
		return
	}
	w.startContent()
	const open = "<raw>"
	r := NewReader([]byte(open+x+"</raw>"), ReadOptions{Strict: true, Version: w.options.Version})
	r.Child()
	if !r.Child() {
		w.failRaw(r, errOneElement)
		return
	}
	name, e := r.Name(), r.stack[len(r.stack)-1]
	at, unbound := w.unboundDefault(r)
	r.Skip()
	whole := e.offset == len(open) && r.pos == len(open)+len(x)
	if !admits(namespaces, name.Space) {
		w.failAt(errNamespace, name)
	}
	r.Child() // An error behind the element is more telling than errOneElement.
	r.next()
	if r.Err() != nil || !whole {
		w.failRaw(r, errOneElement)
		return
	}
	if unbound {
		w.buf = append(append(w.buf, x[:at-len(open)]...), noDefault...)
		x = x[at-len(open):]
	}
	w.buf = append(w.buf, x...)
}

// failRaw makes the error of a reader of raw content the writer's, or err if it has none.
func (w *Writer) failRaw(r *Reader, err error) {
	if r.Err() != nil {
		err = r.Err()
	}
	w.Fail(err)
}

// For generated code: AnyElements writes each item of x as [Writer.AnyElement] does.
func (w *Writer) AnyElements(namespaces []string, x []Raw) {
	for _, item := range x {
		w.AnyElement(namespaces, item)
	}
}

// Element reads the current element as it is, tags included. It gets the namespace declarations that it needs from outside.
func (r *Reader) Element() Raw {
	r.unread = false
	if r.err != nil || len(r.stack) == 0 {
		return ""
	}
	out := r.appendElement(nil)
	if r.err != nil {
		return ""
	}
	return Raw(out)
}

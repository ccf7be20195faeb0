package soap

import (
	"errors"
	"math"
	"strings"
)

// For generated code: ArrayItem describes the items of an array of SOAP encoding.
type ArrayItem struct {
	Name  Name   // of the elements
	Type  Name   // of the items, or of what the innermost arrays hold if the items are arrays
	Ranks string // of the items if they are arrays, such as "[]" or "[,]"
}

// Matrix holds the items of an array of several dimensions. The zero value has none.
type Matrix[T any] struct {
	Size  []int // of each dimension
	Items []T   // the index of the last dimension varies fastest
}

// maxPosition bounds the places that the arrays of a message may omit, so that a short message cannot take much memory.
const maxPosition = 1 << 16

// positionName is the attribute that gives an item its place.
var positionName = Name{NamespaceEncoding11, "position"}

// For generated code: WriteArray writes an array (SOAP 1.1, section 5.4.2; SOAP 1.2 part 2, section 3.1.6).
func WriteArray[T any](w *Writer, space, local string, item *ArrayItem, v []T, write func(*Writer, string, string, T)) {
	w.startArray(space, local, item, []int{len(v)})
	WriteList(w, item.Name.Space, item.Name.Local, v, write)
	w.End()
}

// For generated code: WriteMatrix writes an array of several dimensions, whose size must be that of the items.
func WriteMatrix[T any](w *Writer, space, local string, item *ArrayItem, v Matrix[T], write func(*Writer, string, string, T)) {
	if product(v.Size) != len(v.Items) {
		w.failAt(errMatrix, Name{space, local})
		return
	}
	w.startArray(space, local, item, v.Size)
	WriteList(w, item.Name.Space, item.Name.Local, v.Items, write)
	w.End()
}

var errMatrix = errors.New("the number of items is not the size of the array")

// product returns how many items an array of the size has; -1 for more than can be counted, and for no size.
func product(size []int) int {
	if len(size) == 0 {
		return 0
	}
	n := 1
	for _, length := range size {
		if length < 0 || length > 0 && n > math.MaxInt/length {
			return -1
		}
		n *= length
	}
	return n
}

func (w *Writer) startArray(space, local string, item *ArrayItem, size []int) {
	lengths := make([]string, len(size))
	for i, n := range size {
		lengths[i] = itoa(n)
	}
	w.Start(space, local)
	if w.stack[0].name.Space == NamespaceSOAP12 {
		w.typeAttr(Name{NamespaceEncoding12, "Array"})
		w.attr(NamespaceEncoding12, "itemType", w.qname(item.Type, Name{}))
		w.attr(NamespaceEncoding12, "arraySize", strings.Join(lengths, " "))
		return
	}
	w.typeAttr(Name{NamespaceEncoding11, "Array"})
	w.attr(NamespaceEncoding11, "arrayType", w.qname(item.Type, Name{})+item.Ranks+"["+strings.Join(lengths, ",")+"]")
}

// For generated code: ReadArray reads the current element as an array. An item that is xsi:nil reads as its zero
// value; places that the message omits are zero values too. An element that is xsi:nil itself gives nil.
func ReadArray[T any](r *Reader, read func(*Reader) T) []T {
	if r.IsNil() {
		r.Skip()
		return nil
	}
	at := 0
	if offset, ok := r.Attr(NamespaceEncoding11, "offset"); ok {
		at = r.position(offset)
	}
	list := []T{}
	for r.next() { // Child would skip what is xsi:nil.
		if position, ok := r.Attr(positionName.Space, positionName.Local); ok {
			at = r.position(position)
		}
		if !r.skipPlaces(at - len(list)) {
			return nil
		}
		list = append(list, make([]T, max(0, at+1-len(list)))...)
		if r.IsNil() {
			r.Skip()
		} else {
			list[at] = read(r)
		}
		at++
	}
	return list
}

// skipPlaces counts places that arrays omit. It returns false if they are too many, or on an earlier error.
func (r *Reader) skipPlaces(n int) bool {
	r.omitted += max(0, n)
	if r.omitted > maxPosition {
		r.Fail(errors.New("the arrays omit more than " + itoa(maxPosition) + " places"))
	}
	return r.err == nil
}

// position reads a place in an array of one dimension, as in "[3]".
func (r *Reader) position(text string) int {
	digits := strings.TrimSuffix(strings.TrimPrefix(trimSpace(text), "["), "]")
	n, ok := parseInt(digits, 32)
	if !ok || n < 0 || n > maxPosition {
		r.Fail(errors.New(`the place "` + excerpt(text) + `" in an array is not a number up to ` + itoa(maxPosition)))
		return 0
	}
	return int(n)
}

// For generated code: ReadMatrix reads the current element as an array of so many dimensions. It must give its size,
// unless it has no items, and all its items must be there.
func ReadMatrix[T any](r *Reader, dimensions int, read func(*Reader) T) Matrix[T] {
	size := r.arraySize()
	v := Matrix[T]{Items: ReadArray(r, read)}
	if size == nil && len(v.Items) == 0 {
		return v
	}
	if len(size) == dimensions && size[0] == unknownLength {
		size[0] = len(v.Items) / max(1, product(size[1:]))
	}
	if v.Size = size; len(size) != dimensions || product(size) != len(v.Items) {
		r.Fail(errMatrix)
	}
	return v
}

// unknownLength is that of a first dimension that follows from the others.
const unknownLength = -1

// arraySize reads the size that the current element gives; nil if it gives none, or an invalid one.
func (r *Reader) arraySize() []int {
	text, ok := r.Attr(NamespaceEncoding12, "arraySize")
	if !ok {
		text, _ = r.Attr(NamespaceEncoding11, "arrayType")
		text = text[strings.LastIndexByte(text, '[')+1:]
		text = strings.ReplaceAll(strings.TrimSuffix(trimSpace(text), "]"), ",", " ")
	}
	var size []int
	for i, number := range fields(text) {
		n, ok := parseInt(number, 32)
		switch {
		case number == "*" && i == 0: // SOAP 1.2 part 2, section 3.1.6
			n = unknownLength
		case !ok || n < 0 || n > maxPosition:
			return nil
		}
		size = append(size, int(n))
	}
	return size
}

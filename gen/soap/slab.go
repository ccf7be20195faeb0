package soap

// maxSlab bounds the items that are allocated at once.
const maxSlab = 64

// For generated code: ReadItem reads the current element into a new value, of which n are in its list already, unless it
// is xsi:nil. The values of a list are allocated several at a time: slab holds those that are left, and whoever keeps one
// keeps up to 63 neighbours too.
func ReadItem[T any](r *Reader, slab *[]T, n int, decode func(*T, *Reader)) *T {
	if r.IsNil() {
		r.Skip()
		return nil
	}
	if len(*slab) == 0 {
		*slab = make([]T, min(max(n, 1), maxSlab))
	}
	v := &(*slab)[0]
	*slab = (*slab)[1:]
	decode(v, r)
	return v
}

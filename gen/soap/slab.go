package soap

// For generated code: Slab allocates the values of a list several at a time: one at first, then as many as there are, up to
// 64. Whoever keeps one of them keeps its neighbours too.
type Slab[T any] struct {
	left []T
	size int // of what was allocated last
}

// maxSlab bounds what is allocated at once.
const maxSlab = 64

// next returns a zero value.
func (s *Slab[T]) next() *T {
	if len(s.left) == 0 {
		s.size = min(max(1, 2*s.size), maxSlab)
		s.left = make([]T, s.size)
	}
	v := &s.left[0]
	s.left = s.left[1:]
	return v
}

// For generated code: ReadItem reads the current element into a value of the slab with decode. It returns nil for one that
// is xsi:nil.
func ReadItem[T any](r *Reader, slab *Slab[T], decode func(*T, *Reader)) *T {
	if r.IsNil() {
		r.Skip()
		return nil
	}
	v := slab.next()
	decode(v, r)
	return v
}

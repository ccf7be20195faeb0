package soap

import "strings"

// Sizes of the blocks that hold unescaped texts.
const (
	minBlock = 64
	maxBlock = 4096
)

// keep returns a copy of b. Short texts share blocks of memory, so that a document with many references needs few
// allocations; whoever keeps one of them keeps a block too.
func (r *Reader) keep(b []byte) string {
	if len(b) == 0 || len(b) > maxBlock/4 {
		return string(b)
	}
	if r.block == nil || r.block.Cap()-r.block.Len() < len(b) {
		r.blockSize = min(max(minBlock, len(b), 2*r.blockSize), maxBlock)
		r.block = new(strings.Builder)
		r.block.Grow(r.blockSize)
	}
	from := r.block.Len()
	r.block.Write(b)
	return r.block.String()[from:]
}

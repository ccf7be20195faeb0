package soap

import "slices"

// A Writer writes into chunks and joins them when the document is complete: its size is not known before, and a slice that
// grows is copied again and again, each time into memory that has to be cleared first. Only the beginning of an element
// may begin a chunk, so that what looks back finds what it looks for in the last one: the start tag being written, and the
// items of a list.

const (
	firstChunk  = 1 << 10 // bytes; many a request fits
	chunkGrowth = 4
	largeChunk  = 1 << 17 // bytes; no chunk is allocated larger
	maxSpare    = 1 << 12 // bytes
)

// workspace is what a writer needs for its first elements, in one piece of memory.
type workspace struct {
	stack    [8]openElement
	bindings [4]prefixBinding
	full     [8][]byte
	chunk    [firstChunk]byte
}

// isChunkFull reports whether an element should begin a chunk. Room for some tags and texts has to be left in the last one,
// or they would make it grow.
func (w *Writer) isChunkFull() bool {
	return cap(w.buf)-len(w.buf) <= min(cap(w.buf)/8, maxSpare)
}

// startChunk begins a chunk.
func (w *Writer) startChunk() {
	if w.stack == nil {
		space := new(workspace)
		w.stack, w.bindings, w.full = space.stack[:0], append(space.bindings[:0], w.bindings...), space.full[:0]
		w.buf = append(space.chunk[:0], w.buf...)
		return
	}
	w.full = append(w.full, w.buf)
	w.size += len(w.buf)
	w.buf = make([]byte, 0, min(chunkGrowth*cap(w.buf), largeChunk))
}

// write appends s to the last chunk. The result of an append is stored with its pointer, which costs a write barrier while
// the garbage collector works.
func (w *Writer) write(s string) {
	from := len(w.buf)
	if len(s) > cap(w.buf)-from {
		w.buf = slices.Grow(w.buf, len(s))
	}
	w.buf = w.buf[:from+len(s)]
	copy(w.buf[from:], s)
}

// join returns the document with the declarations at the offset, in one piece of memory of its size.
func (w *Writer) join(declarations []byte, at int) []byte {
	chunks := append(w.full, w.buf)
	document := make([]byte, 0, w.size+len(w.buf)+len(declarations))
	document = append(append(document, chunks[0][:at]...), declarations...)
	document = append(document, chunks[0][at:]...)
	for _, chunk := range chunks[1:] {
		document = append(document, chunk...)
	}
	return document
}

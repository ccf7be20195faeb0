package idlegc

import (
	"math/bits"
	"unsafe"
)

// unit is the least that is allocated: 16 bytes, the strictest alignment of WebAssembly's C ABI.
type unit [4]uint32

// unitSize is the size of a unit in bytes.
const unitSize = uint32(unsafe.Sizeof(unit{}))

// state is what the heap knows of one unit. The first unit of an object has head set, and perhaps the other flags. The
// states of its further units say how far back to look for it: unit d of an object has the state 1 + ⌊log2 d⌋, and the
// unit 2^⌊log2 d⌋ before it belongs to the same object. So the head of an object of n units is found in at most log2 n
// steps, and the states of small objects are written as fast.
type state uint8

const (
	free       state = 0    // belongs to no object, and is zero
	head       state = 0x80 // flag: first unit of an object
	pending    state = 0x40 // flag: reached, and the words in it are still to be followed (grey)
	reached    state = 0x20 // flag: found alive by the collection that is going on (marked)
	noPointers state = 0x10 // flag: no pointers in it
	noInterior state = 0x08 // flag: only its own address keeps it alive, an address inside does not
)

// heap is a mark-and-sweep heap over one range of memory, the units in front and their states behind. It finds pointers
// by their value alone (conservatively): any aligned word that is an address in an object keeps that object.
type heap struct {
	origin  uint32     // the address of the first unit
	memory  []unit     // all of the range
	units   []unit     // its front
	states  []state    // its rest, one for each unit
	large   uint32     // the size in units from which an object is placed as near to the end as it fits
	cursors [29]uint32 // where to look for free runs of 2^i to 2^(i+1)-1 units; what lies before is passed over until a collection

	allocated uint32 // units allocated since the last collection
	live      uint32 // units alive after the last collection

	stack    [1024]uint32 // pending objects by their heads
	depth    int          // how many are on the stack
	overflow uint32       // the first pending object that did not fit on the stack, or len(states)
}

// extend gives the heap a larger range that begins where the old one does. What is new in it must be zero.
func (h *heap) extend(memory []unit) {
	n := uint32(uint64(len(memory)) * uint64(unitSize) / uint64(unitSize+1))
	states := unsafe.Slice((*state)(unsafe.Pointer(&memory[n])), n)
	used := uint32(len(h.states))
	copy(states, h.states) // which may overlap
	clear(states[used:])
	clear(memory[used:min(n, uint32(len(h.memory)))]) // the place of the old states
	h.memory, h.units, h.states = memory, memory[:n], states
}

// sizeFor returns the size of a range, in units, in which an object of n units fits beside what is there.
func (h *heap) sizeFor(n uint32) uint32 {
	needed := uint32(len(h.units)) + n
	return needed + needed/unitSize + 1
}

// allocate returns the place of n units that are zero, n being at least 1, and whether there is one. Free runs are used
// from the front to the end, and anew after a collection. A large object is placed from the end: small ones would divide the
// room in front before the next large one needs it, such as the next answer of a server.
//
//go:nobounds
func (h *heap) allocate(n uint32, kind state) (at uint32, ok bool) {
	if n >= h.large {
		return h.allocateLarge(n, kind)
	}
	cursor := &h.cursors[bits.Len32(n)-1]
	end := uint32(len(h.states))
	for at = h.firstFree(*cursor); at+n <= end; {
		run := h.freeRun(at, n)
		if run == n {
			h.claim(at, n, kind)
			*cursor = at + n
			return at, true
		}
		at = h.firstFree(at + run)
	}
	*cursor = at
	return 0, false
}

// allocateLarge is allocate for a large object.
//
//go:nobounds
func (h *heap) allocateLarge(n uint32, kind state) (at uint32, ok bool) {
	run := uint32(0)
	for at = uint32(len(h.states)); at > 0; {
		switch s := h.states[at-1]; {
		case s == free:
			at--
			if run++; run == n {
				h.claim(at, n, kind)
				return at, true
			}
		case s < head:
			run = 0
			at -= 1 << (s - 1) // That unit is of the same object.
		default:
			run = 0
			at--
		}
	}
	return 0, false
}

// firstFree returns the first place from one on whose unit is free, or the end. It skips eight at a time, where no byte of
// theirs is zero: most of the heap may be alive.
//
//go:nobounds
func (h *heap) firstFree(at uint32) uint32 {
	const ones, highBits = 0x0101010101010101, 0x8080808080808080
	end := uint32(len(h.states))
	for at < end && h.states[at] != free {
		if at%8 == 0 && at+8 <= end {
			if eight := *(*uint64)(unsafe.Pointer(&h.states[at])); (eight-ones)&^eight&highBits == 0 {
				at += 8
				continue
			}
		}
		at++
	}
	return at
}

// freeRun counts free units, up to n.
//
//go:nobounds
func (h *heap) freeRun(at, n uint32) uint32 {
	run := uint32(0)
	for run < n && h.states[at+run] == free {
		run++
	}
	return run
}

// claim makes an object of free units.
//
//go:nobounds
func (h *heap) claim(at, n uint32, kind state) {
	h.allocated += n
	h.states[at] = head | kind
	back := state(1)
	for d := uint32(1); d < n; d *= 2 {
		for i := d; i < min(2*d, n); i++ {
			h.states[at+i] = back
		}
		back++
	}
}

// mark marks every object that the words lead to.
func (h *heap) mark(words []uint32) {
	h.overflow = uint32(len(h.states))
	for _, word := range words {
		h.reach(word)
		h.drain()
	}
	h.catchUp()
}

// reach marks the object that a word points into, if it points into one.
//
//go:nobounds
func (h *heap) reach(word uint32) {
	at := (word - h.origin) / unitSize // an address before the origin wraps around, to a number that is too large
	if at >= uint32(len(h.states)) {
		return
	}
	s := h.states[at]
	for s < head {
		if s == free {
			return
		}
		at -= 1 << (s - 1)
		s = h.states[at]
	}
	switch {
	case s&reached != 0, s&noInterior != 0 && word != h.origin+at*unitSize:
	case s&noPointers != 0:
		h.states[at] = s | reached
	default:
		h.states[at] = s | reached | pending
		h.push(at)
	}
}

// push remembers a pending object. One that does not fit on the stack is found again by its state.
func (h *heap) push(at uint32) {
	if h.depth == len(h.stack) {
		h.overflow = min(h.overflow, at)
		return
	}
	h.stack[h.depth] = at
	h.depth++
}

// drain follows the pending objects on the stack.
func (h *heap) drain() {
	for h.depth > 0 {
		h.depth--
		h.follow(h.stack[h.depth])
	}
}

// catchUp follows the pending objects that did not fit on the stack.
//
//go:nobounds
func (h *heap) catchUp() {
	end := uint32(len(h.states))
	for h.overflow < end {
		at := h.overflow
		h.overflow = end
		for ; at < end; at++ {
			if h.states[at] >= head|pending {
				h.follow(at)
				h.drain()
			}
		}
	}
}

// follow reaches everything that a pending object points to.
//
//go:nobounds
func (h *heap) follow(at uint32) {
	h.states[at] &^= pending
	end := h.end(at)
	for ; at < end; at++ {
		for _, word := range h.units[at] {
			h.reach(word)
		}
	}
}

// end returns the place after the object that begins at a place.
//
//go:nobounds
func (h *heap) end(at uint32) uint32 {
	at++
	for at < uint32(len(h.states)) && h.states[at]-1 < head-1 { // a further unit of an object: neither free nor a head
		at++
	}
	return at
}

// sweep frees the objects that no mark has reached since the last sweep.
//
//go:nobounds
func (h *heap) sweep() {
	h.live = 0
	garbage := uint32(0) // where the garbage in front of at begins
	end := uint32(len(h.states))
	for at := uint32(0); at < end; {
		if h.states[at] == free {
			h.release(garbage, at)
			at = h.used(at)
			garbage = at
			continue
		}
		next := h.end(at)
		if s := h.states[at]; s&reached != 0 {
			h.release(garbage, at)
			garbage = next
			h.states[at] = s &^ reached
			h.live += next - at
		}
		at = next
	}
	h.release(garbage, end)
	h.cursors = [len(h.cursors)]uint32{}
	h.allocated = 0
}

// used returns the first place from one on whose unit is not free, or the end. It skips eight at a time: most of the heap
// may be free.
//
//go:nobounds
func (h *heap) used(at uint32) uint32 {
	end := uint32(len(h.states))
	for at < end && h.states[at] == free {
		if at%8 == 0 && at+8 <= end && *(*uint64)(unsafe.Pointer(&h.states[at])) == 0 {
			at += 8
		} else {
			at++
		}
	}
	return at
}

// release makes units free. That they are zero then makes whoever still uses one fail soon.
func (h *heap) release(from, to uint32) {
	clear(h.states[from:to])
	clear(h.units[from:to])
}

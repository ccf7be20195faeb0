//go:build gc.none && tinygo.wasm

package idlegc

import (
	"runtime/volatile"
	"unsafe"
)

const (
	pageSize   = 64 << 10  // of WebAssembly's memory, in bytes
	limit      = 512 << 20 // how much memory the program may have, in bytes
	minGarbage = 2 << 20   // bytes to allocate before a collection is worthwhile

	// lowest is where the heap begins, in bytes. Numbers up to a million, such as counts, IDs and pixels, are no addresses
	// then. What lies between it and the global variables is never touched, so that a browser has nothing to provide for it.
	lowest = 1 << 20
)

// memory is the program's only heap.
var memory = heap{large: 1 << 20 / unitSize}

// constantsEnd is where the constants end, the first of the global variables. Whoever links the program sets it, as
// web/build/bundle does; until then constants are roots too. It has no zero byte, so that tools leave it in one piece, and is
// read as volatile, so that the compiler does not treat it as a constant.
var constantsEnd uint32 = unknown

const unknown = 1<<32 - 1

// zeroSized is where objects without a size are.
var zeroSized unit

// allocate implements runtime.alloc.
//
//go:linkname allocate runtime.alloc
//go:noinline
func allocate(size uintptr, layout unsafe.Pointer) unsafe.Pointer {
	if size == 0 {
		return unsafe.Pointer(&zeroSized)
	}
	n := (uint32(size)-1)/unitSize + 1
	kind := kindOf(uint32(uintptr(layout)))
	at, ok := memory.allocate(n, kind)
	if !ok {
		grow(n)
		at, _ = memory.allocate(n, kind)
	}
	return unsafe.Pointer(&memory.units[at])
}

// kindOf tells what a layout means for the heap. TinyGo's gc_precise.go describes layouts: where bit 0 is set, bits 6 to
// 31 say which words of the object can be pointers. 0 is an object that the runtime does not describe: the buckets of a
// map, the buffer of a channel, what is behind an interface or a closure. Memory holds no address inside of any of them, but
// for what reflect.New makes: a program with this collector must not link reflect, as the page does not.
// That matters for maps, because they are large and full of random bits: if these were to keep maps alive that nobody
// uses any more, few would ever go.
func kindOf(layout uint32) state {
	switch {
	case layout == 0:
		return noInterior
	case layout&1 != 0 && layout>>6 == 0:
		return noPointers
	default:
		return 0
	}
}

// grow extends the heap so that an object of n units fits, and by a sixteenth at least, so that it is seldom called.
func grow(n uint32) {
	memory.origin = max(addressOf(unsafe.Pointer(&heapBase), unitSize), lowest)
	has := uint32(memorySize(0)) * pageSize
	if n > limit/unitSize {
		fail()
	}
	needs := memory.origin + memory.sizeFor(n)*unitSize
	wants := min(has+has/16+256<<10, limit)
	if needs > limit || needs > has && !growTo(max(needs, wants), has) && !growTo(needs, has) {
		fail()
	}
	has = uint32(memorySize(0)) * pageSize
	memory.extend(unsafe.Slice((*unit)(at(memory.origin)), (has-memory.origin)/unitSize))
}

// growTo makes the program's memory larger than it has been, and reports whether it can be.
func growTo(size, has uint32) bool {
	return memoryGrow(0, int32((size-has+pageSize-1)/pageSize)) >= 0
}

// fail ends the program: outOfMemory throws an error that says why, and does not return.
func fail() {
	outOfMemory()
	panic("out of memory")
}

//go:wasmimport idlegc outOfMemory
func outOfMemory()

// collect frees what the program does not use any more, where enough has been allocated for that to pay. The loader calls
// it whenever a call into the program has returned and no other is going on.
//
//export collect
func collect() {
	if !collectEveryCall && memory.allocated < max(memory.live/2, minGarbage/unitSize) {
		return
	}
	own := unsafe.Pointer(&memory) // left out: what it points to need not be alive
	first := unsafe.Pointer(&globalBase)
	if end := volatile.LoadUint32(&constantsEnd); end != unknown {
		first = at(end)
	}
	memory.mark(words(first, own))
	memory.mark(words(unsafe.Add(own, unsafe.Sizeof(memory)), unsafe.Pointer(&heapBase)))
	memory.sweep()
}

// words returns the memory between two places as the words in it.
func words(from, to unsafe.Pointer) []uint32 {
	first := addressOf(from, 4)
	return unsafe.Slice((*uint32)(at(first)), (uint32(uintptr(to))-first)/4)
}

// addressOf returns the address of a place, or the next that is a multiple.
func addressOf(place unsafe.Pointer, multiple uint32) uint32 {
	return (uint32(uintptr(place)) + multiple - 1) &^ (multiple - 1)
}

func at(address uint32) unsafe.Pointer { return unsafe.Pointer(uintptr(address)) }

// The linker puts the stack first into memory, then the globals, then the heap.

//go:extern __global_base
var globalBase [0]byte

//go:extern __heap_base
var heapBase [0]byte

// memorySize returns the size of a memory, of which there is one with the number 0, in pages.
//
//export llvm.wasm.memory.size.i32
func memorySize(index int32) int32

// memoryGrow adds pages to a memory and returns how many it had, or -1 where it can't.
//
//export llvm.wasm.memory.grow.i32
func memoryGrow(index, pages int32) int32

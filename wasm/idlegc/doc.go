// Package idlegc is a garbage collector for a program that TinyGo compiles for the browser. It collects only while the
// program is idle: when no function of the program is being called, which in a page is most of the time.
//
// # Why
//
// A collector has to find every pointer that the program still uses. WebAssembly hides those in local variables, so
// TinyGo's own collectors need each function to write its pointers into a list in memory and to take them out again,
// which makes up a quarter of the program, and they run in the middle of whatever the program does. While the program
// is idle it has no local variables, and nothing of that is needed.
//
// # How it is linked
//
// TinyGo's flag "-gc none" omits the lists and leaves the function runtime.alloc undefined; this package defines it.
// The files that do so have the build tag gc.none, which TinyGo sets with the flag. Any other compiler or collector gets
// an empty package. The heap itself (heap.go) is plain Go over a slice, and is tested natively.
//
// # When it runs
//
// The program exports the function collect, and whoever calls into the program calls collect when, and only when, a call
// into it has returned and no other is going on. web/static/guard.js does so for every exported function, and nothing
// else holds the instance. If Go calls JavaScript, which calls Go, which returns, then the first Go function is still
// there with its local variables: guard.js counts calls and waits for the outermost one. The program has no goroutines,
// whose stacks would outlive the call: TinyGo builds it with "-scheduler none".
//
// collect does nothing unless half as much was allocated since it last ran as was alive then, and 2 MB at least. So
// marking is in proportion to what is allocated, and sweeping reads a byte for each unit of the heap, free ones eight
// at a time. The heap is half as large again as what is alive, or 2 MB more, and what the largest single call
// allocates, for nothing is freed before that returns; what lies scattered in it comes on top.
//
// # Roots and liveness
//
// The roots are the global variables: the memory between the symbols __global_base and __heap_base. The constants
// among them, which come first, are left out if whoever links the program says where they end: they hold no address
// of the heap, and texts look like many. The stack, which lies before, is empty. What JavaScript refers to needs no
// care: a js.Func is in a table of syscall/js, a global variable, until it is released, and JavaScript holds no
// address of an object beyond a call.
//
// Scanning is conservative: any aligned word of a root or of an object that is alive keeps alive what it points into,
// be it a pointer or a number that looks like one (false retention). Of TinyGo's description of an object's layout,
// two cases are of use. In an object without pointers, such as the text of a string, nothing is followed. And objects
// that are not described are kept alive by nothing but their own addresses, see kindOf. Maps are the worst kind of
// object: for every four keys they have a word of random bits, and where some of the four are missing, one that looks
// like a low address. A program should keep none for long, however small.
//
// Finalizers never run, as with TinyGo's own collectors: an object of JavaScript's that Go has had a js.Value of is held
// until the program ends.
//
// # The heap
//
// One range of memory, from 1 MB to the end of WebAssembly's memory, holds units of 16 bytes, and after them a byte
// for each unit, its state: free, the first of an object, or how far from the first. An object is a run of units.
// Allocating looks for a free run from where the last one of its size class was found: classes are powers of two, and
// each goes through the memory once between two collections, at most. An object of 1 MB or more, such as the answer of
// a server, is put as near to the end as it fits. When there is no run, the memory grows by a sixteenth and 256 KB,
// and the states move to its new end. Collecting marks from the roots, with a small stack of objects to follow; what
// does not fit on it is found again by its state. Then it frees what is not marked, and clears it: free memory is
// always zero, as Go wants new objects to be, and a program that used freed memory would soon trap.
//
// # Running out of memory
//
// Memory never shrinks; it is used again. Beyond 512 MB, or what the browser grants, the imported function outOfMemory is
// called, which throws, and the page says that it ran out of memory. A trap, or an exception of JavaScript's that unwinds a
// Go function, leaves memory in any state: guard.js then lets nothing into the program any more, collect included.
//
// # Testing with it
//
// With the build tag eagergc every call of collect collects. A program that loses an object then fails at once, not
// after megabytes. go test ./web/e2e -gc eager tests the page so.
package idlegc

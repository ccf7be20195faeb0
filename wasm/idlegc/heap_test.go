package idlegc

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// origin is an address so far from zero that the small numbers in the tests are no addresses of the heap.
const origin = 0x10000

// large is the size of a large object, so small that most tests have some.
const large = 33

// object is what the model knows of an object.
type object struct {
	at, size uint32 // in units
	kind     state
	words    []uint32 // what is stored in it
}

func (o *object) address() uint32 { return origin + o.at*unitSize }

// model is a program that uses a heap, and knows what must be in it.
type model struct {
	t      testing.TB
	heap   heap
	arena  []unit    // all the memory there is; the heap has the front of it
	owners []*object // the object that each unit of the arena belongs to
	roots  [16]uint32
}

func newModel(t testing.TB, units int) *model {
	return &model{t: t, heap: heap{origin: origin, large: large}, arena: make([]unit, units), owners: make([]*object, units)}
}

// allocate makes an object, with more memory where it needs that. It returns nil where the arena is full.
func (m *model) allocate(size uint32, kind state) *object {
	m.t.Helper()
	at, ok := m.heap.allocate(size, kind)
	if !ok {
		needed := int(m.heap.sizeFor(size))
		if needed > len(m.arena) {
			return nil
		}
		m.heap.extend(m.arena[:needed])
		if at, ok = m.heap.allocate(size, kind); !ok {
			m.t.Fatalf("an object of %d units does not fit into the memory that it needs", size)
		}
	}
	o := &object{at: at, size: size, kind: kind, words: make([]uint32, 4*size)}
	for i := at; i < at+size; i++ {
		if m.owners[i] != nil {
			m.t.Fatalf("unit %d is allocated twice", i)
		}
		m.owners[i] = o
	}
	m.check(o) // that it is zero
	return o
}

// need is allocate for tests whose arena is large enough.
func (m *model) need(size uint32, kind state) *object {
	m.t.Helper()
	o := m.allocate(size, kind)
	if o == nil {
		m.t.Fatal("the arena is full")
	}
	return o
}

// store writes a word into an object.
func (m *model) store(o *object, i int, word uint32) {
	o.words[i] = word
	m.heap.units[o.at+uint32(i/4)][i%4] = word
}

// check expects in an object what was stored in it.
func (m *model) check(o *object) {
	m.t.Helper()
	for i, want := range o.words {
		if got := m.heap.units[o.at+uint32(i/4)][i%4]; got != want {
			m.t.Fatalf("word %d of the object at unit %d is %#x, want %#x", i, o.at, got, want)
		}
	}
}

// collect collects, and compares what is alive with what the model can reach.
func (m *model) collect() {
	m.t.Helper()
	m.heap.mark(m.roots[:5])
	m.heap.mark(m.roots[5:])
	m.heap.sweep()
	alive := m.reachable()
	units := uint32(0)
	for at, o := range m.owners[:len(m.heap.units)] {
		if o != nil && !alive[o] {
			m.owners[at], o = nil, nil
		}
		switch {
		case o == nil && (m.heap.states[at] != free || m.heap.units[at] != unit{}):
			m.t.Fatalf("unit %d belongs to nothing, but its state is %#x, and it holds %x", at, m.heap.states[at], m.heap.units[at])
		case o != nil && o.at == uint32(at):
			m.check(o)
			units += o.size
		}
	}
	if m.heap.live != units {
		m.t.Fatalf("%d units are alive, want %d", m.heap.live, units)
	}
}

// reachable finds what is alive, in the model alone.
func (m *model) reachable() map[*object]bool {
	alive := map[*object]bool{}
	words := slices.Clone(m.roots[:])
	for len(words) > 0 {
		word := words[len(words)-1]
		words = words[:len(words)-1]
		if word < origin || word >= origin+uint32(len(m.owners))*unitSize {
			continue
		}
		o := m.owners[(word-origin)/unitSize]
		if o == nil || alive[o] || o.kind == noInterior && word != o.address() {
			continue
		}
		alive[o] = true
		if o.kind != noPointers {
			words = append(words, o.words...)
		}
	}
	return alive
}

// play performs the acts that the bytes stand for, four bytes each.
func (m *model) play(acts []byte) {
	m.t.Helper()
	var known []*object // what may still be used
	for ; len(acts) >= 4; acts = acts[4:] {
		a, b, c := uint32(acts[1]), int(acts[2]), int(acts[3])
		switch act := acts[0] % 8; {
		case act <= 3:
			size := 1 + a%20
			if act == 3 {
				size = 1 + a*a/7
			}
			if o := m.allocate(size, [3]state{0, noPointers, noInterior}[b%3]); o != nil {
				known = append(known, o)
			}
		case act == 7:
			m.collect()
			known = slices.DeleteFunc(known, func(o *object) bool { return m.owners[o.at] != o })
		case len(known) == 0:
		case act == 6 && c < 50:
			m.roots[a%16] = uint32(b)
		case act == 6:
			m.roots[a%16] = known[b%len(known)].address()
		default: // a pointer to the beginning of an object, or into it
			from, to := known[b%len(known)], known[c%len(known)]
			m.store(from, int(a)%len(from.words), to.address()+a%2*7*a%(to.size*unitSize))
		}
	}
	m.collect()
}

func TestHeapAgainstModel(t *testing.T) {
	for seed := range uint64(100) {
		random := rand.New(rand.NewPCG(seed, 1))
		acts := make([]byte, 4*1000)
		for i := range acts {
			acts[i] = byte(random.Uint32())
		}
		newModel(t, 1<<14).play(acts)
	}
}

func FuzzHeap(f *testing.F) {
	f.Add([]byte("\x00\x05\x00\x00\x04\x01\x00\x00\x06\x00\x00\xff\x07\x00\x00\x00\x03\xff\x01\x00\x06\x01\x01\xff\x07\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, acts []byte) {
		newModel(t, 1<<14).play(acts[:min(len(acts), 4*2000)])
	})
}

// TestManyPending has more objects wait to be followed than there is room for on the collector's stack.
func TestManyPending(t *testing.T) {
	n := 5 * len(heap{}.stack)
	builds := map[string]func(m *model) *object{
		"an array before what it points to": func(m *model) *object {
			array := m.need(uint32(n/4), 0)
			for i := range n {
				from, to := m.need(1, 0), m.need(1, 0)
				m.store(from, 3, to.address())
				m.store(array, i, from.address())
			}
			return array
		},
		"an array behind what it points to": func(m *model) *object {
			parts := make([]*object, n)
			for i := range parts {
				parts[i] = m.need(1, 0)
			}
			array := m.need(uint32(n/4), 0)
			for i, part := range parts {
				m.store(array, i, part.address())
				m.store(part, 0, parts[(i+n/2)%n].address())
			}
			return array
		},
		"a list": func(m *model) *object {
			first := m.need(1, 0)
			last := first
			for range n {
				next := m.need(1, 0)
				m.store(last, 0, next.address())
				m.store(next, 1, last.address())
				last = next
			}
			return first
		},
	}
	for name, build := range builds {
		t.Run(name, func(t *testing.T) {
			m := newModel(t, 1<<16)
			m.roots[0] = build(m).address()
			m.collect()
			all := m.heap.live
			m.collect() // and what the first one left behind does not disturb the second
			if m.heap.live != all || all < uint32(n) {
				t.Errorf("%d units are alive, then %d", all, m.heap.live)
			}
			m.roots[0] = 0
			m.collect()
		})
	}
}

// TestPointersIntoLargeObject expects every address inside an object to keep it alive, and none outside.
func TestPointersIntoLargeObject(t *testing.T) {
	for _, size := range []uint32{1, 2, 3, 4, 7, 8, 9, 1000, 4097} {
		m := newModel(t, 1<<13)
		m.roots[0] = m.need(5, 0).address()
		o := m.need(size, noPointers)
		for offset := uint32(0); offset < size*unitSize; offset += 1 + size*unitSize/100 {
			m.roots[1] = o.address() + offset
			m.collect()
			if m.owners[o.at] != o {
				t.Fatalf("%d units: the address %d bytes after the first does not keep the object", size, offset)
			}
		}
		m.roots[1] = o.address() - 1
		m.collect()
		if m.owners[o.at] == o {
			t.Errorf("%d units: the address before the first keeps the object", size)
		}
	}
}

// TestMemoryIsReused does the same work many times, and expects that it takes the memory of the first few times.
func TestMemoryIsReused(t *testing.T) {
	m := newModel(t, 1<<16)
	random := rand.New(rand.NewPCG(1, 2))
	after := map[int]int{}
	for round := range 100 {
		var keep [8]*object
		for range 1000 {
			o := m.need(1+random.Uint32N(30), 0)
			if i := random.IntN(len(keep)); keep[i] == nil {
				keep[i] = o
				m.roots[i] = o.address()
			}
		}
		m.collect()
		after[round] = len(m.heap.memory)
	}
	if after[99] > after[0]+after[0]/10 {
		t.Errorf("the heap has %d units after one round, %d after a hundred", after[0], after[99])
	}
}

// TestLargeObjectsAreAtTheEnd expects a large object in the last free run that it fits into, and small ones in front.
func TestLargeObjectsAreAtTheEnd(t *testing.T) {
	m := newModel(t, 1<<9)
	m.need(12*large, noPointers)
	m.collect()
	end := uint32(len(m.heap.units))
	first, small, second, third := m.need(large, 0), m.need(large-1, 0), m.need(large, 0), m.need(large, 0)
	m.roots = [16]uint32{first.address(), small.address(), third.address()}
	m.collect() // which frees the second
	instead, larger := m.need(large, 0), m.need(large+1, 0)
	for name, c := range map[string]struct{ at, want uint32 }{
		"the first":               {first.at, end - large},
		"a small one":             {small.at, 0},
		"the second":              {second.at, end - 2*large},
		"the third":               {third.at, end - 3*large},
		"one as large as its gap": {instead.at, end - 2*large},
		"one larger than the gap": {larger.at, end - 4*large - 1},
	} {
		if c.at != c.want {
			t.Errorf("%s is at %d, want %d", name, c.at, c.want)
		}
	}
}

package soaptest

import (
	"reflect"

	"groupdesk/gen/soap"
)

// A Sampler makes values. Each is different from the one before, so that mixed-up fields are noticed, and they are the
// same in every run. The variant decides what else differs: variant 0 has everything, 1 nothing that may be absent, 2
// has xsi:nil where it may; choices have another branch in each.
type Sampler struct {
	variant  int
	count    int // of the values made so far
	depth    int // of the value that is being made, in optional and repeated ones
	position int // in the innermost list
	widest   int // the largest number that Pick was asked to choose from
}

// NewSampler returns a Sampler for a variant, from 0 on.
func NewSampler(variant int) *Sampler { return &Sampler{variant: variant} }

// Limits that end recursive types and keep large ones testable. The outermost value always has all of its fields, with
// values in them.
const (
	maxDepth  = 3
	maxValues = 1000
	outermost = 1
)

// deep reports whether everything that may be absent has to be.
func (s *Sampler) deep() bool { return tooDeep(s.depth, s.count) }

// deepInside reports whether a value inside of this one is deep. Then lists have one item: all items would choose the same
// branch.
func (s *Sampler) deepInside() bool { return tooDeep(s.depth+1, s.count) }

func tooDeep(depth, count int) bool {
	return depth > maxDepth || depth > outermost && count > maxValues
}

// lean reports whether optional things are absent.
func (s *Sampler) lean() bool { return s.variant == 1 || s.deep() }

// next numbers the values.
func (s *Sampler) next() int {
	s.count++
	return s.count
}

// Pick chooses one of n branches, another one for each variant and for each item of a list. Deep inside a value it chooses
// last, which must be a branch that ends a recursion.
func (s *Sampler) Pick(n, last int) int {
	s.widest = max(s.widest, n)
	if s.deep() {
		return last
	}
	return (s.variant + s.position) % n
}

// Maybe makes a value that may also be nil.
func Maybe[T any](s *Sampler, sample func(*Sampler) T) T {
	if s.lean() {
		var none T
		return none
	}
	return New(s, sample)
}

// New makes a value that must be there.
func New[T any](s *Sampler, sample func(*Sampler) T) T {
	s.depth++
	defer func() { s.depth-- }()
	return sample(s)
}

// Opt makes a value that may be absent.
func Opt[T any](s *Sampler, sample func(*Sampler) T) soap.Opt[T] {
	if s.lean() {
		return soap.Opt[T]{}
	}
	return soap.OptOf(New(s, sample))
}

// Nil makes a value that may be xsi:nil.
func Nil[T any](s *Sampler, sample func(*Sampler) T) soap.Nil[T] {
	if s.lean() || s.variant == 2 {
		return soap.Nil[T]{}
	}
	return soap.NilOf(New(s, sample))
}

// OptNil makes a value that may be absent or xsi:nil.
func OptNil[T any](s *Sampler, sample func(*Sampler) T) soap.OptNil[T] {
	if s.variant == 2 && !s.lean() {
		return soap.OptNilNull[T]()
	}
	return OptFilled(s, sample)
}

// OptFilled makes a value that may be absent, of an element that may be xsi:nil in other versions only.
func OptFilled[T any](s *Sampler, sample func(*Sampler) T) soap.OptNil[T] {
	if s.lean() {
		return soap.OptNil[T]{}
	}
	return soap.OptNilOf(New(s, sample))
}

// listLength is how many items a list has.
const listLength = 3

// List makes a list that may be empty.
func List[T any](s *Sampler, sample func(*Sampler) T) []T {
	if s.lean() {
		return nil
	}
	return Items(s, sample)
}

// Items makes a list that is not empty.
func Items[T any](s *Sampler, sample func(*Sampler) T) []T {
	outer := s.position
	defer func() { s.position = outer }()
	list := []T{}
	for s.position = 0; s.position == 0 || s.position < listLength && !s.deepInside(); s.position++ {
		list = append(list, New(s, sample))
	}
	return list
}

// Structs is List for a function that makes pointers.
func Structs[T any](s *Sampler, sample func(*Sampler) *T) []T {
	return List(s, pointed(sample))
}

// StructItems is Items for a function that makes pointers.
func StructItems[T any](s *Sampler, sample func(*Sampler) *T) []T {
	return Items(s, pointed(sample))
}

// Groups makes a list of parts of a content model that may be empty. Those that are have no element, so that none would be
// read again.
func Groups[T any](s *Sampler, sample func(*Sampler) *T) []T {
	var list []T
	for _, group := range Structs(s, sample) {
		if !empty(group) {
			list = append(list, group)
		}
	}
	return list
}

// Group makes a part of a content model that may be empty, nil if it is.
func Group[T any](s *Sampler, sample func(*Sampler) *T) *T {
	if group := Maybe(s, sample); group != nil && !empty(*group) {
		return group
	}
	return nil
}

func empty[T any](group T) bool { return reflect.ValueOf(group).IsZero() }

func pointed[T any](sample func(*Sampler) *T) func(*Sampler) T {
	return func(s *Sampler) T { return *sample(s) }
}

// NilList is List with one item that is xsi:nil.
func NilList[T any](s *Sampler, sample func(*Sampler) T) []soap.Nil[T] {
	return List(s, orNil(sample))
}

// NilItems is Items with one item that is xsi:nil.
func NilItems[T any](s *Sampler, sample func(*Sampler) T) []soap.Nil[T] {
	return Items(s, orNil(sample))
}

func orNil[T any](sample func(*Sampler) T) func(*Sampler) soap.Nil[T] {
	return func(s *Sampler) soap.Nil[T] {
		if s.position == 1 {
			return soap.Nil[T]{}
		}
		return soap.NilOf(sample(s))
	}
}

// Array makes a list that may be empty, but not nil.
func Array[T any](s *Sampler, sample func(*Sampler) T) []T {
	if s.lean() {
		return []T{}
	}
	return Items(s, sample)
}

// Matrix makes an array with two items in each of its dimensions.
func Matrix[T any](s *Sampler, dimensions int, sample func(*Sampler) T) soap.Matrix[T] {
	m := soap.Matrix[T]{Items: []T{New(s, sample)}}
	for range dimensions {
		m.Size = append(m.Size, 2)
		for range len(m.Items) {
			m.Items = append(m.Items, New(s, sample))
		}
	}
	return m
}

// Pointers is List with one item that is nil.
func Pointers[T any](s *Sampler, sample func(*Sampler) T) []T {
	return List(s, func(s *Sampler) T {
		if s.position == 1 {
			var none T
			return none
		}
		return sample(s)
	})
}

// OneOf returns one of some values, another one each time.
func OneOf[T any](s *Sampler, values []T) T { return values[s.next()%len(values)] }

// Several returns two of some values.
func Several[T any](s *Sampler, values []T) []T { return []T{OneOf(s, values), OneOf(s, values)} }

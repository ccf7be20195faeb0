package soaptest

import (
	"fmt"
	"reflect"
	"testing"

	"groupdesk/gen/soap"
)

// TestScalarsCanBeWritten asserts that each scalar is a value of its type, and differs from the one before.
func TestScalarsCanBeWritten(t *testing.T) {
	tests := map[string]func(*Sampler, *soap.Writer) string{
		"String":        scalar((*Sampler).String, (*soap.Writer).String),
		"AnyURI":        scalar((*Sampler).AnyURI, (*soap.Writer).AnyURI),
		"Bool":          scalar((*Sampler).Bool, (*soap.Writer).Bool),
		"Byte":          scalar((*Sampler).Byte, (*soap.Writer).Byte),
		"Short":         scalar((*Sampler).Short, (*soap.Writer).Short),
		"Int":           scalar((*Sampler).Int, (*soap.Writer).Int),
		"Long":          scalar((*Sampler).Long, (*soap.Writer).Long),
		"UnsignedByte":  scalar((*Sampler).UnsignedByte, (*soap.Writer).UnsignedByte),
		"UnsignedShort": scalar((*Sampler).UnsignedShort, (*soap.Writer).UnsignedShort),
		"UnsignedInt":   scalar((*Sampler).UnsignedInt, (*soap.Writer).UnsignedInt),
		"UnsignedLong":  scalar((*Sampler).UnsignedLong, (*soap.Writer).UnsignedLong),
		"Float":         scalar((*Sampler).Float, (*soap.Writer).Float),
		"Double":        scalar((*Sampler).Double, (*soap.Writer).Double),
		"Decimal":       scalar((*Sampler).Decimal, (*soap.Writer).Decimal),
		"Integer":       scalar((*Sampler).Integer, (*soap.Writer).Integer),
		"Duration":      scalar((*Sampler).Duration, (*soap.Writer).Duration),
		"DateTime":      scalar((*Sampler).DateTime, (*soap.Writer).DateTime),
		"Date":          scalar((*Sampler).Date, (*soap.Writer).Date),
		"Time":          scalar((*Sampler).Time, (*soap.Writer).Time),
		"GYear":         scalar((*Sampler).GYear, (*soap.Writer).GYear),
		"GYearMonth":    scalar((*Sampler).GYearMonth, (*soap.Writer).GYearMonth),
		"GMonth":        scalar((*Sampler).GMonth, (*soap.Writer).GMonth),
		"GMonthDay":     scalar((*Sampler).GMonthDay, (*soap.Writer).GMonthDay),
		"GDay":          scalar((*Sampler).GDay, (*soap.Writer).GDay),
		"Base64":        scalar((*Sampler).Base64, (*soap.Writer).Base64),
		"Hex":           scalar((*Sampler).Hex, (*soap.Writer).Hex),
		"QName":         scalar((*Sampler).QName, (*soap.Writer).QName),
		"Strings":       scalar((*Sampler).Strings, (*soap.Writer).Strings),
		"AnySimpleType": scalar((*Sampler).AnySimpleType, (*soap.Writer).AnySimpleType),
		"AnyType":       scalar((*Sampler).AnyType, (*soap.Writer).AnyType),
	}
	for name, write := range tests {
		t.Run(name, func(t *testing.T) {
			s := NewSampler(0)
			last := ""
			for range 500 {
				w := soap.NewWriter(soap.WriteOptions{})
				w.Start("", "root")
				text := write(s, w)
				w.End()
				if _, err := w.Bytes(); err != nil {
					t.Fatalf("%s: %v", text, err)
				}
				if text == last {
					t.Fatalf("%s came twice in a row", text)
				}
				last = text
			}
		})
	}
}

// scalar writes one value and returns it as text.
func scalar[T any](sample func(*Sampler) T, write func(*soap.Writer, string, string, T)) func(*Sampler, *soap.Writer) string {
	return func(s *Sampler, w *soap.Writer) string {
		v := sample(s)
		write(w, "", "v", v)
		return fmt.Sprint(v)
	}
}

// TestRawSuitsTheWildcard asserts that elements are of a namespace that is allowed.
func TestRawSuitsTheWildcard(t *testing.T) {
	for _, namespaces := range [][]string{{"##any"}, {"##other", "urn:target"}, {"urn:a", "urn:b"}, {""}} {
		w := soap.NewWriter(soap.WriteOptions{})
		w.Start("urn:target", "root")
		w.AnyElement(namespaces, NewSampler(0).Raw(namespaces))
		w.End()
		if _, err := w.Bytes(); err != nil {
			t.Errorf("%q: %v", namespaces, err)
		}
	}
}

// tree is a type that holds itself in every way.
type tree struct {
	Pick     int
	Child    *tree
	Opt      soap.Opt[int32]
	Nil      soap.Nil[int32]
	OptNil   soap.OptNil[int32]
	List     []tree
	Pointers []*tree
	Nils     []soap.Nil[int32]
}

func sampleTree(s *Sampler) *tree {
	return &tree{
		Pick:     s.Pick(3, 2),
		Child:    Maybe(s, sampleTree),
		Opt:      Opt(s, (*Sampler).Int),
		Nil:      Nil(s, (*Sampler).Int),
		OptNil:   OptNil(s, (*Sampler).Int),
		List:     Structs(s, sampleTree),
		Pointers: Pointers(s, sampleTree),
		Nils:     NilList(s, (*Sampler).Int),
	}
}

// TestVariants asserts what each variant has, that a recursive type ends, and that every run makes the same.
func TestVariants(t *testing.T) {
	full, lean, null := sampleTree(NewSampler(0)), sampleTree(NewSampler(1)), sampleTree(NewSampler(2))
	if full.Child == nil || full.Opt.IsAbsent() || len(full.List) != listLength || len(full.Pointers) != listLength || len(full.Nils) != listLength {
		t.Fatalf("variant 0 lacks something: %d items, %d pointers, %d that may be nil", len(full.List), len(full.Pointers), len(full.Nils))
	}
	if _, there := full.OptNil.Get(); !there {
		t.Errorf("variant 0 has no value: %+v", full.OptNil)
	}
	if _, there := full.Nils[1].Get(); there || full.Pointers[1] != nil || full.Pointers[2] == nil {
		t.Errorf("variant 0 has no nil in the middle of %+v or %+v", full.Nils, full.Pointers)
	}
	if !reflect.DeepEqual(lean, &tree{Pick: 1}) {
		t.Errorf("variant 1 has something: %+v", lean)
	}
	if _, there := null.Nil.Get(); there || !null.OptNil.IsNil() {
		t.Errorf("variant 2 has values where nil may be: %+v", null)
	}
	if !reflect.DeepEqual(full, sampleTree(NewSampler(0))) {
		t.Error("two runs differ")
	}
}

// TestPick asserts that each branch has its turn, that neighbours in a list differ, and that the last branch ends a
// recursion.
func TestPick(t *testing.T) {
	seen := map[int]bool{}
	for variant := range 4 {
		seen[NewSampler(variant).Pick(4, 3)] = true
	}
	if len(seen) != 4 {
		t.Errorf("four variants chose %v", seen)
	}
	items := Items(NewSampler(0), func(s *Sampler) int { return s.Pick(4, 3) })
	if !reflect.DeepEqual(items, []int{0, 1, 2}) {
		t.Errorf("a list chose %v", items)
	}
	var descend func(s *Sampler) int
	descend = func(s *Sampler) int {
		if s.Pick(2, 1) == 1 {
			return 1
		}
		return 1 + New(s, descend)
	}
	if depth := descend(NewSampler(0)); depth != maxDepth+2 {
		t.Errorf("the recursion ended at %d, want %d", depth, maxDepth+2)
	}
}

// TestMatrix asserts that the items are as many as the dimensions say.
func TestMatrix(t *testing.T) {
	m := Matrix(NewSampler(0), 3, (*Sampler).Int)
	if len(m.Items) != 8 || !reflect.DeepEqual(m.Size, []int{2, 2, 2}) {
		t.Errorf("got %d items of size %v", len(m.Items), m.Size)
	}
}

// TestEmptyGroups asserts that no group is there of which nothing would be written, however deep it stands.
func TestEmptyGroups(t *testing.T) {
	type group struct{ Member soap.Opt[int32] }
	sample := func(s *Sampler) *group { return &group{Opt(s, (*Sampler).Int)} }
	if full := NewSampler(0); len(Groups(full, sample)) != listLength || Group(full, sample) == nil {
		t.Error("variant 0 lacks a group")
	}
	for depth := range maxDepth + 2 {
		s := &Sampler{depth: depth}
		for _, g := range Groups(s, sample) {
			if g == (group{}) {
				t.Errorf("depth %d: an empty group is listed", depth)
			}
		}
		if g := Group(s, sample); g != nil && *g == (group{}) {
			t.Errorf("depth %d: an empty group is set", depth)
		}
	}
}

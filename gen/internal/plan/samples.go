package plan

import "slices"

// planTests names the functions that make values for tests, and finds out where recursive types end.
func (b *builder) planTests() {
	b.pkg.Tests = true
	n := measureNesting(b.pkg.Structs)
	for _, s := range b.pkg.Structs {
		if n[s] < endless {
			s.Sample = b.names.claim("sample" + s.Name)
		}
		if f := s.Family; f != nil && n.ofType(f) < endless {
			f.Sample = b.names.claim("sample" + f.Name)
		}
	}
	for _, s := range b.pkg.Simples {
		s.Sample = b.names.claim("sample" + s.Name)
	}
	for _, p := range b.pkg.PortTypes {
		for _, h := range p.Headers {
			h.Sample = b.names.claim("sample" + h.Name)
		}
	}
}

// endless is the nesting of a type that needs a value of itself: it has no value.
const endless = 1 << 20

// nesting is how deep the smallest value of a struct nests.
type nesting map[*Struct]int

// measureNesting finds, for each choice and each family, the branch with the smallest values. Nesting shrinks from endless
// until nothing changes any more.
func measureNesting(structs []*Struct) nesting {
	n := nesting{}
	for _, s := range structs {
		n[s] = endless
	}
	for changed := true; changed; {
		changed = false
		for _, s := range structs {
			if now := n.ofStruct(s); now < n[s] {
				n[s], changed = now, true
			}
		}
	}
	for _, s := range structs {
		for _, c := range s.Choices {
			c.Shallowest = n.smallest(len(c.Fields), func(i int) int { return n.ofType(c.Fields[i].Type) })
		}
		if f := s.Family; f != nil {
			f.Shallowest = n.smallest(len(f.Members), func(i int) int { return n[f.Members[i]] })
		}
	}
	return n
}

// smallest returns the index with the least nesting.
func (n nesting) smallest(count int, nestingOf func(int) int) int {
	best := 0
	for i := range count {
		if nestingOf(i) < nestingOf(best) {
			best = i
		}
	}
	return best
}

func (n nesting) ofStruct(s *Struct) int {
	if len(s.Missing) > 0 {
		return endless // It cannot be written.
	}
	deepest := 0
	if s.Base != nil {
		deepest = n[s.Base]
	}
	for _, f := range s.Fields {
		if f.Choice == nil && (f.Shape == Plain || f.Shape == Pointer) {
			deepest = max(deepest, n.ofType(f.Type))
		}
	}
	for _, c := range s.Choices {
		if !c.Optional || s.IsOccurrence() {
			last := n.smallest(len(c.Fields), func(i int) int { return n.ofType(c.Fields[i].Type) })
			deepest = max(deepest, n.ofType(c.Fields[last].Type))
		}
	}
	return min(deepest+1, endless)
}

func (n nesting) ofType(t Type) int {
	switch t := t.(type) {
	case *Struct:
		return n[t]
	case *Family:
		least := endless
		for _, m := range t.Members {
			least = min(least, n[m])
		}
		return least
	}
	return 0
}

// Emptiable reports whether the struct is a group whose content may be nothing at all.
func (s *Struct) Emptiable() bool {
	needed := func(f *Particle) bool { return f.Choice == nil && !f.Emptiable }
	return s.Group != nil && !slices.ContainsFunc(s.Fields, needed) && !slices.ContainsFunc(s.Choices, func(c *Choice) bool { return !c.Optional })
}

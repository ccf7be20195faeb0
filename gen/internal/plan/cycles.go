package plan

// breakCycles turns plain fields into pointers where a struct would otherwise contain itself, which Go cannot lay out.
func breakCycles(structs []*Struct) {
	for _, s := range structs {
		for _, f := range s.Fields {
			if t, ok := f.Complex(); ok && f.Shape == Plain && contains(t, s, map[*Struct]bool{}) {
				f.Shape = Pointer
			}
		}
	}
}

// contains reports whether a value of type s holds a value of type target, directly or through others.
func contains(s, target *Struct, seen map[*Struct]bool) bool {
	if s == target {
		return true
	}
	if seen[s] {
		return false
	}
	seen[s] = true
	if s.Base != nil && contains(s.Base, target, seen) {
		return true
	}
	for _, f := range s.Fields {
		if t, ok := f.Complex(); ok && f.Shape == Plain && contains(t, target, seen) {
			return true
		}
	}
	return false
}

// maxHeld is how many fields a struct may hold by value, those of structs in it included. Nobody writes such a schema by
// hand, but types that contain one another twice double the size with each step.
const maxHeld = 4096

// boundSizes turns plain fields into pointers where a struct would become too large. It runs when all cycles are broken.
func boundSizes(structs []*Struct) {
	held := map[*Struct]int{}
	for _, s := range structs {
		hold(s, held)
	}
}

// hold returns how many fields a value of type s holds.
func hold(s *Struct, held map[*Struct]int) int {
	if n, known := held[s]; known {
		return n
	}
	n := len(s.Fields)
	if s.Base != nil {
		n += hold(s.Base, held)
	}
	for _, f := range s.Fields {
		t, ok := f.Complex()
		if !ok || f.Shape != Plain {
			continue
		}
		if inner := hold(t, held); n+inner > maxHeld {
			f.Shape = Pointer
		} else {
			n += inner
		}
	}
	held[s] = n
	return n
}

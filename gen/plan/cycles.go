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

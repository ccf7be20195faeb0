package soap

import "strconv"

// For generated code: Check checks a scalar: the element or, with an @ before its name, the attribute of the name.
func Check[T any](c *Checker, name string, v T, check func(T, *Checker)) {
	checkStep(c, step{name: name}, v, check)
}

func checkStep[T any](c *Checker, s step, v T, check func(T, *Checker)) {
	if c.enter(s) {
		check(v, c)
	}
	c.leave()
}

// For generated code: Holder is an [Opt], a [Nil] or an [OptNil].
type Holder[T any] interface{ Get() (T, bool) }

// For generated code: CheckHeld checks a scalar that may be absent or nil.
func CheckHeld[T any, H Holder[T]](c *Checker, name string, v H, check func(T, *Checker)) {
	if value, ok := v.Get(); ok {
		Check(c, name, value, check)
	}
}

// For generated code: CheckFixed checks a scalar that may be absent or nil, but has only one value, from which same tells
// others. It looks at what write writes.
func CheckFixed[T any, H Holder[T]](c *Checker, name string, v H, fixed string, same Sameness, write func(*Writer, string, string, T)) {
	value, ok := v.Get()
	if !ok {
		return
	}
	w := NewWriter(WriteOptions{})
	write(w, "", "fixed", value)
	document, err := w.Bytes()
	r := NewReader(document, ReadOptions{})
	r.Child()
	if got := r.Text(); err == nil && !same.holds(got, fixed) {
		Check(c, name, got, func(got string, c *Checker) { c.Violation(FixedValue, fixed, got) })
	}
}

// For generated code: CheckStruct checks an element of complex type. A nil pointer has nothing to check.
func CheckStruct[T any](c *Checker, name string, v *T, check func(*T, *Checker)) {
	if v != nil {
		Check(c, name, v, check)
	}
}

// For generated code: CheckList checks the scalars of a repeated element.
func CheckList[T any](c *Checker, name string, list []T, check func(T, *Checker)) {
	for i, v := range list {
		checkStep(c, step{name, i + 1}, v, check)
	}
}

// For generated code: CheckHeldList checks the scalars of a repeated element that may be nil.
func CheckHeldList[T any, H Holder[T]](c *Checker, name string, list []H, check func(T, *Checker)) {
	for i, v := range list {
		if value, ok := v.Get(); ok {
			checkStep(c, step{name, i + 1}, value, check)
		}
	}
}

// For generated code: CheckStructs checks the values of a repeated element of complex type.
func CheckStructs[T any](c *Checker, name string, list []T, check func(*T, *Checker)) {
	for i := range list {
		checkStep(c, step{name, i + 1}, &list[i], check)
	}
}

// For generated code: CheckPointers checks the values of a repeated element of complex type that may be nil.
func CheckPointers[T any](c *Checker, name string, list []*T, check func(*T, *Checker)) {
	for i, v := range list {
		if v != nil {
			checkStep(c, step{name, i + 1}, v, check)
		}
	}
}

// For generated code: CheckItems checks the items of a list type.
func CheckItems[T any](c *Checker, list []T, check func(T, *Checker)) {
	CheckList(c, "", list, check)
}

// Occurs checks how often an element stands at the current place. most is 0 for no bound.
func (c *Checker) Occurs(name string, n, least, most int) {
	if n >= least && (most == 0 || n <= most) {
		return
	}
	facet, limit := MinOccurs, least
	if n > least {
		facet, limit = MaxOccurs, most
	}
	c.enter(step{name: name})
	c.Violation(facet, strconv.Itoa(limit), strconv.Itoa(n))
	c.leave()
}

// Required checks that the pointer of a required element is not nil.
func (c *Checker) Required(name string, there bool) {
	if !there {
		c.Occurs(name, 0, 1, 1)
	}
}

// Choice reports that not exactly one branch of a choice is set.
func (c *Checker) Choice(e *ChoiceError) {
	if e != nil {
		c.Violation(OneBranch, "one of "+names(e.Branches, "or"), names(e.Set, "and"))
	}
}

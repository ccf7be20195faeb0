package diff

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// field is a child element of a type, an attribute, a wildcard, or a part of a message.
type field struct {
	name           source.Name
	typ            xsd.Type // nil for a wildcard
	min, max       int      // max: xsd.Unbounded or > 0
	nillable       bool
	choice         bool // a branch of a choice
	unordered      bool // a member of xs:all
	byDefault      *string
	fixed          *string
	element        *xsd.Element // nil for attributes, wildcards and parts with a type
	attribute      bool
	wildcardSpaces []string
}

// contentFields lists the child elements that a definition writes, groups flattened, in document order. An element that
// occurs in several places counts once, with the occurrences added up.
func contentFields(t *xsd.ComplexType) []*field {
	f := flattener{byName: map[source.Name]*field{}}
	if t.Particle != nil {
		f.particle(t.Particle, field{min: 1, max: 1})
	}
	return f.list
}

type flattener struct {
	list   []*field
	byName map[source.Name]*field
}

// particle adds what a particle holds; around says how often, and in what, the group around it occurs.
func (f *flattener) particle(p *xsd.Particle, around field) {
	around.min *= p.Min
	around.max = times(around.max, p.Max)
	switch term := p.Term.(type) {
	case *xsd.Element:
		around.name, around.typ, around.element = term.Name, term.Type, term
		around.nillable, around.byDefault, around.fixed = term.Nillable, term.Default, term.Fixed
		f.add(&around)
	case *xsd.Wildcard:
		around.name = source.Name{Local: "any element"}
		around.wildcardSpaces = term.Namespaces
		f.add(&around)
	case *xsd.ModelGroup:
		around.unordered = term.Kind == xsd.All
		if term.Kind == xsd.Choice && len(term.Particles) > 1 {
			around.min, around.choice = 0, true
		}
		for _, child := range term.Particles {
			f.particle(child, around)
		}
	}
}

// times multiplies upper bounds. A product beyond the range of int counts as none.
func times(a, b int) int {
	if a == xsd.Unbounded || b == xsd.Unbounded || a > math.MaxInt/b {
		return xsd.Unbounded
	}
	return a * b
}

// plus adds upper bounds. A sum beyond the range of int counts as none.
func plus(a, b int) int {
	if a == xsd.Unbounded || b == xsd.Unbounded || a > math.MaxInt-b {
		return xsd.Unbounded
	}
	return a + b
}

func (f *flattener) add(one *field) {
	known := f.byName[one.name]
	if known == nil {
		f.byName[one.name] = one
		f.list = append(f.list, one)
		return
	}
	known.min += one.min
	known.max = plus(known.max, one.max)
	known.nillable = known.nillable || one.nillable
}

// attributes compares the attributes that two types declare, not those that they inherit.
func (c *comparison) attributes(p *place, old, new *xsd.ComplexType) {
	inner := *p
	inner.word = "attribute"
	c.fields(&inner, attributeFields(old), attributeFields(new))
}

func attributeFields(t *xsd.ComplexType) []*field {
	var list []*field
	for _, a := range t.Attributes {
		if a.Prohibited {
			continue
		}
		f := &field{name: a.Name, typ: a.Type, max: 1, attribute: true, unordered: true, byDefault: a.Default, fixed: a.Fixed}
		if a.Required {
			f.min = 1
		}
		list = append(list, f)
	}
	if t.AnyAttribute != nil {
		list = append(list, &field{name: source.Name{Local: "any attribute"}, max: xsd.Unbounded, attribute: true, unordered: true,
			wildcardSpaces: t.AnyAttribute.Namespaces})
	}
	return list
}

// fields compares two lists of fields by name.
func (c *comparison) fields(p *place, old, new []*field) {
	matched := map[*field]*field{} // new to old
	for _, f := range old {
		if match := c.match(f, new); match != nil {
			matched[match] = f
		} else {
			breaks := Code | Wire.when(p.direction&request != 0 || f.min > 0)
			p.add(breaks, "%s removed", p.label(f))
		}
	}
	for _, f := range new {
		if before := matched[f]; before != nil {
			c.field(p, before, f)
			continue
		}
		p.add(addition(p, f), "%s added, %s", p.label(f), f.occurrence())
	}
	c.order(p, old, new, matched)
}

// match finds the field of the same name, or else one of the same local name, whose namespace has changed.
func (c *comparison) match(old *field, list []*field) *field {
	for _, f := range list {
		if f.name == c.renames.name(old.name) {
			return f
		}
	}
	for _, f := range list {
		if f.name.Local == old.name.Local {
			return f
		}
	}
	return nil
}

func addition(p *place, f *field) Breaks {
	if p.direction&request != 0 && f.min > 0 {
		return Wire
	}
	return Wire.when(p.direction&response != 0 && f.choice)
}

// label is what the report calls the field.
func (p *place) label(f *field) string {
	if f.typ == nil {
		return p.owner + f.name.Local
	}
	return p.word + " " + p.owner + f.name.Local
}

// occurrence says how often a field can be there.
func (f *field) occurrence() string {
	var said []string
	switch {
	case f.choice:
		said = append(said, "one of a choice")
	case f.min == 0:
		said = append(said, "optional")
	default:
		said = append(said, "required")
	}
	if f.nillable {
		said = append(said, "nillable")
	}
	if f.max != 1 {
		said = append(said, "repeated")
	}
	return strings.Join(said, ", ")
}

// order reports common fields that are in another order than before. Fields whose place is free don't count.
func (c *comparison) order(p *place, old, new []*field, matched map[*field]*field) {
	free := func(f *field) bool { return f.unordered || f.choice }
	var before, after []*field
	for _, f := range new {
		if m := matched[f]; m != nil && !free(f) && !free(m) {
			after = append(after, m)
		}
	}
	for _, f := range old {
		if slices.Contains(after, f) {
			before = append(before, f)
		}
	}
	if !slices.Equal(before, after) {
		p.add(Wire.when(p.direction&request != 0), "%sorder of %ss: %s → %s", p.own(), p.word, names(before), names(after))
	}
}

func names(list []*field) string {
	var all []string
	for _, f := range list {
		all = append(all, f.name.Local)
	}
	return strings.Join(all, " ")
}

// field compares what two sides say of one field.
func (c *comparison) field(p *place, old, new *field) {
	label := p.label(new)
	if before := c.renames.name(old.name); before != new.name {
		p.add(Wire, "%s: namespace %q → %q", label, old.name.Space, new.name.Space)
	}
	code := Code.when(goShape(old, p.old) != goShape(new, p.new))
	if old.choice != new.choice {
		p.add(Wire|code, "%s: %s → %s", label, old.occurrence(), new.occurrence())
	} else {
		occurrences(p, label, old, new, code)
	}
	if !slices.Equal(old.wildcardSpaces, new.wildcardSpaces) {
		p.add(Wire, "%s: namespaces %q → %q", label, old.wildcardSpaces, new.wildcardSpaces)
	}
	value(p, label+": default", old.byDefault, new.byDefault, Wire)
	value(p, label+": fixed", old.fixed, new.fixed, Wire|Code.when((old.fixed == nil) != (new.fixed == nil)))
	c.substitutes(p, label, old.element, new.element)
	c.types(p.inside(new.name.Local), old.typ, new.typ, label)
}

// occurrences compares whether a field may be missing, nil or there several times.
func occurrences(p *place, label string, old, new *field, code Breaks) {
	toServer, toClient := p.direction&request != 0, p.direction&response != 0
	if (old.min == 0) != (new.min == 0) {
		breaks := Wire.when(new.min > 0 && toServer || new.min == 0 && toClient)
		p.add(breaks|code, "%s: %s → %s", label, presence(old), presence(new))
	}
	if old.nillable != new.nillable {
		breaks := Wire.when(old.nillable && toServer || new.nillable && toClient)
		p.add(breaks|code, "%s: %s → %s", label, nillability(old), nillability(new))
	}
	if old.max != new.max {
		more := new.max == xsd.Unbounded || old.max != xsd.Unbounded && new.max > old.max
		breaks := Wire.when(!more && toServer || old.max == 1 && toClient)
		p.add(breaks|code, "%s: at most %s → %s", label, bound(old.max), bound(new.max))
	}
	if old.min != new.min && old.min > 0 && new.min > 0 {
		breaks := Wire.when(new.min > old.min && toServer)
		p.add(breaks, "%s: at least %d → %d", label, old.min, new.min)
	}
}

func presence(f *field) string {
	if f.min == 0 {
		return "optional"
	}
	return "required"
}

func nillability(f *field) string {
	if f.nillable {
		return "nillable"
	}
	return "not nillable"
}

func bound(max int) string {
	if max == xsd.Unbounded {
		return "any number"
	}
	return fmt.Sprint(max)
}

// value compares two texts that may be absent.
func value(p *place, label string, old, new *string, breaks Breaks) {
	if quoted(old) != quoted(new) {
		p.add(breaks, "%s %s → %s", label, quoted(old), quoted(new))
	}
}

func quoted(s *string) string {
	if s == nil {
		return "none"
	}
	return fmt.Sprintf("%q", *s)
}

// substitutes compares the members of a substitution group, by its head.
func (c *comparison) substitutes(p *place, label string, old, new *xsd.Element) {
	if old == nil || new == nil {
		return
	}
	before, after := c.old.substitutes(old), c.new.substitutes(new)
	for i, name := range before {
		before[i] = c.renames.name(name)
		if !slices.Contains(after, before[i]) {
			p.add(Code|Wire.when(p.direction&request != 0), "%s: substitute %s removed", label, name.Local)
		}
	}
	for _, name := range after {
		if !slices.Contains(before, name) {
			p.add(Wire.when(p.direction&response != 0), "%s: substitute %s added", label, name.Local)
		}
	}
}

// goShape distinguishes the Go types of fields of one schema type: those of gen/internal/plan's table, by name.
func goShape(f *field, contract bool) string {
	_, isComplex := f.typ.(*xsd.ComplexType)
	optional := f.min == 0
	switch {
	case f.fixed != nil && !optional:
		return "none"
	case f.max != 1 && f.nillable:
		return "repeated, nillable"
	case f.max != 1:
		return "repeated"
	case optional && f.nillable:
		return "optional, nillable"
	case isComplex && (optional || f.nillable):
		return "pointer"
	case f.nillable:
		return "nillable"
	case optional && contract && !f.choice && !f.attribute && !isComplex:
		return "plain"
	case optional:
		return "optional"
	}
	return "plain"
}

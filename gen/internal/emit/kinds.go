package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// kind writes what depends on the kind of a field's type. A method that nothing asks of a kind returns nil: a wildcard has
// no function of its own, nothing checks a type without facets, and only scalars and texts have a zero that stands for
// something.
type kind interface {
	// name is the Go type.
	name() *jen.Statement
	// write returns the function that writes an element of the type, for the runtime's generic helpers.
	write() *jen.Statement
	// read returns the function that reads the current element as the type.
	read() *jen.Statement
	// check returns the function that checks a value.
	check() *jen.Statement
	// nonzero returns the condition that a value is not its zero.
	nonzero(value *jen.Statement) *jen.Statement
	// sampler returns the function that makes values for tests, pointers to structs; nil if there is none.
	sampler(w *writer) *jen.Statement
	// sample returns the expression for one value, a pointer to a struct, or one element of a wildcard.
	sample(w *writer) *jen.Statement
}

// kindOf returns the kind of a type.
func kindOf(t plan.Type) kind {
	var c kindChooser
	t.Visit(&c)
	return c.chosen
}

// kindChooser finds the kind that writes a type of the plan.
type kindChooser struct{ chosen kind }

// Builtin implements plan.TypeVisitor.
func (c *kindChooser) Builtin(t *plan.Builtin) { c.chosen = builtinKind{t} }

// Varying implements plan.TypeVisitor.
func (c *kindChooser) Varying(t *plan.Varying) { c.chosen = varyingKind{builtinKind{t.Base}, t} }

// Simple implements plan.TypeVisitor.
func (c *kindChooser) Simple(t *plan.Simple) { c.chosen = simpleKind{t} }

// Struct implements plan.TypeVisitor.
func (c *kindChooser) Struct(t *plan.Struct) { c.chosen = structKind{t} }

// Family implements plan.TypeVisitor.
func (c *kindChooser) Family(t *plan.Family) { c.chosen = familyKind{t} }

// Wildcard implements plan.TypeVisitor.
func (c *kindChooser) Wildcard(t *plan.Wildcard) { c.chosen = wildcardKind{typ: t} }

// Characters implements plan.TypeVisitor.
func (c *kindChooser) Characters(*plan.Characters) { c.chosen = charactersKind{} }

// Skipped implements plan.TypeVisitor.
func (c *kindChooser) Skipped(*plan.Skipped) { c.chosen = skippedKind{} }

type builtinKind struct{ typ *plan.Builtin }

func (k builtinKind) name() *jen.Statement {
	if k.typ.Runtime {
		return jen.Qual(runtime, k.typ.Go)
	}
	return jen.Id(k.typ.Go)
}

func (k builtinKind) write() *jen.Statement {
	return jen.Parens(jen.Op("*").Qual(runtime, "Writer")).Dot(k.typ.Method)
}

func (k builtinKind) read() *jen.Statement {
	return jen.Parens(jen.Op("*").Qual(runtime, "Reader")).Dot(k.typ.ReadMethod())
}

func (k builtinKind) check() *jen.Statement { return jen.Id(k.typ.Facets.Func) }

func (k builtinKind) nonzero(value *jen.Statement) *jen.Statement {
	return scalars[k.typ.Kind].nonzero(k.typ, value)
}

func (k builtinKind) sampler(*writer) *jen.Statement {
	return jen.Parens(jen.Op("*").Qual(soaptest, "Sampler")).Dot(k.typ.Method)
}

func (k builtinKind) sample(*writer) *jen.Statement { return jen.Id("s").Dot(k.typ.Method).Call() }

// varyingKind is its base in Go. Only writing and reading depend on the version.
type varyingKind struct {
	builtinKind
	typ *plan.Varying
}

func (k varyingKind) write() *jen.Statement { return jen.Id(k.typ.Write) }

func (k varyingKind) read() *jen.Statement { return jen.Id(k.typ.Read) }

func (k varyingKind) check() *jen.Statement { return nil }

type simpleKind struct{ typ *plan.Simple }

func (k simpleKind) name() *jen.Statement { return jen.Id(k.typ.Name) }

func (k simpleKind) write() *jen.Statement { return jen.Id(k.typ.Write) }

func (k simpleKind) read() *jen.Statement { return jen.Id(k.typ.Read) }

func (k simpleKind) check() *jen.Statement { return jen.Id(k.typ.Name).Dot("check") }

func (k simpleKind) nonzero(value *jen.Statement) *jen.Statement {
	base := k.typ.Form.Base()
	if base == nil {
		return jen.Len(value).Op(">").Lit(0)
	}
	return scalars[base.Kind].nonzero(k.typ, value)
}

func (k simpleKind) sampler(w *writer) *jen.Statement {
	w.sampled[k.typ.Sample] = true
	return jen.Id(k.typ.Sample)
}

func (k simpleKind) sample(w *writer) *jen.Statement { return k.sampler(w).Call(jen.Id("s")) }

type structKind struct{ typ *plan.Struct }

func (k structKind) name() *jen.Statement { return jen.Id(k.typ.Name) }

func (k structKind) write() *jen.Statement { return jen.Id(k.typ.Write) }

func (k structKind) read() *jen.Statement { return jen.Id(k.typ.Read) }

func (k structKind) check() *jen.Statement { return structCheck(k.typ.Name) }

func (structKind) nonzero(*jen.Statement) *jen.Statement { return nil }

func (k structKind) sampler(*writer) *jen.Statement { return jen.Id(k.typ.Sample) }

func (k structKind) sample(w *writer) *jen.Statement { return newSample(k.sampler(w)) }

type familyKind struct{ typ *plan.Family }

func (k familyKind) name() *jen.Statement { return jen.Id(k.typ.Name) }

func (k familyKind) write() *jen.Statement { return jen.Id(k.typ.Write) }

func (k familyKind) read() *jen.Statement { return jen.Id(k.typ.Read) }

func (k familyKind) check() *jen.Statement { return jen.Id(k.typ.Check) }

func (familyKind) nonzero(*jen.Statement) *jen.Statement { return nil }

func (k familyKind) sampler(*writer) *jen.Statement { return jen.Id(k.typ.Sample) }

func (k familyKind) sample(w *writer) *jen.Statement { return newSample(k.sampler(w)) }

// newSample makes a value that leads to others, unless it would be nested too deeply.
func newSample(sampler *jen.Statement) *jen.Statement {
	return jen.Qual(soaptest, "New").Call(jen.Id("s"), sampler)
}

// textKind is a string that is written and read in its place by the struct around it.
type textKind struct{}

func (textKind) write() *jen.Statement { return nil }

func (textKind) read() *jen.Statement { return nil }

func (textKind) check() *jen.Statement { return nil }

func (textKind) nonzero(value *jen.Statement) *jen.Statement { return jen.Add(value).Op("!=").Lit("") }

func (textKind) sampler(*writer) *jen.Statement { return nil }

type wildcardKind struct {
	textKind
	typ *plan.Wildcard
}

func (wildcardKind) name() *jen.Statement { return jen.Qual(runtime, "Raw") }

func (k wildcardKind) sample(*writer) *jen.Statement {
	return jen.Id("s").Dot("Raw").Call(jen.Id(k.typ.Var))
}

type charactersKind struct{ textKind }

func (charactersKind) name() *jen.Statement { return jen.String() }

func (charactersKind) sample(*writer) *jen.Statement { return jen.Id("s").Dot("String").Call() }

// skippedKind is a skipped element: it has no field, so nothing but its place in the content model is written.
type skippedKind struct{}

func (skippedKind) name() *jen.Statement { return nil }

func (skippedKind) write() *jen.Statement { return nil }

func (skippedKind) read() *jen.Statement { return nil }

func (skippedKind) check() *jen.Statement { return nil }

func (skippedKind) nonzero(*jen.Statement) *jen.Statement { return nil }

func (skippedKind) sampler(*writer) *jen.Statement { return nil }

func (skippedKind) sample(*writer) *jen.Statement { return nil }

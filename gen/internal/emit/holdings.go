package emit

import (
	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// holding is how what a field holds is written, wherever it is. Each row has all of it, in this order.
type holding struct {
	fieldType func(t *jen.Statement) *jen.Statement // the Go type, of the field's type
	encode    func(encoder) *jen.Statement
	decode    func(decoder) *jen.Statement
	isSet     condition // the element would be lost if it were omitted
	check     func(fieldCheck) *jen.Statement
	sample    string                            // the function that makes a sample of the one of the type, "" for one value
	branch    func(branchSample) *jen.Statement // a sample whose element is present
}

var holdings [plan.Holdings]holding = [...]holding{
	plan.Bare:        {itself, encoder.plain, decoder.one, isNonzero, fieldCheck.plain, "", branchSample.one},
	plan.UnlessEmpty: {itself, encoder.unlessEmpty, decoder.one, notEmpty, fieldCheck.unlessEmpty, "", branchSample.one},
	plan.Opt:         {optOf, encoder.opt, decoder.opt, isPresent, fieldCheck.held, "Opt", branchSample.some},
	plan.Nil:         {nilOf, encoder.orNil, decoder.orNil, isPresent, fieldCheck.held, "Nil", branchSample.orNil},
	plan.OptNil:      {optNilOf, encoder.optNil, decoder.optNil, isPresent, fieldCheck.held, "OptNil", branchSample.value},
	plan.Slice:       {sliceOf, encoder.list, decoder.another, hasItems, fieldCheck.list, "List", branchSample.items},
	plan.NilSlice:    {nilSliceOf, encoder.nilList, decoder.anotherNil, hasItems, fieldCheck.heldList, "NilList", branchSample.nilItems},

	plan.Inline:          {itself, encoder.inline, decoder.inline, always, fieldCheck.inline, "", branchSample.inline},
	plan.PointerRequired: {pointerTo, encoder.required, decoder.one, notNil, fieldCheck.pointer, "New", branchSample.part},
	plan.PointerOrAbsent: {pointerTo, encoder.unlessNil, decoder.one, notNil, fieldCheck.pointer, "Maybe", branchSample.part},
	plan.PointerOrNil:    {pointerTo, encoder.plain, decoder.one, notNil, fieldCheck.pointer, "Maybe", branchSample.part},
	plan.PointerOptNil:   {optNilPointerTo, encoder.optNil, decoder.optNil, isPresent, fieldCheck.heldPointer, "OptNil", branchSample.value},
	plan.Structs:         {sliceOf, encoder.structs, decoder.grow, hasItems, fieldCheck.structs, "Structs", branchSample.structs},
	plan.Pointers:        {pointersTo, encoder.pointers, decoder.another, hasItems, fieldCheck.pointers, "Pointers", branchSample.items},

	plan.MemberRequired: {itself, encoder.required, decoder.one, notNil, fieldCheck.plain, "New", branchSample.one},
	plan.MemberOrAbsent: {itself, encoder.unlessNil, decoder.one, notNil, fieldCheck.plain, "Maybe", branchSample.one},
	plan.MemberOrNil:    {itself, encoder.plain, decoder.one, notNil, fieldCheck.plain, "Maybe", branchSample.one},
	plan.Members:        {sliceOf, encoder.members, decoder.another, hasItems, fieldCheck.list, "List", branchSample.items},
	plan.MembersOrNil:   {sliceOf, encoder.list, decoder.another, hasItems, fieldCheck.list, "Pointers", branchSample.items},
}

// The Go types.

func itself(t *jen.Statement) *jen.Statement { return t }

func optOf(t *jen.Statement) *jen.Statement { return jen.Qual(runtime, "Opt").Types(t) }

func nilOf(t *jen.Statement) *jen.Statement { return jen.Qual(runtime, "Nil").Types(t) }

func optNilOf(t *jen.Statement) *jen.Statement { return jen.Qual(runtime, "OptNil").Types(t) }

func sliceOf(t *jen.Statement) *jen.Statement { return jen.Index().Add(t) }

func nilSliceOf(t *jen.Statement) *jen.Statement { return sliceOf(nilOf(t)) }

func pointerTo(t *jen.Statement) *jen.Statement { return jen.Op("*").Add(t) }

func optNilPointerTo(t *jen.Statement) *jen.Statement { return optNilOf(pointerTo(t)) }

func pointersTo(t *jen.Statement) *jen.Statement { return sliceOf(pointerTo(t)) }

// condition returns an expression that is true of some values of a type.
type condition func(t plan.Type, value *jen.Statement) *jen.Statement

func always(plan.Type, *jen.Statement) *jen.Statement { return jen.True() }

func isPresent(_ plan.Type, value *jen.Statement) *jen.Statement {
	return jen.Op("!").Add(value).Dot("IsAbsent").Call()
}

func notNil(_ plan.Type, value *jen.Statement) *jen.Statement { return jen.Add(value).Op("!=").Nil() }

func hasItems(_ plan.Type, value *jen.Statement) *jen.Statement { return jen.Len(value).Op(">").Lit(0) }

// notEmpty is false of the value that stands for an absent element.
func notEmpty(t plan.Type, value *jen.Statement) *jen.Statement {
	if s, ok := t.(*plan.Simple); ok && s.IsArray() {
		return jen.Add(value).Op("!=").Nil()
	}
	return isNonzero(t, value)
}

func isNonzero(t plan.Type, value *jen.Statement) *jen.Statement { return kindOf(t).nonzero(value) }

// baseOf returns the built-in type of a scalar, nil for a list and a union.
func baseOf(t plan.Type) *plan.Builtin {
	switch t := t.(type) {
	case *plan.Builtin:
		return t
	case *plan.Simple:
		return t.Form.Base()
	}
	return nil
}

package emit

import (
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// versions writes a variable for each version that the package speaks, and a constant for each set of them in which
// something is there.
func (w *writer) versions(sheet *sheet) {
	f := sheet.next()
	primary := w.primaryVersion()
	add(f, comment("The versions of the services, for the field Version of clients and servers. Without one they speak "+primary.Name+
		", whose names the comments of this package use."))
	f.Var().DefsFunc(func(g *jen.Group) {
		for _, v := range w.pkg.Versions {
			g.Id(v.Var).Op("=").Qual(runtime, "Version").Values(w.versionFields(v)...)
		}
	})
	add(f, comment("Versions lists all versions, the oldest first."))
	f.Func().Id(w.pkg.VersionList).Params().Index().Op("*").Qual(runtime, "Version").Block(
		jen.Return(jen.Index().Op("*").Qual(runtime, "Version").ValuesFunc(func(g *jen.Group) {
			for _, v := range w.pkg.Versions {
				g.Op("&").Id(v.Var)
			}
		})),
	)
	if len(w.pkg.VersionSets) == 0 {
		return
	}
	add(f, comment("The versions that have something which others lack. Their method Has reports whether a version is one of them."))
	f.Const().DefsFunc(func(g *jen.Group) {
		for _, s := range w.pkg.VersionSets {
			g.Id(s.Const).Qual(runtime, "Versions").Op("=").Id(set(s.Bits)).Comment(s.Doc)
		}
	})
}

// versionsSentence says which versions the package speaks.
func (w *writer) versionsSentence() string {
	var names []string
	for _, v := range w.pkg.Versions {
		names = append(names, v.Name)
	}
	last := len(names) - 1
	return "It speaks " + strings.Join(names[:last], ", ") + " and " + names[last] +
		": clients and servers have a field Version, without which it is " + w.primaryVersion().Name + "."
}

func (w *writer) primaryVersion() *plan.Version {
	for _, v := range w.pkg.Versions {
		if v.Set == 1 {
			return v
		}
	}
	return nil
}

func set(bits plan.VersionBits) string { return "0x" + strconv.FormatUint(uint64(bits), 16) }

func (w *writer) versionFields(v *plan.Version) []jen.Code {
	fields := []jen.Code{jen.Id("Name").Op(":").Lit(v.Name), jen.Id("Set").Op(":").Id(set(v.Set))}
	if len(v.Spaces) == 0 {
		return fields
	}
	return append(fields, jen.Id("Spaces").Op(":").Index().Qual(runtime, "VersionSpace").ValuesFunc(func(g *jen.Group) {
		for _, s := range v.Spaces {
			g.Values(jen.Id("Primary").Op(":").Add(w.space(s.Primary)), jen.Id("Own").Op(":").Lit(s.Own))
		}
	}))
}

// versionComment says which versions have an element, or have it otherwise; "" for no difference.
func versionComment(f *plan.Particle) string {
	var sentences []string
	say := func(before string, s *plan.VersionSet) {
		if s != nil {
			sentences = append(sentences, before+s.Doc+".")
		}
	}
	switch v := f.Versions; {
	case v == nil:
	case v.Has != nil && v.Has == v.Needs:
		sentences = append(sentences, "Only in "+v.Has.Doc+", where it must not be absent.")
		say("May be nil in ", v.Nils)
	default:
		say("Only in ", v.Has)
		say("Must not be absent in ", v.Needs)
		say("May be nil in ", v.Nils)
	}
	if varying, ok := f.Type.(*plan.Varying); ok {
		for _, other := range varying.Others {
			sentences = append(sentences, "Of the type "+other.XML+" in "+other.In.Doc+".")
		}
	}
	return strings.Join(sentences, " ")
}

// typeVersions says which versions have a type that xsi:type can name; "" for all.
func typeVersions(s *plan.Struct) string {
	if s.Has == nil {
		return ""
	}
	return "Only in " + s.Has.Doc + "."
}

// inVersions writes what write does for those versions that have the field's element, and what is wrong with its value in
// the others.
func (w *writer) inVersions(g *jen.Group, f *plan.Particle, value *jen.Statement, write func(*jen.Group)) {
	v := f.Versions
	if v == nil {
		write(g)
		return
	}
	name := []jen.Code{w.space(f.XML.Space), jen.Lit(f.XML.Local)}
	if v.Nils != nil && (f.Shape != plan.OmitEmpty || f.NilStays()) {
		g.Id("w").Dot("Nillable").Call(append(name[:2:2], jen.Id(v.Nils.Const), isNil(f, value))...)
	}
	if v.Has == nil && v.Needs == nil {
		write(g)
		return
	}
	has, needs := jen.Qual(runtime, "AllVersions"), jen.Lit(0)
	if v.Has != nil {
		has = jen.Id(v.Has.Const)
	}
	if v.Needs != nil {
		needs = jen.Id(v.Needs.Const)
	}
	g.If(jen.Id("w").Dot("Member").Call(append(name[:2:2], has, needs, isSet(&f.Field))...)).BlockFunc(write)
}

// typeInVersions writes the check that the version has a type which the value has chosen.
func typeInVersions(g *jen.Group, s *plan.Struct) {
	if s.Has != nil {
		g.Id("w").Dot("DeclaredType").Call(jen.Lit(s.XML.Local), jen.Id(s.Has.Const))
	}
}

// isNil returns the condition that a field is nil.
func isNil(f *plan.Particle, value *jen.Statement) *jen.Statement {
	switch f.Holding() {
	case plan.PointerOrNil, plan.MemberOrNil, plan.UnlessEmpty:
		return jen.Add(value).Op("==").Nil()
	}
	return jen.Add(value).Dot("IsNil").Call()
}

// varyingFunctions write the functions that write and read the elements whose type depends on the version.
func (w *writer) varyingFunctions(f *jen.File, s *plan.Struct) {
	for _, field := range s.Fields {
		if v, ok := field.Type.(*plan.Varying); ok {
			w.varyingFunction(f, v)
		}
	}
}

func (w *writer) varyingFunction(f *jen.File, v *plan.Varying) {
	kind := func(document string) []jen.Code {
		statements := []jen.Code{jen.Id("kind").Op(":=").Qual(runtime, v.Base.Number)}
		for _, other := range v.Others {
			statements = append(statements, jen.If(jen.Id(document).Dot("In").Call(jen.Id(other.In.Const))).Block(
				jen.Id("kind").Op("=").Qual(runtime, other.Type.Number)))
		}
		return statements
	}
	number, isBool := jen.Int64().Call(jen.Id("v")), v.Base.Kind == plan.Boolean
	read := jen.Id("r").Dot("Number").Call(jen.Id("kind"), jen.Qual(runtime, v.Base.Number))
	result := jen.Id(v.Base.Go).Call(read)
	if isBool {
		number, result = jen.Qual(runtime, "NumberOf").Call(jen.Id("v")), read.Op("!=").Lit(0)
	}
	f.Line().Func().Id(v.Write).Params(writerParam(), jen.List(jen.Id("space"), jen.Id("local")).String(), jen.Id("v").Id(v.Base.Go)).Block(
		append(kind("w"), jen.Id("w").Dot("Number").Call(jen.Id("space"), jen.Id("local"), jen.Id("kind"), number))...)
	f.Line().Func().Id(v.Read).Params(readerParam()).Id(v.Base.Go).Block(append(kind("r"), jen.Return(result))...)
}

// readInVersions returns the statements that read an element, which a version that lacks it does not know.
func readInVersions(f *plan.Particle, read jen.Code) jen.Code {
	if f.In() == nil {
		return read
	}
	return jen.If(jen.Id("r").Dot("In").Call(jen.Id(f.In().Const))).Block(read).Else().Block(jen.Id("r").Dot("Skip").Call())
}

// blockInVersions returns the statement that leaves a header block which the version lacks to others.
func blockInVersions(f *plan.Particle) jen.Code {
	if f.In() == nil {
		return jen.Null()
	}
	return jen.If(jen.Op("!").Id("r").Dot("In").Call(jen.Id(f.In().Const))).Block(jen.Return(jen.False()))
}

// versionedValues writes the table of an enumeration's values that only some versions list.
func versionedValues(f *jen.File, e *plan.Enumeration) {
	if e.Versioned == "" {
		return
	}
	f.Line().Var().Id(e.Versioned).Op("=").Index().Qual(runtime, "VersionValue").ValuesFunc(func(g *jen.Group) {
		for _, v := range e.Values {
			if v.Has != nil {
				g.Line().Values(jen.Id("Text").Op(":").String().Call(jen.Id(v.Const)), jen.Id("In").Op(":").Id(v.Has.Const))
			}
		}
		g.Line()
	})
}

// checkValue returns the statement that checks a value of an enumeration, or those of a list of one; nothing if all versions
// list all.
func checkValue(e *plan.Enumeration, isList bool, document *jen.Statement, place ...jen.Code) jen.Code {
	if e.Versioned == "" {
		return jen.Null()
	}
	value := jen.Id("v")
	if isList {
		value = jen.Id("item")
	}
	check := document.Dot("CheckValue").Call(append(place, jen.Id(e.Versioned), jen.String().Call(value))...)
	if isList {
		check = jen.For(jen.List(jen.Id("_"), jen.Id("item")).Op(":=").Range().Id("v")).Block(check)
	}
	return check
}

// operationList writes the variable that lets a program name an operation to the runtime.
func operationList(f *jen.File, p *plan.PortType) {
	if p.List == "" {
		return
	}
	add(f, comment(p.List+" are the operations of "+p.Client+", for its methods Offers and Call."))
	f.Var().Id(p.List).Op("=").StructFunc(func(g *jen.Group) {
		for _, o := range p.Operations {
			g.Id(o.Name).Op("*").Qual(runtime, "Operation")
		}
	}).ValuesFunc(func(g *jen.Group) {
		for _, o := range p.Operations {
			g.Line().Id(o.Name).Op(":").Op("&").Id(o.Var)
		}
		g.Line()
	})
}

// versionSentence says which versions have an operation; empty for all.
func versionSentence(o *plan.Operation) string {
	if o.Has == nil {
		return ""
	}
	return "Only in " + o.Has.Doc + "; in any other version it is a *soap.VersionError."
}

package emit

import (
	"cmp"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/xsd"
)

const patternPackage = runtime + "/pattern"

// facetConstants are the runtime's names for the facets.
var facetConstants [xsd.FacetKinds]string = [...]string{
	xsd.Length:         "Length",
	xsd.MinLength:      "MinLength",
	xsd.MaxLength:      "MaxLength",
	xsd.MinInclusive:   "MinInclusive",
	xsd.MinExclusive:   "MinExclusive",
	xsd.MaxInclusive:   "MaxInclusive",
	xsd.MaxExclusive:   "MaxExclusive",
	xsd.TotalDigits:    "TotalDigits",
	xsd.FractionDigits: "FractionDigits",
	xsd.WhiteSpace:     "", // It is applied before anything is checked.
	xsd.Pattern:        "MatchesPattern",
}

func facetConstant(k xsd.FacetKind) *jen.Statement { return jen.Qual(runtime, facetConstants[k]) }

// facetWriter writes the statements that check v, a value of a simple type, against its facets.
type facetWriter struct {
	*plan.Facets
	scalar
	base   *plan.Builtin // nil for a list and a union
	simple *plan.Simple  // nil for a built-in type
	union  bool          // v is the text of a union's value
}

func facetsOfBuiltin(b *plan.Builtin) facetWriter {
	return facetWriter{Facets: b.Facets, scalar: scalars[b.Kind], base: b}
}

func facetsOfSimple(s *plan.Simple) facetWriter {
	w := facetWriter{Facets: s.Facets, scalar: scalars[plan.Texts], base: s.Form.Base(), simple: s}
	_, w.union = s.Form.(*plan.Union)
	switch {
	case w.base != nil:
		w.scalar = scalars[w.base.Kind]
	case w.union:
		w.scalar = scalars[plan.String]
	}
	return w
}

func (w facetWriter) statements(g *jen.Group) {
	text := w.text(w)
	if w.textUses() > 1 {
		g.Id("text").Op(":=").Add(text)
		text = jen.Id("text")
	}
	for _, l := range w.Limits {
		g.Add(w.limit(l, text))
	}
	if !w.hasText() {
		return
	}
	if len(w.Members) > 0 {
		g.Add(w.members(text))
	}
	for _, p := range w.Patterns {
		g.Id("c").Dot("Pattern").Call(text, jen.Op("&").Id(p.Var))
	}
	if len(w.Values) > 0 {
		g.Id("c").Dot("OneOf").CallFunc(func(g *jen.Group) {
			g.Add(text)
			g.Add(w.comparison())
			for _, v := range w.Values {
				g.Lit(w.canonical(w.base, v))
			}
		})
	}
}

// members returns the statement that looks for a union's member that takes the text.
func (w facetWriter) members(text *jen.Statement) *jen.Statement {
	var names []string
	var accepted *jen.Statement
	for _, m := range w.Members {
		names = append(names, m.Name)
		accepts := memberAccepts(m, text)
		if accepted != nil {
			accepts = accepted.Op("||").Line().Add(accepts)
		}
		accepted = accepts
	}
	return jen.Id("c").Dot("OneMember").Call(text, jen.Lit(strings.Join(names, ", ")), accepted)
}

func memberAccepts(m plan.Member, text *jen.Statement) *jen.Statement {
	helper, check := "Accepts", jen.Nil()
	if m.List {
		helper = "AcceptsItems"
	}
	if m.Type.Facets != nil {
		check = jen.Id(m.Type.Facets.Func)
	}
	return jen.Qual(runtime, helper).Call(text, readExpression(m.Type), check)
}

// hasText reports whether the value's text can be had: only elements' types have a function that writes them.
func (w facetWriter) hasText() bool {
	return w.base != nil || w.union || w.simple.Used
}

// textUses counts the statements that refer to the value's text.
func (w facetWriter) textUses() int {
	n := len(w.Patterns) + min(len(w.Values), 1) + len(w.Members)
	for _, l := range w.Limits {
		if w.needsText(l) {
			n++
		}
	}
	return n
}

func (w facetWriter) needsText(l plan.Limit) bool {
	switch l.Facet.Aspect() {
	case xsd.Size:
		return w.sizesText()
	case xsd.Order:
		return w.bound(w, l) == nil
	}
	return true
}

// value returns v as a value of its base type.
func (w facetWriter) value() *jen.Statement {
	switch {
	case w.union:
		return jen.String().Call(jen.Id("v"))
	case w.simple == nil || w.base == nil:
		return jen.Id("v")
	}
	return w.converted(w.base, jen.Id("v"))
}

// limit returns the statement that checks one facet.
func (w facetWriter) limit(l plan.Limit, text *jen.Statement) *jen.Statement {
	switch l.Facet.Aspect() {
	case xsd.Size:
		return jen.Id("c").Dot("Length").Call(facetConstant(l.Facet), w.size(text), jen.Id(l.Value))
	case xsd.Digits:
		return jen.Id("c").Dot("Digits").Call(facetConstant(l.Facet), text, jen.Id(l.Value))
	}
	if bound := w.bound(w, l); bound != nil {
		return bound
	}
	return jen.Id("c").Dot("Bound").Call(facetConstant(l.Facet), text, jen.Lit(l.Value), w.comparison())
}

// size returns the number that the facets of length bound.
func (w facetWriter) size(text *jen.Statement) *jen.Statement {
	if w.sizesText() {
		return jen.Qual("unicode/utf8", "RuneCountInString").Call(text)
	}
	return jen.Len(jen.Id("v"))
}

// comparison returns the runtime's function that compares texts of the type.
func (w facetWriter) comparison() *jen.Statement {
	name := ""
	if w.base != nil {
		name = w.base.Compare
	}
	return jen.Qual(runtime, cmp.Or(name, "CompareTexts"))
}

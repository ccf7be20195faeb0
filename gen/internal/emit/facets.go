package emit

import (
	"math"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/soap"
	"groupdesk/gen/xsd"
)

const patternPackage = runtime + "/pattern"

// facetWriter writes the statements that check v, a value of a simple type, against its facets.
type facetWriter struct {
	*plan.Facets
	kind   valueKind
	base   *plan.Builtin // nil for a list and a union
	simple *plan.Simple  // nil for a built-in type
}

// valueKind says what the Go type of a value lets one do with it.
type valueKind int

const (
	textValue    valueKind = iota // a string whose characters count
	lexicalValue                  // a string that holds a value's lexical form
	wholeValue
	floatValue
	listValue
	binaryValue
	otherValue
)

// comparisons are the runtime's functions that compare values in their lexical form.
var comparisons = map[string]string{
	"Decimal": "CompareDecimals", "Integer": "CompareDecimals", "Duration": "CompareDurations", "DateTime": "CompareDateTimes",
	"Date": "CompareDates", "Time": "CompareTimes", "GYearMonth": "CompareGYearMonths", "GYear": "CompareGYears",
	"GMonthDay": "CompareGMonthDays", "GMonth": "CompareGMonths", "GDay": "CompareGDays",
}

func kindOf(b *plan.Builtin) valueKind {
	switch {
	case b.Go == "string":
		return textValue
	case strings.HasPrefix(b.Go, "int"), strings.HasPrefix(b.Go, "uint"):
		return wholeValue
	case strings.HasPrefix(b.Go, "float"):
		return floatValue
	case b.Go == "[]byte", b.Go == "HexBinary":
		return binaryValue
	case strings.HasPrefix(b.Go, "[]"):
		return listValue
	case b.Go != "DateTime" && comparisons[b.Go] != "":
		return lexicalValue
	}
	return otherValue
}

func facetsOfBuiltin(b *plan.Builtin) facetWriter {
	return facetWriter{Facets: b.Facets, kind: kindOf(b), base: b}
}

func facetsOfSimple(s *plan.Simple) facetWriter {
	w := facetWriter{Facets: s.Facets, kind: listValue, base: s.Base, simple: s}
	switch {
	case s.Base != nil:
		w.kind = kindOf(s.Base)
	case s.Kind == plan.Union:
		w.kind = textValue
	}
	return w
}

func (w facetWriter) statements(g *jen.Group) {
	text := w.text()
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
			g.Qual(runtime, w.comparison())
			for _, v := range w.Values {
				g.Lit(w.canonical(v))
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
func (w facetWriter) hasText() bool { return w.kind != listValue || w.base != nil || w.simple.Used }

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
	switch {
	case isLength(l):
		return w.kind == textValue
	case isDigits(l):
		return true
	case w.kind == wholeValue:
		_, ok := w.whole(l.Value)
		return !ok
	}
	return w.kind != floatValue
}

func isLength(l plan.Limit) bool { return strings.HasSuffix(l.Facet, "Length") }

func isDigits(l plan.Limit) bool { return strings.HasSuffix(l.Facet, "Digits") }

// value returns v as a value of its base type.
func (w facetWriter) value() *jen.Statement {
	if w.simple == nil || w.kind == listValue && w.base == nil {
		return jen.Id("v")
	}
	if w.base == nil {
		return jen.String().Call(jen.Id("v"))
	}
	t := typeName(w.base)
	if strings.HasPrefix(w.base.Go, "[]") {
		t = jen.Parens(t)
	}
	return t.Call(jen.Id("v"))
}

// text returns the text that v is written as, white space as a reader sees it.
func (w facetWriter) text() *jen.Statement {
	switch {
	case w.kind == textValue && w.WhiteSpace == "collapse":
		return jen.Qual(runtime, "Collapse").Call(w.value())
	case w.kind == textValue && w.WhiteSpace == "replace":
		return jen.Qual(runtime, "Replace").Call(w.value())
	case w.kind == textValue:
		return w.value()
	case w.kind == lexicalValue && len(w.Patterns) == 0:
		return jen.String().Call(jen.Id("v"))
	case w.base == nil:
		return jen.Qual(runtime, "Lexical").Call(jen.Id("v"), jen.Id(w.simple.Write))
	}
	return jen.Qual(runtime, "Lexical").Call(w.value(), writeExpression(w.base))
}

// limit returns the statement that checks one facet.
func (w facetWriter) limit(l plan.Limit, text *jen.Statement) jen.Code {
	facet := jen.Qual(runtime, l.Facet)
	switch {
	case isLength(l):
		return w.length(l, text)
	case isDigits(l):
		return jen.Id("c").Dot("Digits").Call(facet, text, jen.Id(l.Value))
	case w.kind == wholeValue:
		if literal, ok := w.whole(l.Value); ok {
			return jen.Qual(runtime, "CheckWhole").Call(jen.Id("c"), facet, jen.Id("v"), jen.Id(literal))
		}
	case w.kind == floatValue:
		return jen.Qual(runtime, "CheckFloat").Call(jen.Id("c"), facet, jen.Id("v"), w.float(l.Value))
	}
	return jen.Id("c").Dot("Bound").Call(facet, text, jen.Lit(l.Value), jen.Qual(runtime, w.comparison()))
}

func (w facetWriter) length(l plan.Limit, text *jen.Statement) jen.Code {
	n := jen.Len(jen.Id("v"))
	switch w.kind {
	case textValue:
		n = jen.Qual("unicode/utf8", "RuneCountInString").Call(text)
	case otherValue:
		return jen.Null() // A QName's length depends on its prefix.
	}
	return jen.Id("c").Dot("Length").Call(jen.Qual(runtime, l.Facet), n, jen.Id(l.Value))
}

// whole returns the limit as a number of the Go type, if it is one.
func (w facetWriter) whole(value string) (string, bool) {
	value = strings.TrimPrefix(value, "+")
	if bits, unsigned := strings.CutPrefix(w.base.Go, "uint"); unsigned {
		size, _ := strconv.Atoi(bits)
		n, err := strconv.ParseUint(value, 10, size)
		return strconv.FormatUint(n, 10), err == nil
	}
	size, _ := strconv.Atoi(strings.TrimPrefix(w.base.Go, "int"))
	n, err := strconv.ParseInt(value, 10, size)
	return strconv.FormatInt(n, 10), err == nil
}

// float returns the limit as a value of v's type.
func (w facetWriter) float(value string) *jen.Statement {
	v, _ := xsd.ParseFloat(value)
	var special *jen.Statement
	switch {
	case math.IsNaN(v):
		special = jen.Qual("math", "NaN").Call()
	case math.IsInf(v, 0):
		special = jen.Qual("math", "Inf").Call(jen.Lit(int(math.Copysign(1, v))))
	default:
		return jen.Id(strconv.FormatFloat(v, 'g', -1, 64))
	}
	if w.simple != nil {
		return jen.Id(w.simple.Name).Call(special)
	}
	return jen.Id(w.base.Go).Call(special)
}

// comparison names the runtime's function that tells equal texts of the type.
func (w facetWriter) comparison() string {
	switch {
	case w.kind == wholeValue:
		return "CompareDecimals"
	case w.base != nil && comparisons[w.base.Go] != "":
		return comparisons[w.base.Go]
	}
	return "CompareTexts"
}

// canonical returns a value of an enumeration as it is written, where it is compared as a text.
func (w facetWriter) canonical(value string) string {
	switch {
	case w.kind == floatValue:
		v, _ := xsd.ParseFloat(value)
		if w.base.Go == "float32" {
			return soap.Lexical(float32(v), (*soap.Writer).Float)
		}
		return soap.Lexical(v, (*soap.Writer).Double)
	case w.kind == binaryValue && w.base.Go == "HexBinary":
		return strings.ToUpper(value)
	case w.kind == binaryValue:
		return strings.Join(strings.Fields(value), "")
	case w.base != nil && w.base.Go == "bool":
		return strings.NewReplacer("1", "true", "0", "false").Replace(value)
	case w.kind == listValue:
		return soap.Collapse(value)
	}
	return value
}

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

// scalar writes what depends on the kind of a built-in type.
type scalar interface {
	// literal returns the Go constant for a text, nil if there is none.
	literal(b *plan.Builtin, text string) *jen.Statement
	// nonzero returns the condition that a value of a type on that base is not its zero.
	nonzero(t plan.Type, value *jen.Statement) *jen.Statement
	// converted returns a value of a type derived from b as one of b.
	converted(b *plan.Builtin, value *jen.Statement) *jen.Statement
	// text returns the text that v is written as, white space as a reader sees it.
	text(w facetWriter) *jen.Statement
	// sizesText reports whether the size of v is that of its text.
	sizesText() bool
	// bound returns the statement that compares v to a bound as a Go value, nil if only their texts can be compared.
	bound(w facetWriter, l plan.Limit) *jen.Statement
	// canonical returns a value of an enumeration as it is written, where it is compared as a text.
	canonical(b *plan.Builtin, value string) string
}

var scalars [plan.ScalarKinds]scalar = [...]scalar{
	plan.String:   stringScalar{},
	plan.URI:      stringScalar{},
	plan.Lexical:  lexicalScalar{},
	plan.Boolean:  boolScalar{},
	plan.Whole:    wholeScalar{},
	plan.Float:    floatScalar{},
	plan.Instant:  anyScalar{},
	plan.Base64:   base64Scalar{},
	plan.Hex:      hexScalar{},
	plan.QName:    anyScalar{},
	plan.Texts:    listScalar{},
	plan.Anything: anyScalar{},
}

// anyScalar writes what holds of a kind unless it says otherwise: its Go type is a struct, or a name for another type.
type anyScalar struct{}

func (anyScalar) literal(*plan.Builtin, string) *jen.Statement { return nil }

func (anyScalar) nonzero(t plan.Type, value *jen.Statement) *jen.Statement {
	return jen.Add(value).Op("!=").Parens(typeName(t).Values())
}

func (anyScalar) converted(b *plan.Builtin, value *jen.Statement) *jen.Statement {
	return typeName(b).Call(value)
}

func (anyScalar) text(w facetWriter) *jen.Statement {
	if w.base == nil {
		return jen.Qual(runtime, "Lexical").Call(jen.Id("v"), jen.Id(w.simple.Write))
	}
	return jen.Qual(runtime, "Lexical").Call(w.value(), writeExpression(w.base))
}

func (anyScalar) sizesText() bool { return false }

func (anyScalar) bound(facetWriter, plan.Limit) *jen.Statement { return nil }

func (anyScalar) canonical(_ *plan.Builtin, value string) string { return value }

// lexicalScalar is a string that is the text.
type lexicalScalar struct{ anyScalar }

func (lexicalScalar) literal(_ *plan.Builtin, text string) *jen.Statement {
	return jen.Lit(strings.TrimSpace(text))
}

func (lexicalScalar) nonzero(_ plan.Type, value *jen.Statement) *jen.Statement {
	return jen.Add(value).Op("!=").Lit("")
}

func (s lexicalScalar) text(w facetWriter) *jen.Statement {
	if len(w.Patterns) > 0 { // They are about the text as it is written.
		return s.anyScalar.text(w)
	}
	return jen.String().Call(jen.Id("v"))
}

// stringScalar is a string whose characters count.
type stringScalar struct{ lexicalScalar }

func (stringScalar) literal(b *plan.Builtin, text string) *jen.Statement {
	return jen.Lit(b.WhiteSpace.Normalise(text))
}

func (stringScalar) sizesText() bool { return true }

func (stringScalar) text(w facetWriter) *jen.Statement {
	if name := normalisers[w.WhiteSpace]; name != "" {
		return jen.Qual(runtime, name).Call(w.value())
	}
	return w.value()
}

type boolScalar struct{ anyScalar }

func (boolScalar) literal(_ *plan.Builtin, text string) *jen.Statement {
	switch strings.TrimSpace(text) {
	case "true", "1":
		return jen.True()
	}
	return jen.False()
}

func (boolScalar) nonzero(_ plan.Type, value *jen.Statement) *jen.Statement { return value }

func (boolScalar) canonical(_ *plan.Builtin, value string) string {
	return strings.NewReplacer("1", "true", "0", "false").Replace(value)
}

type wholeScalar struct{ anyScalar }

func (wholeScalar) literal(b *plan.Builtin, text string) *jen.Statement {
	if literal, ok := whole(b, strings.TrimSpace(text)); ok {
		return number(literal)
	}
	return nil
}

func (wholeScalar) nonzero(_ plan.Type, value *jen.Statement) *jen.Statement {
	return jen.Add(value).Op("!=").Lit(0)
}

func (wholeScalar) bound(w facetWriter, l plan.Limit) *jen.Statement {
	literal, ok := whole(w.base, l.Value)
	if !ok {
		return nil
	}
	return jen.Qual(runtime, "CheckWhole").Call(jen.Id("c"), facetConstant(l.Facet), jen.Id("v"), jen.Id(literal))
}

// whole returns a text as a literal of a Go type for whole numbers, if it is one.
func whole(b *plan.Builtin, text string) (string, bool) {
	if b.Signed {
		n, err := strconv.ParseInt(text, 10, b.Bits)
		return strconv.FormatInt(n, 10), err == nil
	}
	n, err := strconv.ParseUint(strings.TrimPrefix(text, "+"), 10, b.Bits)
	return strconv.FormatUint(n, 10), err == nil
}

// number returns a numeric literal, without the type that jen.Lit would give it.
func number(text string) *jen.Statement { return jen.Op(text) }

type floatScalar struct{ anyScalar }

func (floatScalar) literal(b *plan.Builtin, text string) *jen.Statement {
	n, err := strconv.ParseFloat(strings.TrimSpace(text), b.Bits)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return nil
	}
	return number(strconv.FormatFloat(n, 'g', -1, b.Bits))
}

func (floatScalar) nonzero(_ plan.Type, value *jen.Statement) *jen.Statement {
	return jen.Add(value).Op("!=").Lit(0)
}

func (floatScalar) bound(w facetWriter, l plan.Limit) *jen.Statement {
	return jen.Qual(runtime, "CheckFloat").Call(jen.Id("c"), facetConstant(l.Facet), jen.Id("v"), floatBound(w, l.Value))
}

// floatBound returns a bound as a value of v's type, which is never a built-in one: those have no bounds.
func floatBound(w facetWriter, value string) *jen.Statement {
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
	return jen.Id(w.simple.Name).Call(special)
}

func (floatScalar) canonical(b *plan.Builtin, value string) string {
	v, _ := xsd.ParseFloat(value)
	if b.Bits == 32 {
		return soap.Lexical(float32(v), (*soap.Writer).Float)
	}
	return soap.Lexical(v, (*soap.Writer).Double)
}

// sliceScalar is a slice, whose type has a name of its own only in the types derived from it.
type sliceScalar struct{ anyScalar }

func (sliceScalar) nonzero(_ plan.Type, value *jen.Statement) *jen.Statement {
	return jen.Len(value).Op(">").Lit(0)
}

func (sliceScalar) converted(b *plan.Builtin, value *jen.Statement) *jen.Statement {
	return jen.Parens(typeName(b)).Call(value)
}

type base64Scalar struct{ sliceScalar }

func (base64Scalar) canonical(_ *plan.Builtin, value string) string {
	return strings.Join(strings.Fields(value), "")
}

type hexScalar struct{ sliceScalar }

func (s hexScalar) converted(b *plan.Builtin, value *jen.Statement) *jen.Statement {
	return s.anyScalar.converted(b, value)
}

func (hexScalar) canonical(_ *plan.Builtin, value string) string { return strings.ToUpper(value) }

// listScalar is a list separated by spaces, also one that is no built-in type.
type listScalar struct{ sliceScalar }

func (listScalar) canonical(_ *plan.Builtin, value string) string { return soap.Collapse(value) }

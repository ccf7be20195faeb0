package xsd_test

import (
	"fmt"
	"strconv"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// describe writes a set in a short notation, a component a line: what the tests compare.
//
//	type t:A = t:B + mixed (x:xs:int?, (y:t:C | z:xs:string*)) @id!:xs:ID
//	type t:S = restriction of xs:string maxLength=3 [a b]
//	element t:e:t:A nillable <- t:head
func describe(set *xsd.Set) string {
	var lines []string
	for _, t := range set.Types() {
		lines = append(lines, "type "+name(t.TypeName())+" = "+definition(t))
	}
	for _, e := range set.Elements() {
		lines = append(lines, "element "+element(e))
	}
	for _, a := range set.Attributes() {
		lines = append(lines, "attribute "+attribute(a))
	}
	return strings.Join(lines, "\n")
}

// name shortens the namespaces that the tests use.
func name(n source.Name) string {
	switch n.Space {
	case xsd.Namespace:
		return "xs:" + n.Local
	case "urn:t":
		return "t:" + n.Local
	case "urn:u":
		return "u:" + n.Local
	}
	return n.String()
}

func typeRef(t xsd.Type) string {
	if t == nil {
		return "nil"
	}
	if t.TypeName().IsZero() {
		return "<" + definition(t) + ">"
	}
	return name(t.TypeName())
}

func definition(t xsd.Type) string {
	if simple, ok := t.(*xsd.SimpleType); ok {
		return simpleDefinition(simple)
	}
	return complexDefinition(t.(*xsd.ComplexType))
}

func simpleDefinition(t *xsd.SimpleType) string {
	var words []string
	switch {
	case t.Variety == xsd.List && t.Base.Variety != xsd.List:
		words = append(words, "list of "+typeRef(t.Item))
	case t.Variety == xsd.Union && t.Base.Variety != xsd.Union:
		words = append(words, "union of")
		for _, m := range t.Members {
			words = append(words, typeRef(m))
		}
	default:
		words = append(words, "restriction of "+typeRef(t.Base))
	}
	for _, f := range t.Facets {
		words = append(words, f.Kind.String()+"="+f.Value)
		if f.Fixed {
			words = append(words, "fixed")
		}
	}
	if len(t.Enumeration) > 0 {
		var values []string
		for _, v := range t.Enumeration {
			values = append(values, v.Value)
		}
		words = append(words, "["+strings.Join(values, " ")+"]")
	}
	return strings.Join(words, " ")
}

func complexDefinition(t *xsd.ComplexType) string {
	var words []string
	switch t.Derivation {
	case xsd.Extension:
		words = append(words, typeRef(t.Base)+" +")
	case xsd.Restriction:
		words = append(words, typeRef(t.Base)+" -")
	}
	if t.Abstract {
		words = append(words, "abstract")
	}
	if t.Mixed {
		words = append(words, "mixed")
	}
	if t.Simple != nil {
		words = append(words, "text:"+typeRef(t.Simple))
	}
	if t.Particle == nil {
		words = append(words, "()")
	} else {
		words = append(words, particle(t.Particle))
	}
	for _, a := range t.Attributes {
		words = append(words, "@"+attribute(a))
	}
	if t.AnyAttribute != nil {
		words = append(words, "@"+wildcard(t.AnyAttribute))
	}
	return strings.Join(words, " ")
}

func particle(p *xsd.Particle) string {
	switch {
	case p.Min == 1 && p.Max == 1:
		return term(p.Term)
	case p.Min == 0 && p.Max == 1:
		return term(p.Term) + "?"
	case p.Min == 0 && p.Max == xsd.Unbounded:
		return term(p.Term) + "*"
	case p.Min == 1 && p.Max == xsd.Unbounded:
		return term(p.Term) + "+"
	}
	return fmt.Sprintf("%s{%d,%d}", term(p.Term), p.Min, p.Max)
}

func term(t xsd.Term) string {
	switch t := t.(type) {
	case *xsd.Element:
		if t.Global {
			return "ref " + name(t.Name)
		}
		return element(t)
	case *xsd.Wildcard:
		return wildcard(t)
	case *xsd.ModelGroup:
		var parts []string
		for _, p := range t.Particles {
			parts = append(parts, particle(p))
		}
		separator := map[xsd.GroupKind]string{xsd.Sequence: ", ", xsd.Choice: " | ", xsd.All: " & "}[t.Kind]
		return "(" + strings.Join(parts, separator) + ")"
	}
	return fmt.Sprintf("unknown term %T", t)
}

func wildcard(w *xsd.Wildcard) string {
	return fmt.Sprintf("any %q %s", w.Namespaces, w.Process)
}

func element(e *xsd.Element) string {
	out := name(e.Name) + ":" + typeRef(e.Type)
	if e.Nillable {
		out += " nillable"
	}
	if e.Abstract {
		out += " abstract"
	}
	if e.Substitution != nil {
		out += " <- " + name(e.Substitution.Name)
	}
	return out + constraint(e.Default, e.Fixed)
}

func attribute(a *xsd.AttributeUse) string {
	out := name(a.Name)
	if a.Required {
		out += "!"
	}
	if a.Prohibited {
		out += "-"
	}
	return out + ":" + typeRef(a.Type) + constraint(a.Default, a.Fixed)
}

func constraint(byDefault, fixed *string) string {
	switch {
	case byDefault != nil:
		return " default " + strconv.Quote(*byDefault)
	case fixed != nil:
		return " fixed " + strconv.Quote(*fixed)
	}
	return ""
}

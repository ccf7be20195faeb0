package xsd

import "groupdesk/gen/source"

// builtinSpecs lists the built-in simple types of XML Schema part 2, section 3, each after the type it derives from.
var builtinSpecs = []struct {
	local, base, item string
	facets            []Facet
}{
	{local: "anySimpleType"},
	{local: "string", base: "anySimpleType", facets: whiteSpace("preserve")},
	{local: "boolean", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "decimal", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "float", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "double", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "duration", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "dateTime", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "time", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "date", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "gYearMonth", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "gYear", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "gMonthDay", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "gDay", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "gMonth", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "hexBinary", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "base64Binary", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "anyURI", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "QName", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "NOTATION", base: "anySimpleType", facets: whiteSpace("collapse")},
	{local: "normalizedString", base: "string", facets: whiteSpace("replace")},
	{local: "token", base: "normalizedString", facets: []Facet{{Kind: WhiteSpace, Value: "collapse"}}},
	{local: "language", base: "token", facets: matching(`[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`)},
	{local: "NMTOKEN", base: "token", facets: matching(`\c+`)},
	{local: "NMTOKENS", base: "anySimpleType", item: "NMTOKEN", facets: listOf},
	{local: "Name", base: "token", facets: matching(`\i\c*`)},
	{local: "NCName", base: "Name", facets: matching(`[\i-[:]][\c-[:]]*`)},
	{local: "ID", base: "NCName"},
	{local: "IDREF", base: "NCName"},
	{local: "IDREFS", base: "anySimpleType", item: "IDREF", facets: listOf},
	{local: "ENTITY", base: "NCName"},
	{local: "ENTITIES", base: "anySimpleType", item: "ENTITY", facets: listOf},
	{local: "integer", base: "decimal", facets: []Facet{{Kind: FractionDigits, Value: "0", Fixed: true}}},
	{local: "nonPositiveInteger", base: "integer", facets: maxInclusive("0")},
	{local: "negativeInteger", base: "nonPositiveInteger", facets: maxInclusive("-1")},
	{local: "long", base: "integer", facets: between("-9223372036854775808", "9223372036854775807")},
	{local: "int", base: "long", facets: between("-2147483648", "2147483647")},
	{local: "short", base: "int", facets: between("-32768", "32767")},
	{local: "byte", base: "short", facets: between("-128", "127")},
	{local: "nonNegativeInteger", base: "integer", facets: []Facet{{Kind: MinInclusive, Value: "0"}}},
	{local: "unsignedLong", base: "nonNegativeInteger", facets: maxInclusive("18446744073709551615")},
	{local: "unsignedInt", base: "unsignedLong", facets: maxInclusive("4294967295")},
	{local: "unsignedShort", base: "unsignedInt", facets: maxInclusive("65535")},
	{local: "unsignedByte", base: "unsignedShort", facets: maxInclusive("255")},
	{local: "positiveInteger", base: "nonNegativeInteger", facets: []Facet{{Kind: MinInclusive, Value: "1"}}},
}

// listOf are the facets of the three built-in list types.
var listOf = []Facet{{Kind: MinLength, Value: "1"}}

func whiteSpace(v string) []Facet {
	return []Facet{{Kind: WhiteSpace, Value: v, Fixed: v == "collapse"}}
}
func matching(v string) []Facet     { return []Facet{{Kind: Pattern, Value: v}} }
func maxInclusive(v string) []Facet { return []Facet{{Kind: MaxInclusive, Value: v}} }
func between(low, high string) []Facet {
	return []Facet{{Kind: MinInclusive, Value: low}, {Kind: MaxInclusive, Value: high}}
}

// builtins holds the built-in simple types by local name. It is built once and never changed.
var builtins = makeBuiltins()

func makeBuiltins() map[string]*SimpleType {
	byName := make(map[string]*SimpleType, len(builtinSpecs))
	for _, spec := range builtinSpecs {
		t := &SimpleType{
			Name:    source.Name{Space: Namespace, Local: spec.local},
			Builtin: true,
			Base:    byName[spec.base],
			Item:    byName[spec.item],
			Facets:  spec.facets,
		}
		if t.Item != nil {
			t.Variety = List
		}
		byName[spec.local] = t
	}
	return byName
}

// anyType is xs:anyType, the root of all types: any attributes, any mixed content (part 1, section 3.4.7).
var anyType = &ComplexType{
	Name:         source.Name{Space: Namespace, Local: "anyType"},
	Mixed:        true,
	Particle:     &Particle{Min: 1, Max: 1, Term: &ModelGroup{Particles: []*Particle{{Max: Unbounded, Term: anything}}}},
	AnyAttribute: anything,
}

var anything = &Wildcard{Namespaces: []string{"##any"}, Process: "lax"}

// AnyType is xs:anyType. It is the same for every caller and read-only, as all built-in types are.
func AnyType() *ComplexType { return anyType }

// Builtin finds a built-in simple type by its local name in the namespace of XML Schema; nil when there is none.
// xs:anyType is not a simple type: see AnyType.
func Builtin(local string) *SimpleType { return builtins[local] }

// builtinType finds a built-in type, xs:anyType included.
func builtinType(name source.Name) (Type, bool) {
	if name.Space != Namespace {
		return nil, false
	}
	if name.Local == anyType.Name.Local {
		return anyType, true
	}
	if t := builtins[name.Local]; t != nil {
		return t, true
	}
	return nil, false
}

// builtinAttributes are those of the namespace of XML itself, which a schema may refer to although no document declares
// them.
var builtinAttributes = []*AttributeUse{
	// A language or, since the second edition of XML 1.0, nothing (section 2.12): no built-in type has just these values.
	{Name: source.Name{Space: source.XMLNamespace, Local: "lang"}, Type: Builtin("string")},
	{Name: source.Name{Space: source.XMLNamespace, Local: "space"}, Type: Builtin("NCName")},
	{Name: source.Name{Space: source.XMLNamespace, Local: "base"}, Type: Builtin("anyURI")},
	{Name: source.Name{Space: source.XMLNamespace, Local: "id"}, Type: Builtin("ID")},
}

func builtinAttribute(name source.Name) *AttributeUse {
	for _, a := range builtinAttributes {
		if a.Name == name {
			return a
		}
	}
	return nil
}

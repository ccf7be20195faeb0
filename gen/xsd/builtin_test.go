package xsd_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// TestBuiltinDerivation compares the built-in types with the hierarchy in part 2, section 3.
func TestBuiltinDerivation(t *testing.T) {
	chains := []string{
		"string normalizedString token language",
		"token NMTOKEN",
		"token Name NCName ID",
		"NCName IDREF",
		"NCName ENTITY",
		"boolean", "base64Binary", "hexBinary", "float", "double", "anyURI", "QName", "NOTATION",
		"duration", "dateTime", "time", "date", "gYearMonth", "gYear", "gMonthDay", "gDay", "gMonth",
		"decimal integer nonPositiveInteger negativeInteger",
		"integer long int short byte",
		"integer nonNegativeInteger unsignedLong unsignedInt unsignedShort unsignedByte",
		"nonNegativeInteger positiveInteger",
	}
	seen := map[string]bool{}
	for _, chain := range chains {
		names := strings.Fields(chain)
		if !seen[names[0]] {
			names = append([]string{"anySimpleType"}, names...)
		}
		for i, local := range names {
			got := xsd.Builtin(local)
			if got == nil || !got.Builtin || got.Variety != xsd.Atomic || got.Name != (source.Name{Space: xsd.Namespace, Local: local}) {
				t.Fatalf("%s: %+v", local, got)
			}
			if i > 0 && got.Base != xsd.Builtin(names[i-1]) {
				t.Errorf("base of %s is %v, want %s", local, got.Base.Name, names[i-1])
			}
			seen[local] = true
		}
	}
	if len(seen) != 19+22+1 {
		t.Errorf("%d atomic types, want 19 primitive and 22 derived ones and anySimpleType", len(seen))
	}
}

func TestBuiltinLists(t *testing.T) {
	for list, item := range map[string]string{"NMTOKENS": "NMTOKEN", "IDREFS": "IDREF", "ENTITIES": "ENTITY"} {
		got := xsd.Builtin(list)
		if got.Variety != xsd.List || got.Item != xsd.Builtin(item) || got.Base != xsd.Builtin("anySimpleType") {
			t.Errorf("%s: %+v", list, got)
		}
	}
}

func TestBuiltinRanges(t *testing.T) {
	want := map[string]string{
		"byte":               "minInclusive=-128 maxInclusive=127",
		"unsignedByte":       "maxInclusive=255",
		"long":               "minInclusive=-9223372036854775808 maxInclusive=9223372036854775807",
		"negativeInteger":    "maxInclusive=-1",
		"positiveInteger":    "minInclusive=1",
		"nonNegativeInteger": "minInclusive=0",
		"integer":            "fractionDigits=0 fixed",
	}
	for local, facets := range want {
		got := strings.TrimPrefix(simpleDefinition(xsd.Builtin(local)), "restriction of xs:"+xsd.Builtin(local).Base.Name.Local+" ")
		if got != facets {
			t.Errorf("%s: %s, want %s", local, got, facets)
		}
	}
}

func TestAnyType(t *testing.T) {
	if xsd.Builtin("anyType") != nil || xsd.Builtin("nothing") != nil {
		t.Error("anyType is no simple type, and there is no type called nothing")
	}
	set := load(t, map[string]string{"main.xsd": schema(`<xs:element name="a" type="xs:anyType"/>`)})
	found, ok := set.Type(source.Name{Space: xsd.Namespace, Local: "anyType"})
	if !ok || found != xsd.Type(xsd.AnyType()) || set.Elements()[0].Type != found {
		t.Error("xs:anyType should be the same however it is reached")
	}
	if got, want := definition(found), `mixed (any ["##any"] lax*) @any ["##any"] lax`; got != want {
		t.Errorf("xs:anyType is %s, want %s", got, want)
	}
}

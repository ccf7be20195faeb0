package xsd_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// TestFacetDiagnostics holds the diagnostic for each restriction; a valid restriction has an empty one.
func TestFacetDiagnostics(t *testing.T) {
	tests := []struct{ base, facets, want string }{
		{"string", `<xs:minLength value="1"/><xs:maxLength value="1"/>`, ""},
		{"string", `<xs:minLength value="2"/><xs:maxLength value="1"/>`, "allow no value"},
		{"string", `<xs:length value="2"/><xs:maxLength value="1"/>`, "allow no value"},
		{"string", `<xs:minLength value="3"/><xs:length value="2"/>`, "allow no value"},
		{"string", `<xs:totalDigits value="2"/>`, "<totalDigits> does not apply to values of the type string"},
		{"string", `<xs:minInclusive value="a"/>`, "<minInclusive> does not apply to values of the type string"},
		{"string", `<xs:pattern value="a"/><xs:pattern value="b"/>`, ""},
		{"string", `<xs:pattern value="a{2,1}"/>`, "at character 6, the bounds of the repetition are in the wrong order"},
		{"token", `<xs:whiteSpace value="collapse"/>`, ""},
		{"token", `<xs:whiteSpace value="replace"/>`, "allows what"},
		{"int", `<xs:whiteSpace value="preserve"/>`, "allows what"},
		{"normalizedString", `<xs:whiteSpace value="collapse"/>`, ""},
		{"NMTOKENS", `<xs:minLength value="2"/>`, ""},
		{"NMTOKENS", `<xs:minLength value="0"/>`, "allows what"},
		{"NMTOKENS", `<xs:totalDigits value="2"/>`, "does not apply to lists"},
		{"hexBinary", `<xs:length value="16"/>`, ""},
		{"boolean", `<xs:length value="1"/>`, "does not apply to values of the type boolean"},
		{"boolean", `<xs:pattern value="true"/>`, ""},
		{"decimal", `<xs:fractionDigits value="2"/><xs:totalDigits value="2"/>`, ""},
		{"decimal", `<xs:fractionDigits value="3"/><xs:totalDigits value="2"/>`, "allow no value"},
		{"integer", `<xs:fractionDigits value="1"/>`, "allows what"},
		{"integer", `<xs:minExclusive value="5"/><xs:maxExclusive value="5"/>`, ""},
		{"integer", `<xs:minInclusive value="5"/><xs:maxExclusive value="5"/>`, "allow no value"},
		{"integer", `<xs:minInclusive value="99999999999999999999"/><xs:maxInclusive value="99999999999999999998"/>`, "allow no value"},
		{"positiveInteger", `<xs:minInclusive value="0"/>`, "allows what"},
		{"positiveInteger", `<xs:maxExclusive value="1"/>`, "allow no value"},
		{"unsignedByte", `<xs:maxInclusive value=" 255 "/>`, ""},
		{"unsignedByte", `<xs:maxInclusive value="256"/>`, "allows what"},
		{"int", `<xs:maxInclusive value="many"/>`, "is not of the type int"},
		{"double", `<xs:minInclusive value="-INF"/><xs:maxInclusive value="1e3"/>`, ""},
		{"double", `<xs:minInclusive value="1e3"/><xs:maxInclusive value="999"/>`, "allow no value"},
		{"float", `<xs:minInclusive value="0x1"/>`, "is not of the type float"},
		{"duration", `<xs:minInclusive value="P1M"/><xs:maxInclusive value="P30D"/>`, ""},
		{"duration", `<xs:minInclusive value="P1M"/><xs:maxInclusive value="P20D"/>`, "allow no value"},
		{"dateTime", `<xs:minInclusive value="2000-01-01T00:00:00Z"/><xs:maxInclusive value="1999-01-01T00:00:00"/>`, "allow no value"},
		{"date", `<xs:minInclusive value="2000-01-02"/><xs:maxInclusive value="2000-01-01"/>`, "allow no value"},
		{"time", `<xs:minInclusive value="10:00:00"/><xs:maxInclusive value="09:00:00"/>`, "allow no value"},
		{"gYearMonth", `<xs:minInclusive value="2000-02"/><xs:maxInclusive value="2000-01"/>`, "allow no value"},
		{"gYear", `<xs:minInclusive value="2000"/><xs:maxInclusive value="1999"/>`, "allow no value"},
		{"gMonthDay", `<xs:minInclusive value="--02-01"/><xs:maxInclusive value="--01-31"/>`, "allow no value"},
		{"gMonth", `<xs:minInclusive value="--02"/><xs:maxInclusive value="--01"/>`, "allow no value"},
		{"gDay", `<xs:minInclusive value="---02"/><xs:maxInclusive value="---01"/>`, "allow no value"},
		{"double", `<xs:minInclusive value="1e3"/><xs:maxInclusive value="1000"/>`, ""},
		{"double", `<xs:minInclusive value="1e3"/><xs:maxExclusive value="1000"/>`, "allow no value"},
		{"anyURI", `<xs:length value="3"/>`, ""},
		{"base64Binary", `<xs:length value="3"/>`, ""},
		{"QName", `<xs:length value="3"/>`, ""},
		{"NOTATION", `<xs:enumeration value="t:n"/><xs:length value="3"/>`, ""},
		{"string", `<xs:minLength value="2147483646"/><xs:maxLength value="99999999999"/>`, ""},
		{"double", `<xs:minInclusive value="Infinity"/>`, "is not of the type double"},
		{"double", `<xs:minInclusive value="0x1p4"/>`, "is not of the type double"},
		{"double", `<xs:minInclusive value=""/>`, "is not of the type double"},
		{"gYear", `<xs:minInclusive value="1999"/><xs:maxInclusive value="2000"/>`, ""},
	}
	for _, test := range tests {
		declaration := `<xs:simpleType name="T"><xs:restriction base="xs:` + test.base + `">` + test.facets + `</xs:restriction></xs:simpleType>`
		got := ""
		var report source.Report
		if xsd.Load(loaderOf(map[string]string{"main.xsd": schema(declaration)}), "main.xsd", &report) == nil {
			got = report.Err().Error()
		}
		if test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("%s %s: %q, want %q", test.base, test.facets, got, test.want)
		}
	}
}

// TestPlaceOfContradiction asserts that facets which allow no value are reported at the one that makes it so: the last one of
// the restriction that has one of them, wherever the base type is declared.
func TestPlaceOfContradiction(t *testing.T) {
	const low, high = `<xs:minLength value="5"/>`, `<xs:maxLength value="4"/>`
	restriction := func(name, base, facets string) string {
		return `<xs:simpleType name="` + name + `"><xs:restriction base="` + base + `">` + facets + `</xs:restriction></xs:simpleType>`
	}
	tests := map[string]struct{ declarations, want string }{
		"low, high":         {restriction("T", "xs:string", low+high), "maxLength"},
		"high, low":         {restriction("T", "xs:string", high+low), "minLength"},
		"high, low, others": {restriction("T", "xs:string", high+low+`<xs:pattern value="a*"/>`), "minLength"},
		"low below high":    {restriction("T", "xs:string", high) + "\n" + restriction("U", "t:T", low), "minLength"},
		"high below low":    {restriction("T", "xs:string", low) + "\n" + restriction("U", "t:T", high), "maxLength"},
		"low above high":    {restriction("U", "t:T", low) + "\n" + restriction("T", "xs:string", high), "minLength"},
		"high above low":    {restriction("U", "t:T", high) + "\n" + restriction("T", "xs:string", low), "maxLength"},
		"none of the base":  {restriction("U", "t:T", `<xs:pattern value="a*"/>`) + "\n" + restriction("T", "xs:string", low+high), "maxLength"},
		"a range":           {restriction("T", "xs:int", `<xs:maxInclusive value="4"/><xs:minExclusive value="4"/>`), "minExclusive"},
		"a built-in bound":  {restriction("T", "xs:positiveInteger", `<xs:maxExclusive value="1"/>`), "maxExclusive"},
	}
	for name, test := range tests {
		var report source.Report
		xsd.Load(loaderOf(map[string]string{"main.xsd": schema(test.declarations)}), "main.xsd", &report)
		found := report.List()
		if len(found) != 1 || !strings.Contains(found[0].Message, "allow no value") {
			t.Errorf("%s: %v, want one contradiction", name, found)
			continue
		}
		line := strings.Split(schema(test.declarations), "\n")[found[0].Pos.Line-1]
		if at := line[found[0].Pos.Column-1:]; !strings.HasPrefix(at, "<xs:"+test.want) {
			t.Errorf("%s: reported at %s, want %s", name, at, test.want)
		}
	}
}

// TestFacetsOfUnions asserts that a restriction of a union may have patterns and values, and nothing else (part 2, section
// 4.1.5).
func TestFacetsOfUnions(t *testing.T) {
	for facet, want := range map[string]string{
		`<xs:pattern value="1|red"/>`:      "",
		`<xs:enumeration value="red"/>`:    "",
		`<xs:maxLength value="3"/>`:        "<maxLength> does not apply to unions; remove it",
		`<xs:maxInclusive value="3"/>`:     "<maxInclusive> does not apply to unions; remove it",
		`<xs:whiteSpace value="replace"/>`: "<whiteSpace> does not apply to unions; remove it",
	} {
		if got := problem(t, valued+`<xs:simpleType name="R"><xs:restriction base="t:Either">`+facet+`</xs:restriction></xs:simpleType>`); got != want {
			t.Errorf("%s: %q, want %q", facet, got, want)
		}
	}
}

// TestNarrowing restricts a restriction: a facet may only allow less than the base type's (part 2, sections 4.3.1.4,
// 4.3.2.4, 4.3.3.4 and 4.3.7.4 to 4.3.12.4), and has to be one of its values.
func TestNarrowing(t *testing.T) {
	tests := []struct{ base, first, second, want string }{
		{"string", `<xs:length value="3"/>`, `<xs:length value="3"/>`, ""},
		{"string", `<xs:length value="3"/>`, `<xs:length value="2"/>`, "allows what"},
		{"string", `<xs:length value="3"/>`, `<xs:length value="4"/>`, "allows what"},
		{"string", `<xs:minLength value="3"/>`, `<xs:minLength value="3"/>`, ""},
		{"string", `<xs:minLength value="3"/>`, `<xs:minLength value="2"/>`, "allows what"},
		{"string", `<xs:maxLength value="3"/>`, `<xs:maxLength value="3"/>`, ""},
		{"string", `<xs:maxLength value="3"/>`, `<xs:maxLength value="4"/>`, "allows what"},
		{"decimal", `<xs:totalDigits value="3"/>`, `<xs:totalDigits value="4"/>`, "allows what"},
		{"double", `<xs:minInclusive value="5"/>`, `<xs:minInclusive value="4"/>`, "allows what"},
		{"double", `<xs:maxInclusive value="5"/>`, `<xs:maxInclusive value="4"/>`, ""},
		{"decimal", `<xs:minInclusive value="5"/>`, `<xs:minInclusive value="5"/>`, ""},
		{"decimal", `<xs:minInclusive value="5"/>`, `<xs:minInclusive value="4"/>`, "allows what"},
		{"decimal", `<xs:minInclusive value="5"/>`, `<xs:minExclusive value="5"/>`, ""},
		{"decimal", `<xs:minExclusive value="5"/>`, `<xs:minExclusive value="5"/>`, ""},
		{"decimal", `<xs:minExclusive value="5"/>`, `<xs:minInclusive value="5"/>`, "allows what"},
		{"decimal", `<xs:minExclusive value="5"/>`, `<xs:minInclusive value="5.1"/>`, ""},
		{"decimal", `<xs:maxInclusive value="5"/>`, `<xs:maxInclusive value="6"/>`, "allows what"},
		{"decimal", `<xs:maxInclusive value="5"/>`, `<xs:maxExclusive value="5"/>`, ""},
		{"decimal", `<xs:maxExclusive value="5"/>`, `<xs:maxExclusive value="5"/>`, ""},
		{"decimal", `<xs:maxExclusive value="5"/>`, `<xs:maxInclusive value="5"/>`, "allows what"},
		{"decimal", `<xs:fractionDigits value="1"/>`, `<xs:minInclusive value="1.25"/>`, "has more digits than fractionDigits 1 allows"},
		{"integer", `<xs:minInclusive value="1.5"/>`, ``, "has more digits than fractionDigits 0 allows"},
		{"decimal", `<xs:maxInclusive value="5" fixed="true"/>`, `<xs:maxInclusive value="5.0"/>`, ""},
		{"decimal", `<xs:maxInclusive value="5" fixed="true"/>`, `<xs:maxInclusive value="4"/>`, `<maxInclusive> is fixed to "5"`},
		{"string", `<xs:maxLength value="5" fixed="true"/>`, `<xs:maxLength value="4"/>`, `<maxLength> is fixed to "5"`},
	}
	for _, test := range tests {
		got := problem(t, `<xs:simpleType name="T"><xs:restriction base="xs:`+test.base+`">`+test.first+`</xs:restriction></xs:simpleType>`+
			`<xs:simpleType name="U"><xs:restriction base="t:T">`+test.second+`</xs:restriction></xs:simpleType>`)
		if test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("%s %s, then %s: %q, want %q", test.base, test.first, test.second, got, test.want)
		}
	}
}

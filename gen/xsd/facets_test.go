package xsd_test

import (
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// TestFacetDiagnostics holds what is wrong about a restriction; an empty message stands for a correct one.
func TestFacetDiagnostics(t *testing.T) {
	tests := []struct{ base, facets, want string }{
		{"string", `<xs:minLength value="1"/><xs:maxLength value="1"/>`, ""},
		{"string", `<xs:minLength value="2"/><xs:maxLength value="1"/>`, "leave no value"},
		{"string", `<xs:length value="2"/><xs:maxLength value="1"/>`, "leave no value"},
		{"string", `<xs:minLength value="3"/><xs:length value="2"/>`, "leave no value"},
		{"string", `<xs:totalDigits value="2"/>`, "<totalDigits> has no meaning for values of the type string"},
		{"string", `<xs:minInclusive value="a"/>`, "<minInclusive> has no meaning for values of the type string"},
		{"string", `<xs:pattern value="a"/><xs:pattern value="b"/>`, ""},
		{"string", `<xs:pattern value="a{2,1}"/>`, "at character 6, the bounds of the repetition are in the wrong order"},
		{"token", `<xs:whiteSpace value="collapse"/>`, ""},
		{"token", `<xs:whiteSpace value="replace"/>`, "allows what"},
		{"int", `<xs:whiteSpace value="preserve"/>`, "allows what"},
		{"normalizedString", `<xs:whiteSpace value="collapse"/>`, ""},
		{"NMTOKENS", `<xs:minLength value="2"/>`, ""},
		{"NMTOKENS", `<xs:minLength value="0"/>`, "allows what"},
		{"NMTOKENS", `<xs:totalDigits value="2"/>`, "has no meaning for lists"},
		{"hexBinary", `<xs:length value="16"/>`, ""},
		{"boolean", `<xs:length value="1"/>`, "has no meaning for values of the type boolean"},
		{"boolean", `<xs:pattern value="true"/>`, ""},
		{"decimal", `<xs:fractionDigits value="2"/><xs:totalDigits value="2"/>`, ""},
		{"decimal", `<xs:fractionDigits value="3"/><xs:totalDigits value="2"/>`, "leave no value"},
		{"integer", `<xs:fractionDigits value="1"/>`, "allows what"},
		{"integer", `<xs:minExclusive value="5"/><xs:maxExclusive value="5"/>`, ""},
		{"integer", `<xs:minInclusive value="5"/><xs:maxExclusive value="5"/>`, "leave no value"},
		{"integer", `<xs:minInclusive value="99999999999999999999"/><xs:maxInclusive value="99999999999999999998"/>`, "leave no value"},
		{"positiveInteger", `<xs:minInclusive value="0"/>`, "allows what"},
		{"positiveInteger", `<xs:maxExclusive value="1"/>`, "leave no value"},
		{"unsignedByte", `<xs:maxInclusive value=" 255 "/>`, ""},
		{"unsignedByte", `<xs:maxInclusive value="256"/>`, "allows what"},
		{"int", `<xs:maxInclusive value="many"/>`, "is not of the type decimal"},
		{"double", `<xs:minInclusive value="-INF"/><xs:maxInclusive value="1e3"/>`, ""},
		{"double", `<xs:minInclusive value="1e3"/><xs:maxInclusive value="999"/>`, "leave no value"},
		{"float", `<xs:minInclusive value="0x1"/>`, "is not of the type float"},
		{"duration", `<xs:minInclusive value="P1M"/><xs:maxInclusive value="P30D"/>`, ""},
		{"duration", `<xs:minInclusive value="P1M"/><xs:maxInclusive value="P20D"/>`, "leave no value"},
		{"dateTime", `<xs:minInclusive value="2000-01-01T00:00:00Z"/><xs:maxInclusive value="1999-01-01T00:00:00"/>`, "leave no value"},
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

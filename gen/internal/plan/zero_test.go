package plan

import (
	"testing"

	"groupdesk/gen/soap"
)

// TestZerosAreTheRuntimes asserts that the generator and the runtime mean the same by a type's zero value.
func TestZerosAreTheRuntimes(t *testing.T) {
	written := map[string]string{
		"String":           soap.Lexical("", (*soap.Writer).String),
		"NormalizedString": soap.Lexical("", (*soap.Writer).NormalizedString),
		"Token":            soap.Lexical("", (*soap.Writer).Token),
		"AnyURI":           soap.Lexical("", (*soap.Writer).AnyURI),
		"Bool":             soap.Lexical(false, (*soap.Writer).Bool),
		"Byte":             soap.Lexical(0, (*soap.Writer).Byte),
		"Short":            soap.Lexical(0, (*soap.Writer).Short),
		"Int":              soap.Lexical(0, (*soap.Writer).Int),
		"Long":             soap.Lexical(0, (*soap.Writer).Long),
		"UnsignedByte":     soap.Lexical(0, (*soap.Writer).UnsignedByte),
		"UnsignedShort":    soap.Lexical(0, (*soap.Writer).UnsignedShort),
		"UnsignedInt":      soap.Lexical(0, (*soap.Writer).UnsignedInt),
		"UnsignedLong":     soap.Lexical(0, (*soap.Writer).UnsignedLong),
		"Float":            soap.Lexical(0, (*soap.Writer).Float),
		"Double":           soap.Lexical(0, (*soap.Writer).Double),
		"Decimal":          soap.Lexical("", (*soap.Writer).Decimal),
		"Integer":          soap.Lexical("", (*soap.Writer).Integer),
		"Duration":         soap.Lexical("", (*soap.Writer).Duration),
		"DateTime":         soap.Lexical(soap.DateTime{}, (*soap.Writer).DateTime),
		"Date":             soap.Lexical("", (*soap.Writer).Date),
		"Time":             soap.Lexical("", (*soap.Writer).Time),
		"GYear":            soap.Lexical("", (*soap.Writer).GYear),
		"GYearMonth":       soap.Lexical("", (*soap.Writer).GYearMonth),
		"GMonth":           soap.Lexical("", (*soap.Writer).GMonth),
		"GMonthDay":        soap.Lexical("", (*soap.Writer).GMonthDay),
		"GDay":             soap.Lexical("", (*soap.Writer).GDay),
		"Base64":           soap.Lexical(nil, (*soap.Writer).Base64),
		"Hex":              soap.Lexical(nil, (*soap.Writer).Hex),
		"Strings":          soap.Lexical(nil, (*soap.Writer).Strings),
	}
	for name, b := range builtins {
		want, known := written[b.Method]
		if !known && b.Method != "QName" && b.Method != "AnyType" {
			t.Errorf("%s: nothing here writes a zero with %s", name, b.Method)
		}
		if zeros[b.Method] != want {
			t.Errorf("%s: the zero is %q, but the runtime writes %q", name, zeros[b.Method], want)
		}
	}
}

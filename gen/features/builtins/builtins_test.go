package builtins_test

import (
	"testing"

	builtins "groupdesk/gen/features/builtins/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Everything": featuretest.Document(builtins.UnmarshalEverything, builtins.MarshalEverything),
	})
}

// TestBuiltinsKeepTheirText asserts that values survive exactly, those without a Go equivalent included.
func TestBuiltinsKeepTheirText(t *testing.T) {
	v, err := builtins.UnmarshalEverything([]byte(everything), soap.ReadOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	document, err := builtins.MarshalEverything(v)
	want := featuretest.Body(t, []byte(everything), nil)
	if got := featuretest.Body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
}

const everything = `<Everything xmlns="urn:example:builtins" xmlns:n="urn:example:builtins">` +
	`<stringValue> kept  as it is </stringValue><normalizedStringValue>a b</normalizedStringValue><tokenValue>t</tokenValue><languageValue>nb-NO</languageValue>` +
	`<NameValue>n</NameValue><NCNameValue>n</NCNameValue><IDValue>i</IDValue><IDREFValue>i</IDREFValue><NMTOKENValue>1</NMTOKENValue><NMTOKENSValue>1 b</NMTOKENSValue>` +
	`<anyURIValue>urn:x</anyURIValue><booleanValue>true</booleanValue><byteValue>-128</byteValue><shortValue>-32768</shortValue><intValue>-2147483648</intValue>` +
	`<longValue>-9223372036854775808</longValue><unsignedByteValue>255</unsignedByteValue><unsignedShortValue>65535</unsignedShortValue>` +
	`<unsignedIntValue>4294967295</unsignedIntValue><unsignedLongValue>18446744073709551615</unsignedLongValue><floatValue>0.1</floatValue><doubleValue>-INF</doubleValue>` +
	`<decimalValue>0.10000000000000000000000001</decimalValue><integerValue>123456789012345678901234567890</integerValue><positiveIntegerValue>1</positiveIntegerValue>` +
	`<nonNegativeIntegerValue>0</nonNegativeIntegerValue><negativeIntegerValue>-1</negativeIntegerValue><nonPositiveIntegerValue>0</nonPositiveIntegerValue>` +
	`<durationValue>P1Y2M3DT4H5M6.789S</durationValue><dateTimeValue>2026-03-01T12:30:00.125</dateTimeValue><dateValue>2026-03-01Z</dateValue><timeValue>12:30:00</timeValue>` +
	`<gYearValue>2026</gYearValue><gYearMonthValue>2026-03</gYearMonthValue><gMonthValue>--03</gMonthValue><gMonthDayValue>--03-01</gMonthDayValue><gDayValue>---01</gDayValue>` +
	`<base64BinaryValue>AP8=</base64BinaryValue><hexBinaryValue>00FF</hexBinaryValue><QNameValue>n:local</QNameValue><anySimpleTypeValue>any</anySimpleTypeValue>` +
	`<ownDuration>-P10675199DT2H48M5.4775808S</ownDuration><ownChar>65</ownChar></Everything>`

package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

func TestDecimal(t *testing.T) {
	k := kind[soap.Decimal]{"decimal", (*soap.Writer).Decimal, (*soap.Reader).Decimal}
	for _, s := range []string{"0", "-1.50", "+.5", "1.", "00123456789012345678901234567890.10"} {
		k.writes(t, soap.Decimal(s), s)
	}
	k.reads(t, " 1.5\n", "1.5")
	k.refuses(t, "", ".", "-", "+.", "1e3", "INF", "1.2.3", "1,5", "--1", "1 2")
	k.cannotWrite(t, "one")
	if text, err := k.format(""); text != "0" || err != nil {
		t.Errorf("the zero value is written as %q, %v", text, err)
	}
}

func TestInteger(t *testing.T) {
	k := kind[soap.Integer]{"integer", (*soap.Writer).Integer, (*soap.Reader).Integer}
	for _, s := range []string{"0", "-0", "+7", "123456789012345678901234567890"} {
		k.writes(t, soap.Integer(s), s)
	}
	k.refuses(t, "", "-", "1.0", "1 ,", "0x1")
	k.cannotWrite(t, "1.5")
	k.cannotWrite(t, "<")
	if text, err := k.format(""); text != "0" || err != nil {
		t.Errorf("the zero value is written as %q, %v", text, err)
	}
}

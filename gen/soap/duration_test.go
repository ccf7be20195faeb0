package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

func TestDuration(t *testing.T) {
	k := kind[soap.Duration]{"duration", (*soap.Writer).Duration, (*soap.Reader).Duration}
	for _, s := range []string{"PT0S", "P1Y2M3DT4H5M6.789S", "-P1D", "P1M", "PT1M", "P0Y", "PT36H", "P1YT1S"} {
		k.writes(t, soap.Duration(s), s)
	}
	k.reads(t, " P1D ", "P1D")
	k.refuses(t, "", "P", "-P", "PT", "P1", "1D", "P1DT", "P1S", "PT1D", "P1D1Y", "PT1S1H", "P1.5D", "PT1.S",
		"PT.5S", "P-1D", "+P1D", "P1Y1Y", "P1W", "p1d", "P1DT1HT1M", "P 1D", "PY")
	k.cannotWrite(t, "1 day")
	if text, err := k.format(""); text != "PT0S" || err != nil {
		t.Errorf("the zero value is written as %q, %v", text, err)
	}
}

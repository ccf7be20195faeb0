package soap_test

import (
	"math"
	"testing"

	"groupdesk/gen/soap"
)

func TestFloats(t *testing.T) {
	k := kind[float64]{"double", (*soap.Writer).Double, (*soap.Reader).Double}
	k.writes(t, 0, "0")
	k.writes(t, 0.1, "0.1")
	k.writes(t, -1.5e-300, "-1.5E-300")
	k.writes(t, math.MaxFloat64, "1.7976931348623157E+308")
	k.writes(t, math.Inf(1), "INF")
	k.writes(t, math.Inf(-1), "-INF")
	k.reads(t, " 1. ", 1)
	k.reads(t, ".5", .5)
	k.reads(t, "+1e3", 1000)
	k.reads(t, "-1E-2", -.01)
	k.reads(t, "1e999", math.Inf(1))
	k.refuses(t, "", ".", "e5", "1e", "inf", "+INF", "Infinity", "nan", "0x1p3", "1_0", "1,5", "1 2")
	if text, err := k.format(math.NaN()); text != "NaN" || err != nil {
		t.Errorf("NaN is written as %q, %v", text, err)
	}
	if v, err := k.parse("NaN"); !math.IsNaN(v) || err != nil {
		t.Errorf("NaN is read as %v, %v", v, err)
	}
	single := kind[float32]{"float", (*soap.Writer).Float, (*soap.Reader).Float}
	single.writes(t, 0.1, "0.1")
	single.writes(t, math.MaxFloat32, "3.4028235E+38")
	single.reads(t, "1e39", float32(math.Inf(1)))
	single.refuses(t, "x")
}

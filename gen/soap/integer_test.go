package soap_test

import (
	"math"
	"testing"

	"groupdesk/gen/soap"
)

func TestSigned(t *testing.T) {
	tiny := kind[int8]{"byte", (*soap.Writer).Byte, (*soap.Reader).Byte}
	tiny.writes(t, math.MinInt8, "-128")
	tiny.writes(t, math.MaxInt8, "127")
	tiny.refuses(t, "128", "-129")
	short := kind[int16]{"short", (*soap.Writer).Short, (*soap.Reader).Short}
	short.writes(t, math.MinInt16, "-32768")
	short.writes(t, math.MaxInt16, "32767")
	short.refuses(t, "32768", "true")
	long := kind[int64]{"long", (*soap.Writer).Long, (*soap.Reader).Long}
	long.writes(t, math.MinInt64, "-9223372036854775808")
	long.writes(t, math.MaxInt64, "9223372036854775807")
	long.refuses(t, "9223372036854775808", "-9223372036854775809")
	k := kind[int32]{"int", (*soap.Writer).Int, (*soap.Reader).Int}
	k.writes(t, math.MinInt32, "-2147483648")
	k.writes(t, math.MaxInt32, "2147483647")
	k.reads(t, " +007\n", 7)
	k.reads(t, "-0", 0)
	k.reads(t, "<!-- one -->1<![CDATA[2]]>&#x33;", 123)
	k.refuses(t, "", " ", "-", "+", "1 2", "1.0", "1e3", "0x10", "1_000", "--1", "+-1", "١", "2147483648")
}

func TestUnsigned(t *testing.T) {
	tiny := kind[uint8]{"unsignedByte", (*soap.Writer).UnsignedByte, (*soap.Reader).UnsignedByte}
	tiny.writes(t, math.MaxUint8, "255")
	tiny.refuses(t, "256")
	short := kind[uint16]{"unsignedShort", (*soap.Writer).UnsignedShort, (*soap.Reader).UnsignedShort}
	short.writes(t, math.MaxUint16, "65535")
	short.refuses(t, "65536")
	long := kind[uint64]{"unsignedLong", (*soap.Writer).UnsignedLong, (*soap.Reader).UnsignedLong}
	long.writes(t, math.MaxUint64, "18446744073709551615")
	long.refuses(t, "18446744073709551616")
	k := kind[uint32]{"unsignedInt", (*soap.Writer).UnsignedInt, (*soap.Reader).UnsignedInt}
	k.writes(t, 0, "0")
	k.writes(t, math.MaxUint32, "4294967295")
	k.reads(t, "+007", 7)
	k.reads(t, "-00", 0)
	k.reads(t, " -00\n", 0)
	k.refuses(t, "", "-", "+", "-1", "-01", "++1", "+-0", "-+0", "4294967296")
}

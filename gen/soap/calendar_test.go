package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

// checkLexical goes through a type that keeps its lexical form.
func checkLexical[T ~string](t *testing.T, k kind[T], zero string, good, bad []string) {
	t.Helper()
	for _, s := range good {
		for _, zone := range []string{"", "Z", "+01:00", "-14:00"} {
			k.writes(t, T(s+zone), s+zone)
		}
		k.refuses(t, s+"+14:01", s+"+1:00", s+"ZZ", s+" Z", s+"x")
	}
	k.refuses(t, append(bad, "", "Z", "x")...)
	k.cannotWrite(t, "&")
	if text, err := k.format(""); text != zero || err != nil {
		t.Errorf("%s: the zero value is written as %q, %v", k.name, text, err)
	}
	k.reads(t, zero, T(zero))
}

func TestCalendar(t *testing.T) {
	checkLexical(t, kind[soap.Date]{"date", (*soap.Writer).Date, (*soap.Reader).Date}, "0001-01-01",
		[]string{"2024-02-29", "-0001-12-31", "12345-01-01"},
		[]string{"2023-02-29", "0000-01-01", "2024-2-29", "2024-02", "2024-02-29T00:00:00", "20240229", "2024-02-30"})
	checkLexical(t, kind[soap.Time]{"time", (*soap.Writer).Time, (*soap.Reader).Time}, "00:00:00",
		[]string{"13:20:00", "23:59:59.999", "24:00:00"},
		[]string{"24:00:01", "13:20", "1:20:00", "13:20:61", "13-20-00", "13:20:00."})
	checkLexical(t, kind[soap.GYearMonth]{"gYearMonth", (*soap.Writer).GYearMonth, (*soap.Reader).GYearMonth}, "0001-01",
		[]string{"2024-02", "-0044-03"}, []string{"2024", "2024-13", "2024-02-01", "24-02"})
	checkLexical(t, kind[soap.GYear]{"gYear", (*soap.Writer).GYear, (*soap.Reader).GYear}, "0001",
		[]string{"2024", "-0044", "12345"}, []string{"24", "0000", "02024", "2024-01", "+2024"})
	checkLexical(t, kind[soap.GMonthDay]{"gMonthDay", (*soap.Writer).GMonthDay, (*soap.Reader).GMonthDay}, "--01-01",
		[]string{"--02-29", "--12-31"}, []string{"--02-30", "-02-29", "02-29", "--2-29", "--02", "--02-29-01"})
	checkLexical(t, kind[soap.GMonth]{"gMonth", (*soap.Writer).GMonth, (*soap.Reader).GMonth}, "--01",
		[]string{"--12"}, []string{"--13", "--1", "12", "--12--", "--00"})
	checkLexical(t, kind[soap.GDay]{"gDay", (*soap.Writer).GDay, (*soap.Reader).GDay}, "---01",
		[]string{"---31"}, []string{"---32", "--31", "---1", "31", "---00"})
}

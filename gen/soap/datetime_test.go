package soap_test

import (
	"fmt"
	"testing"
	"time"

	"groupdesk/gen/soap"
)

func TestDateTime(t *testing.T) {
	k := kind[soap.DateTime]{"dateTime", (*soap.Writer).DateTime, (*soap.Reader).DateTime}
	leap := time.Date(2024, 2, 29, 13, 20, 5, 0, time.UTC)
	k.writes(t, soap.DateTime{}, "0001-01-01T00:00:00")
	k.writes(t, soap.DateTime{Time: leap}, "2024-02-29T13:20:05")
	k.writes(t, soap.DateTime{Time: leap, Zoned: true}, "2024-02-29T13:20:05Z")
	k.writes(t, soap.DateTime{Time: leap.Add(123456789)}, "2024-02-29T13:20:05.123456789")
	k.writes(t, soap.DateTime{Time: leap.Add(500 * time.Millisecond)}, "2024-02-29T13:20:05.5")
	k.writes(t, soap.DateTime{Time: time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC)}, "9999-12-31T23:59:59.999999999")
	k.writes(t, soap.DateTime{Time: time.Date(12024, 1, 1, 0, 0, 0, 0, time.UTC)}, "12024-01-01T00:00:00")
	k.writes(t, soap.DateTime{Time: time.Date(-44, 3, 15, 12, 0, 0, 0, time.UTC)}, "-0044-03-15T12:00:00")
	k.reads(t, " 2024-02-29T13:20:05+00:00 ", soap.DateTime{Time: leap, Zoned: true})
	k.reads(t, "2024-02-29T13:20:05.0000000009", soap.DateTime{Time: leap})
	k.reads(t, "2024-02-28T24:00:00", soap.DateTime{Time: time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)})
	k.reads(t, "-0044-03-15T12:00:00", soap.DateTime{Time: time.Date(-44, 3, 15, 12, 0, 0, 0, time.UTC)})
	k.reads(t, "12024-01-01T00:00:00", soap.DateTime{Time: time.Date(12024, 1, 1, 0, 0, 0, 0, time.UTC)})
	k.refuses(t, "", "2024-02-29", "13:20:00", "2023-02-29T00:00:00", "1900-02-29T00:00:00", "2024-04-31T00:00:00",
		"2024-13-01T00:00:00", "2024-00-01T00:00:00", "2024-01-00T00:00:00", "0000-01-01T00:00:00", "24-01-01T00:00:00",
		"02024-01-01T00:00:00", "+2024-01-01T00:00:00", "2024-1-01T00:00:00", "2024-01-01 00:00:00", "2024-01-01T0:00:00",
		"2024-01-01T24:00:01", "2024-01-01T24:01:00", "2024-01-01T24:01:01", "2024-01-01T24:00:00.5", "2024-01-01T24:00:01.000000001", "2024-01-01T25:00:00", "2024-01-01T00:60:00", "2024-01-01T00:00:60", "2024-01-01T00:00:00.",
		"2024-01-01T00:00:00,5", "2024-01-01T00:00:00.5.5", "2024-01-01T00:00:00+15:00", "2024-01-01T00:00:00+14:01",
		"2024-01-01T00:00:00+1:00", "2024-01-01T00:00:00+01", "2024-01-01T00:00:00ZZ", "2024-01-01T00:00:00z", "T",
		"2024-01-01T", "+01:00", "Z", "1234567890-01-01T00:00:00", "٢٠٢٤-01-01T00:00:00",
		"-024-01-01T00:00:00", "18446744073709551617-01-01T00:00:00", "2024-01-01T00x00:00", "2024-01-01T00:00x00")
	k.cannotWrite(t, soap.DateTime{Time: time.Date(1e9, 1, 1, 0, 0, 0, 0, time.UTC)})
	k.cannotWrite(t, soap.DateTime{Time: time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)})
}

// TestZones compares moments, since a location is not comparable. TestDaysOfMonths asserts that each month has its days and
// no more (XML Schema part 2, appendix E).
func TestDaysOfMonths(t *testing.T) {
	k := kind[soap.DateTime]{"dateTime", (*soap.Writer).DateTime, (*soap.Reader).DateTime}
	for month := time.January; month <= time.December; month++ {
		for _, year := range []int{1900, 2000, 2023, 2024} {
			last := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC)
			text := fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", year, month, last.Day())
			if v, err := k.parse(text); err != nil || !v.Time.Equal(last) {
				t.Errorf("%s: read %v, %v", text, v, err)
			}
			k.refuses(t, fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", year, month, last.Day()+1))
		}
	}
}

// TestYears asserts that the years are written that can be read back. There is no year 0 (XML Schema part 2, section 3.2.7).
func TestYears(t *testing.T) {
	for year, want := range map[int]bool{
		-1_000_000_000: false, -999_999_999: true, -1: true, 0: false, 1: true, 9999: true, 10_000: true, 99_999: true, 100_000: true, 999_999_999: true, 1_000_000_000: false,
	} {
		v := soap.DateTime{Time: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC), Zoned: true}
		w := soap.NewWriter(soap.WriteOptions{})
		w.DateTime("", "d", v)
		document, err := w.Bytes()
		if (err == nil) != want {
			t.Errorf("the year %d: wrote %s, %v", year, document, err)
		}
		if err != nil {
			continue
		}
		r := soap.NewReader(document, soap.ReadOptions{})
		r.Child()
		if back := r.DateTime(); !back.Time.Equal(v.Time) || r.Err() != nil {
			t.Errorf("the year %d: read %v, %v from %s", year, back, r.Err(), document)
		}
	}
}

// TestYearNought asserts that a date of the year 0, which a writer refuses, has no other year.
func TestYearNought(t *testing.T) {
	date := soap.LocalDate(time.Date(0, 2, 29, 0, 0, 0, 0, time.UTC))
	if date != "0000-02-29" {
		t.Errorf("it is %s", date)
	}
	kind[soap.Date]{"date", (*soap.Writer).Date, (*soap.Reader).Date}.cannotWrite(t, date)
}

func TestZones(t *testing.T) {
	k := kind[soap.DateTime]{"dateTime", (*soap.Writer).DateTime, (*soap.Reader).DateTime}
	noon := time.Date(2024, 7, 1, 12, 0, 0, 0, time.UTC)
	for text, offset := range map[string]int{
		"2024-07-01T14:00:00+02:00": 120, "2024-07-01T02:30:00-09:30": -570, "2024-07-02T02:00:00+14:00": 840,
	} {
		v, err := k.parse(text)
		if err != nil || !v.Time.Equal(noon) || !v.Zoned {
			t.Errorf("%s is read as %v, %v", text, v, err)
		}
		if _, seconds := v.Time.Zone(); seconds != offset*60 {
			t.Errorf("%s has the offset %d s", text, seconds)
		}
		if again, err := k.format(v); err != nil || again != text {
			t.Errorf("%s is written as %s, %v", text, again, err)
		}
	}
}

// TestDateTimesAreThoseOfTime compares what is read with what package time makes of the same parts, to the last bit.
func TestDateTimesAreThoseOfTime(t *testing.T) {
	zones := map[string]*time.Location{"": time.UTC, "Z": time.UTC, "+05:30": time.FixedZone("", 19800), "-14:00": time.FixedZone("", -50400)}
	for _, year := range []int{-999999999, -401, -400, -5, -4, -1, 1, 4, 100, 1582, 1600, 1900, 1969, 1970, 2000, 2023, 2024, 2100, 999999999} {
		for month := 1; month <= 12; month++ {
			for _, day := range []int{1, 28} {
				for zone, location := range zones {
					want := soap.DateTime{Time: time.Date(year, time.Month(month), day, 23, 59, 7, 120, location), Zoned: zone != ""}
					text := fmt.Sprintf("%04d-%02d-%02dT23:59:07.00000012%s", max(year, -year), month, day, zone)
					if year < 0 {
						text = "-" + text
					}
					r := soap.NewReader([]byte("<a>"+text+"</a>"), soap.ReadOptions{})
					r.Child()
					if got := r.DateTime(); r.Err() != nil || got.Zoned != want.Zoned || !got.Time.Equal(want.Time) || got.Time.String() != want.Time.String() {
						t.Errorf("%s is read as %v, %v; want %v", text, got, r.Err(), want)
					}
				}
			}
		}
	}
}

//go:build !js

package soap_test

import (
	"math"
	"math/big"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
)

// oslo skips an hour in spring, repeats one in autumn, and had an offset with seconds before 1895.
func oslo(t *testing.T) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		t.Skip("the database of time zones is not installed")
	}
	return loc
}

// TestTextsAsTimes asserts what is exact among Go's times, and that everything else is an error.
func TestTextsAsTimes(t *testing.T) {
	loc, east := oslo(t), time.FixedZone("", 19800)
	date := func(loc *time.Location) func(string) (time.Time, error) {
		return func(s string) (time.Time, error) { return soap.Date(s).AsTime(loc) }
	}
	clock := func(loc *time.Location) func(string) (time.Time, error) {
		return func(s string) (time.Time, error) { return soap.Time(s).AsTime(loc) }
	}
	tests := []struct {
		text   string
		asTime func(string) (time.Time, error)
		want   string // in RFC 3339, or a part of the error that begins with "!"
	}{
		{"", date(nil), "0001-01-01T00:00:00Z"},
		{"2024-02-29", date(loc), "2024-02-29T00:00:00+01:00"},
		{"0001-01-01", date(east), "0001-01-01T00:00:00+05:30"},
		{"2024-02-29", date(nil), "!no time zone; pass the location"},
		{"2024-02-29-05:00", date(loc), "2024-02-29T00:00:00-05:00"},
		{"2024-02-29Z", date(nil), "2024-02-29T00:00:00Z"},
		{"2023-02-29", date(loc), "!is not of the type date"},
		{"0000-01-01", date(loc), "!is not of the type date"},
		{"1234567890-01-01", date(loc), "!is not of the type date"},
		{"2024-02-29T00:00:00", date(loc), "!is not of the type date"},
		{"", clock(nil), "0001-01-01T00:00:00Z"},
		{"00:00:00", clock(east), "0001-01-01T00:00:00+05:30"},
		{"13:20:00.000000001", clock(time.UTC), "0001-01-01T13:20:00.000000001Z"},
		{"13:20:00.5000000000000", clock(time.UTC), "0001-01-01T13:20:00.5Z"},
		{"13:20:00-09:30", clock(nil), "0001-01-01T13:20:00-09:30"},
		{"13:20:00", clock(nil), "!no time zone; pass the location"},
		{"13:20:00.0000000001", clock(time.UTC), "!no exact counterpart"},
		{"13:20:00.9000000001", clock(time.UTC), "!no exact counterpart"},
		{"24:00:00", clock(time.UTC), "!no exact counterpart"},
		{"24:00:00Z", clock(time.UTC), "!no exact counterpart"},
		{"24:00:01", clock(time.UTC), "!is not of the type time"},
		{"23:59:60Z", clock(time.UTC), "!is not of the type time"}, // A leap second: XML Schema part 2, appendix D.2.
	}
	for _, test := range tests {
		got, err := test.asTime(test.text)
		if part, fails := strings.CutPrefix(test.want, "!"); fails {
			if err == nil || !strings.Contains(err.Error(), part) {
				t.Errorf("%s: got %v, %v; want the error %s", test.text, got, err, part)
			}
		} else if err != nil || got.Format(time.RFC3339Nano) != test.want {
			t.Errorf("%s: got %v, %v; want %s", test.text, got, err, test.want)
		}
	}
}

// TestDateTimesAsTimes asserts what a wall clock means in a location.
func TestDateTimesAsTimes(t *testing.T) {
	loc := oslo(t)
	at := func(hour int) soap.DateTime {
		return soap.LocalDateTime(time.Date(2024, 3, 31, hour, 30, 0, 0, time.UTC))
	}
	if got, err := at(3).AsTime(loc); err != nil || got.Format(time.RFC3339) != "2024-03-31T03:30:00+02:00" {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := at(2).AsTime(loc); err == nil || !strings.Contains(err.Error(), "skip 2024-03-31T02:30:00") {
		t.Errorf("an hour that there is not: got %v, %v", got, err)
	}
	if got, err := at(2).AsTime(nil); err == nil {
		t.Errorf("without a zone: got %v", got)
	}
	if got, err := (soap.DateTime{}).AsTime(nil); err != nil || got != (time.Time{}) || soap.LocalDateTime(got) != (soap.DateTime{}) {
		t.Errorf("zero: got %v, %v", got, err)
	}
}

// TestUnusualOffsets asserts that no moment changes where the offset is one that XML Schema lacks (part 2, section 3.2.7.3).
func TestUnusualOffsets(t *testing.T) {
	dateTimes := kind[soap.DateTime]{"dateTime", (*soap.Writer).DateTime, (*soap.Reader).DateTime}
	for _, seconds := range []int{2580, 2581, -59, 15 * 3600, -15 * 3600} {
		moment := time.Date(2024, 2, 29, 23, 59, 30, 5, time.FixedZone("", seconds))
		text, err := dateTimes.format(soap.ZonedDateTime(moment))
		if back, again := dateTimes.parse(text); err != nil || again != nil || !back.Time.Equal(moment) {
			t.Errorf("%v is written as %s, %v, and read as %v, %v", moment, text, err, back, again)
		}
		if got := soap.ZonedDateTime(moment).String(); got != text {
			t.Errorf("%v is %s as a string, and written as %s", moment, got, text)
		}
		clock := soap.DateTime{Time: moment}
		if text, err := dateTimes.format(clock); text != "2024-02-29T23:59:30.000000005" {
			t.Errorf("the clock of %v is written as %s, %v", moment, text, err)
		}
	}
	odd := time.Date(2024, 2, 29, 0, 0, 0, 0, time.FixedZone("", 2581))
	kind[soap.Date]{"date", (*soap.Writer).Date, (*soap.Reader).Date}.cannotWrite(t, soap.ZonedDate(odd))
	kind[soap.Time]{"time", (*soap.Writer).Time, (*soap.Reader).Time}.cannotWrite(t, soap.ZonedTime(odd))
	kind[soap.Date]{"date", (*soap.Writer).Date, (*soap.Reader).Date}.cannotWrite(t, soap.LocalDate(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)))
}

// FuzzTimes goes from Go's times over documents and back.
func FuzzTimes(f *testing.F) {
	f.Add(int64(0), int64(0), 0)
	f.Add(int64(1709251199), int64(999999999), 60)
	f.Add(int64(-62135510400), int64(1), -840)
	f.Add(int64(253402300800), int64(500000000), 840)
	f.Fuzz(func(t *testing.T, seconds, nanos int64, minutes int) {
		zone := time.FixedZone("", minutes%841*60)
		want := time.Unix(seconds%1e15, nanos%1e9).In(zone)
		if year := want.Year(); year == 0 || year < -999999999 || year > 999999999 {
			return // XML Schema has no such year.
		}
		day := time.Date(want.Year(), want.Month(), want.Day(), 0, 0, 0, 0, zone)
		clock := time.Date(1, 1, 1, want.Hour(), want.Minute(), want.Second(), want.Nanosecond(), zone)
		dateTimes := kind[soap.DateTime]{"dateTime", (*soap.Writer).DateTime, (*soap.Reader).DateTime}
		dates := kind[soap.Date]{"date", (*soap.Writer).Date, (*soap.Reader).Date}
		times := kind[soap.Time]{"time", (*soap.Writer).Time, (*soap.Reader).Time}
		comesBack(t, dateTimes, want, nil, soap.ZonedDateTime(want), soap.DateTime.AsTime)
		comesBack(t, dates, day, nil, soap.ZonedDate(want), soap.Date.AsTime)
		comesBack(t, times, clock, nil, soap.ZonedTime(want), soap.Time.AsTime)
		if want.Year() > 1 {
			comesBack(t, dateTimes, want, zone, soap.LocalDateTime(want), soap.DateTime.AsTime)
			comesBack(t, dates, day, zone, soap.LocalDate(want), soap.Date.AsTime)
		}
		comesBack(t, times, clock, zone, soap.LocalTime(want), soap.Time.AsTime)
	})
}

// comesBack writes v, which was made of want, reads it, and makes a time of it again.
func comesBack[T any](t *testing.T, k kind[T], want time.Time, loc *time.Location, v T, asTime func(T, *time.Location) (time.Time, error)) {
	t.Helper()
	text, err := k.format(v)
	read, readErr := k.parse(text)
	got, backErr := asTime(read, loc)
	_, offset := got.Zone()
	_, wantOffset := want.Zone()
	if err != nil || readErr != nil || backErr != nil || !got.Equal(want) || offset != wantOffset {
		t.Errorf("%v is written as %s, %v, read as %v, %v, and comes back as %v, %v", want, text, err, read, readErr, got, backErr)
	}
}

// TestDurationsAsGo asserts what is exact among Go's durations.
func TestDurationsAsGo(t *testing.T) {
	for text, want := range map[soap.Duration]time.Duration{
		"": 0, "PT0S": 0, "-PT0S": 0, "P0Y0M": 0, "P1DT1H": 25 * time.Hour, "-PT0.000000001S": -1, "PT1.5000000000000S": 1500 * time.Millisecond,
		"PT9223372036.854775807S": math.MaxInt64, "-PT9223372036.854775808S": math.MinInt64,
	} {
		if got, err := text.AsDuration(); err != nil || got != want {
			t.Errorf("%s: got %v, %v", text, got, err)
		}
	}
	for text, want := range map[soap.Duration]string{
		"P1M": "has months", "P1Y": "has months", "-P1Y1D": "has months", "1h": "is not of the type duration", "P": "is not of the type duration",
		"PT0.0000000001S": "no exact", "PT9223372036.854775808S": "no exact", "-PT9223372036.854775809S": "no exact",
		"PT9223372037S": "no exact", "P200000D": "no exact", "PT18446744074S": "no exact", "-PT18446744074S": "no exact", "PT99999999999999999999S": "no exact",
	} {
		if got, err := text.AsDuration(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, %v; want %s", text, got, err, want)
		}
	}
	for d, want := range map[time.Duration]soap.Duration{
		0: "PT0S", time.Minute: "PT1M0S", time.Minute - 1: "PT59.999999999S", time.Hour: "PT1H0M0S", time.Hour + 500*time.Millisecond: "PT1H0M0.5S", -90 * time.Second: "-PT1M30S", 26 * time.Hour: "PT26H0M0S",
	} {
		if got := soap.DurationOf(d); got != want {
			t.Errorf("%v is %s, want %s", d, got, want)
		}
	}
}

func FuzzDurations(f *testing.F) {
	for _, d := range []int64{0, 1, -1, math.MaxInt64, math.MinInt64, int64(time.Hour)} {
		f.Add(d)
	}
	k := kind[soap.Duration]{"duration", (*soap.Writer).Duration, (*soap.Reader).Duration}
	f.Fuzz(func(t *testing.T, nanos int64) {
		text, err := k.format(soap.DurationOf(time.Duration(nanos)))
		if got, back := soap.Duration(text).AsDuration(); err != nil || back != nil || int64(got) != nanos {
			t.Errorf("%d ns is written as %s, %v, and comes back as %v, %v", nanos, text, err, got, back)
		}
	})
}

// TestNumbersAsGo asserts what is exact among Go's numbers.
func TestNumbersAsGo(t *testing.T) {
	if got, err := soap.DecimalOf(big.NewRat(1, 3)); err == nil {
		t.Errorf("1/3 is %s", got)
	}
	for _, f := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got, err := soap.DecimalOfFloat64(f); err == nil {
			t.Errorf("%v is %s", f, got)
		}
	}
	tests := []struct {
		text  soap.Decimal
		want  float64
		exact bool
	}{
		{"", 0, true}, {"-0", 0, true}, {"+.5", 0.5, true}, {"5.", 5, true}, {"0.10", 0.1, true}, {"9007199254740993", 9007199254740992, false},
		{"0.1000000000000000055511151231257827", 0.1, false}, {soap.Decimal("1" + strings.Repeat("0", 400)), math.Inf(1), false},
		{"1e3", 0, false}, {"0x1", 0, false}, {"1_0", 0, false}, {"NaN", 0, false}, {".", 0, false},
	}
	for _, test := range tests {
		if got, err := test.text.AsFloat64(); got != test.want || (err == nil) != test.exact {
			t.Errorf("%s: got %v, %v; want %v", test.text, got, err, test.want)
		}
	}
	for _, text := range []string{"1e3", "0x1", "1/3", "1_0", ".", "-", " 1"} {
		if got, err := soap.Decimal(text).AsRat(); err == nil {
			t.Errorf("%q is the number %v", text, got)
		}
		if got, err := soap.Integer(text).AsInt(); err == nil {
			t.Errorf("%q is the whole number %v", text, got)
		}
	}
	for _, text := range []string{"0", "-7", "123456789012345678901234567890"} {
		whole, err := soap.Integer(text).AsInt()
		rat, errRat := soap.Decimal(text + ".0").AsRat()
		if err != nil || errRat != nil || whole.String() != text || rat.RatString() != text {
			t.Errorf("%s: got %v, %v, %v, %v", text, whole, err, rat, errRat)
		}
	}
	rat, errRat := soap.Decimal("").AsRat()
	if whole, err := soap.Integer("").AsInt(); err != nil || errRat != nil || whole.Sign() != 0 || rat.Sign() != 0 {
		t.Errorf("zero: got %v, %v, %v, %v", whole, err, rat, errRat)
	}
}

// FuzzNumbers goes from texts to Go's numbers and back, which changes nothing but how they are written.
func FuzzNumbers(f *testing.F) {
	for _, text := range []string{"", "0", "-0", "+1.50", ".5", "5.", "00123456789012345678901234567890.0100", "-7", "1e3"} {
		f.Add(text, 0.1)
	}
	f.Add("1", math.SmallestNonzeroFloat64)
	f.Fuzz(func(t *testing.T, text string, number float64) {
		if r, err := soap.Decimal(text).AsRat(); err == nil {
			back, err := soap.DecimalOf(r)
			if order, ok := back.Compare(soap.Decimal(text)); err != nil || !ok || order != 0 {
				t.Errorf("%s is %v and comes back as %s, %v", text, r, back, err)
			}
		}
		if i, err := soap.Integer(text).AsInt(); err == nil {
			if order, ok := soap.IntegerOf(i).Compare(soap.Integer(text)); !ok || order != 0 {
				t.Errorf("%s is %v and comes back as %s", text, i, soap.IntegerOf(i))
			}
		}
		if d, err := soap.DecimalOfFloat64(number); err == nil {
			if back, err := d.AsFloat64(); err != nil || back != number {
				t.Errorf("%v is %s and comes back as %v, %v", number, d, back, err)
			}
		}
	})
}

// TestCompare asserts the partial orders of XML Schema part 2, sections 3.2.6.2 and 3.2.7.4, through the types' own methods.
func TestCompare(t *testing.T) {
	const none = 2 // no order
	dateTime := func(text string) soap.DateTime {
		v, err := kind[soap.DateTime]{"dateTime", (*soap.Writer).DateTime, (*soap.Reader).DateTime}.parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	type orderOf = func(a, b string) (int, bool)
	kinds := map[string]orderOf{
		"dateTime": func(a, b string) (int, bool) { return dateTime(a).Compare(dateTime(b)) },
		"date":     func(a, b string) (int, bool) { return soap.Date(a).Compare(soap.Date(b)) },
		"time":     func(a, b string) (int, bool) { return soap.Time(a).Compare(soap.Time(b)) },
		"duration": func(a, b string) (int, bool) { return soap.Duration(a).Compare(soap.Duration(b)) },
		"decimal":  func(a, b string) (int, bool) { return soap.Decimal(a).Compare(soap.Decimal(b)) },
		"integer":  func(a, b string) (int, bool) { return soap.Integer(a).Compare(soap.Integer(b)) },
	}
	tests := []struct {
		kind, a, b string
		want       int
	}{
		{"dateTime", "2000-01-15T00:00:00", "2000-02-15T00:00:00", -1},
		{"dateTime", "2000-01-15T12:00:00", "2000-01-16T12:00:00Z", -1},
		{"dateTime", "2000-01-01T12:00:00", "1999-12-31T23:00:00Z", none},
		{"dateTime", "2000-01-16T02:00:00", "2000-01-15T12:00:00Z", none},
		{"dateTime", "2000-01-16T02:00:00.1", "2000-01-15T12:00:00Z", 1},
		{"dateTime", "2000-01-14T22:00:00", "2000-01-15T12:00:00Z", none},
		{"dateTime", "2000-01-14T21:59:59.9", "2000-01-15T12:00:00Z", -1},
		{"dateTime", "2000-01-01T12:00:00Z", "2000-01-01T13:00:00+01:00", 0},
		{"dateTime", "2000-01-01T12:00:00.000000001Z", "2000-01-01T12:00:00Z", 1},
		{"date", "2024-02-29", "", 1}, {"date", "2024-02-29Z", "2024-02-29", none}, {"date", "2024-02-30", "2024-02-29", none},
		{"time", "", "00:00:00", 0}, {"time", "13:20:00Z", "14:20:00+01:00", 0}, {"time", "13:20", "13:20:00", none},
		{"duration", "P1M", "P30D", none}, {"duration", "P1Y", "P12M", 0}, {"duration", "PT36H", "P1D", 1},
		{"duration", "-P1698Y", "-P619900D", -1}, // which end before the year 1: there is no year 0
		{"duration", "1h", "", none},
		{"decimal", "1.50", "1.5", 0}, {"decimal", "-2", "-1.9", -1}, {"decimal", "1e3", "1", none},
		{"integer", "+007", "7", 0}, {"integer", "", "-1", 1}, {"integer", "1.0", "1", none}, {"integer", "1", ".5", none},
	}
	for _, test := range tests {
		for sign, pair := range map[int][2]string{1: {test.a, test.b}, -1: {test.b, test.a}} {
			order, ok := kinds[test.kind](pair[0], pair[1])
			want := sign * test.want
			if test.want == none {
				want = 0
			}
			if ok != (test.want != none) || order != want {
				t.Errorf("%s: %v compare as %d, %v", test.kind, pair, order, ok)
			}
		}
	}
}

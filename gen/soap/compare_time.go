package soap

import (
	"cmp"
	"strings"
)

// instant is a point of time in seconds since the year 0: in UTC if it is zoned, by some wall clock if not.
type instant struct {
	seconds int64
	nanos   int
	zoned   bool
}

// maxOffset is how far a wall clock may be from UTC, either way, in seconds.
const maxOffset = 14 * 3600

// compareInstants applies the partial order of XML Schema part 2, section 3.2.7.4.
func compareInstants(a, b instant) (order int, ok bool) {
	if a.zoned == b.zoned {
		return a.compare(b), true
	}
	early, late := b, b
	early.seconds -= maxOffset
	late.seconds += maxOffset
	switch {
	case a.compare(early) < 0:
		return -1, true
	case a.compare(late) > 0:
		return 1, true
	}
	return 0, false
}

func (i instant) compare(other instant) int {
	return cmp.Or(cmp.Compare(i.seconds, other.seconds), cmp.Compare(i.nanos, other.nanos))
}

// For generated code: CompareDateTimes compares texts of the type xs:dateTime.
func CompareDateTimes(a, b string) (order int, ok bool) {
	return comparePartial(a, b, "0001-01-01T00:00:00", "", "", "")
}

// For generated code: CompareDates compares texts of the type xs:date. The empty text is the first date.
func CompareDates(a, b string) (order int, ok bool) {
	return comparePartial(a, b, "0001-01-01", "", "", "T00:00:00")
}

// For generated code: CompareTimes compares texts of the type xs:time. The empty text is midnight.
func CompareTimes(a, b string) (order int, ok bool) {
	return comparePartial(a, b, "00:00:00", "", "2000-01-01T", "")
}

// For generated code: CompareGYearMonths compares texts of the type xs:gYearMonth. The empty text is the first month.
func CompareGYearMonths(a, b string) (order int, ok bool) {
	return comparePartial(a, b, "0001-01", "", "", "-01T00:00:00")
}

// For generated code: CompareGYears compares texts of the type xs:gYear. The empty text is the first year.
func CompareGYears(a, b string) (order int, ok bool) {
	return comparePartial(a, b, "0001", "", "", "-01-01T00:00:00")
}

// For generated code: CompareGMonthDays compares texts of the type xs:gMonthDay. The empty text is the first day.
func CompareGMonthDays(a, b string) (order int, ok bool) {
	return comparePartial(a, b, "--01-01", "--", "2000-", "T00:00:00")
}

// For generated code: CompareGMonths compares texts of the type xs:gMonth. The empty text is the first month.
func CompareGMonths(a, b string) (order int, ok bool) {
	return comparePartial(a, b, "--01", "--", "2000-", "-01T00:00:00")
}

// For generated code: CompareGDays compares texts of the type xs:gDay. The empty text is the first day.
func CompareGDays(a, b string) (order int, ok bool) {
	return comparePartial(a, b, "---01", "---", "2000-01-", "T00:00:00")
}

// comparePartial compares parts of the calendar as the moments at which they begin: head and tail complete them, in the
// place of the dashes that they begin with. The year 2000 has all days.
func comparePartial(a, b, zero, dashes, head, tail string) (order int, ok bool) {
	x, okX := beginning(cmp.Or(a, zero), dashes, head, tail)
	y, okY := beginning(cmp.Or(b, zero), dashes, head, tail)
	if !okX || !okY {
		return 0, false
	}
	return compareInstants(x, y)
}

// beginning returns the moment at which a part of the calendar begins.
func beginning(text, dashes, head, tail string) (instant, bool) {
	body, zone := cutZone(text)
	body, dashed := strings.CutPrefix(body, dashes)
	date, clock, ok := strings.Cut(head+body+tail, "T")
	year, month, day, okDate := parseDate(date)
	hour, minute, second, nanos, okClock := parseClock(clock)
	minutes, zoned, okZone := parseZone(zone)
	seconds := (daysBefore(year, month, day)*24+int64(hour))*3600 + int64(minute-minutes)*60 + int64(second)
	return instant{seconds, nanos, zoned}, ok && dashed && okDate && okClock && okZone
}

// daysBefore counts the days between a day of the Gregorian calendar and the first of March of the year before the first.
// A year before the common era is negative, and none is 0.
func daysBefore(year, month, day int) int64 {
	if year < 0 {
		year++
	}
	return daysSinceMarch0(year, month, day)
}

// daysSinceMarch0 counts the days between a day of the Gregorian calendar and the first of March of the year 0, which is the
// year before the first.
func daysSinceMarch0(year, month, day int) int64 {
	y, m := int64(year), int64(month)
	// A year that begins in March has its leap day at its end.
	if m -= 3; m < 0 {
		m += 12
		y--
	}
	return y*365 + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (m*153+2)/5 + int64(day) - 1
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

package soap

import "strings"

// Parts of the calendar in their lexical form, with an optional time zone (XML Schema part 2, sections 3.2.8 to 3.2.14).
// Empty stands for the first of its kind.
type (
	// Date is an xs:date such as "2024-02-29" or "2024-02-29+01:00".
	Date string
	// Time is an xs:time such as "13:20:00.5" or "13:20:00Z".
	Time string
	// GYearMonth is an xs:gYearMonth such as "2024-02".
	GYearMonth string
	// GYear is an xs:gYear such as "2024".
	GYear string
	// GMonthDay is an xs:gMonthDay such as "--02-29".
	GMonthDay string
	// GMonth is an xs:gMonth such as "--02".
	GMonth string
	// GDay is an xs:gDay such as "---29".
	GDay string
)

// Date writes an xs:date.
func (w *Writer) Date(space, local string, v Date) {
	w.checkedScalar(space, local, "date", string(v), "0001-01-01", isDate)
}

// Date reads an xs:date.
func (r *Reader) Date() Date { return Date(r.checkedToken("date", isDate)) }

// Time writes an xs:time.
func (w *Writer) Time(space, local string, v Time) {
	w.checkedScalar(space, local, "time", string(v), "00:00:00", isClock)
}

// Time reads an xs:time.
func (r *Reader) Time() Time { return Time(r.checkedToken("time", isClock)) }

// GYearMonth writes an xs:gYearMonth.
func (w *Writer) GYearMonth(space, local string, v GYearMonth) {
	w.checkedScalar(space, local, "gYearMonth", string(v), "0001-01", isGYearMonth)
}

// GYearMonth reads an xs:gYearMonth.
func (r *Reader) GYearMonth() GYearMonth {
	return GYearMonth(r.checkedToken("gYearMonth", isGYearMonth))
}

// GYear writes an xs:gYear.
func (w *Writer) GYear(space, local string, v GYear) {
	w.checkedScalar(space, local, "gYear", string(v), "0001", isGYear)
}

// GYear reads an xs:gYear.
func (r *Reader) GYear() GYear { return GYear(r.checkedToken("gYear", isGYear)) }

// GMonthDay writes an xs:gMonthDay.
func (w *Writer) GMonthDay(space, local string, v GMonthDay) {
	w.checkedScalar(space, local, "gMonthDay", string(v), "--01-01", isGMonthDay)
}

// GMonthDay reads an xs:gMonthDay.
func (r *Reader) GMonthDay() GMonthDay { return GMonthDay(r.checkedToken("gMonthDay", isGMonthDay)) }

// GMonth writes an xs:gMonth.
func (w *Writer) GMonth(space, local string, v GMonth) {
	w.checkedScalar(space, local, "gMonth", string(v), "--01", isGMonth)
}

// GMonth reads an xs:gMonth.
func (r *Reader) GMonth() GMonth { return GMonth(r.checkedToken("gMonth", isGMonth)) }

// GDay writes an xs:gDay.
func (w *Writer) GDay(space, local string, v GDay) {
	w.checkedScalar(space, local, "gDay", string(v), "---01", isGDay)
}

// GDay reads an xs:gDay.
func (r *Reader) GDay() GDay { return GDay(r.checkedToken("gDay", isGDay)) }

func isDate(s string) bool {
	s, ok := withoutZone(s)
	_, _, _, valid := parseDate(s)
	return ok && valid
}

func isClock(s string) bool {
	s, ok := withoutZone(s)
	_, _, _, _, valid := parseClock(s)
	return ok && valid
}

func isGYearMonth(s string) bool {
	s, ok := withoutZone(s)
	_, _, _, valid := parseDate(s + "-01")
	return ok && valid
}

func isGYear(s string) bool {
	s, ok := withoutZone(s)
	_, _, _, valid := parseDate(s + "-01-01")
	return ok && valid
}

func isGMonthDay(s string) bool { return isPartial(s, "--", "2000-", "") }

func isGMonth(s string) bool { return isPartial(s, "--", "2000-", "-01") }

func isGDay(s string) bool { return isPartial(s, "---", "2000-01-", "") }

// isPartial reports whether what follows the dashes makes a date between head and tail. The year 2000 has a 29th of
// February.
func isPartial(s, dashes, head, tail string) bool {
	s, ok := withoutZone(s)
	rest, dashed := strings.CutPrefix(s, dashes)
	_, _, _, valid := parseDate(head + rest + tail)
	return ok && dashed && valid
}

// withoutZone removes a valid time zone from the end of s.
func withoutZone(s string) (rest string, ok bool) {
	rest, zone := cutZone(s)
	_, _, ok = parseZone(zone)
	return rest, ok
}

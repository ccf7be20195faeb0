package soap

import (
	"strings"
	"time"
)

// DateTime is an xs:dateTime. A value without a time zone is a wall clock: Zoned is false and Time holds it as UTC. The zero
// value is 0001-01-01T00:00:00 without a zone.
type DateTime struct {
	Time  time.Time
	Zoned bool
}

// maxYear is the last year, before and after the common era. Year 0 does not exist.
const maxYear = 999999999

// DateTime writes an xs:dateTime, to the nanosecond. The year must be one that [Reader.DateTime] accepts. A time zone that
// XML Schema lacks, such as one of seconds, is written as UTC.
func (w *Writer) DateTime(space, local string, v DateTime) {
	v = v.writable()
	if year := v.Time.Year(); year == 0 || year < -maxYear || year > maxYear {
		w.failAt(&ValueError{Value: "year " + itoa(year), Type: xsdName("dateTime")}, Name{space, local})
		return
	}
	prefix, outside := w.startScalar(space, local, xsdName("dateTime"))
	w.buf = appendDateTime(w.buf, v)
	w.endScalar(prefix, local, outside)
}

// DateTime reads an xs:dateTime. Digits of a fraction beyond nanoseconds are cut off.
func (r *Reader) DateTime() DateTime {
	s := r.token()
	v, ok := parseDateTime(s)
	if !ok {
		r.FailValue(s, xsdName("dateTime"))
	}
	return v
}

// writable returns the same moment, or the same clock if there is no zone, in a time zone that XML Schema has.
func (v DateTime) writable() DateTime {
	_, offset := v.Time.Zone()
	switch {
	case offset%60 == 0 && offset >= -maxOffset && offset <= maxOffset:
		return v
	case v.Zoned:
		return DateTime{v.Time.UTC(), true}
	}
	return LocalDateTime(v.Time)
}

func appendDateTime(b []byte, v DateTime) []byte {
	b = append(appendDate(b, v.Time), 'T')
	b = appendClock(b, v.Time)
	if v.Zoned {
		_, offset := v.Time.Zone()
		b = appendZone(b, offset/60)
	}
	return b
}

func appendDate(b []byte, t time.Time) []byte {
	year, month, day := t.Date()
	b = append(appendYear(b, year), '-')
	return appendTwo(append(appendTwo(b, int(month)), '-'), day)
}

func appendClock(b []byte, t time.Time) []byte {
	hour, minute, second := t.Clock()
	b = append(appendTwo(b, hour), ':')
	b = append(appendTwo(b, minute), ':')
	b = appendTwo(b, second)
	if nanos := t.Nanosecond(); nanos != 0 {
		b = appendPadded(append(b, '.'), nanos, 9)
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
	}
	return b
}

// appendYear appends a year, which has at least four digits.
func appendYear(b []byte, year int) []byte {
	if year < 0 {
		b, year = append(b, '-'), -year
	}
	if year < 10000 {
		return appendTwo(appendTwo(b, year/100), year%100)
	}
	width := 5
	for year >= pow10(width) {
		width++
	}
	return appendPadded(b, year, width)
}

// appendTwo appends n, which is less than a hundred, as two digits.
func appendTwo(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// appendPadded appends n with leading zeros.
func appendPadded(b []byte, n, width int) []byte {
	for unit := pow10(width - 1); unit > 0; unit /= 10 {
		b = append(b, byte('0'+n/unit%10))
	}
	return b
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

// appendZone appends a time zone given in minutes east of UTC.
func appendZone(b []byte, minutes int) []byte {
	if minutes == 0 {
		return append(b, 'Z')
	}
	sign := byte('+')
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return appendTwo(append(appendTwo(append(b, sign), minutes/60), ':'), minutes%60)
}

// parseDateTime reads the lexical form of XML Schema part 2, section 3.2.7.
func parseDateTime(s string) (DateTime, bool) {
	date, rest, ok := strings.Cut(s, "T")
	year, month, day, okDate := parseDate(date)
	clock, zone := cutZone(rest)
	hour, minute, second, nanos, okClock := parseClock(clock)
	minutes, zoned, okZone := parseZone(zone)
	if !ok || !okDate || !okClock || !okZone {
		return DateTime{}, false
	}
	location := time.UTC
	if minutes != 0 {
		location = time.FixedZone("", minutes*60)
	}
	// time.Date would link the rules of all time zones, some kilobytes in WebAssembly.
	seconds := (daysSinceMarch0(year, month, day)-unixEpoch)*24*3600 + int64((hour*60+minute-minutes)*60+second)
	return DateTime{time.Unix(seconds, int64(nanos)).In(location), zoned}, true
}

// unixEpoch is the first of January 1970 in days since the first of March of the year 0.
const unixEpoch = 719468

// parseDate reads year-month-day. The year has at least four digits, and a sign if it is before the common era; there is no
// year 0.
func parseDate(s string) (year, month, day int, ok bool) {
	if len(s) < len("0001-01-01") {
		return 0, 0, 0, false
	}
	at := len(s) - len("-01-01")
	year, okYear := parseYear(s[:at])
	month, okMonth := number(s[at+1:at+3], 1, 12)
	day, okDay := number(s[at+4:], 1, 31)
	ok = okYear && okMonth && okDay && s[at] == '-' && s[at+3] == '-' && day <= daysIn(year, month)
	return year, month, day, ok
}

func parseYear(s string) (int, bool) {
	digits := strings.TrimPrefix(s, "-")
	if len(digits) < 4 || len(digits) > 9 || len(digits) > 4 && digits[0] == '0' {
		return 0, false
	}
	year, ok := number(digits, 1, maxYear)
	if len(digits) < len(s) {
		year = -year
	}
	return year, ok
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// parseClock reads hh:mm:ss with an optional fraction. 24:00:00 is the end of the day.
func parseClock(s string) (hour, minute, second, nanos int, ok bool) {
	if len(s) < len("00:00:00") || s[2] != ':' || s[5] != ':' {
		return 0, 0, 0, 0, false
	}
	hour, okHour := number(s[:2], 0, 24)
	minute, okMinute := number(s[3:5], 0, 59)
	second, okSecond := number(s[6:8], 0, 59)
	nanos, okNanos := parseFraction(s[8:])
	ok = okHour && okMinute && okSecond && okNanos && (hour < 24 || minute+second+nanos == 0)
	return hour, minute, second, nanos, ok
}

// parseFraction reads an empty string, or a point and digits, as nanoseconds.
func parseFraction(s string) (int, bool) {
	if s == "" {
		return 0, true
	}
	digits := s[1:]
	if s[0] != '.' || digits == "" || !isDigits(digits) {
		return 0, false
	}
	digits = (digits + "00000000")[:9]
	return number(digits, 0, 999999999)
}

// cutZone separates a time zone from the end of s.
func cutZone(s string) (rest, zone string) {
	if strings.HasSuffix(s, "Z") {
		return s[:len(s)-1], "Z"
	}
	if at := len(s) - len("+00:00"); at >= 0 && (s[at] == '+' || s[at] == '-') && s[at+3] == ':' {
		return s[:at], s[at:]
	}
	return s, ""
}

// parseZone returns minutes east of UTC, from -14:00 to +14:00.
func parseZone(s string) (minutes int, zoned, ok bool) {
	switch {
	case s == "":
		return 0, false, true
	case s == "Z":
		return 0, true, true
	}
	hour, okHour := number(s[1:3], 0, 14)
	minute, okMinute := number(s[4:], 0, 59)
	minutes = hour*60 + minute
	ok = okHour && okMinute && minutes <= 14*60
	if s[0] == '-' {
		minutes = -minutes
	}
	return minutes, true, ok
}

// number reads digits as a number within low and high.
func number(s string, low, high int) (int, bool) {
	if s == "" || !isDigits(s) {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n, n >= low && n <= high
}

package soap

import (
	"errors"
	"strings"
	"time"
)

// The types of this package that keep more than Go's own have conversions with names of one pattern. LocalX and ZonedX
// make an X of a time.Time, without and with its time zone; XOf makes one of anything else; methods As… return a value
// of Go's type. Whatever Go's type cannot hold exactly is an error, and the zero value gives Go's zero value. Compare
// follows the order of XML Schema part 2, which is a partial order.

// LocalDateTime returns the date and the time of day in the location of t, without a time zone.
func LocalDateTime(t time.Time) DateTime {
	year, month, day := t.Date()
	hour, minute, second := t.Clock()
	return DateTime{Time: time.Date(year, month, day, hour, minute, second, t.Nanosecond(), time.UTC)}
}

// ZonedDateTime returns the moment t with its offset from UTC.
func ZonedDateTime(t time.Time) DateTime { return DateTime{t.Round(0), true} }

// AsTime returns the moment. loc is the location of a value without a time zone; nil makes such a value an error. So is
// a value that the clocks there skip. Where they show it twice, either moment is returned.
func (v DateTime) AsTime(loc *time.Location) (time.Time, error) {
	switch {
	case v.Zoned || v.Time.IsZero():
		return v.Time, nil
	case loc == nil:
		return time.Time{}, conversionError(v.text() + " has no time zone; pass the location where it is meant")
	}
	year, month, day := v.Time.Date()
	hour, minute, second := v.Time.Clock()
	t := time.Date(year, month, day, hour, minute, second, v.Time.Nanosecond(), loc)
	if LocalDateTime(t) != LocalDateTime(v.Time) {
		return time.Time{}, conversionError("the clocks of " + loc.String() + " skip " + v.text() + "; pass another location, such as time.UTC")
	}
	return t, nil
}

func (v DateTime) text() string { return string(appendDateTime(nil, v.writable())) }

// Compare reports whether v is before (-1), equal to (0) or after (1) other. Two values of which only one has a time zone
// have no order if they are less than 14 hours apart.
func (v DateTime) Compare(other DateTime) (order int, ok bool) {
	return compareInstants(v.instant(), other.instant())
}

func (v DateTime) instant() instant {
	t := v.Time
	if !v.Zoned {
		t = LocalDateTime(t).Time
	}
	return instant{t.Unix(), t.Nanosecond(), v.Zoned}
}

// LocalDate returns the date in the location of t, without a time zone, which is what most services mean by a date. One
// before the common era keeps its year's number. A [Writer] refuses a year that XML Schema lacks, such as 0.
func LocalDate(t time.Time) Date { return Date(appendDate(nil, t)) }

// ZonedDate returns the date in the location of t with its offset from UTC. A [Writer] refuses one that XML Schema lacks, such
// as one of seconds.
func ZonedDate(t time.Time) Date { return Date(appendZoneOf(appendDate(nil, t), t)) }

// AsTime returns the midnight at which the date begins; loc is as in [DateTime.AsTime].
func (d Date) AsTime(loc *time.Location) (time.Time, error) {
	if d == "" {
		return time.Time{}, nil
	}
	return moment("date", string(d), "", "T00:00:00", loc)
}

// Compare compares two dates as [DateTime.Compare] does the moments at which they begin. ok is also false for a text
// that is not a date.
func (d Date) Compare(other Date) (order int, ok bool) { return CompareDates(string(d), string(other)) }

// LocalTime returns the time of day in the location of t, without a time zone.
func LocalTime(t time.Time) Time { return Time(appendClock(nil, t)) }

// ZonedTime returns the time of day in the location of t, with its offset from UTC. A [Writer] refuses an offset that
// XML Schema lacks, such as one of seconds.
func ZonedTime(t time.Time) Time { return Time(appendZoneOf(appendClock(nil, t), t)) }

// AsTime returns the time on the first of January of the year 1, when the location loc, which is as in [DateTime.AsTime], may
// have had another offset than today. 24:00:00, the end of a day, and a fraction beyond nanoseconds have no counterpart.
func (c Time) AsTime(loc *time.Location) (time.Time, error) {
	switch {
	case c == "":
		return time.Time{}, nil
	case strings.HasPrefix(string(c), "24") || finerThanNanos(string(c)):
		if isClock(string(c)) {
			return time.Time{}, conversionError(string(c) + " has no exact counterpart in Go; parse its text")
		}
	}
	return moment("time", string(c), "0001-01-01T", "", loc)
}

// Compare compares two times as [DateTime.Compare] does, as those of one day. ok is also false for a text that is not a
// time.
func (c Time) Compare(other Time) (order int, ok bool) { return CompareTimes(string(c), string(other)) }

// moment reads a text that head and tail make a dateTime.
func moment(typ, text, head, tail string, loc *time.Location) (time.Time, error) {
	body, zone := cutZone(text)
	v, ok := parseDateTime(head + body + tail + zone)
	switch {
	case !ok:
		return time.Time{}, &ValueError{Value: text, Type: xsdName(typ)}
	case !v.Zoned && loc == nil:
		return time.Time{}, conversionError(text + " has no time zone; pass the location where it is meant")
	case !v.Zoned && v.Time.IsZero():
		return time.Date(1, 1, 1, 0, 0, 0, 0, loc), nil
	}
	return v.AsTime(loc)
}

// appendZoneOf appends the time zone of a time. The seconds of one that is not whole minutes make a text that is not valid.
func appendZoneOf(b []byte, t time.Time) []byte {
	_, offset := t.Zone()
	b = appendZone(b, offset/60)
	if seconds := offset % 60; seconds != 0 {
		b = appendPadded(append(b, ':'), max(seconds, -seconds), 2)
	}
	return b
}

// finerThanNanos reports whether a number or a time has a fraction that nanoseconds do not hold.
func finerThanNanos(text string) bool {
	_, fraction, _ := strings.Cut(text, ".")
	end := 0
	for end < len(fraction) && fraction[end] >= '0' && fraction[end] <= '9' {
		end++
	}
	return len(strings.TrimRight(fraction[:end], "0")) > 9
}

func conversionError(text string) error { return errors.New("soap: " + text) }

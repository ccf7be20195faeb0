package soap

import (
	"math"
	"strconv"
	"time"
)

// DurationOf returns a duration in hours, minutes and seconds, such as "PT1H0M0.5S".
func DurationOf(d time.Duration) Duration {
	b, rest := []byte("PT"), uint64(d)
	if d < 0 {
		b, rest = []byte("-PT"), -rest
	}
	const second, minute, hour = uint64(time.Second), uint64(time.Minute), uint64(time.Hour)
	if rest >= hour {
		b = append(strconv.AppendUint(b, rest/hour, 10), 'H')
	}
	if rest >= minute {
		b = append(strconv.AppendUint(b, rest%hour/minute, 10), 'M')
	}
	b = strconv.AppendUint(b, rest%minute/second, 10)
	if nanos := rest % second; nanos != 0 {
		b = appendPadded(append(b, '.'), int(nanos), 9)
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
	}
	return Duration(append(b, 'S'))
}

// AsDuration returns the duration. One with months or years has no fixed length, and one finer than nanoseconds or longer
// than 292 years no counterpart.
func (v Duration) AsDuration() (time.Duration, error) {
	if v == "" {
		return 0, nil
	}
	if !isDuration(string(v)) {
		return 0, &ValueError{Value: string(v), Type: xsdName("duration")}
	}
	p, ok := parsePeriod(string(v))
	if p.months != 0 {
		return 0, conversionError("the duration " + string(v) + " has months, which differ in length; add it to a date instead")
	}
	d := time.Duration(p.seconds*int64(time.Second) + int64(p.nanos))
	const most = math.MaxInt64 / int64(time.Second)
	overflows := p.seconds > most || p.seconds < -most || (d < 0) != (p.seconds < 0 || p.nanos < 0)
	if !ok || overflows || finerThanNanos(string(v)) {
		return 0, conversionError("the duration " + string(v) + " has no exact counterpart in Go; parse its text")
	}
	return d, nil
}

// Compare reports whether v is shorter than (-1), equal to (0) or longer than (1) other. Not all durations have an
// order: a month is neither shorter nor longer than 30 days. ok is also false for a text that is not a duration.
func (v Duration) Compare(other Duration) (order int, ok bool) {
	return CompareDurations(string(v), string(other))
}

package soap

import (
	"cmp"
	"strings"
)

// period is a duration: months and seconds have no fixed relation.
type period struct {
	months, seconds int64
	nanos           int
}

// references are the moments of XML Schema part 2, section 3.2.6.2: one duration is less than another if it ends earlier
// from each of them. They are the years and months; each is the first day.
var references = [...][2]int{{1696, 9}, {1697, 2}, {1903, 3}, {1903, 7}}

// For generated code: CompareDurations compares texts of the type xs:duration, which have a partial order only: a
// month is neither more nor less than 30 days. The empty text is a duration of zero. Numbers beyond some 100 million
// years have no order.
func CompareDurations(a, b string) (order int, ok bool) {
	x, okX := parsePeriod(cmp.Or(a, "PT0S"))
	y, okY := parsePeriod(cmp.Or(b, "PT0S"))
	if !okX || !okY {
		return 0, false
	}
	for i, from := range references {
		next := x.after(from).compare(y.after(from))
		if i > 0 && next != order {
			return 0, false
		}
		order = next
	}
	return order, true
}

// after returns the moment that lies the duration after a reference.
func (s period) after(reference [2]int) instant {
	months := int64(reference[0])*12 + int64(reference[1]-1) + s.months
	year := floorDiv(months, 12)
	month := months - year*12 + 1
	end := instant{seconds: daysSinceMarch0(int(year), int(month), 1)*24*3600 + s.seconds, nanos: s.nanos}
	if end.nanos < 0 {
		end.seconds--
		end.nanos += 1e9
	}
	return end
}

// parsePeriod reads a duration, if its numbers are not too large to count with.
func parsePeriod(text string) (period, bool) {
	rest, negative := strings.CutPrefix(text, "-")
	date, clock, _ := strings.Cut(strings.TrimPrefix(rest, "P"), "T")
	whole, fraction, _ := strings.Cut(strings.TrimSuffix(clock, "S"), ".")
	if strings.HasSuffix(clock, "S") {
		whole += "S"
	}
	years, date, okYears := quantity(date, "Y", 1e9)
	months, date, okMonths := quantity(date, "M", 1e9)
	days, _, okDays := quantity(date, "D", 1e12)
	hours, whole, okHours := quantity(whole, "H", 1e14)
	minutes, whole, okMinutes := quantity(whole, "M", 1e15)
	seconds, _, okSeconds := quantity(whole, "S", 1e17)
	nanos, _ := parseFraction("." + fraction)
	s := period{years*12 + months, ((days*24+hours)*60+minutes)*60 + seconds, nanos}
	if negative {
		s = period{-s.months, -s.seconds, -s.nanos}
	}
	return s, isDuration(text) && okYears && okMonths && okDays && okHours && okMinutes && okSeconds
}

// quantity reads the number before a unit, and returns what follows the unit. Without the unit it is 0.
func quantity(s, unit string, limit int64) (n int64, rest string, ok bool) {
	digits, rest, found := strings.Cut(s, unit)
	if !found {
		return 0, s, true
	}
	n, ok = parseInt(digits, 64)
	return n, rest, ok && n <= limit
}

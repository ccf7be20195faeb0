package soap

import "strings"

// Duration is an xs:duration in its lexical form, such as "P1Y2M3DT10H30M" or "-PT0.5S". Empty stands for "PT0S".
type Duration string

// Duration writes an xs:duration.
func (w *Writer) Duration(space, local string, v Duration) {
	w.checkedScalar(space, local, "duration", string(v), "PT0S", isDuration)
}

// Duration reads an xs:duration.
func (r *Reader) Duration() Duration { return Duration(r.checkedToken("duration", isDuration)) }

// isDuration checks the lexical form of XML Schema part 2, section 3.2.6.
func isDuration(s string) bool {
	s, ok := strings.CutPrefix(strings.TrimPrefix(s, "-"), "P")
	date, clock, timed := strings.Cut(s, "T")
	return ok && s != "" && (!timed || clock != "") &&
		isQuantities(date, "YMD") && isQuantities(clock, "HMS")
}

// isQuantities reports whether s is a sequence of numbers, each followed by one of the units in their order. Only seconds
// may have a fraction.
func isQuantities(s, units string) bool {
	for s != "" {
		at := strings.IndexAny(s, units)
		if at < 0 {
			return false
		}
		number, unit := s[:at], s[at]
		whole, fraction, fractional := strings.Cut(number, ".")
		if whole == "" || !isDigits(whole) || fractional && (unit != 'S' || fraction == "" || !isDigits(fraction)) {
			return false
		}
		units = units[strings.IndexByte(units, unit)+1:]
		s = s[at+1:]
	}
	return true
}

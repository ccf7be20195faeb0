package sheet

import "math/bits"

// probed is the number of records that are examined to find the delimiter of a text without headings.
const probed = 50

// Detect returns the delimiter of a text. A first line such as "sep=;" decides, then the headings. Without either, a
// delimiter must give every record two cells or more; if none does, the text is a list with a name on each line ([None]).
func Detect(text string) Delimiter {
	text = withoutMark(text)
	if d, _, ok := cutSeparatorLine(text); ok {
		return d
	}
	byHeadings, byCells, most := None, None, 0
	for _, d := range "\t;," {
		d := Delimiter(d)
		named, cells, fewest := probe(text, d)
		if fewest > 1 && byCells == None {
			byCells = d
		}
		if named <= most {
			continue
		}
		most, byHeadings = named, d
		if cells == 1 {
			byHeadings = None // The names below a single heading may contain delimiters.
		}
	}
	if most > 0 {
		return byHeadings
	}
	return byCells
}

// probe assumes a delimiter and returns how many columns the headings name, 0 without headings, how many cells the first
// record has, and how many the shortest of the first records has: 0 when they cannot be read.
func probe(text string, d Delimiter) (named, cells, fewest int) {
	r := reader{text: text, delimiter: d}
	for n := 0; n < probed && r.next(); n++ {
		if n == 0 {
			named, cells, fewest = bits.OnesCount8(uint8(readHeadings(r.cells).has)), len(r.cells), len(r.cells)
		}
		fewest = min(fewest, len(r.cells))
	}
	if r.err != nil {
		fewest = 0
	}
	return named, cells, fewest
}

// cutSeparatorLine removes the line that tells Excel the delimiter: sep=;
func cutSeparatorLine(text string) (d Delimiter, rest string, ok bool) {
	if len(text) < 5 || text[:4] != "sep=" && text[:4] != "SEP=" {
		return None, text, false
	}
	c := text[4]
	r := reader{text: text[5:]}
	if c < ' ' && c != '\t' || c == '"' || c >= 0x7F || !r.atCellEnd() {
		return None, text, false
	}
	r.skipLineEnd()
	return Delimiter(c), r.text, true
}

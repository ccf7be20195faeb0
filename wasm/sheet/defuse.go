package sheet

import "strings"

// defuse puts an apostrophe before a cell that a spreadsheet could run, and before one that looks defused already, so that
// [restore] is its inverse for every text.
func defuse(cell string) string {
	if startsFormula(cell) {
		return "'" + cell
	}
	return cell
}

// restore removes the apostrophe that [defuse] added.
func restore(cell string) string {
	if strings.HasPrefix(cell, "'") && startsFormula(cell) {
		return cell[1:]
	}
	return cell
}

// startsFormula reports whether a cell is a formula, apart from any apostrophes before it: a spreadsheet runs a cell that
// begins with one of these characters, which may then send data away or start programs (OWASP, "CSV Injection"). An
// apostrophe in front of it makes it text.
func startsFormula(cell string) bool {
	for _, c := range cell {
		switch c {
		case '\'':
		case '=', '+', '-', '@', '\t', '\r', '\n', 0, '＝', '＋', '－', '＠':
			return true
		default:
			return false
		}
	}
	return false
}

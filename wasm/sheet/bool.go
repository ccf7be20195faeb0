package sheet

import "strings"

// Words for yes and no in the languages of the headings, including what spreadsheets write for TRUE and FALSE.
const (
	wordsYes = " 1 x yes y true ja j oui o sann sant sand waar wahr vrai deleted slettet borttagen verwijderd geloscht geloescht supprime "
	wordsNo  = " 0 no n false nei nej nein nee non usann falskt falsk onwaar falsch faux "
)

// Bool returns the value of a cell of the column Deleted; an empty one is false. ok is false for a text that is neither
// yes nor no.
func Bool(cell string) (value, ok bool) {
	if strings.TrimSpace(cell) == "" {
		return false, true
	}
	word := headingKey(cell)
	if strings.Contains(wordsYes, word) {
		return true, true
	}
	return false, strings.Contains(wordsNo, word)
}

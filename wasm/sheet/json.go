package sheet

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// jsonKeys are the names of an object's members, by column.
var jsonKeys = [columns]string{`"id": `, `"name": `, `"description": `, `"rank": `, `"deleted": `, `"service": `, `"database": `, `"knownName": `}

// WriteJSON returns the rows as a JSON array with one object per line. An ID or rank is a number when it is an integer
// and null when the cell is empty; Deleted is a boolean when [Bool] knows it; everything else is a string. Invalid UTF-8
// becomes U+FFFD.
func WriteJSON(rows []Row) string {
	var w writer
	w.put("[")
	for i := range rows {
		w.comma(i)
		w.put("\n  ")
		w.jsonObject(&rows[i], columns)
	}
	w.put("\n]\n")
	return w.text.String()
}

// jsonObject writes the columns of a row up to the first that is not written.
func (w *writer) jsonObject(row *Row, end Column) {
	w.put("{")
	for c := range end {
		if c > 0 {
			w.put(", ")
		}
		w.put(jsonKeys[c])
		w.jsonValue(c, *row.cell(c))
	}
	w.put("}")
}

func (w *writer) jsonValue(c Column, cell string) {
	switch c {
	case ID, Rank:
		if cell == "" {
			w.put("null")
			return
		}
		if isJSONInteger(cell) {
			w.put(cell)
			return
		}
	case Deleted:
		if value, ok := Bool(cell); ok {
			w.put(strconv.FormatBool(value))
			return
		}
	}
	w.jsonString(cell)
}

// isJSONInteger reports whether a text is an integer that every reader of JSON keeps exactly: RFC 8259 allows no leading
// zeros, and more than 15 digits may not fit into a double.
func isJSONInteger(cell string) bool {
	digits := strings.TrimPrefix(cell, "-")
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return false
		}
	}
	return cell == "0" || digits != "" && digits[0] != '0' && len(digits) <= 15
}

func (w *writer) jsonString(text string) {
	w.put(`"`)
	for text != "" {
		n := plainJSON(text)
		w.put(text[:n])
		if text = text[n:]; text != "" {
			r, size := utf8.DecodeRuneInString(text)
			w.put(jsonEscape(r))
			text = text[size:]
		}
	}
	w.put(`"`)
}

// plainJSON returns the length of the prefix of a text that needs no escaping.
func plainJSON(text string) int {
	for i, r := range text {
		switch {
		case r < ' ', r == '"', r == '\\', r == utf8.RuneError, r == 0x2028, r == 0x2029: // These two end lines in older JavaScript.
			return i
		}
	}
	return len(text)
}

func jsonEscape(r rune) string {
	switch r {
	case '"', '\\':
		return `\` + string(r)
	case '\n':
		return `\n`
	}
	hex := strconv.FormatInt(0x10000+int64(r), 16)
	return `\u` + hex[1:]
}

package source

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Excerpt is the line of a document that a diagnostic is about: a copy, which keeps no document alive.
type Excerpt struct {
	Text  string // of a long line what is around the column, with … for the rest; characters that cannot be shown are �
	Caret int    // how many characters of Text are before the column
}

// How many bytes of a line are shown: whole lines of up to maxExcerpt, of others so many before and after the column.
const (
	maxExcerpt    = 120
	excerptBefore = 40
	excerptAfter  = 60
)

// newExcerpt cuts an excerpt out of a line. A line that shows nothing gives none.
func newExcerpt(line []byte, column int) Excerpt {
	if column < 1 || len(bytes.TrimSpace(line)) == 0 {
		return Excerpt{}
	}
	at := min(column-1, len(line))
	start, end := 0, len(line)
	if len(line) > maxExcerpt {
		start, end = max(at-excerptBefore, 0), min(at+excerptAfter, len(line))
	}
	for start > 0 && !utf8.RuneStart(line[start]) {
		start--
	}
	for end < len(line) && !utf8.RuneStart(line[end]) {
		end++
	}
	before, after := visible(line[start:at]), visible(line[at:end])
	if start > 0 {
		before = "…" + before
	}
	if end < len(line) {
		after += "…"
	}
	return Excerpt{before + after, utf8.RuneCountInString(before)}
}

// visible replaces characters that a terminal would act on; tabs stay.
func visible(text []byte) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || unicode.IsGraphic(r) {
			return r
		}
		return unicode.ReplacementChar
	}, string(text))
}

// indent is the white space that puts a caret below its character: as wide as the text before it, so tabs stay tabs.
func (e Excerpt) indent() string {
	var b strings.Builder
	for i, r := range []rune(e.Text) {
		switch {
		case i == e.Caret:
			return b.String()
		case r == '\t':
			b.WriteByte('\t')
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// Detail is the diagnostic as people read it: what Error writes and, where it is known, the line of the input with a caret
// below the column.
func (d Diagnostic) Detail() string {
	if d.Excerpt.Text == "" {
		return d.Error()
	}
	number := strconv.Itoa(d.Pos.Line)
	margin := strings.Repeat(" ", len(number))
	return d.Error() + "\n " + number + " | " + d.Excerpt.Text + "\n " + margin + " | " + d.Excerpt.indent() + "^"
}

// lines reads the lines of a text in order.
type lines struct {
	rest   []byte
	number int // of the line that rest begins with
}

// at returns a line, whose number is at least that of the last one asked for.
func (l *lines) at(number int) []byte {
	for ; l.number < number; l.number++ {
		_, l.rest, _ = bytes.Cut(l.rest, []byte("\n"))
	}
	line, _, _ := bytes.Cut(l.rest, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r"))
}

// quoted gives an error of a document that cannot be read its line.
func quoted(err error, text []byte) error {
	var d Diagnostic
	if !errors.As(err, &d) {
		return err
	}
	list := Diagnostics{d}
	list.quote(text)
	return list[0]
}

// quote gives those diagnostics of a file their lines that have none yet. They are ordered by line.
func (d Diagnostics) quote(text []byte) {
	reader := lines{rest: text, number: 1}
	for i, one := range d {
		if one.Pos.Line > 0 && one.Excerpt == (Excerpt{}) {
			d[i].Excerpt = newExcerpt(reader.at(one.Pos.Line), one.Pos.Column)
		}
	}
}

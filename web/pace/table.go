package main

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// heading is the head of the table.
var heading = []string{"build", "groups", "measure", "old", "new", "new/old", "target", ""}

// rightAligned is the columns that hold numbers.
var rightAligned = map[int]bool{1: true, 3: true, 4: true, 5: true, 6: true}

// table is the results as text for people, a line each.
func table(results []result) string {
	lines := [][]string{heading}
	for _, r := range results {
		lines = append(lines, r.cells())
	}
	widths := make([]int, len(heading))
	for _, cells := range lines {
		for i, cell := range cells {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var text strings.Builder
	for _, cells := range lines {
		var line strings.Builder
		for i, cell := range cells {
			space := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if rightAligned[i] {
				line.WriteString(space + cell + "  ")
			} else {
				line.WriteString(cell + space + "  ")
			}
		}
		text.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return text.String()
}

func (r result) cells() []string {
	cells := []string{string(r.Compiler), "", r.measure.text, r.measure.show(r.Old), r.measure.show(r.New), "–", "–", ""}
	if r.Groups != 0 {
		cells[1] = grouped(strconv.Itoa(r.Groups))
	}
	if ratio, ok := r.ratio(); ok {
		cells[5] = strconv.FormatFloat(ratio, 'f', 2, 64)
	}
	if r.Target != nil {
		cells[6] = "≤ " + r.measure.number(*r.Target)
		cells[7] = "not met"
		if r.met() {
			cells[7] = "met"
		}
	}
	return cells
}

// show is a figure with its unit.
func (m measure) show(f *figure) string {
	switch {
	case f == nil:
		return "–"
	case f.Median < m.least:
		return "< " + m.number(m.least)
	}
	return m.number(f.Median)
}

func (m measure) number(value float64) string {
	digits := m.digits
	if value == float64(int64(value)) {
		digits = 0
	}
	whole, rest, _ := strings.Cut(strconv.FormatFloat(value, 'f', digits, 64), ".")
	text := grouped(whole)
	if rest != "" {
		text += "." + rest
	}
	if m.unit != "" {
		text += " " + m.unit
	}
	return text
}

// grouped puts commas between the thousands of a whole number.
func grouped(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

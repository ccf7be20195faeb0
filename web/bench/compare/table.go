package main

import (
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// heading is the head of the table.
var heading = []string{"measure", "ours", "rival", "its", "ratio", "target", ""}

// rightAligned is the columns that hold numbers.
var rightAligned = map[int]bool{1: true, 3: true, 4: true, 5: true}

// table is the outcomes as text for people, a line each, with what stands in the way of those that are not met below.
func table(outcomes []outcome) string {
	lines := [][]string{heading}
	var obstacles []string
	for _, o := range outcomes {
		cells := o.cells()
		if o.Obstacle != "" {
			number := slices.Index(obstacles, o.Obstacle) + 1
			if number == 0 {
				obstacles = append(obstacles, o.Obstacle)
				number = len(obstacles)
			}
			cells[len(cells)-1] += ", see " + strconv.Itoa(number)
		}
		lines = append(lines, cells)
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
	for i, obstacle := range obstacles {
		text.WriteString("\n" + strconv.Itoa(i+1) + ". " + obstacle + "\n")
	}
	return text.String()
}

func (o outcome) cells() []string {
	cells := []string{o.Measure, "–", o.Rival, "", "", o.Target, o.verdict()}
	if o.Ours != nil {
		cells[1] = o.unit.show(*o.Ours)
	}
	if o.Theirs != nil {
		cells[3] = o.unit.show(*o.Theirs)
	} else if o.Rival != "" {
		cells[3] = "–"
	}
	if o.Ratio != nil {
		cells[4] = strconv.FormatFloat(*o.Ratio, 'f', 2, 64)
	}
	return cells
}

func writeJSON(file string, outcomes []outcome) error {
	data, err := json.MarshalIndent(outcomes, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(data, '\n'), 0o644)
}

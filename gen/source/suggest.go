package source

import (
	"fmt"
	"slices"
	"strings"
)

// Known says which names there are, in place of a wrong one: the one that is probably meant, or the first few.
func Known(wrong string, names []string) string {
	const few = 10
	if meant := Meant(wrong, names); meant != "" {
		return meant
	}
	names = slices.Compact(slices.Sorted(slices.Values(names)))
	switch {
	case len(names) == 0:
		return "there is none at all"
	case len(names) > few:
		return fmt.Sprintf("there are %s and %d more", strings.Join(names[:few], ", "), len(names)-few)
	}
	return "there are " + strings.Join(names, ", ")
}

// Meant asks whether a wrong name stands for the one of the names that is most like it; it returns "" if none is like it.
func Meant(wrong string, names []string) string {
	nearest, least := "", min(1+len(wrong)/5, len(wrong)-1)
	for _, name := range slices.Sorted(slices.Values(names)) {
		if d := distance(strings.ToLower(wrong), strings.ToLower(name)); d < least || d == least && nearest == "" {
			nearest, least = name, d
		}
	}
	if nearest == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", nearest)
}

// distance is the number of bytes to add, remove or replace that make b of a (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}

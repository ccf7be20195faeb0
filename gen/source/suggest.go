package plan

import (
	"fmt"
	"slices"
	"strings"
)

// known says which names there are: the one that wrong is probably meant to be, or the first few.
func known(wrong string, names []string) string {
	const few = 10
	names = slices.Compact(slices.Sorted(slices.Values(names)))
	if len(names) == 0 {
		return "there is none at all"
	}
	for _, name := range names {
		if distance(strings.ToLower(wrong), strings.ToLower(name)) <= 1+len(wrong)/5 {
			return fmt.Sprintf("did you mean %q?", name)
		}
	}
	if len(names) > few {
		return fmt.Sprintf("there are %s and %d more", strings.Join(names[:few], ", "), len(names)-few)
	}
	return "there are " + strings.Join(names, ", ")
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

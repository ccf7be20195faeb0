package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"groupdesk/web/build/bundle"
)

// largest is how many functions are listed.
const largest = 20

// report prints what a page weighs and what its program is made of.
func report(w io.Writer, c bundle.Compiler, parts []bundle.Part, budget int, m module, o owners) {
	fmt.Fprintf(w, "The page by %s, packed with Brotli at its highest level:\n\n", c)
	for _, part := range parts {
		fmt.Fprintf(w, "%9d  %s\n", part.Packed, part.Name)
	}
	fmt.Fprintf(w, "%9d  in all, of a budget of %d\n\nIts program, unpacked:\n\n", total(parts), budget)
	for _, line := range packageSizes(m, o) {
		fmt.Fprintf(w, "%9d  %s\n", line.size, line.name)
	}
	fmt.Fprintf(w, "\nThe largest functions:\n\n")
	for _, f := range largestFunctions(m) {
		fmt.Fprintf(w, "%9d  %s\n", f.size, f.name)
	}
	fmt.Fprintln(w)
}

// packageSizes adds up the functions of each package, the largest first, and then what belongs to none.
func packageSizes(m module, o owners) []function {
	sizes := map[string]int{}
	for _, f := range m.functions {
		sizes[o.of(f.name)] += f.size
	}
	var lines []function
	for name, size := range sizes {
		lines = append(lines, function{name, size})
	}
	slices.SortFunc(lines, bySize)
	return append(lines, function{"data: what memory holds at first, texts and types among it", m.data}, function{"tables, types, exports", m.other})
}

func largestFunctions(m module) []function {
	sorted := slices.SortedFunc(slices.Values(m.functions), bySize)
	sorted = sorted[:min(largest, len(sorted))]
	for i := range sorted {
		sorted[i].name = cmp.Or(strings.TrimSpace(sorted[i].name), "(without a name)")
	}
	return sorted
}

// bySize orders functions by size, the largest first, then by name.
func bySize(a, b function) int {
	return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(a.name, b.name))
}

func total(parts []bundle.Part) int {
	sum := 0
	for _, part := range parts {
		sum += part.Packed
	}
	return sum
}

func kilobytes(bytes int) string { return fmt.Sprintf("%.1f KB", float64(bytes)/1000) }

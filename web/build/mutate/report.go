package main

import (
	"fmt"
	"io"
)

// report lists the changes of a package that nobody noticed, says in a line how good its tests are, and returns what
// must be fixed.
func report(w io.Writer, g goal, results []result, list equivalents) []error {
	noticed, unnoticed, same, tried := 0, 0, 0, len(results)
	for _, r := range results {
		switch r.outcome {
		case killed:
			noticed++
		case untried:
			tried--
		case survived:
			if _, ok := list[r.key()]; ok {
				same++
				continue
			}
			unnoticed++
			fmt.Fprintln(w, r)
		}
	}
	rate := 100.0
	if rated := noticed + unnoticed; rated > 0 {
		rate = 100 * float64(noticed) / float64(rated)
	}
	fmt.Fprintf(w, "%s: %d of %d changes noticed, %.1f %% (goal %g), and %d that change nothing",
		g.dir, noticed, noticed+unnoticed, rate, g.percent, same)
	if tried < len(results) {
		fmt.Fprintf(w, "; a sample of %d of %d changes", tried, len(results))
	}
	fmt.Fprintln(w)

	var missed []error
	if rate < g.percent {
		missed = append(missed, fmt.Errorf("%s: %.1f %% of the changes are noticed, less than %g; test what is listed",
			g.dir, rate, g.percent))
	}
	for _, key := range list.stale(g.dir, results) {
		missed = append(missed, fmt.Errorf("%s: %q is noticed or gone; remove it from %s", g.dir, key, equivalentFile))
	}
	return missed
}

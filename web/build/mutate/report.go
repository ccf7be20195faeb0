package main

import (
	"fmt"
	"io"
)

// report lists the changes of a package that nobody noticed, says in a line how good its tests are, and returns what
// must be fixed.
func report(w io.Writer, g goal, results []result, list equivalents) []error {
	var survivors []mutant
	noticed, unnoticed, same := 0, 0, 0
	for _, r := range results {
		switch r.outcome {
		case killed:
			noticed++
		case survived:
			survivors = append(survivors, r.mutant)
			if _, ok := list[r.key()]; ok {
				same++
				continue
			}
			unnoticed++
			fmt.Fprintln(w, r)
		}
	}
	rate := 100.0
	if tried := noticed + unnoticed; tried > 0 {
		rate = 100 * float64(noticed) / float64(tried)
	}
	fmt.Fprintf(w, "%s: %d of %d changes noticed, %.1f %% (goal %g), and %d that change nothing\n",
		g.dir, noticed, noticed+unnoticed, rate, g.percent, same)

	var missed []error
	if rate < g.percent {
		missed = append(missed, fmt.Errorf("%s: %.1f %% of the changes are noticed, less than %g; test what is listed",
			g.dir, rate, g.percent))
	}
	for _, key := range list.stale(g.dir, survivors) {
		missed = append(missed, fmt.Errorf("%s: %q is noticed or gone; remove it from %s", g.dir, key, equivalentFile))
	}
	return missed
}

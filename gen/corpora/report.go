package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// counts are the totals of a corpus.
type counts struct{ tried, refused, generated, compiled, vetted int }

func (n *counts) add(r *result) {
	n.tried++
	if r.stage == stageRefused {
		n.refused++
	}
	if r.stage >= stageGenerated {
		n.generated++
	}
	if r.stage >= stageCompiled {
		n.compiled++
	}
	if r.stage >= stageVetted {
		n.vetted++
	}
}

// report prints a reason for each file without a package that compiles, and then the table.
func report(w io.Writer, results []*result) {
	for _, r := range results {
		if r.stage < stageVetted && !r.large {
			fmt.Fprintf(w, "%s: %s\n", r.path, r.reason)
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "corpus\ttried\trefused as invalid\tgenerated\tcompiled\tvetted\t")
	for _, schemas := range []bool{false, true} {
		printCounts(table, results, schemas)
	}
	_ = table.Flush() // errors of standard output are nobody's to handle
	if large := countLarge(results); large > 0 {
		fmt.Fprintf(w, "%d large packages were generated and not compiled in this run\n", large)
	}
}

// printCounts prints the rows of the descriptions, or of the stand-alone schemas, and their sum.
func printCounts(w io.Writer, results []*result, schemas bool) {
	var names []string
	byCorpus := map[string]*counts{}
	total := &counts{}
	for _, r := range results {
		if r.schema != schemas {
			continue
		}
		if byCorpus[r.corpus] == nil {
			byCorpus[r.corpus] = &counts{}
			names = append(names, r.corpus)
		}
		byCorpus[r.corpus].add(r)
		total.add(r)
	}
	kind := "WSDL"
	if schemas {
		kind = "XSD"
	}
	slices.Sort(names)
	for _, name := range names {
		printRow(w, name+" "+kind, byCorpus[name])
	}
	printRow(w, "all "+kind, total)
}

func countLarge(results []*result) (n int) {
	for _, r := range results {
		if r.large {
			n++
		}
	}
	return n
}

func printRow(w io.Writer, name string, n *counts) {
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t\n", name, n.tried, n.refused, n.generated, n.compiled, n.vetted)
}

func printProblems(w io.Writer, problems []string) {
	fmt.Fprintf(w, "\n%d problems:\n", len(problems))
	for _, problem := range problems {
		fmt.Fprintln(w, problem)
	}
}

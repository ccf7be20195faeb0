package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"groupdesk/web/build/bundle"
)

// budgetFile holds what the pages may weigh, seen from the repository's root.
const budgetFile = "web/build/size/budget.txt"

// A page may weigh a little more than its budget, for not every release of a compiler makes the same of it. One that weighs
// far less must have its budget lowered, or it could grow back unnoticed.
const (
	tolerance = 0.02
	slack     = 0.05
)

// readBudgets reads the file: a line for each compiler, with its name and the budget in bytes.
func readBudgets(file string) (map[bundle.Compiler]int, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	budgets := map[bundle.Compiler]int{}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, number, _ := strings.Cut(line, " ")
		compiler, err := bundle.ParseCompiler(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		budget, err := strconv.Atoi(strings.TrimSpace(number))
		if err != nil || budget <= 0 {
			return nil, fmt.Errorf("%s: the line %q has no budget; write the bytes after the compiler's name", file, line)
		}
		budgets[compiler] = budget
	}
	for _, compiler := range []bundle.Compiler{bundle.Go, bundle.TinyGo} {
		if budgets[compiler] == 0 {
			return nil, fmt.Errorf("%s: no budget for %s; add a line \"%s BYTES\"", file, compiler, compiler)
		}
	}
	return budgets, nil
}

// judge returns an error when a page does not keep its budget, or no longer needs it.
func judge(compiler bundle.Compiler, weight, budget int) error {
	switch ratio := float64(weight) / float64(budget); {
	case ratio > 1+tolerance:
		return fmt.Errorf("the page by %s weighs %s, %.1f %% more than its budget of %s; run make size to see what it is made of and make it "+
			"smaller, or, where it is worth that, write \"%s %d\" into %s and the reason into the commit",
			compiler, kilobytes(weight), (ratio-1)*100, kilobytes(budget), compiler, weight, budgetFile)
	case ratio < 1-slack:
		return fmt.Errorf("the page by %s weighs %s, %.1f %% less than its budget of %s; write \"%s %d\" into %s so that it stays so small",
			compiler, kilobytes(weight), (1-ratio)*100, kilobytes(budget), compiler, weight, budgetFile)
	}
	return nil
}

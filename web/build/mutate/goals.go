package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// goal is the share of changes that the tests of a package have to notice.
type goal struct {
	dir     string  // of the package, from that of the module
	percent float64 // of the changes that the tests must notice at least
	tests   []suite
}

// suite is the tests of a package, or some of them.
type suite struct {
	dir     string
	pattern string // of their names, as go test has it; empty: all
}

type goals []goal

// readGoals reads the table of goals. A line holds the folder of a package, the goal in percent, and the folders of further
// packages whose tests count, each with a colon and a pattern where only some of them do.
func readGoals(dir string) (goals, error) {
	var all goals
	err := readLines(filepath.Join(dir, goalsFile), func(line string) error {
		columns := strings.Fields(line)
		if len(columns) < 2 {
			return errors.New("no goal; write it in percent after the folder of the package")
		}
		percent, err := strconv.ParseFloat(columns[1], 64)
		if err != nil {
			return fmt.Errorf("%q is not a number; write the goal in percent", columns[1])
		}
		g := goal{columns[0], percent, []suite{{dir: columns[0]}}}
		for _, column := range columns[2:] {
			dir, pattern, _ := strings.Cut(column, ":")
			g.tests = append(g.tests, suite{dir, pattern})
		}
		all = append(all, g)
		return nil
	})
	return all, err
}

// selected returns the goals of packages, or all of them if none is named.
func (all goals) selected(packages []string) (goals, error) {
	if len(packages) == 0 {
		return all, nil
	}
	var some goals
	for _, name := range packages {
		g, ok := all.of(filepath.ToSlash(filepath.Clean(name)))
		if !ok {
			return nil, fmt.Errorf("%s has no goal; give it a line in %s", name, goalsFile)
		}
		some = append(some, g)
	}
	return some, nil
}

func (all goals) of(dir string) (goal, bool) {
	for _, g := range all {
		if g.dir == dir {
			return g, true
		}
	}
	return goal{}, false
}

// readLines yields each line of a file that is neither blank nor a comment. An error names the place.
func readLines(name string, take func(line string) error) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := take(line); err != nil {
			return fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	return nil
}

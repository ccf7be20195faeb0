package main

import (
	"fmt"
	"os"
	"strings"
)

// expectations are the files that are refused and the clauses of a specification that they break.
type expectations struct {
	file string
	list []expectation
}

type expectation struct {
	path, clause string
	line         int
}

// readExpectations reads a list with a path and, after spaces, a clause in each line; lines that start with # are
// comments.
func readExpectations(file string) (expectations, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return expectations{}, err
	}
	e := expectations{file: file}
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		path, clause, _ := strings.Cut(line, " ")
		clause = strings.TrimSpace(clause)
		if clause == "" {
			return expectations{}, fmt.Errorf("%s:%d: %s has no clause; add the one that it breaks", file, number, path)
		}
		e.list = append(e.list, expectation{path, clause, number})
	}
	return e, nil
}

// compare lists the problems: files that are refused and not listed, listed ones that are not refused or missing, and
// packages that don't compile. A list none of whose files exist is for other folders: it counts as empty.
func (e expectations) compare(results []*result) []string {
	refused := map[string]bool{}
	for _, r := range results {
		refused[r.path] = r.stage == stageRefused
	}
	listed := map[string]bool{}
	var problems []string
	for _, entry := range e.list {
		listed[entry.path] = true
		if !refused[entry.path] && e.isAbout(refused) {
			problems = append(problems, fmt.Sprintf("%s:%d: %s is not refused any more; remove the line", e.file, entry.line, entry.path))
		}
	}
	for _, r := range results {
		switch {
		case r.stage == stageRefused && !listed[r.path]:
			problems = append(problems, fmt.Sprintf("%s is refused; fix the generator, or add the clause that it breaks to %s", r.path, e.file))
		case (r.stage == stageGenerated || r.stage == stageCompiled) && !r.large:
			problems = append(problems, fmt.Sprintf("%s: %s", r.path, r.reason))
		}
	}
	return problems
}

// isAbout reports whether some of the files that were tried are listed.
func (e expectations) isAbout(tried map[string]bool) bool {
	for _, entry := range e.list {
		if _, ok := tried[entry.path]; ok {
			return true
		}
	}
	return false
}

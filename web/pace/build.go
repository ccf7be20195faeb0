package main

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"

	"groupdesk/web/build/bundle"
)

// age tells the two pages apart.
type age string

const (
	old   age = "old"
	fresh age = "new"
)

// builtPage is a page as one compiler built it.
type builtPage struct {
	compiler bundle.Compiler
	age      age
	dir      string
}

// buildPages builds the page of the working directory and, where the history holds its commit, the old one, with each
// compiler, below dir. For each compiler the old page comes first.
func buildPages(ctx context.Context, o options, dir string, log io.Writer) ([]builtPage, error) {
	root, err := bundle.FindRoot()
	if err != nil {
		return nil, err
	}
	roots := map[age]string{fresh: root}
	if hasCommit(ctx, root, o.base) {
		roots[old] = filepath.Join(dir, "base")
		remove, err := checkOut(ctx, root, o.base, roots[old])
		if err != nil {
			return nil, err
		}
		defer remove()
	} else {
		fmt.Fprintf(log, "the old page is left out: the history here does not hold commit %s\n", o.base)
	}
	var pages []builtPage
	for _, compiler := range o.compilers {
		for _, age := range []age{old, fresh} {
			if roots[age] == "" {
				continue
			}
			page := builtPage{compiler, age, filepath.Join(dir, fmt.Sprintf("page-%s-%s", compiler, age))}
			fmt.Fprintf(log, "building the %s page with %s\n", age, compiler)
			if err := build(ctx, roots[age], page); err != nil {
				return nil, err
			}
			pages = append(pages, page)
		}
	}
	return pages, nil
}

// build has a checkout build its own page.
func build(ctx context.Context, root string, page builtPage) error {
	cmd := exec.CommandContext(ctx, "go", "run", "./web/build", "-compiler", string(page.compiler), "-out", page.dir)
	cmd.Dir = root
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building the %s page with %s: %w\n%s", page.age, page.compiler, err, output)
	}
	return nil
}

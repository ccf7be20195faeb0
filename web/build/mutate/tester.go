package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"time"
)

// outcome is how the tests ended with a change.
type outcome int

const (
	survived outcome = iota // nobody noticed
	killed
	unbuilt // the compiler refuses the change, so it says nothing of the tests
	untried // the change is not in the sample
)

// result is the outcome of one change.
type result struct {
	mutant
	outcome outcome
}

// tester runs the tests of one package with each of its changes.
type tester struct {
	module  string // its folder, absolute
	tests   []suite
	mutants []mutant
	timeout time.Duration // for the tests of one change
	work    string        // a folder of its own
}

// newTester makes a tester. It runs the tests unchanged first: they must pass, and their time sets the timeout for the rest.
func newTester(ctx context.Context, dir string, g goal) (*tester, error) {
	module, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	t := &tester{module: module, tests: g.tests}
	if t.mutants, err = mutantsOf(ctx, module, g.dir); err != nil {
		return nil, err
	}
	if t.work, err = os.MkdirTemp("", "mutate-"); err != nil {
		return nil, err
	}
	if err := t.measure(ctx); err != nil {
		t.close()
		return nil, err
	}
	return t, nil
}

func (t *tester) close() { os.RemoveAll(t.work) }

// mutantsOf returns the changes of the files that the go command builds on this machine.
func mutantsOf(ctx context.Context, module, dir string) ([]mutant, error) {
	cmd := exec.CommandContext(ctx, "go", "list", "-f", `{{join .GoFiles "\n"}}`, "./"+dir)
	cmd.Dir, cmd.Stderr = module, os.Stderr
	names, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var all []mutant
	for _, name := range strings.Fields(string(names)) {
		file := dir + "/" + name
		source, err := os.ReadFile(filepath.Join(module, file))
		if err != nil {
			return nil, err
		}
		some, err := mutants(file, source)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func (t *tester) measure(ctx context.Context) error {
	const enough = time.Hour
	t.timeout = enough
	begin := time.Now()
	switch outcome, err := t.test(ctx, t.work, ""); {
	case err != nil:
		return err
	case outcome == unbuilt:
		return errors.New("the tests do not compile; fix them first")
	case outcome == killed:
		return errors.New("the tests fail without any change; fix them first")
	}
	t.timeout = 20*time.Second + 5*time.Since(begin)
	return nil
}

// all tries the first of every so many changes in files whose name matches, as many at a time as there are processors.
func (t *tester) all(ctx context.Context, every int, files *regexp.Regexp) ([]result, error) {
	results := make([]result, len(t.mutants))
	errs := make([]error, len(t.mutants))
	var wg sync.WaitGroup
	places := make(chan struct{}, runtime.GOMAXPROCS(0))
	matching := 0
	for i, m := range t.mutants {
		results[i] = result{m, untried}
		if !files.MatchString(path.Base(m.file)) {
			continue
		}
		if matching++; (matching-1)%every != 0 {
			continue
		}
		places <- struct{}{}
		wg.Go(func() {
			defer func() { <-places }()
			results[i].outcome, errs[i] = t.try(ctx, m)
		})
	}
	wg.Wait()
	if matching == 0 && len(t.mutants) > 0 {
		return nil, fmt.Errorf("-files %s matches no file with changes", files)
	}
	return results, errors.Join(errs...)
}

// try runs the tests with a change. The file is not touched: the compiler gets another one in its place.
func (t *tester) try(ctx context.Context, m mutant) (outcome, error) {
	if err := ctx.Err(); err != nil {
		return survived, err
	}
	work, err := os.MkdirTemp(t.work, "")
	if err != nil {
		return survived, err
	}
	defer os.RemoveAll(work)
	changed, overlay := filepath.Join(work, "changed.go"), filepath.Join(work, "overlay.json")
	if err := os.WriteFile(changed, m.changed(), 0o600); err != nil {
		return survived, err
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": {filepath.Join(t.module, m.file): changed}})
	if err != nil {
		return survived, err
	}
	if err := os.WriteFile(overlay, list, 0o600); err != nil {
		return survived, err
	}
	return t.test(ctx, work, overlay)
}

// test builds the tests with an overlay and runs them, package by package, until one fails.
func (t *tester) test(ctx context.Context, work, overlay string) (outcome, error) {
	for _, s := range t.tests {
		program := filepath.Join(work, "test.exe")
		// Without what debuggers need, linking takes a third less time.
		build := exec.CommandContext(ctx, "go", "test", "-c", "-o", program, "-ldflags=-w", "-overlay", overlay, "./"+s.dir)
		build.Dir = t.module
		if output, err := build.CombinedOutput(); err != nil {
			if ctx.Err() == nil && overlay == "" {
				os.Stderr.Write(output)
			}
			return unbuilt, ctx.Err()
		}
		if outcome, err := t.start(ctx, work, program, s); outcome != survived || err != nil {
			return outcome, err
		}
	}
	return survived, nil
}

// start runs built tests. What they leave in the temporary folder when they are killed is removed with the tester's own.
func (t *tester) start(ctx context.Context, work, program string, s suite) (outcome, error) {
	const graceful = 10 * time.Second // for the tests to end by their own limit, which also ends what they have started
	limited, cancel := context.WithTimeout(ctx, t.timeout+graceful)
	defer cancel()
	cmd := exec.CommandContext(limited, program, "-test.failfast", "-test.timeout", t.timeout.String(), "-test.run", s.pattern)
	cmd.Dir = filepath.Join(t.module, s.dir)
	cmd.Env = append(os.Environ(), "TMPDIR="+work)
	var failure *exec.ExitError
	switch err := cmd.Run(); {
	case err == nil:
		return survived, nil
	case ctx.Err() != nil:
		return survived, ctx.Err()
	case errors.As(err, &failure):
		return killed, nil
	default:
		return survived, err
	}
}

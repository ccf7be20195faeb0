package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// fileTimeout is how long the generator may take for one file. The largest take seconds.
const fileTimeout = 5 * time.Minute

// generateAll runs the generator on each file, as many at a time as there are processors: that bounds memory too.
func (c *command) generateAll(m *module, results []*result) error {
	gen := filepath.Join(m.dir, "gen.exe")
	if output, err := exec.Command("go", "build", "-o", gen, "./gen").CombinedOutput(); err != nil {
		return fmt.Errorf("the generator does not compile: %w\n%s", err, output)
	}
	maps, err := c.mapFlags()
	if err != nil {
		return err
	}
	queue := make(chan *result)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for r := range queue {
				r.generate(gen, c.dir, m.dir, maps)
			}
		})
	}
	for i, r := range results {
		if i%25 == 0 {
			fmt.Fprintf(c.progress, "generating %d of %d: %s\n", i+1, len(results), r.path)
		}
		queue <- r
	}
	close(queue)
	workers.Wait()
	return nil
}

// mapFlags makes -map flags of the lines of the file c.maps whose files are there.
func (c *command) mapFlags() ([]string, error) {
	text, err := os.ReadFile(c.maps)
	if err != nil {
		return nil, err
	}
	var flags []string
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(line)
		if len(fields) != 2 || strings.HasPrefix(line, "#") {
			continue
		}
		file := filepath.Join(c.dir, filepath.FromSlash(fields[1]))
		if _, err := os.Stat(file); err == nil {
			flags = append(flags, "-map", fields[0]+"="+file)
		}
	}
	return flags, nil
}

// generate runs the generator on the file.
func (r *result) generate(gen, dir, module string, maps []string) {
	ctx, cancel := context.WithTimeout(context.Background(), fileTimeout)
	defer cancel()
	input := filepath.Join(dir, filepath.FromSlash(r.path))
	args := append([]string{"-server", "-offline", "-out", filepath.Join(module, r.pkg), "-package", r.pkg}, maps...)
	command := exec.CommandContext(ctx, gen, append(args, input)...)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	err := command.Run()
	r.read(stderr.String(), dir)
	var exit *exec.ExitError
	switch {
	case err == nil:
		r.stage = stageGenerated
	case ctx.Err() != nil:
		r.reason = fmt.Sprintf("the generator took more than %v", fileTimeout)
	case !errors.As(err, &exit) || r.reason == "":
		r.reason = "the generator failed: " + err.Error()
	}
}

// read counts the notices among the generator's diagnostics and keeps the first problem as the reason.
func (r *result) read(diagnostics, dir string) {
	for line := range strings.Lines(diagnostics) {
		line = strings.TrimSpace(strings.TrimPrefix(line, dir+string(filepath.Separator)))
		if strings.Contains(line, ": notice: ") {
			r.notices++
		} else if r.reason == "" {
			r.reason = line
		}
	}
}

// leaveLarge takes the packages away that are too large to be compiled in this run.
func (c *command) leaveLarge(m *module, results []*result) error {
	if c.compile == 0 {
		return nil
	}
	for _, r := range results {
		size, err := sourceSize(filepath.Join(m.dir, r.pkg))
		if err != nil {
			return err
		}
		if r.large = size > c.compile; r.large {
			if err := os.RemoveAll(filepath.Join(m.dir, r.pkg)); err != nil {
				return err
			}
		}
	}
	return nil
}

// sourceSize is the number of bytes of a package's files.
func sourceSize(dir string) (bytes int64, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			return 0, err
		}
		bytes += info.Size()
	}
	return bytes, err
}

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"groupdesk/gen/generate"
	"groupdesk/gen/output"
	"groupdesk/gen/source"
)

// fileTimeout is how long the generator may take for one file. The largest take seconds.
const fileTimeout = 5 * time.Minute

// generateAll generates from each file, as many at a time as there are processors: that bounds memory too.
func (c *command) generateAll(m *module, results []*result) error {
	maps, err := c.readMaps()
	if err != nil {
		return err
	}
	queue := make(chan *result)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for r := range queue {
				r.generate(c.dir, m.dir, maps)
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

// readMaps reads which files replace URLs: the lines of the file c.maps whose files exist.
func (c *command) readMaps() (map[string]string, error) {
	text, err := os.ReadFile(c.maps)
	if err != nil {
		return nil, err
	}
	maps := map[string]string{}
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(line)
		if len(fields) != 2 || strings.HasPrefix(line, "#") {
			continue
		}
		file := filepath.Join(c.dir, filepath.FromSlash(fields[1]))
		if _, err := os.Stat(file); err == nil {
			maps[fields[0]] = file
		}
	}
	return maps, nil
}

// generate makes the package of the file and writes it into the module.
func (r *result) generate(dir, module string, maps map[string]string) {
	finished := make(chan made, 1)
	go func() { finished <- r.run(dir, maps) }()
	select {
	case one := <-finished:
		r.take(one, dir, module)
	case <-time.After(fileTimeout):
		// The run continues in the background until the command ends: a hang is a fault, and the other files are still
		// of interest.
		r.reason = fmt.Sprintf("the generator took more than %v", fileTimeout)
	}
}

// made is the outcome of a run of the generator.
type made struct {
	generate.Result
	err error
}

// run calls the generator, whose panics are errors, so that they do not end the runs of other files.
func (r *result) run(dir string, maps map[string]string) (outcome made) {
	input := filepath.Join(dir, filepath.FromSlash(r.path))
	outcome.Result, outcome.err = generate.Generate(context.Background(), []string{input}, generate.Options{
		Sources: generate.Sources{Offline: true, Map: maps},
		Package: r.pkg,
		Server:  true,
	})
	return outcome
}

// take writes the package, or keeps the first problem as the reason why there is none.
func (r *result) take(m made, dir, module string) {
	r.notices = len(m.Notices)
	var problems source.Diagnostics
	switch {
	case errors.As(m.err, &problems):
		r.reason = strings.TrimPrefix(problems[0].Error(), dir+string(filepath.Separator))
	case m.err != nil:
		r.reason = m.err.Error()
	default:
		if err := (output.Folder{Dir: filepath.Join(module, r.pkg)}).Write(m.Files); err != nil {
			r.reason = err.Error()
			return
		}
		r.stage = stageGenerated
	}
}

// skipLarge removes the packages that are too large to be compiled in this run.
func (c *command) skipLarge(m *module, results []*result) error {
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

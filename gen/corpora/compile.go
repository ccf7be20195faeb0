package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// module is the module that all packages are generated into; it takes the runtime from this repository.
type module struct {
	dir       string
	temporary bool
}

func newModule(dir string) (*module, error) {
	m := &module{dir: dir, temporary: dir == ""}
	root, err := filepath.Abs(".")
	if err != nil {
		return nil, err
	}
	if m.temporary {
		m.dir, err = os.MkdirTemp("", "corpora")
	} else {
		m.dir, err = filepath.Abs(dir)
		err = firstError(err, os.RemoveAll(m.dir), os.MkdirAll(m.dir, 0o777))
	}
	if err != nil {
		return nil, err
	}
	text := fmt.Sprintf("module corpora\n\ngo 1.26\n\nrequire groupdesk v0.0.0\n\nreplace groupdesk => %q\n", filepath.ToSlash(root))
	sums, err := os.ReadFile("go.sum")
	return m, firstError(err,
		os.WriteFile(filepath.Join(m.dir, "go.mod"), []byte(text), 0o666),
		os.WriteFile(filepath.Join(m.dir, "go.sum"), sums, 0o666))
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *module) remove() {
	if m.temporary {
		_ = os.RemoveAll(m.dir) // what is left over is in the system's temporary folder
	}
}

// mark runs go build or go vet on all packages at once and moves those at stage from without a complaint to stage to;
// for the others it keeps the first line as the reason.
func (m *module) mark(results []*result, from, to stage, verb string) error {
	command := exec.Command("go", verb, "-trimpath", "./...")
	command.Dir = m.dir
	command.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	var output bytes.Buffer
	command.Stdout, command.Stderr = &output, &output
	err := command.Run()
	complaints := complaintsByPackage(output.String())
	if err != nil && len(complaints) == 0 && len(results) > 0 && anyAt(results, from) {
		return fmt.Errorf("go %s: %w\n%s", verb, err, &output)
	}
	for _, r := range results {
		if r.stage != from || r.large {
			continue
		}
		if complaint, ok := complaints[r.pkg]; ok {
			r.reason = "go " + verb + ": " + complaint
		} else {
			r.stage = to
		}
	}
	return nil
}

func anyAt(results []*result, at stage) bool {
	for _, r := range results {
		if r.stage == at && !r.large {
			return true
		}
	}
	return false
}

// packageLine finds the package that a line of the go command is about: a heading, or a place in a file.
var packageLine = regexp.MustCompile(`^(?:# corpora/|# \[corpora/|vet: (?:\./)?|(?:\./)?)(p\d{4})\b`)

// complaintsByPackage returns the first complaint of the go command about each package.
func complaintsByPackage(output string) map[string]string {
	complaints := map[string]string{}
	for line := range strings.Lines(output) {
		line = strings.TrimSpace(line)
		found := packageLine.FindStringSubmatch(line)
		if found == nil {
			continue
		}
		if first, ok := complaints[found[1]]; !ok || first == "" {
			if strings.HasPrefix(line, "#") {
				line = ""
			}
			complaints[found[1]] = line
		}
	}
	return complaints
}

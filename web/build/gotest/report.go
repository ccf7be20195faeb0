package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// event is one line of go test -json; see go doc test2json.
type event struct {
	Action, Package, Test, Output string
}

// skip is a test that was skipped.
type skip struct{ test, reason string }

// report copies what go test without -v would show from the events to w, adds a line for each reason of a skip, and
// returns the skipped tests.
func report(events io.Reader, w io.Writer) ([]skip, error) {
	r := reporter{w: w, pending: map[string]string{}}
	decoder := json.NewDecoder(events)
	for {
		var e event
		if err := decoder.Decode(&e); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("reading the events: %w", err)
		}
		r.take(e)
	}
	r.summarize()
	return r.skipped, nil
}

type reporter struct {
	w       io.Writer
	pending map[string]string // what running tests have printed, by package and test
	skipped []skip
}

func (r *reporter) take(e event) {
	name := e.Package + " " + e.Test
	switch {
	case e.Action == "build-output", e.Action == "output" && e.Test == "" && e.Output != "PASS\n":
		io.WriteString(r.w, e.Output)
	case e.Action == "output" && !strings.HasPrefix(e.Output, "=== "):
		r.pending[name] += e.Output
	case e.Action == "fail":
		r.flush(name)
	case e.Action == "skip" && e.Test != "":
		r.skipped = append(r.skipped, skip{test: name, reason: reason(r.pending[name])})
		delete(r.pending, name)
	case e.Action == "pass":
		delete(r.pending, name)
	}
}

// flush shows what a failed test printed or, when a package failed as a whole, what its unfinished tests did.
func (r *reporter) flush(name string) {
	for key, text := range r.pending {
		if strings.HasPrefix(key, name) && (key == name || strings.HasSuffix(name, " ")) {
			io.WriteString(r.w, text)
			delete(r.pending, key)
		}
	}
}

// place matches what testing puts before a message.
var place = regexp.MustCompile(`^\s*\S+\.go:\d+: `)

// reason extracts the message of t.Skip from a test's output.
func reason(output string) string {
	for line := range strings.Lines(output) {
		if place.MatchString(line) {
			return strings.TrimSpace(place.ReplaceAllString(line, ""))
		}
	}
	return "no reason given"
}

// summarize writes one line for each reason, in the order in which they came up.
func (r *reporter) summarize() {
	tests := map[string][]string{}
	var reasons []string
	for _, s := range r.skipped {
		if tests[s.reason] == nil {
			reasons = append(reasons, s.reason)
		}
		tests[s.reason] = append(tests[s.reason], s.test)
	}
	for _, reason := range reasons {
		fmt.Fprintf(r.w, "skipped: %s: %s\n", reason, strings.Join(tests[reason], ", "))
	}
}

package main

import (
	"context"
	"fmt"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// benchmarks is a selection of the benchmarks beside this command's folder.
type benchmarks struct {
	pattern string // of their names
	time    string // how long, or how often, each of them runs
	rounds  int    // how often all of them run, one after the other, so that a slow while hits them alike
}

// procs is the number of processors that benchmarks run on. Their names end in it.
const procs = "2"

// measure runs the benchmarks and keeps the lowest of each figure: KEY is the name behind "Benchmark", a blank and the unit.
func (s benchmarks) measure(ctx context.Context, r *rig) (map[string]float64, error) {
	binary := filepath.Join(r.work, "bench.test")
	build := exec.CommandContext(ctx, "go", "test", "-c", "-o", binary, ".")
	build.Dir = r.module
	if output, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("the benchmarks do not compile: %s", firstLine(output, err))
	}
	lowest := map[string]float64{}
	failed := failures{}
	for round := range s.rounds {
		fmt.Fprintf(r.log, "benchmarks %s, round %d of %d\n", s.pattern, round+1, s.rounds)
		run := exec.CommandContext(ctx, binary, "-test.run", "^$", "-test.bench", s.pattern, "-test.benchtime", s.time,
			"-test.cpu", procs, "-test.timeout", "60m")
		run.Dir = r.module
		output, err := run.Output()
		values, broken := parseBenchmarks(string(output))
		lower(lowest, values)
		maps.Copy(failed, broken)
		if err != nil && len(broken) == 0 {
			return lowest, fmt.Errorf("the benchmarks do not come to their end: %w", err)
		}
	}
	if len(failed) > 0 {
		return lowest, failed
	}
	return lowest, nil
}

// lower keeps the lowest of each figure: what else the machine does only ever adds to them.
func lower(lowest, values map[string]float64) {
	for key, value := range values {
		if before, ok := lowest[key]; !ok || value < before {
			lowest[key] = value
		}
	}
}

func firstLine(output []byte, err error) string {
	for line := range strings.Lines(string(output)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			return line
		}
	}
	return err.Error()
}

// failures are the reasons why benchmarks failed, by name.
type failures map[string]string

// Error lists the failures in the order of their names.
func (f failures) Error() string {
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(f)) {
		lines = append(lines, name+" fails: "+f[name])
	}
	return strings.Join(lines, "\n")
}

// parseBenchmarks reads what benchmarks print, in Go's benchmark data format (golang.org/design/14313-benchmark-format): a
// line has the name, the number of iterations, and pairs of a value and its unit. Failures come by name; all else is passed
// over.
func parseBenchmarks(output string) (map[string]float64, failures) {
	values, failed := map[string]float64{}, failures{}
	failing := ""
	for line := range strings.Lines(output) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "--- FAIL: Benchmark"); ok {
			failing = strings.TrimSuffix(name, "-"+procs)
			failed[failing] = "it does not say why"
			continue
		}
		if failing != "" && strings.HasPrefix(line, "    ") {
			failed[failing] = strings.TrimSpace(line)
		}
		failing = ""
		name, ok := strings.CutPrefix(line, "Benchmark")
		fields := strings.Fields(name)
		if !ok || len(fields) < 4 || len(fields)%2 != 0 {
			continue
		}
		name = strings.TrimSuffix(fields[0], "-"+procs)
		for i := 2; i < len(fields); i += 2 {
			if value, err := strconv.ParseFloat(fields[i], 64); err == nil {
				values[name+" "+fields[i+1]] = value
			}
		}
	}
	return values, failed
}

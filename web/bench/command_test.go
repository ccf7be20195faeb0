package bench

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// cost is what commands have taken.
type cost struct {
	seconds float64 // of processors
	peak    float64 // resident memory of the largest, in megabytes
	failed  int
}

// run runs a command and adds what it takes.
func (c *cost) run(dir string, env []string, name string, args ...string) (output string, err error) {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Env = append(os.Environ(), env...)
	out, err := command.CombinedOutput()
	if state := command.ProcessState; state != nil {
		c.seconds += (state.UserTime() + state.SystemTime()).Seconds()
		if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
			c.peak = max(c.peak, float64(usage.Maxrss)/1e3)
		}
	}
	if err != nil {
		c.failed++
	}
	return string(out), err
}

// generator is a command that makes a package of descriptions.
type generator struct {
	name    string
	command string // the program
	// args are its arguments for the package of the name in the folder of the same name.
	args func(folder, name string, descriptions []string) []string
}

// generators builds ours, and gowsdl.
func generators(b *testing.B) []generator {
	b.Helper()
	bin := b.TempDir()
	ours := generator{"gen", filepath.Join(bin, "gen"), func(folder, name string, descriptions []string) []string {
		return append([]string{"-offline", "-package", name, "-out", filepath.Join(folder, name)}, descriptions...)
	}}
	theirs := generator{"gowsdl", filepath.Join(bin, "gowsdl"), func(folder, name string, descriptions []string) []string {
		return append([]string{"-d", folder, "-p", name, "-o", "service.go"}, descriptions...)
	}}
	build(b, "../..", ours.command, "./gen")
	build(b, ".", theirs.command, "github.com/hooklift/gowsdl/cmd/gowsdl")
	return []generator{ours, theirs}
}

func build(b *testing.B, dir, binary, path string) {
	b.Helper()
	command := exec.Command("go", "build", "-o", binary, path)
	command.Dir = dir
	if out, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
}

// one makes a package of each description.
func (g generator) one(c *cost, folder string, descriptions []string) {
	for i, description := range descriptions {
		name := strings.ToLower(strings.TrimSuffix(filepath.Base(description), ".wsdl"))
		_, _ = c.run("", nil, g.command, g.args(folder, "p"+strconv.Itoa(i)+letters(name), []string{description})...)
	}
}

// letters keeps what may stand in the name of a package.
func letters(name string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'a' && c <= 'z' {
			return c
		}
		return -1
	}, name)
}

// report adds the metrics of n iterations, each of which read and wrote so much.
func (c *cost) report(b *testing.B, readMB, writtenMB float64) {
	perOp := c.seconds / float64(b.N)
	b.ReportMetric(perOp, "cpu-s")
	b.ReportMetric(c.peak, "peak-MB")
	b.ReportMetric(float64(c.failed)/float64(b.N), "failed")
	b.ReportMetric(writtenMB, "written-MB")
	if writtenMB > 0 {
		b.ReportMetric(perOp/writtenMB, "cpu-s/MB")
	}
	if readMB > 0 {
		b.ReportMetric(perOp/readMB, "cpu-s/inMB")
	}
}

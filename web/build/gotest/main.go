// Command gotest runs go test and shows what go test shows, then says in one line for each reason which tests were skipped.
// With the environment variable CI set, a skip fails the run unless what the test needs is really absent.
//
// Its arguments are go test's.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "gotest:", err)
		os.Exit(1)
	}
}

// run runs the tests, reports them to stdout and judges the skipped ones.
func run(args []string, stdout io.Writer) error {
	cmd := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	cmd.Stderr = os.Stderr
	events, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	skipped, readErr := report(events, stdout)
	if err := errors.Join(readErr, cmd.Wait()); err != nil {
		return fmt.Errorf("go test: %w", err)
	}
	if os.Getenv("CI") == "" {
		return nil
	}
	return judge(skipped, absent())
}

// absent returns prefixes of the reasons for which a test may be skipped on this machine.
func absent() []string {
	var reasons []string
	if _, err := os.Stat("../shared"); err != nil {
		reasons = append(reasons, "needs ../shared")
	}
	if _, err := exec.LookPath("tinygo"); err != nil {
		reasons = append(reasons, "needs TinyGo")
	}
	return reasons
}

// judge returns an error that names the tests skipped for a reason that is not allowed.
func judge(skipped []skip, allowed []string) error {
	var bad []error
	for _, s := range skipped {
		if !hasPrefix(s.reason, allowed) {
			bad = append(bad, fmt.Errorf("%s must not be skipped with CI set (%s); install what it needs", s.test, s.reason))
		}
	}
	return errors.Join(bad...)
}

func hasPrefix(text string, prefixes []string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(text, prefix) {
			return true
		}
	}
	return false
}

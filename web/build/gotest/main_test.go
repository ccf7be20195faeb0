package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// asCommand tells this test's program to be the command.
const asCommand = "GROUPDESK_TEST_AS_GOTEST"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// module makes a module with one package of tests the working folder, beside or without a folder named shared.
func module(t *testing.T, tests string, shared bool) {
	t.Helper()
	parent := t.TempDir()
	files := map[string]string{
		"m/go.mod":    "module m\n\ngo 1.26\n",
		"m/m_test.go": "package m\n\nimport \"testing\"\n\n" + tests,
	}
	if shared {
		files["shared/README"] = ""
	}
	for name, content := range files {
		path := filepath.Join(parent, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(filepath.Join(parent, "m"))
}

// TestRun runs real tests: a failing one fails the run, and with CI set so does one that is skipped without need.
func TestRun(t *testing.T) {
	const (
		passing = "func TestGood(t *testing.T) {}\n"
		failing = "func TestBad(t *testing.T) { t.Error(\"wrong\") }\n"
		seeds   = "func TestSeeds(t *testing.T) { t.Skip(\"needs ../shared: the seeds\") }\n"
		silent  = "func TestSilent(t *testing.T) { t.SkipNow() }\n"
		lazy    = "func TestLazy(t *testing.T) { t.Skip(\"not today\") }\n"
	)
	for name, test := range map[string]struct {
		tests  string
		ci     string
		shared bool
		shown  string
		wrong  string // a part of the error; empty: none
	}{
		"passing":                              {passing, "1", true, "ok  \tm\t", ""},
		"failing":                              {passing + failing, "", true, "m_test.go:6: wrong", "go test: exit status 1"},
		"not compiling":                        {"func TestBad() {}\n", "", true, "wrong signature for TestBad", "go test: exit status 1"},
		"skipped at home":                      {lazy, "", true, "skipped: not today: m TestLazy\n", ""},
		"skipped in CI":                        {lazy, "1", true, "skipped: not today: m TestLazy\n", "m TestLazy must not be skipped with CI set (not today)"},
		"skipped without a word":               {silent, "", true, "skipped: no reason given: m TestSilent\n", ""},
		"skipped in CI for want of the folder": {passing + seeds, "1", false, "skipped: needs ../shared: the seeds: m TestSeeds\n", ""},
		"skipped in CI although the folder is there": {seeds, "1", true, "skipped: needs ../shared: the seeds: m TestSeeds\n",
			"m TestSeeds must not be skipped with CI set (needs ../shared: the seeds)"},
	} {
		t.Run(name, func(t *testing.T) {
			module(t, test.tests, test.shared)
			t.Setenv("CI", test.ci)
			var out strings.Builder
			err := run([]string{"-vet=tests", "."}, &out)
			if !strings.Contains(out.String(), test.shown) {
				t.Errorf("shown: %s", out.String())
			}
			if (err != nil) != (test.wrong != "") || err != nil && !strings.Contains(err.Error(), test.wrong) {
				t.Errorf("error %v, want %q", err, test.wrong)
			}
		})
	}
}

// TestExitStatus runs the command in a process of its own: make and CI see nothing but the status.
func TestExitStatus(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		tests    string
		status   int
		complain string
	}{
		"passing": {"func TestGood(t *testing.T) {}\n", 0, ""},
		"failing": {"func TestBad(t *testing.T) { t.Fail() }\n", 1, "gotest: go test: exit status 1\n"},
	} {
		t.Run(name, func(t *testing.T) {
			module(t, test.tests, true)
			command := exec.Command(program, "-vet=tests", ".")
			command.Env = append(os.Environ(), asCommand+"=1")
			var complaints strings.Builder
			command.Stderr = &complaints
			err := command.Run()
			if status := command.ProcessState.ExitCode(); status != test.status || complaints.String() != test.complain {
				t.Errorf("status %d, complaining %q; %v", status, complaints.String(), err)
			}
		})
	}
}

// TestRunWithoutGo expects that a run which cannot begin is none that has passed.
func TestRunWithoutGo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if err := run(nil, &strings.Builder{}); err == nil {
		t.Error("no tests were run, and that is no error")
	}
}

func TestAbsent(t *testing.T) {
	for name, test := range map[string]struct {
		shared, tinyGo bool
		want           []string
	}{
		"both there": {true, true, nil},
		"no folder":  {false, true, []string{"needs ../shared"}},
		"no TinyGo":  {true, false, []string{"needs TinyGo"}},
		"neither":    {false, false, []string{"needs ../shared", "needs TinyGo"}},
	} {
		t.Run(name, func(t *testing.T) {
			module(t, "", test.shared)
			programs := t.TempDir()
			if test.tinyGo {
				for _, program := range []string{"tinygo", "tinygo.exe"} {
					if err := os.WriteFile(filepath.Join(programs, program), nil, 0o755); err != nil {
						t.Fatal(err)
					}
				}
			}
			t.Setenv("PATH", programs)
			if got := absent(); !slices.Equal(got, test.want) {
				t.Errorf("absent are %q, want %q", got, test.want)
			}
		})
	}
}

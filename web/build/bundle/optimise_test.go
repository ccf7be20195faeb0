package bundle

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// executable writes a shell script into a folder.
func executable(t *testing.T, folder, name, script string) string {
	t.Helper()
	file := filepath.Join(folder, name)
	if err := os.WriteFile(file, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return file
}

func needShell(t *testing.T) {
	t.Helper()
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("needs /bin/sh")
	}
}

// TestOptimiser puts a TinyGo and a wasm-opt in the place of the real ones, and looks at what the latter is given.
func TestOptimiser(t *testing.T) {
	needShell(t)
	bin := filepath.Join(t.TempDir(), "it's here, $HOME")
	if err := os.Mkdir(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	real := executable(t, bin, "wasm-opt", `for a do echo "$a"; done`)
	executable(t, bin, "tinygo", `[ "$*" = "env WASMOPT" ] && cat <<'END'`+"\n"+real+"\nEND")
	t.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))

	arguments := []string{"-Oz", "-g", "a main", "--output", `$b "c"`}
	for n, passed := range map[naming][]string{
		unnamed: {"-Oz", "a main", "--output", `$b "c"`},
		named:   arguments,
	} {
		env, err := optimiser(t.Context(), ".", t.TempDir(), n)
		if err != nil || len(env) != 1 {
			t.Fatalf("got %q, %v", env, err)
		}
		script, ok := strings.CutPrefix(env[0], "WASMOPT=")
		if !ok {
			t.Fatalf("got %q", env)
		}
		out, err := exec.Command(script, arguments...).Output()
		if err != nil {
			t.Fatal(err)
		}
		want := slices.Concat(optimisations, passed)
		if got := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n"); !slices.Equal(got, want) {
			t.Errorf("wasm-opt is called with\n%q, want\n%q", got, want)
		}
	}
}

func TestNoOptimiser(t *testing.T) {
	needShell(t)
	for name, tinygo := range map[string]string{"TinyGo fails": "exit 1", "TinyGo finds none": "echo"} {
		t.Run(name, func(t *testing.T) {
			bin := t.TempDir()
			executable(t, bin, "tinygo", tinygo)
			t.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
			if env, err := optimiser(t.Context(), ".", t.TempDir(), unnamed); env != nil || err != nil {
				t.Errorf("got %q, %v", env, err)
			}
		})
	}
}

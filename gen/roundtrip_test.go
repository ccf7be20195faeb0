package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGeneratedTests writes the tests of a package and runs them the way their users do, the fuzzer included.
func TestGeneratedTests(t *testing.T) {
	module := newModule(t)
	dir := "features/tests"
	runGen(t, append(featureArgs(t, dir), "-out", filepath.Join(module, "zoo")), inputs(t, dir))
	goCommand(t, module, nil, "test", "-trimpath", "-fuzz", "FuzzDecode", "-fuzztime", "500x", "./zoo")
}

// TestFeaturesRoundTrip runs the generated round-trip tests of every feature. They become part of one program, which is
// linked once: as tests of their own packages they would take a minute.
func TestFeaturesRoundTrip(t *testing.T) {
	module := newModule(t)
	var imports, runs strings.Builder
	for i, dir := range folders(t, "features") {
		out := filepath.Join(module, "features", filepath.Base(dir))
		runGen(t, append(featureArgs(t, dir), "-tests", "-out", out), inputs(t, dir))
		assertFormatted(t, out)
		publishTests(t, out)
		fmt.Fprintf(&imports, "\tf%d %q\n", i, "groupdesk/features/"+filepath.Base(dir))
		fmt.Fprintf(&runs, "\tt.Run(%q, f%d.TestRoundTrip)\n", filepath.Base(dir), i)
	}
	write(t, filepath.Join(module, "all", "all_test.go"),
		"package all\n\nimport (\n\t\"testing\"\n"+imports.String()+")\n\nfunc TestAll(t *testing.T) {\n"+runs.String()+"}\n")
	goCommand(t, module, nil, "test", "-trimpath", "-vet=off", "./all")
}

// publishTests makes a package's tests part of the package.
func publishTests(t *testing.T, dir string) {
	t.Helper()
	for _, path := range files(t, dir, "_test.go") {
		if err := os.Rename(path, strings.TrimSuffix(path, "_test.go")+"_tested.go"); err != nil {
			t.Fatal(err)
		}
	}
}

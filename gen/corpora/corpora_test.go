package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestSmallCorpus takes a folder of our own through the whole command, with lists that are right, too short and too long.
func TestSmallCorpus(t *testing.T) {
	t.Chdir("../..")
	const folder = "gen/corpora/testdata/corpora"
	right, err := os.ReadFile("gen/corpora/testdata/expected.txt")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		list string
		code int
		want string
	}{
		"right":     {string(right), exitDone, ""},
		"too short": {"", exitFailed, "shop/cut-off.wsdl is refused; "},
		"too long":  {string(right) + "letters/letter.xsd XML Schema 1.0\n", exitFailed, "expected.txt:3: letters/letter.xsd is not refused any more; remove the line"},
		"of others": {"elsewhere/a.wsdl XML 1.0\n", exitFailed, "shop/cut-off.wsdl is refused; "},
		"no clause": {"shop/cut-off.wsdl\n", exitFailed, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			list := filepath.Join(t.TempDir(), "expected.txt")
			if err := os.WriteFile(list, []byte(test.list), 0o666); err != nil {
				t.Fatal(err)
			}
			var stdout, stderr bytes.Buffer
			if code := run([]string{"-expected", list, folder}, &stdout, &stderr); code != test.code {
				t.Errorf("exit %d, want %d\n%s%s", code, test.code, &stdout, &stderr)
			}
			if !strings.Contains(stdout.String(), test.want) {
				t.Errorf("printed\n%s\nwant it to hold %s", &stdout, test.want)
			}
			if name == "right" {
				assertRow(t, stdout.String(), "letters WSDL 1 0 1 1 1")
				assertRow(t, stdout.String(), "letters XSD 1 0 1 1 1")
				assertRow(t, stdout.String(), "all WSDL 2 1 1 1 1")
			}
		})
	}
}

// TestLargePackagesAreNotCompiled asserts that -compile leaves them out of the build and of the problems.
func TestLargePackagesAreNotCompiled(t *testing.T) {
	t.Chdir("../..")
	var stdout, stderr bytes.Buffer
	code := run([]string{"-expected", "gen/corpora/testdata/expected.txt", "-compile", "2000", "gen/corpora/testdata/corpora"}, &stdout, &stderr)
	if code != exitDone {
		t.Errorf("exit %d\n%s%s", code, &stdout, &stderr)
	}
	assertRow(t, stdout.String(), "letters WSDL 1 0 1 0 0")
	assertRow(t, stdout.String(), "letters XSD 1 0 1 1 1")
	if !strings.Contains(stdout.String(), "1 large packages") {
		t.Errorf("nothing is said about what was left out:\n%s", &stdout)
	}
}

func assertRow(t *testing.T, output, row string) {
	t.Helper()
	pattern := `(?m)^\s*` + strings.ReplaceAll(regexp.QuoteMeta(row), " ", `\s+`) + `\s*$`
	if !regexp.MustCompile(pattern).MatchString(output) {
		t.Errorf("no row %q in\n%s", row, output)
	}
}

func TestUsage(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if code := run(nil, &stdout, &stderr); code != exitUsage || !strings.Contains(stderr.String(), "usage:") {
		t.Errorf("exit %d, printed %q", code, &stderr)
	}
	if code := run([]string{t.TempDir()}, &stdout, &stderr); code != exitFailed || !strings.Contains(stderr.String(), "no .wsdl or .xsd file below") {
		t.Errorf("an empty folder: exit %d, printed %q", code, &stderr)
	}
}

// TestComplaintsByPackage asserts that each of the go command's ways to name a package is understood.
func TestComplaintsByPackage(t *testing.T) {
	output := `# corpora/p0001
p0001/types.go:3:2: "strconv" imported and not used
p0001/types.go:9:2: undefined: soap.Nothing
# corpora/p0002
# [corpora/p0002]
vet: p0002/types.go:5:1: missing return
p0003/types.go:1:1: expected 'package', found 'EOF'
# [corpora/p0004]
p0004/client.go:8:2: self-assignment of a to a
go: something about the module
`
	want := map[string]string{
		"p0001": `p0001/types.go:3:2: "strconv" imported and not used`,
		"p0002": "vet: p0002/types.go:5:1: missing return",
		"p0003": "p0003/types.go:1:1: expected 'package', found 'EOF'",
		"p0004": "p0004/client.go:8:2: self-assignment of a to a",
	}
	got := complaintsByPackage(output)
	if len(got) != len(want) {
		t.Errorf("got %d packages, want %d: %v", len(got), len(want), got)
	}
	for name, complaint := range want {
		if got[name] != complaint {
			t.Errorf("%s: got %q, want %q", name, got[name], complaint)
		}
	}
}

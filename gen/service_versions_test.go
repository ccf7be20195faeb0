package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestVersionsThatCannotShareAPackage compares the diagnostics for descriptions that differ in what one package cannot hold.
func TestVersionsThatCannotShareAPackage(t *testing.T) {
	for _, dir := range folders(t, "testdata/negative/versions") {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			var stdout, stderr bytes.Buffer
			args := []string{"-out", out, "-package", "refused", "-version", "v1=" + filepath.Join(dir, "v1"), "-version", "v2", filepath.Join(dir, "input.wsdl")}
			if code := run(t.Context(), args, &stdout, &stderr); code != exitFailed {
				t.Errorf("exit %d, want %d", code, exitFailed)
			}
			if _, err := os.Stat(out); !os.IsNotExist(err) {
				t.Errorf("something was written")
			}
			compareGolden(t, filepath.Join(dir, "golden"), stderr.Bytes())
		})
	}
}

func TestVersionUsageErrors(t *testing.T) {
	const dir = "features/versions"
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"no folder":      {[]string{"-version", "v1=nowhere", dir + "/shop.wsdl"}, `"nowhere" is not a folder`},
		"given twice":    {[]string{"-version", "v1,v1", dir + "/shop.wsdl"}, "the version v1 is given twice"},
		"no name":        {[]string{"-version", "v1,", dir + "/shop.wsdl"}, "cannot occur in a namespace"},
		"none of FILEs":  {[]string{"-version", "v1=" + dir + "/v1", dir + "/shop.wsdl"}, "no or several -version without =DIR"},
		"other names":    {[]string{"-version", "v1=" + dir + "/v1", "-version", "v3", "features/headers/input.wsdl"}, "has the name of none of the FILEs"},
		"nothing there":  {[]string{"-version", "v1=" + dir + "/samples", "-version", "v3", dir + "/shop.wsdl"}, "has no document with the name of one of the FILEs"},
		"two namesakes":  {[]string{"-version", "v1=" + dir + "/v1", "-version", "v3", dir + "/shop.wsdl", dir + "/v2/shop.wsdl"}, "two FILEs are called shop.wsdl"},
		"name of FILEs":  {[]string{"-version", "v1=" + dir + "/v1", "-version", "v5", dir + "/shop.wsdl"}, "no namespace has the version v5, given to -version, in its name; there are urn:example:shop:v3"},
		"name of a DIR":  {[]string{"-version", "v9=" + dir + "/v1", "-version", "v3", dir + "/shop.wsdl"}, dir + "/v1: no namespace has the version v9, given to -version, in its name; there are "},
		"only name":      {[]string{"-version", "v5,v6", dir + "/shop.wsdl"}, "no namespace has the version v5 or v6, given to -version, in its name; "},
		"versioned file": {[]string{"-version", "v1", "features/arrays/input.xsd"}, "-version does not apply to a schema"},
	} {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			code := run(t.Context(), append([]string{"-out", filepath.Join(t.TempDir(), "out"), "-package", "p"}, tt.args...), &stdout, &stderr)
			if code == exitDone || !strings.Contains(stderr.String(), tt.want) {
				t.Errorf("exit %d, %q; want %q", code, &stderr, tt.want)
			}
		})
	}
}

// TestVersionsMayShareANamespace asserts that versions which the namespaces do not tell apart differ in their elements all
// the same.
func TestVersionsMayShareANamespace(t *testing.T) {
	dir := t.TempDir()
	old, err := os.ReadFile("features/versions/v1/shop.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "shop.wsdl"), strings.ReplaceAll(string(old), "shop:v1", "shop:v3"))
	out := filepath.Join(t.TempDir(), "shop")
	runGen(t, []string{"-version", "spring=" + dir, "-version", "autumn", "-out", out}, []string{"features/versions/shop.wsdl"})
	written := contents(t, out)
	for _, want := range []string{`Spring = soap.Version{Name: "spring", Set: 0x2}`, "InSpring", "InAutumn"} {
		if !strings.Contains(strings.Join(strings.Fields(written), " "), want) {
			t.Errorf("%s is not written", want)
		}
	}
}

// TestVersionsDifferInWhatIsLeftOut asserts that what -operations or -without leaves out may differ in any way.
func TestVersionsDifferInWhatIsLeftOut(t *testing.T) {
	const dir = "testdata/negative/versions/types"
	for name, tt := range map[string]struct {
		args []string
		want []string
	}{
		"operations": {[]string{"-operations", "Do"}, []string{"T", "DoneResponse"}},
		"types and elements": {
			[]string{"-without", "Text/A,Wide/A,Default/A,Order,Often,Branch,Marked,Based,Number,Short,Both"},
			[]string{"T", "Text", "Wide", "Default", "DoneResponse"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "left")
			runGen(t, append(tt.args, "-version", "v1="+dir+"/v1", "-version", "v2", "-out", out), []string{dir + "/input.wsdl"})
			if got := types(t, out); !slices.Equal(got, tt.want) {
				t.Errorf("the types %q are written, want %q", got, tt.want)
			}
		})
	}
}

// types lists the types that a package declares in types.go.
func types(t *testing.T, dir string) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, "types.go"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, match := range regexp.MustCompile(`(?m)^type (\w+) `).FindAllSubmatch(content, -1) {
		names = append(names, string(match[1]))
	}
	return names
}

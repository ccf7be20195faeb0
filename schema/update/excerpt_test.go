package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

var updateGolden = flag.Bool("update", false, "write the golden file anew")

func loadDescription(t *testing.T, path string) (d *wsdl.Description, text string) {
	t.Helper()
	var report source.Report
	d = wsdl.Load(&source.Loader{Offline: true}, path, &report)
	if d == nil {
		t.Fatal(report.Err())
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return d, string(content)
}

// TestExcerptOfEverything writes a description that has one of each construct, compares it with the golden file, and writes
// that again. An excerpt that lacks something is an error of its own.
func TestExcerptOfEverything(t *testing.T) {
	d, text := loadDescription(t, "testdata/everything.wsdl")
	got, err := excerpt(d, d, text)
	if err != nil {
		t.Fatal(err)
	}
	golden := "testdata/everything.golden.wsdl"
	if *updateGolden {
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	again, text := loadDescription(t, golden)
	if text != string(got) {
		t.Errorf("%s differs from what is written; run with -update and review\n%s", golden, got)
	}
	second, err := excerpt(again, again, text)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, second) {
		t.Errorf("an excerpt of an excerpt differs:\n%s", second)
	}
}

// TestDocumentationIsWrapped asserts that documentation stands on its element's line if that leaves 118 columns, and otherwise on
// lines of its own, none of them longer and each as full as it can be.
func TestDocumentationIsWrapped(t *testing.T) {
	_, text := loadDescription(t, "testdata/everything.wsdl")
	const short = "<documentation>Asks.</documentation>"
	for length := 75; length < 125; length++ {
		long := strings.Repeat("a ", length)[:length-1] + "."
		path := filepath.Join(t.TempDir(), "long.wsdl")
		if err := os.WriteFile(path, []byte(strings.Replace(text, short, "<documentation>"+long+"</documentation>", 1)), 0o666); err != nil {
			t.Fatal(err)
		}
		d, own := loadDescription(t, path)
		got, err := excerpt(d, d, own)
		if err != nil {
			t.Fatal(err)
		}
		before, rest, _ := strings.Cut(string(got), "<documentation>a")
		written, _, found := strings.Cut(rest, "</documentation>")
		if !found {
			before, rest, _ = strings.Cut(string(got), "<documentation>\n")
			written, _, _ = strings.Cut(rest, "</documentation>")
		}
		indent := len(before) - strings.LastIndexByte(before, '\n') - 1
		if line := indent + len("<documentation>") + len(long) + len("</documentation>"); (line <= 118) != found {
			t.Errorf("%d columns are on one line: %t", line, found)
		}
		if found {
			continue
		}
		lines := strings.Split(strings.TrimRight(written, " \n"), "\n")
		for i, line := range lines {
			if full := len(line)+len(" a") > 118; len(line) > 118 || !full && i < len(lines)-1 || !strings.HasPrefix(line, strings.Repeat(" ", indent+2)) {
				t.Errorf("%d characters: line %d of %d is %q", length, i+1, len(lines), line)
			}
		}
	}
}

// TestExcerptOfRenamedNamespace asserts that our documentation and prefix outlive a new version's namespace.
func TestExcerptOfRenamedNamespace(t *testing.T) {
	ours, text := loadDescription(t, "testdata/everything.wsdl")
	renamed := filepath.Join(t.TempDir(), "renamed.wsdl")
	bare := strings.NewReplacer("urn:a", "urn:version2", "<documentation>Asks.</documentation>", "").Replace(text)
	if err := os.WriteFile(renamed, []byte(bare), 0o666); err != nil {
		t.Fatal(err)
	}
	theirs, _ := loadDescription(t, renamed)
	got, err := excerpt(ours, theirs, text)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`xmlns:a="urn:version2"`, "<documentation>Asks.</documentation>", `element="a:Ask"`} {
		if !strings.Contains(string(got), want) {
			t.Errorf("the excerpt lacks %s:\n%s", want, got)
		}
	}
}

// TestExcerptOfOtherService asserts that a description of something else is refused.
func TestExcerptOfOtherService(t *testing.T) {
	ours, text := loadDescription(t, "testdata/everything.wsdl")
	path := filepath.Join(t.TempDir(), "orders.wsdl")
	if err := os.WriteFile(path, []byte(ordersWSDL), 0o666); err != nil {
		t.Fatal(err)
	}
	theirs, _ := loadDescription(t, path)
	if _, err := excerpt(ours, theirs, text); err == nil || !strings.Contains(err.Error(), "offers none of its operations") {
		t.Errorf("got %v", err)
	}
}

// TestExcerptOfRealServices writes each of NetServer's descriptions, whole and by way of ours.
func TestExcerptOfRealServices(t *testing.T) {
	paths, err := filepath.Glob("../../../shared/netserver/wsdl/Services86/*.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Skip("needs ../shared: NetServer's descriptions")
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			d, text := loadDescription(t, path)
			if _, err := excerpt(d, d, text); err != nil {
				t.Error(err)
			}
		})
	}
	for _, name := range []string{"User", "SoPrincipal"} {
		ours, text := loadDescription(t, "../"+strings.ToLower(name)+".wsdl")
		theirs, _ := loadDescription(t, "../../../shared/netserver/wsdl/Services86/"+name+".wsdl")
		got, err := excerpt(ours, theirs, text)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) > len(text)+len(text)/10 {
			t.Errorf("%s: the excerpt has %d bytes, ours %d", name, len(got), len(text))
		}
	}
}

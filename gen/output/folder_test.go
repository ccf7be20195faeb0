package output_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/output"
)

func generated(name, body string) output.File {
	return output.File{Name: name, Content: []byte("// " + output.Marker + "\n\npackage p\n" + body)}
}

// TestWriteIsAllOrNothing puts a folder where the second file is to go: the first file must stay as it was, and nothing
// of the attempt may be left.
func TestWriteIsAllOrNothing(t *testing.T) {
	out := output.Folder{Dir: t.TempDir()}
	before := generated("a.go", "// before\n")
	if err := out.Write([]output.File{before}); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(out.Dir, "b.go"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := out.Write([]output.File{generated("a.go", "// after\n"), generated("b.go", "")}); err == nil {
		t.Fatal("no error")
	}
	content, err := os.ReadFile(filepath.Join(out.Dir, "a.go"))
	if err != nil || string(content) != string(before.Content) {
		t.Errorf("a.go is %q, %v; want it as before", content, err)
	}
	entries, err := os.ReadDir(out.Dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("the folder holds %v, %v; want a.go and b.go only", entries, err)
	}
}

func TestWriteIntoAPathThatIsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "taken")
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := (output.Folder{Dir: path}).Write([]output.File{generated("a.go", "")}); err == nil {
		t.Error("no error")
	}
}

// TestStaleFiles asserts that files of an earlier run are found in a folder with any name, and that nothing else is.
func TestStaleFiles(t *testing.T) {
	out := output.Folder{Dir: filepath.Join(t.TempDir(), "a[b]*[")}
	if err := out.Write([]output.File{generated("a.go", ""), generated("b.go", "")}); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(out.Dir, "folder.go"), 0o777); err != nil {
		t.Fatal(err)
	}
	changed, err := out.Changed([]output.File{generated("a.go", "")})
	if err != nil || len(changed) != 1 || changed[0] != "b.go" {
		t.Errorf("Changed gives %q, %v; want b.go", changed, err)
	}
}

// TestChanged asserts that what a run would create, change or remove is told, and what it would not.
func TestChanged(t *testing.T) {
	written := []output.File{generated("a.go", "// one\n"), generated("b.go", "// two\n")}
	tests := map[string]struct {
		change func(dir string) error // after the files are written
		want   string
	}{
		"nothing": {func(string) error { return nil }, ""},
		"a file that was edited": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "b.go"), append(slices.Clone(written[1].Content), "// more\n"...), 0o666)
		}, "b.go"},
		"a file that was edited without a change of length": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "a.go"), bytes.Replace(written[0].Content, []byte("one"), []byte("eno"), 1), 0o666)
		}, "a.go"},
		"a file that is gone": {func(dir string) error { return os.Remove(filepath.Join(dir, "a.go")) }, "a.go"},
		"a generated file too many": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "c.go"), written[0].Content, 0o666)
		}, "c.go"},
		"a file of somebody's": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "c.go"), []byte("package p\n"), 0o666)
		}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			out := output.Folder{Dir: t.TempDir()}
			if err := out.Write(written); err != nil {
				t.Fatal(err)
			}
			if err := test.change(out.Dir); err != nil {
				t.Fatal(err)
			}
			got, err := out.Changed(written)
			if err != nil || strings.Join(got, " ") != test.want {
				t.Errorf("Changed gives %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

// TestFilesOfOthers asserts that a file which somebody wrote by hand is not replaced, nor are files elsewhere, and that the
// line ends of a checkout on Windows don't make a generated file somebody's own.
func TestFilesOfOthers(t *testing.T) {
	out := output.Folder{Dir: t.TempDir()}
	own := filepath.Join(out.Dir, "a.go")
	if err := os.WriteFile(own, []byte("package p // mine\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Changed([]output.File{generated("a.go", "")}); err == nil {
		t.Error("Changed takes a file for its own that it did not write")
	}
	if err := out.Write([]output.File{generated("a.go", "")}); err == nil {
		t.Error("a file written by hand was replaced")
	}
	if content, err := os.ReadFile(own); err != nil || string(content) != "package p // mine\n" {
		t.Errorf("it is %q now, %v", content, err)
	}
	for _, name := range []string{"../b.go", "sub/b.go", "..", ""} {
		if err := out.Write([]output.File{{Name: name}}); err == nil {
			t.Errorf("a file called %q was written", name)
		}
	}
	windows := generated("c.go", "// text\n")
	returns := output.File{Name: windows.Name, Content: bytes.ReplaceAll(windows.Content, []byte("\n"), []byte("\r\n"))}
	if err := os.WriteFile(filepath.Join(out.Dir, "c.go"), returns.Content, 0o666); err != nil {
		t.Fatal(err)
	}
	if changed, err := out.Changed([]output.File{windows}); err != nil || len(changed) > 0 {
		t.Errorf("Changed gives %q, %v", changed, err)
	}
	if changed, err := out.Changed(nil); err != nil || !slices.Equal(changed, []string{"c.go"}) {
		t.Errorf("stale are %q, %v; want c.go", changed, err)
	}
}

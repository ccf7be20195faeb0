package output_test

import (
	"os"
	"path/filepath"
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

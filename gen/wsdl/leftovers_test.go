package wsdl_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// TestNothingIsLeft starts a program that has the package and expects nothing after it in the temporary folder but the empty
// one that gowsdl makes as soon as it is imported. That one stays: a program that is starting beside this one ends when the
// folder is removed at the wrong moment.
func TestNothingIsLeft(t *testing.T) {
	dir := t.TempDir()
	program := exec.Command(os.Args[0], "-test.run=^$")
	program.Env = append(os.Environ(), "TMPDIR="+dir, "TMP="+dir, "TEMP="+dir)
	if output, err := program.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	var left []string
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		left = append(left, path)
		return err
	})
	if want := []string{dir, filepath.Join(dir, "gowsdl-cache")}; err != nil || !slices.Equal(left, want) {
		t.Errorf("found %v, %v; want %v", left, err, want)
	}
}

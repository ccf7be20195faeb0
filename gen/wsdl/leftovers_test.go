package wsdl_test

import (
	"os"
	"os/exec"
	"testing"
)

// TestNothingIsLeft starts a program that has the package and expects the temporary folder to be empty after it.
func TestNothingIsLeft(t *testing.T) {
	dir := t.TempDir()
	program := exec.Command(os.Args[0], "-test.run=^$")
	program.Env = append(os.Environ(), "TMPDIR="+dir, "TMP="+dir, "TEMP="+dir)
	if output, err := program.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("found %v, %v", left, err)
	}
}

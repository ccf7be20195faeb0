package e2e_test

import (
	"os"
	"testing"
)

// TestBrowserLeavesNothing expects that a browser leaves nothing in the machine's temporary folder, although it is killed
// in the end and has no time to tidy up.
func TestBrowserLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Run("browser", func(t *testing.T) { startBrowser(t) })
	left, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range left {
		t.Errorf("the browser has left %s", entry.Name())
	}
}

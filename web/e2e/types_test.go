package e2e_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestTypes has the TypeScript compiler check a host page against groupdesk.d.ts.
func TestTypes(t *testing.T) {
	compiler := filepath.Join(root(t), ".cache", "typescript-5.9.3", "lib", "_tsc.js")
	if _, err := os.Stat(compiler); err != nil {
		t.Fatalf("TypeScript is missing, run make test or web/e2e/setup: %v", err)
	}
	check := exec.CommandContext(t.Context(), "node", compiler, "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom",
		filepath.Join(root(t), "web", "static", "groupdesk.d.ts"), filepath.Join("testdata", "typescript", "sample.ts"))
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

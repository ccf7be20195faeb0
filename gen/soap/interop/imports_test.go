package interop

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestImports holds what the packages import beside the runtime, so that they stay small in WebAssembly.
func TestImports(t *testing.T) {
	allowed := []string{
		"bytes", "crypto/rand", "crypto/sha1", "crypto/subtle", "errors", "io", "strconv", "strings", "sync", "time", "groupdesk/gen/soap",
	}
	for _, name := range []string{"wssecurity", "mtom"} {
		out, err := exec.Command("go", "list", "-f", `{{join .Imports "\n"}}`, "groupdesk/gen/soap/"+name).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		imports := strings.Fields(string(out))
		if !slices.Contains(imports, "groupdesk/gen/soap") {
			t.Errorf("%s imports only %v", name, imports)
		}
		for _, path := range imports {
			if !slices.Contains(allowed, path) {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

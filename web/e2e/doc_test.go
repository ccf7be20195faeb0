// Package e2e_test drives the page in a real Chromium against the embedded NetServer, built by each compiler.
//
// page_test.go walks through what an administrator does, trouble_test.go through what the way to the services can do to
// him, loader_test.go through what can go wrong before and after the program runs, embedding_test.go through what a host
// page can do; memory_test.go looks for what the program never lets go, style_test.go for what the build does to the style
// sheet, and docs_test.go holds docs/embedding.md against all of it. They stand on office_test.go, an intranet in small, and tab_test.go, the hand on the browser: any
// error in the console fails a test. Pictures of each state go to $ARTIFACTS/screenshots, or .cache/screenshots.
package e2e_test

import (
	"testing"

	"groupdesk/web/build/bundle"
)

// root is the repository.
func root(t *testing.T) string {
	t.Helper()
	dir, err := bundle.FindRoot()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// withEachCompiler runs a test with each compiler that is installed.
func withEachCompiler(t *testing.T, test func(t *testing.T, compiler bundle.Compiler)) {
	for _, compiler := range []bundle.Compiler{bundle.Go, bundle.TinyGo} {
		t.Run(string(compiler), func(t *testing.T) {
			if !compiler.Available() {
				t.Skip("needs TinyGo")
			}
			test(t, compiler)
		})
	}
}

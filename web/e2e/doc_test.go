// Package e2e_test drives the page in a real Chromium against the embedded NetServer, built by each compiler.
//
// page_test.go lists what people do with the page, each a walk, and has the everyday ones. The others are in files by
// subject: twice_test.go (double clicks), keyboard_test.go, notice_test.go, trouble_test.go (what the way to the services
// can do to them, see package faults), origins_test.go (services that the browser keeps from the page), drafts_test.go,
// text_test.go, batch_test.go, together_test.go (two people, and those without rights), details_test.go, narrow_test.go,
// size_test.go.
//
// loader_test.go goes through what can go wrong before and after the program runs, embedding_test.go through what a host
// page can do; memory_test.go looks for what the program never lets go, style_test.go for what the build does to the style
// sheet, and docs_test.go holds docs/embedding.md against all of it. They stand on office_test.go, an intranet in small,
// tab_test.go, a tab of the browser, and hand_test.go, the hand on mouse and keyboard: any error in the console fails a
// test. Pictures of what walks come by go to $ARTIFACTS/screenshots, or .cache/screenshots.
//
// hosting_test.go has the page on nginx and Apache, set up by webserver_test.go as docs/hosting.md says, and holds the file
// for IIS against them; firefox_test.go takes the first steps in Firefox.
//
// states_test.go lists every state of the page, with the way there, and views_test.go looks at them in widths and themes.
// A new state of the page gets an entry in that list; make pictures and make soak then look at it in every view.
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

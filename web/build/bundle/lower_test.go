package bundle_test

import (
	"bytes"
	"strings"
	"testing"

	"groupdesk/web/build/bundle"
)

// TestLowering asserts what becomes of newer style and script, and that comments and white space go.
func TestLowering(t *testing.T) {
	const light, dark = "--gd-light:initial;--gd-dark: ", "--gd-light: ;--gd-dark:initial"
	styles := map[string]struct{ from, to string }{
		"nesting":       {"p { a, b { &:hover { color: red } } } /* gone */", ":is(p a,p b):hover{color:red}"},
		"media range":   {"@media (width < 480px) { p { color: red } }", "@media not (min-width:480px){p{color:red}}"},
		"other writing": {`p::before { content: "⚠" }`, `p:before{content:"\26a0"}`},
		"scheme alone":  {"p { color-scheme: light dark }", "p{color-scheme:light dark}"},
		"light-dark": {"p { color-scheme: light; --line: 1px solid light-dark(rgb(1 2 3 / 0.5), var(--a, #fff)); }",
			"@layer groupdesk.tokens{:root,:host{" + light + "}}" +
				"p{color-scheme:light;" + light + ";--line: 1px solid var(--gd-light,rgb(1 2 3 / .5)) var(--gd-dark,var(--a, #fff))}"},
		"both schemes": {"p { color-scheme: light dark; color: light-dark(#fff, #000); i & { color: red } }",
			"@layer groupdesk.tokens{:root,:host{" + light + "}}" +
				"p{color-scheme:light dark;" + light + ";color:var(--gd-light,#fff) var(--gd-dark,#000)}" +
				"@media(prefers-color-scheme:dark){p{" + dark + "}}i p{color:red}"},
	}
	for name, test := range styles {
		t.Run(name, func(t *testing.T) {
			checkLowered(t, "web/static/groupdesk.css", `groupdesk\.css`, test.from, test.to)
		})
	}
	t.Run("script", func(t *testing.T) {
		checkLowered(t, "web/static/extra.js", `groupdesk\.js`, "(() => { class Box { static { start('…') } } })() // gone\n", `start("\u2026")`)
	})
}

// checkLowered builds a page with one source changed, and looks for a text in what became of it.
func checkLowered(t *testing.T, source, made, from, to string) {
	t.Helper()
	files := build(t, bundle.Options{Root: repository(t, map[string]string{source: from}), Out: t.TempDir()})
	text := string(find(t, files, made).Data)
	for _, unwanted := range []string{"gone", "static{"} {
		if strings.Contains(text, unwanted) {
			t.Errorf("%q is still in\n%s", unwanted, text)
		}
	}
	if !strings.Contains(text, to) || !strings.HasPrefix(text, "/*! Groupdesk.") {
		t.Errorf("got\n%s\nwant it to have\n%s", text, to)
	}
}

// unlowered are constructs that nothing lowers and that a browser of the floor lacks, with the first versions that have
// them. A declaration with one of them is lost there, and one that also holds a var() takes the declarations before it
// along; so each belongs behind @supports, or is listed here with what the browser shows instead.
var unlowered = []struct{ construct, since, instead string }{
	{"light-dark(", "Chrome 123, Firefox 120, Safari 17.5", ""},
	{"color-mix(", "Chrome 111, Firefox 113, Safari 16.2", "no border around alerts and badges"},
	{":has(", "Firefox 121", "a page of its own takes the browser's colour scheme around the plug-in"},
	{"oklch(", "Chrome 111, Firefox 113", ""},
	{"(from ", "Chrome 119, Firefox 128, Safari 16.4", ""},
	{"@scope", "Chrome 118, Firefox 146, Safari 17.4", ""},
	{"@property", "Firefox 128, Safari 16.4", ""},
	{":popover-open", "Chrome 114, Firefox 125, Safari 17", ""},
	{":user-invalid", "Chrome 119, Safari 16.5", ""},
	{"if(", "Chrome 137", ""},
	{"round(", "Chrome 125, Firefox 118", ""},
	{"&", "Chrome 120, Firefox 117, Safari 17.2", ""},
}

// TestStyleSheetSuitsTheFloor looks for such constructs in the style sheet as the page has it.
func TestStyleSheetSuitsTheFloor(t *testing.T) {
	files := build(t, bundle.Options{Root: repository(t, map[string]string{"web/static/groupdesk.css": static(t, "groupdesk.css")}), Out: t.TempDir()})
	style := find(t, files, `groupdesk\.css`).Data
	for _, u := range unlowered {
		if bytes.Contains(style, []byte(u.construct)) && u.instead == "" {
			t.Errorf("groupdesk.css has %s, which came with %s, but the page has to run in %v", u.construct, u.since, bundle.Floor)
		}
	}
}

package e2e_test

import (
	"bytes"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"groupdesk/web/build/bundle"
)

// fixture has an element for each class of the style sheet, which it loads as written and as built. What the browser has
// not laid out because it is out of sight has other computed styles, so nothing is left out of the layout.
var fixture = template.Must(template.New("").Parse(`<!DOCTYPE html><title>Classes</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="written.css"><link rel="stylesheet" href="built.css"><link rel="stylesheet" href="sight.css">
<body class="groupdesk-page"><section class="groupdesk-fatal"><p>Text</p></section>
<div class="groupdesk">{{range .}}<div class="{{.}}"><button class="{{.}}">Text</button></div>{{end}}
<h2>Text</h2><input><table><tr data-status="failed"><td>Text</table></div>`))

// compareStyles returns what the two style sheets of the fixture differ in.
const compareStyles = `(() => {
	const styles = (chosen) => {
		[...document.styleSheets].forEach((sheet, index) => { if (index < 2) sheet.disabled = index !== chosen; });
		return [...document.querySelectorAll("body, body *")].flatMap((element) => [null, "::before"].flatMap((pseudo) => {
			const style = getComputedStyle(element, pseudo);
			if (pseudo && style.content === "none") return [];
			return [...style].filter((name) => !name.startsWith("--")).map((name) => element.outerHTML.slice(0, 40) + " " + name + ": " + style.getPropertyValue(name));
		}));
	};
	const written = styles(0), built = styles(1);
	return [String(written.length), ...built.filter((line, index) => line !== written[index])].slice(0, 10);
})()`

// TestStyleIsTheSame compares every computed style of such a page between the style sheet as written and as built.
func TestStyleIsTheSame(t *testing.T) {
	written, err := os.ReadFile(filepath.Join(root(t), "web", "static", "groupdesk.css"))
	if err != nil {
		t.Fatal(err)
	}
	built, err := os.ReadFile(filepath.Join(buildStub(t, bundle.Go), "groupdesk.css"))
	if err != nil {
		t.Fatal(err)
	}
	var classes []string
	for _, match := range regexp.MustCompile(`\.(gd-[a-z-]+)`).FindAllSubmatch(written, -1) {
		classes = append(classes, string(match[1]))
	}
	slices.Sort(classes)
	var page bytes.Buffer
	if err := fixture.Execute(&page, slices.Compact(classes)); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "written.css"), string(written))
	write(t, filepath.Join(dir, "built.css"), string(built))
	write(t, filepath.Join(dir, "sight.css"), ".groupdesk tr { content-visibility: visible !important }")
	write(t, filepath.Join(dir, "index.html"), page.String())

	t.Run("chromium", func(t *testing.T) {
		p := openTab(t, startBrowser(t), host(t, dir, nil))
		for _, scheme := range []string{"light", "dark"} {
			for _, theme := range []string{"", "light", "dark"} {
				for _, width := range []int64{1200, 420} {
					p.do(chromedp.EmulateViewport(width, 800), media(scheme))
					eval[string](p, fmt.Sprintf("document.querySelector('.groupdesk').dataset.theme = %q", theme))
					got := eval[[]string](p, compareStyles)
					if count, _ := strconv.Atoi(got[0]); count < 10000 || len(got) > 1 {
						t.Errorf("%s scheme, theme %q, width %d: of %s styles these differ:\n%s", scheme, theme, width, got[0], strings.Join(got[1:], "\n"))
					}
				}
			}
		}
	})
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

package e2e_test

import (
	"bytes"
	"flag"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"groupdesk/web/build/bundle"
)

var (
	every    = flag.Bool("every", false, "check each state in every width and theme, not only in some")
	pictures = flag.String("pictures", "", "take a picture of each state in every width and theme into `DIR`, and check nothing else")
)

// view is a window and how the user wants to see things.
type view struct {
	Width, Height int64
	Theme         string // see media
}

func (v view) String() string { return fmt.Sprintf("%d-%s", v.Width, v.Theme) }

// sheet is a state on paper, A4 at 96 dots per inch.
var sheet = view{794, 1123, "print"}

var (
	windows = [][2]int64{{320, 640}, {400, 800}, {720, 900}, {960, 720}, {1280, 800}, {1920, 1080}}
	themes  = []string{"light", "dark", "forced"}
)

// everyView returns each window in each theme.
func everyView() []view {
	var views []view
	for _, theme := range themes {
		for _, window := range windows {
			views = append(views, view{window[0], window[1], theme})
		}
	}
	return views
}

// someViews returns two views, in themes and widths that go on from one state to the next, so that all states together have
// every one.
func someViews(number int) []view {
	all := everyView()
	return []view{all[number%len(all)], all[(number+11)%len(all)]}
}

// TestStates looks at each state of the page in several widths and themes: none has to be scrolled sideways, and axe-core
// finds no fault. With -every it looks at all of them, with -pictures it takes pictures instead.
func TestStates(t *testing.T) {
	browser := startBrowser(t)
	page := buildPage(t, bundle.Go)
	if *pictures != "" {
		t.Cleanup(func() { writeContactSheet(t, *pictures) }) // when all have been taken
	}
	for i, state := range states {
		t.Run(state.name, func(t *testing.T) {
			t.Parallel()
			p := state.reach(openOffice(t, page), browser)
			switch {
			case *pictures != "":
				p.takePictures(*pictures, state.name)
			case *every:
				p.checkViews(state.name, everyView())
			default:
				p.checkViews(state.name, someViews(i))
			}
		})
	}
}

func (p *tab) checkViews(state string, views []view) {
	p.t.Helper()
	for _, v := range views {
		p.look(v)
		p.checkAccessibility(state + "-" + v.String())
	}
}

// look shows the page in a view, and expects that it fits.
func (p *tab) look(v view) {
	p.t.Helper()
	query := map[string]string{"forced": "(forced-colors: active)", "print": "print"}[v.Theme]
	if query == "" {
		query = "(prefers-color-scheme: " + v.Theme + ") and (forced-colors: none)"
	}
	p.do(chromedp.EmulateViewport(v.Width, v.Height), media(v.Theme))
	p.waitFor(fmt.Sprintf("innerWidth === %d && matchMedia(%q).matches", v.Width, query))
	// The rows of a long list follow a change of the window.
	eval[bool](p, "new Promise(resolve => requestAnimationFrame(() => setTimeout(() => resolve(true))))")
	if wide := p.tooWide(); wide != "" {
		p.t.Errorf("%s has to be scrolled sideways for\n%s", v, wide)
	}
}

func (p *tab) takePictures(dir, state string) {
	p.t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		p.t.Fatal(err)
	}
	for _, v := range append(everyView(), sheet) {
		p.look(v)
		picture, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
		if err != nil {
			p.t.Fatal(err)
		}
		if !bytes.HasPrefix(picture, []byte("\x89PNG")) {
			p.t.Errorf("%s is no picture", v)
		}
		write(p.t, filepath.Join(dir, pictureName(state, v)), string(picture))
	}
}

func pictureName(state string, v view) string { return state + "-" + v.String() + ".png" }

// contactSheet has a row of pictures for each state, as large as the windows are to one another.
var contactSheet = template.Must(template.New("").Parse(`<!DOCTYPE html>
<meta charset="utf-8"><title>Pictures of Groupdesk</title>
<style>
body { margin: 16px; font: 14px/1.5 system-ui, sans-serif; background: #777; color: #fff; }
nav { columns: 12rem; } a { color: inherit; }
div { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; }
figure { margin: 0; } img { display: block; zoom: 0.25; background: #fff; }
</style>
<nav>{{range .}}<a href="#{{.Name}}">{{.Name}}</a><br>{{end}}</nav>
{{range .}}<h2 id="{{.Name}}">{{.Name}}</h2><div>
{{range .Pictures}}<figure><a href="{{.File}}"><img src="{{.File}}" width="{{.Width}}" height="{{.Height}}" alt="" loading="lazy"></a>
<figcaption>{{.}}</figcaption></figure>
{{end}}</div>
{{end}}`))

// writeContactSheet writes a page that shows all pictures in a folder.
func writeContactSheet(t *testing.T, dir string) {
	t.Helper()
	type picture struct {
		view
		File string
	}
	type row struct {
		Name     string
		Pictures []picture
	}
	var rows []row
	for _, state := range states {
		r := row{Name: state.name}
		for _, v := range append(everyView(), sheet) {
			if file := pictureName(state.name, v); exists(filepath.Join(dir, file)) {
				r.Pictures = append(r.Pictures, picture{v, file})
			}
		}
		rows = append(rows, r)
	}
	var page bytes.Buffer
	if err := contactSheet.Execute(&page, rows); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "index.html"), page.String())
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

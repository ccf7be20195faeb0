package e2e_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"groupdesk/wasm/words/source"
)

// speak makes a tab's browser one whose user reads these languages, the favourite first.
func (p *tab) speak(languages string) {
	p.t.Helper()
	agent := eval[string](p, "navigator.userAgent")
	p.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{UserAgent: agent, AcceptLanguage: languages})
		return err
	}))
}

// visitSpeaking opens the page in a browser whose user reads a language, and signs in.
func (o *office) visitSpeaking(browser context.Context, language string) *tab {
	o.t.Helper()
	p := openTab(o.t, browser, o.server.URL)
	p.speak(language + ",en")
	p.do(chromedp.Reload())
	p.waitFor(fmt.Sprintf("document.querySelector('[data-groupdesk][data-state=connect]')?.lang === %q", language))
	p.fill(part("user"), administrator.User)
	p.fill(part("password"), administrator.Password.Reveal())
	p.click(part("connect"))
	p.waitState("ready")
	p.waitIdle()
	return p
}

// said collects what the page says, to eyes and ears, without the names of groups and people.
const said = `(() => {
	const texts = [], root = document.querySelector("[data-groupdesk]");
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode;
		if (node.parentElement.closest("tbody, select, [data-part$=title]")) continue;
		if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
		else for (const name of ["aria-label", "title", "placeholder"]) texts.push(node.getAttribute(name) ?? "");
	}
	return texts;
})()`

// cutOff lists the buttons that reach out of what holds them, and those that take a second line of the toolbar.
const cutOff = `(() => {
	const boxes = [...document.querySelectorAll(".gd-toolbar, .gd-details, .gd-c-actions, .gd-head, .gd-foot")];
	const out = boxes.flatMap(box => [...box.querySelectorAll("button")].filter(b => b.offsetWidth > 0
		&& b.getBoundingClientRect().right > box.getBoundingClientRect().right + 1)).map(b => b.innerText || b.ariaLabel);
	const bar = document.querySelector(".gd-toolbar");
	return [...out, ...(innerWidth >= 1280 && bar.offsetHeight > 60 ? ["the toolbar has two lines"] : [])];
})()`

// testPageLanguages reads the page in each of its languages: nothing is left in English, and no button is cut off.
func testPageLanguages(t *testing.T, browser context.Context, o *office) {
	list, err := source.Read(os.DirFS("../../" + source.Folder))
	if err != nil {
		t.Fatal(err)
	}
	english := list[0]
	for _, c := range list[1:] {
		p := o.visitSpeaking(browser, c.Tag)
		p.waitText(part("title"), c.Value("Title"))
		p.waitFor(fmt.Sprintf("document.title === %q && document.documentElement.lang === %q", c.Value("LoaderTitle"), c.Tag))
		p.click(cell("5", "name"))
		p.click(part("show-details"))
		p.waitText(part("details"), c.Value("NoMembers"))
		p.inspect("language-" + c.Tag)
		p.click(p.byRole("checkbox", c.Value("ShowDeleted")))
		p.click(cell("7", "name"))
		for _, width := range []int64{1280, 1000, 720} {
			p.do(chromedp.EmulateViewport(width, 800))
			p.waitFor(fmt.Sprintf("innerWidth === %d", width))
			if got := eval[[]string](p, cutOff); len(got) > 0 {
				t.Errorf("%s at %d pixels: %s", c.Tag, width, strings.Join(got, ", "))
			}
			if wide := p.tooWide(); wide != "" {
				t.Errorf("%s at %d pixels the page is too wide: %s", c.Tag, width, wide)
			}
		}
		checkUnsaid(t, english, c, eval[[]string](p, said))
	}
}

// checkUnsaid fails the test for each text that is said in English in a page of another language.
func checkUnsaid(t *testing.T, english, other source.Catalogue, texts []string) {
	t.Helper()
	inEnglish := map[string]string{}
	for _, text := range english.Texts {
		if value := other.Value(text.Key); value != text.Value {
			inEnglish[text.Value] = text.Key
		}
	}
	for _, text := range other.Texts {
		delete(inEnglish, text.Value) // The same word may stand for another one.
	}
	for _, text := range texts {
		if key, ok := inEnglish[strings.TrimSpace(text)]; ok {
			t.Errorf("%s: %s is said in English: %s", other.Tag, key, text)
		}
	}
	if len(texts) < 100 {
		t.Errorf("%s: only %d texts were found", other.Tag, len(texts))
	}
}

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

// testPageLanguages reads the page in each of its languages: nothing is left in English, and nothing is cut off.
func testPageLanguages(t *testing.T, browser context.Context, o *office) {
	list, err := source.Read(os.DirFS("../../" + source.Folder))
	if err != nil {
		t.Fatal(err)
	}
	english := list[0]
	for _, c := range list[1:] {
		p := openTab(t, browser, o.server.URL)
		p.speak(c.Tag + ",en")
		p.do(chromedp.Reload())
		p.waitFor(fmt.Sprintf("document.querySelector('[data-groupdesk][data-state=connect]')?.lang === %q", c.Tag))
		p.fill(part("user"), administrator.User)
		p.fill(part("password"), administrator.Password.Reveal())
		p.click(part("connect"))
		p.waitState("ready")
		p.waitText(part("title"), c.Value("Title"))
		p.waitFor(fmt.Sprintf("document.title === %q && document.documentElement.lang === %q", c.Value("LoaderTitle"), c.Tag))
		p.click(cell("5", "name"))
		p.click(part("show-details"))
		p.waitText(part("details"), c.Value("NoMembers"))
		p.inspect("language-" + c.Tag)
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

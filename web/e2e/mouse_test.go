package e2e_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"groupdesk/web/build/bundle"
)

// TestRowButtons asserts which rows show the words of their buttons to a user with a mouse: the current one, the one under the
// pointer, and deleted ones. A browser without a window has no mouse unless it is told so, and shows those of all rows.
func TestRowButtons(t *testing.T) {
	mouse := chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4")
	o := openOffice(t, buildPage(t, bundle.Go))
	p := o.visitAs(startBrowser(t, mouse), administrator)
	if !eval[bool](p, `matchMedia("(hover: hover) and (pointer: fine)").matches`) {
		t.Fatal("the browser has no mouse")
	}
	p.click(part("show-deleted"))
	deleted := eval[string](p, `document.querySelector("tbody tr[data-deleted]").dataset.id`)
	p.move(p.waitSteady(row("4")))
	p.waitFor(fmt.Sprintf("document.querySelector(%q).matches(':hover')", row("4")))
	shown := eval[[]string](p, `[...document.querySelectorAll("tbody tr")].filter((row) => [...row.querySelectorAll(".gd-act")]
		.every((act) => getComputedStyle(act, "::before").display !== "none")).map((row) => row.dataset.id)`)
	slices.Sort(shown)
	want := []string{"1", "4", deleted}
	slices.Sort(want)
	if !slices.Equal(shown, want) {
		t.Errorf("the rows %q show the words of their buttons, want %q", shown, want)
	}
}

package chromium

import (
	"context"
	"fmt"
)

// How much is done in the long run.
const (
	fewEvents  = 1_000
	manyEvents = 100_000
	warmUp     = 10  // refreshes after which memory must not grow
	refreshes  = 100 // in all
)

// Memory returns how many bytes of memory the program of a page with 10,000 groups takes: loaded, after-10 refreshes,
// after-100, and answer, the size of the answer with the groups.
func (b *Browser) Memory(ctx context.Context, page Page) (map[string]float64, error) {
	return b.endure(ctx, page, many, []step{
		{"loaded", "await pace.loaded(); return pace.memory()"},
		{"answer", `return pace.answerSize("GetAllUserGroups")`},
		{"after-10", fmt.Sprintf("await pace.refresh(%d); return pace.memory()", warmUp)},
		{"after-100", fmt.Sprintf("await pace.refresh(%d); return pace.memory()", refreshes-warmUp)},
	})
}

// Objects returns how many JavaScript objects the program of a page with 1,000 groups refers to after 1,000 events, and
// after 100,000 and 100 refreshes.
func (b *Browser) Objects(ctx context.Context, page Page) (map[string]float64, error) {
	return b.endure(ctx, page, few, []step{
		{"early", fmt.Sprintf("await pace.loaded(); await pace.typeLong(%d); await pace.refresh(1); return pace.objects()", fewEvents)},
		{"late", fmt.Sprintf("await pace.typeLong(%d); await pace.refresh(%d); return pace.objects()", manyEvents-fewEvents, refreshes)},
	})
}

// Batch returns how many milliseconds it takes to rename 1,000 groups: by the page, and by a loop of its own that sends the
// same requests again, four at a time.
func (b *Browser) Batch(ctx context.Context, page Page) (map[string]float64, error) {
	return b.endure(ctx, page, few, []step{
		{"page", fmt.Sprintf("await pace.loaded(); return pace.renameAll(%d)", few)},
		{"loop", "return pace.sendAgain(4)"},
	})
}

// step is something that is done on the page and gives a figure.
type step struct {
	key  string
	body string // of an asynchronous function in JavaScript
}

// endure opens a page with so many groups and goes through steps.
func (b *Browser) endure(ctx context.Context, page Page, groups int, steps []step) (map[string]float64, error) {
	url, closeServers, err := b.office(page, groups)
	if err != nil {
		return nil, err
	}
	defer closeServers()
	t, err := b.openTab(url)
	if err != nil {
		return nil, err
	}
	defer t.close()
	found := map[string]float64{}
	for _, s := range steps {
		fmt.Fprintf(b.log, "on the page by %s with %d groups: %s\n", page.Compiler, groups, s.key)
		if found[s.key], err = eval[float64](t, "(async () => { "+s.body+" })()"); err != nil {
			delete(found, s.key)
			return found, fmt.Errorf("%s: %w", s.key, err)
		}
	}
	return found, ctx.Err()
}

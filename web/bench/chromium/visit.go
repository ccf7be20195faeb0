package chromium

import (
	"context"
	"fmt"
	"math"
	"time"
)

// Visit opens the page with 10,000 groups, and measures how long it keeps an administrator waiting, as medians of several
// visits: pause-loading, pause-filtering and pause-editing are the longest task, letter is the longest time from a letter in
// the filter until what it changes is painted, each in milliseconds; late-frames is how many frames took over 50 ms while
// somebody looks through the list. The browser tells only of tasks of more than 50 ms: 0 means that there was none.
func (b *Browser) Visit(ctx context.Context, page Page, visits int) (map[string]float64, error) {
	url, closeServers, err := b.office(page, many)
	if err != nil {
		return nil, err
	}
	defer closeServers()
	var samples []map[string]float64
	for visit := range visits {
		fmt.Fprintf(b.log, "working on the page by %s with %d groups, visit %d of %d\n", page.Compiler, many, visit+1, visits)
		sample, err := b.visit(url)
		if err != nil {
			return nil, err
		}
		samples = append(samples, sample)
	}
	return medians(samples), ctx.Err()
}

func (b *Browser) visit(url string) (map[string]float64, error) {
	t, err := b.openTab(url)
	if err != nil {
		return nil, err
	}
	defer t.close()
	s := map[string]float64{}
	if s["pause-loading"], err = eval[float64](t, "pace.loaded()"); err != nil {
		return nil, err
	}
	if err := t.filter(s); err != nil {
		return nil, err
	}
	if s["pause-editing"], err = eval[float64](t, "pace.edit()"); err != nil {
		return nil, err
	}
	s["late-frames"], err = t.lateFrames(readOn)
	return s, err
}

// filter types into the filter, letter by letter, and takes all away again.
func (t *tab) filter(s map[string]float64) error {
	for _, letter := range filterText {
		if _, err := eval[bool](t, "pace.watchFilter() ?? true"); err != nil {
			return err
		}
		if err := t.typeText(string(letter)); err != nil {
			return err
		}
		filtered, err := eval[struct{ Painted, Longest float64 }](t, "pace.filtered()")
		if err != nil {
			return err
		}
		s["letter"] = math.Max(s["letter"], filtered.Painted)
		s["pause-filtering"] = math.Max(s["pause-filtering"], filtered.Longest)
	}
	_, err := eval[bool](t, "pace.clearFilter().then(() => true)")
	return err
}

// Somebody who looks through the list turns the wheel so often, and passes over so many pixels with each turn.
const (
	wheelTurns = 100
	wheelPause = 16 * time.Millisecond
	wheelStep  = 300
)

// readOn turns the wheel as somebody does who looks through the list.
func readOn(t *tab) error {
	for range wheelTurns {
		if err := t.wheel(wheelStep); err != nil {
			return err
		}
		time.Sleep(wheelPause)
	}
	return nil
}

// lateFrames returns how many frames come late while something is done.
func (t *tab) lateFrames(do func(*tab) error) (float64, error) {
	if _, err := eval[bool](t, "pace.watchFrames() ?? true"); err != nil {
		return 0, err
	}
	if err := do(t); err != nil {
		return 0, err
	}
	frames, err := eval[struct{ Late float64 }](t, "pace.stopFrames()")
	return frames.Late, err
}

// office serves a page whose user is signed in, and a stand-in with so many groups.
func (b *Browser) office(page Page, groups int) (url string, closeServers func(), err error) {
	dir, err := b.temp("office")
	if err != nil {
		return "", nil, err
	}
	netServer, ticket, err := openNetServer(dir, groups)
	if err != nil {
		return "", nil, err
	}
	url, closeServer, err := serve(signedIn(page.Dir, netServer, ticket))
	if err != nil {
		netServer.Close()
		return "", nil, err
	}
	return url, func() { closeServer(); netServer.Close() }, nil
}

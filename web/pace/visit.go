package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"
)

// sample is what one visit measured, by the measure's key.
type sample map[string]float64

// visit opens a page, signs in, types a letter into the filter, takes it away, and scrolls to the end of the list.
func visit(browser context.Context, url string, groups int) (sample, error) {
	t, err := openTab(browser, url)
	if err != nil {
		return nil, err
	}
	defer t.close()
	s := sample{}
	for _, step := range []func(*tab, int, sample) error{load, filter, scroll} {
		if err := step(t, groups, s); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// load signs in and waits for the whole list.
func load(t *tab, groups int, s sample) error {
	if _, err := eval[bool](t, "pace.open().then(() => true)"); err != nil {
		return err
	}
	before, err := t.nodes()
	if err != nil {
		return err
	}
	s[loadWork], err = t.during(func() error {
		loaded, err := eval[struct{ Usable, Longest float64 }](t, fmt.Sprintf("pace.signIn(%q, %q)", user, password))
		s[usable], s[loadTask] = loaded.Usable, loaded.Longest
		return err
	})
	if err != nil {
		return err
	}
	after, err := t.nodes()
	if err != nil {
		return err
	}
	s[nodesPerRow] = (after - before) / float64(groups)
	bytes, err := eval[float64](t, "pace.memory()")
	s[wasmMemory] = bytes / (1 << 20)
	return err
}

// filter types the first letter into the filter, and takes it away again.
func filter(t *tab, _ int, s sample) error {
	work, err := t.during(func() error {
		if _, err := eval[bool](t, "pace.watchFilter() ?? true"); err != nil {
			return err
		}
		if err := t.typeText(filterLetter); err != nil {
			return err
		}
		filtered, err := eval[struct{ Painted, Longest float64 }](t, "pace.filtered()")
		s[firstLetter], s[filterTask] = filtered.Painted, filtered.Longest
		return err
	})
	if err != nil {
		return err
	}
	s[filterWork] = work
	_, err = eval[bool](t, "pace.clearFilter().then(() => true)")
	return err
}

// restTime is how long the machine's noise is watched, in milliseconds.
const restTime = 2000

// wheelSteps is how many turns of the wheel are made, and wheelPause the time between them. Somebody who looks through the
// list passes over readStep pixels with each, which is fast; with 10,000 groups a turn to the end passes over several screens.
const (
	wheelSteps = 100
	wheelPause = 16 * time.Millisecond
	readStep   = 300
)

// scroll looks through a part of the list, then goes to its end.
func scroll(t *tab, _ int, s sample) error {
	var err error
	if s[restFrames], err = eval[float64](t, fmt.Sprintf("pace.rest(%d)", restTime)); err != nil {
		return err
	}
	if s[lateFrames], err = t.lateFrames(readOn); err != nil {
		return err
	}
	s[scrollWork], err = t.during(func() error {
		s[hurryFrames], err = t.lateFrames(scrollToEnd)
		return err
	})
	if err != nil {
		return err
	}
	s[nodesInAll], err = t.nodes()
	return err
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

// readOn turns the wheel as somebody does who looks through the list.
func readOn(t *tab) error {
	for range wheelSteps {
		if err := t.wheel(readStep); err != nil {
			return err
		}
		time.Sleep(wheelPause)
	}
	return nil
}

// scrollToEnd turns the wheel, and some more where the list turns out to be longer or a turn gets lost.
func scrollToEnd(t *tab) error {
	left, err := eval[float64](t, "pace.remaining()")
	if err != nil {
		return err
	}
	step := math.Ceil(left / wheelSteps)
	for turn := 1; turn <= 2*wheelSteps; turn++ {
		if err := t.wheel(step); err != nil {
			return err
		}
		time.Sleep(wheelPause)
		if turn < wheelSteps {
			continue
		}
		if left, err = eval[float64](t, "pace.remaining()"); err != nil || left < 2 {
			return err
		}
	}
	return errors.New("scrolling does not come to the end of the list")
}

package view

import "testing"

// span is what of a list is in the document.
type span struct{ first, end int }

func (w *window) span() span { return span{w.first, w.end()} }

func (w *window) expect(t *testing.T, when string, want span) {
	t.Helper()
	if got := w.span(); got != want {
		t.Errorf("%s the rows %v are in the document, want %v", when, got, want)
	}
}

func TestWholeList(t *testing.T) {
	var w window
	w.fit(0, -1)
	w.expect(t, "of none", span{0, 0})
	w.fit(10, -1)
	w.expect(t, "of ten", span{0, 10})
	w.fit(1000, -1)
	w.expect(t, "at first", span{0, firstRows})
	for _, want := range []span{{0, 140}, {0, 240}, {0, 340}, {0, 440}, {0, 540}} {
		w.grow()
		w.expect(t, "after growing", want)
	}
	for !w.complete() {
		w.grow()
	}
	w.expect(t, "in the end", span{0, 1000})
	w.fit(400, -1)
	w.expect(t, "when most are filtered out", span{0, 400})
	w.fit(1000, -1)
	w.expect(t, "when they come back", span{0, 400})
	w.scroll(900)
	w.expect(t, "after scrolling", span{0, 940})
	w.fit(1000, 999)
	w.expect(t, "with the focus on the last row", span{0, 1000})
}

func TestLongList(t *testing.T) {
	var w window
	w.fit(10000, -1)
	w.expect(t, "at first", span{0, firstRows})
	w.scroll(5000)
	w.expect(t, "in the middle", span{4987, 5027})
	for _, want := range []span{{4980, 5040}, {4974, 5054}, {4967, 5067}, {4960, 5080}, {4954, 5094}, {4947, 5107}, {4947, 5107}} {
		if w.complete() != (w.count == windowRows) {
			t.Errorf("of %d rows, complete is %v", w.count, w.complete())
		}
		w.grow()
		w.expect(t, "after growing", want)
	}
	w.fit(10000, 5106)
	w.expect(t, "with the focus on a row that is there", span{4947, 5107})
	w.fit(10000, 5107)
	w.expect(t, "with the focus on a row that is not", span{5028, 5188})
	w.restart(5107, -1)
	w.expect(t, "when all these are new", span{5068, 5108})
	w.restart(5108, 9000)
	w.expect(t, "when the focus is just outside", span{5089, 5129})
	for !w.complete() {
		w.grow()
	}
	w.scroll(9999)
	w.expect(t, "at the end", span{9840, 10000})
	w.scroll(-3)
	w.expect(t, "pulled beyond the top", span{0, windowRows})
	w.fit(10000, 9999)
	w.expect(t, "with the focus on the last row", span{9840, 10000})
	w.fit(9900, -1)
	w.expect(t, "with a hundred rows less", span{9740, 9900})
}

// TestBetweenLists goes over the border between the two kinds of list, as a filter does.
func TestBetweenLists(t *testing.T) {
	var w window
	w.fit(wholeList+1, 1000)
	w.expect(t, "of a long list", span{981, 1021})
	w.fit(wholeList, -1)
	w.expect(t, "of a whole list", span{0, firstRows})
	for !w.complete() {
		w.grow()
	}
	w.restart(-1, -1)
	w.expect(t, "of another one", span{0, firstRows})
	w.restart(-1, 100)
	w.expect(t, "of another one with a current row", span{0, 101})
	for !w.complete() {
		w.grow()
	}
	w.fit(wholeList+1, -1)
	w.expect(t, "of a long list again", span{941, 1101})
}

// TestWindowHoldsAll goes through every place of lists of many lengths: the window is always inside the list, and holds
// the row that must be there.
func TestWindowHoldsAll(t *testing.T) {
	var w window
	for _, total := range []int{0, 1, firstRows, firstRows + 1, windowRows, wholeList - 1, wholeList, wholeList + 1, 2 * wholeList} {
		for must := -1; must < total; must++ {
			w.fit(total, must)
			if w.first < 0 || w.end() > total || must >= 0 && (must < w.first || must >= w.end()) {
				t.Fatalf("of %d with %d the rows %v are in the document", total, must, w.span())
			}
			w.scroll(must)
			if w.first < 0 || w.end() > total || w.total > wholeList && must >= 0 && (must < w.first || must >= w.end()) {
				t.Fatalf("of %d scrolled to %d the rows %v are in the document", total, must, w.span())
			}
		}
	}
}

func TestMoved(t *testing.T) {
	var w window
	for _, test := range []struct {
		name   string
		change func()
		want   bool
	}{
		{"filled", func() { w.fit(1000, -1) }, true},
		{"the same", func() { w.fit(1000, -1) }, false},
		{"grown", w.grow, true},
		{"shorter", func() { w.fit(999, -1) }, true},
		{"scrolled in a whole list", func() { w.scroll(50) }, false},
		{"long", func() { w.fit(5000, -1) }, true},
		{"scrolled", func() { w.scroll(2000) }, true},
		{"scrolled to the same row", func() { w.scroll(2000) }, false},
	} {
		test.change()
		if got := w.moved(); got != test.want {
			t.Errorf("%s: moved is %v", test.name, got)
		}
	}
}

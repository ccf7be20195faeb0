package view

// wholeList is the longest list that is in the document as a whole, so that the browser's own find goes through all of it.
// The rows of a longer one are there only around what can be seen.
const wholeList = 1500

// firstRows is how many rows come at once, about as many as a large screen shows. Whenever the browser is idle more follow:
// moreRows of a whole list, which cost little before they come into view, and moreNear of a longer one.
const (
	firstRows = 40
	moreRows  = 100
	moreNear  = 20
)

// windowRows is how many rows of a longer list are in the document in the end.
const windowRows = 160

// window is the part of the list that is in the document.
type window struct {
	first, count int
	total        int // the length of the list
	top          int // the first row that can be seen, as far as is known

	was struct{ first, count, total int } // at the last call of moved
}

func (w *window) end() int { return w.first + w.count }

// fit adapts the window to the length of the list, and to a row that must be in it; -1: none must.
func (w *window) fit(total, must int) {
	w.total = total
	if total <= wholeList {
		w.first = 0
		w.count = min(max(w.count, firstRows, must+1), total)
		return
	}
	w.count = min(max(w.count, firstRows), windowRows)
	w.scroll(w.top)
	if must >= 0 && (must < w.first || must >= w.end()) {
		w.scroll(must - w.count/6) // It is in the middle.
	}
}

// restart leaves few rows in the window, when they are others than before: bringing many at once would take too long. A
// whole list keeps those down to the current one, so that nothing that the user works on goes away.
func (w *window) restart(must, current int) {
	if w.total <= wholeList {
		must = max(must, current)
	}
	w.count = 0
	w.fit(w.total, must)
}

// complete reports whether no more rows follow by themselves.
func (w *window) complete() bool {
	if w.total <= wholeList {
		return w.count == w.total
	}
	return w.count == windowRows
}

// grow adds rows.
func (w *window) grow() {
	if w.total <= wholeList {
		w.count = min(w.count+moreRows, w.total)
		return
	}
	w.count = min(w.count+moreNear, windowRows)
	w.scroll(w.top)
}

// scroll puts the window of a long list around the first row that can be seen, a third of it above. Of a whole list, all
// rows come as far as can be seen.
func (w *window) scroll(top int) {
	w.top = top
	if w.total <= wholeList {
		w.count = min(max(w.count, top+firstRows), w.total)
		return
	}
	w.first = min(max(top-w.count/3, 0), w.total-w.count)
}

// moved reports whether the window has changed since the last call.
func (w *window) moved() bool {
	now := struct{ first, count, total int }{w.first, w.count, w.total}
	changed := now != w.was
	w.was = now
	return changed
}

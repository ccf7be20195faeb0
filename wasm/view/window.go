package view

// wholeList is the longest list that is in the document as a whole, so that the browser's own find goes through all of it.
// The rows of a longer one are there only around what can be seen.
const wholeList = 1500

// firstRows is how many rows of a whole list come at once, and moreRows how many follow whenever the browser is idle.
const (
	firstRows = 60
	moreRows  = 200
)

// windowRows is how many rows of a longer list are in the document.
const windowRows = 160

// window is the part of the list that is in the document.
type window struct {
	first, count int
	total        int // the length of the list

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
	w.count = windowRows
	if must >= 0 && (must < w.first || must >= w.end()) {
		w.first = must - windowRows/2
	}
	w.first = min(max(w.first, 0), total-w.count)
}

// grow adds rows to a whole list.
func (w *window) grow() {
	if w.total <= wholeList {
		w.count = min(w.count+moreRows, w.total)
	}
}

// scroll puts the window around a row that can be seen.
func (w *window) scroll(top int) {
	if w.total > wholeList {
		w.first = min(max(top-windowRows/3, 0), w.total-w.count)
	}
}

// moved reports whether the window has changed since the last call.
func (w *window) moved() bool {
	now := struct{ first, count, total int }{w.first, w.count, w.total}
	changed := now != w.was
	w.was = now
	return changed
}

package soap

// MixedChild moves to the next child of the current element, as [Reader.Child] does, and returns the text before it, or at
// the end of the element.
func (r *Reader) MixedChild() (text string, more bool) {
	if r.unread {
		r.Skip()
	}
	r.attr, r.hasFallback, r.hasOnly = 0, false, false
	if r.err != nil || len(r.stack) == 0 {
		return "", false
	}
	switch r.state {
	case emptyTag:
		r.state = afterEnd
		return "", false
	case afterEnd:
		r.pop()
	}
	if len(r.stack) == 0 {
		r.epilog()
		return "", false
	}
	r.buf = r.buf[:0]
	more = r.content(true)
	text = r.keep(r.buf) // before the start tag, whose attributes use the buffer too
	return text, more && r.startTag()
}

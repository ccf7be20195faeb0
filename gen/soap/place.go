package soap

import "errors"

// place is where the next scalar goes: the zero value is an element of its own.
type place uint8

const (
	inAttribute place = 1 << iota // an attribute of the open element
	inText                        // the text of the open element
	inList                        // an item of a list, which goes where the other bits say
)

// Attribute makes the next scalar an attribute of the element that was just opened:
//
//	w.Attribute().Int("", "count", 3)
func (w *Writer) Attribute() *Writer {
	w.place = inAttribute
	return w
}

// Content makes the next scalar the text of the open element. It has no name of its own:
//
//	w.Content().Decimal("", "", "9.90")
func (w *Writer) Content() *Writer {
	w.place = inText
	return w
}

// beginScalar writes what comes before a scalar's text, except the end of the start tag. Prefixes bound before openScalar
// are declared in that start tag.
func (w *Writer) beginScalar(space, local string, typ Name) (prefix string, outside int) {
	switch w.place {
	case 0:
		prefix, outside = w.begin(space, local)
		w.typeAttr(typ)
	case inAttribute:
		w.beginAttr(space, local)
	}
	return prefix, outside
}

// openScalar comes between beginScalar and the text.
func (w *Writer) openScalar(outside int) {
	switch w.place {
	case 0:
		w.declare(outside)
		w.buf = append(w.buf, '>')
	case inText:
		w.endStartTag(">")
	}
}

// endScalar finishes what beginScalar began. After it, the next scalar is an element.
func (w *Writer) endScalar(prefix, local string, outside int) {
	if w.place == 0 {
		w.endTag(prefix, local)
		w.leaveScope(outside)
		return
	}
	if w.place == inAttribute {
		w.buf = append(w.buf, '"')
	}
	if w.place&inList == 0 {
		w.place = 0
	}
}

// escape appends the text of a scalar. It returns the offset of the first character that XML 1.0 cannot represent, or -1.
func (w *Writer) escape(s string) int {
	if w.place&inAttribute != 0 {
		return w.escapeAttr(s)
	}
	return w.escapeText(s)
}

// placed returns the last step of the path to the scalar of the name: @name for an attribute, none for a text.
func (w *Writer) placed(name Name) Name {
	switch {
	case name.Local == "" || w.place&inText != 0:
		return Name{}
	case w.place&inAttribute != 0:
		return attributeStep(name)
	}
	return name
}

// attributeStep is how a path names an attribute.
func attributeStep(name Name) Name { return Name{name.Space, "@" + name.Local} }

// errOutsideStartTag is the cause of a WriteError for an attribute that comes too late.
var errOutsideStartTag = errors.New("an attribute does not follow a start tag")

// beginAttr writes an attribute up to its value.
func (w *Writer) beginAttr(space, local string) {
	if !w.inStartTag {
		w.failAt(errOutsideStartTag, Name{space, local})
		return
	}
	w.appendAttrName(space, local)
}

// give makes text what the next scalar reads, in place of the current element's.
func (r *Reader) give(text string) {
	r.given, r.isGiven = text, true
}

// Attribute reports whether the current element has the attribute, and lets the next scalar read it:
//
//	if r.Attribute("", "count") {
//		v.Count = r.Int()
//	}
//
// It must be asked for before the element's content is read.
func (r *Reader) Attribute(space, local string) bool {
	r.attr = 0
	for i := range r.attrs {
		if a := &r.attrs[i]; a.name.Local == local && a.name.Space == space {
			a.taken = true
			r.attr = i + 1
			r.give(a.value)
			return true
		}
	}
	return false
}

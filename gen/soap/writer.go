package soap

import (
	"errors"
	"strconv"
	"strings"
)

// WriteStyle says where a [Writer] declares namespaces.
type WriteStyle int

const (
	// Hoisted declares each namespace once, on the root element. Clients do so.
	Hoisted WriteStyle = iota
	// WCF declares namespaces where Windows Communication Foundation does: h on each header block, the default namespace on
	// the body's child, i (xsi) on each complex parameter, and a, b … on the element whose children need them.
	WCF
)

// WriteOptions choose how a [Writer] writes. The zero value is the Hoisted style.
type WriteOptions struct {
	Style WriteStyle
	// Prefix is put before each prefix that the style wants, so that no element relies on the default namespace. It
	// must be an NCName that does not begin as xml does; empty keeps the usual prefixes.
	Prefix string
	// Version is the version of the service that the document is for; nil is the primary one, and the only one of a
	// package without versions.
	Version *Version
}

// Writer appends XML to a byte slice. It keeps the first error and goes on, so callers look at [Writer.Err] or
// [Writer.Bytes] once at the end. Names of elements and attributes are taken as they are; texts are escaped and checked.
type Writer struct {
	full       [][]byte // complete chunks of the document
	size       int      // of the complete chunks together
	buf        []byte   // the last chunk
	options    WriteOptions
	stack      []openElement
	bindings   []prefixBinding
	inStartTag bool // the start tag of the innermost element still lacks its '>'
	rootName   int  // offset after the root's tag name, where Hoisted declares
	valueDepth int  // depth of elements that hold a parameter (WCF declares xsi there)
	blockDepth int  // depth of header blocks while a header is written, else 0
	types      bool // write xsi:type (the documented form)
	place      place
	packer     Packer        // nil for a message that is not a package
	header     HeaderEncoder // of every message, before the operation's own; may be nil
	err        error
}

type openElement struct {
	name     Name
	prefix   string
	bindings int // how many were in scope outside
}

type prefixBinding struct{ usual, prefix, space string }

// NewWriter returns a writer of one document.
func NewWriter(o WriteOptions) *Writer {
	w := &Writer{options: o, valueDepth: 1}
	if o.Prefix != "" && (!isNCName(o.Prefix) || strings.HasPrefix(lower(o.Prefix), "xm")) {
		w.Fail(errPrefix)
	}
	return w
}

// Causes of a WriteError for calls that do not make a document.
var (
	errPrefix   = errors.New("WriteOptions.Prefix is not a valid prefix; use an NCName that does not begin with xm")
	errOpen     = errors.New("unclosed element")
	errNoRoot   = errors.New("the document has no element")
	errTwoRoots = errors.New("a second root element")
	errOutside  = errors.New("no element is open")
	errReserved = errors.New("the namespaces of the prefixes xml and xmlns cannot be declared")
	errTooLate  = errors.New("the start tag that has to declare a namespace is complete; write the QName first")
)

// Bytes returns the document. The error is the first one, or reports that elements are left open. The writer must not
// be used afterwards.
func (w *Writer) Bytes() ([]byte, error) {
	switch {
	case len(w.stack) > 0:
		w.Fail(errOpen)
	case w.rootName == 0:
		w.Fail(errNoRoot)
	}
	if w.err != nil {
		return nil, w.err
	}
	end := len(w.buf)
	if w.options.Style == Hoisted {
		w.appendDeclarations(w.bindings)
	}
	declarations := w.buf[end:]
	w.buf = w.buf[:end]
	return w.join(declarations, w.rootName), nil
}

// Err returns the first error.
func (w *Writer) Err() error { return w.err }

// Fail makes err the writer's error, unless it has one. The path of the innermost open element is added as a [WriteError].
func (w *Writer) Fail(err error) { w.failAt(err, Name{}) }

// failAt is Fail for a scalar or another child element that was not put on the stack.
func (w *Writer) failAt(err error, child Name) {
	if w.err != nil {
		return
	}
	path := make([]Name, 0, len(w.stack)+1)
	for _, e := range w.stack {
		path = append(path, e.name)
	}
	if child = w.placed(child); child.Local != "" {
		path = append(path, child)
	}
	w.err = &WriteError{Path: path, Err: err}
}

// Start opens an element.
func (w *Writer) Start(space, local string) {
	prefix, outside := w.begin(space, local)
	w.stack = append(w.stack, openElement{Name{space, local}, prefix, outside})
	w.inStartTag = true
}

// For generated code: StartType is Start, and names the element's type in the documented form.
func (w *Writer) StartType(space, local string, typ Name) {
	w.Start(space, local)
	w.typeAttr(typ)
}

// Attr adds an attribute to the element that was just opened.
func (w *Writer) Attr(space, local, value string) {
	w.Attribute().TypedString(space, local, Name{}, value)
}

// attr adds an attribute whose value needs no escape.
func (w *Writer) attr(space, local, value string) {
	w.appendAttrName(space, local)
	w.write(value)
	w.buf = append(w.buf, '"')
}

// appendAttrName writes an attribute up to its value.
func (w *Writer) appendAttrName(space, local string) {
	prefix := ""
	if space != "" {
		prefix = w.attrPrefix(space)
	}
	w.buf = append(w.buf, ' ')
	w.writeName(prefix, local)
	w.buf = append(w.buf, '=', '"')
}

// Text writes character data into the open element.
func (w *Writer) Text(s string) {
	if s == "" {
		return
	}
	w.startContent()
	if at := w.escapeText(s); at >= 0 {
		w.Fail(&CharacterError{Text: s, Index: at})
	}
}

// End closes the innermost open element.
func (w *Writer) End() {
	if len(w.stack) == 0 {
		w.Fail(errOutside)
		return
	}
	top := w.stack[len(w.stack)-1]
	if w.inStartTag {
		w.endStartTag("/>")
	} else {
		w.endTag(top.prefix, top.name.Local)
	}
	w.stack = w.stack[:len(w.stack)-1]
	w.leaveScope(top.bindings)
}

// Nil writes an element with xsi:nil="true".
func (w *Writer) Nil(space, local string) {
	_, outside := w.begin(space, local)
	w.attr(NamespaceXSI, "nil", "true")
	w.declare(outside)
	w.buf = append(w.buf, '/', '>')
	w.leaveScope(outside)
}

// begin writes '<' and the element's name, and returns its prefix and the number of bindings outside of it.
func (w *Writer) begin(space, local string) (prefix string, outside int) {
	if w.inStartTag {
		w.beforeChild(space)
	}
	if w.isChunkFull() {
		w.startChunk()
	}
	outside = len(w.bindings)
	if outside > 0 && w.bindings[outside-1].space == space {
		prefix = w.bindings[outside-1].prefix
	} else {
		prefix = w.prefixOf(space)
	}
	w.buf = append(w.buf, '<')
	w.writeName(prefix, local)
	if len(w.stack) == 0 {
		w.markRoot(len(w.buf))
	}
	return prefix, outside
}

// prefixOf returns the prefix of an element's namespace, which is bound if it is not yet.
func (w *Writer) prefixOf(space string) string {
	prefix, bound := w.elementPrefix(space)
	if !bound {
		prefix = w.bind(w.usualPrefix(space), space)
	}
	return prefix
}

// markRoot keeps the end of the root's tag name, and rejects a second root.
func (w *Writer) markRoot(nameEnd int) {
	if len(w.stack) > 0 {
		return
	}
	if w.rootName > 0 {
		w.Fail(errTwoRoots)
	}
	w.rootName = nameEnd
}

// beforeChild ends the parent's start tag. Its child's namespace may have to be declared there.
func (w *Writer) beforeChild(space string) {
	if w.options.Style == WCF && len(w.stack) >= w.valueDepth && space != "" {
		if _, bound := w.elementPrefix(space); !bound {
			w.bind(w.freePrefix('a'), space)
		}
	}
	w.endStartTag(">")
}

// startContent comes before character data and raw content.
func (w *Writer) startContent() {
	if len(w.stack) == 0 {
		w.Fail(errOutside)
	}
	w.endStartTag(">")
}

// endStartTag completes the start tag of the innermost element, if it is not complete.
func (w *Writer) endStartTag(close string) {
	if !w.inStartTag {
		return
	}
	if w.options.Style == WCF && len(w.stack) == w.valueDepth {
		w.attrPrefix(NamespaceXSI)
	}
	w.declare(w.stack[len(w.stack)-1].bindings)
	w.write(close)
	w.inStartTag = false
}

func (w *Writer) endTag(prefix, local string) {
	w.buf = append(w.buf, '<', '/')
	w.writeName(prefix, local)
	w.buf = append(w.buf, '>')
}

// writeName writes a tag's name. Most prefixes are a letter, which needs no call to be copied.
func (w *Writer) writeName(prefix, local string) {
	switch len(prefix) {
	case 0:
	case 1:
		w.buf = append(w.buf, prefix[0], ':')
	default:
		w.write(prefix)
		w.buf = append(w.buf, ':')
	}
	w.write(local)
}

// declare writes the declarations made since the mark, unless they go to the root.
func (w *Writer) declare(mark int) {
	if w.options.Style != Hoisted {
		w.appendDeclarations(w.bindings[mark:])
	}
}

func (w *Writer) appendDeclarations(bindings []prefixBinding) {
	for _, b := range bindings {
		w.buf = append(w.buf, " xmlns"...)
		if b.prefix != "" {
			w.buf = append(append(w.buf, ':'), b.prefix...)
		}
		w.buf = append(w.buf, '=', '"')
		w.escapeAttr(w.options.Version.exchange(b.space)) // bind has checked it
		w.buf = append(w.buf, '"')
	}
}

// leaveScope forgets the bindings made since the mark, unless they hold for the document.
func (w *Writer) leaveScope(mark int) {
	if w.options.Style != Hoisted {
		w.bindings = w.bindings[:mark]
	}
}

// elementPrefix returns the prefix bound to an element's namespace.
func (w *Writer) elementPrefix(space string) (prefix string, bound bool) {
	defaultSeen := false
	for i := len(w.bindings) - 1; i >= 0; i-- {
		b := &w.bindings[i]
		if b.space == space && !w.isHidden(i) {
			return b.prefix, true
		}
		defaultSeen = defaultSeen || b.prefix == ""
	}
	return "", space == "" && !defaultSeen
}

// isHidden reports whether an inner binding hides this one. Where all are declared on the root, none can.
func (w *Writer) isHidden(binding int) bool {
	if w.options.Style == Hoisted {
		return false
	}
	prefix := w.bindings[binding].prefix
	for i := len(w.bindings) - 1; i > binding; i-- {
		if w.bindings[i].prefix == prefix {
			return true
		}
	}
	return false
}

// attrPrefix returns a prefix bound to an attribute's or QName's namespace, binding one if there is none.
func (w *Writer) attrPrefix(space string) string {
	if space == namespaceXML {
		return "xml"
	}
	for i := len(w.bindings) - 1; i >= 0; i-- {
		if b := &w.bindings[i]; b.space == space && b.prefix != "" && !w.isHidden(i) {
			return b.prefix
		}
	}
	return w.bind(w.wellKnownPrefix(space), space)
}

// bind binds a namespace to the prefix that is usual for it. What Namespaces in XML 1.0, section 3, reserves is an error; so
// is a binding that comes too late for the start tag where the style wants it.
func (w *Writer) bind(usual, space string) string {
	if space == namespaceXML || space == namespaceXMLNS {
		w.Fail(errReserved)
	}
	if w.options.Style != Hoisted && w.place&inText != 0 && !w.inStartTag {
		w.Fail(errTooLate)
	}
	if at := illegalChar(space); at >= 0 {
		w.Fail(&CharacterError{Text: space, Index: at})
	}
	prefix := usual
	if space != "" {
		prefix = w.options.Prefix + usual
	}
	w.bindings = append(w.bindings, prefixBinding{usual, prefix, space})
	return prefix
}

// usualPrefix chooses a prefix for a new element's namespace that is not bound yet.
func (w *Writer) usualPrefix(space string) string {
	switch {
	case space == "":
		return ""
	case w.options.Style == Hoisted || space == NamespaceSOAP11 || space == NamespaceSOAP12:
		return w.wellKnownPrefix(space)
	case w.blockDepth == len(w.stack)+1:
		return "h"
	}
	return ""
}

// wellKnownPrefix chooses a prefix for a namespace that must have one and is not bound yet.
func (w *Writer) wellKnownPrefix(space string) string {
	usual, first := "n", byte('b')
	if w.options.Style == WCF {
		usual, first = "a", 'a'
	}
	switch space {
	case NamespaceSOAP11, NamespaceSOAP12:
		usual = "s"
	case NamespaceXSI:
		usual = "i"
	case NamespaceXSD:
		usual = "x"
	}
	if !w.inUse(usual) {
		return usual
	}
	return w.freePrefix(first)
}

// manyBindings are so many that looking for a free letter is too slow.
const manyBindings = 64

// freePrefix returns the first letter from on that is not bound, or p0, p1 … after z. The letters with a fixed meaning are
// kept for it.
func (w *Writer) freePrefix(from byte) string {
	for c := from; c <= 'z' && len(w.bindings) < manyBindings; c++ {
		if p := string(rune(c)); c != 'i' && c != 's' && c != 'x' && !w.inUse(p) {
			return p
		}
	}
	n := len(w.bindings)
	for w.inUse("p" + strconv.Itoa(n)) {
		n++
	}
	return "p" + strconv.Itoa(n)
}

func (w *Writer) inUse(usual string) bool {
	for i := range w.bindings {
		if w.bindings[i].usual == usual {
			return true
		}
	}
	return false
}

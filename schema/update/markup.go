package main

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// lineWidth is where documentation is wrapped.
const lineWidth = 118

// manyAttributes is how many a tag has at most on one line.
const manyAttributes = 6

// markup writes indented XML.
type markup struct {
	out     bytes.Buffer
	open    []string
	started int // length of out after the last start tag
}

// attr is an attribute. One with an empty value is omitted unless that means something other than its absence.
type attr struct{ name, value string }

func (a attr) says() bool {
	switch a.name {
	case "value", "default", "fixed", "soapAction", "xmlns":
		return true
	}
	return a.value != ""
}

// start opens an element that gets children.
func (m *markup) start(tag string, attrs ...attr) {
	m.tag(tag, attrs, startEnd)
	m.open = append(m.open, tag)
	m.started = m.out.Len()
}

// startEnd is how a start tag ends, emptyEnd how one without content does.
const (
	startEnd = ">\n"
	emptyEnd = "/>\n"
)

// end closes the innermost open element; one without content becomes a single tag.
func (m *markup) end() {
	tag := m.open[len(m.open)-1]
	m.open = m.open[:len(m.open)-1]
	if m.out.Len() == m.started {
		m.out.Truncate(m.started - len(startEnd))
		m.out.WriteString(emptyEnd)
		return
	}
	m.indent()
	m.out.WriteString("</" + tag + ">\n")
}

// empty writes an element without content.
func (m *markup) empty(tag string, attrs ...attr) { m.tag(tag, attrs, emptyEnd) }

// tag writes a tag, with each attribute on a line of its own when there are many.
func (m *markup) tag(tag string, attrs []attr, end string) {
	var written []string
	for _, a := range attrs {
		if a.says() {
			written = append(written, " "+a.name+`="`+escaped(a.value)+`"`)
		}
	}
	between := ""
	if len(written) > manyAttributes {
		between = "\n" + strings.Repeat(" ", 2*len(m.open)+1+len(tag))
	}
	m.indent()
	m.out.WriteString("<" + tag + strings.Join(written, between) + end)
}

func (m *markup) indent() { m.out.WriteString(strings.Repeat("  ", len(m.open))) }

// text writes an element that holds text, on one line if it fits.
func (m *markup) text(before, text, after string) {
	text = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(strings.Join(strings.Fields(text), " "))
	m.indent()
	if indent := 2 * len(m.open); indent+len(before)+len(text)+len(after) <= lineWidth {
		m.out.WriteString(before + text + after + "\n")
		return
	}
	m.out.WriteString(before + "\n")
	for _, line := range wrapped(text, lineWidth-2*len(m.open)-2) {
		m.indent()
		m.out.WriteString("  " + line + "\n")
	}
	m.indent()
	m.out.WriteString(after + "\n")
}

func wrapped(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder never fails
	return strings.NewReplacer("&#34;", "&quot;", "&#39;", "'").Replace(b.String())
}

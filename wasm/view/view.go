//go:build js && wasm

package view

import (
	"strconv"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/words"
)

// View is what one plug-in shows. Its methods must not run at the same time; in the browser nothing does.
type View struct {
	port  *browser.Port
	texts words.Texts
	shell shell
	post  func(...admin.Event)
	// prefix begins the IDs of elements, so that those of several plug-ins on one page differ.
	prefix string

	changes browser.Changes
	state   *admin.State
	counts  admin.Counts // of state
	table   table
	focused int    // the serial of the last admin.Focus that was followed
	service string // the address of the services folder
	version string
	host    *browser.Host
	named   int32 // the group that the host page knows to be shown
	readAt  int64 // when the list was read that the page shows

	shownWay admin.Way // that the sign-in form was last for
}

// New builds the document inside the host's element. From then on each act of the user is given to post.
func New(host *browser.Host, port *browser.Port, texts *words.Texts, post func(...admin.Event)) *View {
	v := &View{
		port: port, post: post, state: new(admin.State),
		service: host.Service, version: host.Version, host: host, named: host.Group(),
		texts: *texts, prefix: "groupdesk" + strconv.Itoa(port.Number()) + "-",
	}
	v.shell = newShell(host, port, texts, v.receive)
	return v
}

// Close ends the view. The element is the host page's again.
func (v *View) Close() {
	v.port.Close()
	v.shell.clear()
}

// Render shows a state. It changes only what differs from the last one.
func (v *View) Render(s *admin.State) {
	was := v.state.Phase
	v.state = s
	v.counts = v.state.Counts()
	v.draw(was)
}

// draw shows the state; was is the phase that was shown.
func (v *View) draw(was admin.Phase) {
	v.renderTable()
	p := v.painter()
	v.renderPage(p)
	v.renderNotice(p)
	v.renderConnect(p)
	v.renderList(p)
	v.renderHeads(p)
	v.renderFoot(p)
	v.renderEditor(p)
	v.renderDetails(p)
	v.renderDialogs(p)
	v.renderFocus(was)
	v.renderAddress()
	v.port.Patch(&v.changes)
}

// renderRows shows other rows of the same state.
func (v *View) renderRows() {
	v.renderTable()
	v.changes.Cursor(v.state.Cursor.Key, columnNumber(v.state.Cursor.Column))
	v.port.Patch(&v.changes)
}

// renderFocus moves the keyboard focus to where admin wants it, once.
func (v *View) renderFocus(was admin.Phase) {
	s, p := v.state, v.painter()
	v.changes.Cursor(s.Cursor.Key, columnNumber(s.Cursor.Column))
	switch {
	case s.Phase == admin.PhaseConnect && (was != admin.PhaseConnect || v.shownWay != s.Way):
		p.focus(v.way().field)
		v.focused, v.shownWay = s.Focus.Serial, s.Way
	case s.Focus.Serial > v.focused && s.Phase == admin.PhaseReady:
		v.focused = s.Focus.Serial
		switch s.Focus.Place {
		case admin.PlaceField:
			p.focus(string(s.Focus.Field))
		case admin.PlaceFilter:
			p.focus(partFilter)
		case admin.PlaceTable:
			v.changes.FocusCursor()
		}
	}
}

// renderAddress reports to the host page which group's details are shown, and names it in an address of the page's own,
// so that a link to it can be sent.
func (v *View) renderAddress() {
	s := v.state
	if s.Phase != admin.PhaseReady {
		return
	}
	group := int32(0)
	if r, ok := s.Row(s.Cursor.Key); ok && s.Details {
		group = r.Baseline.ID
	}
	if group != v.named {
		v.named = group
		v.host.Emit("group", group)
		if v.host.Address {
			v.changes.Address(group)
		}
	}
}

// columnNumber counts the cells of a row from 1; 0 is the row as a whole.
func columnNumber(c admin.Column) int32 {
	for i, column := range admin.Columns {
		if column == c {
			return int32(i + 1)
		}
	}
	return 0
}

func (v *View) painter() painter { return painter{&v.changes, v.shell.parts} }

// painter changes the parts of the shell by their names.
type painter struct {
	changes *browser.Changes
	names   partNames
}

// item is a line of a list, with a button or none.
type item struct{ text, button, value string }

func (p painter) text(part, text string)       { p.changes.Text(p.names.number(part), text) }
func (p painter) value(part, text string)      { p.changes.Value(p.names.number(part), text) }
func (p painter) check(part string, on bool)   { p.changes.Check(p.names.number(part), on) }
func (p painter) set(part, name, value string) { p.changes.Set(p.names.number(part), name, value) }
func (p painter) focus(part string)            { p.changes.Focus(p.names.number(part)) }
func (p painter) open(part string, open bool)  { p.changes.Open(p.names.number(part), open) }
func (p painter) show(part string, shown bool) { p.flag(part, "hidden", !shown) }

// say shows a text, or hides its part when there is none.
func (p painter) say(part, text string) {
	p.text(part, text)
	p.show(part, text != "")
}

// flag sets or removes an attribute whose presence is all that counts.
func (p painter) flag(part, name string, on bool) {
	if on {
		p.changes.Set(p.names.number(part), name, "")
	} else {
		p.changes.Unset(p.names.number(part), name)
	}
}

// state sets an attribute to "true" or removes it.
func (p painter) state(part, name string, on bool) {
	if on {
		p.changes.Set(p.names.number(part), name, "true")
	} else {
		p.changes.Unset(p.names.number(part), name)
	}
}

func (p painter) copy(part string)           { p.changes.Copy(p.names.number(part)) }
func (p painter) download(part, name string) { p.changes.Download(p.names.number(part), name) }

func (p painter) items(part string, items []item) {
	texts := make([]string, 0, 3*len(items))
	for _, it := range items {
		texts = append(texts, it.text, it.button, it.value)
	}
	p.changes.Items(p.names.number(part), texts)
}

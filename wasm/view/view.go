//go:build js && wasm

package view

import (
	"slices"
	"strconv"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
)

// View is what one plug-in shows. Its methods must not run at the same time; in the browser nothing does.
type View struct {
	port  *browser.Port
	shell shell
	post  func(admin.Event)
	// prefix begins the IDs of elements, so that several plug-ins on one page keep apart.
	prefix string

	changes  browser.Changes
	state    admin.State
	counts   admin.Counts         // of state
	rows     map[int32]*admin.Row // what each row in the document shows, by key
	order    []int32              // the rows that are shown
	spare    []int32              // order's memory, for the next one
	focused  int                  // the serial of the last admin.Focus that was followed
	question question             // what the dialog asks
}

// New builds the document inside the host's element. From then on each act of the user is given to post, which must not
// block.
func New(host browser.Host, port *browser.Port, post func(admin.Event)) *View {
	v := &View{
		port: port, shell: newShell(wrap(host.Element), host.Theme), post: post, rows: map[int32]*admin.Row{},
		prefix: "groupdesk" + strconv.Itoa(port.Number()) + "-",
	}
	port.Mount(host.Element, v.shell.row.Underlying(), v.shell.body.Underlying(), v.receive)
	return v
}

// Close ends the view. The element is the host page's again.
func (v *View) Close() {
	v.port.Close()
	v.shell.clear()
}

// Render shows a state. It changes only what differs from the last one.
func (v *View) Render(s admin.State) {
	was := v.state
	v.state, v.counts = s, s.Counts()
	v.renderRows()
	p := v.paintShell()
	v.renderPage(p)
	v.renderAlert(p)
	v.renderConnect(p, was)
	v.renderList(p)
	v.renderFoot(p)
	v.renderFocus(was)
	v.port.Patch(&v.changes)
}

// renderRows shows the visible rows. An unchanged pointer is an unchanged row.
func (v *View) renderRows() {
	order := v.spare[:0]
	for _, r := range v.state.Visible() {
		order = append(order, r.Key)
		if v.rows[r.Key] != r {
			v.renderRow(v.paintRow(r.Key), r)
			v.rows[r.Key] = r
		}
	}
	if !slices.Equal(order, v.order) {
		v.changes.Order(order)
	}
	v.order, v.spare = order, v.order
	v.forgetRows()
}

// forgetRows drops the rows that are gone for good. Rows that are merely not visible stay ready.
func (v *View) forgetRows() {
	if len(v.rows) <= v.counts.Total+v.counts.Deleted+v.counts.New {
		return
	}
	for key := range v.rows {
		if _, ok := v.state.Row(key); !ok {
			v.changes.Forget(key)
			delete(v.rows, key)
		}
	}
}

func (v *View) renderFocus(was admin.State) {
	s := v.state
	switch {
	case s.Focus.Serial > v.focused:
		v.focused = s.Focus.Serial
		if slices.Contains(v.order, s.Focus.Key) {
			v.paintRow(s.Focus.Key).focus(string(s.Focus.Field))
		}
	case s.Phase == admin.PhaseConnect && was.Phase != "" && was.Phase != admin.PhaseConnect:
		v.paintShell().focus(partUser)
	}
}

func (v *View) paintShell() painter {
	v.changes.Target(0)
	return painter{&v.changes, v.shell.parts}
}

func (v *View) paintRow(key int32) painter {
	v.changes.Target(key)
	return painter{&v.changes, v.shell.partsOfRow}
}

// painter changes the parts of the shell, or of a row, by their names.
type painter struct {
	changes *browser.Changes
	numbers map[string]int
}

func (p painter) text(part, text string)       { p.changes.Text(p.numbers[part], text) }
func (p painter) value(part, text string)      { p.changes.Value(p.numbers[part], text) }
func (p painter) check(part string, on bool)   { p.changes.Check(p.numbers[part], on) }
func (p painter) set(part, name, value string) { p.changes.Set(p.numbers[part], name, value) }
func (p painter) focus(part string)            { p.changes.Focus(p.numbers[part]) }
func (p painter) open(part string, open bool)  { p.changes.Open(p.numbers[part], open) }
func (p painter) show(part string, shown bool) { p.flag(part, "hidden", !shown) }

// flag sets or removes an attribute whose presence is all that counts.
func (p painter) flag(part, name string, on bool) {
	if on {
		p.changes.Set(p.numbers[part], name, "")
	} else {
		p.changes.Unset(p.numbers[part], name)
	}
}

// state sets an attribute to "true" or removes it.
func (p painter) state(part, name string, on bool) {
	if on {
		p.changes.Set(p.numbers[part], name, "true")
	} else {
		p.changes.Unset(p.numbers[part], name)
	}
}

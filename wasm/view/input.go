//go:build js && wasm

package view

import (
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
)

// receive turns an event in the document into what it means.
func (v *View) receive(in browser.Input) {
	switch in.Type {
	case "click":
		v.click(in)
	case "input":
		v.edit(in)
	case "submit":
		v.signIn(in)
	case "keydown":
		v.press(in)
	}
}

func (v *View) edit(in browser.Input) {
	switch in.Part {
	case partFilter:
		v.post(admin.SetFilter{Text: in.Value})
	case partShowDeleted:
		v.post(admin.SetShowDeleted{Show: in.Value == "true"})
	case partName, partDescription, partRank:
		v.post(admin.Edit{Key: in.Key, Field: admin.Field(in.Part), Text: in.Value})
	}
}

func (v *View) signIn(in browser.Input) {
	credentials := admin.Credentials{
		Ticket:   admin.Secret(strings.TrimSpace(in.Field(partTicket))),
		User:     in.Field(partUser),
		Password: admin.Secret(in.Field(partPassword)),
	}
	if credentials.Ticket == "" && credentials.User == "" {
		v.now(func(p painter) {
			p.text(partConnectMessage, wordConnectEmpty)
			p.show(partConnectMessage, true)
			p.focus(partUser)
		})
		return
	}
	v.post(admin.Connect{Credentials: credentials})
}

// press handles the page's keys. In a row they are about the row.
func (v *View) press(in browser.Input) {
	switch {
	case in.Value == "filter":
		v.now(func(p painter) { p.focus(partFilter) })
	case in.Value == "save" && in.Key == 0:
		v.post(admin.SaveAll{})
	case in.Key == 0:
		return
	case in.Value == "save" || in.Value == "enter":
		v.post(admin.Save{Key: in.Key})
	case in.Value == "revert":
		v.post(admin.Revert{Key: in.Key})
	}
}

func (v *View) click(in browser.Input) {
	if in.Key != 0 {
		v.clickInRow(in.Part, in.Key)
		return
	}
	switch in.Part {
	case partNewGroup:
		v.post(admin.AddRow{})
	case partRefresh:
		v.post(admin.Refresh{})
	case partNothingAction:
		v.helpOut(v.nothing().event)
	case partUndo:
		v.post(admin.Undo{})
	case partSaveAll:
		v.post(admin.SaveAll{})
	case partDismissAlert:
		v.post(admin.DismissAlert{})
	default:
		v.clickInDialog(in.Part)
	}
}

// helpOut does what is offered in the place of an empty table. The button goes away, so the focus goes to the filter when
// that is what has changed.
func (v *View) helpOut(e admin.Event) {
	if _, ok := e.(admin.SetFilter); ok {
		v.now(func(p painter) { p.focus(partFilter) })
	}
	v.post(e)
}

func (v *View) clickInRow(part string, key int32) {
	switch part {
	case partSave:
		v.post(admin.Save{Key: key})
	case partRevert:
		v.post(admin.Revert{Key: key})
	case partDelete:
		v.post(admin.MarkDeleted{Key: key})
	case partRestore:
		v.post(admin.Restore{Key: key})
	case partRestoreExisting:
		v.post(admin.RestoreExisting{Key: key})
	}
}

// now changes the shell at once, without a new state.
func (v *View) now(change func(painter)) {
	change(v.paintShell())
	v.port.Patch(&v.changes)
}

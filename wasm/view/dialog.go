//go:build js && wasm

package view

import "groupdesk/wasm/admin"

// question is asked in the dialog before something is lost.
type question struct {
	title, action string
	event         admin.Event // what happens after a yes
}

// clickInDialog handles the buttons that ask first, and the answers.
func (v *View) clickInDialog(part string) {
	switch part {
	case partSignOut:
		v.ask(question{wordSignOutTitle, wordSignOut, admin.SignOut{}})
	case partRevertAll:
		v.post(admin.RevertAll{})
	case partDialogOK:
		v.now(func(p painter) { p.open(partDialog, false) })
		v.post(v.question.event)
	case partDialogCancel:
		v.now(func(p painter) { p.open(partDialog, false) })
	}
}

// ask asks a question when work would be lost.
func (v *View) ask(q question) {
	if !v.state.Unsaved() {
		v.post(q.event)
		return
	}
	v.question = q
	v.now(func(p painter) {
		p.text(partDialogTitle, q.title)
		p.set(partDialog, "aria-label", q.title)
		p.text(partDialogText, textLoss(v.counts.Unsaved))
		p.text(partDialogOK, q.action)
		p.open(partDialog, true)
	})
}

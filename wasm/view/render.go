//go:build js && wasm

package view

import (
	"strings"

	"groupdesk/wasm/admin"
)

func (v *View) renderPage(p painter) {
	s := v.state
	p.set(partRoot, "data-state", string(s.Phase))
	p.flag(partRoot, "data-unsaved", s.Unsaved())
	p.state(partRoot, "aria-busy", s.Phase == admin.PhaseLoading || s.Refreshing || s.Connecting)
	p.show(partAccount, s.Phase != admin.PhaseConnect)
	p.text(partPrincipal, fullName(s.Principal))
	p.set(partPrincipal, "title", s.Principal.Name)
}

func fullName(p admin.Principal) string {
	if p.FullName == "" {
		return p.Name
	}
	return p.FullName
}

func (v *View) renderAlert(p painter) {
	alert := v.state.Alert
	p.show(partAlert, alert != nil)
	if alert == nil {
		return
	}
	title := alert.Title
	if alert.Subject != "" {
		title = alert.Subject + ": " + title
	}
	said := strings.TrimSpace(alert.ServerText + "\n\n" + alert.Details)
	p.text(partAlertTitle, title)
	p.text(partAlertAdvice, alert.Advice)
	p.show(partDetails, said != "")
	p.text(partDetailsText, said)
	p.show(partDismissAlert, v.state.Phase == admin.PhaseReady)
}

func (v *View) renderConnect(p painter, was admin.State) {
	s := v.state
	p.show(partConnectForm, s.Phase == admin.PhaseConnect)
	title, lead, button := wordConnectTitle, wordConnectLead, wordConnect
	if s.Resuming {
		title, lead = wordConnectAgain, wordConnectKept
	}
	if s.Connecting {
		button = wordConnecting
		p.show(partConnectMessage, false)
	}
	p.text(partConnectTitle, title)
	p.text(partConnectLead, lead)
	p.text(partConnect, button)
	p.state(partConnect, "aria-disabled", s.Connecting)
	if was.Phase == admin.PhaseConnect && s.Phase != admin.PhaseConnect {
		p.value(partPassword, "")
		p.value(partTicket, "")
	}
}

func (v *View) renderList(p painter) {
	s, counts := v.state, v.counts
	working := s.Phase == admin.PhaseReady || s.Resuming
	p.show(partList, s.Phase != admin.PhaseConnect || s.Resuming)
	p.flag(partList, "inert", s.Phase == admin.PhaseConnect)
	p.value(partFilter, s.Filter)
	p.check(partShowDeleted, s.ShowDeleted)
	p.flag(partNewGroup, "disabled", s.Phase != admin.PhaseReady)
	p.state(partRefresh, "aria-busy", s.Refreshing || s.Phase == admin.PhaseLoading)
	p.show(partSkeleton, s.Phase == admin.PhaseLoading)
	p.show(partTable, working && counts.Shown > 0)
	v.renderCount(p, working)
	v.renderNothing(p, working)
}

func (v *View) renderCount(p painter, working bool) {
	count, shown := "", ""
	if working {
		count = admin.CountText(v.counts)
	}
	if working && v.state.Filter != "" {
		shown = textShown(v.counts.Shown)
	}
	p.text(partCount, count)
	p.text(partShown, shown)
}

// nothing is what stands in the place of an empty table.
type nothing struct {
	title, text, action string
	event               admin.Event // what the action does
}

func (v *View) renderNothing(p painter, working bool) {
	n := v.nothing()
	p.show(partNothing, v.state.Phase == admin.PhaseError || working && v.counts.Shown == 0)
	p.text(partNothingTitle, n.title)
	p.text(partNothingText, n.text)
	p.text(partNothingAction, n.action)
}

func (v *View) nothing() nothing {
	counts := v.counts
	switch {
	case v.state.Phase == admin.PhaseError:
		return nothing{wordFailedTitle, wordFailedText, wordFailedAction, admin.Refresh{}}
	case counts.Total+counts.Deleted == 0:
		return nothing{wordEmptyTitle, wordEmptyText, wordNewGroup, admin.AddRow{}}
	case counts.Total == 0 && !v.state.ShowDeleted:
		return nothing{wordHiddenTitle, wordHiddenText, wordShowDeleted, admin.SetShowDeleted{Show: true}}
	}
	return nothing{wordNoMatchTitle, wordNoMatchText, wordNoMatchAction, admin.SetFilter{}}
}

func (v *View) renderFoot(p painter) {
	s, counts := v.state, v.counts
	ready := s.Phase == admin.PhaseReady
	p.text(partStatus, s.Status.Text)
	p.set(partStatus, "data-tone", string(s.Status.Tone))
	p.show(partUndo, ready && s.Status.Undo)
	p.show(partKeys, ready && counts.Savable == 0)
	p.show(partUnsaved, ready && counts.Savable > 0)
	p.text(partUnsavedText, textUnsaved(counts.Savable))
}

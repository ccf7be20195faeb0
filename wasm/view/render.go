//go:build js && wasm

package view

import (
	"strconv"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

func (v *View) renderPage(p painter) {
	s := v.state
	p.set(partRoot, "data-state", string(s.Phase))
	p.set(partRoot, "data-rights", string(s.Rights))
	p.set(partRoot, "data-off", s.Off(^admin.Features(0)).String())
	p.flag(partRoot, "data-unsaved", s.Unsaved())
	p.state(partRoot, "aria-busy", s.Phase == admin.PhaseLoading || s.Refreshing || s.Connecting)
	p.show(partAccount, s.Phase != admin.PhaseConnect && !s.Connecting)
	p.text(partPrincipal, s.Principal.ShownName())
	p.set(partPrincipal, "title", s.Principal.Name)
	lasting := joined(s.LeftOutText(), s.RightsText())
	p.show(partRights, lasting != "" && s.Phase == admin.PhaseReady)
	p.text(partRightsTip, lasting)
	p.show(partTryAgain, s.Rights == admin.RightsRefused)
}

// renderNotice shows the notice in its one place: in the sign-in form, or at the foot.
func (v *View) renderNotice(p painter) {
	s, n := v.state, &v.state.Notice
	connect := s.Phase == admin.PhaseConnect
	p.text(partConnectMessage, joined(n.Text, n.Advice))
	p.show(partConnectMessage, connect && n.Text != "")
	p.set(partConnectMessage, "data-tone", string(n.Tone))
	p.show(partConnectMore, connect && n.Details != "")
	if connect {
		n = &admin.Notice{}
	}
	p.set(partNotice, "data-tone", string(n.Tone))
	p.text(partNoticeText, n.Text)
	p.text(partAdvice, n.Advice)
	p.say(partOffer, v.texts.Get(offerOf(n.Offer)))
	p.show(partResult, n.Result)
	p.show(partNoticeMore, n.Details != "")
	p.show(partDismiss, n.Text != "" && n.Tone != admin.ToneInfo)
}

func joined(text, more string) string {
	if more == "" {
		return text
	}
	return text + " " + more
}

func (v *View) renderList(p painter) {
	s, counts := v.state, v.counts
	working := s.Phase == admin.PhaseReady || s.Resuming
	p.show(partList, s.Phase != admin.PhaseConnect || s.Resuming)
	p.flag(partList, "inert", s.Phase == admin.PhaseConnect)
	p.value(partFilter, s.Filter)
	p.check(partShowDeleted, s.ShowDeleted)
	p.check(partOnlyEmpty, s.OnlyEmpty)
	p.state(partRefresh, "aria-busy", s.Refreshing || s.Phase == admin.PhaseLoading)
	p.show(partSkeleton, s.Phase == admin.PhaseLoading)
	p.show(partTable, working && counts.Shown > 0)
	p.flag(partTable, "data-windowed", counts.Shown > wholeList)
	p.flag(partScroll, "data-long", working && counts.Shown > firstRows)
	p.set(partTable, "aria-rowcount", strconv.Itoa(counts.Shown+1))
	v.renderTools(p)
	v.renderCount(p, working)
	v.renderNothing(p, working)
}

// renderTools enables what can be done. A button that does nothing at present can be reached, and says so.
func (v *View) renderTools(p painter) {
	s := v.state
	ready := s.Phase == admin.PhaseReady
	canDelete, canRestore := s.CanMark(true), s.CanMark(false)
	p.state(partDelete, "aria-disabled", !canDelete)
	p.state(partRestore, "aria-disabled", !canRestore)
	for _, part := range [...]string{partUp, partDown, partAToZ} {
		p.state(part, "aria-disabled", !ready || !s.MayChange() || v.counts.Shown < 2)
	}
	p.state(partNewGroup, "aria-disabled", !ready || !s.MayChange())
	p.state(partOpenBulk, "aria-disabled", !ready || !s.MayChange() || v.counts.Selected == 0 && s.Cursor.Key == 0)
	p.state(partShowDetails, "aria-disabled", !ready || v.counts.Shown == 0)
}

func (v *View) renderCount(p painter, working bool) {
	count, shown, selected := "", "", ""
	if working {
		count = v.state.CountText(v.counts)
	}
	if working && v.state.Filter != "" {
		shown = v.texts.Shown(v.counts.Shown)
	}
	if working && v.counts.Selected > 0 {
		selected = v.texts.Selected(v.counts.Selected)
	}
	p.show(partRefresh, v.state.Phase != admin.PhaseConnect && !v.state.Connecting)
	if v.readAt != v.state.ReadAt {
		v.readAt = v.state.ReadAt
		p.changes.Time(p.names.number(partReadAt), v.texts.ReadAt("{time}"), v.state.Language(), v.readAt)
	}
	p.show(partReadAt, working && v.readAt != 0)
	p.text(partCount, count)
	p.text(partShown, shown)
	p.text(partSelected, selected)
}

// renderHeads shows by which column the table is sorted, and whether all rows are selected.
func (v *View) renderHeads(p painter) {
	s := v.state
	heads := [...]struct {
		part string
		by   admin.Column
	}{{partHeadName, admin.ColumnName}, {partHeadText, admin.ColumnDescription}, {partHeadMembers, admin.ColumnMembers}, {partHeadRank, admin.ColumnRank}}
	for _, head := range heads {
		order := "none"
		if s.Sort.By == head.by || s.Sort.By == admin.ColumnRow && head.by == admin.ColumnRank {
			order = "ascending"
			if s.Sort.Descending {
				order = "descending"
			}
		}
		p.set(head.part, "aria-sort", order)
	}
	selected := "mixed"
	switch v.counts.Selected {
	case 0:
		selected = "false"
	case v.counts.Shown:
		selected = "true"
	}
	p.set(partSelectAll, "aria-pressed", selected)
}

// nothing is what is shown in place of an empty table.
type nothing struct {
	title, text, action words.Key
	event               admin.Event // what the action does
}

func (v *View) renderNothing(p painter, working bool) {
	n := v.nothing()
	p.show(partNothing, v.state.Phase == admin.PhaseError || working && v.counts.Shown == 0)
	p.text(partNothingTitle, v.texts.Get(n.title))
	p.text(partNothingText, v.texts.Get(n.text))
	p.text(partNothingAction, v.texts.Get(n.action))
}

func (v *View) nothing() nothing {
	counts := v.counts
	switch {
	case v.state.Phase == admin.PhaseError:
		return nothing{words.ReadFailedTitle, words.ReadFailedText, words.TryAgain, admin.Refresh{}}
	case counts.Total+counts.Deleted == 0:
		return nothing{words.EmptyTitle, words.EmptyText, words.NewGroup, admin.AddRow{}}
	case counts.Total == 0 && !v.state.ShowDeleted:
		return nothing{words.HiddenTitle, words.HiddenText, words.ShowDeleted, admin.SetShowDeleted{Show: true}}
	}
	return nothing{words.NoMatchTitle, words.NoMatchText, words.ClearFilter, admin.SetFilter{}}
}

func (v *View) renderFoot(p painter) {
	s, counts := v.state, v.counts
	ready := s.Phase == admin.PhaseReady
	_, saving := s.Saving()
	p.show(partUnsaved, ready && counts.Savable > 0 && !saving)
	p.text(partUnsavedText, v.texts.UnsavedChanges(counts.Savable))
}

func targetsOf(q *admin.Question) []item {
	var items []item
	for _, t := range q.Targets {
		items = append(items, item{text: t.Name, value: strconv.Itoa(int(t.ID))})
	}
	return items
}

// renderDialogs opens and closes the dialogs over the page.
func (v *View) renderDialogs(p painter) {
	s := v.state
	if q := s.Question; q != nil {
		p.text(partDialogTitle, q.Title)
		p.set(partDialog, "aria-label", q.Title)
		p.text(partDialogText, q.Text)
		p.show(partDialogPick, q.Pick != "")
		p.text(partPickLabel, q.Pick)
		p.items(partDialogTarget, targetsOf(q))
		for i := range maxChoices {
			part := partDialogChoice + strconv.Itoa(i)
			p.show(part, i < len(q.Choices))
			if i < len(q.Choices) {
				p.text(part, q.Choices[i].Label)
				p.flag(part, "data-danger", q.Choices[i].Danger)
			}
		}
	}
	p.open(partDialog, s.Question != nil)
	p.check(partLetters, s.Letters)
	p.open(partHelpDialog, s.Help)
	v.renderBulk(p)
	v.renderLanguages(p)
	v.renderIntake(p)
	v.renderExport(p)
}

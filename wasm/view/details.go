//go:build js && wasm

package view

import (
	"strconv"

	"groupdesk/wasm/admin"
)

// detailsOutline is the panel about the current group.
const detailsOutline = `
		aside #details .gd-details aria-label="` + wordDetails + `" tabindex=-1 hidden
			div .gd-details-head
				h2 #details-title dir=auto
				button type=button #close-details .gd-button.gd-quiet.gd-small.gd-icon aria-label="` + wordCloseDetails + `"
					icon ` + iconClose + `
			p #details-state .gd-muted
			div .gd-details-acts
				button type=button #details-edit .gd-button.gd-small
					icon ` + iconPencil + `
					span | ` + wordEdit + `
				button type=button #details-delete .gd-button.gd-small
					icon ` + iconTrash + `
					span | ` + wordDelete + `
				button type=button #details-move .gd-button.gd-small
					span | ` + wordDeleteAndMove + `
				button type=button #details-restore .gd-button.gd-small
					icon ` + iconRestore + `
					span | ` + wordRestore + `
				button type=button #open-languages .gd-button.gd-small
					span | ` + wordOpenLanguages + `
				button type=button #details-revert .gd-button.gd-quiet.gd-small
					span | ` + wordRevert + `
			p #details-note .gd-note hidden
			dl
				dt | ` + wordDescription + `
				dd #details-description dir=auto
				dt | ` + wordRank + `
				dd #details-rank
				dt | ` + wordID + `
				dd #details-id
			h3 #members-title | ` + wordMembers + `
			p #members-note .gd-muted hidden
			ul #members .gd-items
			button type=button #members-read .gd-button.gd-small hidden | ` + wordReadMembers + `
			h3 #history-title | ` + wordHistory + `
			ul #history .gd-items`

func (v *View) renderDetails(p painter) {
	s := &v.state
	r, ok := s.Row(s.Cursor.Key)
	open := s.Details && ok && s.Phase == admin.PhaseReady
	p.show(partDetails, open)
	p.state(partShowDetails, "aria-pressed", open)
	p.set(partShowDetails, "aria-expanded", strconv.FormatBool(open))
	p.flag(partRoot, "data-details", open)
	if !open {
		return
	}
	p.text(partDetailsTitle, v.title(r))
	p.say(partDetailsState, badgeOf(r).text)
	p.say(partDetailsNote, noteOf(r))
	p.text(partDetailsText, orNone(admin.DisplayName(r.Draft.Description, s.Language())))
	p.text(partDetailsRank, orNone(r.Draft.Rank))
	p.text(partDetailsID, idOf(r))
	p.show(partDetailsEdit, s.MayChange())
	p.show(partOpenLanguages, s.MayChange())
	p.show(partDetailsDelete, s.MayChange() && r.CanDelete() && !r.Baseline.Deleted)
	p.show(partDetailsMove, s.MayChange() && r.CanDelete() && !r.Baseline.Deleted)
	p.show(partDetailsBack, s.MayChange() && r.CanDelete() && r.Baseline.Deleted)
	p.show(partDetailsRevert, r.CanRevert())
	v.renderMembers(p, r)
	v.renderHistory(p)
}

// title names a row at the head of the details.
func (v *View) title(r *admin.Row) string {
	name := r.Draft.Name
	if name == "" {
		return wordNewGroup
	}
	return admin.DisplayName(name, v.state.Language())
}

func orNone(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

func (v *View) renderMembers(p painter, r *admin.Row) {
	m := r.Members()
	p.show(partMembersTitle, !r.IsNew())
	p.text(partMembersTitle, textMembers(m))
	p.text(partMembersNote, membersNote(m))
	p.show(partMembersNote, !r.IsNew() && membersNote(m) != "")
	p.show(partMembersRead, !r.IsNew() && m.Failure != nil)
	var items []item
	if !r.IsNew() {
		for _, member := range m.List {
			items = append(items, item{text: textMember(member)})
		}
	}
	p.items(partMembers, items)
}

// renderHistory lists what was changed in this sitting: in the whole of it, newest first.
func (v *View) renderHistory(p painter) {
	var items []item
	for _, e := range v.state.History() {
		it := item{text: e.Text, value: strconv.Itoa(e.ID())}
		switch {
		case e.Undone:
			it.text += " " + wordUndone
		case e.Undoable():
			it.button = wordUndo
		}
		items = append(items, it)
	}
	p.show(partHistoryTitle, len(items) > 0)
	p.items(partHistory, items)
}

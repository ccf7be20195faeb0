//go:build js && wasm

package view

import (
	"strconv"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

// detailsOutline is the panel about the current group.
const detailsOutline = `
		aside #details .gd-details aria-label="` + string(words.Details) + `" tabindex=-1 hidden
			div .gd-details-head
				h2 #details-title dir=auto
				button type=button #close-details .gd-button.gd-quiet.gd-small.gd-icon aria-label="` + string(words.CloseDetails) + `"
					icon ` + iconClose + `
			p #details-state .gd-muted
			div .gd-details-acts
				button type=button #details-edit .gd-button.gd-small
					icon ` + iconPencil + `
					span | ` + string(words.Edit) + `
				button type=button #details-delete .gd-button.gd-small
					icon ` + iconTrash + `
					span | ` + string(words.Delete) + `
				button type=button #open-languages .gd-button.gd-small
					span | ` + string(words.Languages) + `
				button type=button #details-move .gd-button.gd-small
					span | ` + string(words.DeleteAndMove) + `
				button type=button #details-restore .gd-button.gd-small
					icon ` + iconRestore + `
					span | ` + string(words.Restore) + `
				button type=button #details-revert .gd-button.gd-quiet.gd-small
					span | ` + string(words.DiscardChanges) + `
			p #details-note .gd-note hidden
			dl
				dt | ` + string(words.Description) + `
				dd #details-description dir=auto
				dt | ` + string(words.Rank) + `
				dd #details-rank
				dt | ` + string(words.ID) + `
				dd #details-id
			h3 #members-title | ` + string(words.Members) + `
			p #members-note .gd-muted hidden
			ul #members .gd-items
			button type=button #members-read .gd-button.gd-small hidden | ` + string(words.ReadMembers) + `
			h3 #history-title | ` + string(words.History) + `
			ul #history .gd-items` + historyOutline

func (v *View) renderDetails(p painter) {
	s := v.state
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
	p.say(partDetailsState, v.texts.Get(badgeOf(r).word))
	p.say(partDetailsNote, v.noteOf(r))
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
		return v.texts.Get(words.NewGroup)
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
	p.text(partMembersTitle, v.membersText(m))
	p.text(partMembersNote, v.membersNote(m))
	p.show(partMembersNote, !r.IsNew() && v.membersNote(m) != "")
	p.show(partMembersRead, !r.IsNew() && m.Failure != nil)
	var items []item
	if !r.IsNew() {
		for _, member := range m.List {
			items = append(items, item{text: v.memberText(member)})
		}
	}
	p.items(partMembers, items)
}

// renderHistory lists what was changed since the page was opened, newest first.
func (v *View) renderHistory(p painter) {
	var items []item
	for _, e := range v.state.History() {
		it := item{text: e.Text, value: strconv.Itoa(e.ID())}
		switch {
		case e.Undone:
			it.text = v.texts.Undone(it.text)
		case e.Undoable():
			it.button = v.texts.Get(words.Undo)
		}
		items = append(items, it)
	}
	p.show(partHistoryTitle, len(items) > 0)
	p.items(partHistory, items)
	v.renderRecord(p)
}

//go:build js && wasm

package view

import (
	"strconv"

	"groupdesk/wasm/admin"
)

// details is the panel about the current group.
func (b builder) details() element {
	return b.tag("aside", "data-part="+partDetails, "class=gd-details", "aria-label="+wordDetails, "tabindex=-1", "hidden").add(
		b.tag("div", "class=gd-details-head").add(
			b.tag("h2", "data-part="+partDetailsTitle, "dir=auto"),
			b.button(partCloseDetails, "gd-quiet gd-small gd-icon", iconClose, "", "aria-label="+wordCloseDetails)),
		b.tag("p", "data-part="+partDetailsState, "class=gd-muted"),
		b.tag("div", "class=gd-details-acts").add(
			b.button(partDetailsEdit, "gd-small", iconPencil, wordEdit),
			b.button(partDetailsDelete, "gd-small", iconTrash, wordDelete),
			b.button(partDetailsMove, "gd-small", "", wordDeleteAndMove),
			b.button(partDetailsBack, "gd-small", iconRestore, wordRestore),
			b.button(partDetailsRevert, "gd-quiet gd-small", "", wordRevert)),
		b.tag("p", "data-part="+partDetailsNote, "class=gd-note", "hidden"),
		b.tag("dl").add(
			b.tag("dt").text(wordDescription), b.tag("dd", "data-part="+partDetailsText, "dir=auto"),
			b.tag("dt").text(wordRank), b.tag("dd", "data-part="+partDetailsRank),
			b.tag("dt").text(wordID), b.tag("dd", "data-part="+partDetailsID)),
		b.tag("h3", "data-part="+partMembersTitle).text(wordMembers),
		b.tag("p", "data-part="+partMembersNote, "class=gd-muted", "hidden"),
		b.tag("ul", "data-part="+partMembers, "class=gd-items"),
		b.tag("button", "type=button", "data-part="+partMembersRead, "class=gd-button gd-small", "hidden").text(wordReadMembers),
		b.tag("h3", "data-part="+partHistoryTitle).text(wordHistory),
		b.tag("ul", "data-part="+partHistory, "class=gd-items"),
	)
}

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
	note := noteOf(r)
	p.text(partDetailsTitle, v.title(r))
	p.text(partDetailsState, badgeOf(r).text)
	p.show(partDetailsState, badgeOf(r).text != "")
	p.text(partDetailsNote, note)
	p.show(partDetailsNote, note != "")
	p.text(partDetailsText, orNone(r.Draft.Description))
	p.text(partDetailsRank, orNone(r.Draft.Rank))
	p.text(partDetailsID, idOf(r))
	p.show(partDetailsEdit, s.MayChange())
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

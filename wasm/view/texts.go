//go:build js && wasm

package view

import (
	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

// What is said about something is put together here from the texts of package words.

// of names what a button or field acts on, as in “Save, Sales”.
func (v *View) of(word words.Key, subject string) string {
	return v.texts.Subject(v.texts.Get(word), subject)
}

// offerOf is the label of the notice's button; none: there is no button.
func offerOf(o admin.Offer) words.Key {
	switch o {
	case admin.OfferUndo:
		return words.Undo
	case admin.OfferBringBack:
		return words.BringBack
	case admin.OfferStop, admin.OfferStopReading:
		return words.Stop
	case admin.OfferShow:
		return words.Show
	}
	return words.None // Save all is beside the notice anyway, see renderFoot.
}

func (v *View) applyText(n int) string {
	if n == 0 {
		return v.texts.Get(words.Save)
	}
	return v.texts.SaveGroups(n)
}

// lineText says what a line of a plan does.
func (v *View) lineText(l admin.Line) string {
	text := ""
	switch l.Act {
	case admin.ActCreate:
		text = v.texts.LineCreate(l.Number, l.Name)
	case admin.ActUpdate:
		text = v.texts.LineUpdate(l.Number, l.Name)
	case admin.ActRestore:
		text = v.texts.LineRestore(l.Number, l.Name)
	case admin.ActUnchanged:
		text = v.texts.LineUnchanged(l.Number, l.Name)
	default:
		text = v.texts.LineError(l.Number, l.Name)
	}
	if l.Why == "" {
		return text
	}
	return v.texts.LineWhy(text, l.Why)
}

// bulkLineText says what a change does to a group.
func (v *View) bulkLineText(l admin.BulkLine) string {
	switch {
	case l.Error != "":
		return v.texts.BulkError(l.Name, l.New, l.Error)
	case !l.Changed:
		return v.texts.BulkSame(l.Name)
	}
	return v.texts.BulkChange(l.Old, l.New)
}

func (v *View) exportedText(n int) string {
	if v.counts.Selected > 0 {
		return v.texts.ExportSelected(n)
	}
	return v.texts.ExportShown(n)
}

func (v *View) membersText(m admin.Members) string {
	if !m.Known {
		return v.texts.Get(words.Members)
	}
	return v.texts.MembersCount(len(m.List))
}

// membersNote returns what is shown in place of the list of members.
func (v *View) membersNote(m admin.Members) string {
	switch {
	case m.Reading:
		return v.texts.Get(words.ReadingMembers)
	case m.Failure != nil:
		return v.texts.MembersFailed(v.state.Explain(m.Failure).Title)
	case m.Known && len(m.List) == 0:
		return v.texts.Get(words.NoMembers)
	}
	return ""
}

// memberText is a member by name, with what is unusual about it.
func (v *View) memberText(m admin.Member) string {
	text := m.FullName
	if text == "" {
		text = m.Name
	} else if m.Name != "" {
		text = v.texts.Member(text, m.Name)
	}
	if !m.Primary {
		text = v.texts.MemberSecondary(text)
	}
	if m.Retired {
		text = v.texts.MemberRetired(text)
	}
	if m.Resource {
		text = v.texts.MemberResource(text)
	}
	return text
}

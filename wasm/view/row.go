//go:build js && wasm

package view

import (
	"strconv"

	"groupdesk/wasm/admin"
)

func (v *View) renderRow(p painter, r *admin.Row) {
	p.set(partRoot, "data-id", r.DataID())
	p.set(partRoot, "data-status", string(r.Status))
	p.state(partRoot, "data-deleted", r.Baseline.Deleted)
	p.state(partRoot, "data-unsaved", r.Unsaved())
	v.renderFields(p, r)
	renderState(p, r)
	p.text(partID, idOf(r))
	renderActions(p, r, v.subject(r))
	renderNote(p, r)
}

func renderNote(p painter, r *admin.Row) {
	note, offer := noteOf(r), restorable(r)
	p.show(partNote, note != "" || offer)
	p.text(partNoteText, note)
	p.show(partRestoreExisting, offer)
}

// subject names a row for a screen reader.
func (v *View) subject(r *admin.Row) string {
	if r.IsNew() {
		return wordNewSubject
	}
	return admin.DisplayName(r.Baseline.Name, v.state.Language)
}

func (v *View) renderFields(p painter, r *admin.Row) {
	subject := v.subject(r)
	v.renderField(p, r, admin.FieldName, partNameMessage, textOf(wordName, subject))
	v.renderField(p, r, admin.FieldDescription, partDescriptionMessage, textOf(wordDescription, subject))
	v.renderField(p, r, admin.FieldRank, partRankMessage, textOf(wordRank, subject))
}

// hint tells what users see of a multi-language text.
func (v *View) hint(text string) string {
	if shown := admin.DisplayName(text, v.state.Language); shown != text {
		return textShownAs(shown)
	}
	return ""
}

// renderField shows a field and what validation says about it, or else a hint.
func (v *View) renderField(p painter, r *admin.Row, field admin.Field, message, label string) {
	input, value := string(field), r.Draft.Get(field)
	text, tone := messageOf(r, field)
	if text == "" {
		text, tone = v.hint(value), "hint"
	}
	id := v.prefix + strconv.Itoa(int(r.Key)) + "-" + message
	p.value(input, value)
	p.set(input, "title", tooltipOf(value))
	p.set(input, "aria-label", label)
	p.state(input, "aria-invalid", tone == "error")
	p.set(message, "id", id)
	p.set(message, "data-tone", tone)
	p.text(message, text)
	p.show(message, text != "")
	if text == "" {
		p.changes.Unset(p.numbers[input], "aria-describedby")
	} else {
		p.set(input, "aria-describedby", id)
	}
}

// tooltipOf lets a text be read that is too long for its field.
func tooltipOf(text string) string {
	if len(text) < 24 {
		return ""
	}
	return text
}

// messageOf joins what validation says about a field. The tone is the gravest one.
func messageOf(r *admin.Row, field admin.Field) (text, tone string) {
	tone = "warning"
	for _, m := range r.MessagesOf(field) {
		if text != "" {
			text += " "
		}
		text += m.Text
		if !m.Warning {
			tone = "error"
		}
	}
	return text, tone
}

func restorable(r *admin.Row) bool {
	for _, m := range r.Messages {
		if m.RestoreID != 0 {
			return true
		}
	}
	return false
}

func renderActions(p painter, r *admin.Row, subject string) {
	revert := wordRevert
	if r.IsNew() {
		revert = wordDiscard
	}
	existing := !r.IsNew()
	p.show(partSave, r.CanSave())
	p.show(partRevert, r.CanRevert())
	p.text(partRevert, revert)
	p.show(partDelete, existing && !r.Baseline.Deleted)
	p.show(partRestore, existing && r.Baseline.Deleted)
	p.flag(partDelete, "disabled", !r.CanDelete())
	p.flag(partRestore, "disabled", !r.CanDelete())
	p.set(partSave, "aria-label", textOf(wordSave, subject))
	p.set(partRevert, "aria-label", textOf(revert, subject))
	p.set(partDelete, "aria-label", textOf(wordDelete, subject))
	p.set(partRestore, "aria-label", textOf(wordRestore, subject))
	p.set(partRestoreExisting, "aria-label", textOf(wordRestoreIt, subject))
}

// idOf is the group's ID for reading.
func idOf(r *admin.Row) string {
	if r.IsNew() {
		return "–"
	}
	return r.DataID()
}

func noteOf(r *admin.Row) string {
	switch {
	case r.Conflict:
		return textConflict(r)
	case r.Status == admin.StatusFailed && r.Failure != nil && r.Note == "":
		return textFailure(admin.Explain(r.Failure))
	}
	return r.Note
}

//go:build js && wasm

package view

import (
	"slices"
	"strconv"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

// renderEditor shows the fields of the row that is edited.
func (v *View) renderEditor(p painter) {
	r, ok := v.state.Row(v.state.Editing.Key)
	p.flag(partRoot, "data-editing", ok)
	if !ok {
		return
	}
	subject := v.subject(r)
	p.set(partEditor, "data-key", strconv.Itoa(int(r.Key)))
	p.set(partEditor, "data-id", r.DataID())
	p.set(partEditor, "data-status", string(r.Status))
	p.set(partEditor, "aria-label", v.of(words.Edit, subject))
	v.renderField(p, r, admin.FieldName, partNameMessage, v.of(words.Name, subject))
	v.renderField(p, r, admin.FieldDescription, partDescriptionMessage, v.of(words.Description, subject))
	v.renderField(p, r, admin.FieldRank, partRankMessage, v.of(words.Rank, subject))
	p.show(partRestoreExisting, restorable(r))
	p.flag(partSave, "disabled", !r.CanSave())
}

// subject names a row for a screen reader.
func (v *View) subject(r *admin.Row) string {
	if r.IsNew() {
		return v.texts.Get(words.NewSubject)
	}
	return admin.DisplayName(r.Baseline.Name, v.state.Language())
}

// renderField shows a field and what validation says about it, or else a hint.
func (v *View) renderField(p painter, r *admin.Row, field admin.Field, message, label string) {
	input, value := string(field), r.Draft.Get(field)
	text, tone := messageOf(r, field)
	if text == "" {
		text, tone = v.hint(value), "hint"
	}
	id := v.prefix + message
	p.value(input, value)
	p.set(input, "aria-label", label)
	p.state(input, "aria-invalid", tone == "error")
	p.set(message, "id", id)
	p.set(message, "data-tone", tone)
	p.say(message, text)
	p.show(input+"-choice", slices.ContainsFunc(r.Conflicts, func(c admin.Conflict) bool { return c.Field == field }))
	if text == "" {
		p.changes.Unset(p.names.number(input), "aria-describedby")
	} else {
		p.set(input, "aria-describedby", id)
	}
}

// hint returns what users see of a multi-language text.
func (v *View) hint(text string) string {
	if shown := admin.DisplayName(text, v.state.Language()); shown != text {
		return v.texts.ShownAs(shown)
	}
	return ""
}

// messageOf joins what validation says about a field. The tone is the most severe one.
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
	return slices.ContainsFunc(r.Messages, func(m admin.Message) bool { return m.RestoreID != 0 })
}

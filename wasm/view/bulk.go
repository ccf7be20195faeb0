//go:build js && wasm

package view

import (
	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/words"
)

// bulkOutline is the dialog in which the selected groups are changed alike.
const bulkOutline = `
dialog #bulk .gd-dialog.gd-large aria-label="` + string(words.BulkTitle) + `"
	h2 | ` + string(words.BulkTitle) + `
	div .gd-fields
		label .gd-label
			span | ` + string(words.BulkField) + `
			select #bulk-field
				option value=name | ` + string(words.Name) + `
				option value=description | ` + string(words.Description) + `
		label .gd-label
			span | ` + string(words.BulkBefore) + `
			input type=text #bulk-before autocomplete=off dir=auto
		label .gd-label
			span | ` + string(words.BulkAfter) + `
			input type=text #bulk-after autocomplete=off dir=auto
		label .gd-label
			span | ` + string(words.BulkFind) + `
			input type=text #bulk-find autocomplete=off dir=auto
		label .gd-label
			span | ` + string(words.BulkReplace) + `
			input type=text #bulk-replace autocomplete=off dir=auto
	ul #bulk-lines .gd-items.gd-lines tabindex=0 aria-label="` + string(words.Preview) + `"
	p #bulk-notice .gd-sum role=status hidden
	div .gd-choices
		button type=button #bulk-close .gd-button
			span | ` + string(words.Cancel) + `
		button type=button #bulk-apply .gd-button.gd-primary`

func (v *View) renderBulk(p painter) {
	b := v.state.Bulk
	if b != nil {
		p.value(partBulkField, string(b.Field))
		p.value(partBulkBefore, b.Before)
		p.value(partBulkAfter, b.After)
		p.value(partBulkFind, b.Find)
		p.value(partBulkReplace, b.Replace)
		p.text(partBulkApply, v.applyText(b.Ready()))
		p.say(partBulkNotice, v.state.NoticeInDialog())
		p.state(partBulkApply, "aria-disabled", b.Ready() == 0)
		var items []item
		for _, l := range b.Lines {
			items = append(items, item{text: v.bulkLineText(l)})
		}
		p.items(partBulkLines, items)
	}
	p.open(partBulk, b != nil)
}

// changeBulk takes over a field of the dialog.
func (v *View) changeBulk(in browser.Input) {
	b := v.state.Bulk
	if b == nil {
		return
	}
	change := b.BulkChange
	switch in.Part {
	case partBulkField:
		change.Field = admin.Field(in.Value)
	case partBulkBefore:
		change.Before = in.Value
	case partBulkAfter:
		change.After = in.Value
	case partBulkFind:
		change.Find = in.Value
	case partBulkReplace:
		change.Replace = in.Value
	}
	v.post(admin.SetBulk(change))
}

//go:build js && wasm

package view

import (
	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

// historyOutline stands below the list of what was changed.
const historyOutline = `
			button type=button #history-json .gd-button.gd-small hidden | ` + string(words.HistoryJSON) + `
			button type=button #history-result .gd-button.gd-small hidden | ` + string(words.ResultOut)

func (v *View) renderRecord(p painter) {
	p.show(partHistoryJSON, len(v.state.History()) > 0)
	p.show(partHistoryResult, v.state.HasResult())
}

// exportTitle and exportCount say what the dialog for taking out holds.
func (v *View) exportTitle() words.Key {
	switch v.state.Export.Format {
	case admin.FormatHistory:
		return words.HistoryOut
	case admin.FormatResult:
		return words.ResultOut
	}
	return words.ExportTitle
}

func (v *View) exportCount() string {
	e := v.state.Export
	switch e.Format {
	case admin.FormatHistory:
		return v.texts.HistoryCount(e.Count)
	case admin.FormatResult:
		return v.texts.ResultCount(e.Count)
	}
	return v.exportedText(e.Count)
}

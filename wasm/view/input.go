//go:build js && wasm

package view

import (
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/decimal"
)

// receive turns an event in the document into what it means. It reports whether the page acts on it, so that the browser
// does not.
func (v *View) receive(in browser.Input) bool {
	switch in.Type {
	case "click":
		v.click(in)
	case "dblclick":
		v.post(admin.Open{Key: in.Key, Field: fieldOf(in.Value)})
	case "input":
		v.edit(in)
	case "focus":
		v.post(admin.Enter{Field: admin.Field(in.Part)})
	case "leave":
		v.post(admin.Leave{})
	case "paste":
		v.post(admin.PasteLines{Key: in.Key, Text: in.Value})
	case "submit":
		v.signIn(in)
	case "cancel":
		v.cancel(in.Part)
	case "keydown":
		return v.press(in)
	case "online":
		v.post(admin.Online{})
	case "return":
		v.post(admin.Return{})
	case "scroll":
		v.scroll(in.Value)
	case "file":
		v.dropFile(in.Value)
	case "journal":
		marks, plan, _ := strings.Cut(in.Value, "\x00")
		v.post(admin.JournalFound{Name: in.Part, Plan: plan, Marks: marks})
	case "idle":
		v.table.window.grow()
		v.renderRows()
	}
	return true
}

func (v *View) edit(in browser.Input) {
	switch in.Part {
	case partFilter:
		v.table.window.scroll(0)
		v.post(admin.SetFilter{Text: in.Value})
	case partShowDeleted:
		v.post(admin.SetShowDeleted{Show: in.Value == "true"})
	case partOnlyEmpty:
		v.post(admin.SetOnlyEmpty{On: in.Value == "true"})
	case partLetters:
		v.post(admin.UseLetters{On: in.Value == "true"})
	case partIntakeText:
		v.post(admin.SetIntake{Text: in.Value})
	case partIntakePairs, partIntakeFirst, partIntakeSecond:
		v.pairs(in)
	case partBulkField, partBulkBefore, partBulkAfter, partBulkFind, partBulkReplace:
		v.changeBulk(in)
	case partName, partDescription, partRank:
		v.post(admin.Edit{Key: in.Key, Field: admin.Field(in.Part), Text: in.Value})
	default:
		v.translate(in)
	}
}

func (v *View) press(in browser.Input) bool {
	e, ok := v.state.KeyEvent(v.placeOf(in.Part), in.Value)
	if ok {
		v.post(e)
	}
	return ok
}

// placeOf returns what admin calls a part.
func (v *View) placeOf(part string) admin.Place {
	switch part {
	case partRow:
		return admin.PlaceTable
	case partName, partDescription, partRank:
		return admin.PlaceField
	case partFilter:
		return admin.PlaceFilter
	}
	return admin.PlacePage
}

// scroll takes the place of the first row that can be seen.
func (v *View) scroll(place string) {
	if top, ok := decimal.Parse(place); ok {
		v.table.window.scroll(int(top))
		v.renderRows()
	}
}

// cancel closes a dialog that the user has left by Escape.
func (v *View) cancel(part string) {
	switch part {
	case partDialog:
		v.answer(-1, "")
	case partHelpDialog:
		v.post(admin.ShowHelp{})
	case partBulk:
		v.post(admin.CloseBulk{})
	case partLanguages:
		v.post(admin.CloseLanguages{})
	case partAbout:
		v.now(func(p painter) { p.open(partAbout, false) })
	case partIntake:
		v.post(admin.CloseIntake{})
	case partExport:
		v.post(admin.CloseExport{})
	case partReport:
		v.now(func(p painter) { p.open(partReport, false) })
	}
}

// answer answers the question. The target is the ID of a group as the list of them has it, or empty.
func (v *View) answer(choice int, target string) {
	if q := v.state.Question; q != nil {
		id, _ := decimal.Parse(target) // what is not a number picks nothing
		v.post(admin.Answer{Serial: q.Serial, Choice: choice, Target: id})
	}
}

func (v *View) click(in browser.Input) {
	switch in.Part {
	case partRow:
		v.clickRow(in)
	case partMark:
		v.post(admin.Select{Key: in.Key, Extend: strings.Contains(in.Value, "Shift+")})
	case partAct:
		v.act(in.Key)
	case partMore:
		v.post(admin.Point{Key: in.Key}, admin.ShowDetails{Show: true})
	case partRestoreExisting:
		v.post(admin.RestoreExisting{Key: in.Key})
	case partSave:
		v.post(admin.Save{Key: in.Key})
	case partCancelEdit:
		v.post(admin.Revert{Key: in.Key})
	default:
		if field, choice, ok := cutChoice(in.Part); ok {
			v.post(admin.Resolve{Key: in.Key, Field: field, Theirs: choice == partTheirs})
			return
		}
		v.clickInShell(in)
	}
}

// clickRow makes a row current, or selects it as modifiers say.
func (v *View) clickRow(in browser.Input) {
	switch {
	case strings.Contains(in.Value, "Ctrl+"):
		v.post(admin.Select{Key: in.Key})
	case strings.Contains(in.Value, "Shift+"):
		v.post(admin.Select{Key: in.Key, Extend: true})
	default:
		v.post(admin.Point{Key: in.Key, Column: admin.Column(in.Value)})
	}
}

// fieldOf returns the field of a column that is double-clicked.
func fieldOf(column string) admin.Field {
	switch f := admin.Field(column); f {
	case admin.FieldName, admin.FieldDescription, admin.FieldRank:
		return f
	}
	return admin.FieldName
}

// cutChoice splits the part of a button that resolves a conflict.
func cutChoice(part string) (field admin.Field, choice string, ok bool) {
	name, choice, ok := strings.Cut(part, "-")
	return admin.Field(name), choice, ok && (choice == partTheirs || choice == partMine)
}

// act does what the button of a row says.
func (v *View) act(key int32) {
	if r, ok := v.state.Row(key); ok && r.Baseline.Deleted {
		v.post(admin.Restore{Key: key})
		return
	}
	v.post(admin.Open{Key: key})
}

// buttons are those that always mean the same.
var buttons = [...]struct {
	part  string
	event admin.Event
}{
	{partNewGroup, admin.AddRow{}},
	{partDelete, admin.MarkDeleted{}},
	{partRestore, admin.Restore{}},
	{partUp, admin.MoveRows{}},
	{partDown, admin.MoveRows{Down: true}},
	{partAToZ, admin.SortAToZ{}},
	{partRefresh, admin.Refresh{}},
	{partCloseDetails, admin.ShowDetails{}},
	{partMembersRead, admin.ReadMembers{}},
	{partSelectAll, admin.SelectAll{}},
	{partSortName, admin.SortBy{Column: admin.ColumnName}},
	{partSortText, admin.SortBy{Column: admin.ColumnDescription}},
	{partSortMembers, admin.SortBy{Column: admin.ColumnMembers}},
	{partSortRank, admin.SortBy{Column: admin.ColumnRank}},
	{partDismiss, admin.DismissNotice{}},
	{partSaveAll, admin.SaveAll{}},
	{partRevertAll, admin.RevertAll{}},
	{partSignOut, admin.SignOut{}},
	{partTryAgain, admin.TryAgain{}},
	{partOpenBulk, admin.OpenBulk{}},
	{partBulkApply, admin.ApplyBulk{}},
	{partBulkClose, admin.CloseBulk{}},
	{partLanguagesClose, admin.CloseLanguages{}},
	{partOpenIntake, admin.OpenIntake{}},
	{partIntakeApply, admin.ApplyIntake{}},
	{partIntakeClose, admin.CloseIntake{}},
	{partOpenExport, admin.OpenExport{Format: admin.FormatCSV}},
	{partExportCSV, admin.OpenExport{Format: admin.FormatCSV}},
	{partExportJSON, admin.OpenExport{Format: admin.FormatJSON}},
	{partExportTable, admin.OpenExport{Format: admin.FormatText}},
	{partExportClose, admin.CloseExport{}},
	{partHistoryJSON, admin.OpenExport{Format: admin.FormatHistory}},
	{partHistoryResult, admin.OpenExport{Format: admin.FormatResult}},
	{partResult, admin.OpenExport{Format: admin.FormatResult}},
	{partHelp, admin.ShowHelp{Show: true}},
	{partCloseHelp, admin.ShowHelp{}},
}

func (v *View) clickInShell(in browser.Input) {
	for i := range buttons {
		if buttons[i].part == in.Part {
			v.post(buttons[i].event)
			return
		}
	}
	s := v.state
	switch in.Part {
	case partDetailsEdit:
		v.post(admin.Open{Key: s.Cursor.Key})
	case partDetailsDelete:
		v.post(admin.MarkDeleted{Key: s.Cursor.Key})
	case partDetailsMove:
		v.post(admin.AskToMove{Key: s.Cursor.Key})
	case partDetailsBack:
		v.post(admin.Restore{Key: s.Cursor.Key})
	case partDetailsRevert:
		v.post(admin.Revert{Key: s.Cursor.Key})
	case partOpenLanguages:
		v.post(admin.OpenLanguages{Key: s.Cursor.Key})
	case partLanguagesAdd:
		v.post(admin.AddLanguage{Key: s.Languages, Code: in.Value})
	case partShowDetails:
		v.post(admin.ShowDetails{Show: !s.Details})
	case partHistory:
		if id, ok := decimal.Parse(in.Value); ok {
			v.post(admin.Undo{Entry: int(id)})
		}
	case partNothingAction:
		v.runEmptyAction(v.nothing().event)
	case partOffer:
		v.post(admin.Accept{Serial: s.Notice.Serial})
	case partDialogCancel:
		v.answer(-1, "")
	default:
		v.clickOutside(in)
	}
}

// clickOutside handles the buttons that admin knows nothing of, and the answers to its question.
func (v *View) clickOutside(in browser.Input) {
	switch in.Part {
	case partNoticeMore, partConnectMore:
		v.showReport()
	case partCloseReport:
		v.cancel(partReport)
	case partOpenAbout:
		v.showAbout()
	case partAboutCopy:
		v.now(func(p painter) { p.copy(partAboutText) })
	case partAboutClose:
		v.cancel(partAbout)
	case partCopy:
		v.now(func(p painter) { p.copy(partExportText) })
	case partDownload:
		v.now(func(p painter) { p.download(partExportText, v.state.Export.Name) })
	default:
		v.chooseWay(in.Part)
		if number, ok := strings.CutPrefix(in.Part, partDialogChoice); ok {
			choice, _ := decimal.Parse(number) // what is not a number is the first choice
			v.answer(int(choice), in.Value)
		}
	}
}

// showReport shows the particulars of the notice, for support.
func (v *View) showReport() {
	n := &v.state.Notice
	v.now(func(p painter) {
		p.text(partReportTitle, n.Text)
		p.text(partReportText, n.Details)
		p.open(partReport, true)
	})
}

// runEmptyAction does what is offered in place of an empty table. The button goes away, so the focus goes to the
// filter when that is what has changed.
func (v *View) runEmptyAction(e admin.Event) {
	if _, ok := e.(admin.SetFilter); ok {
		v.now(func(p painter) { p.focus(partFilter) })
	}
	v.post(e)
}

// now changes the shell at once, without a new state.
func (v *View) now(change func(painter)) {
	change(v.painter())
	v.port.Patch(&v.changes)
}

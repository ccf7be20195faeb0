//go:build js && wasm

package view

import (
	"strconv"
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/words"
)

// intakeOutline is the dialog in which many groups are created or changed at once.
const intakeOutline = `
dialog #intake .gd-dialog.gd-large aria-label="` + string(words.IntakeTitle) + `"
	h2 | ` + string(words.IntakeTitle) + `
	p | ` + string(words.IntakeLead) + `
	textarea #intake-text aria-label="` + string(words.IntakeText) + `" rows=7 spellcheck=false dir=auto placeholder="` + string(words.Example1) + "\n" + string(words.Example2) + "\n" + string(words.Example3) + `"
	div .gd-row
		label .gd-button.gd-small
			span | ` + string(words.OpenFile) + `
			input type=file #intake-file .gd-sr accept=.csv,.tsv,.txt,text/csv,text/plain
		span #intake-source .gd-muted
		label .gd-check
			input type=checkbox #intake-pairs
			span | ` + string(words.Pairs) + `
		span #intake-words .gd-row hidden
			input type=text #intake-first aria-label="` + string(words.PairsFirst) + `" autocomplete=off dir=auto
			input type=text #intake-second aria-label="` + string(words.PairsSecond) + `" autocomplete=off dir=auto
	p #intake-error .gd-message role=alert hidden
	p #intake-note .gd-muted hidden
	p #intake-notice .gd-sum role=status hidden
	p #intake-summary .gd-sum role=status
	ul #intake-lines .gd-items.gd-lines tabindex=0 aria-label="` + string(words.Preview) + `"
	div .gd-choices
		button type=button #intake-close .gd-button
			span | ` + string(words.Cancel) + `
		button type=button #intake-apply .gd-button.gd-primary`

func (v *View) renderIntake(p painter) {
	in := v.state.Intake
	if in != nil {
		p.value(partIntakeText, in.Text)
		p.text(partIntakeSource, in.Source)
		p.check(partIntakePairs, in.Pairs)
		p.show(partIntakeWords, in.Pairs)
		p.value(partIntakeFirst, in.Words[0])
		p.value(partIntakeSecond, in.Words[1])
		p.say(partIntakeError, in.Error)
		p.say(partIntakeNote, in.Note)
		p.say(partIntakeNotice, v.state.NoticeInDialog())
		p.text(partIntakeSum, v.state.IntakeText(in))
		p.text(partIntakeApply, v.applyText(in.Ready()))
		p.state(partIntakeApply, "aria-disabled", in.Ready() == 0)
		p.items(partIntakeLines, v.linesOf(in))
	}
	p.open(partIntake, in != nil)
}

// shownLines is how many lines of a plan are listed; errors come first, as they are what the user has to read.
const shownLines = 500

func (v *View) linesOf(in *admin.Intake) []item {
	var items, others []item
	for _, l := range in.Lines {
		it := item{text: v.lineText(l)}
		if l.Act == admin.ActError {
			items = append(items, it)
		} else {
			others = append(others, it)
		}
	}
	items = append(items, others...)
	if more := len(items) - shownLines; more > 0 {
		items = append(items[:shownLines], item{text: v.texts.MoreLines(more)})
	}
	return items
}

// pairs returns the words that names are doubled with.
func (v *View) pairs(in browser.Input) {
	now := v.state.Intake
	if now == nil {
		return
	}
	e := admin.SetPairs{On: now.Pairs, Words: now.Words}
	switch in.Part {
	case partIntakePairs:
		e.On = in.Value == "true"
	case partIntakeFirst:
		e.Words[0] = in.Value
	case partIntakeSecond:
		e.Words[1] = in.Value
	}
	v.post(e)
}

// dropFile takes a file's name and, after a zero byte, its content.
func (v *View) dropFile(value string) {
	name, data, _ := strings.Cut(value, "\x00")
	v.post(admin.DropFile{Name: name, Data: []byte(data)})
}

// exportOutline is the dialog in which groups are taken out. The text itself is shown so that it can be copied by hand.
const exportOutline = `
dialog #export .gd-dialog.gd-large aria-label="` + string(words.ExportTitle) + `"
	h2 #export-title
	p #export-count
	div .gd-row
		button type=button #export-csv .gd-button.gd-small aria-pressed=false | ` + string(words.CSV) + `
		button type=button #export-json .gd-button.gd-small aria-pressed=false | ` + string(words.JSON) + `
		button type=button #export-table .gd-button.gd-small aria-pressed=false | ` + string(words.Table) + `
	textarea #export-text rows=12 readonly spellcheck=false
	div .gd-choices
		button type=button #export-close .gd-button
			span | ` + string(words.Close) + `
		button type=button #copy .gd-button
			span | ` + string(words.Copy) + `
		button type=button #download .gd-button.gd-primary
			span | ` + string(words.Download)

func (v *View) renderExport(p painter) {
	e := v.state.Export
	if e != nil {
		p.text(partExportTitle, v.texts.Get(v.exportTitle()))
		p.set(partExport, "aria-label", v.texts.Get(v.exportTitle()))
		p.set(partExportText, "aria-label", v.texts.Get(v.exportTitle()))
		p.text(partExportCount, v.exportCount())
		for _, part := range [...]string{partExportCSV, partExportJSON, partExportTable} {
			p.show(part, e.Format == admin.FormatCSV || e.Format == admin.FormatJSON || e.Format == admin.FormatText)
		}
		p.value(partExportText, e.Text)
		p.set(partExportCSV, "aria-pressed", strconv.FormatBool(e.Format == admin.FormatCSV))
		p.set(partExportJSON, "aria-pressed", strconv.FormatBool(e.Format == admin.FormatJSON))
		p.set(partExportTable, "aria-pressed", strconv.FormatBool(e.Format == admin.FormatText))
	}
	p.open(partExport, e != nil)
}

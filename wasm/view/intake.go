//go:build js && wasm

package view

import (
	"strconv"
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
)

// intake is the dialog in which many groups are created or changed at once.
func (b builder) intake() element {
	word := func(part string) element {
		return b.tag("input", "type=text", "data-part="+part, "aria-label="+wordSuffix, "autocomplete=off", "dir=auto")
	}
	return b.tag("dialog", "data-part="+partIntake, "class=gd-dialog gd-large", "aria-label="+wordIntake).add(
		b.tag("h2").text(wordIntake),
		b.tag("p").text(wordIntakeLead),
		b.tag("textarea", "data-part="+partIntakeText, "aria-label="+wordIntakeText, "rows=7", "spellcheck=false", "dir=auto", "placeholder="+wordIntakeExample),
		b.tag("div", "class=gd-row").add(
			b.tag("label", "class=gd-button gd-small").add(
				b.tag("span").text(wordOpenFile),
				b.tag("input", "type=file", "data-part="+partIntakeFile, "class=gd-sr", "accept=.csv,.tsv,.txt,text/csv,text/plain")),
			b.tag("span", "data-part="+partIntakeSource, "class=gd-muted"),
			b.tag("label", "class=gd-check").add(
				b.tag("input", "type=checkbox", "data-part="+partIntakePairs), b.tag("span").text(wordPairs)),
			b.tag("span", "data-part="+partIntakeWords, "class=gd-row", "hidden").add(word(partIntakeFirst), word(partIntakeSecond))),
		b.tag("p", "data-part="+partIntakeError, "class=gd-message", "role=alert", "hidden"),
		b.tag("p", "data-part="+partIntakeNote, "class=gd-muted", "hidden"),
		b.tag("p", "data-part="+partIntakeSum, "class=gd-sum", "role=status"),
		b.tag("ul", "data-part="+partIntakeLines, "class=gd-items gd-lines", "tabindex=0", "aria-label="+wordPreview),
		b.tag("div", "class=gd-choices").add(
			b.button(partIntakeClose, "", "", wordCancel),
			b.tag("button", "type=button", "data-part="+partIntakeApply, "class=gd-button gd-primary")))
}

func (v *View) renderIntake(p painter) {
	in := v.state.Intake
	if in != nil {
		p.value(partIntakeText, in.Text)
		p.text(partIntakeSource, in.Source)
		p.check(partIntakePairs, in.Pairs)
		p.show(partIntakeWords, in.Pairs)
		p.value(partIntakeFirst, in.Words[0])
		p.value(partIntakeSecond, in.Words[1])
		p.text(partIntakeError, in.Error)
		p.show(partIntakeError, in.Error != "")
		p.text(partIntakeNote, in.Note)
		p.show(partIntakeNote, in.Note != "")
		p.text(partIntakeSum, admin.IntakeText(in))
		p.text(partIntakeApply, textApply(in.Ready()))
		p.state(partIntakeApply, "aria-disabled", in.Ready() == 0)
		p.items(partIntakeLines, linesOf(in))
	}
	p.open(partIntake, in != nil)
}

// shownLines is how many lines of a plan are listed; errors come first, as they are what the user has to read.
const shownLines = 500

func linesOf(in *admin.Intake) []item {
	var items, others []item
	for _, l := range in.Lines {
		it := item{text: textLine(l)}
		if l.Act == admin.ActError {
			items = append(items, it)
		} else {
			others = append(others, it)
		}
	}
	items = append(items, others...)
	if more := len(items) - shownLines; more > 0 {
		items = append(items[:shownLines], item{text: textMoreLines(more)})
	}
	return items
}

// pairs tells the words that names are doubled with.
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

// dropFile takes a file's name and, behind a zero byte, what is in it.
func (v *View) dropFile(value string) {
	name, data, _ := strings.Cut(value, "\x00")
	v.post(admin.DropFile{Name: name, Data: []byte(data)})
}

// export is the dialog in which groups are taken out. The text itself is there to be copied by hand.
func (b builder) export() element {
	format := func(part, word string) element {
		return b.tag("button", "type=button", "data-part="+part, "class=gd-button gd-small", "aria-pressed=false").text(word)
	}
	return b.tag("dialog", "data-part="+partExport, "class=gd-dialog gd-large", "aria-label="+wordExport).add(
		b.tag("h2").text(wordExport),
		b.tag("p", "data-part="+partExportCount),
		b.tag("div", "class=gd-row").add(
			format(partExportCSV, wordCSV), format(partExportJSON, wordJSON), format(partExportTable, wordTable)),
		b.tag("textarea", "data-part="+partExportText, "aria-label="+wordExport, "rows=12", "readonly", "spellcheck=false"),
		b.tag("div", "class=gd-choices").add(
			b.button(partExportClose, "", "", wordClose),
			b.button(partCopy, "", "", wordCopy),
			b.button(partDownload, "gd-primary", "", wordDownload)))
}

func (v *View) renderExport(p painter) {
	e := v.state.Export
	if e != nil {
		p.text(partExportCount, textExported(e.Count, v.counts.Selected > 0))
		p.value(partExportText, e.Text)
		for part, format := range map[string]admin.Format{
			partExportCSV: admin.FormatCSV, partExportJSON: admin.FormatJSON, partExportTable: admin.FormatText,
		} {
			p.set(part, "aria-pressed", strconv.FormatBool(e.Format == format))
		}
	}
	p.open(partExport, e != nil)
}

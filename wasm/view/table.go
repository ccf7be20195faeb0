//go:build js && wasm

package view

// The roles in this file repeat what the elements are. Some browsers forget it when a style sheet lays rows out as grids.

// table is the table without rows, and the parent of the rows.
func (b builder) table() (table, body element) {
	body = b.tag("tbody", "role=rowgroup")
	heads := b.tag("tr", "role=row")
	for _, word := range []string{wordName, wordDescription, wordRank, wordState, wordID} {
		heads.add(b.tag("th", "role=columnheader", "scope=col").text(word))
	}
	for _, word := range []string{wordActions, wordNote} {
		heads.add(b.tag("th", "role=columnheader", "scope=col").add(b.tag("span", "class=gd-sr").text(word)))
	}
	table = b.tag("table", "role=table", "data-part="+partTable, "hidden").add(
		b.tag("caption", "class=gd-sr").text(wordTitle),
		b.tag("thead", "role=rowgroup").add(heads),
		body,
	)
	return table, body
}

// row is the template of every row.
func (b builder) row() element {
	return b.tag("tr", "role=row", "data-part="+partRow, "tabindex=-1").add(
		b.tag("th", "role=rowheader", "scope=row", "class=gd-c-name").add(
			b.input(partName, ""),
			b.message(partNameMessage)),
		b.cell("description").add(b.input(partDescription, wordNoText), b.message(partDescriptionMessage)),
		b.cell("rank").attributes([]string{"data-label=" + wordRank}).add(
			b.input(partRank, wordLast, "inputmode=numeric"), b.message(partRankMessage)),
		b.cell("state").add(
			b.badge(partDeleted, partDeletedIcon, partDeletedText),
			b.badge(partMark, partMarkIcon, partMarkText)),
		b.cell("id").attributes([]string{"data-label=" + wordID}).add(b.tag("span", "data-part="+partID)),
		b.actions(),
		b.note(),
	)
}

func (b builder) actions() element {
	return b.cell("actions").add(
		b.button(partSave, "gd-primary gd-small", "", wordSave, "hidden"),
		b.tag("button", "type=button", "data-part="+partRevert, "class=gd-button gd-quiet gd-small", "hidden"),
		b.button(partDelete, "gd-quiet gd-small gd-icon", iconTrash, "", "title="+wordDelete, "hidden"),
		b.button(partRestore, "gd-small", iconRestore, wordRestore, "hidden"),
	)
}

// note is the line under the fields. The offer to restore a group of the same name stands here, as it must not lie between
// the name and the description on the way of the Tab key.
func (b builder) note() element {
	return b.cell("note").attributes([]string{"data-part=" + partNote, "hidden"}).add(
		b.tag("p", "data-part="+partNoteText),
		b.tag("button", "type=button", "data-part="+partRestoreExisting, "class=gd-link", "hidden").text(wordRestoreIt))
}

func (b builder) cell(column string) element {
	return b.tag("td", "role=cell", "class=gd-c-"+column)
}

// input is a field of a row. Password managers and spelling have no business there.
func (b builder) input(part, placeholder string, attributes ...string) element {
	return b.tag("input", "type=text", "data-part="+part, "placeholder="+placeholder, "autocomplete=off").attributes(attributes)
}

func (b builder) message(part string) element {
	return b.tag("p", "data-part="+part, "class=gd-message", "hidden")
}

func (b builder) badge(part, icon, text string) element {
	return b.tag("span", "data-part="+part, "class=gd-badge").add(
		b.icon(iconDot, "data-part="+icon), b.tag("span", "data-part="+text))
}

//go:build js && wasm

package view

import "groupdesk/wasm/admin"

// The roles in this file repeat what the elements are, or say that the table is a grid. Some browsers forget what an
// element is when a style sheet lays rows out as grids.

// table is the table without rows, and the parent of the rows. The row with the fields is in it, so that its parts count
// among the shell's; the first order of rows takes it out.
func (b builder) table() (table, body element) {
	body = b.tag("tbody", "role=rowgroup").add(b.editor())
	heads := b.tag("tr", "role=row").add(
		b.column(partHeadName, partSortName, wordName).add(
			b.tag("button", "type=button", "data-part="+partSelectAll, "class=gd-select-all", "aria-label="+wordSelectAll, "title="+wordSelectAll)),
		b.column(partHeadText, partSortText, wordDescription),
		b.column(partHeadMembers, partSortMembers, wordMembers),
		b.column(partHeadRank, partSortRank, wordRank),
		b.tag("th", "role=columnheader", "scope=col", "class=gd-c-actions").add(b.tag("span", "class=gd-sr").text(wordActions)),
	)
	table = b.tag("table", "role=grid", "aria-multiselectable=true", "data-part="+partTable, "aria-label="+wordTitle, "hidden").add(
		b.tag("thead", "role=rowgroup").add(heads),
		body,
	)
	return table, body
}

// column is the heading of a column that the table can be sorted by.
func (b builder) column(head, sort, word string) element {
	return b.tag("th", "role=columnheader", "scope=col", "data-part="+head).add(
		b.tag("button", "type=button", "data-part="+sort, "class=gd-sort").text(word))
}

// row is the template of every row. Each node counts a thousandfold: text is put into the cells themselves, and the
// buttons show their labels. The mark that selects a row is drawn by the style sheet.
func (b builder) row() element {
	return b.tag("tr", "role=row", "data-part="+partRow, "tabindex=-1", "aria-selected=false").add(
		b.tag("th", "role=rowheader", "scope=row", "class=gd-c-name", "dir=auto"),
		b.cell(admin.ColumnDescription).attributes([]string{"dir=auto"}),
		b.cell(admin.ColumnMembers),
		b.cell(admin.ColumnRank),
		b.tag("td", "role=gridcell", "class=gd-c-actions").add(
			b.tag("button", "type=button", "data-part="+partAct, "class=gd-act", "tabindex=-1"),
			b.tag("button", "type=button", "data-part="+partMore, "class=gd-act gd-more", "tabindex=-1", "aria-label="+wordDetails)),
	)
}

func (b builder) cell(column admin.Column) element {
	return b.tag("td", "role=gridcell", "class=gd-c-"+string(column))
}

// editor is the row with fields that stands in the place of the row that is edited.
func (b builder) editor() element {
	return b.tag("tr", "role=row", "data-part="+partEditor, "class=gd-editor").add(
		b.tag("td", "role=gridcell", "class=gd-c-name").add(
			b.input(partName, wordNewName), b.message(partNameMessage),
			b.tag("button", "type=button", "data-part="+partRestoreExisting, "class=gd-link", "hidden").text(wordRestoreIt),
			b.choice(partName)),
		b.tag("td", "role=gridcell", "class=gd-c-description").add(
			b.input(partDescription, wordNoText), b.message(partDescriptionMessage), b.choice(partDescription)),
		b.tag("td", "role=gridcell", "class=gd-c-rank").add(
			b.input(partRank, wordLast, "inputmode=numeric"), b.message(partRankMessage), b.choice(partRank)),
		b.tag("td", "role=gridcell", "class=gd-c-actions").add(
			b.button(partSave, "gd-primary gd-small", "", wordSave),
			b.button(partCancelEdit, "gd-quiet gd-small", "", wordCancel)),
	)
}

// choice lets the user keep one of two texts of a field.
func (b builder) choice(field string) element {
	return b.tag("span", "data-part="+field+"-choice", "class=gd-choice", "hidden").add(
		b.tag("button", "type=button", "data-part="+field+"-"+partMine, "class=gd-button gd-small").text(wordKeepMine),
		b.tag("button", "type=button", "data-part="+field+"-"+partTheirs, "class=gd-button gd-small").text(wordTakeTheirs))
}

// input is a field of a row. Password managers and spelling have no business there.
func (b builder) input(part, placeholder string, attributes ...string) element {
	return b.tag("input", "type=text", "data-part="+part, "placeholder="+placeholder, "autocomplete=off", "dir=auto").attributes(attributes)
}

func (b builder) message(part string) element {
	return b.tag("p", "data-part="+part, "class=gd-message", "hidden")
}

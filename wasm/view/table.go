//go:build js && wasm

package view

import "groupdesk/wasm/words"

// The roles in this file repeat what the elements are, or say that the table is a grid. Some browsers forget what an
// element is when a style sheet lays rows out as grids.

// tableOutline is the table without rows. The row with the fields is in it, so that its parts count among the shell's; the
// first order of rows takes it out. The arrow keys lead to the headings from the first row: a table is one stop of the Tab
// key.
const tableOutline = `
			table role=grid aria-multiselectable=true #table aria-label="` + string(words.Title) + `" hidden
				thead role=rowgroup
					tr role=row
						th role=columnheader scope=col #head-name
							button type=button #sort-name .gd-sort tabindex=-1 | ` + string(words.Name) + `
							button type=button #select-all .gd-select-all tabindex=-1 aria-label="` + string(words.SelectAll) + `" title="` + string(words.SelectAll) + `"
						th role=columnheader scope=col #head-description
							button type=button #sort-description .gd-sort tabindex=-1 | ` + string(words.Description) + `
						th role=columnheader scope=col #head-members
							button type=button #sort-members .gd-sort tabindex=-1 | ` + string(words.Members) + `
						th role=columnheader scope=col #head-rank
							button type=button #sort-rank .gd-sort tabindex=-1 | ` + string(words.Rank) + `
						th role=columnheader scope=col .gd-c-actions
							span .gd-sr | ` + string(words.Actions) + `
				tbody role=rowgroup` + editorOutline

// editorOutline is the row with fields that replaces the row that is edited. Password managers and spell checking are
// kept out of it. The choice lets the user keep one of two texts of a field.
const editorOutline = `
					tr role=row #editor .gd-editor
						td role=gridcell .gd-c-name
							input type=text #name placeholder="` + string(words.NewName) + `" autocomplete=off dir=auto
							p #name-message .gd-message hidden
							button type=button #restore-existing .gd-link hidden | ` + string(words.RestoreIt) + `
							span #name-choice .gd-choice hidden
								button type=button #name-mine .gd-button.gd-small | ` + string(words.KeepMine) + `
								button type=button #name-theirs .gd-button.gd-small | ` + string(words.TakeTheirs) + `
						td role=gridcell .gd-c-description
							input type=text #description placeholder="` + string(words.Description) + `" autocomplete=off dir=auto
							p #description-message .gd-message hidden
							span #description-choice .gd-choice hidden
								button type=button #description-mine .gd-button.gd-small | ` + string(words.KeepMine) + `
								button type=button #description-theirs .gd-button.gd-small | ` + string(words.TakeTheirs) + `
						td role=gridcell .gd-c-rank
							input type=text #rank placeholder="` + string(words.Last) + `" autocomplete=off dir=auto inputmode=numeric
							p #rank-message .gd-message hidden
							span #rank-choice .gd-choice hidden
								button type=button #rank-mine .gd-button.gd-small | ` + string(words.KeepMine) + `
								button type=button #rank-theirs .gd-button.gd-small | ` + string(words.TakeTheirs) + `
						td role=gridcell .gd-c-actions
							button type=button #save .gd-button.gd-primary.gd-small
								span | ` + string(words.Save) + `
							button type=button #cancel-edit .gd-button.gd-quiet.gd-small
								span | ` + string(words.Cancel)

// rowOutline is the template of every row. Each node is multiplied by the number of rows: text is put into the cells
// themselves, and the buttons show their labels. The mark that selects a row is drawn by the style sheet. The class of
// a cell names its admin.Column.
const rowOutline = `
tr role=row #row tabindex=-1 aria-selected=false
	th role=rowheader scope=row .gd-c-name dir=auto
	td role=gridcell .gd-c-description dir=auto
	td role=gridcell .gd-c-members
	td role=gridcell .gd-c-rank
	td role=gridcell .gd-c-actions
		button type=button #act .gd-act tabindex=-1
		button type=button #more .gd-act.gd-more tabindex=-1 aria-label="` + string(words.Details) + `"`

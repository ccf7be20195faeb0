package admin

import (
	"strconv"

	"groupdesk/wasm/sheet"
)

// Format is a form in which groups are taken out.
type Format string

// The formats.
const (
	FormatCSV  Format = "csv"
	FormatJSON Format = "json"
	FormatText Format = "text" // a table for the clipboard
	// FormatHistory is what was changed since the page was opened, as JSON.
	FormatHistory Format = "history"
	// FormatResult is what has come of the last batch, as CSV.
	FormatResult Format = "result"
)

// Export is the dialog in which groups are taken out. The text is there to be read and copied by hand too, as a frame may
// refuse downloads and the clipboard.
type Export struct {
	Format Format
	Text   string
	Name   string // of the file
	Count  int    // of the groups
}

// openExport shows the selected groups, or all that the table shows.
func (u *update) openExport(f Format) {
	u.leaveToTable()
	switch f {
	case FormatHistory:
		u.showHistory()
		return
	case FormatResult:
		u.showResult()
		return
	}
	e := &Export{Format: f, Name: "user-groups." + string(f)}
	rows := u.exported()
	e.Count = len(rows)
	switch f {
	case FormatJSON:
		e.Text = sheet.WriteJSON(rows)
	case FormatText:
		e.Text, e.Name = sheet.WriteText(rows, u.options.Language), "user-groups.txt"
	default:
		e.Text = sheet.Write(rows, sheet.Options{Language: u.options.Language, BOM: true})
	}
	u.Export = e
}

// exported returns the stored groups that are selected, or else all that the table shows, as they are on the server.
func (u *update) exported() []sheet.Row {
	var selected, all []sheet.Row
	for _, r := range u.Visible() {
		if r.IsNew() {
			continue
		}
		row := u.sheetRow(r.Baseline)
		all = append(all, row)
		if r.Selected {
			selected = append(selected, row)
		}
	}
	if len(selected) > 0 {
		return selected
	}
	return all
}

func (u *update) sheetRow(g Group) sheet.Row {
	row := sheet.Row{
		ID: strconv.Itoa(int(g.ID)), Name: g.Name, Description: g.Description, Rank: strconv.Itoa(int(g.Rank)),
		Service: u.options.Service, Database: u.Principal.Database, Known: g.Name,
	}
	if g.Deleted {
		row.Deleted = "1"
	}
	return row
}

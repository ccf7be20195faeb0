package admin

import (
	"strconv"

	"groupdesk/wasm/sheet"
)

// showHistory shows what was changed since the page was opened, newest first, in the dialog in which groups are taken out.
func (u *update) showHistory() {
	var changes []sheet.Change
	for _, e := range u.History() {
		c := sheet.Change{Time: timeText(e.at), Text: e.Text, Undone: e.Undone}
		for _, w := range e.writes {
			c.Groups = append(c.Groups, sheet.Changed{Before: u.changedRow(w.before), After: u.changedRow(w.after)})
		}
		changes = append(changes, c)
	}
	u.Export = &Export{
		Format: FormatHistory, Text: sheet.WriteChanges(changes), Name: "user-group-changes.json", Count: len(changes),
	}
}

// changedRow is empty for a group that does not exist.
func (u *update) changedRow(g Group) sheet.Row {
	if g.ID == 0 {
		return sheet.Row{}
	}
	return u.sheetRow(g)
}

// timeText writes a moment, in seconds since 1970, as RFC 3339 has it in UTC; empty for one that is not known. Package time
// would do, but for its size in the page.
func timeText(seconds int64) string {
	if seconds <= 0 {
		return ""
	}
	year, month, day := dateOf(seconds / 86400)
	clock := int(seconds % 86400)
	return strconv.Itoa(year) + "-" + twoDigits(month) + "-" + twoDigits(day) +
		"T" + twoDigits(clock/3600) + ":" + twoDigits(clock/60%60) + ":" + twoDigits(clock%60) + "Z"
}

func twoDigits(n int) string { return strconv.Itoa(100 + n)[1:] }

// dateOf returns the date of a day, counted from that of 1970-01-01 as 0. It counts in years that begin in March, so that a
// leap day is the last of its year (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
func dateOf(days int64) (year, month, day int) {
	days += 719468 // since 0000-03-01
	era, ofEra := days/146097, days%146097
	yearOfEra := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	fromMarch := (5*ofYear + 2) / 153
	year, month, day = int(yearOfEra+era*400), int(fromMarch)+3, int(ofYear-(153*fromMarch+2)/5)+1
	if month > 12 {
		return year + 1, month - 12, day
	}
	return year, month, day
}

package admin

import (
	"strconv"

	"groupdesk/wasm/sheet"
	"groupdesk/wasm/words"
)

// The result of an import or another batch says for each line or group what was to be done with it, and what has come
// of that. It is a table that can be corrected and imported again: what is saved already is left unchanged then.

// HasResult reports whether there is a result worth looking at: that of an import, or of a batch that was not all saved.
func (s *State) HasResult() bool {
	if len(s.running)+len(s.queue) > 0 {
		return false
	}
	if len(s.journal.lines) > 0 {
		return true
	}
	n, missing := 0, false
	for i, w := range s.journal.writes {
		if w.batch == s.journal.batch {
			word, _ := s.outcomeAt(i)
			n, missing = n+1, missing || word != words.ResultSaved
		}
	}
	return missing && n > 1
}

// showResult shows the result in the dialog in which groups are taken out.
func (u *update) showResult() {
	var t resultTable
	places := u.journal.writesByKey()
	for _, l := range u.journal.lines {
		u.addLine(&t, l, places)
	}
	for i, w := range u.journal.writes {
		if len(u.journal.lines) == 0 && w.batch == u.journal.batch {
			u.addWrite(&t, i, w)
		}
	}
	u.Export = &Export{
		Format: FormatResult, Text: t.write(u.options.Language, &u.texts), Name: "user-groups-result.csv", Count: len(t.rows),
	}
}

// addWrite adds a write of another batch.
func (u *update) addWrite(t *resultTable, i int, w *noted) {
	word, why := u.outcomeAt(i)
	row := u.sheetRow(w.group)
	if w.kind == jobMove {
		row = u.sheetRow(w.was)
	}
	row.Known = w.was.Name
	if w.group.ID == 0 {
		row.ID, row.Rank = "", w.draft().Rank
	}
	if word == words.ResultSaved {
		row = u.savedRow(w.key, row)
	}
	t.add(row, "", u.texts.Get(w.word()), u.texts.Get(word), why)
}

// addLine adds a line of an import. One without a write in this batch was not sent.
func (u *update) addLine(t *resultTable, l Line, places map[int32]int) {
	row, word, why := l.row, words.ResultUnchanged, l.Why
	switch l.Act {
	case ActError:
		word = words.ResultError
	case ActUnchanged:
	default:
		word, why = words.ResultUnsent, ""
		if i, ok := places[l.key]; ok && u.journal.writes[i].batch == u.journal.batch {
			word, why = u.outcomeAt(i)
		}
		if word == words.ResultSaved {
			row = u.savedRow(l.key, row)
		}
	}
	t.add(row, strconv.Itoa(l.Number), u.texts.Get(actWord(l.Act)), u.texts.Get(word), why)
}

// savedRow is the group of a row as it is stored, or else what was to be stored.
func (u *update) savedRow(key int32, wanted sheet.Row) sheet.Row {
	if r, ok := u.Row(key); ok && !r.IsNew() {
		return u.sheetRow(r.Baseline)
	}
	return wanted
}

// outcomeAt returns the outcome of a write, by its place in the journal, and why.
func (s *State) outcomeAt(i int) (word words.Key, why string) {
	if s.journal.marks[i] == markSaved {
		return words.ResultSaved, ""
	}
	w := s.journal.writes[i]
	if w.failure != nil {
		e := s.Explain(w.failure)
		why = joinSentences(e.Title, e.ServerText)
	}
	r, ok := s.Row(w.key)
	switch {
	case s.journal.marks[i] == markFailed:
		return words.ResultFailed, why
	case ok && r.unconfirmed != nil:
		return words.ResultUnknown, why
	case s.journal.marks[i] == markUnsent:
		return words.ResultUnsent, why
	case ok && !r.unsaved && r.Failure == nil: // The list has shown it.
		return words.ResultSaved, ""
	}
	return words.ResultFailed, why
}

// resultTable collects a result.
type resultTable struct {
	rows  []sheet.Row
	extra [4][]string
}

func (t *resultTable) add(row sheet.Row, cells ...string) {
	t.rows = append(t.rows, row)
	for i, cell := range cells {
		t.extra[i] = append(t.extra[i], cell)
	}
}

func (t *resultTable) write(language string, texts *words.Texts) string {
	o := sheet.Options{Language: language, BOM: true}
	for i, heading := range [...]words.Key{words.ResultLine, words.ResultAct, words.ResultOutcome, words.ResultReason} {
		o.Extra = append(o.Extra, sheet.Extra{Heading: texts.Get(heading), Cells: t.extra[i]})
	}
	return sheet.Write(t.rows, o)
}

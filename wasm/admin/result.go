package admin

import (
	"strconv"

	"groupdesk/wasm/sheet"
	"groupdesk/wasm/words"
)

// The result of an import or another batch says for each line or group what was to be done with it, and what has come of
// that. It is a table that can be mended and imported again: what is saved already stays as it is then.

// failedWrite is why the write to a row has failed.
type failedWrite struct {
	key     int32
	failure *Failure
}

// HasResult reports whether there is a result worth looking at: that of an import, or of a batch that was not all saved.
func (s *State) HasResult() bool {
	if len(s.running)+len(s.queue) > 0 {
		return false
	}
	if len(s.journal.lines) > 0 {
		return true
	}
	for i, w := range s.journal.writes {
		if word, _ := s.outcomeAt(i, w.key); word != words.ResultSaved {
			return len(s.journal.writes) > 1
		}
	}
	return false
}

// showResult shows the result in the dialog in which groups are taken out.
func (u *update) showResult() {
	var t resultTable
	for _, l := range u.journal.lines {
		u.addLine(&t, l)
	}
	if len(u.journal.lines) == 0 {
		for i, w := range u.journal.writes {
			word, why := u.outcomeAt(i, w.key)
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
	}
	u.Export = &Export{
		Format: FormatResult, Text: t.write(u.options.Language, &u.texts), Name: "user-groups-result.csv", Count: len(t.rows),
	}
}

// addLine adds a line of an import.
func (u *update) addLine(t *resultTable, l Line) {
	row, word, why := l.row, words.ResultUnchanged, l.Why
	switch l.Act {
	case ActError:
		word = words.ResultError
	case ActUnchanged:
	default:
		if word, why = u.outcomeAt(u.journal.find(l.key), l.key); word == words.ResultSaved {
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

// outcomeAt says what has come of a write to a row, by its place in the journal, and why. One that is not there was not
// sent.
func (s *State) outcomeAt(i int, key int32) (word words.Key, why string) {
	if i < 0 {
		return words.ResultUnsent, ""
	}
	if s.journal.marks[i] == markSaved {
		return words.ResultSaved, ""
	}
	for _, f := range s.journal.failures {
		if f.key == key {
			e := s.Explain(f.failure)
			why = joinSentences(e.Title, e.ServerText)
		}
	}
	r, ok := s.Row(key)
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

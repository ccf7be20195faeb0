package sheet

import "strconv"

// Change is one act of the user, which may change several groups.
type Change struct {
	Time   string // when, as RFC 3339 has it
	Text   string // what was done
	Undone bool
	Groups []Changed
}

// Changed is a group before and after a change. A group without an ID before was created.
type Changed struct{ Before, After Row }

// WriteChanges returns changes as a JSON array, with each group of a change on a line of its own.
func WriteChanges(changes []Change) string {
	var w writer
	w.put("[")
	for i, c := range changes {
		w.comma(i)
		w.put("\n  {\"time\": ")
		w.jsonString(c.Time)
		w.put(`, "text": `)
		w.jsonString(c.Text)
		w.put(`, "undone": ` + strconv.FormatBool(c.Undone) + `, "groups": [`)
		for k := range c.Groups {
			w.comma(k)
			w.put("\n    {\"before\": ")
			w.jsonGroup(&c.Groups[k].Before)
			w.put(`, "after": `)
			w.jsonGroup(&c.Groups[k].After)
			w.put("}")
		}
		w.put("\n  ]}")
	}
	w.put("\n]\n")
	return w.text.String()
}

func (w *writer) comma(i int) {
	if i > 0 {
		w.put(",")
	}
}

func (w *writer) jsonGroup(row *Row) {
	if row.ID == "" {
		w.put("null")
		return
	}
	w.jsonObject(row, Service)
}

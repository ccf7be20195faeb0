package sheet_test

import (
	"encoding/json"
	"testing"

	"groupdesk/wasm/sheet"
)

func TestWriteChanges(t *testing.T) {
	before := sheet.Row{ID: "2", Name: "Sales", Rank: "2"}
	after := sheet.Row{ID: "2", Name: `He said "Vertrieb"`, Rank: "2", Deleted: "1", Service: "/x/"}
	tests := []struct {
		changes []sheet.Change
		want    string
	}{
		{nil, "[\n]\n"},
		{[]sheet.Change{{Time: "2026-01-02T03:04:05Z", Text: "Two.", Groups: []sheet.Changed{{before, after}, {sheet.Row{}, before}}}, {Undone: true}},
			`[
  {"time": "2026-01-02T03:04:05Z", "text": "Two.", "undone": false, "groups": [
    {"before": {"id": 2, "name": "Sales", "description": "", "rank": 2, "deleted": false}, "after": {"id": 2, "name": "He said \"Vertrieb\"", "description": "", "rank": 2, "deleted": true}},
    {"before": null, "after": {"id": 2, "name": "Sales", "description": "", "rank": 2, "deleted": false}}
  ]},
  {"time": "", "text": "", "undone": true, "groups": [
  ]}
]
`},
	}
	for _, test := range tests {
		got := sheet.WriteChanges(test.changes)
		if got != test.want {
			t.Errorf("got\n%s\nwant\n%s", got, test.want)
		}
		if !json.Valid([]byte(got)) {
			t.Errorf("no JSON: %s", got)
		}
	}
}

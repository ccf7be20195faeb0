package admin_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"groupdesk/wasm/admin"
)

// savedAt answers a save at a moment.
func (p *page) savedAt(seconds int64) {
	p.t.Helper()
	e := take[admin.EffectSave](p)
	p.do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: e.Group}, At: seconds})
}

func TestHistoryIsTakenOut(t *testing.T) {
	p := newPage(t, office...)
	p.members = map[int32][]admin.Member{2: {{ID: 9, Name: "ANNE"}}}
	p.create("Market")
	p.created(9)
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.savedAt(1_700_000_000)
	p.savedAt(1_700_000_001)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.savedAt(1_800_000_000)
	p.do(admin.Undo{})
	p.savedAt(1_800_000_009)
	p.do(admin.OpenExport{Format: admin.FormatHistory})
	e := p.state.Export
	if e.Name != "user-group-changes.json" || e.Count != 4 || strings.Contains(e.Text, "ANNE") {
		t.Errorf("%+v", e)
	}
	type group struct {
		ID                int32
		Name, Description string
		Rank              int16
		Deleted           bool
	}
	var got []struct {
		Time, Text string
		Undone     bool
		Groups     []struct{ Before, After *group }
	}
	if err := json.Unmarshal([]byte(e.Text), &got); err != nil || len(got) != 4 {
		t.Fatalf("%v: %s", err, e.Text)
	}
	if got[1].Time != "2027-01-15T08:00:00Z" || !got[1].Undone || got[1].Groups[0].Before.Name != "Sales" || got[1].Groups[0].After.Name != "Vertrieb" {
		t.Errorf("%+v", got[1])
	}
	if got[2].Text != "2 groups are changed." || got[2].Time != "2023-11-14T22:13:21Z" || len(got[2].Groups) != 2 {
		t.Errorf("%+v", got[2])
	}
	if got[3].Time != "" || got[3].Groups[0].Before != nil || *got[3].Groups[0].After != (group{ID: 9, Name: "Market", Rank: 9}) {
		t.Errorf("%+v", got[3])
	}
}

func TestTimeText(t *testing.T) {
	for day := range int64(400 * 366 / 7) { // each date of some centuries, but for those of six days in seven
		seconds := day*7*86400 + day%86400
		p := newPage(t, office[0])
		p.describe("new", 1)
		p.do(admin.Save{Key: 1})
		p.savedAt(seconds)
		p.do(admin.OpenExport{Format: admin.FormatHistory})
		want := `"time": "` + time.Unix(seconds, 0).UTC().Format(time.RFC3339) + `"`
		if seconds > 0 && !strings.Contains(p.state.Export.Text, want) {
			t.Fatalf("%d: %s, want %s", seconds, p.state.Export.Text, want)
		}
	}
}

package browser

import (
	"encoding/binary"
	"slices"
	"testing"
)

// TestChanges reads the messages as dom.js does: numbers and strings in turn, the number of the change first.
func TestChanges(t *testing.T) {
	tests := []struct {
		name    string
		make    func(*Changes)
		numbers []int32
		texts   []string // after the numbers
	}{
		{"text", func(c *Changes) { c.Text(5, "blå") }, []int32{0, 5}, []string{"blå"}},
		{"value", func(c *Changes) { c.Value(5, "") }, []int32{1, 5}, []string{""}},
		{"check", func(c *Changes) { c.Check(2, true) }, []int32{2, 2, 1}, nil},
		{"set", func(c *Changes) { c.Set(0, "title", "x\x00y") }, []int32{3, 0}, []string{"title", "x\x00y"}},
		{"unset", func(c *Changes) { c.Unset(1, "hidden") }, []int32{4, 1}, []string{"hidden"}},
		{"row", func(c *Changes) {
			c.Row(Row{
				Key: -2, Unsaved: true, ID: "new-2", Status: "dirty", Name: "Salg", Description: "blå",
				Members: "3", Rank: "7", Badge: "New", Tone: "accent", Act: "Edit",
			})
		}, []int32{5, -2, 0b10}, []string{"new-2", "dirty", "Salg", "blå", "3", "7", "New", "accent", "Edit"}},
		{"row in no state", func(c *Changes) { c.Row(Row{Key: 9}) }, []int32{5, 9, 0}, make([]string, 9)},
		{"row in every state", func(c *Changes) { c.Row(Row{Key: 9, Deleted: true, Unsaved: true, Selected: true}) }, []int32{5, 9, 7}, make([]string, 9)},
		{"order", func(c *Changes) { c.Order(20, 3, true, []int32{9, EditorRow, -1, 300}) }, []int32{6, 20, 3, 1, 4, 9, 0, -1, 300}, nil},
		{"forget", func(c *Changes) { c.Forget(1 << 30) }, []int32{7, 1 << 30}, nil},
		{"cursor", func(c *Changes) { c.Cursor(-1, 4) }, []int32{8, -1, 4}, nil},
		{"focus cursor", func(c *Changes) { c.FocusCursor() }, []int32{9}, nil},
		{"focus", func(c *Changes) { c.Focus(4) }, []int32{10, 4}, nil},
		{"close", func(c *Changes) { c.Open(4, false) }, []int32{11, 4, 0}, nil},
		{"items", func(c *Changes) { c.Items(6, []string{"Anne", "", "", "Saved", "Undo", "12"}) }, []int32{12, 6, 2}, []string{"Anne", "", "", "Saved", "Undo", "12"}},
		{"address", func(c *Changes) { c.Address(7) }, []int32{15, 7}, nil},
		{"time", func(c *Changes) { c.Time(3, "Read at {time}", "no", 1_800_000_000) }, []int32{16, 3}, []string{"Read at {time}", "no", "1800000000"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var c Changes
			test.make(&c)
			r := reader{t, c.message}
			for i, want := range test.numbers {
				if got := r.int(); got != want {
					t.Errorf("number %d is %d, want %d", i, got, want)
				}
			}
			var texts []string
			for len(r.rest) > 0 {
				texts = append(texts, r.text())
			}
			if !slices.Equal(texts, test.texts) {
				t.Errorf("texts are %q, want %q", texts, test.texts)
			}
		})
	}
}

// reader takes a message apart.
type reader struct {
	t    *testing.T
	rest []byte
}

func (r *reader) take(n int) []byte {
	r.t.Helper()
	if n > len(r.rest) {
		r.t.Fatalf("the message ends %d bytes too early", n-len(r.rest))
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) int() int32 { return int32(binary.LittleEndian.Uint32(r.take(4))) }

func (r *reader) text() string { return string(r.take(int(r.int()))) }

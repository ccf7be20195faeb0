package admin_test

import (
	"strconv"
	"testing"

	"groupdesk/wasm/admin"
)

// BenchmarkEdit is one key stroke with 1,000 groups, half of them unsaved.
func BenchmarkEdit(b *testing.B) {
	groups := manyGroups(1000)
	s := admin.New(admin.Options{Language: "US"})
	s, _ = admin.Update(s, admin.Connect{})
	s, _ = admin.Update(s, admin.Connected{Op: 1})
	s, _ = admin.Update(s, admin.Listed{Op: 3, Groups: groups})
	for i := range 500 {
		s, _ = admin.Update(s, admin.Edit{Key: int32(i + 1), Field: admin.FieldName, Text: "Typed " + strconv.Itoa(i)})
	}
	if s.Counts().Unsaved != 500 {
		b.Fatalf("%+v", s.Counts())
	}
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		s, _ = admin.Update(s, admin.Edit{Key: 700, Field: admin.FieldName, Text: "Typed " + strconv.Itoa(n)})
		s.Visible()
	}
}

// BenchmarkListed is the first list, with 10,000 groups.
func BenchmarkListed(b *testing.B) {
	groups := manyGroups(10000)
	b.ReportAllocs()
	for b.Loop() {
		s := admin.New(admin.Options{Language: "US"})
		s, _ = admin.Update(s, admin.Connect{})
		s, _ = admin.Update(s, admin.Connected{Op: 1})
		s, _ = admin.Update(s, admin.Listed{Op: 3, Groups: groups})
		if len(s.Shown()) != len(groups) {
			b.Fatalf("%d rows", len(s.Shown()))
		}
	}
}

func manyGroups(n int) []admin.Group {
	groups := make([]admin.Group, n)
	for i := range groups {
		groups[i] = admin.Group{ID: int32(i + 1), Name: "Group " + strconv.Itoa(i), Rank: int16(i)}
	}
	return groups
}

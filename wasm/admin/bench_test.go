package admin_test

import (
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// BenchmarkEdit is one key stroke with 1,000 groups, half of them unsaved.
func BenchmarkEdit(b *testing.B) {
	s := newPage(b, manyGroups(1000)...).state
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
		if s := newPage(b, groups...).state; len(s.Shown()) != len(groups) {
			b.Fatalf("%d rows", len(s.Shown()))
		}
	}
}

// BenchmarkFilter is the first letter in the filter, with 10,000 groups.
func BenchmarkFilter(b *testing.B) {
	s := newPage(b, manyGroups(10000)...).state
	b.ReportAllocs()
	for b.Loop() {
		after, _ := admin.Update(s, admin.SetFilter{Text: "9"})
		if len(after.Shown()) != 3439 { // as many as there are numbers below 10,000 with a nine
			b.Fatalf("%d rows", len(after.Shown()))
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

// intakePage shows 10,000 groups and the dialog for many groups with 1,000 lines in it, half of them new, and returns the
// text of these.
func intakePage(tb testing.TB) (*admin.State, string) {
	s := newPage(tb, manyGroups(10000)...).state
	var b strings.Builder
	b.WriteString("Name\tDescription\n")
	for i := range 500 {
		b.WriteString("Team " + strconv.Itoa(i) + "\t\nGroup " + strconv.Itoa(i*7) + "\tChanged\n")
	}
	s, _ = admin.Update(s, admin.OpenIntake{})
	s, _ = admin.Update(s, admin.SetIntake{Text: b.String()})
	if got := s.IntakeText(s.Intake); got != "500 to create, 500 to update" {
		tb.Fatal(got)
	}
	return s, b.String()
}

// BenchmarkIntake is one key stroke in the dialog for many groups.
func BenchmarkIntake(b *testing.B) {
	s, text := intakePage(b)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		s, _ = admin.Update(s, admin.SetIntake{Text: text + "Key " + strconv.Itoa(n)})
	}
}

// BenchmarkApplyIntake makes rows of the lines and begins to save them.
func BenchmarkApplyIntake(b *testing.B) {
	s, _ := intakePage(b)
	b.ReportAllocs()
	for b.Loop() {
		after, effects := admin.Update(s, admin.ApplyIntake{})
		if len(effects) == 0 || after.Intake != nil {
			b.Fatal(effects)
		}
	}
}

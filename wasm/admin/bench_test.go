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

// BenchmarkJournal is a batch of 1,000 writes, with the bytes that the browser is given to keep.
func BenchmarkJournal(b *testing.B) {
	groups := many(1000)
	for b.Loop() {
		s := newPage(b, groups...).state
		kept := 0
		var sent []admin.EffectSave
		do := func(e admin.Event) {
			var effects []admin.Effect
			s, effects = admin.Update(s, e)
			for _, e := range effects {
				switch e := e.(type) {
				case admin.EffectKeep:
					if e.Lasting {
						kept += len(e.Text)
					}
				case admin.EffectSave:
					sent = append(sent, e)
				}
			}
		}
		for i := range groups {
			do(admin.Edit{Key: groups[i].ID, Field: admin.FieldDescription, Text: "new " + strconv.Itoa(i)})
		}
		kept = 0
		do(admin.SaveAll{})
		for len(sent) > 0 {
			e := sent[0]
			sent = sent[1:]
			do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: e.Group}})
		}
		if s.Unsaved() {
			b.Fatal("not all is saved")
		}
		b.ReportMetric(float64(kept), "kept-bytes")
	}
}

// BenchmarkManyWrites begins to save many rows: what the time for each is must not depend on how many there are.
func BenchmarkManyWrites(b *testing.B) {
	for _, n := range []int{1000, 8000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			p := newPage(b, many(n)...)
			var text strings.Builder
			text.WriteString("Name;Description\n")
			for _, g := range many(n) {
				text.WriteString(g.Name + ";new\n")
			}
			p.do(admin.OpenIntake{}, admin.SetIntake{Text: text.String()})
			if p.state.Intake.Ready() != n {
				b.Fatalf("%d lines are ready", p.state.Intake.Ready())
			}
			for b.Loop() {
				if _, effects := admin.Update(p.state, admin.ApplyIntake{}); len(effects) < 4 {
					b.Fatal(effects)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/write")
		})
	}
}

// BenchmarkMoveRows moves half of 10,000 groups.
func BenchmarkMoveRows(b *testing.B) {
	p := newPage(b, manyGroups(10000)...)
	for range 5000 {
		p.do(admin.Move{By: admin.StepDown, Extend: true})
	}
	b.ReportAllocs()
	for b.Loop() {
		if s, _ := admin.Update(p.state, admin.MoveRows{Down: true}); s.Counts().Unsaved == 0 {
			b.Fatal("no group has another rank")
		}
	}
}

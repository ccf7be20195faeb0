package admin

import (
	"slices"
	"strings"
	"testing"
)

// FuzzUpdate runs arbitrary sequences of events against a small model of the server and checks after each what must
// always hold, see check.
func FuzzUpdate(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(randomSteps(seed, 200))
	}
	f.Fuzz(func(t *testing.T, steps []byte) {
		s := newSimulation(t)
		for steps = steps[:min(len(steps), 1500)]; len(steps) >= 3 && !t.Failed(); {
			s.step(steps[0], steps[1], steps[2])
			steps = steps[3:]
		}
	})
}

func TestRandomSequences(t *testing.T) {
	for seed := range uint64(400) {
		s := newSimulation(t)
		steps := randomSteps(seed, 400)
		for i := 0; i+3 <= len(steps); i += 3 {
			if s.step(steps[i], steps[i+1], steps[i+2]); t.Failed() {
				t.Fatalf("seed %d, step %d, after %#v", seed, i/3, s.last)
			}
		}
	}
}

// TestEverythingIsSavedInTheEnd lets a random sequence end in fair weather: then SaveAll must leave nothing unsaved but
// what validation blocks, whatever happened before.
func TestEverythingIsSavedInTheEnd(t *testing.T) {
	for seed := range uint64(200) {
		s := newSimulation(t)
		steps := randomSteps(seed, 150)
		for i := 0; i+3 <= len(steps); i += 3 {
			s.step(steps[i], steps[i+1], steps[i+2])
		}
		s.fairWeather()
		for _, r := range s.state.rows {
			if r.unsaved && !r.Blocked() {
				t.Errorf("seed %d: %+v is still unsaved", seed, r)
			}
			if r.busy() {
				t.Errorf("seed %d: %+v is still being saved", seed, r)
			}
		}
	}
}

// FuzzParseDrafts reads any text as drafts. What is read must be what would be kept.
func FuzzParseDrafts(f *testing.F) {
	for _, text := range []string{
		"", "1:1", "1:11:25:Sales0:1:28:Vertrieb0:1:2", "1:11:00:0:0:6:Market0:0:", "1:11:7", "1:199:x", "1:11:00:0:0:0:0:0:0:",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s State
		var want []keptDraft
		for _, d := range parseDrafts(text) {
			if d.base.ID == 0 {
				d.base = Group{}
			}
			r := &Row{Baseline: d.base, Draft: d.draft, unsaved: true}
			s.rows = append(s.rows, r)
			if r.hasText() {
				want = append(want, d)
			}
		}
		if got := parseDrafts(s.draftsText()); !slices.Equal(got, want) {
			t.Errorf("%q is read as %+v, kept, and read as %+v", text, want, got)
		}
	})
}

const emptyPlan = "1:26:0:0:0:1:0" // of nobody

// FuzzParseJournal reads any texts as a journal. What is read must be what would be kept.
func FuzzParseJournal(f *testing.F) {
	for _, plan := range []string{"", "1:12:  ", emptyPlan + "1:01:25:Sales0:1:25:false5:Sales1:x1:25:false", emptyPlan + "1:01:00:0:1:05:false1:M0:1:05:false"} {
		f.Add(plan, "1+")
		f.Add(plan, "2>1.9-")
	}
	f.Fuzz(func(t *testing.T, plan, marks string) {
		u := update{State: *New(Options{Text: PlainText{}})}
		read := parseJournal(u.journalName(), plan, marks)
		again := parseJournal(u.journalName(), u.planText(&read, nil), marksText(read.marks))
		same := func(a, b *noted) bool { return *a == *b }
		if !slices.EqualFunc(again.writes, read.writes, same) || again.day != read.day || string(again.marks) != string(read.marks) {
			t.Errorf("%q with %q is read, kept, and read as %+v", plan, marks, again)
		}
		s := newSimulation(t)
		s.do(JournalFound{Name: s.state.journalName(), Plan: withLength(journalVersion) + withLength(s.state.journalName()) + "1:0" + strings.TrimPrefix(plan, emptyPlan), Marks: marks})
	})
}

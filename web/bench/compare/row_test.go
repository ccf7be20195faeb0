package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// measured is figures as sources leave them.
func measured() *figures {
	f := newFigures()
	f.add("native", map[string]float64{
		"ours": 2, "theirs": 5, "allocs": 80, "nothing": 0,
		"shape/plain/ours": 1, "shape/plain/frozen": 3,
		"shape/deep/ours": 4, "shape/deep/frozen": 3,
		"shape/long/ours": 1, "shape/long/frozen": 1,
		"half/plain/ours": 1,
	})
	f.missing("native", failures{"broken": "bad_test.go:6: no such document"})
	f.missing("go/start", errors.New("no browser; install one\nmore"))
	return f
}

func TestTargets(t *testing.T) {
	tests := []struct {
		name         string
		ours, theirs string
		target       target
		ratio        float64 // 0: there is none
		verdict      string
	}{
		{"fast enough", "native/ours", "native/theirs", target{faster, 2.5}, 2.5, "met"},
		{"too slow", "native/ours", "native/theirs", target{faster, 2.51}, 2.5, "NOT MET"},
		{"small enough", "native/ours", "native/theirs", target{within, 0.4}, 0.4, "met"},
		{"too large", "native/ours", "native/theirs", target{within, 0.39}, 0.4, "NOT MET"},
		{"few enough", "native/allocs", "", target{atMost, 80}, 0, "met"},
		{"too many", "native/allocs", "", target{atMost, 79}, 0, "NOT MET"},
		{"a limit of our own beside a rival", "native/ours", "native/theirs", target{atMost, 2}, 2.5, "met"},
		{"a limit of our own without the rival", "native/ours", "native/broken", target{atMost, 2}, 0, "met"},
		{"for comparison only", "native/ours", "native/theirs", target{}, 2.5, ""},
		{"none of ours", "native/nothing", "", target{atMost, 0}, 0, "met"},
		{"growth from nothing", "native/ours", "native/nothing", target{within, 1}, 0, "no ratio: one of them is zero"},
		{"the worst of many", "native/shape/*/ours", "native/shape/*/frozen", target{faster, 1}, 0.75, "NOT MET"},
		{"the worst of many that are to be small", "native/shape/*/ours", "native/shape/*/frozen", target{within, 2}, 4.0 / 3, "met"},
		{"many without rivals", "native/half/*/ours", "native/half/*/frozen", target{faster, 1}, 0, "not measured: nothing reports native/half/plain/frozen"},
		{"not there yet", "native/Strangers/ours", "native/theirs", target{faster, 1}, 0, "not measured: nothing reports native/Strangers/ours"},
		{"many that are not there yet", "native/S/*/ours", "native/S/*/theirs", target{faster, 1}, 0, "not measured: nothing reports native/S/*/theirs"},
		{"one that failed", "native/broken ns/op", "native/theirs", target{faster, 1}, 0, "not measured: bad_test.go:6: no such document"},
		{"a source that failed", "go/start/page", "go/start/react", target{faster, 1}, 0, "not measured: no browser; install one"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			row := comparison{measure: "it", ours: test.ours, theirs: test.theirs, unit: count, target: test.target}
			if test.theirs != "" {
				row.rival = "theirs"
			}
			got := row.compare(measured())
			if got.verdict() != test.verdict {
				t.Errorf("the verdict is %q, want %q", got.verdict(), test.verdict)
			}
			if (got.Ratio == nil) != (test.ratio == 0) || got.Ratio != nil && *got.Ratio != test.ratio {
				t.Errorf("the ratio is %v, want %v", got.Ratio, test.ratio)
			}
		})
	}
}

// TestObstacles expects that a row says what stands in its way only where it does not get there.
func TestObstacles(t *testing.T) {
	for _, limit := range []float64{100, 200} {
		f := newFigures()
		f.add("tinygo", map[string]float64{"size/page": limit * 1000})
		row := comparison{"page", kilobytes, "tinygo/size/page", "", "", target{atMost, 150}}
		if got := row.compare(f); (got.Obstacle != "") == *got.Met {
			t.Errorf("%v KB: met %v, obstacle %q", limit, *got.Met, got.Obstacle)
		}
	}
}

func TestTheWorstIsNamed(t *testing.T) {
	row := comparison{"the slowest", milliseconds, "native/shape/*/ours", "frozen", "native/shape/*/frozen", target{faster, 1}}
	if got := row.compare(measured()).Measure; got != "the slowest (deep)" {
		t.Errorf("the row is called %q", got)
	}
}

func TestTable(t *testing.T) {
	f := newFigures()
	f.add("x", map[string]float64{"ours": 1_234_567, "theirs": 24_691_340, "size": 140_040, "then": 208_689})
	f.missing("y", errors.New("there is no tinygo here"))
	var outcomes []outcome
	for _, row := range []comparison{
		{"decode", nanoseconds, "x/ours", "encoding/xml", "x/theirs", target{faster, 18}},
		{"page", kilobytes, "x/size", "before", "x/then", target{within, 0.67}},
		{"page", kilobytes, "x/size", "", "", target{atMost, 140}},
		{"pause", milliseconds, "y/pause", "", "", target{atMost, 50}},
	} {
		outcomes = append(outcomes, row.compare(f))
	}
	outcomes[1].Obstacle, outcomes[2].Obstacle = "It is text.", "It is text."
	want := `
measure     ours  rival              its  ratio    target
decode   1.23 ms  encoding/xml  24.69 ms  20.00    ≥ 18 ×  met
page      140 KB  before        208.7 KB   0.67  ≤ 0.67 ×  NOT MET, see 1
page      140 KB                                 ≤ 140 KB  NOT MET, see 1
pause          –                                  ≤ 50 ms  not measured: there is no tinygo here

1. It is text.
`[1:]
	if got := table(outcomes); got != want {
		t.Errorf("the table is\n%swant\n%s", got, want)
	}

	file := filepath.Join(t.TempDir(), "table.json")
	if err := writeJSON(file, outcomes); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var read []outcome
	if err := json.Unmarshal(data, &read); err != nil {
		t.Fatal(err)
	}
	if len(read) != 4 || *read[0].Ratio != 20 || !*read[0].Met || *read[1].Met || read[3].Ours != nil || read[3].Met != nil || read[3].Reason == "" {
		t.Errorf("the file holds %s", data)
	}
}

// TestRows expects that each row of the table takes its figures from a source that there is, and that no two are alike.
func TestRows(t *testing.T) {
	var names []string
	for _, s := range sources() {
		names = append(names, s.name+"/")
	}
	known := func(key string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(key, name) })
	}
	seen := map[string]bool{}
	for _, row := range rows() {
		if !known(row.ours) || (row.rival == "") != (row.theirs == "") || row.theirs != "" && !known(row.theirs) {
			t.Errorf("no source measures %+v", row)
		}
		if strings.Contains(row.ours, wild) != strings.Contains(row.theirs, wild) {
			t.Errorf("only one side of %+v stands for many", row)
		}
		id := row.id()
		if seen[id] {
			t.Errorf("%s is compared twice", id)
		}
		seen[id] = true
	}
	for id := range obstacles {
		if !seen[id] {
			t.Errorf("no row meets the obstacle of %q", id)
		}
	}
}

func TestGrouped(t *testing.T) {
	for digits, want := range map[string]string{"0": "0", "999": "999", "1000": "1,000", "123456": "123,456", "1234567": "1,234,567"} {
		if got := grouped(digits); got != want {
			t.Errorf("%s is written %s, want %s", digits, got, want)
		}
	}
}

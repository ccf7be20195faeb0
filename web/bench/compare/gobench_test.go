package main

import (
	"maps"
	"os"
	"testing"
)

// parse reads what a run of go test -bench has printed.
func parseFile(t *testing.T, file string) (map[string]float64, failures) {
	t.Helper()
	output, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return parseBenchmarks(string(output))
}

func TestParseBenchmarks(t *testing.T) {
	values, failed := parseFile(t, "testdata/bench.txt")
	if len(failed) > 0 {
		t.Errorf("failures: %v", failed)
	}
	for key, want := range map[string]float64{
		"Decode/gen ns/op":                      1998441,
		"Decode/gen allocs/op":                  2020,
		"Decode/encoding-xml MB/s":              1.19,
		"OneByOne/gen ns/op":                    64203600697,
		"OneByOne/gen cpu-s/MB":                 0.5624,
		"OneByOne/gen failed":                   0,
		"OnePackage/1_of_Services86 peak-MB":    41.4,
		"OnePackage/1_of_Services86 cpu-s/inMB": 0.6486,
		"OnePackage/1_of_Services86 written-MB": 0.6002,
		"OnePackage/1_of_Services86 cpu-s":      0.2299,
		"OnePackage/1_of_Services86 ns/op":      3693596924,
		"Decode/gowsdl B/op":                    2015368,
	} {
		if got, ok := values[key]; !ok || got != want {
			t.Errorf("%s is %v, %t; want %v", key, got, ok, want)
		}
	}
	if len(values) != 3*4+2*7 {
		t.Errorf("got %d figures: %v", len(values), values)
	}
}

// TestParseFailures reads a run in which one benchmark fails and another one logs.
func TestParseFailures(t *testing.T) {
	values, failed := parseFile(t, "testdata/broken.txt")
	if want := map[string]float64{"Broken/frozen ns/op": 210}; !maps.Equal(values, want) {
		t.Errorf("got %v, want %v", values, want)
	}
	if got, want := failed["Broken/ours"], "bad_test.go:6: no such document"; got != want {
		t.Errorf("the reason is %q, want %q", got, want)
	}
}

func TestLower(t *testing.T) {
	lowest := map[string]float64{"a ns/op": 5, "b ns/op": 7}
	lower(lowest, map[string]float64{"a ns/op": 6, "b ns/op": 3, "c ns/op": 9})
	if want := map[string]float64{"a ns/op": 5, "b ns/op": 3, "c ns/op": 9}; !maps.Equal(lowest, want) {
		t.Errorf("got %v, want %v", lowest, want)
	}
}

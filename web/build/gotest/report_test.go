package main

import (
	"slices"
	"strings"
	"testing"
)

// events is what go test -json says of a passing, a failing, a skipped and an unfinished test.
const events = `
{"Action":"start","Package":"m/a"}
{"Action":"run","Package":"m/a","Test":"TestGood"}
{"Action":"output","Package":"m/a","Test":"TestGood","Output":"=== RUN   TestGood\n"}
{"Action":"output","Package":"m/a","Test":"TestGood","Output":"    a_test.go:5: chatter\n"}
{"Action":"pass","Package":"m/a","Test":"TestGood"}
{"Action":"output","Package":"m/a","Test":"TestBadge","Output":"    a_test.go:7: chatter\n"}
{"Action":"output","Package":"m/a","Test":"TestBad","Output":"=== RUN   TestBad\n"}
{"Action":"output","Package":"m/a","Test":"TestBad","Output":"    a_test.go:9: got 1, want 2\n"}
{"Action":"output","Package":"m/a","Test":"TestBad","Output":"--- FAIL: TestBad (0.00s)\n"}
{"Action":"fail","Package":"m/a","Test":"TestBad"}
{"Action":"pass","Package":"m/a","Test":"TestBadge"}
{"Action":"output","Package":"m/a","Test":"TestSeeds","Output":"    a_test.go:12: needs ../shared: the seeds\n"}
{"Action":"output","Package":"m/a","Test":"TestSeeds","Output":"--- SKIP: TestSeeds (0.00s)\n"}
{"Action":"skip","Package":"m/a","Test":"TestSeeds"}
{"Action":"output","Package":"m/a","Test":"TestHang","Output":"panic: test timed out\n"}
{"Action":"output","Package":"m/a","Output":"FAIL\tm/a\t0.1s\n"}
{"Action":"fail","Package":"m/a"}
{"Action":"output","Package":"m/b","Test":"TestSmall/tinygo","Output":"    b_test.go:3: needs TinyGo\n"}
{"Action":"skip","Package":"m/b","Test":"TestSmall/tinygo"}
{"Action":"output","Package":"m/b","Test":"TestMore","Output":"    b_test.go:7: needs ../shared: the seeds\n"}
{"Action":"skip","Package":"m/b","Test":"TestMore"}
{"Action":"output","Package":"m/b","Output":"PASS\n"}
{"Action":"output","Package":"m/b","Output":"ok  \tm/b\t0.2s\n"}
{"Action":"pass","Package":"m/b"}
{"ImportPath":"m/c","Action":"build-output","Output":"c.go:1:1: undefined: x\n"}
{"Action":"skip","Package":"m/d"}
`

func TestReport(t *testing.T) {
	const want = `    a_test.go:9: got 1, want 2
--- FAIL: TestBad (0.00s)
FAIL	m/a	0.1s
panic: test timed out
ok  	m/b	0.2s
c.go:1:1: undefined: x
skipped: needs ../shared: the seeds: m/a TestSeeds, m/b TestMore
skipped: needs TinyGo: m/b TestSmall/tinygo
`
	var out strings.Builder
	skipped, err := report(strings.NewReader(events), &out)
	if err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	wantSkipped := []skip{{"m/a TestSeeds", "needs ../shared: the seeds"}, {"m/b TestSmall/tinygo", "needs TinyGo"}, {"m/b TestMore", "needs ../shared: the seeds"}}
	if !slices.Equal(skipped, wantSkipped) {
		t.Errorf("skipped %q, want %q", skipped, wantSkipped)
	}
}

func TestReportOfBrokenEvents(t *testing.T) {
	if _, err := report(strings.NewReader(`{"Action":`), &strings.Builder{}); err == nil {
		t.Error("a cut line is no error")
	}
}

func TestJudge(t *testing.T) {
	shared := skip{"m TestSeeds", "needs ../shared: the seeds"}
	silent := skip{"m TestLazy", "no reason given"}
	tests := map[string]struct {
		skipped []skip
		allowed []string
		bad     bool
	}{
		"nothing skipped":       {nil, nil, false},
		"what it needs is away": {[]skip{shared}, []string{"needs ../shared"}, false},
		"what it needs is here": {[]skip{shared}, nil, true},
		"some other reason":     {[]skip{shared, silent}, []string{"needs ../shared"}, true},
	}
	for name, test := range tests {
		if err := judge(test.skipped, test.allowed); (err != nil) != test.bad {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

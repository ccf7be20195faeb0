package main

import (
	"fmt"
	"testing"
)

// sample is a report with these scores.
func sample(performance, accessibility, practices string) []byte {
	return fmt.Appendf(nil, `{"categories": {
		"performance": {"score": %s, "auditRefs": [{"id": "speed", "weight": 10}, {"id": "info", "weight": 0}]},
		"accessibility": {"score": %s, "auditRefs": [{"id": "labels", "weight": 7}]},
		"best-practices": {"score": %s, "auditRefs": []}},
		"audits": {"speed": {"title": "Is fast", "score": 0.8, "displayValue": "3 s"}, "info": {"title": "Known", "score": 0},
		"labels": {"title": "Fields have labels", "score": 1}}}`, performance, accessibility, practices)
}

func TestJudge(t *testing.T) {
	tests := map[string]struct {
		report []byte
		want   string
	}{
		"all reached":  {sample("0.95", "1", "1"), ""},
		"too slow":     {sample("0.94", "1", "1"), "list: performance is 94, want at least 95\n  speed: Is fast 3 s"},
		"two faults":   {sample("1", "0.99", "0.5"), "list: accessibility is 99, want at least 100\nlist: best-practices is 50, want at least 100"},
		"score absent": {sample("1", "null", "1"), "list: accessibility is 0, want at least 100"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r, err := readReport(test.report)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if err := r.judge("list"); err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestPageThatDidNotLoad(t *testing.T) {
	if _, err := readReport([]byte(`{"runtimeError": {"message": "no page"}}`)); err == nil || err.Error() != "no page" {
		t.Errorf("got the error %v", err)
	}
}

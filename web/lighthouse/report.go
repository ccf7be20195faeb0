package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
)

// targets are the scores that a page must reach at least, in the order in which they are printed.
var targets = []struct {
	category string
	score    int
}{{"performance", 95}, {"accessibility", 100}, {"best-practices", 100}}

// report is the part of Lighthouse's report that is judged.
type report struct {
	RuntimeError struct{ Message string }
	Categories   map[string]struct {
		Score     *float64 // from 0 to 1; nil: not known
		AuditRefs []struct {
			ID     string
			Weight float64
		}
	}
	Audits map[string]struct {
		Title        string
		Score        *float64
		DisplayValue string
	}
}

func readReport(data []byte) (report, error) {
	var r report
	if err := json.Unmarshal(data, &r); err != nil {
		return r, err
	}
	if r.RuntimeError.Message != "" {
		return r, errors.New(r.RuntimeError.Message)
	}
	return r, nil
}

// score is that of a category, from 0 to 100.
func (r report) score(category string) int {
	if score := r.Categories[category].Score; score != nil {
		return int(math.Round(*score * 100))
	}
	return 0
}

func (r report) String() string {
	var words []string
	for _, target := range targets {
		words = append(words, fmt.Sprintf("%s %d", target.category, r.score(target.category)))
	}
	return strings.Join(words, ", ")
}

// judge returns an error for each score that is too low, with what it has lost points for.
func (r report) judge(page string) error {
	var low []error
	for _, target := range targets {
		if got := r.score(target.category); got < target.score {
			low = append(low, fmt.Errorf("%s: %s is %d, want at least %d%s", page, target.category, got, target.score, r.faults(target.category)))
		}
	}
	return errors.Join(low...)
}

// faults lists the audits that have cost a category points.
func (r report) faults(category string) string {
	var lines string
	for _, ref := range r.Categories[category].AuditRefs {
		audit := r.Audits[ref.ID]
		if ref.Weight > 0 && audit.Score != nil && *audit.Score < 1 {
			lines += fmt.Sprintf("\n  %s: %s %s", ref.ID, audit.Title, audit.DisplayValue)
		}
	}
	return lines
}

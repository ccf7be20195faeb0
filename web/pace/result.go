package main

import (
	"slices"

	"groupdesk/web/build/bundle"
)

// figure is what was measured of one page.
type figure struct {
	Median float64   `json:"median"`
	Values []float64 `json:"values"`
}

func newFigure(values []float64) *figure {
	if len(values) == 0 {
		return nil
	}
	return &figure{median(values), values}
}

// median is the middle one of some values, or the mean of the two in the middle.
func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

// result is a line of the table.
type result struct {
	Compiler bundle.Compiler `json:"compiler"`
	Groups   int             `json:"groups,omitzero"` // 0: the measure does not depend on them
	Key      string          `json:"measure"`
	Unit     string          `json:"unit,omitzero"`
	Old      *figure         `json:"old,omitzero"` // nil: there is no old page
	New      *figure         `json:"new"`
	Target   *float64        `json:"target,omitzero"` // nil: there is none

	measure measure
}

// newResult joins what visits to the old and to the new page measured.
func newResult(c bundle.Compiler, groups int, m measure, olds, news []float64) result {
	r := result{Compiler: c, Groups: groups, Key: m.key, Unit: m.unit, Old: newFigure(olds), New: newFigure(news), measure: m}
	if target, ok := m.target[groups]; ok {
		r.Target = &target
	}
	return r
}

// ratio is the new figure as a multiple of the old one; false: there is none, or one of them is too small to be measured.
func (r result) ratio() (float64, bool) {
	if r.Old == nil || r.Old.Median == 0 || min(r.Old.Median, r.New.Median) < r.measure.least {
		return 0, false
	}
	return r.New.Median / r.Old.Median, true
}

// met reports whether the new page is as good as it should be; it has a target.
func (r result) met() bool { return r.New.Median <= *r.Target }

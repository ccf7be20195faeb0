package main

import (
	"fmt"
	"strconv"
	"strings"
)

// comparison is a row of the table: a figure of ours beside one of a rival's.
type comparison struct {
	measure string
	unit    unit
	ours    string // the key of the figure; with a star it stands for many, of which the worst comes into the table
	rival   string // its name; empty: only a fixed limit counts
	theirs  string // the key of its figure, with a star where ours has one
	target  target
}

// unit is how figures are shown.
type unit struct {
	name   string
	factor float64 // from what was measured
	digits int     // behind the decimal point
}

// target is what a row is to show; the zero value is none.
type target struct {
	kind  kind
	limit float64
}

// kind is what a target limits.
type kind int

const (
	none   kind = iota
	faster      // the rival's figure as a multiple of ours, from below
	within      // our figure as a multiple of the rival's, from above
	atMost      // our figure itself, from above
)

func (t target) text(u unit) string {
	limit := strconv.FormatFloat(t.limit, 'f', -1, 64)
	switch t.kind {
	case faster:
		return "≥ " + limit + " ×"
	case within:
		return "≤ " + limit + " ×"
	case atMost:
		return "≤ " + u.show(t.limit)
	}
	return ""
}

// outcome is what a comparison has come to.
type outcome struct {
	Measure string   `json:"measure"`
	Unit    string   `json:"unit,omitzero"`
	Ours    *float64 `json:"ours"` // nil, as those below: there is none
	Rival   string   `json:"rival,omitzero"`
	Theirs  *float64 `json:"theirs"`
	Ratio   *float64 `json:"ratio"`
	Target  string   `json:"target,omitzero"`
	Met     *bool    `json:"met"`
	Reason  string   `json:"reason,omitzero"` // why something is missing
	// Obstacle is what stands in the way of a target that is not met.
	Obstacle string `json:"obstacle,omitzero"`

	unit unit
}

// compare makes a row of the table of what was measured.
func (c comparison) compare(f *figures) outcome {
	o := c.worst(f)
	if o.Met != nil && !*o.Met {
		o.Obstacle = obstacles[c.id()]
	}
	return o
}

// id tells the row from others.
func (c comparison) id() string { return c.ours + " " + c.theirs }

// worst compares the figures that are farthest from the target.
func (c comparison) worst(f *figures) outcome {
	if !strings.Contains(c.ours, wild) {
		return c.compareOne(f)
	}
	var worst outcome
	for _, name := range f.matches(c.ours) {
		one := c
		one.measure = fmt.Sprintf("%s (%s)", c.measure, name)
		one.ours, one.theirs = strings.Replace(c.ours, wild, name, 1), strings.Replace(c.theirs, wild, name, 1)
		got := one.compareOne(f)
		if got.Ratio == nil {
			return got
		}
		if worst.Ratio == nil || c.target.worse(*got.Ratio, *worst.Ratio) {
			worst = got
		}
	}
	if worst.Ratio == nil {
		return c.compareOne(f) // which says why there is nothing
	}
	return worst
}

// worse reports whether a ratio is farther from the target than another.
func (t target) worse(ratio, than float64) bool {
	if t.kind == within {
		return ratio > than
	}
	return ratio < than
}

func (c comparison) compareOne(f *figures) outcome {
	o := outcome{Measure: c.measure, Unit: c.unit.name, Rival: c.rival, Target: c.target.text(c.unit), unit: c.unit}
	ours, err := f.find(c.ours)
	if err != nil {
		o.Reason = err.Error()
	} else {
		o.Ours = new(ours * c.unit.factor)
	}
	if c.rival != "" {
		theirs, err := f.find(c.theirs)
		if err != nil {
			o.Reason = err.Error()
		} else {
			o.Theirs = new(theirs * c.unit.factor)
		}
	}
	o.judge(c.target)
	return o
}

// judge computes the ratio and compares it, or our figure, with the target.
func (o *outcome) judge(t target) {
	if o.Ours != nil && o.Theirs != nil {
		switch {
		case t.kind == within && *o.Theirs > 0:
			o.Ratio = new(*o.Ours / *o.Theirs)
		case t.kind != within && *o.Ours > 0:
			o.Ratio = new(*o.Theirs / *o.Ours)
		default:
			o.Reason = "no ratio: one of them is zero"
		}
	}
	switch {
	case t.kind == faster && o.Ratio != nil:
		o.Met = new(*o.Ratio >= t.limit)
	case t.kind == within && o.Ratio != nil:
		o.Met = new(*o.Ratio <= t.limit)
	case t.kind == atMost && o.Ours != nil:
		o.Met = new(*o.Ours <= t.limit)
	}
}

// verdict is the last cell of the row.
func (o outcome) verdict() string {
	switch {
	case o.Met != nil && *o.Met:
		return "met"
	case o.Met != nil:
		return "NOT MET"
	case o.Reason != "":
		return o.Reason
	}
	return ""
}

// show is a figure with its unit.
func (u unit) show(value float64) string {
	whole, rest, _ := strings.Cut(strconv.FormatFloat(value, 'f', u.digits, 64), ".")
	text := grouped(whole)
	if strings.Trim(rest, "0") != "" {
		text += "." + rest
	}
	if u.name != "" {
		text += " " + u.name
	}
	return text
}

// grouped puts commas between the thousands of a whole number.
func grouped(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

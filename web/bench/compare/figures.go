package main

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// figures is what was measured, by key. A key begins with the name of its source and a slash.
type figures struct {
	values  map[string]float64
	reasons map[string]string // why keys that begin so are missing
}

func newFigures() *figures {
	return &figures{values: map[string]float64{}, reasons: map[string]string{}}
}

// add takes over what a source measured, under its name.
func (f *figures) add(source string, values map[string]float64) {
	for key, value := range values {
		f.values[source+"/"+key] = value
	}
}

// missing says why figures of a source could not be measured: those of benchmarks that failed, or all that are not there.
func (f *figures) missing(source string, err error) {
	var failed failures
	if !errors.As(err, &failed) {
		reason, _, _ := strings.Cut(err.Error(), "\n")
		f.reasons[source+"/"] = reason
		return
	}
	for name, reason := range failed {
		f.reasons[source+"/"+name] = reason
	}
}

// find returns the figure of a key, or says why there is none.
func (f *figures) find(key string) (float64, error) {
	if value, ok := f.values[key]; ok {
		return value, nil
	}
	longest := ""
	for prefix := range f.reasons {
		if strings.HasPrefix(key, prefix) && len(prefix) >= len(longest) {
			longest = prefix
		}
	}
	if reason, ok := f.reasons[longest]; ok {
		return 0, fmt.Errorf("not measured: %s", reason)
	}
	return 0, fmt.Errorf("not measured: nothing reports %s", key)
}

// wild matches the star in a pattern of keys.
const wild = "*"

// matches returns what stands for the star in all keys that a pattern matches, in order.
func (f *figures) matches(pattern string) []string {
	before, after, _ := strings.Cut(regexp.QuoteMeta(pattern), regexp.QuoteMeta(wild))
	expression := regexp.MustCompile("^" + before + "([^/]+)" + after + "$")
	var found []string
	for _, key := range slices.Sorted(maps.Keys(f.values)) {
		if match := expression.FindStringSubmatch(key); match != nil {
			found = append(found, match[1])
		}
	}
	return found
}

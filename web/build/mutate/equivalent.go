package main

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
)

// equivalents holds, by [mutant.key], the reason why nobody could notice a change.
type equivalents map[string]string

// readEquivalents reads the list of such changes. A line holds the key of a change and, after " // ", the reason.
func readEquivalents(dir string) (equivalents, error) {
	list := equivalents{}
	err := readLines(filepath.Join(dir, equivalentFile), func(line string) error {
		key, reason, ok := cutLast(line, " // ")
		if !ok || reason == "" {
			return errors.New(`no reason; write why nobody could notice the change, after " // "`)
		}
		if _, twice := list[key]; twice {
			return errors.New("repeated; remove the line")
		}
		list[key] = reason
		return nil
	})
	return list, err
}

// cutLast cuts a text at the last separator: the code of a key can hold one too.
func cutLast(text, separator string) (before, after string, found bool) {
	i := strings.LastIndex(text, separator)
	if i < 0 {
		return text, "", false
	}
	return strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+len(separator):]), true
}

// stale returns the keys of a package's list that no change needs, in the order of the alphabet. One that survives does,
// and one that is not tried may.
func (list equivalents) stale(dir string, results []result) []string {
	needed := map[string]bool{}
	for _, r := range results {
		if r.outcome == survived || r.outcome == untried {
			needed[r.key()] = true
		}
	}
	var keys []string
	for key := range list {
		if file, _, _ := strings.Cut(key, " "); filepath.ToSlash(filepath.Dir(file)) == dir && !needed[key] {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

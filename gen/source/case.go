package source

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
)

// findCaseInsensitive finds the only file whose path differs from location in the case of its last two parts, or "".
// Documents that were written on Windows refer to files so.
func (l *Loader) findCaseInsensitive(location string) string {
	if isURL(location) {
		return ""
	}
	if _, err := fs.Stat(l.files(), location); !errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	dir, name := filepath.Split(location)
	dir = filepath.Clean(dir)
	if found := l.onlyFold(dir, name); found != "" {
		return filepath.Join(dir, found)
	}
	parent := l.onlyFold(filepath.Dir(dir), filepath.Base(dir))
	if found := l.onlyFold(filepath.Join(filepath.Dir(dir), parent), name); parent != "" && found != "" {
		return filepath.Join(filepath.Dir(dir), parent, found)
	}
	return ""
}

// onlyFold returns the only entry of dir that is called name in another case, or "".
func (l *Loader) onlyFold(dir, name string) string {
	entries, err := fs.ReadDir(l.files(), dir)
	if err != nil {
		return ""
	}
	found := ""
	for _, entry := range entries {
		if entry.Name() == name || !strings.EqualFold(entry.Name(), name) {
			continue
		}
		if found != "" {
			return ""
		}
		found = entry.Name()
	}
	return found
}

// documentAt reads the document at other, in place of location.
func (l *Loader) documentAt(location, other string) (*Document, error) {
	document, err := l.Document(other)
	if err != nil {
		return nil, err
	}
	var notices Report
	notices.Add(document.Notices)
	notices.Noticef(Pos{File: other}, "reading it in place of %s, whose name differs in case only", filepath.Base(location))
	document.Notices = notices.List()
	return document, nil
}

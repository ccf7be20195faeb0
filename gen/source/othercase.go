package source

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// otherCase finds the only file whose path differs from location in the case of its last two parts, or "". Documents
// that were written on Windows refer to files so.
func otherCase(location string) string {
	if _, err := os.Lstat(location); !errors.Is(err, fs.ErrNotExist) || isURL(location) {
		return ""
	}
	dir, name := filepath.Split(location)
	dir = filepath.Clean(dir)
	if found := onlyFold(dir, name); found != "" {
		return filepath.Join(dir, found)
	}
	parent := onlyFold(filepath.Dir(dir), filepath.Base(dir))
	if found := onlyFold(filepath.Join(filepath.Dir(dir), parent), name); parent != "" && found != "" {
		return filepath.Join(filepath.Dir(dir), parent, found)
	}
	return ""
}

// onlyFold returns the only entry of dir that is called name in whatever case, or "".
func onlyFold(dir, name string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return ""
	}
	found := ""
	for _, entry := range entries {
		if !strings.EqualFold(entry.Name(), name) {
			continue
		}
		if found != "" {
			return ""
		}
		found = entry.Name()
	}
	return found
}

// inOtherCase reads the document at other, which stands in for location.
func (l *Loader) inOtherCase(location, other string) (*Document, error) {
	document, err := l.Document(other)
	if err != nil {
		return nil, err
	}
	var notices Report
	notices.AddError(Pos{}, document.Notices)
	notices.Addf(Pos{File: other}, "it is read for %s: the names differ in case only", filepath.Base(location))
	document.Notices = notices.List()
	return document, nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"groupdesk/gen/source"
)

// stage writes the documents into a folder of their own, in place of its content. When one of the descriptions that
// files name cannot be read, the folder is unchanged.
func stage(ctx context.Context, dir string, documents []*document, files []string) error {
	temporary, err := os.MkdirTemp(filepath.Dir(dir), ".fetched-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temporary)
	fresh := filepath.Join(temporary, "fetched")
	if err := os.Mkdir(fresh, 0o777); err != nil {
		return err
	}
	for _, d := range documents {
		if err := os.WriteFile(filepath.Join(fresh, d.name), d.localized(), 0o666); err != nil {
			return err
		}
	}
	if _, err := loadAll(ctx, fresh, files); err != nil {
		where := temporary + string(filepath.Separator)
		return fmt.Errorf("the server's descriptions cannot be read: %s", strings.ReplaceAll(firstError(err), where, ""))
	}
	return replaceFolder(dir, fresh, filepath.Join(temporary, "old"))
}

// firstError shortens an error that lists many diagnostics.
func firstError(err error) string {
	var list source.Diagnostics
	if !errors.As(err, &list) {
		return err.Error()
	}
	if len(list) == 1 {
		return list[0].Error()
	}
	return fmt.Sprintf("%s (and %d more)", list[0], len(list)-1)
}

// replaceFolder moves the folder fresh to dir, and what was there to old.
func replaceFolder(dir, fresh, old string) error {
	err := os.Rename(dir, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	existed := err == nil
	err = os.Rename(fresh, dir)
	if err != nil && existed {
		err = errors.Join(err, os.Rename(old, dir))
	}
	return err
}

// locationAttribute finds an attribute that may hold a location, in either kind of quotation marks.
var locationAttribute = regexp.MustCompile(`(\s(?:schemaLocation|location)\s*=\s*)("[^"]*"|'[^']*')`)

// localized returns the document with the files' names in place of the locations.
func (d *document) localized() []byte {
	names := map[string]string{}
	for _, r := range d.refs {
		names[r.location] = r.name
	}
	return locationAttribute.ReplaceAllFunc(d.content, func(match []byte) []byte {
		groups := locationAttribute.FindSubmatch(match)
		value := groups[2]
		name, ok := names[html.UnescapeString(string(value[1:len(value)-1]))]
		if !ok {
			return match
		}
		return append(append([]byte{}, groups[1]...), `"`+name+`"`...)
	})
}

package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"

	"github.com/andybalholm/brotli"
)

// Part is a file that a browser loads before the program runs.
type Part struct {
	Name   string // without the hash
	Packed int    // its size in bytes, packed with Brotli at the highest level
}

// Weigh returns what a browser loads of a finished page before the program runs: the page itself, the style sheets and
// scripts that it names, and the program. Sizes are those that a web server can achieve; the .br files of the page are
// packed at a lower level, which takes a tenth of the time.
func Weigh(dir string) ([]Part, error) {
	names, err := firstFiles(dir)
	if err != nil {
		return nil, err
	}
	var parts []Part
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		parts = append(parts, Part{hashedName.ReplaceAllString(path.Base(name), "."), PackedSize(data)})
	}
	return parts, nil
}

// ownFile matches the scripts and style sheets of its own that a page names.
var ownFile = regexp.MustCompile(`(?:src|href)="([^":]+\.(?:js|css))"`)

func firstFiles(dir string) ([]string, error) {
	text, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		return nil, err
	}
	names := []string{"index.html"}
	for _, match := range ownFile.FindAllSubmatch(text, -1) {
		names = append(names, string(match[1]))
	}
	programs, err := filepath.Glob(filepath.Join(dir, "app.*.wasm"))
	if err != nil || len(programs) != 1 {
		return nil, errors.Join(err, fmt.Errorf("%s holds %d programs, not one; build the page into an empty folder", dir, len(programs)))
	}
	return append(names, filepath.Base(programs[0])), nil
}

// PackedSize returns the size of data in bytes, packed with Brotli at the highest level.
func PackedSize(data []byte) int {
	var packed bytes.Buffer
	w := brotli.NewWriterLevel(&packed, brotli.BestCompression)
	w.Write(data) // writing into a buffer cannot fail
	w.Close()
	return packed.Len()
}

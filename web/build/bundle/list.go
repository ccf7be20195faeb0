package bundle

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// ListName is the file that lists the others. Other files beside them, which are in no list of a version in use, can be
// deleted.
const ListName = "groupdesk.files.json"

// List is what that file holds.
type List struct {
	Version string            `json:"version"` // as the page's About says it
	Files   map[string]Listed `json:"files"`   // by name, without the list itself
}

// Listed describes a file, so that one that was altered or cut off in transit can be recognised.
type Listed struct {
	Size   int    `json:"size"`   // in bytes
	SHA256 string `json:"sha256"` // in hexadecimal digits
}

// addList adds the list of the files that are there so far, a line for each, so that tools which cannot parse JSON can
// read it.
func addList(out *output, version string) {
	var lines []string
	for _, file := range out.sorted() {
		lines = append(lines, fmt.Sprintf("\t\t%q: {\"size\": %d, \"sha256\": \"%x\"}", file.Name, len(file.Data), sha256.Sum256(file.Data)))
	}
	text := fmt.Sprintf("{\n\t\"version\": %q,\n\t\"files\": {\n%s\n\t}\n}\n", version, strings.Join(lines, ",\n"))
	out.addAs(ListName, []byte(text))
}

package schema

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
)

//go:embed *.wsdl */*.wsdl
var files embed.FS

// folders are those of the descriptions, the oldest versions first, as the go:generate line has them; a test compares the two.
var folders = []struct {
	dir      string
	versions []string
	names    string // the version whose names stand in the descriptions
}{
	{"81", []string{"Services75", "Services80", "Services81"}, "Services81"},
	{"85", []string{"Services82", "Services83", "Services84", "Services85"}, "Services85"},
	{".", []string{"Services86"}, "Services86"},
	{"87", []string{"Services87", "Services88"}, "Services87"},
}

// Versions lists the versions of the services, the oldest first.
func Versions() []string {
	var list []string
	for _, f := range folders {
		list = append(list, f.versions...)
	}
	return list
}

// Description returns a description, such as user.wsdl, in the names of a version, such as Services85. A description
// that a folder lacks is that of Services86.
func Description(version, file string) ([]byte, error) {
	for _, f := range folders {
		if !slices.Contains(f.versions, version) {
			continue
		}
		dir, names := f.dir, f.names
		if _, err := fs.Stat(files, path.Join(dir, file)); err != nil {
			dir, names = ".", "Services86"
		}
		text, err := files.ReadFile(path.Join(dir, file))
		return bytes.ReplaceAll(text, []byte(names), []byte(version)), err
	}
	return nil, fmt.Errorf("the services have no version %q", version)
}

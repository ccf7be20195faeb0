package source

import (
	"io/fs"
	"os"
)

// files is the file system that paths are looked up in.
func (l *Loader) files() fs.FS {
	if l.Files == nil {
		return Machine{}
	}
	return l.Files
}

// Machine is the machine's own file system. Unlike others it takes paths as the machine writes them, from the working
// folder on or absolute.
type Machine struct{}

// Open implements fs.FS.
func (Machine) Open(path string) (fs.File, error) { return os.Open(path) }

// ReadDir implements fs.ReadDirFS.
func (Machine) ReadDir(path string) ([]fs.DirEntry, error) { return os.ReadDir(path) }

// List names the files of a folder, but not those of folders below it.
func (l *Loader) List(dir string) ([]string, error) {
	entries, err := fs.ReadDir(l.files(), dir)
	if err != nil {
		return nil, withoutPlace(err)
	}
	var names []string
	for _, entry := range entries {
		if !entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	return names, nil
}

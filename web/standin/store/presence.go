package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// ErrGone is returned by every method once the database is no longer the file that was opened.
var ErrGone = errors.New("the database was removed or replaced while the server was running; stop the server, put the file back if you can, and start it again")

// presence remembers which files SQLite works on. SQLite goes on writing to a file that somebody has removed, and what it
// reports as stored is lost when it closes the file.
type presence map[string]fs.FileInfo

// notePresence remembers the database at path and its log, where commits go first.
func notePresence(path string) (presence, error) {
	noted := presence{}
	for _, name := range []string{path, path + "-wal"} {
		info, err := os.Stat(name)
		if err != nil {
			return nil, err
		}
		noted[name] = info
	}
	return noted, nil
}

// check returns ErrGone unless the files are still those that were noted.
func (p presence) check() error {
	for name, opened := range p {
		now, err := os.Stat(name)
		if err != nil || !os.SameFile(now, opened) {
			return fmt.Errorf("%s: %w", name, ErrGone)
		}
	}
	return nil
}

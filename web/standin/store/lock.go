package store

import (
	"errors"
	"fmt"
	"io"
)

// ErrInUse is returned by Open and StartOver when another server, or another Store of this one, works on the file.
var ErrInUse = errors.New("the database is in use by another server")

// lock locks the database at path until the result is closed. It locks a file of its own beside the database, which is never
// removed: a lock on the database itself would be lost with the file when a server starts over. The system releases the lock
// when the process ends, however it does.
func lock(path string) (io.Closer, error) {
	held, err := lockFile(path + ".lock")
	if errors.Is(err, errLocked) {
		return nil, ErrInUse
	}
	if err != nil {
		return nil, fmt.Errorf("lock: %w", err)
	}
	return held, nil
}

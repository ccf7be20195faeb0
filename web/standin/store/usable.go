package store

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// pageSize is SQLite's own choice for new files.
const pageSize = 4096

// checkSize rejects a truncated file, which SQLite would fill up with zeros, and an empty one, which it would use as a new
// database. While there is a log, the end may be in that.
func checkSize(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info.Size() == 0 {
		return fmt.Errorf("%w: the file is empty", ErrUnusable)
	}
	if _, err := os.Stat(path + "-wal"); errors.Is(err, fs.ErrNotExist) && info.Size()%pageSize != 0 {
		return fmt.Errorf("%w: it is damaged or not an SQLite database: its %d bytes are not a whole number of pages", ErrUnusable, info.Size())
	}
	return nil
}

// checkIntegrity has SQLite look through the whole file. It is small enough for
// the thorough check, which also compares indexes with their tables.
func checkIntegrity(tx *sql.Tx) error {
	var found string
	if err := tx.QueryRow("PRAGMA integrity_check(1)").Scan(&found); err != nil {
		return err
	}
	if found != "ok" {
		return fmt.Errorf("%w: it is damaged: %s", ErrUnusable, found)
	}
	return nil
}

// checkLayout rejects a database that another program, or another version of this one,
// has made. It reports whether the database is new.
func checkLayout(tx *sql.Tx) (fresh bool, err error) {
	var version, tables int
	row := tx.QueryRow("SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version")
	if err := row.Scan(&version, &tables); err != nil {
		return false, err
	}
	switch {
	case version == formatVersion:
		return false, nil
	case version != 0:
		return false, fmt.Errorf("%w: it has layout %d, this program reads layout %d", ErrUnusable, version, formatVersion)
	case tables != 0:
		return false, fmt.Errorf("%w: another program has made it", ErrUnusable)
	}
	return true, nil
}

// asUnusable turns SQLite's errors for a file that is not a database, or a damaged one, into ErrUnusable.
func asUnusable(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff { // the rest says where it was found
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
		return fmt.Errorf("%w: it is damaged or not an SQLite database: %w", ErrUnusable, err)
	}
	return err
}

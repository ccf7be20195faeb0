// Package store keeps the stand-in's data in one SQLite file: the user groups,
// the associates with their groups and functional rights, and the tickets.
//
// The tables (schema.sql) look like NetServer's own as far as the services
// show them. Every exported method is one transaction. The package knows
// nothing of SOAP and asks no rights: it keeps the data consistent, and the
// services above decide who may do what.
package store

import (
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite" // registers the driver "sqlite" as well
	sqlite3 "modernc.org/sqlite/lib"
)

// formatVersion is written into the file (PRAGMA user_version), so that a file
// of another layout is refused instead of misread.
const formatVersion = 2

//go:embed schema.sql
var schema string

// Store is an open database. Its methods may be called from any goroutine.
type Store struct{ db *sql.DB }

// Open opens the SQLite file at path and, where it is new, creates the tables
// and puts the first data in. The folder must exist.
func Open(path string) (*Store, error) {
	name, err := dataSource(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	// One connection: writers queue here instead of meeting SQLite's locks.
	db.SetMaxOpenConns(1)
	s := &Store{db: db}
	if err := s.prepare(); err != nil {
		return nil, fmt.Errorf("open %s: %w", path, errors.Join(err, db.Close()))
	}
	return s, nil
}

// Close closes the file.
func (s *Store) Close() error { return s.db.Close() }

// Remove deletes the database at path with SQLite's own companion files. A
// file that isn't there is no error.
func Remove(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// dataSource is the driver's name of the file. Transactions take the write
// lock at once, so that two processes on one file wait for each other instead
// of failing halfway.
func dataSource(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	slashed := filepath.ToSlash(abs)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	file := url.URL{Scheme: "file", Path: slashed}
	file.RawQuery = url.Values{
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(NORMAL)"},
	}.Encode()
	return file.String(), nil
}

// prepare creates and fills a new file, and refuses one of another layout.
func (s *Store) prepare() error {
	return s.inTx(func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		switch version {
		case formatVersion:
			return nil
		case 0:
			return create(tx)
		}
		return fmt.Errorf("the file has layout %d, this program reads layout %d: remove it to start over", version, formatVersion)
	})
}

func create(tx *sql.Tx) error {
	if _, err := tx.Exec(schema); err != nil {
		return err
	}
	if err := seed(tx); err != nil {
		return err
	}
	_, err := tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", formatVersion))
	return err
}

// inTx runs do in a transaction: committed when do returns nil, else undone.
func (s *Store) inTx(do func(*sql.Tx) error) error {
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// isUnique reports whether err is SQLite's answer to a value that a unique
// index already holds.
func isUnique(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE
}

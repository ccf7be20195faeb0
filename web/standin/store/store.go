// Package store keeps the stand-in's data in one SQLite file: the user groups,
// the associates with their groups and functional rights, and the tickets.
//
// The tables (schema.sql) look like NetServer's own as far as the services show them.
// Every exported method is one transaction. The package knows nothing of SOAP and checks
// no rights: it keeps the data consistent, and the services above decide who may do what.
package store

import (
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite" // registers the driver "sqlite" as well
	sqlite3 "modernc.org/sqlite/lib"
)

// formatVersion is written into the file (PRAGMA user_version), so that a file of another
// layout is rejected instead of misread.
const formatVersion = 2

//go:embed schema.sql
var schema string

// ErrUnusable is returned by Open for a file that is damaged, belongs to another
// program or has another layout. The error that wraps it says which.
var ErrUnusable = errors.New("this program cannot use the database")

// Store is an open database. Its methods may be called from any goroutine.
type Store struct {
	db       *sql.DB
	lock     io.Closer
	presence presence
}

// Open opens the SQLite file at path and, where it is new, creates the tables and inserts the initial data. The folder must
// exist. It returns ErrInUse or ErrUnusable where that is what is wrong.
func Open(path string) (*Store, error) {
	return open(path, func() error { return nil })
}

// StartOver removes the database at path, whatever its state, and opens a new one. It returns ErrInUse, and removes nothing,
// while another server works on the file.
func StartOver(path string) (*Store, error) {
	return open(path, func() error { return remove(path) })
}

// open locks the database, and then prepares the files before it opens them.
func open(path string, prepare func() error) (*Store, error) {
	held, err := lock(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	s := &Store{lock: held}
	if err = prepare(); err == nil {
		err = s.connect(path)
	}
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, errors.Join(err, s.Close()))
	}
	return s, nil
}

// connect opens the file and makes sure that it can be used.
func (s *Store) connect(path string) error {
	if err := checkSize(path); err != nil {
		return err
	}
	name, err := dataSource(path)
	if err != nil {
		return err
	}
	if s.db, err = sql.Open("sqlite", name); err != nil {
		return err
	}
	// One connection: writers queue here instead of contending for SQLite's locks.
	s.db.SetMaxOpenConns(1)
	if err := s.prepare(); err != nil {
		return err
	}
	s.presence, err = notePresence(path)
	return err
}

// Close closes the file and lets others use it.
func (s *Store) Close() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
	}
	return errors.Join(err, s.lock.Close())
}

// remove deletes the database at path with SQLite's own companion files. A missing file is not an error.
func remove(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// dataSource is the driver's name of the file. Transactions take the write lock at once, so that somebody who opens the file
// with SQLite's own tools makes them wait instead of fail halfway. A commit is on the disk before it is acknowledged.
func dataSource(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	file := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(abs), "/")}
	file.RawQuery = url.Values{
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)"},
	}.Encode()
	return file.String(), nil
}

// prepare creates and fills a new file, and rejects one that cannot be used.
func (s *Store) prepare() error {
	err := s.inTx(func(tx *sql.Tx) error {
		if err := checkIntegrity(tx); err != nil {
			return err
		}
		fresh, err := checkLayout(tx)
		if err != nil || !fresh {
			return err
		}
		return create(tx)
	})
	return asUnusable(err)
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

// inTx runs do in a transaction: committed when do returns nil, else undone. A commit to
// a file that is gone by then counts as failed.
func (s *Store) inTx(do func(*sql.Tx) error) error {
	if err := s.presence.check(); err != nil {
		return err
	}
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	return s.presence.check()
}

// isUnique reports whether err is SQLite's answer to a value that a unique index already holds.
func isUnique(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE
}

package store

import (
	"database/sql"
	"errors"
	"fmt"
	"math"
	"time"
)

// ErrNotFound is returned when the row asked for does not exist.
var ErrNotFound = errors.New("no such row")

// DuplicateError reports that a name is taken; deleted groups keep theirs.
type DuplicateError struct {
	ID   int32  // of the group that has the name
	Name string // as that group writes it
}

// Error names the group that has the name.
func (e *DuplicateError) Error() string {
	return fmt.Sprintf("the name is taken by user group %d, %q", e.ID, e.Name)
}

// Group is a row of UserGroup. Deleted is any number; only 0 means visible.
type Group struct {
	ID      int32
	Name    string
	Tooltip sql.Null[string]
	Rank    int16
	Deleted int16
}

// Stamp says who changes a row and when.
type Stamp struct {
	AssociateID int32
	At          time.Time
}

const groupColumns = "UserGroup_id, name, tooltip, rank, deleted"

type scanner interface{ Scan(dest ...any) error }

func scanGroup(row scanner) (Group, error) {
	var g Group
	err := row.Scan(&g.ID, &g.Name, &g.Tooltip, &g.Rank, &g.Deleted)
	if errors.Is(err, sql.ErrNoRows) {
		return Group{}, ErrNotFound
	}
	return g, err
}

// Groups lists the groups by rank, then name; the deleted ones only when asked.
func (s *Store) Groups(includeDeleted bool) ([]Group, error) {
	groups, err := all(s.db, scanGroup, "SELECT "+groupColumns+" FROM UserGroup WHERE deleted = 0 OR ? ORDER BY rank, name_key, UserGroup_id",
		includeDeleted)
	if err != nil {
		return nil, fmt.Errorf("list user groups: %w", err)
	}
	return groups, nil
}

type querier interface {
	Query(query string, args ...any) (*sql.Rows, error)
}

// all reads every row of a query.
func all[T any](q querier, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	rows, err := q.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		found = append(found, v)
	}
	return found, rows.Err()
}

// Group reads one group, deleted or not, or returns ErrNotFound.
func (s *Store) Group(id int32) (Group, error) {
	g, err := scanGroup(s.db.QueryRow("SELECT "+groupColumns+" FROM UserGroup WHERE UserGroup_id = ?", id))
	if err != nil {
		return Group{}, fmt.Errorf("user group %d: %w", id, err)
	}
	return g, nil
}

// NextRank is the rank that puts a group last.
func (s *Store) NextRank() (int16, error) { return nextRank(s.db) }

type rowQuerier interface {
	QueryRow(query string, args ...any) *sql.Row
}

// nextRank stays at the highest number that a carrier's rank can hold.
func nextRank(q rowQuerier) (int16, error) {
	var highest int16
	if err := q.QueryRow("SELECT coalesce(max(rank), 0) FROM UserGroup").Scan(&highest); err != nil {
		return 0, fmt.Errorf("next rank: %w", err)
	}
	if highest == math.MaxInt16 {
		return highest, nil
	}
	return highest + 1, nil
}

// InsertGroup stores a new group under a new id, which is the highest one plus
// 1; rank 0 means last. It returns the row as stored, or *DuplicateError.
func (s *Store) InsertGroup(g Group, by Stamp) (Group, error) {
	return s.writeGroup(g, func(tx *sql.Tx) (Group, error) { return insertGroup(tx, g, by) })
}

func insertGroup(tx *sql.Tx, g Group, by Stamp) (Group, error) {
	if g.Rank == 0 {
		rank, err := nextRank(tx)
		if err != nil {
			return Group{}, err
		}
		g.Rank = rank
	}
	at := by.At.UnixMilli()
	return scanGroup(tx.QueryRow(`INSERT INTO UserGroup
		(name, name_key, tooltip, rank, deleted, registered, registered_associate_id, updated, updated_associate_id)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING `+groupColumns,
		g.Name, NameKey(g.Name), g.Tooltip, g.Rank, g.Deleted, at, by.AssociateID, at, by.AssociateID))
}

// UpdateGroup overwrites the group with g's id. It returns the row as stored, ErrNotFound or *DuplicateError.
func (s *Store) UpdateGroup(g Group, by Stamp) (Group, error) {
	return s.writeGroup(g, func(tx *sql.Tx) (Group, error) {
		return scanGroup(tx.QueryRow(`UPDATE UserGroup
			SET name = ?, name_key = ?, tooltip = ?, rank = ?, deleted = ?,
			    updated = ?, updated_associate_id = ?, updatedCount = updatedCount + 1
			WHERE UserGroup_id = ? RETURNING `+groupColumns,
			g.Name, NameKey(g.Name), g.Tooltip, g.Rank, g.Deleted, by.At.UnixMilli(), by.AssociateID, g.ID))
	})
}

// writeGroup runs write in a transaction and names the conflicting group when the unique index rejects g's name.
func (s *Store) writeGroup(g Group, write func(*sql.Tx) (Group, error)) (Group, error) {
	var stored Group
	err := s.inTx(func(tx *sql.Tx) error {
		var err error
		stored, err = write(tx)
		if isUnique(err) {
			return duplicate(tx, g.Name)
		}
		return err
	})
	if err != nil {
		return Group{}, fmt.Errorf("save user group %d: %w", g.ID, err)
	}
	return stored, nil
}

func duplicate(tx *sql.Tx, name string) error {
	row := tx.QueryRow("SELECT "+groupColumns+" FROM UserGroup WHERE name_key = ?", NameKey(name))
	holder, err := scanGroup(row)
	if err != nil {
		return err
	}
	return &DuplicateError{ID: holder.ID, Name: holder.Name}
}

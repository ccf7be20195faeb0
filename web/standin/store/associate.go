package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Associate is a user with the groups and rights that he has.
type Associate struct {
	ID             int32
	Name           string // signs in with it
	FullName       string
	PersonID       int32
	RoleID         int32
	RoleName       string
	PrimaryGroup   int32
	OtherGroups    []int32          // without the primary one, ascending
	FunctionRights []string         // in alphabetical order
	Password       sql.Null[string] // a trial password, published at start and so kept readable; none: cannot sign in
	TicketLifetime time.Duration    // 0: the ticket slides with each use; else its fixed length
}

const associateColumns = "associate_id, name, full_name, person_id, role_id, role_name, group_idx, password, ticket_seconds"

// Associate reads the user with this name, whatever its case, or returns
// ErrNotFound.
func (s *Store) Associate(name string) (Associate, error) {
	return s.associate("name_key = ?", NameKey(name))
}

// AssociateByID reads the user with this id, or returns ErrNotFound.
func (s *Store) AssociateByID(id int32) (Associate, error) {
	return s.associate("associate_id = ?", id)
}

func (s *Store) associate(where string, key any) (Associate, error) {
	var a Associate
	err := s.inTx(func(tx *sql.Tx) error {
		var err error
		if a, err = scanAssociate(tx.QueryRow("SELECT "+associateColumns+" FROM Associate WHERE "+where, key)); err != nil {
			return err
		}
		a.OtherGroups, err = column[int32](tx, "SELECT UserGroup_id FROM UserGroupLink WHERE associate_id = ? ORDER BY 1", a.ID)
		if err != nil {
			return err
		}
		a.FunctionRights, err = column[string](tx, "SELECT name FROM FunctionRight WHERE associate_id = ? ORDER BY 1", a.ID)
		return err
	})
	if err != nil {
		return Associate{}, fmt.Errorf("associate %v: %w", key, err)
	}
	return a, nil
}

func scanAssociate(row scanner) (Associate, error) {
	var a Associate
	var seconds int64
	err := row.Scan(&a.ID, &a.Name, &a.FullName, &a.PersonID, &a.RoleID, &a.RoleName, &a.PrimaryGroup, &a.Password, &seconds)
	if errors.Is(err, sql.ErrNoRows) {
		return Associate{}, ErrNotFound
	}
	a.TicketLifetime = time.Duration(seconds) * time.Second
	return a, err
}

// column reads a query's only column.
func column[T any](tx *sql.Tx, query string, args ...any) ([]T, error) {
	rows, err := tx.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var values []T
	for rows.Next() {
		var v T
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	return values, rows.Err()
}

// TrialUsers reads the users who can sign in with a password.
func (s *Store) TrialUsers() ([]Associate, error) {
	rows, err := s.db.Query("SELECT " + associateColumns + " FROM Associate WHERE password IS NOT NULL ORDER BY associate_id")
	if err != nil {
		return nil, fmt.Errorf("list trial users: %w", err)
	}
	defer rows.Close()
	var users []Associate
	for rows.Next() {
		a, err := scanAssociate(rows)
		if err != nil {
			return nil, fmt.Errorf("list trial users: %w", err)
		}
		users = append(users, a)
	}
	return users, rows.Err()
}

package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Associate is a user, or a resource, with their groups and rights.
type Associate struct {
	ID             int32
	Name           string // the user name
	FullName       string
	PersonID       int32
	RoleID         int32
	RoleName       string
	PrimaryGroup   int32
	Resource       bool             // a thing to be booked, not a user
	Retired        bool             // no longer in use
	OtherGroups    []int32          // those with a link, ascending
	FunctionRights []string         // in alphabetical order
	Password       sql.Null[string] // a trial password, published at start and so kept readable; none: cannot sign in
	TicketLifetime time.Duration    // 0: the ticket slides with each use; else its fixed length
}

const associateColumns = "associate_id, name, full_name, person_id, role_id, role_name, type, deleted, group_idx, password, ticket_seconds"

// Associate reads the user with this name, whatever its case, or returns ErrNotFound.
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
		a.OtherGroups, err = all(tx, scanValue[int32], "SELECT UserGroup_id FROM UserGroupLink WHERE associate_id = ? ORDER BY 1", a.ID)
		if err != nil {
			return err
		}
		a.FunctionRights, err = all(tx, scanValue[string], "SELECT name FROM FunctionRight WHERE associate_id = ? ORDER BY 1", a.ID)
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
	err := row.Scan(&a.ID, &a.Name, &a.FullName, &a.PersonID, &a.RoleID, &a.RoleName, &a.Resource, &a.Retired, &a.PrimaryGroup, &a.Password, &seconds)
	if errors.Is(err, sql.ErrNoRows) {
		return Associate{}, ErrNotFound
	}
	a.TicketLifetime = time.Duration(seconds) * time.Second
	return a, err
}

// scanValue reads a row's only column.
func scanValue[T any](row scanner) (T, error) {
	var v T
	err := row.Scan(&v)
	return v, err
}

// TrialUsers reads the users who can sign in with a password.
func (s *Store) TrialUsers() ([]Associate, error) {
	users, err := s.associates("password IS NOT NULL ORDER BY associate_id")
	if err != nil {
		return nil, fmt.Errorf("list trial users: %w", err)
	}
	return users, nil
}

// Members lists the associates whose primary group this is and, where others is set, those who are linked to it too, by name
// and each once. Their other groups and rights are not read. A group that does not exist has none.
func (s *Store) Members(group int32, others bool) ([]Associate, error) {
	members, err := s.associates(`group_idx = @group OR @others AND associate_id IN
		(SELECT associate_id FROM UserGroupLink WHERE UserGroup_id = @group) ORDER BY name_key`,
		sql.Named("group", group), sql.Named("others", others))
	if err != nil {
		return nil, fmt.Errorf("members of user group %d: %w", group, err)
	}
	return members, nil
}

// associates reads users without their other groups and rights.
func (s *Store) associates(where string, args ...any) ([]Associate, error) {
	return all(s.db, scanAssociate, "SELECT "+associateColumns+" FROM Associate WHERE "+where, args...)
}

package store

import (
	"database/sql"
	"errors"
	"fmt"
)

// ErrTarget is returned by DeleteGroup when members cannot move to the target.
var ErrTarget = errors.New("the members cannot be moved to this user group")

// Removal says what DeleteGroup leaves of the group.
type Removal int

const (
	MarkDeleted Removal = iota // the row stays, with deleted = 1
	RemoveRow                  // the row is gone
)

// DeleteGroup moves all members of the group source, primary or not, to the group target and then takes source away. It
// returns ErrNotFound when there is no source, and ErrTarget when target is missing, deleted or source itself.
func (s *Store) DeleteGroup(source, target int32, removal Removal, by Stamp) error {
	err := s.inTx(func(tx *sql.Tx) error {
		if err := checkMove(tx, source, target); err != nil {
			return err
		}
		if err := moveMembers(tx, source, target); err != nil {
			return err
		}
		return takeAway(tx, source, removal, by)
	})
	if err != nil {
		return fmt.Errorf("delete user group %d, move to %d: %w", source, target, err)
	}
	return nil
}

func checkMove(tx *sql.Tx, source, target int32) error {
	if _, err := groupIn(tx, source); err != nil {
		return err
	}
	to, err := groupIn(tx, target)
	if errors.Is(err, ErrNotFound) || err == nil && (to.Deleted != 0 || target == source) {
		return ErrTarget
	}
	return err
}

func groupIn(tx *sql.Tx, id int32) (Group, error) {
	return scanGroup(tx.QueryRow("SELECT "+groupColumns+" FROM UserGroup WHERE UserGroup_id = ?", id))
}

// moveMembers changes the primary groups and the other memberships. A member
// who has the target already, as primary or other group, has it once after.
func moveMembers(tx *sql.Tx, source, target int32) error {
	for _, step := range []string{
		"UPDATE Associate SET group_idx = @target WHERE group_idx = @source",
		"UPDATE OR REPLACE UserGroupLink SET UserGroup_id = @target WHERE UserGroup_id = @source",
		`DELETE FROM UserGroupLink WHERE UserGroup_id = @target AND associate_id IN
			(SELECT associate_id FROM Associate WHERE group_idx = @target)`,
	} {
		if _, err := tx.Exec(step, sql.Named("source", source), sql.Named("target", target)); err != nil {
			return err
		}
	}
	return nil
}

func takeAway(tx *sql.Tx, id int32, removal Removal, by Stamp) error {
	if removal == RemoveRow {
		_, err := tx.Exec("DELETE FROM UserGroup WHERE UserGroup_id = ?", id)
		return err
	}
	_, err := tx.Exec(`UPDATE UserGroup SET deleted = 1, updated = ?, updated_associate_id = ?,
		updatedCount = updatedCount + 1 WHERE UserGroup_id = ?`, by.At.UnixMilli(), by.AssociateID, id)
	return err
}

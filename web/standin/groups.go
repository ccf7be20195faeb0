package standin

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	"groupdesk/web/standin/store"
)

// Longest texts in UTF-16 code units.
const (
	maxName    = 239
	maxTooltip = 254
)

// groups implements the services' operations on user groups, for one signed-in user.
// Its errors are exceptions, or those of the store.
type groups struct {
	server *Server
	user   store.Associate
}

func (g groups) stamp() store.Stamp {
	return store.Stamp{AssociateID: g.user.ID, At: g.server.clock()}
}

// needRights rejects users without any of the rights to edit.
func (g groups) needRights(verb string) error {
	if mayEdit(g.user) {
		return nil
	}
	return errRights(verb)
}

// create proposes a group that would be the last one.
func (g groups) create() (*store.Group, error) {
	if !g.server.config.CreateOpen {
		if err := g.needRights("insert"); err != nil {
			return nil, err
		}
	}
	blank := store.Group{Tooltip: sql.Null[string]{Valid: true}}
	if g.server.config.Create == CreatePersist {
		return saved(g.server.store.InsertGroup(blank, g.stamp()))
	}
	rank, err := g.server.store.NextRank()
	if err != nil {
		return nil, err
	}
	blank.Rank = rank
	return &blank, nil
}

// save stores the whole of a group; what its carrier omits has become empty by then. Id 0 inserts.
func (g groups) save(group store.Group) (*store.Group, error) {
	if err := g.needRights("update"); err != nil {
		return nil, err
	}
	group, err := g.fit(group)
	if err != nil {
		return nil, err
	}
	if group.ID == 0 {
		return saved(g.server.store.InsertGroup(group, g.stamp()))
	}
	stored, err := saved(g.server.store.UpdateGroup(group, g.stamp()))
	if errors.Is(err, store.ErrNotFound) {
		return nil, errNotFound(group.ID)
	}
	return stored, err
}

// saved turns the store's rejection of a name into an exception.
func saved(stored store.Group, err error) (*store.Group, error) {
	var taken *store.DuplicateError
	if errors.As(err, &taken) {
		return nil, errDuplicate(taken)
	}
	if err != nil {
		return nil, err
	}
	return &stored, nil
}

// fit makes the texts fit their columns, or rejects them.
func (g groups) fit(group store.Group) (store.Group, error) {
	if strings.TrimSpace(group.Name) == "" {
		return group, errField("Value", "The name is missing.", nil)
	}
	name, tooltip := cut(group.Name, maxName), cut(group.Tooltip.V, maxTooltip)
	if g.server.config.TooLong == TooLongError {
		if name != group.Name {
			return group, errTooLong("Value", "name", maxName)
		}
		if tooltip != group.Tooltip.V {
			return group, errTooLong("Tooltip", "description", maxTooltip)
		}
	}
	group.Name, group.Tooltip.V = name, tooltip
	return group, nil
}

func errTooLong(field, label string, limit int) error {
	return errField(field, fmt.Sprintf("The %s is longer than %d characters.", label, limit),
		&exception{Type: "System.Data.SqlClient.SqlException", Message: "String or binary data would be truncated."})
}

// cut shortens text to at most limit UTF-16 code units. It drops a character of which only half would fit.
func cut(text string, limit int) string {
	for at, r := range text {
		if limit -= utf16.RuneLen(r); limit < 0 {
			return text[:at]
		}
	}
	return text
}

// remove moves the members of one group to another and deletes the first.
func (g groups) remove(source, target int32) error {
	if err := g.needRights("delete"); err != nil {
		return err
	}
	removal := store.MarkDeleted
	if g.server.config.Delete == DeleteHard {
		removal = store.RemoveRow
	}
	err := g.server.store.DeleteGroup(source, target, removal, g.stamp())
	switch {
	case errors.Is(err, store.ErrNotFound):
		return errNotFound(source)
	case errors.Is(err, store.ErrTarget):
		return errArgument(fmt.Sprintf("The members cannot be moved to the user group with the id %d.", target))
	}
	return err
}

// all lists the groups by rank, then name. That order is undocumented.
func (g groups) all(includeDeleted bool) ([]store.Group, error) {
	list, err := g.server.store.Groups(includeDeleted)
	if g.server.weather.Load().Control && len(list) > 0 {
		list[0].Tooltip = sql.Null[string]{V: list[0].Tooltip.V + controlMark, Valid: true}
	}
	return list, err
}

// one finds a group, deleted or not, or nil where an unknown id is no error.
func (g groups) one(id int32) (*store.Group, error) {
	group, err := g.server.store.Group(id)
	switch {
	case err == nil:
		return &group, nil
	case !errors.Is(err, store.ErrNotFound):
		return nil, err
	case g.server.config.NotFound == NotFoundError:
		return nil, errNotFound(id)
	}
	return nil, nil
}

// members lists who is in a group, by name. That order is undocumented.
func (g groups) members(id int32) ([]store.Associate, error) {
	return g.server.store.Members(id, g.server.config.Members != MembersPrimary)
}

// some finds groups in the order of their ids and skips unknown ones. A group that is asked for again is not repeated, so
// that no request gets more than there is; what NetServer does then is undocumented.
func (g groups) some(ids []int32) ([]store.Group, error) {
	all, err := g.server.store.Groups(true)
	if err != nil {
		return nil, err
	}
	rest := make(map[int32]store.Group, len(all))
	for _, group := range all {
		rest[group.ID] = group
	}
	var found []store.Group
	for _, id := range ids {
		if group, known := rest[id]; known {
			found = append(found, group)
			delete(rest, id)
		}
	}
	return found, nil
}

package backend

import (
	"sync"

	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// Create implements admin.Backend by CreateUserGroup, and SaveUserGroup on the carrier that it returns. That is right
// whether or not the server stores something on the first call.
//
// A server that does so can have only one nameless group at a time, since names are unique: of several creations side by
// side all but one are refused. Those wait until the others have ended, and begin again one after the other.
func (b *Backend) Create(c admin.Cancellation, g admin.Group) (admin.Saved, error) {
	a := b.begin()
	saved, err := a.create(c, g, b.creating.shared())
	if namelessTaken(err) {
		saved, err = a.create(c, g, &b.creating.alone)
	}
	if namelessTaken(err) { // The nameless group is of someone else, and the user's own name is not to blame.
		err.(*admin.Failure).Kind = admin.Server
	}
	return saved, err
}

// namelessTaken reports whether the server has refused to make an empty group because there is one already.
func namelessTaken(err error) bool {
	f, ok := err.(*admin.Failure)
	return ok && f.Kind == admin.Duplicate && !f.Sent
}

func (a act) create(c admin.Cancellation, g admin.Group, turn sync.Locker) (admin.Saved, error) {
	turn.Lock()
	defer turn.Unlock()
	u, warning, err := a.blank(c)
	if err != nil {
		return admin.Saved{}, err
	}
	empty := groupOf(u)
	fillIn(u, g)
	saved, err := a.store(c, u, warning)
	if f, ok := err.(*admin.Failure); ok && empty.ID != 0 && !f.Unconfirmed() {
		a.keepSpare(empty)
	}
	return saved, err
}

// blank returns a carrier for a new group: one that the server has stored for an earlier attempt, or a new one.
func (a act) blank(c admin.Cancellation) (u *services86.UserGroup, warning string, err error) {
	if u, err = a.spare(c); u != nil || err != nil {
		return u, "", err
	}
	out, h, err := a.users.CreateUserGroup(c, a.headers(), services86.CreateUserGroupRequest{})
	if warning, err = a.judge("CreateUserGroup", err, h); err != nil {
		return nil, "", err
	}
	if u = out.Response.Or(nil); u == nil {
		return nil, "", incomplete("CreateUserGroup")
	}
	if a.isListed(u.ID) { // Filled in and saved, it would overwrite that group.
		return nil, "", &admin.Failure{Kind: admin.Malformed, Details: "CreateUserGroup\nthe answer is a group that was there before"}
	}
	return u, warning, nil
}

// spare returns the carrier of a spare as it is now, or nil when there is none left. It skips those that someone has
// used or removed in the meantime.
func (a act) spare(c admin.Cancellation) (*services86.UserGroup, error) {
	for {
		empty, ok := a.takeSpare()
		if !ok {
			return nil, nil
		}
		u, err := a.read(c, empty.ID)
		switch f, failed := err.(*admin.Failure); {
		case failed && f.Kind == admin.NotFound:
		case err != nil:
			a.keepSpare(empty)
			return nil, err
		case groupOf(u) == empty:
			return u, nil
		}
	}
}

// keepSpare keeps a group that the server has stored empty, so that a later attempt fills it in instead of leaving
// another one behind. After the user has signed out, nothing is kept.
func (a act) keepSpare(empty admin.Group) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.session == a.Backend.session {
		a.spares = append(a.spares, empty)
	}
}

// takeSpare takes the oldest spare, so that nobody else gets it.
func (a act) takeSpare() (empty admin.Group, ok bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.session != a.Backend.session || len(a.spares) == 0 {
		return admin.Group{}, false
	}
	empty = a.spares[0]
	a.spares = a.spares[1:]
	return empty, true
}

package backend

import (
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// Create implements admin.Backend by CreateUserGroup, and SaveUserGroup on the carrier that it returns. That is right
// whether or not the server stores something on the first call.
//
// A server that does so can have only one nameless group at a time, since names are unique: of several creations side by
// side all but one are refused. Those wait until the others have ended, and begin again one after the other.
func (b *Backend) Create(g admin.Group, done func(admin.Saved, *admin.Failure)) {
	a := b.begin()
	a.createInTurn(g, false, func(saved admin.Saved, f *admin.Failure) {
		if !namelessTaken(f) {
			done(saved, f)
			return
		}
		a.createInTurn(g, true, func(saved admin.Saved, f *admin.Failure) {
			if namelessTaken(f) { // The nameless group is of someone else, and the user's own name is not to blame.
				f.Kind = admin.Server
			}
			done(saved, f)
		})
	})
}

// namelessTaken reports whether the server has refused to make an empty group because there is one already.
func namelessTaken(f *admin.Failure) bool { return f != nil && f.Kind == admin.Duplicate && !f.Sent }

// createInTurn creates a group beside others or alone.
func (a *act) createInTurn(g admin.Group, alone bool, done func(admin.Saved, *admin.Failure)) {
	a.creating.take(alone, func() {
		a.create(g, func(saved admin.Saved, f *admin.Failure) {
			a.creating.leave()
			done(saved, f)
		})
	})
}

func (a *act) create(g admin.Group, done func(admin.Saved, *admin.Failure)) {
	a.blank(func(u *services86.UserGroup, warning string, f *admin.Failure) {
		if f != nil {
			done(admin.Saved{}, f)
			return
		}
		empty := groupOf(u)
		fillIn(u, g)
		a.store(u, warning, func(saved admin.Saved, f *admin.Failure) {
			if f != nil && empty.ID != 0 && !f.Unconfirmed() {
				a.keepSpare(empty)
			}
			done(saved, f)
		})
	})
}

// blank passes on a carrier for a new group: one that the server has stored for an earlier attempt, or a new one. The
// warning is the server's.
func (a *act) blank(done func(u *services86.UserGroup, warning string, f *admin.Failure)) {
	a.spare(func(u *services86.UserGroup, f *admin.Failure) {
		if u != nil || f != nil {
			done(u, "", f)
			return
		}
		a.another(done)
	})
}

// another passes on a new carrier, by CreateUserGroup.
func (a *act) another(done func(u *services86.UserGroup, warning string, f *admin.Failure)) {
	var out services86.CreateUserGroupResponse
	var h services86.UserResponseHeaders
	a.ask(a.users.CreateUserGroupExchange(a.headers(), services86.CreateUserGroupRequest{}, &out, &h), func(err error) {
		warning, f := a.judge("CreateUserGroup", err, &h)
		u := out.Response.Or(nil)
		switch {
		case f != nil:
		case u == nil:
			f = incomplete("CreateUserGroup")
		case a.isListed(u.ID): // Filled in and saved, it would overwrite that group.
			f = &admin.Failure{Kind: admin.Malformed, Details: "CreateUserGroup\nthe answer is a group that was there before"}
		}
		done(u, warning, f)
	})
}

// spare passes on the carrier of a spare as it is now, or nil when there is none left. It skips those that someone has
// used or removed in the meantime.
func (a *act) spare(done func(*services86.UserGroup, *admin.Failure)) {
	empty, ok := a.takeSpare()
	if !ok {
		done(nil, nil)
		return
	}
	a.read(empty.ID, func(u *services86.UserGroup, f *admin.Failure) {
		switch {
		case f != nil && f.Kind != admin.NotFound:
			a.keepSpare(empty)
			done(nil, f)
		case f == nil && groupOf(u) == empty:
			done(u, nil)
		default:
			a.spare(done)
		}
	})
}

// keepSpare keeps a group that the server has stored empty, so that a later attempt fills it in instead of leaving
// another one behind. After the user has signed out, nothing is kept.
func (a *act) keepSpare(empty admin.Group) {
	if a.session == a.Backend.session {
		a.spares = append(a.spares, empty)
	}
}

// takeSpare takes the oldest spare, so that nobody else gets it.
func (a *act) takeSpare() (empty admin.Group, ok bool) {
	if a.session != a.Backend.session || len(a.spares) == 0 {
		return admin.Group{}, false
	}
	empty = a.spares[0]
	a.spares = a.spares[1:]
	return empty, true
}

// Package backend lets the page of package admin work with a NetServer by SOAP: it implements admin.Backend on the
// generated client of Services75 to Services88. version.go determines which of them is spoken.
//
// Nothing waits for an answer: what is to follow one is a function that gets it. So each event of the browser's is over
// before the next begins, and there is nothing to lock.
//
// The operations are in this file, in create.go, members.go and session.go, the way between a group and its carrier in
// carrier.go. How a call ended is judged in outcome.go, from the answer's own headers, and in failure.go, from the
// errors of package soap. What either says for people goes through redact.go, so that it reveals no secret.
//
// A carrier is always sent back whole, as it was just read, with the changed fields alone replaced: fields that the
// page does not show survive, and no Id is sent that the server did not just return. Another way to reach NetServer is
// another package beside this one.
package backend

import (
	"slices"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// Send carries a request to the service and calls done once, later or at once, with the response, or with a
// [*soap.TransportError] when there is none.
type Send func(request *soap.Request, done func(*soap.Response, error))

// Config says where the services are and how to reach them.
type Config struct {
	Send Send
	// Service is the address of the services: the folder with the .svc files, such as /Remote/Services86/, which says the
	// version, or the one that holds those of all versions, such as /Remote/.
	Service string
	// Version is the number of the version to speak, such as 86. Without one it is that of Service. Where that has none
	// either, or this is [Auto] or not a known version, [Backend.Probe] determines it.
	Version string
	// Found is the number of the version that was determined earlier, where it would have to be determined; empty: none.
	Found string
	// ApplicationToken is sent when it is set. An installation on one's own server ignores it.
	ApplicationToken string
}

// Backend implements admin.Backend. Its methods, and the functions that it gives to Send, must not be called at the same
// time.
type Backend struct {
	send             Send
	base             string // folder of the versions' folders
	applicationToken soap.OptNil[string]

	creating turns // see Create
	spoken   *endpoints
	session  int // counts the sign-outs, so that what ends after one is forgotten too
	ticket   string
	ahead    *listAhead    // the list that is read while somebody signs in; nil: none
	listed   []admin.Group // the last list
	spares   []admin.Group // stored by the server on CreateUserGroup, and not filled in yet
}

var _ admin.Backend = (*Backend)(nil)

// New returns a backend that is not signed in.
func New(c Config) *Backend {
	base, version := splitService(c.Service)
	if c.Version != "" {
		version = versionOf(c.Version)
	}
	found := version == nil
	if found {
		version = versionOf(c.Found)
	}
	b := &Backend{send: c.Send, base: base, spoken: &endpoints{}}
	if version != nil {
		b.spoken = speaking(base, version)
		b.spoken.found = found
	}
	if c.ApplicationToken != "" {
		b.applicationToken = soap.OptNilOf(c.ApplicationToken)
	}
	return b
}

// List implements admin.Backend by GetAllUserGroups.
func (b *Backend) List(done func([]admin.Group, *admin.Failure)) {
	a := b.begin()
	read := a.all
	if ahead := b.ahead; ahead != nil && ahead.ticket == b.ticket {
		read = func(done carriersRead) { a.takeAhead(ahead, done) }
	}
	b.ahead = nil
	read(func(carriers []*services86.UserGroup, f *admin.Failure) {
		if f != nil {
			done(nil, f)
			return
		}
		groups := make([]admin.Group, 0, len(carriers))
		for _, u := range carriers {
			if u != nil {
				groups = append(groups, groupOf(u))
				*u = services86.UserGroup{} // so that a collector which mistakes a number for its address does not keep the answer
			}
		}
		a.keepListed(groups)
		done(groups, nil)
	})
}

// carriersRead is what follows the carriers of all groups.
type carriersRead func([]*services86.UserGroup, *admin.Failure)

// listAhead is a list that was asked for before anybody wanted it.
type listAhead struct {
	ticket   string
	ended    bool
	carriers []*services86.UserGroup
	failure  *admin.Failure
	then     carriersRead // nil: nobody wants it yet
}

// readAhead begins to read the first list. A later one must not be older than what was stored since the page has had the
// first.
func (b *Backend) readAhead(ticket string) {
	a, r := b.begin(), &listAhead{ticket: ticket}
	a.ticket, b.ahead = ticket, r
	a.all(func(carriers []*services86.UserGroup, f *admin.Failure) {
		r.ended, r.carriers, r.failure = true, carriers, f
		if r.then != nil {
			r.then(carriers, f)
		}
	})
}

// takeAhead passes on the list that was read ahead. Where its ticket was refused, although whoever signs in has been told
// that it is good, the list is read again.
func (a *act) takeAhead(r *listAhead, done carriersRead) {
	r.then = func(carriers []*services86.UserGroup, f *admin.Failure) {
		if f != nil && (f.Kind == admin.SessionExpired || f.Kind == admin.Unauthorized) {
			a.all(done)
			return
		}
		done(carriers, f)
	}
	if r.ended {
		r.then(r.carriers, r.failure)
	}
}

// keepListed keeps the list. After the user has signed out, nothing is kept.
func (a *act) keepListed(groups []admin.Group) {
	if a.session == a.Backend.session {
		a.listed = groups
	}
}

// isListed reports whether a group was there before, by its ID.
func (a *act) isListed(id int32) bool {
	return id != 0 && slices.ContainsFunc(a.listed, func(g admin.Group) bool { return g.ID == id })
}

// all passes on the carriers of all groups.
func (a *act) all(done carriersRead) {
	var out services86.GetAllUserGroupsResponse
	var h services86.UserResponseHeaders
	x := a.users.GetAllUserGroupsExchange(a.headers(), services86.GetAllUserGroupsRequest{IncludeDeleted: true}, &out, &h)
	a.ask(x, func(err error) {
		_, f := a.judge("GetAllUserGroups", err, &h)
		if f == nil && out.Response.IsAbsent() {
			f = incomplete("GetAllUserGroups")
		}
		if list := out.Response.Or(nil); f == nil && list != nil {
			done(list.UserGroup, nil)
			return
		}
		done(nil, f)
	})
}

// Save implements admin.Backend: it reads the carrier, compares it with was, changes it and saves it by SaveUserGroup.
// The carrier has no version, so a change by someone else between these two calls is overwritten.
func (b *Backend) Save(was, g admin.Group, done func(admin.Saved, *admin.Failure)) {
	a := b.begin()
	a.read(was.ID, func(u *services86.UserGroup, f *admin.Failure) {
		if f != nil {
			done(admin.Saved{}, f)
			return
		}
		if current := groupOf(u); current != was {
			done(admin.Saved{}, &admin.Failure{Kind: admin.ChangedByOther, Current: &current})
			return
		}
		change(u, was, g)
		a.store(u, "", done)
	})
}

// read passes on the carrier of a stored group, by GetUserGroup. Whether that finds deleted groups is not documented, so
// the whole list has the last word.
func (a *act) read(id int32, done func(*services86.UserGroup, *admin.Failure)) {
	var out services86.GetUserGroupResponse
	var h services86.UserResponseHeaders
	x := a.users.GetUserGroupExchange(a.headers(), services86.GetUserGroupRequest{UserGroupID: id}, &out, &h)
	a.ask(x, func(err error) {
		_, f := a.judge("GetUserGroup", err, &h)
		if f != nil && f.Kind != admin.NotFound {
			done(nil, f)
			return
		}
		if u := out.Response.Or(nil); u != nil && u.ID == id {
			done(u, nil)
			return
		}
		a.find(id, done)
	})
}

// find passes on the carrier of a group from the whole list.
func (a *act) find(id int32, done func(*services86.UserGroup, *admin.Failure)) {
	a.all(func(carriers []*services86.UserGroup, f *admin.Failure) {
		if f != nil {
			done(nil, f)
			return
		}
		for _, u := range carriers {
			if u != nil && u.ID == id {
				done(u, nil)
				return
			}
		}
		done(nil, &admin.Failure{Kind: admin.NotFound})
	})
}

// store saves a whole carrier. The warning is of an earlier call of the same act.
func (a *act) store(u *services86.UserGroup, warning string, done func(admin.Saved, *admin.Failure)) {
	var out services86.SaveUserGroupResponse
	var h services86.UserResponseHeaders
	x := a.users.SaveUserGroupExchange(a.headers(), services86.SaveUserGroupRequest{UserGroup: soap.OptNilOf(u)}, &out, &h)
	a.ask(x, func(err error) {
		second, f := a.judgeWrite("SaveUserGroup", err, &h)
		stored := out.Response.Or(nil)
		if f == nil && (stored == nil || stored.ID <= 0) {
			f = incomplete("SaveUserGroup")
			f.Sent = true
		}
		if f != nil {
			done(admin.Saved{}, f)
			return
		}
		done(admin.Saved{Group: groupOf(stored), Warning: strings.TrimSpace(warning + " " + second)}, nil)
	})
}

// DeleteAndMove implements admin.Backend by DeleteUserGroup.
func (b *Backend) DeleteAndMove(id, moveTo int32, done func(admin.Saved, *admin.Failure)) {
	a := b.begin()
	var out services86.DeleteUserGroupResponse
	var h services86.UserResponseHeaders
	in := services86.DeleteUserGroupRequest{UserGroupToDelete: id, UserGroupToMoveTo: moveTo}
	a.ask(a.users.DeleteUserGroupExchange(a.headers(), in, &out, &h), func(err error) {
		warning, f := a.judgeWrite("DeleteUserGroup", err, &h)
		done(admin.Saved{Warning: warning}, f)
	})
}

// act is one act of the user, of one call or several. All of them carry the ticket that was there when it began, so that
// what one user began is never done in the name of another who signs in meanwhile.
type act struct {
	*Backend
	*endpoints
	ticket  string
	session int
}

func (b *Backend) begin() *act { return &act{b, b.spoken, b.ticket, b.session} }

// errNoVersion ends an act that comes before the version is determined, and with it where to send requests.
var errNoVersion = &soap.VersionError{Version: "no version", Problem: "has been found yet"}

// ask sends the request of a call, and passes on how the call ended when its response is read.
func (b *Backend) ask(x *soap.Exchange, done func(error)) {
	request, err := x.Request()
	if err == nil && request.URL == "" {
		err = errNoVersion
	}
	if err != nil {
		done(err)
		return
	}
	b.send(request, func(response *soap.Response, err error) {
		if err == nil {
			err = x.Read(response)
		}
		done(err)
	})
}

// headers returns the headers of a call to the User service.
func (a *act) headers() services86.UserRequestHeaders {
	h := services86.UserRequestHeaders{ApplicationToken: a.applicationToken}
	if a.ticket != "" {
		h.Credentials = soap.OptNilOf(&services86.SoCredentials{Ticket: soap.OptNilOf(a.ticket)})
	}
	return h
}

// judge returns how a call to the User service ended: with a warning or none, or with a failure.
func (a *act) judge(operation string, err error, h *services86.UserResponseHeaders) (warning string, f *admin.Failure) {
	return judge(answer{operation, err, h.Succeeded, h.ExceptionInfo}, a.ticket)
}

// judgeWrite judges a call that writes: unless its request could not be put together, see [soap.Exchange], it was sent.
func (a *act) judgeWrite(operation string, err error, h *services86.UserResponseHeaders) (warning string, f *admin.Failure) {
	warning, f = a.judge(operation, err, h)
	if f != nil {
		switch err.(type) {
		case *soap.WriteError, *soap.VersionError:
		default:
			f.Sent = true
		}
	}
	return warning, f
}

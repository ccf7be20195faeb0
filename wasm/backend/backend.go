// Package backend lets the page of package admin work with a NetServer by SOAP: it implements admin.Backend on the
// generated client of Services75 to Services88. version.go determines which of them is spoken.
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
	"errors"
	"strings"
	"sync"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// Config says where the services are and how to reach them.
type Config struct {
	Transport soap.Transport
	// Service is the address of the services: the folder with the .svc files, such as /Remote/Services86/, which says the
	// version, or the one that holds those of all versions, such as /Remote/.
	Service string
	// Version is the number of the version to speak, such as 86. Without one it is that of Service. Where that has none
	// either, or this is [Auto] or not a known version, [Backend.Probe] determines it.
	Version string
	// Found is the number of the version that was determined earlier, where it would have to be determined; empty:
	// none.
	Found string
	// Timeout limits each request; 0 is no limit.
	Timeout time.Duration
	// ApplicationToken is sent when it is set. An installation on one's own server ignores it.
	ApplicationToken string
}

// Backend implements admin.Backend.
type Backend struct {
	config           Config
	base             string // folder of the versions' folders
	applicationToken soap.OptNil[string]

	creating turns // see Create

	mu      sync.Mutex
	spoken  *endpoints
	session int // counts the sign-outs, so that what ends after one is forgotten too
	ticket  string
	listed  []admin.Group // the last list
	spares  []admin.Group // stored by the server on CreateUserGroup, and not filled in yet
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
	b := &Backend{config: c, base: base, spoken: &endpoints{}}
	if version != nil {
		b.spoken = c.speaking(base, version)
		b.spoken.found = found
	}
	if c.ApplicationToken != "" {
		b.applicationToken = soap.OptNilOf(c.ApplicationToken)
	}
	return b
}

// List implements admin.Backend by GetAllUserGroups.
func (b *Backend) List(c admin.Cancellation) ([]admin.Group, error) {
	a := b.begin()
	carriers, err := a.all(c)
	if err != nil {
		return nil, err
	}
	groups := make([]admin.Group, 0, len(carriers))
	for _, u := range carriers {
		if u != nil {
			groups = append(groups, groupOf(u))
		}
	}
	a.keepListed(groups)
	return groups, nil
}

// keepListed keeps the list. After the user has signed out, nothing is kept.
func (a act) keepListed(groups []admin.Group) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.session == a.Backend.session {
		a.listed = groups
	}
}

// isListed reports whether a group was there before, by its ID.
func (a act) isListed(id int32) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, g := range a.listed {
		if g.ID == id && id != 0 {
			return true
		}
	}
	return false
}

func (a act) all(c admin.Cancellation) ([]*services86.UserGroup, error) {
	out, h, err := a.users.GetAllUserGroups(c, a.headers(), services86.GetAllUserGroupsRequest{IncludeDeleted: true})
	if _, err := a.judge("GetAllUserGroups", err, h); err != nil {
		return nil, err
	}
	if out.Response.IsAbsent() {
		return nil, incomplete("GetAllUserGroups")
	}
	if list := out.Response.Or(nil); list != nil {
		return list.UserGroup, nil
	}
	return nil, nil
}

// Save implements admin.Backend: it reads the carrier, compares it with was, changes it and saves it by SaveUserGroup.
// The carrier has no version, so a change by someone else between these two calls is overwritten.
func (b *Backend) Save(c admin.Cancellation, was, g admin.Group) (admin.Saved, error) {
	a := b.begin()
	u, err := a.read(c, was.ID)
	if err != nil {
		return admin.Saved{}, err
	}
	if current := groupOf(u); current != was {
		return admin.Saved{}, &admin.Failure{Kind: admin.ChangedByOther, Current: &current}
	}
	change(u, was, g)
	return a.store(c, u, "")
}

// read returns the carrier of a stored group, by GetUserGroup. Whether that finds deleted groups is not documented, so
// the whole list has the last word.
func (a act) read(c admin.Cancellation, id int32) (*services86.UserGroup, error) {
	out, h, err := a.users.GetUserGroup(c, a.headers(), services86.GetUserGroupRequest{UserGroupID: id})
	_, err = a.judge("GetUserGroup", err, h)
	if f, ok := err.(*admin.Failure); ok && f.Kind != admin.NotFound {
		return nil, f
	}
	if u := out.Response.Or(nil); u != nil && u.ID == id {
		return u, nil
	}
	carriers, err := a.all(c)
	if err != nil {
		return nil, err
	}
	for _, u := range carriers {
		if u != nil && u.ID == id {
			return u, nil
		}
	}
	return nil, &admin.Failure{Kind: admin.NotFound}
}

// store saves a whole carrier. The warning is of an earlier call of the same act.
func (a act) store(c admin.Cancellation, u *services86.UserGroup, warning string) (admin.Saved, error) {
	in := services86.SaveUserGroupRequest{UserGroup: soap.OptNilOf(u)}
	out, h, err := a.users.SaveUserGroup(c, a.headers(), in)
	second, err := a.judgeWrite("SaveUserGroup", err, h)
	if err != nil {
		return admin.Saved{}, err
	}
	stored := out.Response.Or(nil)
	if stored == nil || stored.ID <= 0 {
		f := incomplete("SaveUserGroup")
		f.Sent = true
		return admin.Saved{}, f
	}
	return admin.Saved{Group: groupOf(stored), Warning: strings.TrimSpace(warning + " " + second)}, nil
}

// DeleteAndMove implements admin.Backend by DeleteUserGroup.
func (b *Backend) DeleteAndMove(c admin.Cancellation, id, moveTo int32) (admin.Saved, error) {
	a := b.begin()
	in := services86.DeleteUserGroupRequest{UserGroupToDelete: id, UserGroupToMoveTo: moveTo}
	_, h, err := a.users.DeleteUserGroup(c, a.headers(), in)
	warning, err := a.judgeWrite("DeleteUserGroup", err, h)
	return admin.Saved{Warning: warning}, err
}

// act is one act of the user, of one call or several. All of them carry the ticket that was there when it began, so that what
// one user began is never done in the name of another who signs in meanwhile.
type act struct {
	*Backend
	*endpoints
	ticket  string
	session int
}

func (b *Backend) begin() act {
	b.mu.Lock()
	defer b.mu.Unlock()
	return act{b, b.spoken, b.ticket, b.session}
}

// headers returns the headers of a call to the User service.
func (a act) headers() services86.UserRequestHeaders {
	h := services86.UserRequestHeaders{ApplicationToken: a.applicationToken}
	if a.ticket != "" {
		h.Credentials = soap.OptNilOf(&services86.SoCredentials{Ticket: soap.OptNilOf(a.ticket)})
	}
	return h
}

// judge returns how a call to the User service ended: with a warning or none, or with a *admin.Failure.
func (a act) judge(operation string, err error, h services86.UserResponseHeaders) (warning string, failure error) {
	return judge(answer{operation, err, h.Succeeded, h.ExceptionInfo}, a.ticket)
}

// judgeWrite judges a call that writes: unless its request could not be put together, it was sent.
func (a act) judgeWrite(operation string, err error, h services86.UserResponseHeaders) (warning string, failure error) {
	warning, failure = a.judge(operation, err, h)
	if f, ok := failure.(*admin.Failure); ok {
		_, unwritten := errors.AsType[*soap.WriteError](err)
		_, unspoken := errors.AsType[*soap.VersionError](err)
		f.Sent = !unwritten && !unspoken
	}
	return warning, failure
}

package backend

import (
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// groupOf returns what the page shows of a carrier. The texts of carriers are parts of one string, the document that they
// came in. A group has its own, in one piece: otherwise a single one would keep the whole document.
func groupOf(u *services86.UserGroup) admin.Group {
	name, description := u.Value.Or(""), u.Tooltip.Or("")
	own := name + description
	if name == "" || description == "" {
		own = strings.Clone(own) // nothing was added, so it is still the carrier's
	}
	return admin.Group{
		ID: u.ID, Name: own[:len(name)], Description: own[len(name):], Rank: u.Rank, Deleted: u.Deleted != 0,
	}
}

// fillIn puts a new group into the carrier that the server has made for it. Without a rank from the user the server's stays.
func fillIn(u *services86.UserGroup, g admin.Group) {
	if g.Rank == 0 {
		g.Rank = u.Rank
	}
	change(u, groupOf(u), g)
}

// change sets the fields in which two groups differ; the others stay as they were read.
func change(u *services86.UserGroup, was, g admin.Group) {
	if g.Name != was.Name {
		u.Value = soap.OptNilOf(g.Name)
	}
	if g.Description != was.Description {
		u.Tooltip = soap.OptNilOf(g.Description)
	}
	if g.Rank != was.Rank {
		u.Rank = g.Rank
	}
	if g.Deleted != was.Deleted {
		u.Deleted = flag(g.Deleted)
	}
}

// flag returns a boolean as the generated carrier represents it, whatever the version.
func flag(set bool) int16 {
	if set {
		return 1
	}
	return 0
}

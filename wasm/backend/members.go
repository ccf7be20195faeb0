package backend

import (
	"strings"

	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// userGroupType is NetServer's DiaryGroupType for user groups. The contract has a plain number for it.
const userGroupType = 2

// Members implements admin.Backend by GetAssociatesByGroup of the Associate service.
func (b *Backend) Members(groupID int32, done func([]admin.Member, *admin.Failure)) {
	a := b.begin()
	var out services86.GetAssociatesByGroupResponse
	var h services86.AssociateResponseHeaders
	in := services86.GetAssociatesByGroupRequest{GroupID: groupID, Type: userGroupType}
	a.ask(a.associates.GetAssociatesByGroupExchange(services86.AssociateRequestHeaders(a.headers()), in, &out, &h), func(err error) {
		_, f := a.judge("GetAssociatesByGroup", err, (*services86.UserResponseHeaders)(&h))
		if f == nil && out.Response.IsAbsent() {
			f = incomplete("GetAssociatesByGroup")
		}
		list := out.Response.Or(nil)
		if f != nil || list == nil {
			done(nil, f)
			return
		}
		members := make([]admin.Member, 0, len(list.Associate))
		for _, associate := range list.Associate {
			if associate != nil {
				members = append(members, memberOf(associate, groupID))
			}
		}
		done(members, nil)
	})
}

// memberOf returns what the page shows of an associate in a group. It keeps the texts, and not the document; see groupOf.
func memberOf(a *services86.Associate, groupID int32) admin.Member {
	name, fullName := a.Name.Or(""), a.FullName.Or("")
	own := strings.Clone(name + fullName)
	return admin.Member{
		ID: a.AssociateID, Name: own[:len(name)], FullName: own[len(name):],
		Primary: a.GroupIdx == groupID, Retired: a.Deleted, Resource: a.Type == services86.UserTypeResourceAssociate,
	}
}

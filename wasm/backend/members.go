package backend

import (
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// userGroupType is NetServer's DiaryGroupType for user groups. The contract has a plain number for it.
const userGroupType = 2

// Members implements admin.Backend by GetAssociatesByGroup of the Associate service.
func (b *Backend) Members(c admin.Cancellation, groupID int32) ([]admin.Member, error) {
	a := b.begin()
	in := services86.GetAssociatesByGroupRequest{GroupID: groupID, Type: userGroupType}
	out, h, err := a.associates.GetAssociatesByGroup(c, services86.AssociateRequestHeaders(a.headers()), in)
	if _, err := a.judge("GetAssociatesByGroup", err, services86.UserResponseHeaders(h)); err != nil {
		return nil, err
	}
	if out.Response.IsAbsent() {
		return nil, incomplete("GetAssociatesByGroup")
	}
	list := out.Response.Or(nil)
	if list == nil {
		return nil, nil
	}
	members := make([]admin.Member, 0, len(list.Associate))
	for _, associate := range list.Associate {
		if associate != nil {
			members = append(members, memberOf(associate, groupID))
		}
	}
	return members, nil
}

// memberOf returns what the page shows of an associate in a group.
func memberOf(a *services86.Associate, groupID int32) admin.Member {
	return admin.Member{
		ID: a.AssociateID, Name: a.Name.Or(""), FullName: a.FullName.Or(""),
		Primary: a.GroupIdx == groupID, Retired: a.Deleted, Resource: a.Type == services86.UserTypeResourceAssociate,
	}
}

package standin

import (
	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	"groupdesk/web/standin/store"
)

// associateService is the Associate service: it returns who is in a group. Every
// signed-in user may ask; which right that takes is undocumented.
type associateService struct {
	server  *Server
	version *soap.Version
}

type (
	associateIn  = services86.AssociateRequestHeaders
	associateOut = services86.AssociateResponseHeaders
)

// userGroupType is NetServer's DiaryGroupType for user groups.
const userGroupType = 2

// GetAssociatesByGroup answers with the members of a user group. There are no groups of other types here, so those have no
// members; what NetServer answers to an unknown type or group is undocumented.
func (a associateService) GetAssociatesByGroup(_ *soap.Incoming, in associateIn, request services86.GetAssociatesByGroupRequest) (services86.GetAssociatesByGroupResponse, associateOut, error) {
	list, err := asUser(a.server, userIn(in), func(g groups) ([]store.Associate, error) {
		if request.Type != userGroupType {
			return nil, nil
		}
		return g.members(request.GroupID)
	})
	response := a.array(list, err)
	headers, err := a.server.answerHeaders(err)
	return services86.GetAssociatesByGroupResponse{Response: response}, associateOut(headers), err
}

// array is a list as it is sent: nil after an error, else never, even if empty.
func (a associateService) array(list []store.Associate, err error) soap.OptNil[*services86.ArrayOfAssociate] {
	if err != nil {
		return soap.OptNilNull[*services86.ArrayOfAssociate]()
	}
	array := &services86.ArrayOfAssociate{}
	for _, associate := range list {
		array.Associate = append(array.Associate, a.carrier(associate))
	}
	return soap.OptNilOf(array)
}

// carrier describes an associate. What the database of the stand-in doesn't hold is the same for everybody.
func (a associateService) carrier(associate store.Associate) *services86.Associate {
	c := &services86.Associate{
		Carrier:     noRights(),
		AssociateID: associate.ID,
		Name:        soap.OptNilOf(associate.Name),
		PersonID:    associate.PersonID,
		Tooltip:     soap.OptNilOf(""),
		Type:        services86.UserTypeInternalAssociate,
		GroupIdx:    associate.PrimaryGroup,
		FullName:    soap.OptNilOf(associate.FullName),
		FormalName:  soap.OptNilOf(""),
		Deleted:     associate.Retired,
	}
	if services86.SinceServices86.Has(a.version) {
		c.UserName = soap.OptNilOf(associate.Name)
	}
	if associate.Resource {
		c.Type = services86.UserTypeResourceAssociate
	}
	return c
}

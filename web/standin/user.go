package standin

import (
	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	"groupdesk/web/standin/store"
)

// userService adapts groups to the User service: it determines who calls, turns
// carriers into rows and back, and puts exceptions into the answer's headers.
type userService struct {
	server  *Server
	version *soap.Version
}

type (
	userIn  = services86.UserRequestHeaders
	userOut = services86.UserResponseHeaders
)

// CreateUserGroup answers with a new group, last in rank.
func (u userService) CreateUserGroup(_ *soap.Incoming, in userIn, _ services86.CreateUserGroupRequest) (services86.CreateUserGroupResponse, userOut, error) {
	group, err := asUser(u.server, in, groups.create)
	headers, err := u.server.answerHeaders(err)
	return services86.CreateUserGroupResponse{Response: u.element(group)}, headers, err
}

// SaveUserGroup stores a group and answers with what is stored.
func (u userService) SaveUserGroup(_ *soap.Incoming, in userIn, request services86.SaveUserGroupRequest) (services86.SaveUserGroupResponse, userOut, error) {
	group, err := asUser(u.server, in, func(g groups) (*store.Group, error) {
		sent := request.UserGroup.Or(nil)
		if sent == nil {
			return nil, errArgument("There is no user group to save.")
		}
		return g.save(row(sent))
	})
	headers, err := u.server.answerHeaders(err)
	return services86.SaveUserGroupResponse{Response: u.element(group)}, headers, err
}

// GetAllUserGroups answers with the groups in order.
func (u userService) GetAllUserGroups(_ *soap.Incoming, in userIn, request services86.GetAllUserGroupsRequest) (services86.GetAllUserGroupsResponse, userOut, error) {
	list, err := asUser(u.server, in, func(g groups) ([]store.Group, error) { return g.all(request.IncludeDeleted) })
	response := u.array(list, err)
	headers, err := u.server.answerHeaders(err)
	return services86.GetAllUserGroupsResponse{Response: response}, headers, err
}

// GetUserGroup answers with one group.
func (u userService) GetUserGroup(_ *soap.Incoming, in userIn, request services86.GetUserGroupRequest) (services86.GetUserGroupResponse, userOut, error) {
	group, err := asUser(u.server, in, func(g groups) (*store.Group, error) { return g.one(request.UserGroupID) })
	headers, err := u.server.answerHeaders(err)
	return services86.GetUserGroupResponse{Response: u.element(group)}, headers, err
}

// GetUserGroupList answers with those of the groups asked for that exist.
func (u userService) GetUserGroupList(_ *soap.Incoming, in userIn, request services86.GetUserGroupListRequest) (services86.GetUserGroupListResponse, userOut, error) {
	list, err := asUser(u.server, in, func(g groups) ([]store.Group, error) {
		if ids := request.UserGroupIDs.Or(nil); ids != nil {
			return g.some(ids.Int)
		}
		return nil, nil
	})
	response := u.array(list, err)
	headers, err := u.server.answerHeaders(err)
	return services86.GetUserGroupListResponse{Response: response}, headers, err
}

// DeleteUserGroup moves a group's members and deletes it. Its answer is empty, so that only the headers report a failure.
func (u userService) DeleteUserGroup(_ *soap.Incoming, in userIn, request services86.DeleteUserGroupRequest) (services86.DeleteUserGroupResponse, userOut, error) {
	_, err := asUser(u.server, in, func(g groups) (struct{}, error) {
		return struct{}{}, g.remove(request.UserGroupToDelete, request.UserGroupToMoveTo)
	})
	headers, err := u.server.answerHeaders(err)
	return services86.DeleteUserGroupResponse{}, headers, err
}

// asUser checks the application token and the ticket of a call and then carries it out.
func asUser[T any](s *Server, in userIn, do func(groups) (T, error)) (T, error) {
	var none T
	if err := s.checkToken(in.ApplicationToken.Or("")); err != nil {
		return none, err
	}
	var ticket string
	if credentials := in.Credentials.Or(nil); credentials != nil {
		ticket = credentials.Ticket.Or("")
	}
	owner, err := s.owner(ticket)
	if err != nil {
		return none, err
	}
	return do(groups{s, owner})
}

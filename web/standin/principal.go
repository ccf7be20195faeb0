package standin

import (
	"errors"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	"groupdesk/web/standin/store"
)

// principalService is the SoPrincipal service: it signs users in.
type principalService struct{ server *Server }

type (
	principalIn  = services86.SoPrincipalRequestHeaders
	principalOut = services86.SoPrincipalResponseHeaders
)

// session is the result of a sign-in: the user and the ticket.
type session struct {
	user   store.Associate
	ticket string
}

// AuthenticateUsernamePassword signs in by name and password, or by a ticket
// in place of the name with an empty password; the ticket then stays the same.
func (p principalService) AuthenticateUsernamePassword(_ *soap.Incoming, in principalIn, request services86.AuthenticateUsernamePasswordRequest) (services86.AuthenticateResponse, principalOut, error) {
	return p.answer(p.authenticate(in, func() (session, error) {
		name, password := request.UserName.Or(""), request.Password.Or("")
		if isTicket(name) && password == "" {
			user, err := p.server.owner(name)
			return session{user, name}, err
		}
		user, err := p.server.byPassword(name, password)
		return p.start(user, err)
	}))
}

// AuthenticateImplicit signs in the user whom the web server has identified.
// The call gets here only where a switch says who that is.
func (p principalService) AuthenticateImplicit(_ *soap.Incoming, in principalIn, _ services86.AuthenticateImplicitRequest) (services86.AuthenticateResponse, principalOut, error) {
	return p.answer(p.authenticate(in, func() (session, error) {
		user, err := p.server.store.Associate(p.server.config.Implicit)
		return p.start(user, err)
	}))
}

// AuthenticateWithAccessToken signs in by one of the tokens that a switch
// gives. Any other is answered like a wrong password; that is undocumented.
func (p principalService) AuthenticateWithAccessToken(_ *soap.Incoming, in principalIn, request services86.AuthenticateWithAccessTokenRequest) (services86.AuthenticateResponse, principalOut, error) {
	return p.answer(p.authenticate(in, func() (session, error) {
		name, known := p.server.config.AccessTokens[request.AccessToken.Or("")]
		if !known {
			return session{}, errSession()
		}
		user, err := p.server.store.Associate(name)
		return p.start(user, err)
	}))
}

// GetSystemInfo describes the stand-in. It requires no ticket.
func (p principalService) GetSystemInfo(_ *soap.Incoming, in principalIn, _ services86.GetSystemInfoRequest) (services86.GetSystemInfoResponse, principalOut, error) {
	response := services86.GetSystemInfoResponse{SystemInfo: soap.OptNilNull[*services86.SoSystemInfoCarrier]()}
	err := p.server.checkToken(in.ApplicationToken.Or(""))
	if err == nil {
		response.SystemInfo = soap.OptNilOf(systemInfo())
	}
	headers, err := p.server.answerHeaders(err)
	return response, principalOut(headers), err
}

// start gives a new ticket to a user who was found.
func (p principalService) start(user store.Associate, err error) (session, error) {
	if err != nil {
		return session{}, err
	}
	ticket, err := p.server.signIn(user)
	return session{user, ticket}, err
}

// authenticate signs in. It returns nil for a refusal, or an exception where a switch wants that.
func (p principalService) authenticate(in principalIn, signIn func() (session, error)) (*session, error) {
	if err := p.server.checkToken(in.ApplicationToken.Or("")); err != nil {
		return nil, err
	}
	started, err := signIn()
	var refused *exception
	switch {
	case err == nil:
		return &started, nil
	case errors.As(err, &refused) && p.server.config.BadPassword != BadPasswordWrapped:
		return nil, nil
	}
	return nil, err
}

// answer returns the answer for a session, a refusal (nil, nil) or an error.
func (p principalService) answer(started *session, err error) (services86.AuthenticateResponse, principalOut, error) {
	response := services86.AuthenticateResponse{
		Response:    soap.OptNilNull[*services86.SoPrincipalCarrier](),
		Credentials: soap.OptNilNull[*services86.SoCredentials](),
	}
	if started != nil {
		response.Response = soap.OptNilOf(principal(started.user))
		response.Credentials = soap.OptNilOf(&services86.SoCredentials{Ticket: soap.OptNilOf(started.ticket)})
		response.AuthenticationSucceeded = true
	}
	headers, err := p.server.answerHeaders(err)
	return response, principalOut(headers), err
}

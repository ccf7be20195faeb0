package backend

import (
	"slices"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// Connect implements admin.Backend. NetServer takes a ticket as a user name with an empty password, answers with the same
// ticket and renews it.
func (b *Backend) Connect(c admin.Cancellation, credentials admin.Credentials) (admin.Principal, error) {
	session := b.currentSession()
	principal, err := b.authenticate(c, credentials)
	if b.forgetVersion(err) {
		principal, err = b.authenticate(c, credentials)
	}
	if err == nil {
		b.keep(session, principal.Ticket.Reveal())
	}
	return principal, err
}

// Check implements admin.Backend.
func (b *Backend) Check(c admin.Cancellation, ticket admin.Secret) (admin.Principal, error) {
	return b.authenticate(c, admin.Credentials{Ticket: ticket})
}

// Use implements admin.Backend.
func (b *Backend) Use(ticket admin.Secret) { b.keep(b.currentSession(), ticket.Reveal()) }

// authenticate determines who signs in, and before that the version, if it is not known.
func (b *Backend) authenticate(c admin.Cancellation, credentials admin.Credentials) (admin.Principal, error) {
	if _, err := b.Probe(c); err != nil {
		return admin.Principal{}, err
	}
	out, a := b.askPrincipal(c, credentials)
	if _, err := judge(a, ticketOf(credentials), credentials.Password.Reveal(), credentials.AccessToken.Reveal()); err != nil {
		return admin.Principal{}, refused(err)
	}
	ticket := ticketIn(out)
	if !out.AuthenticationSucceeded {
		return admin.Principal{}, &admin.Failure{Kind: admin.SignInRefused}
	}
	if ticket == "" {
		ticket = ticketOf(credentials)
	}
	if ticket == "" {
		return admin.Principal{}, incomplete(a.operation)
	}
	principal := principalOf(out.Response.Or(nil), ticket)
	principal.Services = b.Version()
	return principal, nil
}

// askPrincipal calls the operation for the user's way to sign in. All of them have the same answer, so one call serves
// them: each of the client's own methods would be a call in full.
func (b *Backend) askPrincipal(c admin.Cancellation, credentials admin.Credentials) (services86.AuthenticateResponse, answer) {
	operation, encode := requestOf(credentials)
	headers := services86.SoPrincipalRequestHeaders{ApplicationToken: b.applicationToken}
	var out services86.AuthenticateResponse
	var h services86.SoPrincipalResponseHeaders
	err := b.begin().principals.Call(c, operation, encode, soap.HeaderEncoderFunc(headers.EncodeHeader),
		soap.DecoderFunc(out.DecodeXML), soap.HeaderDecoderFunc(h.DecodeHeader))
	return out, answer{operation.Name, err, h.Succeeded, h.ExceptionInfo}
}

// requestOf returns the request that signs somebody in.
func requestOf(credentials admin.Credentials) (*soap.Operation, soap.EncoderFunc) {
	user, password := ticketOf(credentials), ""
	switch {
	case credentials.Windows:
		return services86.SoPrincipalOperations.AuthenticateImplicit, new(services86.AuthenticateImplicitRequest).EncodeXML
	case user != "":
	case credentials.AccessToken != "":
		in := services86.AuthenticateWithAccessTokenRequest{AccessToken: soap.OptNilOf(credentials.AccessToken.Reveal())}
		return services86.SoPrincipalOperations.AuthenticateWithAccessToken, in.EncodeXML
	default:
		user, password = credentials.User, credentials.Password.Reveal()
	}
	in := services86.AuthenticateUsernamePasswordRequest{UserName: soap.OptNilOf(user), Password: soap.OptNilOf(password)}
	return services86.SoPrincipalOperations.AuthenticateUsernamePassword, in.EncodeXML
}

// ticketOf returns the ticket of the credentials. A plus sign in it becomes a blank on its way through an address, and
// copying adds white space at the ends.
func ticketOf(c admin.Credentials) string {
	return strings.ReplaceAll(strings.TrimSpace(c.Ticket.Reveal()), " ", "+")
}

func ticketIn(out services86.AuthenticateResponse) string {
	if c := out.Credentials.Or(nil); c != nil {
		return c.Ticket.Or("")
	}
	return ""
}

// refused distinguishes a ticket that was never valid from one that has expired: while signing in, it is the former.
func refused(err error) error {
	if f, ok := err.(*admin.Failure); ok && f.Kind == admin.SessionExpired {
		f.Kind = admin.SignInRefused
	}
	return err
}

// adminRights are the functional rights of which one usually allows changing user groups. Which one SaveUserGroup asks
// for is not documented.
var adminRights = [...]string{"admin-all", "admin-lists", "admin-users"}

func principalOf(p *services86.SoPrincipalCarrier, ticket string) admin.Principal {
	if p == nil {
		return admin.Principal{Ticket: admin.Secret(ticket)}
	}
	return admin.Principal{
		ID: p.AssociateID, Name: p.Associate.Or(""), FullName: p.FullName.Or(""), Role: p.RoleName.Or(""),
		GroupID: p.GroupID, OtherGroups: otherGroups(p), Database: p.DatabaseContextIdentifier.Or(""),
		Ticket: admin.Secret(ticket), MayEdit: mayEdit(p),
	}
}

// otherGroups returns the groups beside the primary one, which a server can list among the others too.
func otherGroups(p *services86.SoPrincipalCarrier) []int32 {
	var others []int32
	if groups := p.SecondaryGroups.Or(nil); groups != nil {
		for _, id := range groups.Int {
			if id != p.GroupID {
				others = append(others, id)
			}
		}
	}
	return others
}

func mayEdit(p *services86.SoPrincipalCarrier) bool {
	rights := p.FunctionRights.Or(nil)
	if rights == nil {
		return false
	}
	return slices.ContainsFunc(rights.String, func(r soap.Nil[string]) bool {
		return slices.Contains(adminRights[:], r.Or(""))
	})
}

// Disconnect implements admin.Backend. The server has no operation for it.
func (b *Backend) Disconnect() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.session++
	b.ticket, b.spares, b.listed = "", nil, nil
}

// keep keeps the ticket, unless the user has signed out since the sign-in began.
func (b *Backend) keep(session int, ticket string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if session == b.session {
		b.ticket = ticket
	}
}

func (b *Backend) currentSession() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.session
}

package backend

import (
	"cmp"
	"slices"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// Connect implements admin.Backend. NetServer takes a ticket as a user name with an empty password, answers with the same
// ticket and renews it.
func (b *Backend) Connect(credentials admin.Credentials, done func(admin.Principal, *admin.Failure)) {
	session := b.session
	end := func(user admin.Principal, f *admin.Failure) {
		if f == nil && session == b.session { // The user has not signed out since.
			b.ticket = user.Ticket.Reveal()
		}
		done(user, f)
		if session == b.session {
			b.ahead = nil // Whoever asks for the list later wants it as it is then.
		}
	}
	b.authenticate(credentials, true, func(user admin.Principal, f *admin.Failure) {
		if b.forgetVersion(f) {
			b.authenticate(credentials, true, end)
			return
		}
		end(user, f)
	})
}

// Check implements admin.Backend.
func (b *Backend) Check(ticket admin.Secret, done func(admin.Principal, *admin.Failure)) {
	b.authenticate(admin.Credentials{Ticket: ticket}, false, done)
}

// Use implements admin.Backend.
func (b *Backend) Use(ticket admin.Secret) { b.ticket = ticket.Reveal() }

// authenticate determines who signs in, and before that the version, if it is not known. Where it is a ticket that signs in,
// the first list can be read ahead: it needs no more than that.
func (b *Backend) authenticate(credentials admin.Credentials, ahead bool, done func(admin.Principal, *admin.Failure)) {
	b.Probe(func(_ string, f *admin.Failure) {
		if f != nil {
			done(admin.Principal{}, f)
			return
		}
		if ticket := ticketOf(credentials); ahead && ticket != "" && !credentials.Windows && b.listed == nil {
			b.readAhead(ticket)
		}
		b.askPrincipal(credentials, done)
	})
}

// askPrincipal calls the operation for the user's way to sign in. All of them have the same answer, so one call serves
// them: each of the client's own methods would be a call in full.
func (b *Backend) askPrincipal(credentials admin.Credentials, done func(admin.Principal, *admin.Failure)) {
	operation, encode := requestOf(credentials)
	headers := services86.SoPrincipalRequestHeaders{ApplicationToken: b.applicationToken}
	var out services86.AuthenticateResponse
	var h services86.SoPrincipalResponseHeaders
	x := b.spoken.principals.Exchange(operation, encode, soap.HeaderEncoderFunc(headers.EncodeHeader),
		soap.DecoderFunc(out.DecodeXML), soap.HeaderDecoderFunc(h.DecodeHeader))
	b.ask(x, func(err error) {
		_, f := judge(answer{operation.Name, err, h.Succeeded, h.ExceptionInfo},
			ticketOf(credentials), credentials.Password.Reveal(), credentials.AccessToken.Reveal())
		ticket := cmp.Or(ticketIn(out), ticketOf(credentials))
		switch {
		case f != nil:
			f = refused(f)
		case !out.AuthenticationSucceeded:
			f = &admin.Failure{Kind: admin.SignInRefused}
		case ticket == "":
			f = incomplete(operation.Name)
		}
		if f != nil {
			done(admin.Principal{}, f)
			return
		}
		user := principalOf(out.Response.Or(nil), ticket)
		user.Services = b.Version()
		done(user, nil)
	})
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
func refused(f *admin.Failure) *admin.Failure {
	if f.Kind == admin.SessionExpired {
		f.Kind = admin.SignInRefused
	}
	return f
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
	b.session++
	b.ticket, b.spares, b.listed, b.ahead = "", nil, nil, nil
}

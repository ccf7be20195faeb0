package standin

import (
	"crypto/subtle"
	"errors"
	"fmt"
	"slices"
	"time"

	"groupdesk/web/standin/store"
)

// ticketTTL is how long a ticket lives after its last use.
const ticketTTL = 6 * time.Hour

// administrator is the trial user who may do everything.
const administrator = "ADM0"

// editRights are the functional rights of which any one lets a user change
// groups. Which of them NetServer requires is undocumented.
var editRights = []string{"admin-all", "admin-lists", "admin-users"}

func mayEdit(a store.Associate) bool {
	return slices.ContainsFunc(a.FunctionRights, func(right string) bool { return slices.Contains(editRights, right) })
}

// User is a user who can sign in with a password that is not secret.
type User struct{ Name, Password string }

// Users lists the trial users: an administrator, one without rights, and one
// whose tickets end a minute after the sign-in however much they are used.
func (s *Server) Users() []User { return slices.Clone(s.users) }

// Ticket signs the administrator in.
func (s *Server) Ticket() (string, error) {
	a, err := s.store.Associate(administrator)
	if err != nil {
		return "", err
	}
	return s.signIn(a)
}

// signIn makes a new ticket. A user with a ticket lifetime gets one that ends then; all others slide.
func (s *Server) signIn(a store.Associate) (string, error) {
	ticket, err := newTicket(s.random, a.ID)
	if err != nil {
		return "", err
	}
	lifetime := a.TicketLifetime
	if lifetime == 0 {
		lifetime = s.ticketTTL
	}
	now := s.clock()
	credential := store.Credential{AssociateID: a.ID, Expires: now.Add(lifetime), Sliding: a.TicketLifetime == 0}
	return ticket, s.store.AddCredential(ticket, credential, now)
}

// owner finds whose ticket this is and lets it slide. An invalid ticket is an errSession.
func (s *Server) owner(ticket string) (store.Associate, error) {
	id, err := s.store.UseCredential(ticket, s.clock(), s.ticketTTL)
	if errors.Is(err, store.ErrNotFound) {
		return store.Associate{}, errSession()
	}
	if err != nil {
		return store.Associate{}, err
	}
	return s.store.AssociateByID(id)
}

// checkToken checks the application token where the server demands one.
func (s *Server) checkToken(token string) error {
	if s.config.AppToken != "" && token != s.config.AppToken {
		return errApplicationToken()
	}
	return nil
}

// byPassword finds the user who has this name and password, or returns an errSession.
func (s *Server) byPassword(name, password string) (store.Associate, error) {
	a, err := s.store.Associate(name)
	if errors.Is(err, store.ErrNotFound) {
		return store.Associate{}, errSession()
	}
	if err != nil {
		return store.Associate{}, err
	}
	if !a.Password.Valid || subtle.ConstantTimeCompare([]byte(a.Password.V), []byte(password)) == 0 {
		return store.Associate{}, errSession()
	}
	return a, nil
}

// readUsers reads the trial users.
func (s *Server) readUsers() error {
	associates, err := s.store.TrialUsers()
	for _, a := range associates {
		s.users = append(s.users, User{a.Name, a.Password.V})
	}
	return err
}

// checkUsers makes sure that the users named in the switches exist.
func (s *Server) checkUsers() error {
	names := []string{administrator}
	if s.config.Implicit != "" {
		names = append(names, s.config.Implicit)
	}
	for _, name := range s.config.AccessTokens {
		names = append(names, name)
	}
	for _, name := range names {
		if _, err := s.store.Associate(name); err != nil {
			return fmt.Errorf("user of the stand-in: %w", err)
		}
	}
	return nil
}

// Package standin is a NetServer to try, develop and test against: it answers on /Remote/Services86/User.svc,
// SoPrincipal.svc and Associate.svc as WCF does, byte for byte as far as that is known, on the data in an SQLite file. It
// does the same in the folders of all other versions of the services.
//
// A call passes through four layers, a file or a few each: HTTP (http.go, charset.go, page.go, weather.go), the envelope
// (the generated server on package soap, with WCF's texts for faults in fault.go), the session (session.go, ticket.go), and
// the operations (user.go, principal.go, associate.go) on package store. Exceptions of NetServer's own are in exception.go.
//
// What NetServer does is only partly documented. Each guess is a switch in Config, or a comment says "undocumented"; when
// the real behaviour becomes known, change it there. The package opens no port: a Server is an http.Handler.
package standin

import (
	"crypto/rand"
	"errors"
	"io"
	"sync/atomic"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	"groupdesk/web/standin/store"
)

// Server is a running stand-in. Its methods may be called from any goroutine.
type Server struct {
	config    Config
	weather   atomic.Pointer[Weather]
	store     *store.Store
	clock     func() time.Time
	random    io.Reader
	ticketTTL time.Duration
	users     []User
	endpoints map[string]*endpoint // by path
}

// Open opens the data and starts to serve it.
func Open(c Config) (*Server, error) {
	open := store.Open
	if c.Fresh {
		open = store.StartOver
	}
	data, err := open(c.Path)
	if err != nil {
		return nil, err
	}
	s := &Server{config: c, store: data, clock: c.Clock, random: c.Random, ticketTTL: c.TicketTTL}
	s.setDefaults()
	s.SetWeather(c.Weather)
	s.mount()
	if err := errors.Join(s.readUsers(), s.checkUsers()); err != nil {
		return nil, errors.Join(err, data.Close())
	}
	return s, nil
}

func (s *Server) setDefaults() {
	if s.clock == nil {
		s.clock = time.Now
	}
	if s.random == nil {
		s.random = rand.Reader
	}
	if s.ticketTTL == 0 {
		s.ticketTTL = ticketTTL
	}
}

// Close closes the data.
func (s *Server) Close() error { return s.store.Close() }

// mount makes the endpoints: each service in each version.
func (s *Server) mount() {
	s.endpoints = map[string]*endpoint{}
	for _, v := range services86.Versions() {
		endpoints := []*endpoint{
			{service: "User", description: "user.wsdl", soap: services86.NewUserServer(userService{s, v})},
			{service: "SoPrincipal", description: "soprincipal.wsdl", soap: services86.NewSoPrincipalServer(principalService{s})},
		}
		if !s.config.NoAssociate {
			endpoints = append(endpoints,
				&endpoint{service: "Associate", description: "associate.wsdl", soap: services86.NewAssociateServer(associateService{s, v})})
		}
		for _, e := range endpoints {
			e.soap.Version = v
			e.soap.Write.Style = soap.WCF
			e.soap.AnyEnvelope = s.config.Envelope == EnvelopeAny
			s.endpoints["/Remote/"+v.Name+"/"+e.service+".svc"] = e
		}
	}
}

//go:build js && wasm

// Command wasm is the program inside the page, app.wasm. It puts the parts together and does nothing else.
package main

import (
	"slices"
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/view"
	"groupdesk/wasm/words"
)

// main starts the page. It lives on in the functions that it has given to the browser.
func main() {
	host := browser.Take()
	port := browser.Open()
	if strings.Contains(host.SignIn, string(admin.WayWindows)) {
		port.SendCredentials()
	}
	service := backend.New(backend.Config{
		Send: port.Send, Service: host.Service, Version: host.ServicesVersion, Found: port.Recall(admin.VersionName(host.Service)),
	})
	texts := words.Decode(host.Texts)
	off := admin.ParseFeatures(host.Off)
	kept := keptTicket(port, admin.TicketName(host.Service), off)
	asked := host.Ticket == "" && kept == "" && host.AskTicket()
	byHand := host.Ticket == "" && kept == "" && !asked

	var page *view.View
	state := admin.New(admin.Options{
		Language: host.Language, Service: host.Service, ReadOnly: host.ReadOnly, Text: port, Texts: texts, Announced: byHand,
		Group: host.Group(), NoLetters: port.Recall(admin.LettersName) != "", Ways: waysIn(host.SignIn, service), Off: off,
		Names: admin.NameRules{Prefix: host.Prefix, Pattern: host.Pattern, Explanation: host.Explanation, Refuse: host.Refuse},
	})
	program := admin.NewProgram(service, surroundings{port, host}, state, func(s *admin.State) { page.Render(s) })
	page = view.New(host, port, texts, program.Post)
	host.Grant(browser.Wishes{
		Unmount: func() {
			program.Stop()
			page.Close()
		},
		Refresh: func() { program.Post(admin.Refresh{}) },
		Group:   func(id int32) { program.Post(admin.ShowGroup{ID: id}) },
		Ticket:  func(ticket string) { program.Post(admin.UseTicket{Ticket: admin.Secret(ticket)}) },
	})

	if kept != "" {
		program.Post(admin.Connect{Credentials: admin.Credentials{Ticket: admin.Secret(kept), Stay: true, Kept: true}})
	}
	if host.Ticket != "" {
		program.Post(admin.UseTicket{Ticket: admin.Secret(host.Ticket)})
	}
	if byHand {
		host.Emit(string(admin.ToldReady), 0)
	}
	program.Run()
	stay()
}

// waysIn leaves out of the ways to sign in what the version of the services lacks, as far as that is known and another is
// left.
func waysIn(offered string, service *backend.Backend) string {
	ways := strings.Fields(offered)
	if len(ways) > 1 && service.Version() != "" && !service.OffersAccessToken() {
		ways = slices.DeleteFunc(ways, func(way string) bool { return way == string(admin.WayToken) })
	}
	return strings.Join(ways, " ")
}

// keptTicket returns the ticket that the tab has kept, which is forgotten where staying signed in has been switched off
// since.
func keptTicket(port *browser.Port, name string, off admin.Features) string {
	if off&admin.FeatureStay == 0 {
		return port.Recall(name)
	}
	port.Keep(name, "", false)
	return ""
}

// surroundings are the browser and the host page.
type surroundings struct {
	*browser.Port
	host *browser.Host
}

// Tell implements admin.Surroundings. A session that has ended can go on with a ticket of the host page's.
func (s surroundings) Tell(e admin.EffectTell) {
	switch e.What {
	case admin.ToldSettled:
		s.host.Settled()
	case admin.ToldSaved:
		s.host.Emit(string(e.What), e.ID)
	case admin.ToldError:
		s.host.Emit(string(e.What), browser.KindNumber(string(e.Failed)))
	default:
		s.host.Emit(string(e.What), 0)
	}
	if e.What == admin.ToldExpired {
		s.host.AskTicket()
	}
}

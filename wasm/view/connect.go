//go:build js && wasm

package view

import (
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/words"
)

// connectOutline is the sign-in form. It shows the fields of one way to sign in, and offers the others.
const connectOutline = `
form #connect-form .gd-connect novalidate hidden
	h2 #connect-title
	p #connect-lead .gd-lead
	p #connect-message .gd-message role=alert hidden
	button type=button #connect-more .gd-link hidden | ` + string(words.More) + `
	label .gd-label.gd-w-password
		span | ` + string(words.User) + `
		input #user type=text autocomplete=username autocapitalize=none spellcheck=false
	label .gd-label.gd-w-password
		span | ` + string(words.Password) + `
		input #password type=password autocomplete=current-password
	label .gd-label.gd-w-ticket
		span | ` + string(words.Ticket) + `
		input #ticket type=password autocomplete=off spellcheck=false
		span .gd-hint | ` + string(words.TicketHint) + `
	label .gd-label.gd-w-token
		span | ` + string(words.AccessToken) + `
		input #token type=password autocomplete=off spellcheck=false
	label .gd-check.gd-stay title="` + string(words.StayHint) + `"
		input type=checkbox #stay
		span | ` + string(words.Stay) + `
	button type=submit #connect .gd-button.gd-primary
	div .gd-ways
		button type=button #way-password .gd-link | ` + string(words.UsePassword) + `
		button type=button #way-ticket .gd-link | ` + string(words.UseTicket) + `
		button type=button #way-windows .gd-link | ` + string(words.UseWindows) + `
		button type=button #way-token .gd-link | ` + string(words.UseToken)

// way is what the form has for a way to sign in.
type way struct {
	way         admin.Way
	button      string // shows the form for it
	field       string // has the focus at first
	lead, empty words.Key
}

var ways = [...]way{
	{admin.WayPassword, partWayPassword, partUser, words.ConnectLead, words.ConnectEmpty},
	{admin.WayTicket, partWayTicket, partTicket, words.TicketLead, words.TicketEmpty},
	{admin.WayWindows, partWayWindows, partConnect, words.WindowsLead, words.None},
	{admin.WayToken, partWayToken, partToken, words.TokenLead, words.TokenEmpty},
}

// chooseWay shows the form that a button stands for.
func (v *View) chooseWay(button string) {
	for i := range ways {
		if ways[i].button == button {
			v.post(admin.ChooseWay{Way: ways[i].way})
		}
	}
}

// way returns the way that the form is for.
func (v *View) way() *way {
	for i := range ways {
		if ways[i].way == v.state.Way {
			return &ways[i]
		}
	}
	return &ways[0]
}

// renderConnect names the present way and those that are offered; the style sheet shows the fields and buttons for them.
func (v *View) renderConnect(p painter) {
	s := v.state
	p.show(partConnectForm, s.Phase == admin.PhaseConnect)
	p.set(partConnectForm, "data-way", string(s.Way))
	p.set(partConnectForm, "data-ways", s.Ways())
	title, lead, button := words.ConnectTitle, v.way().lead, words.Connect
	if s.Resuming {
		title, lead = words.ConnectAgain, words.ConnectKept
	}
	if s.Connecting {
		button = words.Connecting
	}
	p.text(partConnectTitle, v.texts.Get(title))
	p.text(partConnectLead, v.texts.Get(lead))
	p.text(partConnect, v.texts.Get(button))
	p.state(partConnect, "aria-disabled", s.Connecting)
	if s.Phase != admin.PhaseConnect && !s.Connecting {
		for _, secret := range [...]string{partPassword, partTicket, partToken} {
			p.value(secret, "")
		}
	}
}

// signIn takes the fields of the present way.
func (v *View) signIn(in browser.Input) {
	c := admin.Credentials{Stay: in.Field(partStay) == "true"}
	present := v.way()
	typed := admin.Secret(strings.TrimSpace(in.Field(present.field)))
	switch present.way {
	case admin.WayPassword:
		c.User, c.Password = in.Field(partUser), admin.Secret(in.Field(partPassword))
	case admin.WayTicket:
		c.Ticket = typed
	case admin.WayToken:
		c.AccessToken = typed
	case admin.WayWindows:
		c.Windows = true
	}
	if typed == "" && !c.Windows {
		v.now(func(p painter) {
			p.text(partConnectMessage, v.texts.Get(present.empty))
			p.set(partConnectMessage, "data-tone", string(admin.ToneError))
			p.show(partConnectMessage, true)
			p.focus(present.field)
		})
		return
	}
	v.post(admin.Connect{Credentials: c})
}

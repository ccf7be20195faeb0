package admin

import "groupdesk/wasm/words"

// Way is a way to sign in. Its values are the names of the setting signIn.
type Way string

// The ways to sign in.
const (
	WayPassword Way = "password"
	WayTicket   Way = "ticket"
	WayWindows  Way = "windows" // with the user's Windows account, which the browser and the web server negotiate
	WayToken    Way = "accessToken"
)

// way returns the way that the credentials are for.
func (c *Credentials) way() Way {
	switch {
	case c.Windows:
		return WayWindows
	case c.Ticket != "":
		return WayTicket
	case c.AccessToken != "":
		return WayToken
	}
	return WayPassword
}

// A ticket lives for six hours after its last use. The page checks the clock every now and then: it renews the ticket
// near its end while the user works, and asks when nobody has done anything for long. All are in seconds.
const (
	ticketLife  = 6 * 60 * 60
	lookEvery   = 5 * 60
	renewBefore = 60 * 60
	askBefore   = 30 * 60
	atWork      = 15 * 60 // how long after an act the user counts as there
)

// checkName is the name of the call that determines whose ticket it is. It says nothing about the session's own ticket.
const checkName = "check"

// watch is what the page knows about the end of the session. Times are in seconds since 1970.
type watch struct {
	op      int   // the operation number of the waiting; 0: nobody is signed in
	looked  int64 // when the page looked at the clock last
	contact int64 // a call has succeeded since then, or at that moment
	act     int64 // the user has done something at about that moment
	called  bool  // a call has succeeded since the page looked
	acted   bool  // the user has done something since the page looked
	asked   bool  // whether the user is there
}

// inSession reports whether somebody is signed in.
func (u *update) inSession() bool { return u.Phase != PhaseConnect && !u.Connecting }

// beginWatch begins to watch a session that has begun, or been renewed.
func (u *update) beginWatch(at int64) {
	u.watch = watch{looked: at, contact: at, act: at}
	u.waitToLook()
}

func (u *update) waitToLook() {
	u.watch.op = u.tick()
	u.emit(EffectWait{Op: u.watch.op, Seconds: lookEvery})
}

// lookAtClock renews the ticket, or asks, when its end is near.
func (u *update) lookAtClock(at int64) {
	if !u.inSession() {
		u.watch = watch{}
		return
	}
	w := &u.watch
	if w.called {
		w.contact, w.asked = w.looked, false
	}
	if w.acted {
		w.act = at
	}
	w.looked, w.called, w.acted = at, false, false
	switch left := w.contact + ticketLife - at; {
	case left <= 0: // The next call will show.
	case left <= renewBefore && at-w.act < atWork && u.check.op == 0:
		u.renew()
	case left <= askBefore && !w.asked && u.Question == nil:
		w.asked = true
		u.ask(Question{
			Title: u.texts.Get(words.StillThere), Text: u.texts.Get(words.StillThereText),
			Choices: []Choice{{Label: u.texts.Get(words.StaySignedIn), event: renewNow{}}},
		})
	}
	u.waitToLook()
}

// renewNow renews the ticket.
type renewNow struct{}

func (renewNow) event() {}

func (u *update) renew() {
	u.check = check{op: u.tick(), renews: true}
	u.emit(EffectCheck{Op: u.check.op, Ticket: u.Principal.Ticket})
}

// check is a ticket whose user is being determined. The zero value is none.
type check struct {
	op     int
	renews bool // it is the one in use
}

// useTicket takes a ticket that nobody has typed: it signs in, unless a session is in progress, which another user's must
// not replace without a question.
func (u *update) useTicket(ticket Secret) {
	switch {
	case ticket == "":
		if u.Phase == PhaseConnect && !u.Connecting {
			u.tellReady() // Nobody has a ticket, so the user has to sign in.
		}
	case ticket == u.Principal.Ticket && u.inSession():
	case u.Connecting:
		u.offered = ticket
	case u.Phase == PhaseConnect:
		u.signIn(Credentials{Ticket: ticket, Given: true})
	default:
		u.check = check{op: u.tick()}
		u.emit(EffectCheck{Op: u.check.op, Ticket: ticket})
	}
}

// checkOffered goes on with a ticket that came while another sign-in was on its way.
func (u *update) checkOffered() {
	if ticket := u.offered; ticket != "" {
		u.offered = ""
		u.useTicket(ticket)
	}
}

func (u *update) checked(e Checked) {
	if e.Op != u.check.op {
		return
	}
	renews := u.check.renews
	u.check = check{}
	switch {
	case renews && !u.inSession():
		return
	case !u.inSession(): // The session has ended meanwhile.
		u.useTicket(e.Principal.Ticket)
		return
	case e.Principal.Name != "" && e.Principal.isSame(u.Principal):
		u.goOnWith(e.Principal)
		return
	case u.Question != nil: // It must not change while the user reads it.
		u.offered = e.Principal.Ticket
		return
	}
	name := e.Principal.ShownName()
	u.ask(Question{
		Title: u.texts.OtherUserTitle(name), Text: u.texts.OtherUserText(u.Principal.ShownName()),
		Choices: []Choice{{Label: u.texts.OtherUserTitle(name), event: changeUser{e.Principal, e.At}}},
	})
}

// goOnWith takes another ticket of the same user.
func (u *update) goOnWith(p Principal) {
	u.Principal = p
	u.signedIn = u.tick()
	u.watch.called = true
	u.learnRights(p)
	u.emit(EffectUse{Ticket: p.Ticket})
	u.keepTicket()
}

// checkFailed reports that a ticket was of no use, unless it is the one in use: then the next call shows more.
func (u *update) checkFailed(e CheckFailed) {
	if e.Op != u.check.op {
		return
	}
	if !u.check.renews && u.inSession() {
		u.show(Notice{Tone: ToneWarning, Text: u.texts.TicketIgnored(u.Principal.ShownName()), Details: u.Explain(e.Failure).details()})
	}
	u.check = check{}
}

// changeUser goes on as the user of another ticket.
type changeUser struct {
	principal Principal
	at        int64
}

func (changeUser) event() {}

func (u *update) changeUser(e changeUser) {
	u.forgetTicket()
	u.beginAnew()
	u.emit(EffectDisconnect{})
	u.emit(EffectUse{Ticket: e.principal.Ticket})
	u.begin(e.principal, e.at)
}

// ShownName is the name of a user for display.
func (p Principal) ShownName() string {
	if p.FullName == "" {
		return p.Name
	}
	return p.FullName
}

// TicketName is the name under which a tab keeps the ticket of a user who wants to stay signed in.
func TicketName(service string) string { return "groupdesk ticket " + service }

// VersionName is the name under which a tab keeps the version of the services that was determined.
func VersionName(service string) string { return "groupdesk version " + service }

// keepTicket keeps the ticket in the tab when the user wants that.
func (u *update) keepTicket() {
	if u.stay {
		u.emit(EffectKeep{Name: TicketName(u.options.Service), Text: u.Principal.Ticket.Reveal()})
	}
}

// forgetTicket forgets it, also one from before staying signed in was switched off.
func (u *update) forgetTicket() {
	u.emit(EffectKeep{Name: TicketName(u.options.Service)})
	u.stay = false
}

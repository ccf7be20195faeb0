package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

var anna = admin.Principal{Name: "ANNA", FullName: "Anna Berg", Database: "CRM", MayEdit: true, Ticket: "7T:anna"}

// sessionPage is a page on which ADM0 works since a moment.
func sessionPage(t *testing.T, stay bool) *page {
	t.Helper()
	p := blankPage(t, admin.Options{Language: "US", Service: service})
	p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:first", Stay: stay}})
	user := adm0
	user.Ticket = "7T:first"
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: user, At: dawn})
	p.list(office...)
	p.sent = nil // the ticket that it uses
	return p
}

// dawn is a moment, in seconds since 1970.
const dawn = 1_800_000_000

// clock ends the waiting for the next look at the clock, so and so many minutes after the sign-in.
func (p *page) clock(minutes int) {
	p.t.Helper()
	i := slices.IndexFunc(p.waits, func(w admin.EffectWait) bool { return w.Seconds == 300 })
	if i < 0 {
		p.t.Fatal("nobody looks at the clock")
	}
	op := p.waits[i].Op
	p.waits = slices.Delete(p.waits, i, i+1)
	p.do(admin.Waited{Op: op, At: dawn + int64(minutes)*60})
}

// checks answers the question whose ticket it is.
func (p *page) checks(want admin.Secret, user admin.Principal) {
	p.t.Helper()
	e := take[admin.EffectCheck](p)
	if e.Ticket != want {
		p.t.Errorf("the ticket that is checked is %q, want %q", e.Ticket.Reveal(), want.Reveal())
	}
	user.Ticket = e.Ticket
	p.do(admin.Called{Name: "check"}, admin.Checked{Op: e.Op, Principal: user, At: dawn})
}

func TestTicketIsRenewedWhileTheUserWorks(t *testing.T) {
	p := sessionPage(t, false)
	for minutes := 5; minutes < 300; minutes += 5 {
		p.clock(minutes)
	}
	p.quiet()
	p.do(admin.SetFilter{Text: "s"}) // It asks the server for nothing.
	p.clock(300)
	p.checks("7T:first", adm0)
	if e := take[admin.EffectUse](p); e.Ticket != "7T:first" {
		t.Errorf("it goes on with %q", e.Ticket.Reveal())
	}
	for minutes := 305; minutes < 600; minutes += 5 {
		p.clock(minutes) // The renewal has moved the end.
	}
	p.quiet()
}

func TestLongRestAsks(t *testing.T) {
	p := sessionPage(t, false)
	p.typeName(2, "Vertrieb")
	p.clock(5)
	p.clock(325)
	if p.state.Question != nil {
		t.Fatalf("it asks too early: %+v", p.state.Question)
	}
	p.clock(330)
	p.quiet()
	if q := p.state.Question; q == nil || !strings.Contains(q.Text, "signed out") {
		t.Fatalf("the question is %+v", q)
	}
	p.do(admin.Answer{Serial: p.state.Question.Serial, Choice: -1})
	p.clock(335)
	if p.state.Question != nil {
		t.Error("it asks again and again")
	}
	p.do(admin.Called{Name: "list"}) // a call renews the ticket
	p.clock(340)
	p.clock(665)
	p.choose("Stay signed in")
	p.checks("7T:first", adm0)
	take[admin.EffectUse](p)
	if got := p.row(2).Draft.Name; got != "Vertrieb" {
		t.Errorf("the draft is %q", got)
	}
}

func TestEndOfTheTicketIsLeftToTheServer(t *testing.T) {
	p := sessionPage(t, false)
	p.clock(400) // The computer has slept.
	p.quiet()
	if p.state.Question != nil || p.state.Phase != admin.PhaseReady {
		t.Errorf("phase %s, question %+v", p.state.Phase, p.state.Question)
	}
	p.do(admin.SignOut{})
	p.clock(405)
	if len(p.waits) > 0 {
		t.Errorf("a session that is over is watched: %+v", p.waits)
	}
}

func TestTicketOfTheSameUser(t *testing.T) {
	p := sessionPage(t, false)
	p.typeName(2, "Vertrieb")
	p.do(admin.UseTicket{Ticket: "7T:first"}, admin.UseTicket{})
	p.quiet() // nothing new
	p.do(admin.UseTicket{Ticket: "7T:second"})
	p.checks("7T:second", adm0)
	if e := take[admin.EffectUse](p); e.Ticket != "7T:second" {
		t.Errorf("it goes on with %q", e.Ticket.Reveal())
	}
	if got := p.row(2).Draft.Name; got != "Vertrieb" || p.state.Question != nil || p.state.Phase != admin.PhaseReady {
		t.Errorf("draft %q, question %+v, phase %s", got, p.state.Question, p.state.Phase)
	}
}

func TestTicketOfAnotherUserAsks(t *testing.T) {
	for _, goesOn := range []bool{false, true} {
		p := sessionPage(t, false)
		p.typeName(2, "Vertrieb")
		p.do(admin.UseTicket{Ticket: "7T:anna"})
		p.checks("7T:anna", anna)
		p.quiet()
		if !goesOn {
			p.do(admin.Answer{Serial: p.state.Question.Serial, Choice: -1})
			p.quiet()
			if p.row(2).Draft.Name != "Vertrieb" || p.state.Principal.Name != "ADM0" {
				t.Errorf("%q of %s", p.row(2).Draft.Name, p.state.Principal.Name)
			}
			continue
		}
		p.choose("Go on as Anna Berg?")
		take[admin.EffectDisconnect](p)
		if e := take[admin.EffectUse](p); e.Ticket != "7T:anna" {
			t.Errorf("it goes on with %q", e.Ticket.Reveal())
		}
		p.list(office...)
		if p.row(2).Draft.Name != "Sales" || p.state.Principal.Name != "ANNA" {
			t.Errorf("%q of %s", p.row(2).Draft.Name, p.state.Principal.Name)
		}
		p.do(admin.SignOut{})
		p.signIn(adm0)
		p.list(office...)
		if got := p.row(2).Draft.Name; got != "Vertrieb" {
			t.Errorf("what the first user had typed is now %q", got)
		}
	}
}

func TestTicketThatIsNotValid(t *testing.T) {
	p := sessionPage(t, false)
	p.do(admin.UseTicket{Ticket: "7T:old"})
	p.do(admin.CheckFailed{Op: take[admin.EffectCheck](p).Op, Failure: &admin.Failure{Kind: admin.SignInRefused}})
	p.wantSays("SuperOffice has handed over a ticket that is not valid. You stay signed in as ADM0.")
	p.quiet()
}

// TestTicketWhileSigningIn has a ticket arrive while another is being tried.
func TestTicketWhileSigningIn(t *testing.T) {
	for _, works := range []bool{true, false} {
		p := blankPage(t, admin.Options{Service: service})
		p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:kept", Stay: true}}, admin.UseTicket{Ticket: "7T:new"})
		op := take[admin.EffectConnect](p).Op
		p.quiet()
		if works {
			p.do(admin.Connected{Op: op, Principal: adm0})
			p.checks("7T:new", anna)
			if p.state.Question == nil {
				t.Error("it does not ask")
			}
			continue
		}
		p.do(admin.ConnectFailed{Op: op, Failure: &admin.Failure{Kind: admin.SignInRefused}})
		if e := take[admin.EffectConnect](p); e.Credentials.Ticket != "7T:new" {
			t.Errorf("it signs in with %q", e.Credentials.Ticket.Reveal())
		}
	}
}

func TestStayingSignedIn(t *testing.T) {
	name := admin.TicketName(service)
	ends := map[string]func(*page){
		"sign out": func(p *page) { p.do(admin.SignOut{}) },
		"expired":  func(p *page) { p.do(admin.Refresh{}); p.failList(admin.SessionExpired) },
		"other user": func(p *page) {
			p.do(admin.UseTicket{Ticket: "7T:anna"})
			p.checks("7T:anna", anna)
			p.choose("Go on as Anna Berg?")
		},
	}
	for how, end := range ends {
		t.Run(how, func(t *testing.T) {
			p := sessionPage(t, true)
			if got := p.kept[name]; got != "7T:first" {
				t.Errorf("the tab keeps %q", got)
			}
			p.do(admin.UseTicket{Ticket: "7T:second"})
			p.checks("7T:second", adm0)
			if got := p.kept[name]; got != "7T:second" {
				t.Errorf("then it keeps %q", got)
			}
			if end(p); p.kept[name] != "" {
				t.Errorf("at the end it keeps %q", p.kept[name])
			}
		})
	}
	if p := sessionPage(t, false); p.kept[name] != "" {
		t.Error("it keeps a ticket that nobody wants it to")
	}
}

func TestStayingSignedInIsSwitchedOff(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service, Off: admin.FeatureStay})
	p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:first", Stay: true}})
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: admin.Principal{Name: "ADM0", Ticket: "7T:first"}})
	if got := p.kept[admin.TicketName(service)]; got != "" {
		t.Errorf("it keeps %q", got)
	}
}

// TestTicketThatNobodyTyped shows the place of the list at once: the form would be gone before anybody could use it. It
// comes back when the ticket is of no use.
func TestTicketThatNobodyTyped(t *testing.T) {
	tests := map[string]admin.Event{
		"of the host page": admin.UseTicket{Ticket: "7T:abc"},
		"of the tab":       admin.Connect{Credentials: admin.Credentials{Ticket: "7T:abc", Stay: true, Kept: true}},
	}
	for name, event := range tests {
		t.Run(name, func(t *testing.T) {
			p := blankPage(t, admin.Options{Service: service})
			p.do(event)
			if p.state.Phase != admin.PhaseLoading || !p.state.Connecting {
				t.Fatalf("phase %s, connecting %t", p.state.Phase, p.state.Connecting)
			}
			p.do(admin.Refresh{}, admin.Connect{Credentials: admin.Credentials{User: "ANNA"}})
			op := take[admin.EffectConnect](p).Op
			p.quiet() // Nothing else can be done before it is known whether the ticket is good.
			p.do(admin.ConnectFailed{Op: op, Failure: &admin.Failure{Kind: admin.SignInRefused}})
			if p.state.Phase != admin.PhaseConnect || p.state.Connecting || p.state.Notice.Text == "" {
				t.Errorf("phase %s, connecting %t, notice %+v", p.state.Phase, p.state.Connecting, p.state.Notice)
			}
			p.do(event)
			p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: adm0})
			p.list(office...)
			if p.state.Phase != admin.PhaseReady {
				t.Errorf("phase %s", p.state.Phase)
			}
		})
	}
}

// TestSignOutForgetsATicketThatWaits signs out while one ticket is tried and another waits for that.
func TestSignOutForgetsATicketThatWaits(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service})
	p.do(admin.UseTicket{Ticket: "7T:one"}, admin.UseTicket{Ticket: "7T:two"}, admin.SignOut{})
	p.sent = nil
	p.signIn(anna)
	p.list(office...)
	p.quiet()
}

// TestTicketInTheMiddleOfWork leaves the rows as they are while it is tried.
func TestTicketInTheMiddleOfWork(t *testing.T) {
	p := sessionPage(t, false)
	p.typeName(2, "Vertrieb")
	p.do(admin.UseTicket{Ticket: "7T:second"})
	check := take[admin.EffectCheck](p).Op
	p.do(admin.Refresh{})
	p.do(admin.ListFailed{Op: take[admin.EffectList](p).Op, Failure: &admin.Failure{Kind: admin.SessionExpired}})
	p.do(admin.UseTicket{Ticket: "7T:third"})
	if p.state.Phase != admin.PhaseConnect || !p.state.Connecting {
		t.Fatalf("phase %s, connecting %t", p.state.Phase, p.state.Connecting)
	}
	p.do(admin.CheckFailed{Op: check, Failure: &admin.Failure{Kind: admin.SignInRefused}})
	if p.state.Notice.Tone == admin.ToneWarning && strings.Contains(p.state.Notice.Text, "ignored") {
		t.Errorf("a ticket that nobody waits for is told: %q", p.state.Notice.Text)
	}
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: adm0})
	if got := p.row(2).Draft.Name; got != "Vertrieb" || p.state.Phase != admin.PhaseReady {
		t.Errorf("draft %q, phase %s", got, p.state.Phase)
	}
}

// TestTicketAfterAnEmptySession is checked in a session that ends before there are rows: the answer belongs to none.
func TestTicketAfterAnEmptySession(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service})
	p.signIn(adm0)
	p.do(admin.UseTicket{Ticket: "7T:second"})
	check := take[admin.EffectCheck](p).Op
	p.do(admin.ListFailed{Op: take[admin.EffectList](p).Op, Failure: &admin.Failure{Kind: admin.SessionExpired}})
	p.do(admin.UseTicket{Ticket: "7T:third"})
	p.do(admin.Checked{Op: check, Principal: anna})
	if p.state.Question != nil || p.state.Phase != admin.PhaseLoading {
		t.Fatalf("question %+v, phase %s", p.state.Question, p.state.Phase)
	}
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: adm0})
	p.checks("7T:anna", anna) // which came meanwhile
	if q := p.state.Question; q == nil || !strings.Contains(q.Title, "Anna Berg") {
		t.Errorf("the question is %+v", q)
	}
}

// TestKeptTicketHasEnded lets the host page give another one.
func TestKeptTicketHasEnded(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service})
	p.kept[admin.TicketName(service)] = "7T:old"
	p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:old", Stay: true, Kept: true}})
	p.do(admin.ConnectFailed{Op: take[admin.EffectConnect](p).Op, Failure: &admin.Failure{Kind: admin.SignInRefused}})
	if got := p.kept[admin.TicketName(service)]; got != "" {
		t.Errorf("it still keeps %q", got)
	}
	if !slices.Contains(p.told, admin.EffectTell{What: admin.ToldExpired}) {
		t.Errorf("the host page was told %+v", p.told)
	}
}

// TestKeptTicketMayStillBeGood leaves it alone when nobody has said that it is not.
func TestKeptTicketMayStillBeGood(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service})
	p.kept[admin.TicketName(service)] = "7T:good"
	p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:good", Stay: true, Kept: true}})
	p.do(admin.ConnectFailed{Op: take[admin.EffectConnect](p).Op, Failure: &admin.Failure{Kind: admin.Unavailable}})
	if got := p.kept[admin.TicketName(service)]; got != "7T:good" {
		t.Errorf("it keeps %q", got)
	}
	p.do(admin.Connect{Credentials: admin.Credentials{User: "ADM0", Password: "guess", Stay: true}})
	p.do(admin.ConnectFailed{Op: take[admin.EffectConnect](p).Op, Failure: &admin.Failure{Kind: admin.SignInRefused}})
	if slices.Contains(p.told, admin.EffectTell{What: admin.ToldExpired}) {
		t.Error("a mistyped password is told as the end of a session")
	}
}

// TestTicketFromBeforeIsForgotten signs out where staying signed in has been switched off since.
func TestTicketFromBeforeIsForgotten(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service, Off: admin.FeatureStay})
	p.kept[admin.TicketName(service)] = "7T:old"
	p.signIn(adm0)
	p.list(office...)
	if p.do(admin.SignOut{}); p.kept[admin.TicketName(service)] != "" {
		t.Error("the ticket is still kept")
	}
}

// TestTicketAtTheEndOfTheSession has a new ticket arrive while the old one ends, in both orders.
func TestTicketAtTheEndOfTheSession(t *testing.T) {
	t.Run("checked first", func(t *testing.T) {
		p := sessionPage(t, false)
		p.do(admin.Return{}, admin.UseTicket{Ticket: "7T:second"})
		p.checks("7T:second", adm0)
		take[admin.EffectUse](p)
		p.failList(admin.SessionExpired)
		if p.state.Phase != admin.PhaseReady {
			t.Fatalf("phase %s", p.state.Phase)
		}
		p.list(office...) // once more, with the new one
	})
	t.Run("ended first", func(t *testing.T) {
		p := sessionPage(t, false)
		p.do(admin.Return{}, admin.UseTicket{Ticket: "7T:second"})
		p.failList(admin.SessionExpired)
		p.checks("7T:second", adm0)
		if e := take[admin.EffectConnect](p); e.Credentials.Ticket != "7T:second" {
			t.Errorf("it signs in with %q", e.Credentials.Ticket.Reveal())
		}
	})
	t.Run("signed out first", func(t *testing.T) {
		p := sessionPage(t, false)
		p.do(admin.UseTicket{Ticket: "7T:second"}, admin.SignOut{})
		take[admin.EffectDisconnect](p)
		p.checks("7T:second", adm0)
		p.quiet()
	})
}

func TestOfferedTicketWaitsForAQuestion(t *testing.T) {
	p := sessionPage(t, false)
	p.typeName(2, "Vertrieb")
	p.do(admin.SignOut{})
	asked := p.state.Question.Title
	p.do(admin.UseTicket{Ticket: "7T:anna"})
	p.checks("7T:anna", anna)
	if got := p.state.Question.Title; got != asked {
		t.Fatalf("the question has changed to %q", got)
	}
	p.do(admin.Answer{Serial: p.state.Question.Serial, Choice: -1})
	p.checks("7T:anna", anna)
	p.choose("Go on as Anna Berg?")
}

// TestForeignTicketIsNoContact asks in time although another user's ticket was looked at.
func TestForeignTicketIsNoContact(t *testing.T) {
	p := sessionPage(t, false)
	p.clock(200)
	p.do(admin.UseTicket{Ticket: "7T:anna"})
	p.checks("7T:anna", anna)
	p.do(admin.Answer{Serial: p.state.Question.Serial, Choice: -1})
	p.clock(205)
	p.clock(330)
	if q := p.state.Question; q == nil || !strings.Contains(q.Title, "still there") {
		t.Errorf("the question is %+v", q)
	}
}

// TestUnknownUsersAreNotTheSame is about a server that tells nothing of the user.
func TestUnknownUsersAreNotTheSame(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.signIn(admin.Principal{Ticket: "7T:first"})
	p.list(office...)
	p.do(admin.UseTicket{Ticket: "7T:second"})
	p.checks("7T:second", admin.Principal{})
	if p.state.Question == nil {
		t.Error("the ticket of somebody unknown takes over")
	}
}

// TestReadyWithoutATicket is told when the host page has none, so that the form is all there is.
func TestReadyWithoutATicket(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.do(admin.UseTicket{}, admin.UseTicket{})
	p.wantTold("ready")
}

func TestWays(t *testing.T) {
	p := blankPage(t, admin.Options{})
	if p.state.Way != admin.WayPassword || p.state.Ways() != "password ticket" {
		t.Errorf("it begins with %s of %s", p.state.Way, p.state.Ways())
	}
	p.do(admin.ChooseWay{Way: admin.WayWindows}) // is not offered
	if p.state.Way != admin.WayPassword {
		t.Errorf("the way is %s", p.state.Way)
	}
	p = blankPage(t, admin.Options{Ways: "windows accessToken"})
	if p.state.Way != admin.WayWindows {
		t.Errorf("it begins with %s", p.state.Way)
	}
	p.do(admin.ChooseWay{Way: admin.WayToken}, admin.Connect{Credentials: admin.Credentials{AccessToken: "x"}}, admin.ChooseWay{Way: admin.WayWindows})
	if p.state.Way != admin.WayToken {
		t.Error("the form changes while a sign-in is on its way")
	}
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: adm0})
	p.list(office...)
	if p.do(admin.SignOut{}); p.state.Way != admin.WayToken {
		t.Errorf("after signing out the way is %s", p.state.Way)
	}
}

func TestSettledIsToldOnce(t *testing.T) {
	p := newPage(t, office...)
	p.describe("changed", 1, 2, 3)
	p.do(admin.SaveAll{})
	settled := admin.EffectTell{What: admin.ToldSettled}
	for range 3 {
		if slices.Contains(p.told, settled) {
			t.Error("it is told before the last save has ended")
		}
		p.stored()
	}
	if got := len(slices.DeleteFunc(p.told, func(e admin.EffectTell) bool { return e != settled })); got != 1 {
		t.Errorf("it is told %d times", got)
	}
	p.told = nil
	p.describe("again", 1)
	p.do(admin.Save{Key: 1})
	p.failSave(admin.Failure{Kind: admin.Server})
	if slices.Contains(p.told, settled) {
		t.Error("it is told though nothing was stored")
	}
}

// What to do about a refused sign-in depends on the way that was tried.
func TestAdviceOfARefusedSignIn(t *testing.T) {
	const account, ticket, check, network = "Your Windows account did not reach", "It may have ended", "Check the user name", "Sign in to the network"
	tests := []struct {
		credentials admin.Credentials
		kind        admin.Kind
		want        string
	}{
		{admin.Credentials{Windows: true}, admin.SignInRefused, account},
		{admin.Credentials{Windows: true}, admin.Unauthorized, account},
		{admin.Credentials{Windows: true}, admin.Unavailable, ""},
		{admin.Credentials{Ticket: "7T:old"}, admin.SignInRefused, ticket},
		{admin.Credentials{Ticket: "7T:old"}, admin.Unauthorized, network},
		{admin.Credentials{AccessToken: "old"}, admin.SignInRefused, ticket},
		{admin.Credentials{User: "ADM0", Password: "guess"}, admin.SignInRefused, check},
		{admin.Credentials{User: "ADM0", Password: "guess"}, admin.Unauthorized, network},
	}
	for _, test := range tests {
		p := blankPage(t, admin.Options{})
		p.do(admin.Connect{Credentials: test.credentials})
		p.do(admin.ConnectFailed{Op: take[admin.EffectConnect](p).Op, Failure: &admin.Failure{Kind: test.kind}})
		got := p.state.Notice.Advice
		if !strings.HasPrefix(got, test.want) || test.want == "" && strings.HasPrefix(got, account) {
			t.Errorf("%+v, %s: %q", test.credentials, test.kind, got)
		}
		p.do(admin.Connect{Credentials: test.credentials}) // The notice is about the last attempt.
		p.wantSays("")
	}
}

// The form that is chosen begins without what was said about another.
func TestChoosingAWayEndsTheNotice(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.do(admin.Connect{}, admin.ConnectFailed{Op: 1, Failure: &admin.Failure{Kind: admin.SignInRefused}}, admin.ChooseWay{Way: admin.WayTicket})
	p.wantSays("")
}

// A user counts as at work for less than a quarter of an hour.
func TestRenewalAtItsLimits(t *testing.T) {
	for minutes, renewed := range map[int]bool{299: false, 300: true} {
		p := sessionPage(t, false)
		p.clock(5)
		p.do(admin.SetFilter{Text: "s"})
		p.clock(minutes)
		if got := len(p.sent) > 0; got != renewed {
			t.Errorf("%d minutes after the sign-in it is renewed: %v", minutes, got)
		}
	}
	for minutes, renewed := range map[int]bool{304: true, 305: false} {
		p := sessionPage(t, false)
		p.do(admin.SetFilter{Text: "s"})
		p.clock(290)
		p.clock(minutes)
		if got := len(p.sent) > 0; got != renewed {
			t.Errorf("%d minutes after the user's last act it is renewed: %v", minutes-290, got)
		}
	}
	p := sessionPage(t, false)
	p.do(admin.SetFilter{Text: "s"})
	p.clock(360) // the very end
	p.quiet()
	if p.state.Question != nil {
		t.Errorf("it asks %+v", p.state.Question)
	}
}

// A renewal whose user signs out meanwhile signs nobody in again.
func TestRenewalAfterTheEnd(t *testing.T) {
	p := sessionPage(t, false)
	p.do(admin.SetFilter{Text: "s"})
	p.clock(300)
	p.do(admin.Refresh{})
	p.failList(admin.SessionExpired)
	p.checks("7T:first", adm0)
	p.quiet()
}

// A renewal that fails is not worth a word, since the next call shows whether the session goes on, and a ticket that is of
// no use is not either when the user has to sign in anyway.
func TestCheckThatFailsSaysNothing(t *testing.T) {
	fail := func(p *page) {
		p.do(admin.CheckFailed{Op: take[admin.EffectCheck](p).Op, Failure: &admin.Failure{Kind: admin.SignInRefused}})
		p.quiet()
	}
	p := sessionPage(t, false)
	p.do(admin.SetFilter{Text: "s"})
	p.clock(300)
	fail(p)
	p.wantSays("")
	p.do(admin.UseTicket{Ticket: "7T:old"}, admin.Refresh{})
	p.failList(admin.SessionExpired)
	before := p.state.Notice
	fail(p)
	if got := p.state.Notice; got != before {
		t.Errorf("it says %q after %q", got.Text, before.Text)
	}
}

// Another ticket of the same user brings the rights as they are now.
func TestRightsOfAnotherTicket(t *testing.T) {
	p := sessionPage(t, false)
	p.do(admin.UseTicket{Ticket: "7T:second"})
	p.checks("7T:second", admin.Principal{Name: "ADM0", Database: "CRM"})
	if p.state.Rights != admin.RightsDoubtful {
		t.Errorf("rights %q", p.state.Rights)
	}
}

// What was said to the last user is not said to the next.
func TestAnotherUserBeginsWithoutANotice(t *testing.T) {
	p := sessionPage(t, false)
	p.rename(2, "Vertrieb")
	p.do(admin.UseTicket{Ticket: "7T:anna"})
	p.checks("7T:anna", anna)
	p.choose("Go on as Anna Berg?")
	p.wantSays("")
}

// A page that waits for a sign-in is not told to be ready by a host page that has no ticket.
func TestNoTicketWhileSigningIn(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.do(admin.Connect{}, admin.UseTicket{})
	p.wantTold("")
}

// The tab keeps which version of the services was found, so that it need not look again.
func TestVersionIsKept(t *testing.T) {
	p := blankPage(t, admin.Options{Service: service})
	user := adm0
	user.Services = "86"
	p.signIn(user)
	if got := p.kept[admin.VersionName(service)]; got != "86" {
		t.Errorf("the tab keeps %q", got)
	}
}

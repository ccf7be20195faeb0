package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// waited lets the newest waiting end, which must be this long.
func (p *page) waited(seconds int) {
	p.t.Helper()
	if len(p.waits) == 0 {
		p.t.Fatal("the page does not wait")
	}
	last := p.waits[len(p.waits)-1]
	p.waits = nil
	if last.Seconds != seconds {
		p.t.Errorf("it waits for %d seconds, want %d", last.Seconds, seconds)
	}
	p.do(admin.Waited{Op: last.Op})
}

// "It is not known whether" is said only of a write that was sent.
func TestNotKnown(t *testing.T) {
	for _, sent := range []bool{true, false} {
		p := newPage(t, office...)
		p.typeName(2, "Vertrieb")
		p.do(admin.Save{Key: 2})
		p.failSave(admin.Failure{Kind: admin.Network, Sent: sent})
		if sent {
			p.wantSays("Checking")
			p.failList(admin.Network)
		}
		p.wantSays("could not be reached")
		if says := strings.Contains(p.state.Notice.Text, "not known"); says != sent {
			t.Errorf("sent %v: %s", sent, p.state.Notice.Text)
		}
		p.wantStatus(2, admin.StatusFailed)
	}
}

func TestBackOff(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.failSave(admin.Failure{Kind: admin.Network})
	said := p.state.Notice.Serial
	for _, seconds := range []int{5, 10, 20, 40, 60, 60} {
		p.waited(seconds)
		p.failList(admin.Network)
	}
	if p.state.Notice.Serial != said {
		t.Errorf("it says the same over and over: %+v", p.state.Notice)
	}
	p.quiet() // Nothing is written without the user.
	p.waited(60)
	p.list(office...)
	p.wantSays("The server answers again. 1 change is waiting to be saved.")
	p.quiet()
	p.accept(admin.OfferSaveAll)
	p.stored()

	p.do(admin.Refresh{}) // The next outage begins from the start.
	p.failList(admin.Unavailable)
	p.waited(5)
	p.list(office[0], p.row(2).Baseline)
	p.wantSays("The server answers again.")
	if p.state.Notice.Offer != admin.OfferNothing {
		t.Errorf("offers %s", p.state.Notice.Offer)
	}
}

// A server that has had too many requests says how long to wait, and is not asked before.
func TestTooManyRequests(t *testing.T) {
	for seconds, want := range map[int]struct {
		advice string
		wait   int
	}{
		0:      {"Try again. If it goes on, send the details to the IT department.", 5},
		1:      {"Try again in 1 second: the server has asked for that.", 5},
		30:     {"Try again in 30 seconds: the server has asked for that.", 30},
		300:    {"Try again in 5 minutes: the server has asked for that.", 300},
		301:    {"Try again in 6 minutes: the server has asked for that.", 301},
		100000: {"Try again in 1667 minutes: the server has asked for that.", 3600},
	} {
		p := newPage(t, office...)
		p.describe("new", 1, 2)
		p.do(admin.SaveAll{})
		p.failSave(admin.Failure{Kind: admin.TooManyRequests, Sent: true, RetryAfter: seconds})
		p.failSave(admin.Failure{Kind: admin.TooManyRequests, Sent: true, RetryAfter: seconds})
		p.wantSays("0 changes saved, 2 not: 2 refused by the server.")
		p.waited(want.wait)
		p.list(office...)
		p.wantSays("The server answers again. 2 changes are waiting to be saved.")
		p.do(admin.Save{Key: 2})
		p.failSave(admin.Failure{Kind: admin.TooManyRequests, Sent: true, RetryAfter: seconds})
		if n := p.state.Notice; n.Advice != want.advice || !strings.HasSuffix(n.Text, "The server has had too many requests.") {
			t.Errorf("%d seconds: it says %s %s", seconds, n.Text, n.Advice)
		}
	}
}

// Several writes that fail at once are one outage.
func TestOneOutage(t *testing.T) {
	for _, sent := range []bool{true, false} {
		p := newPage(t, many(6)...)
		p.describe("new", 1, 2, 3, 4)
		p.do(admin.SaveAll{})
		for range 4 {
			p.failSave(admin.Failure{Kind: admin.Timeout, Sent: sent})
		}
		p.wantSays("0 changes saved, 4 not: 4 without an answer.")
		if sent {
			p.failList(admin.Timeout) // once more for the later failures
		}
		p.waited(5)
	}
}

func TestSeveralLostAnswers(t *testing.T) {
	p := newPage(t, many(3)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	for range 3 {
		p.timeOut()
	}
	stored := p.row(1).Baseline
	stored.Description = "new"
	now := append([]admin.Group{stored}, many(3)[1:]...)
	p.list(now...) // asked for before the others failed
	p.list(now...)
	p.wantSays("2 changes were not saved.")
	p.wantStatus(1, admin.StatusClean)
	p.accept(admin.OfferSaveAll)
	p.stored()
	p.stored()
	p.wantSays("2 changes saved.")
}

func TestOnline(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Online{})
	p.quiet() // Nothing was missing.
	p.do(admin.Refresh{})
	p.failList(admin.Network)
	p.do(admin.Online{}, admin.Online{})
	late := p.waits[0]
	p.list(office...)
	p.wantSays("The server answers again.")
	p.do(admin.Waited{Op: late.Op})
	p.quiet() // Nobody waits for that any more.
}

func TestFirstListAfterAnOutage(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.signIn(adm0)
	p.failList(admin.Unavailable)
	if p.state.Phase != admin.PhaseError {
		t.Fatalf("phase %s", p.state.Phase)
	}
	p.waited(5)
	p.failList(admin.Unavailable)
	p.waited(10)
	p.list(office...)
	if p.state.Phase != admin.PhaseReady || p.warned() {
		t.Errorf("phase %s, notice %+v", p.state.Phase, p.state.Notice)
	}
	p.wantCursor(1, admin.ColumnRow)
}

// An answer ends the outage, whatever it says.
func TestOutageEndsWithAFault(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Refresh{})
	p.failList(admin.Network)
	p.waited(5)
	p.failList(admin.Fault)
	p.wantSays("reported a fault")
	if len(p.waits) > 0 {
		t.Errorf("it goes on waiting: %v", p.waits)
	}
}

func TestSessionExpiresInAnOutage(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Refresh{})
	p.failList(admin.Network)
	p.waited(5)
	p.failList(admin.SessionExpired)
	p.signIn(adm0)
	p.list(office...)
	if strings.Contains(p.state.Notice.Text, "answers again") {
		t.Errorf("it says %s", p.state.Notice.Text)
	}
}

// A list that was asked for before the write failed cannot tell: nothing is said before the next one has come.
func TestListThatIsTooOldTellsNothing(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2}, admin.Refresh{})
	p.timeOut()
	p.list(office...)
	p.wantStatus(2, admin.StatusChecking)
	p.wantSays("Checking")
	p.list(office...)
	p.wantSays("The change to “Sales” was not saved.")
}

func TestGroupThatIsGoneAfterALostAnswer(t *testing.T) {
	gone := []admin.Group{office[0], office[2]}
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.timeOut()
	p.list(gone...)
	p.wantSays("The change to “Sales” was not saved.")
	if got := p.names(); !slices.Equal(got, []string{"Vertrieb", "Administration", "Service"}) {
		t.Errorf("rows %q", got)
	}

	p = newPage(t, office...)
	p.do(admin.DeleteAndMove{Key: 2, MoveTo: 3})
	p.do(admin.WriteFailed{Op: take[admin.EffectDeleteAndMove](p).Op, Failure: &admin.Failure{Kind: admin.Timeout, Sent: true}})
	p.list(gone...)
	p.wantSays("the list shows that the change was saved")
}

// Where nothing but waiting can help, the page looks again by itself, and only there.
func TestWhatIsLookedForAgain(t *testing.T) {
	unreachable := []admin.Kind{
		admin.Timeout, admin.Network, admin.Truncated, admin.NotSOAP, admin.Unavailable, admin.Redirected, admin.Malformed,
		admin.Certificate, admin.TooManyRequests,
	}
	for _, kind := range kinds {
		if kind == admin.SessionExpired {
			continue
		}
		p := newPage(t, office...)
		p.waits = nil
		p.do(admin.Refresh{})
		p.failList(kind)
		if waits := len(p.waits) > 0; waits != slices.Contains(unreachable, kind) {
			t.Errorf("%s: it looks again: %v", kind, waits)
		}
	}
}

// A list that the user asks for in an outage tells that it is over, and not just that the list is new.
func TestRefreshEndsAnOutage(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Refresh{})
	p.failList(admin.Network)
	p.refresh(office...)
	p.wantSays("The server answers again.")
}

package admin_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// statuses returns the status of each shown row, in order.
func (p *page) statuses() string {
	var list []string
	for _, r := range p.state.Visible() {
		list = append(list, string(r.Status))
	}
	return strings.Join(list, " ")
}

func TestFourAtATime(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.SaveAll{}, admin.SaveAll{}, admin.Save{Key: 6})
	if got := p.statuses(); got != "saving saving saving saving waiting waiting" {
		t.Errorf("rows are %s", got)
	}
	p.wantSays("Saving 1 of 6…")
	p.typeName(6, "typed while it waits")
	p.stored()
	if got := p.statuses(); got != "saved saving saving saving saving waiting" || len(p.sent) != 4 {
		t.Errorf("rows are %s, %d writes", got, len(p.sent))
	}
	p.wantSays("Saving 2 of 6…")
	for range 5 {
		p.stored()
	}
	p.quiet()
	p.wantSays("6 changes saved.")
	p.wantStatus(6, admin.StatusDirty)
	if !p.offersUndo() {
		t.Error("no undo is offered")
	}
}

func TestStop(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.SaveAll{})
	stop := admin.Accept{Serial: p.state.Notice.Serial}
	p.stored()
	p.accept(admin.OfferStop)
	p.wantSays("Saving 2 of 5…")
	p.do(stop, admin.Stop{}) // The button was the same all the time, and there is nothing left to stop.
	if got := p.statuses(); got != "saved saving saving saving saving dirty" {
		t.Errorf("rows are %s", got)
	}
	for range 4 {
		p.stored()
	}
	p.quiet()
	p.wantSays("5 changes saved, 1 not: 1 was not sent.")
	if n := p.state.Notice; n.Tone != admin.ToneWarning {
		t.Errorf("notice %+v", n)
	}
	p.do(admin.DismissNotice{}, admin.Stop{})
	p.wantSays("") // There was nothing to stop.
}

// The button to stop is the same from the beginning of a batch to its end.
func TestStopWithAnEarlierButton(t *testing.T) {
	p := newPage(t, many(7)...)
	p.describe("new", 1, 2, 3, 4, 5, 6, 7)
	p.do(admin.SaveAll{})
	stop := admin.Accept{Serial: p.state.Notice.Serial}
	p.stored()
	p.failSave(admin.Failure{Kind: admin.Invalid})
	p.wantSays("Saving 3 of 7…")
	p.do(stop)
	if got := p.statuses(); got != "saved failed saving saving saving saving dirty" {
		t.Errorf("rows are %s", got)
	}
}

// The progress counts what has failed, also when nothing is left to send.
func TestFailuresCountAsProgress(t *testing.T) {
	p := newPage(t, many(3)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	p.failSave(admin.Failure{Kind: admin.Invalid})
	p.wantSays("Saving 2 of 3…")
	p.changedBy(admin.Group{ID: 2, Name: "Group B", Description: "theirs", Rank: 2})
	p.wantSays("Saving 3 of 3…")
}

func TestStopIsOfferedWhenSomethingWaits(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.Save{Key: 1})
	if n := p.state.Notice; n.Text != "Saving…" || n.Offer != admin.OfferNothing {
		t.Errorf("notice %+v", n)
	}
	p.do(admin.SaveAll{})
	for _, want := range []admin.Offer{admin.OfferStop, admin.OfferStop, admin.OfferNothing} {
		if got := p.state.Notice.Offer; got != want {
			t.Errorf("offers %q, want %q: %s", got, want, p.state.Notice.Text)
		}
		p.stored()
	}
}

// The second click of a double click on "save all" must not stop what the first has begun.
func TestDoubleClickOnAnOffer(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.Refresh{})
	p.failList(admin.Network)
	p.do(admin.Online{})
	p.list(many(6)...)
	click := admin.Accept{Serial: p.state.Notice.Serial}
	p.accept(admin.OfferSaveAll)
	p.do(click)
	for range 6 {
		p.stored()
	}
	p.wantSays("6 changes saved.")
}

func TestBatchSaysWhatWasNotSaved(t *testing.T) {
	tests := []struct {
		kinds []admin.Kind // the outcomes of three saves; empty: it is stored
		want  string
	}{
		{[]admin.Kind{"", "", ""}, "3 changes saved."},
		{[]admin.Kind{"", "", admin.Duplicate}, "2 changes saved, 1 not: 1 with a name that is taken."},
		{[]admin.Kind{"", admin.Invalid, admin.TooLarge}, "1 change saved, 2 not: 2 refused by the server."},
		{[]admin.Kind{admin.Fault, admin.Fault, admin.Server}, "0 changes saved, 3 not: 3 because of an error on the server."},
		{[]admin.Kind{admin.NotFound, admin.Network, ""}, "1 change saved, 2 not: 1 no longer on the server, 1 without an answer."},
		{[]admin.Kind{admin.ChangedByOther, "", ""}, "2 changes saved, 1 not: 1 changed by someone else too."},
	}
	for _, test := range tests {
		p := newPage(t, many(5)...)
		p.rename(5, "Earlier") // which could be undone, and is not what the notice is about
		p.describe("new", 1, 2, 3)
		p.do(admin.SaveAll{})
		for _, kind := range test.kinds {
			if kind == "" {
				p.stored()
			} else {
				p.failSave(admin.Failure{Kind: kind})
			}
		}
		saved := !slices.ContainsFunc(test.kinds, func(kind admin.Kind) bool { return kind != "" })
		if got := p.state.Notice; got.Text != test.want || (got.Tone == admin.ToneSuccess) != saved {
			t.Errorf("%v: %q in the tone %s, want %q", test.kinds, got.Text, got.Tone, test.want)
		}
		if stored := slices.Contains(test.kinds, ""); p.offersUndo() != stored {
			t.Errorf("%v: an undo is offered: %v", test.kinds, p.offersUndo())
		}
	}
}

// What would befall the next save too, whatever group it is about, stops a batch; what is wrong with one group does not.
func TestWhatStopsABatch(t *testing.T) {
	ofOneGroup := []admin.Kind{
		admin.Duplicate, admin.Invalid, admin.NotFound, admin.ChangedByOther, admin.Server, admin.Fault, admin.TooLarge,
	}
	for _, kind := range kinds {
		p := newPage(t, many(6)...)
		p.describe("new", 1, 2, 3, 4, 5, 6)
		p.do(admin.SaveAll{})
		p.failSave(admin.Failure{Kind: kind, Sent: true})
		saves := 0
		for _, e := range p.sent {
			if _, ok := e.(admin.EffectSave); ok {
				saves++
			}
		}
		want := 3
		if slices.Contains(ofOneGroup, kind) {
			want = 4
		}
		if saves != want {
			t.Errorf("%s: %d saves are on their way, want %d", kind, saves, want)
		}
	}
}

// A group whose members are moved counts in a batch as any other change does.
func TestMoveInABatch(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 3, 4)
	p.do(admin.SaveAll{}, admin.DeleteAndMove{Key: 1, MoveTo: 2})
	p.wantSays("Saving 1 of 3…")
	p.do(admin.WriteDone{Op: take[admin.EffectDeleteAndMove](p).Op})
	p.wantSays("Saving 2 of 3…")
	p.stored()
	p.wantSays("Saving 3 of 3…")
	p.stored()
	p.wantSays("3 changes saved.")
}

// The end of one write is the beginning of the next, whatever kind it is of and however it ends.
func TestNextWriteFollows(t *testing.T) {
	ends := map[string]func(*page){
		"a move":     func(p *page) { p.do(admin.WriteDone{Op: take[admin.EffectDeleteAndMove](p).Op}) },
		"a save":     func(p *page) { p.stored() },
		"a failure":  func(p *page) { p.failSave(admin.Failure{Kind: admin.Invalid}) },
		"a conflict": func(p *page) { p.changedBy(admin.Group{ID: 3, Name: "Group C", Description: "theirs", Rank: 3}) },
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, many(7)...)
			p.do(admin.DeleteAndMove{Key: 1, MoveTo: 2})
			p.describe("new", 3, 4, 5, 6)
			p.do(admin.SaveAll{})
			p.wantStatus(6, admin.StatusWaiting)
			end(p)
			p.wantStatus(6, admin.StatusSaving)
		})
	}
}

func TestBatchWithBlockedRows(t *testing.T) {
	p := newPage(t, many(5)...)
	p.describe("new", 1, 2)
	p.typeName(3, "")
	p.typeName(4, "Group A")
	p.do(admin.SaveAll{})
	p.stored()
	p.stored()
	p.wantSays("2 changes saved, 2 not: 2 need correcting.")
	p.wantStatus(3, admin.StatusDirty)
}

// creating returns the names and ranks of the groups that are being created, in the order in which they were sent.
func (p *page) creating() string {
	var list []string
	for _, e := range p.sent {
		if e, ok := e.(admin.EffectCreate); ok {
			list = append(list, e.Group.Name+strconv.Itoa(int(e.Group.Rank)))
		}
	}
	return strings.Join(list, " ")
}

// createdAs answers the first creation with a rank.
func (p *page) createdAs(id int32, rank int16) {
	p.t.Helper()
	e := take[admin.EffectCreate](p)
	g := e.Group
	g.ID, g.Rank = id, rank
	p.do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: g}})
}

func (p *page) wantCreating(want string) {
	p.t.Helper()
	if got := p.creating(); got != want {
		p.t.Errorf("being created are %q, want %q", got, want)
	}
}

// The server ranks the first new group; the others follow it in the order of the list.
func TestCreationsSideBySide(t *testing.T) {
	p := newPage(t, office...)
	p.add("C", "A", "B", "D", "E", "F")
	p.do(admin.Edit{Key: -3, Field: admin.FieldRank, Text: "1"}, admin.SaveAll{})
	p.wantCreating("C0")
	if got := p.statuses(); !strings.HasPrefix(got, "saving waiting waiting waiting waiting waiting clean") {
		t.Errorf("rows are %s", got)
	}
	p.createdAs(10, 41)
	p.wantCreating("A42 B1 D43 E44")
	p.created(11)
	p.wantCreating("B1 D43 E44 F45")
	for id := range int32(4) {
		p.created(12 + id)
	}
	p.wantSays("6 changes saved.")
	if r := p.row(-2); r.Draft.Rank != "42" || r.Note != "" || r.Status != admin.StatusSaved {
		t.Errorf("row %+v", r)
	}
}

func TestCreationsBesideSaves(t *testing.T) {
	p := newPage(t, many(3)...)
	p.add("A", "B", "C")
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	p.wantCreating("A0")
	if len(p.sent) != 4 {
		t.Errorf("%d writes at once", len(p.sent))
	}
	p.stored() // Its place is no good for B.
	p.wantCreating("A0")
}

func TestCreationsAtTheEndOfRanks(t *testing.T) {
	p := newPage(t, office...)
	p.add("A", "B", "C", "D")
	p.do(admin.SaveAll{})
	p.createdAs(10, admin.MaxRank-1)
	p.wantCreating("B32767")
	p.created(11)
	p.wantCreating("C0")
	p.createdAs(12, admin.MaxRank)
	p.wantCreating("D0")
	p.createdAs(13, admin.MaxRank)
	p.wantSays("4 changes saved.")
}

func TestFirstCreationFails(t *testing.T) {
	p := newPage(t, office...)
	p.add("A", "B", "C")
	p.do(admin.SaveAll{})
	p.failCreate(admin.Invalid)
	p.wantCreating("B0")
	p.createdAs(10, 7)
	p.wantCreating("C8")
	p.created(11)
	p.wantSays("2 changes saved, 1 not: 1 refused by the server.")
	p.wantStatus(-1, admin.StatusFailed)
}

// A group with a rank of its own is kept from running beside one that the server is to rank, whichever comes first.
func TestRankedCreations(t *testing.T) {
	for key, want := range map[int32][2]string{-1: {"A9", "B0"}, -2: {"A0", "B9"}} {
		p := newPage(t, office...)
		p.add("A", "B")
		p.do(admin.Edit{Key: key, Field: admin.FieldRank, Text: "9"}, admin.SaveAll{})
		p.wantCreating(want[0])
		p.created(10)
		p.wantCreating(want[1])
	}
}

// Several hundred lines are pasted at times, into a long list.
func TestManyNewRows(t *testing.T) {
	groups := make([]admin.Group, 3000)
	for i := range groups {
		groups[i] = admin.Group{ID: int32(i + 1), Name: "Group " + strconv.Itoa(i), Rank: int16(i)}
	}
	p := newPage(t, groups...)
	lines := make([]string, 300)
	for i := range lines {
		lines[i] = "Line " + strconv.Itoa(i)
	}
	p.do(admin.AddRow{}, admin.PasteLines{Key: -1, Text: strings.Join(lines, "\n")})
	p.choose("Make 300 groups")
	if got := p.names()[:300]; !slices.Equal(got, lines) {
		t.Errorf("rows %q", got)
	}
}

// What the user has not seen planned is not done: a list may come while the dialog is open.
func TestPlanThatIsOutOfDate(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.OpenIntake{}, admin.SetIntake{Text: "Name\tDescription\nSales\tnew\n"}, admin.Refresh{})
	p.list(office[0], office[2])
	p.do(admin.ApplyIntake{})
	p.quiet()
	if in := p.state.Intake; in == nil || in.Count(admin.ActCreate) != 1 {
		t.Fatalf("dialog %+v", in)
	}
	p.do(admin.ApplyIntake{}, admin.ApplyIntake{})
	if g := p.created(9); g.Name != "Sales" || g.Description != "new" {
		t.Errorf("created %+v", g)
	}
	p.quiet()
}

// Rows of an earlier session end while those of the next are on their way: they don't hold those up.
func TestLateExpiryLetsTheNextGo(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4)
	p.do(admin.SaveAll{})
	expired := admin.Failure{Kind: admin.SessionExpired}
	p.failSave(expired)
	p.signIn(adm0)
	p.list(many(6)...)
	p.describe("new", 5, 6)
	p.wantSays("You are signed in again.")
	p.failSave(expired)
	p.wantSays("You are signed in again.")
	p.do(admin.Save{Key: 5}, admin.Save{Key: 6})
	p.failSave(expired)
	old := take[admin.EffectSave](p)
	p.stored()
	p.stored()
	p.quiet()
	p.wantSays("Saving")
	p.do(admin.WriteFailed{Op: old.Op, Failure: &expired})
	if n := p.state.Notice; p.state.Phase != admin.PhaseReady || !strings.HasPrefix(n.Text, "2 changes saved, ") {
		t.Errorf("phase %s, notice %+v", p.state.Phase, n)
	}
}

// The sign-in form goes on saying why it is there.
func TestAnswersBehindTheSignInForm(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4)
	p.do(admin.SaveAll{})
	p.failSave(admin.Failure{Kind: admin.SessionExpired})
	p.stored()
	p.changedBy(admin.Group{ID: 3, Name: "Renamed", Rank: 3})
	p.timeOut()
	p.wantStatus(4, admin.StatusFailed) // No list can tell at present.
	p.quiet()                           // It cannot be sent again without a ticket.
	p.wantSays("Your session has ended.")
	p.wantStatus(2, admin.StatusSaved)
	p.wantStatus(3, admin.StatusFailed)
}

// What waits behind writes of an earlier session takes their places when these end.
func TestLateExpiryMakesRoom(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4)
	p.do(admin.SaveAll{})
	expired := admin.Failure{Kind: admin.SessionExpired}
	p.failSave(expired)
	p.signIn(adm0)
	p.list(many(6)...)
	p.describe("new", 5, 6)
	p.do(admin.Save{Key: 5}, admin.Save{Key: 6})
	p.wantStatus(6, admin.StatusWaiting)
	p.failSave(expired)
	p.wantStatus(6, admin.StatusSaving)
}

// Why saves of an ended session have failed.
func TestBatchOfAnEndedSession(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	expired := admin.Failure{Kind: admin.SessionExpired}
	p.failSave(expired)
	p.failSave(expired)
	p.signIn(adm0)
	p.list(many(6)...)
	p.describe("new", 5)
	p.do(admin.Save{Key: 5})
	old := take[admin.EffectSave](p)
	p.stored()
	p.do(admin.WriteFailed{Op: old.Op, Failure: &expired})
	if n := p.state.Notice; !strings.HasSuffix(n.Text, "3 because the session has ended.") {
		t.Errorf("notice %+v", n)
	}
}

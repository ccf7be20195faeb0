package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

const (
	journalName = "0:3:CRM4:ADM0"
	planName    = "groupdesk journal of " + journalName
	marksName   = "groupdesk journal marks of " + journalName
)

// reopen opens the page anew in another tab, after the one of p is gone.
func (p *page) reopen(user admin.Principal, groups ...admin.Group) *page {
	p.t.Helper()
	next := blankPage(p.t, admin.Options{Language: "US"})
	next.recover(p)
	next.signIn(user)
	next.list(groups...)
	return next
}

// recover lets the browser find what another page has left.
func (p *page) recover(other *page) {
	p.kept = other.kept
	if plan := p.kept[planName]; plan != "" {
		p.lost = &admin.JournalFound{Name: journalName, Plan: plan, Marks: p.kept[marksName]}
		for name := range p.kept {
			if strings.HasPrefix(name, "groupdesk drafts") {
				delete(p.kept, name) // That is the tab's.
			}
		}
	}
}

func (p *page) marks() string { return p.kept[marksName] }

func TestJournalSaysHowFarABatchIs(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.SaveAll{})
	if got := p.marks(); got != "4>2." {
		t.Errorf("after sending four: %q", got)
	}
	if plan := p.kept[planName]; !strings.Contains(plan, "7:Group F") || strings.Contains(plan, "7T:") {
		t.Errorf("the plan is %q", plan)
	}
	p.stored()
	if got := p.marks(); got != "1+4>1." {
		t.Errorf("after an answer: %q", got)
	}
	p.failSave(admin.Failure{Kind: admin.Invalid})
	if got := p.marks(); got != "1+1-4>" {
		t.Errorf("after a failure: %q", got)
	}
	for range 4 {
		p.stored()
	}
	if len(p.kept[planName])+len(p.marks()) > 0 {
		t.Errorf("after the last answer the browser keeps %q", p.kept)
	}
}

// What is sent is noted first.
func TestJournalComesBeforeTheWrites(t *testing.T) {
	p := newPage(t, many(3)...)
	p.describe("new", 1, 2, 3)
	_, effects := admin.Update(p.state, admin.SaveAll{})
	for i, e := range effects[:2] {
		if keep, ok := e.(admin.EffectKeep); !ok || !keep.Lasting {
			t.Errorf("effect %d is %#v", i, e)
		}
	}
}

func TestOneWriteNeedsNoJournal(t *testing.T) {
	p := newPage(t, office...)
	p.describe("new", 1)
	p.do(admin.Save{Key: 1})
	p.failSave(admin.Failure{Kind: admin.Network, Sent: true})
	p.list(office...)
	p.describe("new", 2)
	p.do(admin.Save{Key: 2})
	if len(p.marks()) > 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}

func TestInterruptedBatchIsOffered(t *testing.T) {
	groups := many(6)
	p := newPage(t, groups...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.SaveAll{})
	groups[0] = p.stored()
	groups[1].Description = "new" // It has arrived, without an answer.
	p = p.reopen(adm0, groups...)
	p.wantSays("An earlier batch was interrupted: 2 of 6 changes were saved; 4 still to be saved")
	p.quiet()
	if n := p.state.Counts().Unsaved; n != 4 {
		t.Errorf("%d rows are unsaved", n)
	}
	if got := p.marks(); got != "2+4." {
		t.Errorf("marks %q", got)
	}
	p = p.reopen(adm0, groups...) // It stays until it is settled.
	p.wantSays("2 of 6 changes were saved; 4 still to be saved")
	p.accept(admin.OfferSaveAll)
	for range 4 {
		p.stored()
	}
	p.wantSays("4 changes saved.")
	if len(p.kept) > 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}

func TestInterruptedBatchIsDiscarded(t *testing.T) {
	p := newPage(t, many(3)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	p = p.reopen(adm0, many(3)...)
	p.wantSays("0 of 3 changes were saved; 3 still to be saved")
	p.do(admin.Revert{Key: 1})
	if p.marks() == "" {
		t.Error("the journal is gone too early")
	}
	p.do(admin.RevertAll{})
	if len(p.kept) > 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}

func TestInterruptedBatchThatWasSaved(t *testing.T) {
	groups := many(3)
	p := newPage(t, groups...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	for i := range groups {
		groups[i].Description = "new"
	}
	p = p.reopen(adm0, groups...)
	p.wantSays("An earlier batch was interrupted: 3 of 3 changes were saved.")
	if n := p.state.Notice; n.Tone != admin.ToneInfo || n.Offer != admin.OfferNothing {
		t.Errorf("notice %+v", n)
	}
	if p.state.Unsaved() || len(p.kept) > 0 {
		t.Errorf("unsaved %v, the browser keeps %q", p.state.Unsaved(), p.kept)
	}
}

// Whatever a batch was to do waits in the row where it can be saved.
func TestInterruptedWrites(t *testing.T) {
	changed := func(change func(*admin.Group)) []admin.Group {
		groups := append([]admin.Group{}, office...)
		change(&groups[1])
		return groups
	}
	tests := []struct {
		name    string
		act     func(*page)
		groups  []admin.Group // what the next page finds
		says    string
		unsaved string
	}{
		{"nothing arrived", func(p *page) { p.typeName(2, "Vertrieb"); p.add("Market"); p.do(admin.SaveAll{}) }, office,
			"0 of 2 changes were saved; 2 still to be saved", "Market Vertrieb"},
		{"a new group arrived", func(p *page) { p.typeName(2, "Vertrieb"); p.add("Market"); p.do(admin.SaveAll{}) },
			append(office[:4:4], admin.Group{ID: 9, Name: "Market", Rank: 9}), "1 of 2 changes were saved; 1 still to be saved", "Vertrieb"},
		{"a new group arrived and is the first", func(p *page) { p.typeName(2, "Vertrieb"); p.add("Market"); p.do(admin.SaveAll{}) },
			append([]admin.Group{{ID: 9, Name: "Market"}}, office...), "1 of 2 changes were saved; 1 still to be saved", "Vertrieb"},
		{"a new group exists, otherwise", func(p *page) {
			p.add("Market")
			p.describe("typed", -1)
			p.typeName(2, "Vertrieb")
			p.do(admin.SaveAll{})
		},
			append(office[:4:4], admin.Group{ID: 9, Name: "Market", Rank: 9}), "0 of 2 changes were saved; 2 still to be saved", "Vertrieb Market"},
		{"a new group was refused", func(p *page) {
			p.add("Market")
			p.typeName(2, "Vertrieb")
			p.do(admin.SaveAll{})
			p.do(admin.WriteFailed{Op: take[admin.EffectCreate](p).Op, Failure: &admin.Failure{Kind: admin.Duplicate}})
		}, append(office[:4:4], admin.Group{ID: 9, Name: "Market", Rank: 9}), "0 of 2 changes were saved; 2 still to be saved", "Market Vertrieb"},
		{"changed by someone else", func(p *page) { p.typeName(2, "Vertrieb"); p.describe("x", 1); p.do(admin.SaveAll{}) },
			changed(func(g *admin.Group) { g.Description = "theirs" }), "0 of 2 changes were saved; 2 still to be saved", "Administration Vertrieb"},
		{"gone", func(p *page) { p.typeName(2, "Vertrieb"); p.describe("x", 1); p.do(admin.SaveAll{}) },
			[]admin.Group{office[0], office[2]}, "0 of 2 changes were saved; 2 still to be saved", "Vertrieb Administration"},
		{"deleting", func(p *page) { p.do(admin.SelectAll{}, admin.MarkDeleted{}) },
			changed(func(g *admin.Group) { g.Deleted = true }), "1 of 3 changes were saved; 2 still to be saved", "Administration Service"},
		{"deleting what is gone", func(p *page) { p.do(admin.SelectAll{}, admin.MarkDeleted{}) },
			[]admin.Group{office[0], office[2]}, "1 of 3 changes were saved; 2 still to be saved", "Administration Service"},
		{"restoring", func(p *page) { p.typeName(2, "Vertrieb"); p.do(admin.Save{Key: 2}, admin.Restore{Key: 4}) }, office,
			"0 of 2 changes were saved; 2 still to be saved", "Vertrieb Old Sales"},
		{"restoring what is gone", func(p *page) { p.typeName(2, "Vertrieb"); p.do(admin.Save{Key: 2}, admin.Restore{Key: 4}) }, office[:3],
			"0 of 2 changes were saved; 1 still to be saved", "Vertrieb"},
		{"moving", func(p *page) {
			p.typeName(2, "Vertrieb")
			p.do(admin.Save{Key: 2}, admin.DeleteAndMove{Key: 3, MoveTo: 1})
		}, office, "0 of 2 changes were saved; 1 still to be saved", "Vertrieb"},
		{"moving that arrived", func(p *page) {
			p.typeName(2, "Vertrieb")
			p.do(admin.Save{Key: 2}, admin.DeleteAndMove{Key: 3, MoveTo: 1})
		}, office[:2], "1 of 2 changes were saved; 1 still to be saved", "Vertrieb"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office...)
			p.do(admin.SetShowDeleted{Show: true})
			test.act(p)
			p = p.reopen(adm0, test.groups...)
			p.wantSays(test.says)
			p.do(admin.SetShowDeleted{Show: true})
			var unsaved []string
			for _, r := range p.state.Visible() {
				if r.Unsaved() {
					unsaved = append(unsaved, r.Draft.Name)
				}
			}
			if got := strings.Join(unsaved, " "); got != test.unsaved {
				t.Errorf("unsaved are %q, want %q", got, test.unsaved)
			}
			p.quiet()
		})
	}
}

// Deleting and restoring that an earlier page has not done is saved like what is typed.
func TestInterruptedDeletingGoesOn(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.SetShowDeleted{Show: true}, admin.Restore{Key: 4}, admin.MarkDeleted{Key: 1}, admin.MarkDeleted{Key: 2})
	p = p.reopen(adm0, office...)
	p.wantSays("0 of 3 changes were saved; 3 still to be saved")
	if got := p.statuses(); got != "dirty dirty clean dirty" { // The deleted group is shown, as it is to be restored.
		t.Errorf("rows are %s", got)
	}
	if note := p.row(1).Note; !strings.Contains(note, "was to be marked as deleted") {
		t.Errorf("note %q", note)
	}
	p.do(admin.RevertAll{}, admin.Undo{}) // and brings them back
	p.members = map[int32][]admin.Member{2: {{FullName: "Ann"}}}
	p.do(admin.SaveAll{})
	if p.state.Question == nil || !strings.Contains(p.state.Question.Text, "Ann") {
		t.Fatalf("the page does not ask: %+v", p.state.Question)
	}
	if g := p.stored(); g.ID != 4 || g.Deleted {
		t.Errorf("sent %+v", g)
	}
	p.quiet()
	p.choose("Delete")
	for range 2 {
		if g := p.stored(); g.ID == 4 || !g.Deleted {
			t.Errorf("sent %+v", g)
		}
	}
	p.wantSays("2 changes saved.")
	if p.state.Unsaved() || len(p.kept) > 0 {
		t.Errorf("unsaved %v, the browser keeps %q", p.state.Unsaved(), p.kept)
	}
	p.do(admin.Undo{})
	p.choose("Undo")
	for range 2 {
		p.stored()
	}
	p.wantSays("2 changes undone.")
}

// A deletion that the user thinks better of waits on.
func TestInterruptedDeletingIsThoughtOver(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.MarkDeleted{Key: 1}, admin.MarkDeleted{Key: 2})
	p = p.reopen(adm0, office...)
	p.members = map[int32][]admin.Member{1: {{FullName: "Ann"}}}
	p.do(admin.Save{Key: 1})
	p.do(admin.Answer{Serial: p.state.Question.Serial, Choice: -1})
	p.quiet()
	if !p.row(1).Unsaved() || p.marks() != "2." {
		t.Errorf("row %+v, marks %q", p.row(1), p.marks())
	}
}

// Somebody else may do meanwhile what waits.
func TestInterruptedDeletingIsDoneByAnother(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.MarkDeleted{Key: 1}, admin.MarkDeleted{Key: 2})
	p = p.reopen(adm0, office...)
	groups := append([]admin.Group{}, office[1:]...)
	groups[0].Deleted = true
	p.refresh(groups...)
	if p.state.Unsaved() || len(p.kept) > 0 {
		t.Errorf("unsaved %v, the browser keeps %q", p.state.Unsaved(), p.kept)
	}
}

// A reload in the same tab brings back drafts of the same rows: each is there once, and what was typed last counts.
func TestJournalAndDrafts(t *testing.T) {
	p := newPage(t, office...)
	p.add("Market", "East")
	p.typeName(2, "Vertrieb")
	p.do(admin.SaveAll{})
	p.typeName(2, "Later")
	drafts := shelf{}
	for name, text := range p.kept {
		drafts[name] = text
	}
	next := blankPage(t, admin.Options{Language: "US"})
	next.recover(p)
	next.kept = drafts
	next.signIn(adm0)
	next.list(append(office[:4:4], admin.Group{ID: 9, Name: "East", Rank: 9})...)
	next.wantSays("An earlier batch was interrupted: 1 of 3 changes were saved; 2 still to be saved")
	if got := strings.Join(next.names(), " "); got != "Market Administration Later Service East" {
		t.Errorf("the table shows %s", got)
	}
}

func TestJournalIsOfferedToItsUserAlone(t *testing.T) {
	p := newPage(t, many(3)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	for name, user := range map[string]admin.Principal{
		"another user":     {Name: "ADM1", Database: "CRM", MayEdit: true},
		"another database": {Name: "ADM0", Database: "Test", MayEdit: true},
	} {
		if other := p.reopen(user, many(3)...); other.state.Unsaved() || other.state.Notice.Text != "" {
			t.Errorf("%s is offered it: %s", name, other.state.Notice.Text)
		}
	}
	p.reopen(adm0, many(3)...).wantSays("3 still to be saved")
}

// Names may hold blanks: no two users share what is kept.
func TestUsersWithBlanks(t *testing.T) {
	p := blankPage(t, admin.Options{Language: "US"})
	p.signIn(admin.Principal{Name: "C", Database: "A B", MayEdit: true})
	p.list(many(3)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	for name := range p.kept {
		for _, other := range []string{"groupdesk drafts ", "groupdesk journal of ", "groupdesk journal marks of "} {
			if name == other+"0:1:A3:B C" || name == other+" A B C" {
				t.Errorf("%q is another user's too", name)
			}
		}
	}
	next := blankPage(t, admin.Options{Language: "US"})
	next.kept = p.kept
	next.signIn(admin.Principal{Name: "B C", Database: "A", MayEdit: true})
	next.list(many(3)...)
	if next.state.Unsaved() {
		t.Error("another user is offered the drafts")
	}
}

// A page that may change nothing leaves journals to one that may.
func TestReadOnlyPageTakesNoJournal(t *testing.T) {
	p := blankPage(t, admin.Options{Language: "US", ReadOnly: true})
	p.lost = &admin.JournalFound{Name: journalName, Plan: "x"}
	p.do(admin.Connect{})
	_, effects := admin.Update(p.state, admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: adm0})
	for _, e := range effects {
		if _, ok := e.(admin.EffectFindJournal); ok {
			t.Error("it looks for a journal")
		}
	}
}

// What becomes of writes on their way nobody sees after signing out. Everything else is forgotten, as the user has
// confirmed.
func TestJournalAndSigningOut(t *testing.T) {
	p := newPage(t, many(3)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	left := *p
	left.signOut()
	left.sent = nil
	left.reopen(adm0, many(3)...).wantSays("3 still to be saved")

	p = p.reopen(adm0, many(3)...)
	p.wantSays("3 still to be saved")
	p.signOut()
	if len(p.kept) > 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}

// After a month nobody knows any more what a batch was about.
func TestJournalGrowsOld(t *testing.T) {
	const day, begin = 24 * 60 * 60, 20_000 * 24 * 60 * 60
	p := blankPage(t, admin.Options{Language: "US"})
	p.signIn(adm0)
	p.do(admin.Listed{Op: take[admin.EffectList](p).Op, Groups: many(3), At: begin})
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	plan, marks := p.kept[planName], p.kept[marksName]
	for _, test := range []struct {
		at   int64
		want bool
	}{{0, true}, {begin + 30*day, true}, {begin + 31*day, false}} {
		next := blankPage(t, admin.Options{Language: "US"})
		next.kept = shelf{planName: plan, marksName: marks}
		next.lost = &admin.JournalFound{Name: journalName, Plan: plan, Marks: marks}
		next.signIn(adm0)
		next.do(admin.Listed{Op: take[admin.EffectList](next).Op, Groups: many(3), At: test.at})
		if got := next.state.Unsaved(); got != test.want || got != (next.kept[planName] != "") {
			t.Errorf("at %d it is offered: %v, and the browser keeps %q", test.at, got, next.kept)
		}
	}
}

// What a stopped batch has not sent waits in the table.
func TestJournalOfAStoppedBatch(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.SaveAll{}, admin.Stop{})
	for range 4 {
		p.stored()
	}
	if got := p.marks(); got != "4+2." {
		t.Errorf("marks %q", got)
	}
	p.describe("", 5)
	p.do(admin.Save{Key: 6})
	p.stored()
	if got := p.marks(); got != "" {
		t.Errorf("marks %q", got)
	}
}

// A session that ends or a server that is gone leaves writes unsent; the list tells of those without an answer.
func TestJournalAndFailures(t *testing.T) {
	tests := []struct {
		failure admin.Failure
		marks   string
	}{
		{admin.Failure{Kind: admin.SessionExpired}, "1.3>2."},
		{admin.Failure{Kind: admin.Network, Sent: true}, "4>2."},
		{admin.Failure{Kind: admin.Network}, "1.3>2."},
		{admin.Failure{Kind: admin.NoRights}, "1-3>2."},
	}
	for _, test := range tests {
		p := newPage(t, many(6)...)
		p.describe("new", 1, 2, 3, 4, 5, 6)
		p.do(admin.SaveAll{})
		p.failSave(test.failure)
		if got := p.marks(); got != test.marks {
			t.Errorf("%+v: marks %q, want %q", test.failure, got, test.marks)
		}
	}
}

func TestJournalThatIsFoundLate(t *testing.T) {
	p := newPage(t, many(3)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	next := blankPage(t, admin.Options{Language: "US"})
	next.recover(p)
	lost := *next.lost
	next.lost = nil
	next.do(lost) // Nobody has signed in.
	next.signIn(adm0)
	next.list(many(3)...)
	next.describe("typed", 1)
	next.do(admin.JournalFound{Name: "another's", Plan: lost.Plan}, lost)
	next.wantSays("0 of 3 changes were saved; 3 still to be saved")
	next.wantDraft(1, admin.FieldDescription, "typed")
}

// A journal that is found in the middle of another batch waits for its end. The browser has room for both.
func TestJournalThatIsFoundInABatch(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	next := newPage(t, many(6)...)
	next.describe("later", 5, 6)
	next.do(admin.SaveAll{})
	next.do(admin.JournalFound{Name: journalName, Plan: p.kept[planName], Marks: p.kept[marksName]})
	if got := next.marks(); got != "5>" {
		t.Errorf("marks %q", got)
	}
	next.stored()
	next.reopen(adm0, many(6)...).wantSays("1 of 5 changes were saved; 4 still to be saved")
	next.failSave(admin.Failure{Kind: admin.Network})
	next.wantSays("1 change saved, 1 not")
	left := *next
	left.kept = shelf{planName: next.kept[planName], marksName: next.kept[marksName]}
	left.signOut() // forgets its own batch, and leaves what it has not taken.
	left.reopen(adm0, many(6)...).wantSays("0 of 3 changes were saved; 3 still to be saved")
	next.do(admin.RevertAll{})
	next.wantSays("0 of 3 changes were saved; 3 still to be saved")
	if got := next.marks(); got != "3." {
		t.Errorf("marks %q", got)
	}
}

// While the sign-in form is shown in the middle of work, a journal waits for the table.
func TestJournalThatIsFoundBehindTheForm(t *testing.T) {
	p := newPage(t, many(3)...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{})
	next := newPage(t, many(3)...)
	next.do(admin.Refresh{})
	next.failList(admin.SessionExpired)
	next.do(admin.JournalFound{Name: journalName, Plan: p.kept[planName], Marks: p.kept[marksName]})
	if next.state.Unsaved() {
		t.Error("it is taken behind the form")
	}
	next.signIn(adm0)
	next.list(many(3)...)
	next.wantSays("0 of 3 changes were saved; 3 still to be saved")
}

// A group that was created since the page was opened has a row under another key than its ID.
func TestJournalOfAMoveToldByID(t *testing.T) {
	next := newPage(t, office...)
	next.create("North")
	next.created(9)
	next.do(admin.SetShowDeleted{Show: true}, admin.MarkDeleted{Key: -1})
	next.stored()
	plan := "1:2" + "13:" + journalName + "1:0" + "1:4" + "1:9" + "5:North0:1:95:false" + "5:North0:1:95:false"
	next.do(admin.JournalFound{Name: journalName, Plan: plan})
	next.wantSays("1 of 1 change was saved")
}

// A row that goes on under another key is still in the journal.
func TestJournalFollowsRows(t *testing.T) {
	p := newPage(t, office...)
	p.describe("new", 1, 2, 3)
	p.do(admin.SaveAll{}, admin.KeepRefused{Name: "groupdesk drafts"})
	p = p.reopen(adm0, office...)
	p.refresh(office[0], office[2]) // Sales vanishes, and what was typed becomes a new group.
	p.do(admin.Revert{Key: 1}, admin.Revert{Key: 3})
	if got := p.marks(); got != "3." {
		t.Fatalf("marks %q", got)
	}
	p.do(admin.SaveAll{})
	if got := p.marks(); got != "1.1>1." {
		t.Errorf("marks %q", got)
	}
	p.created(9)
	if len(p.kept) > 0 {
		t.Errorf("the browser keeps %q", p.kept)
	}
}

// So is one that is discarded and brought back after its group has gone.
func TestJournalFollowsWhatIsBroughtBack(t *testing.T) {
	p := newPage(t, office...)
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p = p.reopen(adm0, office...)
	p.do(admin.Revert{Key: 2})
	p.refresh(office[0], office[2])
	p.do(admin.Undo{}, admin.Revert{Key: 1})
	if got := p.marks(); got != "2." {
		t.Errorf("marks %q", got)
	}
}

// What was typed for a new group goes on in the row of one that is restored in its place, and so does its line.
func TestJournalFollowsWhatIsHandedOver(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.OpenIntake{}, admin.SetIntake{Text: "Name;Description\nNorth;typed\nSouth;"}, admin.ApplyIntake{})
	p.do(admin.WriteFailed{Op: take[admin.EffectCreate](p).Op, Failure: &admin.Failure{Kind: admin.Network}})
	if got := p.marks(); got != "2." {
		t.Fatalf("marks %q", got)
	}
	p.refresh(append(office[:4:4], admin.Group{ID: 9, Name: "North", Rank: 9, Deleted: true})...)
	p.do(admin.RestoreExisting{Key: -1})
	p.stored()
	if r := p.row(9); r.Draft.Description != "typed" || !r.Unsaved() {
		t.Fatalf("row %+v", r)
	}
	p.do(admin.Revert{Key: -2})
	if got := p.marks(); got != "2.1+" {
		t.Errorf("marks %q", got)
	}
	p.do(admin.Save{Key: 9})
	p.stored()
	if p.marks() != "" {
		t.Errorf("marks %q", p.marks())
	}
}

func TestGarbageIsNoJournal(t *testing.T) {
	head := "1:2" + "13:" + journalName + "1:0"
	write := "1:0" + "1:2" + "5:Sales0:1:25:false" + "1:x0:1:25:false"
	whole := head + write
	for plan, marks := range map[string]string{
		"x": "", "1:1": "", "1:1" + "13:" + journalName + "1:0": "", "1:2" + "13:0:3:CRM4:ADM1" + "1:0" + whole[len(head):]: "", head + "1:0": "",
		head + strings.Replace(write, "1:0", "1:7", 1): "", head + strings.Replace(write, "1:2", "1:0", 1) + "": "", head: "",
		head + strings.Replace(write, "1:2", "1:x", 1):                      "",
		strings.Replace(whole, "5:Sales0:1:2", "5:Sales0:5:70000", 1):       "",
		head + "1:1" + strings.Replace(write[len("1:0"):], "1:2", "1:0", 1): "",
		strings.Replace(whole, journalName+"1:0", journalName+"1:x", 1):     "",
	} {
		p := blankPage(t, admin.Options{})
		p.lost = &admin.JournalFound{Name: journalName, Plan: plan, Marks: marks}
		p.signIn(adm0)
		p.list(office...)
		if r := p.state.Counts(); r.Unsaved > 0 && plan != head+strings.Replace(write, "1:2", "1:0", 1) || p.state.Notice.Text != "" && r.Unsaved == 0 {
			t.Errorf("%q is taken for a journal: %s", plan, p.state.Notice.Text)
		}
	}
	p := blankPage(t, admin.Options{})
	p.lost = &admin.JournalFound{Name: journalName, Plan: whole, Marks: "9>"} // marks beyond the plan
	p.signIn(adm0)
	if p.list(office...); p.marks() != "1." {
		t.Errorf("it goes on with the marks %q", p.marks())
	}
	for marks, want := range map[string]string{"": "0 of 1", "1+": "1 of 1", "9+": "1 of 1", "+": "0 of 1", "1": "0 of 1", "1x": "0 of 1", "-1+": "0 of 1", "99999999999999999999+": "0 of 1"} {
		p := blankPage(t, admin.Options{})
		p.lost = &admin.JournalFound{Name: journalName, Plan: whole, Marks: marks}
		p.signIn(adm0)
		p.list(office...)
		p.wantSays("An earlier batch was interrupted: " + want)
	}
}

func TestBrowserThatKeepsNoJournal(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.SaveAll{}, admin.KeepRefused{Name: planName})
	if n := p.state.Notice; n.Text != "Saving 1 of 6…" || !strings.Contains(n.Advice, "does not let the page record") {
		t.Errorf("notice %+v", n)
	}
	if p.marks() != "" || p.kept[planName] != "" {
		t.Errorf("it keeps %q, which nobody brings up to date", p.kept)
	}
	p.do(admin.KeepRefused{Name: marksName})
	for range 6 {
		p.stored()
	}
	if n := p.state.Notice; n.Text != "6 changes saved." || n.Advice != "" {
		t.Errorf("notice %+v", n)
	}
	if p.marks() != "" || p.kept[planName] != "" {
		t.Errorf("it keeps %q", p.kept)
	}
	p.describe("newer", 1, 2) // There may be room now.
	p.do(admin.SaveAll{})
	if got := p.marks(); got != "2>" {
		t.Errorf("marks %q", got)
	}
	p.wantSays("Saving 1 of 2…")
	if p.state.Notice.Advice != "" {
		t.Errorf("notice %+v", p.state.Notice)
	}
}

// A write that is tried again is unsent until its turn comes.
func TestJournalOfASecondAttempt(t *testing.T) {
	p := newPage(t, many(6)...)
	p.describe("new", 1, 2, 3, 4, 5, 6)
	p.do(admin.SaveAll{})
	for range 5 {
		p.failSave(admin.Failure{Kind: admin.Invalid})
	}
	p.failSave(admin.Failure{Kind: admin.Network})
	p.do(admin.SaveAll{})
	if got := p.marks(); got != "4>2." {
		t.Errorf("marks %q", got)
	}
}

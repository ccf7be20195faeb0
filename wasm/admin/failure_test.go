package admin_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

var kinds = []admin.Kind{
	admin.SignInRefused, admin.SessionExpired, admin.NoRights, admin.Duplicate, admin.Invalid, admin.NotFound,
	admin.ChangedByOther, admin.Server, admin.Fault, admin.BadRequest, admin.Unauthorized, admin.NotFoundURL,
	admin.TooLarge, admin.WrongContentType, admin.Unavailable, admin.NotSOAP, admin.Truncated, admin.Timeout,
	admin.Network, admin.Cancelled, admin.Redirected, admin.TooManyRequests, admin.AnswerTooLarge, admin.Malformed,
	admin.OtherOrigin, admin.MixedContent, admin.Policy, admin.Certificate,
}

func TestExplainEveryKind(t *testing.T) {
	titles, page := map[string]admin.Kind{}, admin.New(admin.Options{})
	for _, kind := range kinds {
		got := page.Explain(&admin.Failure{Kind: kind, Text: "said", Details: "detail"})
		if got.Title == "" || got.Advice == "" || got.ServerText != "said" || got.Details != "detail" {
			t.Errorf("%s: %+v", kind, got)
		}
		if other, taken := titles[got.Title]; taken {
			t.Errorf("%s and %s read the same: %s", kind, other, got.Title)
		}
		titles[got.Title] = kind
	}
}

// A write may have happened only if it was sent and the service has not answered.
func TestUnconfirmed(t *testing.T) {
	unanswered := []admin.Kind{
		admin.Timeout, admin.Network, admin.Cancelled, admin.Truncated, admin.NotSOAP, admin.Unavailable,
		admin.Redirected, admin.AnswerTooLarge, admin.Malformed, admin.OtherOrigin, admin.Certificate,
	}
	for _, kind := range kinds {
		for _, sent := range []bool{true, false} {
			want := sent && slices.Contains(unanswered, kind)
			if got := (&admin.Failure{Kind: kind, Sent: sent}).Unconfirmed(); got != want {
				t.Errorf("%s, sent %v: unconfirmed %v", kind, sent, got)
			}
		}
	}
}

// Whatever goes wrong with a save, the row keeps what was typed and can be saved again afterwards.
func TestSaveFailsInEveryWay(t *testing.T) {
	for _, kind := range kinds {
		for _, sent := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s sent %v", kind, sent), func(t *testing.T) {
				saveFails(t, &admin.Failure{Kind: kind, Text: "server's words", Sent: sent})
			})
		}
	}
}

func saveFails(t *testing.T, failure *admin.Failure) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: failure})
	if told := p.state.Notice.Failure == failure; told == failure.Unconfirmed() { // That is looked into first.
		t.Errorf("notice %+v", p.state.Notice)
	}
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	if failure.Kind == admin.SessionExpired {
		p.signIn(adm0)
	} else if failure.Unconfirmed() {
		p.wantStatus(2, admin.StatusChecking)
	} else if r := p.row(2); r.Failure != failure || r.Status != admin.StatusFailed {
		t.Errorf("row: %+v", r)
	}
	if len(p.sent) > 0 {
		p.list(office...)
	}
	if failure.Unconfirmed() {
		p.wantStatus(2, admin.StatusFailed)
	}
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	p.do(admin.TryAgain{}, admin.Save{Key: 2})
	p.stored()
	p.wantStatus(2, admin.StatusSaved)
	if p.warned() || p.row(2).Failure != nil {
		t.Errorf("the failure is still shown: %+v", p.state.Notice)
	}
}

func (p *page) failCreate(kind admin.Kind) admin.EffectCreate {
	p.t.Helper()
	e := take[admin.EffectCreate](p)
	p.do(admin.WriteFailed{Op: e.Op, Failure: &admin.Failure{Kind: kind, Sent: true}})
	return e
}

func TestSessionExpires(t *testing.T) {
	p := newPage(t, append(slices.Clone(office), admin.Group{ID: 5, Name: "Five", Rank: 5})...)
	for _, id := range []int32{1, 2, 3} {
		p.do(admin.Edit{Key: id, Field: admin.FieldDescription, Text: "typed"})
	}
	p.do(admin.AddRow{})
	p.typeName(-1, "Market")
	p.do(admin.MarkDeleted{Key: 5}, admin.SaveAll{})
	expired := &admin.Failure{Kind: admin.SessionExpired}
	p.do(admin.WriteFailed{Op: take[admin.EffectCreate](p).Op, Failure: expired})
	for range 3 {
		p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: expired})
	}
	p.quiet() // The fifth write was not sent.
	if p.state.Phase != admin.PhaseConnect || !p.state.Resuming || !p.warned() {
		t.Fatalf("state %+v", p.state)
	}
	if got := p.state.Counts(); got.Unsaved != 4 || got.Failed != 0 {
		t.Errorf("counts %+v", got)
	}
	p.do(admin.SaveAll{}, admin.AddRow{}, admin.MarkDeleted{Key: 1}, admin.Accept{Serial: p.state.Notice.Serial})
	p.quiet() // Nothing can be sent without a ticket.

	p.signIn(adm0)
	if p.state.Phase != admin.PhaseReady || p.state.Resuming || !strings.Contains(p.state.Notice.Text, "4 rows") {
		t.Errorf("phase %s, status %+v", p.state.Phase, p.state.Notice)
	}
	p.list(office...)
	p.wantDraft(-1, admin.FieldName, "Market")
	p.do(admin.SaveAll{})
	p.created(9)
	p.stored()
	p.stored()
	p.stored()
	if p.state.Unsaved() {
		t.Error("not everything was saved after signing in again")
	}
}

func TestSessionExpiresWhileListing(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Refresh{})
	p.do(admin.ListFailed{Op: take[admin.EffectList](p).Op, Failure: &admin.Failure{Kind: admin.SessionExpired}})
	if p.state.Phase != admin.PhaseConnect || p.state.Refreshing {
		t.Errorf("phase %s, refreshing %v", p.state.Phase, p.state.Refreshing)
	}
	p.wantDraft(2, admin.FieldName, "Vertrieb")
}

func TestLateExpiryOfAnEarlierSession(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(1, "Office")
	p.typeName(2, "Vertrieb")
	p.do(admin.SaveAll{})
	first, second := take[admin.EffectSave](p), take[admin.EffectSave](p)
	expired := &admin.Failure{Kind: admin.SessionExpired}
	p.do(admin.WriteFailed{Op: first.Op, Failure: expired})
	p.signIn(adm0)
	p.list(office...)
	p.do(admin.WriteFailed{Op: second.Op, Failure: expired})
	if p.state.Phase != admin.PhaseReady {
		t.Error("an old answer ended the new session")
	}
	p.wantStatus(2, admin.StatusDirty)
}

func TestUnconfirmedSaveArrived(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &admin.Failure{Kind: admin.Timeout, Sent: true}})
	p.do(admin.Edit{Key: 2, Field: admin.FieldDescription, Text: "typed since"})
	p.list(office[0], admin.Group{ID: 2, Name: "Vertrieb", Rank: 2}, office[2], office[3])
	r := p.row(2)
	if r.Baseline.Name != "Vertrieb" || r.Note == "" || r.Status != admin.StatusDirty {
		t.Errorf("row %+v", r)
	}
	p.wantDraft(2, admin.FieldDescription, "typed since")
}

func TestUnconfirmedCreateIsAdopted(t *testing.T) {
	p := newPage(t, office...)
	key := p.create("Market")
	p.failCreate(admin.Timeout)
	p.wantStatus(key, admin.StatusChecking)
	p.do(admin.Save{Key: key})
	p.list(append(slices.Clone(office), admin.Group{ID: 9, Name: "Market", Rank: 5})...)
	p.quiet()
	r := p.row(key)
	if r.IsNew() || r.Baseline.ID != 9 || r.Status != admin.StatusSaved || r.Note == "" || r.Draft.Rank != "5" {
		t.Errorf("row %+v", r)
	}
	if len(p.state.Visible()) != 4 {
		t.Errorf("visible: %v", p.names())
	}
}

func TestUnconfirmedCreateMeetsAnotherGroup(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.AddRow{})
	p.do(admin.Edit{Key: -1, Field: admin.FieldDescription, Text: "ours"})
	p.typeName(-1, "Market")
	p.do(admin.Save{Key: -1})
	p.failCreate(admin.Network)
	p.list(append(slices.Clone(office), admin.Group{ID: 9, Name: "MARKET", Description: "theirs", Rank: 5})...)
	r := p.row(-1)
	if r.Baseline.Description != "theirs" || r.Status != admin.StatusDirty || r.Note == "" {
		t.Errorf("row %+v", r)
	}
	p.wantDraft(-1, admin.FieldDescription, "ours")
}

func TestUnconfirmedCreateDidNotArrive(t *testing.T) {
	p := newPage(t, office...)
	key := p.create("Market")
	p.failCreate(admin.Timeout)
	p.do(admin.ListFailed{Op: take[admin.EffectList](p).Op, Failure: &admin.Failure{Kind: admin.Network}})
	p.wantStatus(key, admin.StatusFailed)
	if f := p.row(key).Failure; f == nil || f.Kind != admin.Timeout {
		t.Errorf("failure %v", f)
	}

	// Trying again reads the list first, and saves by itself when the group is not there.
	p.do(admin.Save{Key: key})
	p.wantStatus(key, admin.StatusChecking)
	if len(p.sent) != 1 {
		t.Fatalf("effects %v", p.sent)
	}
	p.list(office...)
	p.created(9)
	p.wantStatus(key, admin.StatusSaved)
	p.quiet()
}

func TestCheckNeedsAYoungList(t *testing.T) {
	p := newPage(t, office...)
	key := p.create("Market")
	p.do(admin.Refresh{})
	p.failCreate(admin.Timeout)
	p.list(append(slices.Clone(office), admin.Group{ID: 9, Name: "Market", Rank: 5})...)
	p.wantStatus(key, admin.StatusChecking) // That list was asked for before the save failed.
	p.list(append(slices.Clone(office), admin.Group{ID: 9, Name: "Market", Rank: 5})...)
	p.wantStatus(key, admin.StatusSaved)
	if n := len(p.state.Visible()); n != 4 {
		t.Errorf("%d rows: %v", n, p.names())
	}
}

func TestConnectionFailureStopsTheQueue(t *testing.T) {
	for _, failure := range []*admin.Failure{
		{Kind: admin.NoRights, Sent: true}, {Kind: admin.NoRights}, {Kind: admin.Network}, {Kind: admin.Unavailable},
	} {
		t.Run(fmt.Sprintf("%s sent %v", failure.Kind, failure.Sent), func(t *testing.T) {
			p := newPage(t, append(slices.Clone(office), admin.Group{ID: 5, Name: "Five", Rank: 5}, admin.Group{ID: 6, Name: "Six", Rank: 6})...)
			for _, id := range []int32{1, 2, 3, 5, 6} {
				p.do(admin.Edit{Key: id, Field: admin.FieldDescription, Text: "typed"})
			}
			p.do(admin.SaveAll{})
			p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: failure})
			p.wantStatus(6, admin.StatusDirty)
			for range 3 {
				p.stored()
			}
			p.quiet()
			if got := p.state.Counts(); got.Unsaved != 2 || got.Failed != 1 {
				t.Errorf("counts %+v", got)
			}
		})
	}
}

func TestOneFailureDoesNotStopTheOthers(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(1, "Office")
	p.typeName(2, "Vertrieb")
	p.do(admin.SaveAll{})
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &admin.Failure{Kind: admin.Invalid}})
	p.stored()
	if got := p.state.Notice; got.Text != "1 change saved, 1 not: 1 refused by the server." || got.Tone != admin.ToneWarning {
		t.Errorf("notice %+v", got)
	}
}

func TestRefreshKeepsDrafts(t *testing.T) {
	theirs := admin.Group{ID: 2, Name: "Salg", Description: "changed", Rank: 7}
	tests := []struct {
		name     string
		edit     admin.Edit
		want     admin.Draft
		conflict bool
	}{
		{"another field", admin.Edit{Key: 3, Field: admin.FieldName, Text: "x"}, admin.Draft{Name: "Salg", Description: "changed", Rank: "7"}, false},
		{"the same field", admin.Edit{Key: 2, Field: admin.FieldName, Text: "Vertrieb"}, admin.Draft{Name: "Vertrieb", Description: "changed", Rank: "7"}, true},
		{"to the same text", admin.Edit{Key: 2, Field: admin.FieldName, Text: "Salg"}, admin.Draft{Name: "Salg", Description: "changed", Rank: "7"}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office...)
			p.do(test.edit)
			p.refresh(office[0], theirs, office[2], office[3])
			r := p.row(2)
			if r.Draft != test.want || (len(r.Conflicts) > 0) != test.conflict || r.Baseline != theirs {
				t.Errorf("row %+v", r)
			}
			p.do(admin.Revert{Key: 2})
			if r := p.row(2); (len(r.Conflicts) > 0) || r.Draft.Name != "Salg" {
				t.Errorf("after taking theirs: %+v", r)
			}
		})
	}
}

func TestRefreshWithoutChangesTouchesNoRow(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	before := p.state.Visible()
	p.refresh(office...)
	if !slices.Equal(before, p.state.Visible()) {
		t.Error("rows were replaced that had not changed")
	}
}

func TestVanishedGroup(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.refresh(office[0], office[3])
	if _, there := p.state.Row(3); there {
		t.Error("a group that is gone is still shown")
	}
	r := p.state.Visible()[0]
	if !r.IsNew() || r.Draft.Name != "Vertrieb" || r.Note == "" {
		t.Fatalf("row %+v", r)
	}
	p.refresh(office...) // It is back: a glitch. Nothing is lost and no key is used twice.
	p.wantDraft(2, admin.FieldName, "Sales")
	p.wantDraft(r.Key, admin.FieldName, "Vertrieb")
}

func TestChangedByOther(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	theirs := admin.Group{ID: 2, Name: "Salg", Rank: 2}
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &admin.Failure{Kind: admin.ChangedByOther, Current: &theirs}})
	r := p.row(2)
	if len(r.Conflicts) != 1 || r.Baseline != theirs || r.Draft.Name != "Vertrieb" || r.Status != admin.StatusDirty {
		t.Errorf("row %+v", r)
	}
	p.do(admin.Save{Key: 2})
	p.quiet() // Nobody's text is overwritten unseen.
	p.do(admin.Resolve{Key: 2, Field: admin.FieldName}, admin.Save{Key: 2})
	if e := take[admin.EffectSave](p); e.Was != theirs || e.Group.Name != "Vertrieb" {
		t.Errorf("sent %+v on top of %+v", e.Group, e.Was)
	}
}

func TestListOlderThanASave(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Refresh{}, admin.Save{Key: 2})
	key := p.create("Market")
	p.stored()
	p.created(9)
	p.list(office...) // Read before the saves.
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	p.wantStatus(2, admin.StatusSaved)
	p.wantDraft(key, admin.FieldName, "Market")
}

func TestListBringsAGroupThatIsBeingCreated(t *testing.T) {
	for name, before := range map[string]int{"market ": 4, "Market (renamed by a script)": 5} {
		p := newPage(t, office...)
		key := p.create("Market")
		g := admin.Group{ID: 9, Name: name, Rank: 5}
		p.refresh(append(slices.Clone(office), g)...)
		if n := len(p.state.Visible()); n != before {
			t.Errorf("before the answer: %d rows: %v", n, p.names())
		}
		p.do(admin.WriteDone{Op: take[admin.EffectCreate](p).Op, Saved: admin.Saved{Group: g}})
		if n := len(p.state.Visible()); n != 4 {
			t.Errorf("%d rows: %v", n, p.names())
		}
		p.wantStatus(key, admin.StatusSaved)
	}
}

func TestAnswerAboutAnotherGroup(t *testing.T) {
	for _, id := range []int32{0, 3} {
		p := newPage(t, office...)
		p.typeName(2, "Vertrieb")
		p.do(admin.Save{Key: 2})
		p.do(admin.WriteDone{Op: take[admin.EffectSave](p).Op, Saved: admin.Saved{Group: admin.Group{ID: id}}})
		p.wantStatus(2, admin.StatusChecking)
		p.list(office...)
		p.wantDraft(2, admin.FieldName, "Vertrieb")
		p.wantStatus(2, admin.StatusFailed)
	}
}

func TestFailedDeleteCanBeDismissed(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2})
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &admin.Failure{Kind: admin.NoRights}})
	if r := p.row(2); !r.CanRevert() || r.CanSave() || !strings.Contains(p.state.Notice.Text, "Sales") {
		t.Errorf("row %+v, alert %+v", r, p.state.Notice)
	}
	p.do(admin.Revert{Key: 2})
	p.wantStatus(2, admin.StatusClean)
	if p.warned() {
		t.Error("the alert is still there")
	}
}

func TestUnconfirmedDeleteAndMove(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.DeleteAndMove{Key: 2, MoveTo: 3})
	p.do(admin.WriteFailed{Op: take[admin.EffectDeleteAndMove](p).Op, Failure: &admin.Failure{Kind: admin.Timeout, Sent: true}})
	p.list(office[0], admin.Group{ID: 2, Name: "Sales", Rank: 2, Deleted: true}, office[2], office[3])
	if r := p.row(2); !r.Baseline.Deleted || r.Status != admin.StatusSaved {
		t.Errorf("row %+v", r)
	}
}

func TestSecretsStaySecret(t *testing.T) {
	for secret, want := range map[admin.Secret]string{
		"": "", "short": "…", "fifteen letters": "…", "sixteen letters!": "six…", "7T:ZQBjAGEAYQA7ADEAMgA=": "7T:…",
	} {
		if got := secret.String(); got != want {
			t.Errorf("%d characters: %q, want %q", len(secret), got, want)
		}
		if secret != "" && strings.Contains(secret.GoString(), secret.Reveal()) {
			t.Error("GoString shows the secret")
		}
	}
}

func TestRestoringForARowWhoseTargetHasWork(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Edit{Key: 4, Field: admin.FieldDescription, Text: "theirs"}, admin.AddRow{})
	p.typeName(-1, "Old Sales")
	p.do(admin.Edit{Key: -1, Field: admin.FieldDescription, Text: "ours"}, admin.RestoreExisting{Key: -1})
	p.stored()
	p.wantDraft(4, admin.FieldDescription, "theirs")
	p.wantDraft(-1, admin.FieldDescription, "ours") // Both had something to say; nothing is thrown away.
}

func TestListBringsATwinWithWork(t *testing.T) {
	p := newPage(t, office...)
	key := p.create("Market")
	g := admin.Group{ID: 9, Name: "Bazaar", Rank: 5}
	p.refresh(append(slices.Clone(office), g)...)
	p.do(admin.Edit{Key: 9, Field: admin.FieldDescription, Text: "typed in the twin"}, admin.MarkDeleted{Key: 9})
	p.do(admin.WriteDone{Op: take[admin.EffectCreate](p).Op, Saved: admin.Saved{Group: g}})
	if _, there := p.state.Row(key); there {
		t.Error("the group has two rows")
	}
	p.stored()
	p.wantDraft(9, admin.FieldDescription, "typed in the twin")
}

func TestFailureIsAnError(t *testing.T) {
	for _, f := range []*admin.Failure{{Kind: admin.Fault}, {Kind: admin.Fault, Text: "down", Details: "stack"}} {
		want := strings.TrimSuffix("fault: "+f.Text, ": ")
		if got := f.Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What is said and offered when a session goes on depends on what waits.
func TestResuming(t *testing.T) {
	tests := []struct {
		typed bool
		says  string
		offer admin.Offer
	}{
		{false, "You are signed in again.", admin.OfferNothing},
		{true, "You are signed in again. 1 row is waiting to be saved.", admin.OfferSaveAll},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		if test.typed {
			p.typeName(2, "Vertrieb")
		}
		p.do(admin.GoTo{Place: admin.PlaceFilter}, admin.Refresh{})
		p.failList(admin.SessionExpired)
		p.signIn(adm0)
		if n := p.state.Notice; n.Text != test.says || n.Offer != test.offer {
			t.Errorf("notice %+v", n)
		}
		p.wantTableFocus()
		p.list(office...)
	}
	p := newPage(t)
	p.do(admin.Refresh{})
	p.failList(admin.SessionExpired)
	if p.state.Resuming {
		t.Error("there is no work to go on with")
	}
}

func TestSigningOutWhileSaving(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2}, admin.SignOut{})
	p.wantAsks("A change is still on its way to the server. It may get lost.")
	p.refuse()
	p.stored()
	p.typeName(2, "Vertrieb")
	p.do(admin.SignOut{})
	if q := p.state.Question; q == nil || strings.Contains(q.Text, "on its way") {
		t.Errorf("it asks %+v", q)
	}
}

// A group that someone else has created under another name is not taken for the one whose answer got lost.
func TestUnconfirmedCreateIsFoundByName(t *testing.T) {
	p := newPage(t, office...)
	key := p.create("Market")
	p.failCreate(admin.Timeout)
	p.list(append(slices.Clone(office), admin.Group{ID: 8, Name: "Bazaar", Rank: 8}, admin.Group{ID: 9, Name: "Market", Rank: 9})...)
	if r := p.row(key); r.Baseline.ID != 9 || !strings.Contains(r.Note, "the list shows that the change was saved") {
		t.Errorf("row %+v", r)
	}
	if _, there := p.state.Row(8); !there {
		t.Error("the other group has no row")
	}
}

// The list shows what others have changed in a group whose own change did not arrive.
func TestLostSaveMeetsAChange(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.timeOut()
	p.list(office[0], admin.Group{ID: 2, Name: "Sales", Description: "theirs", Rank: 2}, office[2])
	p.wantDraft(2, admin.FieldDescription, "theirs")
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	p.wantStatus(2, admin.StatusFailed)
}

// A save that was to wait for the list is forgotten with what it was to save.
func TestSaveAgainAfterTheList(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.timeOut()
	p.failList(admin.Network)
	p.do(admin.Save{Key: 2})
	p.typeName(2, "Sales")
	p.list(office...)
	p.quiet()
	p.wantStatus(2, admin.StatusClean)
	p.typeName(2, "Handel")
	p.refresh(office...)
	p.quiet() // Nothing is saved by itself.
}

// A change that nothing but the mark shows is a change of the row.
func TestListBringsADeletion(t *testing.T) {
	gone := office[1]
	gone.Deleted = true
	p := newPage(t, office...)
	p.do(admin.SetShowDeleted{Show: true})
	before := p.row(2)
	p.refresh(office[0], gone, office[2], office[3])
	if r := p.row(2); !r.Baseline.Deleted || r.Revision <= before.Revision {
		t.Errorf("row %+v", r)
	}
}

// A note about a group ends when someone else has changed the group, and not before.
func TestNoteOutlivesAList(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	e := take[admin.EffectSave](p)
	p.do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: e.Group, Warning: "Mind the gap."}})
	p.refresh(office[0], e.Group, office[2])
	if r := p.row(2); r.Note != "Mind the gap." {
		t.Errorf("row %+v", r)
	}
	e.Group.Rank = 7
	p.refresh(office[0], e.Group, office[2])
	if r := p.row(2); r.Note != "" {
		t.Errorf("row %+v", r)
	}
}

// The row that asks for a restoring may be gone, or be a group of its own, when that has come.
func TestRestoringForARowThatHasMovedOn(t *testing.T) {
	restore := func() *page {
		p := newPage(t, office...)
		p.add("old sales")
		p.do(admin.RestoreExisting{Key: -1}, admin.RestoreExisting{Key: -1}) // a double click
		return p
	}
	p := restore()
	p.do(admin.Revert{Key: -1})
	p.stored()
	p.quiet()
	p.wantNames("Old Sales, Administration, Sales, Service")

	p = restore()
	p.typeName(-1, "Market")
	p.do(admin.Save{Key: -1})
	p.stored()
	p.created(9)
	p.wantStatus(-1, admin.StatusSaved)
	p.wantStatus(4, admin.StatusSaved)
	p.quiet()

	p = newPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2})
	p.typeName(2, "old sales")
	p.do(admin.RestoreExisting{Key: 2}) // It is being saved.
	p.stored()
	p.quiet()
}

// What is empty in a new row is left as it is in the group that is restored for it.
func TestRestoringKeepsWhatIsEmpty(t *testing.T) {
	p := newPage(t, office[0], admin.Group{ID: 4, Name: "Old Sales", Description: "kept", Rank: 4, Deleted: true})
	p.add("old sales")
	p.do(admin.Edit{Key: -1, Field: admin.FieldRank, Text: "7"}, admin.RestoreExisting{Key: -1})
	p.stored()
	p.wantDraft(4, admin.FieldName, "Old Sales")
	p.wantDraft(4, admin.FieldDescription, "kept")
	p.wantDraft(4, admin.FieldRank, "7")
}

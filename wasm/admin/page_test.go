package admin_test

import (
	"testing"

	"groupdesk/wasm/admin"
)

// page drives Update as a Program would, but step by step: calls to the backend are kept until a test answers them. The
// browser answers at once.
type page struct {
	t     testing.TB
	state *admin.State
	sent  []admin.Effect     // calls that are not yet answered
	waits []admin.EffectWait // what is waited for, the newest last

	told    []admin.EffectTell       // what the host page was told
	members map[int32][]admin.Member // who belongs to the groups; they are told at once
	slow    bool                     // they are not: a test answers
	kept    shelf                    // what the browser keeps
	lost    *admin.JournalFound      // the journal of a tab that is gone; nil: there is none
}

var office = []admin.Group{
	{ID: 1, Name: "Administration", Description: "Back office", Rank: 1},
	{ID: 2, Name: "Sales", Rank: 2},
	{ID: 3, Name: "Service", Rank: 3},
	{ID: 4, Name: "Old Sales", Rank: 4, Deleted: true},
}

// newPage returns a page that is signed in and shows the given groups.
func newPage(t testing.TB, groups ...admin.Group) *page {
	t.Helper()
	p := blankPage(t, admin.Options{Language: "US"})
	p.signIn(adm0)
	p.list(groups...)
	return p
}

var adm0 = admin.Principal{Name: "ADM0", Database: "CRM", MayEdit: true}

// blankPage returns a page that is not signed in.
func blankPage(t testing.TB, o admin.Options) *page {
	if o.Text == nil {
		o.Text = admin.PlainText{}
	}
	return &page{t: t, state: admin.New(o), kept: shelf{}}
}

// signIn signs a user in. The list is on its way then.
func (p *page) signIn(user admin.Principal) {
	p.t.Helper()
	p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:abc"}})
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: user})
}

func (p *page) do(events ...admin.Event) {
	for _, e := range events {
		var effects []admin.Effect
		p.state, effects = admin.Update(p.state, e)
		for _, effect := range effects {
			p.perform(effect)
		}
	}
}

func (p *page) perform(e admin.Effect) {
	switch e := e.(type) {
	case admin.EffectTell:
		p.told = append(p.told, e)
	case admin.EffectMembers:
		if p.slow {
			p.sent = append(p.sent, e)
			return
		}
		p.do(admin.MembersRead{Op: e.Op, ID: e.ID, List: p.members[e.ID]})
	case admin.EffectKeep:
		p.kept.Keep(e.Name, e.Text, e.Lasting)
	case admin.EffectRecall:
		p.do(admin.Recalled{Text: p.kept.Recall(e.Name)})
	case admin.EffectFindJournal:
		if p.lost != nil {
			p.do(*p.lost)
		}
	case admin.EffectWait:
		p.waits = append(p.waits, e)
	default:
		p.sent = append(p.sent, e)
	}
}

// take returns the first unanswered effect of a type, which must be there.
func take[E admin.Effect](p *page) E {
	p.t.Helper()
	for i, e := range p.sent {
		if e, ok := e.(E); ok {
			p.sent = append(p.sent[:i:i], p.sent[i+1:]...)
			return e
		}
	}
	var none E
	p.t.Fatalf("no %T among the effects %v", none, p.sent)
	return none
}

// quiet fails the test when effects wait for an answer.
func (p *page) quiet() {
	p.t.Helper()
	if len(p.sent) > 0 {
		p.t.Fatalf("unexpected effects: %#v", p.sent)
	}
}

// list answers the list that is on its way.
func (p *page) list(groups ...admin.Group) {
	p.t.Helper()
	p.do(admin.Listed{Op: take[admin.EffectList](p).Op, Groups: groups})
}

// refresh asks for a list and answers it.
func (p *page) refresh(groups ...admin.Group) {
	p.t.Helper()
	p.do(admin.Refresh{})
	p.list(groups...)
}

func (p *page) row(key int32) *admin.Row {
	p.t.Helper()
	r, ok := p.state.Row(key)
	if !ok {
		p.t.Fatalf("no row %d", key)
	}
	return r
}

// offersUndo reports whether the notice offers to take the last act back.
func (p *page) offersUndo() bool { return p.state.Notice.Offer == admin.OfferUndo }

// warned reports whether the notice tells of a failure.
func (p *page) warned() bool { return p.state.Notice.Failure != nil }

func (p *page) typeName(key int32, text string) {
	p.do(admin.Edit{Key: key, Field: admin.FieldName, Text: text})
}

// add adds new rows with these names and returns the key of the last one.
func (p *page) add(names ...string) (key int32) {
	for _, name := range names {
		p.do(admin.AddRow{})
		key = p.state.Editing.Key
		p.typeName(key, name)
	}
	return key
}

// create adds a new row and saves it.
func (p *page) create(name string) int32 {
	key := p.add(name)
	p.do(admin.Save{Key: key})
	return key
}

// describe types descriptions into rows, so that they are unsaved.
func (p *page) describe(text string, keys ...int32) {
	for _, key := range keys {
		p.do(admin.Edit{Key: key, Field: admin.FieldDescription, Text: text})
	}
}

// choose answers the question on the page.
func (p *page) choose(label string) {
	p.t.Helper()
	q := p.state.Question
	if q == nil {
		p.t.Fatalf("the page does not ask; it says %q", p.state.Notice.Text)
	}
	for i, c := range q.Choices {
		if c.Label == label {
			p.do(admin.Answer{Serial: q.Serial, Choice: i})
			return
		}
	}
	p.t.Fatalf("no choice %q in %+v", label, q)
}

// accept does what the notice offers, which must be this.
func (p *page) accept(want admin.Offer) {
	p.t.Helper()
	if n := p.state.Notice; n.Offer != want {
		p.t.Fatalf("the notice offers %q, want %q: %s", n.Offer, want, n.Text)
	}
	p.do(admin.Accept{Serial: p.state.Notice.Serial})
}

// failSave answers a save with a failure.
func (p *page) failSave(f admin.Failure) {
	p.t.Helper()
	p.do(admin.WriteFailed{Op: take[admin.EffectSave](p).Op, Failure: &f})
}

// failList answers a list with a failure.
func (p *page) failList(kind admin.Kind) {
	p.t.Helper()
	p.do(admin.ListFailed{Op: take[admin.EffectList](p).Op, Failure: &admin.Failure{Kind: kind}})
}

// names returns what Visible shows, by the drafts' names.
func (p *page) names() []string {
	var names []string
	for _, r := range p.state.Visible() {
		names = append(names, r.Draft.Name)
	}
	return names
}

// stored answers a save with the group as it was sent.
func (p *page) stored() admin.Group {
	p.t.Helper()
	e := take[admin.EffectSave](p)
	p.do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: e.Group}})
	return e.Group
}

// created answers a create with the given ID and, where none was asked for, rank.
func (p *page) created(id int32) admin.Group {
	p.t.Helper()
	e := take[admin.EffectCreate](p)
	g := e.Group
	g.ID = id
	if g.Rank == 0 {
		g.Rank = int16(id)
	}
	p.do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: g}})
	return g
}

func (p *page) wantStatus(key int32, want admin.RowStatus) {
	p.t.Helper()
	if got := p.row(key).Status; got != want {
		p.t.Errorf("row %d is %s, want %s", key, got, want)
	}
}

func (p *page) wantDraft(key int32, f admin.Field, want string) {
	p.t.Helper()
	if got := p.row(key).Draft.Get(f); got != want {
		p.t.Errorf("row %d shows %s %q, want %q", key, f, got, want)
	}
}

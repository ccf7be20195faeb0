package admin_test

import (
	"testing"

	"groupdesk/wasm/admin"
)

// page drives Update as a Program would, but step by step: effects are kept until a test answers them.
type page struct {
	t     *testing.T
	state admin.State
	sent  []admin.Effect // not yet answered
}

var office = []admin.Group{
	{ID: 1, Name: "Administration", Description: "Back office", Rank: 1},
	{ID: 2, Name: "Sales", Rank: 2},
	{ID: 3, Name: "Service", Rank: 3},
	{ID: 4, Name: "Old Sales", Rank: 4, Deleted: true},
}

// newPage returns a page that is signed in and shows the given groups.
func newPage(t *testing.T, groups ...admin.Group) *page {
	t.Helper()
	p := &page{t: t, state: admin.New("US")}
	p.do(admin.Connect{Credentials: admin.Credentials{Ticket: "7T:abc"}})
	p.do(admin.Connected{Op: take[admin.EffectConnect](p).Op, Principal: admin.Principal{Name: "ADM0", MayEdit: true}})
	p.list(groups...)
	return p
}

func (p *page) do(events ...admin.Event) {
	for _, e := range events {
		var effects []admin.Effect
		p.state, effects = admin.Update(p.state, e)
		p.sent = append(p.sent, effects...)
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

func (p *page) typeName(key int32, text string) {
	p.do(admin.Edit{Key: key, Field: admin.FieldName, Text: text})
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

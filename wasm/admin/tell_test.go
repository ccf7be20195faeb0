package admin_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"groupdesk/wasm/admin"
)

// tells returns what the host page was told since it was asked last.
func (p *page) tells() string {
	var list []string
	for _, e := range p.told {
		word := string(e.What)
		if e.ID != 0 {
			word += fmt.Sprint(" ", e.ID)
		}
		if e.Failed != "" {
			word += " " + string(e.Failed)
		}
		list = append(list, word)
	}
	p.told = nil
	return strings.Join(list, ", ")
}

func (p *page) wantTold(want string) {
	p.t.Helper()
	if got := p.tells(); got != want {
		p.t.Errorf("the host page is told %q, want %q", got, want)
	}
}

func TestToldReadyOnce(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.signIn(adm0)
	p.wantTold("")
	p.list(office...)
	p.wantTold("ready")
	p.refresh(office...)
	p.do(admin.SignOut{})
	p.signIn(adm0)
	p.list(office...)
	p.wantTold("")

	p = blankPage(t, admin.Options{})
	p.do(admin.Connect{})
	p.do(admin.ConnectFailed{Op: take[admin.EffectConnect](p).Op, Failure: &admin.Failure{Kind: admin.SignInRefused}})
	p.wantTold("error sign-in-refused, ready")
	p.signIn(adm0)
	p.failList(admin.NotFoundURL)
	p.wantTold("error not-found-url")
	p.refresh(office...)
	p.wantTold("")

	p = blankPage(t, admin.Options{})
	p.signIn(adm0)
	p.failList(admin.NotFoundURL)
	p.wantTold("ready, error not-found-url")

	p = blankPage(t, admin.Options{Announced: true}) // The form was there from the beginning.
	p.signIn(adm0)
	p.list(office...)
	p.wantTold("")
}

func TestToldSaved(t *testing.T) {
	p := newPage(t, office...)
	p.tells()
	p.create("Market")
	p.wantTold("")
	p.created(9)
	p.wantTold("saved 9, settled")
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.stored()
	p.failSave(admin.Failure{Kind: admin.Invalid})
	p.wantTold("saved 1, error invalid, settled")
	p.delete(3)
	p.do(admin.Restore{Key: 3})
	p.stored()
	p.do(admin.Undo{})
	p.stored()
	p.wantTold("saved 3, settled, saved 3, settled, saved 3, settled")
	p.do(admin.DeleteAndMove{Key: 3, MoveTo: 1})
	p.do(admin.WriteDone{Op: take[admin.EffectDeleteAndMove](p).Op})
	p.wantTold("saved 3, settled")
}

// A write without an answer counts when a list shows that it has arrived.
func TestToldSavedByAList(t *testing.T) {
	p := newPage(t, office...)
	p.tells()
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.timeOut()
	p.wantTold("error timeout")
	stored := office[1]
	stored.Name = "Vertrieb"
	p.list(office[0], stored, office[2])
	p.wantTold("saved 2, settled")
	p.refresh(office[0], stored, office[2])
	p.wantTold("")

	p.create("Market")
	p.failCreateSent()
	p.list(office[0], stored, office[2], admin.Group{ID: 9, Name: "Market", Rank: 9})
	p.wantTold("error timeout, saved 9, settled")

	p.do(admin.DeleteAndMove{Key: 3, MoveTo: 1})
	p.do(admin.WriteFailed{Op: take[admin.EffectDeleteAndMove](p).Op, Failure: &admin.Failure{Kind: admin.Timeout, Sent: true}})
	p.list(office[0], stored, admin.Group{ID: 9, Name: "Market", Rank: 9})
	p.wantTold("error timeout, saved 3, settled")

	p.typeName(1, "Other")
	p.do(admin.Save{Key: 1})
	p.timeOut()
	p.list(office[0], stored)
	p.wantTold("error timeout")
}

func (p *page) failCreateSent() {
	p.t.Helper()
	p.do(admin.WriteFailed{Op: take[admin.EffectCreate](p).Op, Failure: &admin.Failure{Kind: admin.Timeout, Sent: true}})
}

func TestToldErrors(t *testing.T) {
	p := newPage(t, office...)
	p.tells()
	p.do(admin.Refresh{})
	p.failList(admin.Network)
	p.wantTold("error network")
	p.waited(5)
	p.failList(admin.Network)
	p.wantTold("") // The user is not told again either.
	p.waited(10)
	p.list(office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2})
	p.failSave(admin.Failure{Kind: admin.ChangedByOther, Current: &admin.Group{ID: 2, Name: "Salg", Rank: 2}})
	p.wantTold("error changed-by-other")
	p.do(admin.RevertAll{})
	p.describe("new", 1)
	p.do(admin.Save{Key: 1})
	e := take[admin.EffectSave](p)
	p.do(admin.WriteDone{Op: e.Op, Saved: admin.Saved{Group: office[2]}}) // about another group
	p.wantTold("error malformed")
}

func TestToldSessionExpired(t *testing.T) {
	p := newPage(t, office...)
	p.tells()
	p.describe("new", 1, 2)
	p.do(admin.SaveAll{})
	p.failSave(admin.Failure{Kind: admin.SessionExpired})
	p.failSave(admin.Failure{Kind: admin.SessionExpired})
	p.wantTold("sessionexpired")
	p.signIn(adm0)
	p.failList(admin.SessionExpired)
	p.wantTold("sessionexpired")
	p.signIn(adm0)
	p.list(office...)
	p.do(admin.ReadMembers{})
	p.wantTold("")
	p.slow = true
	p.do(admin.Point{Key: 3}, admin.ReadMembers{})
	p.failMembers(admin.SessionExpired)
	p.wantTold("sessionexpired")
}

func TestGroupToShowAtFirst(t *testing.T) {
	open := func(id int32, groups ...admin.Group) *page {
		p := blankPage(t, admin.Options{Group: id})
		p.signIn(adm0)
		p.list(groups...)
		return p
	}
	p := open(3, office...)
	p.wantCursor(3, admin.ColumnRow)
	p.wantTableFocus()
	p.wantNames("Administration, Sales, Service")
	if !p.state.Details || !p.row(3).Members().Known {
		t.Error("its details are not shown")
	}
	p.do(admin.Point{Key: 1}, admin.ShowDetails{}, admin.Refresh{})
	p.list(office...)
	p.wantCursor(1, admin.ColumnRow)
	p = open(4, office...) // a deleted one
	p.wantCursor(4, admin.ColumnRow)
	p.wantNames("Old Sales, Administration, Sales, Service")
	p = open(77, office...)
	p.wantCursor(1, admin.ColumnRow)
	if p.state.Details {
		t.Error("details of another group are shown")
	}
}

// After a while away the list is read, and nothing else changes.
func TestReturn(t *testing.T) {
	p := newPage(t, office...)
	p.delete(3)
	p.describe("typed", 1)
	p.do(admin.SetShowDeleted{Show: true})
	p.selectRows(2, 3)
	p.do(admin.Point{Key: 3, Column: admin.ColumnRank})
	p.do(admin.SortBy{Column: admin.ColumnName}, admin.Undo{Entry: -1})
	p.rename(2, "Vertrieb")
	before := p.state
	p.do(admin.Return{}, admin.Return{})
	p.do(admin.Listed{Op: take[admin.EffectList](p).Op, At: 1700000000, Groups: []admin.Group{
		office[0], {ID: 2, Name: "Vertrieb", Rank: 8}, p.row(3).Baseline, office[3], {ID: 5, Name: "New", Rank: 9},
	}})
	p.quiet()
	after := p.state
	if after.Notice.Serial != before.Notice.Serial || !p.offersUndo() {
		t.Errorf("notice %+v", after.Notice)
	}
	if after.Cursor != before.Cursor || after.Focus != before.Focus || after.Sort != before.Sort || after.Filter != before.Filter {
		t.Errorf("cursor %+v, focus %+v", after.Cursor, after.Focus)
	}
	p.wantSelected(3, 2)
	p.wantDraft(1, admin.FieldDescription, "typed")
	p.wantDraft(2, admin.FieldRank, "8")
	p.wantNames("Administration, New, Old Sales, Service, Vertrieb")
	if after.ReadAt != 1700000000 {
		t.Errorf("read at %d", after.ReadAt)
	}
}

func TestReturnToOpenFields(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.Open{Key: 2, Field: admin.FieldName})
	p.typeName(2, "Vertrieb")
	before := p.state.Focus
	p.do(admin.Return{})
	p.list(office...)
	p.wantOpen(2, admin.FieldName)
	p.wantDraft(2, admin.FieldName, "Vertrieb")
	if p.state.Focus != before {
		t.Errorf("focus %+v", p.state.Focus)
	}
}

// Nothing is read before the user has signed in, while saves are on their way, or twice at once.
func TestReturnAtOtherTimes(t *testing.T) {
	p := blankPage(t, admin.Options{})
	p.do(admin.Return{})
	p.quiet()
	p.signIn(adm0)
	p.do(admin.Return{})
	p.list(office...)
	p.quiet()
	p.describe("typed", 1)
	p.do(admin.Save{Key: 1}, admin.Return{})
	p.stored()
	p.quiet()
	p.do(admin.Refresh{}, admin.Return{})
	p.list(office...)
	p.quiet()
}

// calls are told of by the program, with how they ended.
func TestProgramTellsOfCalls(t *testing.T) {
	b := &memory{groups: office, fail: func(call string) *admin.Failure {
		if call == "members" {
			time.Sleep(2 * time.Millisecond)
			return &admin.Failure{Kind: admin.NotFoundURL}
		}
		return nil
	}}
	s := start(t, b)
	s.program.Post(admin.Connect{})
	s.until(ready)
	s.program.Post(admin.ReadMembers{})
	state := s.until(func(state *admin.State) bool {
		r, ok := state.Row(1)
		return ok && r.Members().Failure != nil
	})
	lines := strings.Split(state.SupportText("", ""), "\n")
	names := slices.DeleteFunc(lines[5:], func(line string) bool { return line == "" })
	for i, want := range []string{"sign in ", "list ", "members "} {
		if i >= len(names) || !strings.HasPrefix(names[i], want) {
			t.Fatalf("calls %q", names)
		}
	}
	if last := names[2]; !strings.HasSuffix(last, "ms not-found-url") || strings.HasPrefix(last, "members 0") {
		t.Errorf("calls %q", names)
	}
}

package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func people(names ...string) []admin.Member {
	var list []admin.Member
	for i, name := range names {
		list = append(list, admin.Member{ID: int32(i + 1), Name: name, Primary: true})
	}
	return list
}

// slowPage is a page whose lists of members a test answers.
func slowPage(t *testing.T, groups ...admin.Group) *page {
	t.Helper()
	p := newPage(t, groups...)
	p.slow = true
	return p
}

// tellMembers answers the first list of members that is asked for.
func (p *page) tellMembers(names ...string) int32 {
	p.t.Helper()
	e := take[admin.EffectMembers](p)
	p.do(admin.MembersRead{Op: e.Op, ID: e.ID, List: people(names...)})
	return e.ID
}

// failMembers answers it with a failure.
func (p *page) failMembers(kind admin.Kind) {
	p.t.Helper()
	e := take[admin.EffectMembers](p)
	p.do(admin.MembersFailed{Op: e.Op, ID: e.ID, Failure: &admin.Failure{Kind: kind}})
}

// refuse answers the question on the page with none of its choices.
func (p *page) refuse() {
	p.t.Helper()
	if p.state.Question == nil {
		p.t.Fatal("the page does not ask")
	}
	p.do(admin.Answer{Serial: p.state.Question.Serial, Choice: -1})
}

// wantAsks wants a question whose title and text hold these.
func (p *page) wantAsks(parts ...string) {
	p.t.Helper()
	q := p.state.Question
	if q == nil {
		p.t.Fatalf("the page does not ask; it says %q", p.state.Notice.Text)
	}
	for _, part := range parts {
		if !strings.Contains(q.Title+"\n"+q.Text, part) {
			p.t.Errorf("it asks %q\n%s\nwant %q", q.Title, q.Text, part)
		}
	}
}

func TestDeleteWithoutMembers(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2}, admin.MarkDeleted{Key: 2}, admin.MarkDeleted{Key: 3})
	p.wantSays("Looking for members")
	p.tellMembers()
	if p.state.Question != nil {
		t.Errorf("it asks %+v", p.state.Question)
	}
	if g := p.stored(); g.ID != 2 || !g.Deleted {
		t.Errorf("sent %+v", g)
	}
	p.quiet()
	p.accept(admin.OfferUndo)
	if g := p.stored(); g.Deleted {
		t.Errorf("sent %+v", g)
	}
	p.do(admin.MarkDeleted{Key: 2}) // The members are known by now.
	p.stored()
}

func TestDeleteWithMembers(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2})
	p.tellMembers("TIM", "EVA", "ADA", "BOB", "KIM")
	p.quiet()
	p.wantAsks("Delete “Sales”?", "“Sales” has 5 members: TIM, EVA, ADA and 2 more.", "can be restored")
	p.wantSays("")
	p.refuse()
	p.quiet()
	p.wantStatus(2, admin.StatusClean)
	p.do(admin.MarkDeleted{Key: 2})
	answer := admin.Answer{Serial: p.state.Question.Serial}
	p.do(answer, answer)
	p.stored()
	p.quiet()
}

func TestDeleteOwnGroup(t *testing.T) {
	p := blankPage(t, admin.Options{})
	user := adm0
	user.GroupID, user.OtherGroups = 2, []int32{3}
	p.signIn(user)
	p.list(office...)
	for key, name := range map[int32]string{2: "Sales", 3: "Service"} {
		p.do(admin.MarkDeleted{Key: key})
		p.wantAsks("You belong to “" + name + "” yourself.")
		p.quiet()
	}
	p.do(admin.MarkDeleted{Key: 1})
	p.stored()
}

func TestSeveralAreAskedAboutOnce(t *testing.T) {
	p := slowPage(t, office...)
	key := p.add("New")
	p.do(admin.Leave{}, admin.SelectAll{}, admin.MarkDeleted{})
	if _, there := p.state.Row(key); there {
		t.Error("the new row is still there")
	}
	p.tellMembers()
	p.tellMembers("TIM")
	if p.state.Question != nil {
		t.Fatal("it asks before it knows all")
	}
	p.failMembers(admin.Server)
	p.wantAsks("Delete 3 groups?", "“Sales” has 1 member: TIM.", "The members of “Service” could not be read, so it may have some.")
	if n := len(p.state.Question.Choices); n != 1 {
		t.Errorf("%d choices", n)
	}
	p.choose("Delete")
	for range 3 {
		p.stored()
	}
	p.quiet()
	p.wantHistory("3 groups are changed.")
}

func TestStopBeforeDeleting(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2})
	p.accept(admin.OfferStopReading)
	p.wantSays("")
	p.tellMembers() // too late
	p.quiet()
	p.wantStatus(2, admin.StatusClean)
	if p.row(2).Members().Known || p.state.Question != nil {
		t.Error("it goes on")
	}
	p.do(admin.MarkDeleted{Key: 2}, admin.Refresh{}) // Reading again ends it too.
	p.tellMembers()
	p.list(office...)
	p.quiet()
	p.wantSays("The list is up to date.")
	p.do(admin.MarkDeleted{Key: 2})
	p.tellMembers()
	p.stored()
}

func TestSessionEndsBeforeDeleting(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2})
	p.failMembers(admin.SessionExpired)
	p.quiet()
	if p.state.Phase != admin.PhaseConnect || p.state.Question != nil || !p.warned() {
		t.Errorf("phase %s, question %+v", p.state.Phase, p.state.Question)
	}
}

// Where members cannot be read, deleting asks and says so, and tries again the next time.
func TestDeleteWhereMembersCannotBeRead(t *testing.T) {
	p := slowPage(t, office...)
	for range 2 {
		p.do(admin.MarkDeleted{Key: 2})
		p.failMembers(admin.NotFoundURL)
		p.wantAsks("The members of “Sales” could not be read")
		p.refuse()
	}
	if p.state.Phase != admin.PhaseReady || p.warned() || !p.state.MayChange() {
		t.Error("something else has stopped working")
	}
}

// A group that is gone by the time that its members are known is not deleted, nor are others.
func TestGroupThatGoesBeforeDeleting(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2}, admin.Return{})
	p.list(office[0], office[2])
	p.tellMembers("TIM")
	p.quiet()
	if p.state.Question != nil {
		t.Errorf("it asks %+v", p.state.Question)
	}
}

func TestMoveMembers(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.Open{Key: 2}, admin.AskToMove{})
	p.wantSays("Looking for members")
	p.tellMembers("TIM", "EVA")
	p.wantAsks("Delete “Sales” and move its members?", "TIM, EVA", "2 members of “Sales” become members of the group that you choose",
		"“Sales” is deleted", "cannot be undone")
	q := p.state.Question
	if want := []admin.Target{{ID: 1, Name: "Administration"}, {ID: 3, Name: "Service"}}; !slices.Equal(q.Targets, want) || q.Pick == "" || !q.Choices[0].Danger {
		t.Errorf("question %+v", q)
	}
	answer := admin.Answer{Serial: q.Serial, Target: 3}
	p.do(answer, answer)
	if e := take[admin.EffectDeleteAndMove](p); e.ID != 2 || e.MoveTo != 3 {
		t.Errorf("sent %+v", e)
	} else {
		p.do(admin.WriteDone{Op: e.Op})
	}
	p.wantSays("“Sales” is deleted and its members are moved.")
	p.list(office[0], office[2], office[3])
	p.quiet()
	p.wantNames("Administration, Service")
	if e := p.state.History()[0]; e.Undoable() {
		t.Error("an undo is offered")
	}
}

// What is known of the two groups' members is no longer right.
func TestMembersAreForgottenWhenTheyMove(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.SetOnlyEmpty{On: true})
	p.choose("Read")
	p.tellMembers()
	p.tellMembers("TIM")
	p.tellMembers("EVA")
	p.do(admin.SetOnlyEmpty{}, admin.DeleteAndMove{Key: 2, MoveTo: 3})
	p.do(admin.WriteDone{Op: take[admin.EffectDeleteAndMove](p).Op})
	if p.row(2).Members().Known || p.row(3).Members().Known || !p.row(1).Members().Known {
		t.Error("members are kept, or too many are forgotten")
	}
}

// A list of members that is on its way when members are moved is too old, and read again.
func TestMembersThatAreReadWhileTheyMove(t *testing.T) {
	for _, target := range []int32{1, 3} {
		p := slowPage(t, office...)
		p.do(admin.DeleteAndMove{Key: 2, MoveTo: target}, admin.Point{Key: target}, admin.ReadMembers{})
		old := take[admin.EffectMembers](p)
		p.do(admin.WriteDone{Op: take[admin.EffectDeleteAndMove](p).Op})
		p.do(admin.MembersRead{Op: old.Op, ID: old.ID})
		if m := p.row(target).Members(); m.Known || !m.Reading {
			t.Errorf("members %+v", m)
		}
		if id := p.tellMembers("TIM"); id != target || !p.row(target).Members().Known {
			t.Errorf("read are those of %d", id)
		}
	}
}

// The group that takes over the members may be gone when they have moved.
func TestTargetThatGoes(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.DeleteAndMove{Key: 2, MoveTo: 3})
	p.refresh(office[0], office[1])
	p.do(admin.WriteDone{Op: take[admin.EffectDeleteAndMove](p).Op})
	p.wantSays("“Sales” is deleted and its members are moved.")
}

// What becomes of a group while its members are read before the question.
func TestMoveOfAGroupThatChanges(t *testing.T) {
	tests := map[string]func(*page){
		"is being saved": func(p *page) { p.typeName(2, "Vertrieb"); p.do(admin.Save{Key: 2}); p.sent = p.sent[:1] },
		"is gone":        func(p *page) { p.do(admin.Return{}); p.list(office[0], office[2]) },
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			p := slowPage(t, office...)
			p.do(admin.AskToMove{Key: 2})
			change(p)
			for p.reading() > 0 {
				p.tellMembers("TIM")
			}
			if p.state.Question != nil {
				t.Errorf("it asks %+v", p.state.Question)
			}
		})
	}
}

func TestBusyGroupsAreNotDeleted(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Save{Key: 2}, admin.AskToMove{Key: 2})
	p.wantSays("Wait until the changes to the group are saved, then move its members.")
	p.do(admin.MarkDeleted{Key: 2})
	p.stored()
	p.quiet()
}

// The rest goes on when one of the groups that are being deleted is gone.
func TestDeletingDoesNotWaitForWhatIsGone(t *testing.T) {
	p := slowPage(t, office...)
	p.selectRows(2, 3)
	p.do(admin.MarkDeleted{})
	take[admin.EffectMembers](p)
	p.tellMembers()
	p.quiet()
	p.do(admin.Return{})
	p.list(office[0], office[2])
	if g := p.stored(); g.ID != 3 || !g.Deleted {
		t.Errorf("sent %+v", g)
	}
}

// Where members are not shown, nobody knows whether there are some.
func TestDeleteWithoutTheMembersFeature(t *testing.T) {
	p := blankPage(t, admin.Options{Off: admin.FeatureMembers})
	p.signIn(adm0)
	p.list(office...)
	p.do(admin.MarkDeleted{Key: 2})
	p.wantAsks("The members of “Sales” are not shown here, so it may have some.")
	p.choose("Delete")
	p.stored()
}

// A few members are named, and the rest counted.
func TestMembersAreNamed(t *testing.T) {
	for want, members := range map[string][]string{
		"“Sales” has 3 members: TIM, EVA, ADA.":            {"TIM", "EVA", "ADA"},
		"“Sales” has 4 members: TIM, EVA, ADA and 1 more.": {"TIM", "EVA", "ADA", "BOB"},
	} {
		p := slowPage(t, office...)
		p.do(admin.MarkDeleted{Key: 2})
		p.tellMembers(members...)
		p.wantAsks(want)
	}
}

func TestMoveFromTheQuestion(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.MarkDeleted{Key: 2})
	p.failMembers(admin.Server)
	p.choose("Delete and move members…")
	p.quiet() // It has just tried.
	p.wantAsks("could not be read", "All members of “Sales” become")
	p.refuse()
	p.do(admin.AskToMove{Key: 2})
	p.tellMembers() // Asked for anew, it tries again.
	p.wantAsks("0 members")
}

func TestImpossibleTargets(t *testing.T) {
	busy := func(key int32) func(*page) {
		return func(p *page) { p.typeName(key, "Other"); p.do(admin.Save{Key: key}); p.sent = nil }
	}
	tests := []struct {
		name   string
		before func(*page)
		target int32
		says   string
	}{
		{"none", func(*page) {}, 0, "choose another group"},
		{"an unknown one", func(*page) {}, 77, "choose another group"},
		{"itself", func(*page) {}, 2, "choose another group"},
		{"a deleted one", func(*page) {}, 4, "“Old Sales” is deleted itself"},
		{"one that is being saved", busy(3), 3, "Wait until"},
		{"the group itself is being saved", busy(2), 3, "Wait until"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office...)
			p.do(admin.AskToMove{Key: 2})
			test.before(p)
			p.do(admin.Answer{Serial: p.state.Question.Serial, Target: test.target})
			p.quiet()
			p.wantSays(test.says)
			p.do(admin.DeleteAndMove{Key: 2, MoveTo: test.target})
			p.quiet()
			p.wantSays(test.says)
		})
	}
}

func TestNothingToMoveTo(t *testing.T) {
	p := slowPage(t, office[1], office[3])
	p.do(admin.AskToMove{Key: 2})
	p.quiet()
	p.wantSays("no other group")
	p.do(admin.MarkDeleted{Key: 2})
	p.tellMembers("TIM")
	if n := len(p.state.Question.Choices); n != 1 {
		t.Errorf("%d choices", n)
	}
	key := p.add("New")
	p.do(admin.AskToMove{Key: key}, admin.DeleteAndMove{Key: key, MoveTo: 2}, admin.AskToMove{Key: 77})
	p.quiet()
}

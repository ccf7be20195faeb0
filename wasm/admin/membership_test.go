package admin_test

import (
	"testing"

	"groupdesk/wasm/admin"
)

func TestMembersOnDemand(t *testing.T) {
	p := slowPage(t, office...)
	p.quiet()
	if m := p.row(2).Members(); m.Known || m.Reading {
		t.Errorf("members %+v", m)
	}
	p.do(admin.Point{Key: 2}, admin.ShowDetails{Show: true}, admin.ReadMembers{})
	if m := p.row(2).Members(); m.Known || !m.Reading {
		t.Errorf("members %+v", m)
	}
	p.tellMembers("TIM")
	if m := p.row(2).Members(); !m.Known || m.Reading || len(m.List) != 1 {
		t.Errorf("members %+v", m)
	}
	p.quiet()
	p.do(admin.Point{Key: 3})
	p.failMembers(admin.NotFoundURL)
	p.quiet() // It is not asked for again and again.
	if m := p.row(3).Members(); m.Known || m.Failure == nil || p.warned() {
		t.Errorf("members %+v", m)
	}
	p.do(admin.ReadMembers{}) // By hand it is.
	p.tellMembers()
	if m := p.row(3).Members(); !m.Known || m.Failure != nil || len(m.List) != 0 {
		t.Errorf("members %+v", m)
	}
	p.do(admin.Return{}) // The list alone is read.
	p.list(office...)
	p.quiet()
	p.do(admin.Refresh{})
	if m := p.row(2).Members(); m.Known {
		t.Errorf("a refresh keeps %+v", m)
	}
}

func TestMemberNames(t *testing.T) {
	for want, m := range map[string]admin.Member{"Tim Berg": {Name: "TIM", FullName: "Tim Berg"}, "ADM0": {Name: "ADM0"}} {
		if got := m.DisplayName(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// reading returns how many lists of members wait for an answer.
func (p *page) reading() int {
	n := 0
	for _, e := range p.sent {
		if _, ok := e.(admin.EffectMembers); ok {
			n++
		}
	}
	return n
}

func TestSortByMembers(t *testing.T) {
	p := slowPage(t, many(6)...)
	p.do(admin.SortBy{Column: admin.ColumnMembers})
	p.quiet()
	p.wantAsks("Read the members of 6 groups?", "a request for each group")
	p.choose("Read")
	if n := p.reading(); n != 4 {
		t.Errorf("%d lists at once", n)
	}
	p.wantSays("Reading members: 6 groups are left.")
	stop := p.state.Notice.Serial
	p.tellMembers("A", "B")
	p.wantSays("Reading members: 5 groups are left.")
	if n := p.reading(); n != 4 || p.state.Notice.Serial != stop {
		t.Errorf("%d lists at once, notice %+v", n, p.state.Notice)
	}
	p.failMembers(admin.Server)
	p.tellMembers("A")
	for range 3 {
		p.tellMembers()
	}
	p.quiet()
	p.wantSays("The table is sorted by the number of members. Those of 1 group could not be read.")
	if got := p.keys(); got != "4 5 6 3 1 2" {
		t.Errorf("the order is %s", got)
	}
	p.do(admin.SortBy{Column: admin.ColumnMembers}) // turned round
	p.quiet()
	if s := p.state.Sort; s.By != admin.ColumnMembers || !s.Descending {
		t.Errorf("sorted by %+v", s)
	}
	p.refresh(many(6)...) // The numbers are forgotten, and so is the order by them.
	if got := p.keys(); got != "1 2 3 4 5 6" || p.state.Sort.By == admin.ColumnMembers {
		t.Errorf("the order is %s by %+v", got, p.state.Sort)
	}
}

func (p *page) keys() string {
	text := ""
	for _, r := range p.state.Visible() {
		text += " " + r.DataID()
	}
	return text[min(1, len(text)):]
}

func TestOnlyEmpty(t *testing.T) {
	p := slowPage(t, many(3)...)
	p.do(admin.SetOnlyEmpty{On: true})
	p.refuse()
	if p.state.OnlyEmpty || len(p.state.Visible()) != 3 {
		t.Error("it filters by what it does not know")
	}
	p.do(admin.SetOnlyEmpty{On: true})
	p.choose("Read")
	p.tellMembers()
	p.tellMembers("TIM")
	p.failMembers(admin.Server)
	p.wantSays("Only groups without reported members are shown. Those of 1 group could not be read.")
	if got := p.keys(); got != "1" || !p.state.OnlyEmpty {
		t.Errorf("shown are %s", got)
	}
	p.do(admin.SetOnlyEmpty{})
	if got := p.keys(); got != "1 2 3" || p.state.OnlyEmpty {
		t.Errorf("shown are %s", got)
	}
	p.do(admin.SetOnlyEmpty{}) // It is off already.
	if p.state.Question != nil {
		t.Errorf("it asks %+v", p.state.Question)
	}
	p.do(admin.SetOnlyEmpty{On: true})
	p.wantAsks("Read the members of 1 group?")
	p.choose("Read")
	p.tellMembers()
	if n := p.state.Notice; n.Text != "Only groups without reported members are shown." || n.Tone != admin.ToneInfo {
		t.Errorf("notice %+v", n)
	}
	p.do(admin.Return{})
	p.list(many(4)...)
	p.do(admin.SetOnlyEmpty{On: true}) // It is on already.
	if p.state.Question != nil {
		t.Errorf("it asks %+v", p.state.Question)
	}
	if got := p.keys(); got != "1 3" {
		t.Errorf("shown are %s", got)
	}
	p.do(admin.Refresh{}) // An empty table would be a lie: nothing is known now.
	if got := p.keys(); got != "1 2 3 4" || p.state.OnlyEmpty {
		t.Errorf("shown are %s", got)
	}
}

func TestStopReading(t *testing.T) {
	p := slowPage(t, many(9)...)
	p.do(admin.SortBy{Column: admin.ColumnMembers})
	p.choose("Read")
	stop := admin.Accept{Serial: p.state.Notice.Serial}
	p.tellMembers("TIM")
	p.do(stop, stop)
	p.wantSays("")
	for p.reading() > 0 {
		p.tellMembers("TIM") // too late
	}
	p.quiet()
	if !p.row(1).Members().Known || p.row(2).Members().Known || p.row(9).Members().Reading || p.state.Sort.By == admin.ColumnMembers {
		t.Error("it goes on, or has forgotten what it knew")
	}
	p.do(admin.SortBy{Column: admin.ColumnMembers})
	p.wantAsks("Read the members of 8 groups?")
}

// What the page said before is over when the user has it read the members of many groups.
func TestReadingTakesThePlaceOfANotice(t *testing.T) {
	p := slowPage(t, many(9)...)
	p.rename(1, "Other")
	p.do(admin.SortBy{Column: admin.ColumnMembers})
	p.choose("Read")
	p.wantSays("9 groups are left")
	p.accept(admin.OfferStopReading)
}

// The progress does not push away what the page says about other acts.
func TestReadingLeavesNoticesAlone(t *testing.T) {
	p := slowPage(t, many(9)...)
	p.do(admin.SortBy{Column: admin.ColumnMembers})
	p.choose("Read")
	p.rename(1, "Other")
	p.tellMembers()
	if !p.offersUndo() {
		t.Errorf("notice %+v", p.state.Notice)
	}
	p.do(admin.DismissNotice{})
	p.tellMembers()
	p.wantSays("7 groups are left")
	p.accept(admin.OfferStopReading)
}

// What fails for one group for a reason that holds for all is not tried with thousands.
func TestServerWithoutMembers(t *testing.T) {
	p := slowPage(t, many(50)...)
	p.do(admin.SetOnlyEmpty{On: true})
	p.choose("Read")
	for range 4 {
		p.failMembers(admin.NotFoundURL)
	}
	p.quiet()
	p.wantSays("Those of 50 groups could not be read.")
	p.do(admin.SetOnlyEmpty{})
	p.typeName(1, "Other")
	p.do(admin.Save{Key: 1})
	p.stored()
}

func TestSessionEndsWhileReading(t *testing.T) {
	p := slowPage(t, many(9)...)
	p.do(admin.SetOnlyEmpty{On: true})
	p.choose("Read")
	p.tellMembers()
	p.failMembers(admin.SessionExpired)
	if p.state.Phase != admin.PhaseConnect || p.state.OnlyEmpty || !p.warned() {
		t.Errorf("phase %s, notice %+v", p.state.Phase, p.state.Notice)
	}
	for p.reading() > 0 {
		p.failMembers(admin.SessionExpired)
	}
	p.signIn(adm0)
	p.list(many(9)...)
	p.quiet()
	if p.row(9).Members().Reading || len(p.state.Visible()) != 9 {
		t.Error("the reading has left something behind")
	}
}

// A group that has vanished is created anew as another one, whose members nobody knows.
func TestMembersOfAVanishedGroup(t *testing.T) {
	p := slowPage(t, office...)
	p.typeName(2, "Vertrieb")
	p.do(admin.Point{Key: 2}, admin.ReadMembers{})
	p.tellMembers("TIM")
	p.do(admin.Return{})
	p.list(office[0])
	if r := p.state.Visible()[0]; !r.IsNew() || r.Members().Known {
		t.Errorf("row %+v, members %+v", r, r.Members())
	}
}

// Four lists are read at once, also when the details ask for another.
func TestDetailsWaitForTheirTurn(t *testing.T) {
	p := slowPage(t, many(9)...)
	p.do(admin.SortBy{Column: admin.ColumnMembers})
	p.choose("Read")
	p.do(admin.Point{Key: 9}, admin.ShowDetails{Show: true})
	if n := p.reading(); n != 4 {
		t.Errorf("%d lists at once", n)
	}
	for p.reading() > 0 {
		p.tellMembers()
	}
	p.quiet()
}

// A group whose members could not be read is asked for again before they are moved, the first one too.
func TestMoveAfterAFailure(t *testing.T) {
	p := slowPage(t, office...)
	p.do(admin.Point{Key: 1}, admin.ReadMembers{})
	p.failMembers(admin.Server)
	p.do(admin.AskToMove{Key: 1})
	p.tellMembers("TIM")
	p.wantAsks("1 member of “Administration” becomes")
}

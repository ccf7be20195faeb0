package admin_test

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

func codes(list []admin.Message) string {
	var codes []string
	for _, m := range list {
		codes = append(codes, string(m.Code))
	}
	return strings.Join(codes, " ")
}

func TestValidation(t *testing.T) {
	long := strings.Repeat("x", 239)
	tests := []struct {
		name  string
		field admin.Field
		text  string
		want  string // the codes of the messages
	}{
		{"fine", admin.FieldName, "Vertrieb", ""},
		{"only its case is changed", admin.FieldName, "SALES", ""},
		{"empty", admin.FieldName, "", "required"},
		{"blank", admin.FieldName, " \t", "required"},
		{"239", admin.FieldName, long, ""},
		{"240", admin.FieldName, long + "x", "too-long"},
		{"surrogate pairs count twice", admin.FieldName, strings.Repeat("𝄞", 120), "too-long"},
		{"other characters count once", admin.FieldName, strings.Repeat("ø", 239), ""},
		{"control character", admin.FieldName, "a\x01b", "bad-character"},
		{"carriage return", admin.FieldName, "a\rb", "bad-character"},
		{"not a character", admin.FieldName, "a\uFFFFb", "bad-character"},
		{"not UTF-8", admin.FieldName, "a\xFFb", "bad-character"},
		{"the replacement character itself", admin.FieldName, "a\uFFFDb", ""},
		{"tab", admin.FieldName, "a\tb", ""},
		{"outer blanks", admin.FieldName, " Vertrieb", "outer-space"},
		{"duplicate", admin.FieldName, "Service", "duplicate"},
		{"duplicate but for case", admin.FieldName, "sERVICE", "duplicate"},
		{"duplicate but for trailing blanks", admin.FieldName, "Service ", "outer-space duplicate"},
		{"other diacritics are another name", admin.FieldName, "Sérvice", ""},
		{"duplicate of a deleted group", admin.FieldName, "old sales", "duplicate-deleted"},
		{"no description", admin.FieldDescription, "", ""},
		{"254", admin.FieldDescription, strings.Repeat("x", 254), ""},
		{"255", admin.FieldDescription, strings.Repeat("x", 255), "too-long"},
		{"control character in the description", admin.FieldDescription, "\x00", "bad-character"},
		{"rank", admin.FieldRank, "0", ""},
		{"highest rank", admin.FieldRank, "32767", ""},
		{"rank too high", admin.FieldRank, "32768", "out-of-range"},
		{"rank far too high", admin.FieldRank, "99999999999999999999", "out-of-range"},
		{"negative rank", admin.FieldRank, "-1", "out-of-range"},
		{"no rank", admin.FieldRank, "", "not-number"},
		{"no number", admin.FieldRank, "1a", "not-number"},
		{"a lone sign", admin.FieldRank, "-", "not-number"},
		{"a fraction", admin.FieldRank, "1.5", "not-number"},
		{"outer blanks in a rank", admin.FieldRank, " 8 ", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, office[0], admin.Group{ID: 2, Name: "Sales", Description: "All", Rank: 2}, office[2], office[3])
			p.do(admin.Edit{Key: 2, Field: test.field, Text: test.text})
			r := p.row(2)
			if got := codes(r.MessagesOf(test.field)); got != test.want {
				t.Fatalf("messages: %s, want %s", got, test.want)
			}
			for _, m := range r.Messages {
				if m.Text == "" {
					t.Errorf("%s has no text", m.Code)
				}
			}
			p.do(admin.Save{Key: 2})
			blocked := test.want != "" && test.want != "outer-space"
			if blocked != (len(p.sent) == 0) || blocked != r.Blocked() {
				t.Errorf("blocked: %v, sent: %v", r.Blocked(), p.sent)
			}
		})
	}
}

func TestServersOwnValuesAreNotBlamed(t *testing.T) {
	p := newPage(t,
		admin.Group{ID: 1, Name: "twin", Rank: -5},
		admin.Group{ID: 2, Name: "TWIN", Description: strings.Repeat("x", 300)})
	p.do(admin.Edit{Key: 1, Field: admin.FieldDescription, Text: "new"})
	p.do(admin.Edit{Key: 2, Field: admin.FieldRank, Text: "3"})
	if a, b := p.row(1).Messages, p.row(2).Messages; len(a) != 0 || len(b) != 0 {
		t.Errorf("messages %+v, %+v", a, b)
	}
}

func TestDuplicatesFollowTheOtherRow(t *testing.T) {
	p := newPage(t, office...)
	p.add("Market", "market")
	if a, b := codes(p.row(-1).Messages), codes(p.row(-2).Messages); a != "duplicate" || b != "duplicate" {
		t.Errorf("messages: %s, %s", a, b)
	}
	p.typeName(-2, "Marketing")
	if a, b := codes(p.row(-1).Messages), codes(p.row(-2).Messages); a != "" || b != "" {
		t.Errorf("messages: %s, %s", a, b)
	}
	p.typeName(-2, "Market")
	p.do(admin.Revert{Key: -2})
	if got := codes(p.row(-1).Messages); got != "" {
		t.Errorf("after the other row is gone: %s", got)
	}
	p.refresh(append(office[:3:3], admin.Group{ID: 9, Name: "MARKET"})...)
	if got := codes(p.row(-1).Messages); got != "duplicate" {
		t.Errorf("after a list with the name: %s", got)
	}
	p.typeName(9, "Bazaar")
	p.do(admin.Save{Key: 9})
	p.stored()
	if got := codes(p.row(-1).Messages); got != "" {
		t.Errorf("after the other group was renamed: %s", got)
	}
}

func TestLength(t *testing.T) {
	for text, want := range map[string]int{"": 0, "abc": 3, "æøå": 3, "𝄞": 2, "\uFFFF": 1, `US:"a";NO:"b"`: 13} {
		if got := admin.Length(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestDisplayName(t *testing.T) {
	const both = `US:"Sales";NO:"Salg";SW:"Försäljning";GE:"Vertrieb"`
	tests := []struct{ text, language, want string }{
		{"Sales", "US", "Sales"},
		{"", "US", ""},
		{both, "US", "Sales"},
		{both, "no", "Salg"},
		{both, "nb-NO", "Salg"},
		{both, "nn", "Salg"},
		{both, "en_GB", "Sales"},
		{both, "sv-SE", "Försäljning"},
		{both, "de-AT", "Vertrieb"},
		{both, "fi", "Sales"},
		{both, "", "Sales"},
		{`NO:"Salg";`, "US", "Salg"},
		{`NO:""`, "NO", ""},
		{`US:"Sales";and more`, "US", `US:"Sales";and more`},
		{`US:"Sales" NO:"Salg"`, "US", `US:"Sales" NO:"Salg"`},
		{`US:"Sales`, "US", `US:"Sales`},
		{`USA:"Sales"`, "US", `USA:"Sales"`},
		{`1A:"Sales"`, "US", `1A:"Sales"`},
		{"æ:\"x\"", "US", "æ:\"x\""},
	}
	for _, test := range tests {
		if got := admin.DisplayName(test.text, test.language); got != test.want {
			t.Errorf("DisplayName(%q, %q) = %q, want %q", test.text, test.language, got, test.want)
		}
	}
}

func TestTexts(t *testing.T) {
	s := admin.New(admin.Options{})
	for got, want := range map[string]string{
		s.CountText(admin.Counts{Total: 1}):                         "1 user group",
		s.CountText(admin.Counts{Total: 7, Deleted: 2, Unsaved: 1}): "7 user groups, 2 deleted",
		s.SavingText(admin.Progress{Total: 1}):                      "Saving…",
		s.SavingText(admin.Progress{Total: 10, Done: 2}):            "Saving 3 of 10…",
		s.SavingText(admin.Progress{Total: 10, Done: 10}):           "Saving 10 of 10…",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Of two groups that the server has under one name, the one that is not deleted counts: the other is no help.
func TestDuplicateOfTwoGroups(t *testing.T) {
	alive, deleted := admin.Group{ID: 1, Name: "Sales"}, admin.Group{ID: 2, Name: "SALES", Deleted: true}
	for _, groups := range [][]admin.Group{{alive, deleted}, {deleted, alive}} {
		p := newPage(t, groups...)
		key := p.add("sales")
		if got := codes(p.row(key).Messages); got != "duplicate" {
			t.Errorf("messages %s", got)
		}
	}
}

// The message names the character, also where bytes stand for none.
func TestBadCharactersAreNamed(t *testing.T) {
	p := newPage(t, office...)
	for name, want := range map[string]string{"a\x01": "U+0001", "a\xFF": "U+FFFD", "a\uFFFF": "U+FFFF"} {
		p.typeName(2, name)
		if m := p.row(2).Messages; len(m) != 1 || !strings.Contains(m[0].Text, want) {
			t.Errorf("%q: messages %+v", name, m)
		}
	}
}

// What the selected rows, or the current one, allow.
func TestCanMark(t *testing.T) {
	tests := []struct {
		name              string
		act               func(*page)
		deletes, restores bool
	}{
		{"a group", func(p *page) { p.do(admin.Point{Key: 2}) }, true, false},
		{"a deleted one", func(p *page) { p.do(admin.Point{Key: 4}) }, false, true},
		{"one of each", func(p *page) { p.selectRows(2, 4) }, true, true},
		{"a new row", func(p *page) { p.add("New") }, true, false},
		{"a new row that is being saved", func(p *page) { p.create("New") }, false, false},
		{"a group that is being saved", func(p *page) { p.typeName(2, "x"); p.do(admin.Point{Key: 2}, admin.Save{}) }, false, false},
		{"no rights", func(p *page) {
			p.describe("new", 1)
			p.do(admin.Save{Key: 1})
			p.failSave(admin.Failure{Kind: admin.NoRights})
		}, false, false},
		{"the sign-in form", func(p *page) { p.do(admin.Refresh{}); p.failList(admin.SessionExpired) }, false, false},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		p.do(admin.SetShowDeleted{Show: true})
		test.act(p)
		if d, r := p.state.CanMark(true), p.state.CanMark(false); d != test.deletes || r != test.restores {
			t.Errorf("%s: deletes %v, restores %v", test.name, d, r)
		}
	}
}

// What a row allows.
func TestWhatARowAllows(t *testing.T) {
	tests := []struct {
		name                  string
		act                   func(*page)
		saves, reverts, marks bool
	}{
		{"clean", func(*page) {}, false, false, true},
		{"typed in", func(p *page) { p.typeName(2, "x") }, true, true, true},
		{"being saved", func(p *page) { p.typeName(2, "x"); p.do(admin.Save{Key: 2}) }, false, false, false},
		{"being checked", func(p *page) { p.typeName(2, "x"); p.do(admin.Save{Key: 2}); p.timeOut() }, false, false, false},
		{"failed to be deleted", func(p *page) { p.do(admin.MarkDeleted{Key: 2}); p.failSave(admin.Failure{Kind: admin.Server}) }, false, true, true},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		test.act(p)
		if r := p.row(2); r.CanSave() != test.saves || r.CanRevert() != test.reverts || r.CanDelete() != test.marks {
			t.Errorf("%s: saves %v, reverts %v, marks %v", test.name, r.CanSave(), r.CanRevert(), r.CanDelete())
		}
	}
}

package admin_test

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

// texts is a Text that composes e with an acute accent, and sorts Å behind Z as in Norwegian.
type texts struct{}

func (texts) Normalize(list []string) []string {
	composed := make([]string, len(list))
	for i, text := range list {
		composed[i] = strings.ReplaceAll(text, "e\u0301", "é")
	}
	return composed
}

func (texts) Collate(_ string, list []string) []int {
	places := make([]int, len(list))
	for i := range places {
		places[i] = i
	}
	key := func(i int) string { return strings.ReplaceAll(list[i], "Å", "~") }
	slices.SortStableFunc(places, func(i, j int) int { return cmp.Compare(key(i), key(j)) })
	return places
}

// Matches has real regular expressions, near enough to the browser's.
func (texts) Matches(pattern, text string) bool {
	return regexp.MustCompile("^(?:" + pattern + ")$").MatchString(text)
}

func textPage(t *testing.T, groups ...admin.Group) *page {
	t.Helper()
	p := blankPage(t, admin.Options{Language: "NO", Text: texts{}})
	p.signIn(adm0)
	p.list(groups...)
	return p
}

// Names that look alike are warned of; the user may have a reason.
func TestLookalikes(t *testing.T) {
	groups := []admin.Group{
		{ID: 1, Name: "Café", Rank: 1}, {ID: 2, Name: "Sales", Rank: 2}, {ID: 3, Name: "Se\u0301ance", Rank: 3},
		{ID: 4, Name: "zero\u200Bwidth", Rank: 4}, {ID: 5, Name: "ØÅ", Rank: 5},
	}
	tests := []struct {
		name, text, want string
	}{
		{"decomposed", "Cafe\u0301", "lookalike"},
		{"decomposed, other case", "CAFE\u0301", ""}, // É: the fake knows small letters only
		{"composed", "Séance", "lookalike"},
		{"another name", "Cafe", ""},
		{"zero-width space", "Sa\u200Bles", "invisible lookalike"},
		{"without it", "zerowidth", "lookalike"},
		{"soft hyphen", "Sa\u00ADles", "invisible lookalike"},
		{"right-to-left override", "Sal\u202Ees", "invisible lookalike"},
		{"isolate", "\u2066Sales\u2069", "invisible lookalike"},
		{"Arabic letter mark", "Sales\u061C", "invisible lookalike"},
		{"in a name without ASCII letters", "Ø\u200BÅ", "invisible lookalike"},
		{"byte order mark", "\uFEFFSupport", "invisible"},
		{"joined emoji", "👩\u200D🚒", ""},
		{"the very same", "Café", "duplicate"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := textPage(t, groups...)
			key := p.add(test.text)
			if got := codes(p.row(key).Messages); got != test.want {
				t.Fatalf("messages %s, want %s", got, test.want)
			}
			p.do(admin.Save{Key: key})
			if blocked := test.want == "duplicate"; blocked == (len(p.sent) > 0) {
				t.Errorf("sent %v", p.sent)
			}
		})
	}
}

func TestSeveralLookalikesOfOneGroup(t *testing.T) {
	p := textPage(t, admin.Group{ID: 1, Name: "Sales"})
	p.add("Sales\u200B", "Sales\u200E")
	for _, key := range []int32{-1, -2} {
		if m := p.row(key).MessagesOf(admin.FieldName); !strings.HasSuffix(codes(m), "lookalike") || !strings.Contains(m[len(m)-1].Text, "“Sales”") {
			t.Errorf("messages %+v", m)
		}
	}
}

func TestInvisibleInADescription(t *testing.T) {
	p := newPage(t, office...)
	p.describe("a\u200Bb", 2)
	if m := p.row(2).Messages; codes(m) != "invisible" || !strings.Contains(m[0].Text, "U+200B") {
		t.Errorf("messages %+v", m)
	}
	p.do(admin.Save{Key: 2})
	p.stored()
}

// A browser hands half a surrogate pair over as bytes that are not UTF-8.
func TestLoneSurrogate(t *testing.T) {
	p := newPage(t, office...)
	p.typeName(2, "a\xED\xA0\x80")
	if got := codes(p.row(2).Messages); got != "bad-character" {
		t.Errorf("messages %s", got)
	}
	p.do(admin.Save{Key: 2})
	p.quiet()
}

// askedTexts notes which texts it is asked to normalize.
type askedTexts struct {
	texts
	asked *[]string
}

func (a askedTexts) Normalize(list []string) []string {
	*a.asked = append(*a.asked, list...)
	return a.texts.Normalize(list)
}

// Each answer to a batch of changes has all names compared again, so only those are looked into that need it.
func TestLookalikesAskLittle(t *testing.T) {
	tests := []struct {
		name, typed string
		want        []string
	}{
		{"Latin letters", "Østfold É", nil},
		{"combining mark", "Cafe\u0301", []string{"Cafe\u0301"}},
		{"soft hyphen", "Øst\u00ADfold", []string{"Østfold"}},
		{"not UTF-8", "\xff", []string{"\uFFFD"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var asked []string
			p := blankPage(t, admin.Options{Language: "NO", Text: askedTexts{asked: &asked}})
			p.signIn(adm0)
			p.list(admin.Group{ID: 1, Name: "Café", Rank: 1}, admin.Group{ID: 2, Name: "Østfold", Rank: 2})
			key := p.add("")
			asked = nil
			p.do(admin.Edit{Key: key, Field: admin.FieldName, Text: test.typed})
			if !slices.Equal(slices.Compact(asked), test.want) {
				t.Errorf("asked for the normal forms of %q, want %q", asked, test.want)
			}
		})
	}
}

// Unicode Standard Annex #9, section 2, lists the characters that change the direction of the text around them; those of no
// width are called so in the names that the standard gives them. Their neighbours can be seen.
func TestInvisibleCharacters(t *testing.T) {
	p := newPage(t, office...)
	for c, want := range map[rune]bool{
		0xAD: true, 0x61C: true, 0x180E: true, 0x200B: true, 0x200E: true, 0x200F: true, 0xFEFF: true,
		0x202A: true, 0x202E: true, 0x2060: true, 0x2064: true, 0x2066: true, 0x2069: true,
		0xAC: false, 0x200C: false, 0x200D: false, 0x2010: false, 0x2030: false, 0x2070: false, 0x205E: false, 'x': false,
	} {
		p.describe("a"+string(c)+"b", 2)
		if got := codes(p.row(2).Messages) == "invisible"; got != want {
			t.Errorf("%U is invisible: %v", c, got)
		}
	}
}

// A warning names another group that is there: neither the row's own nor one that is not saved.
func TestNoLookalikeOfItself(t *testing.T) {
	p := textPage(t, admin.Group{ID: 1, Name: "Sales"}, admin.Group{ID: 2, Name: "Se\u0301ance"})
	p.typeName(1, "Sa\u200Bles")
	if got := codes(p.row(1).Messages); got != "invisible" {
		t.Errorf("messages %s", got)
	}
	p.add("Café", "Cafe\u0301")
	for _, key := range []int32{-1, -2} {
		if got := codes(p.row(key).Messages); got != "" {
			t.Errorf("messages of row %d: %s", key, got)
		}
	}
	p = textPage(t, admin.Group{ID: 1, Name: "Sales"}, admin.Group{ID: 2, Name: "Sa\u200Bles"})
	p.typeName(1, "SALES") // It has that name already.
	if got := codes(p.row(1).Messages); got != "" {
		t.Errorf("messages %s", got)
	}
}

package admin_test

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/wasm/admin"
)

const staff = `US:"Staff";no:"Stab"`

func languagePage(t *testing.T, language string) *page {
	t.Helper()
	p := blankPage(t, admin.Options{Language: language})
	p.signIn(adm0)
	p.list(admin.Group{ID: 1, Name: staff, Description: `FR:"Tous";US:"All"`, Rank: 1}, admin.Group{ID: 2, Name: "Sales", Description: "Desk", Rank: 2},
		admin.Group{ID: 3, Name: `US:"a"; NO:"b"`, Rank: 3})
	return p
}

func TestLanguageRows(t *testing.T) {
	p := languagePage(t, "US")
	for key, want := range map[int32][]admin.LanguageRow{
		1: {{"US", "Staff", "All"}, {"no", "Stab", ""}, {"FR", "", "Tous"}},
		2: {{"", "Sales", "Desk"}},
		3: {{"", `US:"a"; NO:"b"`, ""}},
	} {
		if got := p.row(key).LanguageRows(); !slices.Equal(got, want) {
			t.Errorf("row %d: %v, want %v", key, got, want)
		}
	}
	p.do(admin.Edit{Key: 2, Field: admin.FieldDescription, Text: `DA:"Alle"`})
	if got, want := p.row(2).LanguageRows(), []admin.LanguageRow{{"", "Sales", ""}, {"DA", "", "Alle"}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	p.do(admin.Edit{Key: 1, Field: admin.FieldDescription, Text: ""})
	if got, want := p.row(1).LanguageRows(), []admin.LanguageRow{{"US", "Staff", ""}, {"no", "Stab", ""}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	codes := p.row(1).NewLanguages()
	if slices.Contains(codes, "US") || slices.Contains(codes, "NO") || !slices.Contains(codes, "GB") || !slices.Contains(codes, "FR") {
		t.Errorf("new languages %v", codes)
	}
}

func TestTranslate(t *testing.T) {
	const name, description = admin.FieldName, admin.FieldDescription
	tests := []struct {
		language string
		e        admin.Translate
		want     string
	}{
		{"US", admin.Translate{Key: 1, Field: name, Code: "NO", Text: "Folk; alle"}, `US:"Staff";no:"Folk; alle"`},
		{"US", admin.Translate{Key: 1, Field: name, Code: "US", Text: ""}, `US:"";no:"Stab"`},
		{"US", admin.Translate{Key: 1, Field: description, Code: "GE", Text: "Alle"}, `FR:"Tous";US:"All";GE:"Alle"`},
		{"US", admin.Translate{Key: 2, Field: name, Text: `Sales "West"`}, `Sales "West"`},
		{"nb-NO", admin.Translate{Key: 2, Field: name, Code: "US", Text: "Sales (US)"}, `NO:"Sales";US:"Sales (US)"`},
		{"nb-NO", admin.Translate{Key: 2, Field: name, Code: "NO", Text: "Salg"}, `US:"Sales";NO:"Salg"`},
		{"", admin.Translate{Key: 2, Field: name, Code: "US", Text: "x"}, `GB:"Sales";US:"x"`},
		{"US", admin.Translate{Key: 3, Field: description, Code: "NO", Text: "Alle"}, `NO:"Alle"`},
		{"US", admin.Translate{Key: 3, Field: name, Text: "b"}, "b"},
	}
	for _, test := range tests {
		p := languagePage(t, test.language)
		p.do(admin.OpenLanguages{Key: test.e.Key}, test.e)
		p.wantDraft(test.e.Key, test.e.Field, test.want)
		p.wantSays("")
		p.quiet()
		p.do(admin.CloseLanguages{}, admin.Save{Key: test.e.Key})
		p.stored()
	}
}

// What cannot be is said, and nothing changes.
func TestTranslateIsRefused(t *testing.T) {
	for _, e := range []admin.Event{
		admin.Translate{Key: 1, Field: admin.FieldName, Code: "NO", Text: `a "b"`},
		admin.Translate{Key: 1, Field: admin.FieldDescription, Code: "NO", Text: `"`},
		admin.Translate{Key: 2, Field: admin.FieldName, Code: "NO", Text: `"`},
		admin.Translate{Key: 3, Field: admin.FieldName, Code: "FR", Text: "a"}, // The raw text has quotation marks.
		admin.AddLanguage{Key: 3, Code: "FR"},
	} {
		p := languagePage(t, "US")
		p.do(e)
		p.wantSays("cannot hold a quotation mark")
		if p.state.Unsaved() {
			t.Errorf("%#v has changed something", e)
		}
	}
	for _, e := range []admin.Event{
		admin.Translate{Key: 1, Field: admin.FieldRank, Code: "NO", Text: "7"}, admin.Translate{Key: 1, Field: "x", Text: "7"},
		admin.Translate{Key: 77, Field: admin.FieldName, Code: "NO", Text: "7"}, admin.AddLanguage{Key: 77, Code: "NO"},
		admin.AddLanguage{Key: 1, Code: "NO"}, admin.AddLanguage{Key: 1, Code: "US"},
	} {
		p := languagePage(t, "US")
		if p.do(e); p.state.Unsaved() {
			t.Errorf("%#v has changed something", e)
		}
	}
}

func TestAddLanguage(t *testing.T) {
	p := languagePage(t, "sv-SE")
	p.do(admin.AddLanguage{Key: 1, Code: "FR"}, admin.AddLanguage{Key: 2, Code: "FR"}, admin.AddLanguage{Key: 2, Code: "fr"})
	p.wantDraft(1, admin.FieldName, staff+`;FR:""`)
	p.wantDraft(2, admin.FieldName, `SW:"Sales";FR:""`)
	p.wantDraft(2, admin.FieldDescription, "Desk")
	key := p.add("")
	p.do(admin.AddLanguage{Key: key, Code: "FR"})
	p.wantDraft(key, admin.FieldName, `FR:""`)
}

// The limit is that of the raw text.
func TestLimitOfTranslations(t *testing.T) {
	p := languagePage(t, "US")
	p.do(admin.Translate{Key: 1, Field: admin.FieldName, Code: "NO", Text: strings.Repeat("x", 240-len(staff)+len("Stab"))})
	if m := p.row(1).MessagesOf(admin.FieldName); len(m) != 1 || m[0].Code != admin.CodeTooLong {
		t.Errorf("messages %+v", m)
	}
}

func TestLanguagesDialog(t *testing.T) {
	p := languagePage(t, "US")
	if got := p.state.Language(); got != "US" {
		t.Errorf("the page is in %q", got)
	}
	p.do(admin.Open{Key: 2}, admin.OpenLanguages{})
	if p.state.Languages != 2 || p.state.Editing.Key != 0 {
		t.Errorf("languages of %d", p.state.Languages)
	}
	p.do(admin.Return{})
	p.list(admin.Group{ID: 1, Name: staff, Rank: 1})
	if p.state.Languages != 0 {
		t.Error("the dialog shows a row that is gone")
	}
	p.do(admin.SelectAll{})
	key := p.add("New")
	p.do(admin.Leave{}, admin.SelectAll{}, admin.OpenLanguages{})
	if p.state.Languages != 0 {
		t.Error("the dialog shows one of several rows")
	}
	p.do(admin.OpenLanguages{Key: key}, admin.Save{Key: key})
	p.created(9)
	if p.state.Languages != key {
		t.Error("the dialog has closed")
	}
	p.do(admin.OpenLanguages{Key: 1}, admin.Return{}) // the first row
	p.list(admin.Group{ID: 1, Name: staff, Rank: 1}, p.row(key).Baseline)
	if p.state.Languages != 1 {
		t.Error("the dialog of the first row has closed")
	}
	p.do(admin.OpenLanguages{Key: 77})
	if p.state.Languages != 0 {
		t.Error("the dialog shows no row")
	}
}

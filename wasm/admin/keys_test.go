package admin_test

import (
	"testing"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

func TestBindings(t *testing.T) {
	type key struct {
		place admin.Place
		chord string
	}
	seen := map[key]bool{}
	for _, b := range admin.Bindings() {
		k := key{b.Place, b.Chord}
		if seen[k] || seen[key{admin.PlacePage, b.Chord}] {
			t.Errorf("%+v is bound twice", k)
		}
		seen[k] = true
		if b.IsCharacter() && b.Place != admin.PlaceTable {
			t.Errorf("the character %q acts where text is typed", b.Chord)
		}
	}
	if admin.Bindings()[0].Help == words.None {
		t.Error("the first key has no help")
	}
}

func TestEveryKeyActs(t *testing.T) {
	for _, b := range admin.Bindings() {
		p := newPage(t, office...)
		got, ok := p.state.KeyEvent(b.Place, b.Chord)
		if !ok || got != b.Event {
			t.Errorf("%s %q means %#v", b.Place, b.Chord, got)
			continue
		}
		p.do(got)
		if p.state.Phase != admin.PhaseReady {
			t.Errorf("%s %q leads to the phase %s", b.Place, b.Chord, p.state.Phase)
		}
	}
}

func TestKeyEvent(t *testing.T) {
	tests := []struct {
		place admin.Place
		chord string
		want  admin.Event // nil: the browser's
	}{
		{admin.PlaceTable, "n", admin.AddRow{}},
		{admin.PlaceField, "n", nil},
		{admin.PlaceFilter, "n", nil},
		{admin.PlaceField, "Ctrl+s", admin.SaveAll{}},
		{admin.PlaceTable, "Ctrl+s", admin.SaveAll{}},
		{admin.PlaceField, "Ctrl+z", nil}, // takes back letters
		{admin.PlaceTable, "Tab", nil},
		{admin.PlaceField, "ArrowDown", nil},
		{admin.PlacePage, "Enter", nil}, // presses a button
		{admin.PlaceFilter, "Escape", admin.SetFilter{}},
	}
	for _, test := range tests {
		p := newPage(t, office...)
		got, ok := p.state.KeyEvent(test.place, test.chord)
		if got != test.want || ok != (test.want != nil) {
			t.Errorf("%s %q means %#v, want %#v", test.place, test.chord, got, test.want)
		}
	}
}

func (p *page) acts(chord string) bool {
	_, ok := p.state.KeyEvent(admin.PlaceTable, chord)
	return ok
}

func TestCharacterKeysCanBeSwitchedOff(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.UseLetters{})
	if p.kept[admin.LettersName] == "" {
		t.Error("the choice is not kept")
	}
	for chord, want := range map[string]bool{"n": false, "/": false, "?": false, " ": true, "Enter": true, "Ctrl+z": true} {
		if p.acts(chord) != want {
			t.Errorf("%q acts: %v", chord, !want)
		}
	}
	p.signOut()
	p.signIn(adm0)
	p.list(office...)
	if p.acts("n") {
		t.Error("signing out has switched them on")
	}
	p.do(admin.UseLetters{On: true})
	if p.kept[admin.LettersName] != "" || !p.acts("n") {
		t.Error("they cannot be switched on")
	}
	if s := admin.New(admin.Options{NoLetters: true}); s.Letters {
		t.Error("the choice is not taken over")
	}
}

func TestNoKeyActsBehindADialog(t *testing.T) {
	ways := map[string]func(*page){
		"question": func(p *page) { p.typeName(2, "x"); p.do(admin.SignOut{}) },
		"help":     func(p *page) { p.do(admin.ShowHelp{Show: true}) },
		"sign-in":  func(p *page) { p.do(admin.SignOut{}) },
	}
	for name, way := range ways {
		p := newPage(t, office...)
		way(p)
		for _, b := range admin.Bindings() {
			if p.acts(b.Chord) {
				t.Errorf("%s: %q acts", name, b.Chord)
			}
		}
	}
}

func TestHelpGivesTheFocusBack(t *testing.T) {
	p := newPage(t, office...)
	p.do(admin.ShowHelp{Show: true}, admin.GoTo{Place: admin.PlaceFilter}, admin.ShowHelp{})
	p.wantTableFocus()
	before := p.state.Focus.Serial
	p.do(admin.ShowHelp{})
	if p.state.Help || p.state.Focus.Serial != before {
		t.Error("closing it twice moves the focus twice")
	}
}

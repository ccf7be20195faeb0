package view

import (
	"strings"
	"testing"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

func TestKeyName(t *testing.T) {
	for chord, want := range map[string]string{
		"n": "n", "/": "/", "?": "?", "+": "+", " ": "Space", "Enter": "Enter", "Escape": "Esc", "F2": "F2", "Delete": "Delete",
		"ArrowUp": "↑", "ArrowDown": "↓", "ArrowLeft": "←", "ArrowRight": "→", "PageUp": "Page up", "PageDown": "Page down",
		"Ctrl+s": "Ctrl S", "Ctrl++": "Ctrl +", "Ctrl+Home": "Ctrl Home", "Shift+ ": "Shift Space", "Alt+ArrowUp": "Alt ↑",
		"Ctrl+Alt+Shift+ArrowDown": "Ctrl Alt Shift ↓",
	} {
		if got := words.English().Expand(keyName(chord)); got != want {
			t.Errorf("%s is called %q, want %q", chord, got, want)
		}
	}
}

// TestKeysOutline expects each key once, and what each does behind it.
func TestKeysOutline(t *testing.T) {
	top, wrong := parseOutline(keysOutline())
	if wrong != "" {
		t.Fatalf("%q is wrong", wrong)
	}
	text := words.English().Expand(printAll(top))
	for _, want := range []string{
		"dt(kbd'↓' kbd'↑') dd'go to the row below or above'", "dt(kbd'Ctrl Z') dd'undo the last change'",
		"dt(kbd'Enter' kbd'F2') dd'edit'", "dt(kbd'Ctrl S') dd'save all changes'",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the list of keys has no %s", want)
		}
	}
	if got, want := strings.Count(text, "kbd'"), len(admin.Bindings()); got != want {
		t.Errorf("the list has %d keys, want %d", got, want)
	}
}

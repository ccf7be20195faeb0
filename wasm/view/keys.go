package view

import (
	"strings"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/words"
)

// keysOutline lists the keys, and after each group of similar ones what they do.
func keysOutline() string {
	outline, help, all := "", words.None, admin.Bindings()
	for i, binding := range all {
		if binding.Help != words.None {
			help = binding.Help
			outline += "dt\n"
		}
		outline += "\tkbd | " + keyName(binding.Chord) + "\n"
		if next := i + 1; next == len(all) || all[next].Help != words.None {
			outline += "dd | " + string(help) + "\n"
		}
	}
	return outline
}

// keyName returns what people call a key, after the names of those that are held.
func keyName(chord string) string {
	at := strings.LastIndexByte(chord[:len(chord)-1], '+') + 1
	held, key := chord[:at], chord[at:]
	for _, k := range keyNames {
		held = strings.ReplaceAll(held, k.key+"+", string(k.name)+" ")
		if key == k.key {
			return held + string(k.name)
		}
	}
	if arrow := strings.Index(arrows, key); arrow >= 0 && len(key) > len("Arrow") {
		return held + arrows[arrow+len(key):][:len("↓")]
	}
	if held != "" && len(key) == 1 && 'a' <= key[0] && key[0] <= 'z' { // It is shown as it is on the key.
		key = string(rune(key[0] - 'a' + 'A'))
	}
	return held + key
}

// arrows are those that are printed on keys, after their names.
const arrows = "ArrowDown↓ArrowUp↑ArrowLeft←ArrowRight→"

// keyNames are the keys that languages have names for, those that can be held first.
var keyNames = [...]struct {
	key  string
	name words.Key
}{
	{"Ctrl", words.KeyCtrl}, {"Alt", words.KeyAlt}, {"Shift", words.KeyShift},
	{" ", words.KeySpace}, {"PageDown", words.KeyPageDown}, {"PageUp", words.KeyPageUp}, {"Home", words.KeyHome},
	{"End", words.KeyEnd}, {"Enter", words.KeyEnter}, {"Delete", words.KeyDelete}, {"Escape", words.KeyEscape},
}

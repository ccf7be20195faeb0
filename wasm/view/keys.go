package view

import (
	"strings"

	"groupdesk/wasm/admin"
)

// keysOutline lists the keys, and behind those that do much the same what they do.
func keysOutline() string {
	outline, help, all := "", "", admin.Bindings()
	for i, binding := range all {
		if binding.Help != "" {
			help = binding.Help
			outline += "dt\n"
		}
		outline += "\tkbd | " + keyName(binding.Chord) + "\n"
		if next := i + 1; next == len(all) || all[next].Help != "" {
			outline += "dd | " + help + "\n"
		}
	}
	return outline
}

// keyName is what people call a key, behind the names of those that are held.
func keyName(chord string) string {
	at := strings.LastIndexByte(chord[:len(chord)-1], '+') + 1
	held, key := strings.ReplaceAll(chord[:at], "+", " "), chord[at:]
	switch key {
	case " ":
		key = "Space"
	case "ArrowDown":
		key = "↓"
	case "ArrowUp":
		key = "↑"
	case "ArrowLeft":
		key = "←"
	case "ArrowRight":
		key = "→"
	case "PageDown":
		key = "Page down"
	case "PageUp":
		key = "Page up"
	case "Escape":
		key = "Esc"
	}
	if held != "" && len(key) == 1 { // A letter behind Ctrl is shown as it is on the key.
		key = strings.ToUpper(key)
	}
	return held + key
}

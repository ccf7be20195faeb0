package bundle

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// property is one of a JavaScript object, as it is written.
type property struct{ key, value string }

var errRunner = errors.New("the import object in the compiler's wasm_exec.js is not the one that is known; adapt web/build/bundle/runner.go")

// dropImports leaves out of a compiler's wasm_exec.js, which serves every program, the functions that this one does not
// import. The script is one without comments and unnecessary white space.
func dropImports(script string, imports map[importedFunction]bool) (string, error) {
	const start = "this.importObject="
	before, after, _ := strings.Cut(script, start)
	modules, rest, ok := properties(after)
	if !ok {
		return "", errRunner
	}
	var kept []property
	for _, m := range modules {
		functions, behind, ok := properties(m.value)
		if !ok || behind != "" {
			return "", errRunner
		}
		functions = slices.DeleteFunc(functions, func(f property) bool { return !imports[importedFunction{m.key, f.key}] })
		if len(functions) > 0 {
			kept = append(kept, property{m.key, object(functions)})
		}
	}
	return before + start + object(kept) + rest, nil
}

// properties splits the object that a text begins with, and returns what follows it.
func properties(text string) (list []property, rest string, ok bool) {
	text, ok = strings.CutPrefix(text, "{")
	for ok && !strings.HasPrefix(text, "}") {
		key, value, found := strings.Cut(text, ":")
		end := valueEnd(value)
		if !found || end == len(value) {
			return nil, "", false
		}
		list = append(list, property{strings.Trim(key, `"`), value[:end]})
		text = strings.TrimPrefix(value[end:], ",")
	}
	return list, strings.TrimPrefix(text, "}"), ok
}

// object writes an object.
func object(list []property) string {
	var b strings.Builder
	b.WriteByte('{')
	for _, p := range list {
		fmt.Fprintf(&b, "%q:%s,", p.key, p.value)
	}
	b.WriteByte('}')
	return b.String()
}

// valueEnd returns the index of the comma or bracket behind the value that a text begins with, or the length of the text.
func valueEnd(text string) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\'', '`':
			for i++; i < len(text) && text[i] != c; i++ {
				if text[i] == '\\' {
					i++
				}
			}
		case '(', '[', '{':
			depth++
		case ')', ']', '}', ',':
			if depth == 0 {
				return i
			}
			if c != ',' {
				depth--
			}
		}
	}
	return len(text)
}

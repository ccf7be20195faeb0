package bundle

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// TestDropImports gives programs that import functions to a runner that has more of them.
func TestDropImports(t *testing.T) {
	const script = `class Go{constructor(){this.importObject={wasi:{fd_write:function(a,b){return{a:[b,","]}},fd_read:()=>8},` +
		`gojs:{"runtime.ticks":()=>BigInt(1),"js.get":(a,b)=>{f("it's \"}\"",` + "`,}`" + `)},"js.set":a=>{}}},this.after={x:1}}}`
	const head, tail = `class Go{constructor(){this.importObject={`, `},this.after={x:1}}}`
	for name, test := range map[string]struct {
		imports []importedFunction
		want    string
	}{
		"none":              {nil, ""},
		"of two modules":    {[]importedFunction{{"wasi", "fd_read"}, {"gojs", "js.set"}}, `"wasi":{"fd_read":()=>8,},"gojs":{"js.set":a=>{},},`},
		"brackets in texts": {[]importedFunction{{"gojs", "js.get"}}, `"gojs":{"js.get":(a,b)=>{f("it's \"}\"",` + "`,}`" + `)},},`},
		"from elsewhere":    {[]importedFunction{{"idlegc", "outOfMemory"}, {"gojs", "runtime.ticks"}}, `"gojs":{"runtime.ticks":()=>BigInt(1),},`},
	} {
		t.Run(name, func(t *testing.T) {
			imports := map[importedFunction]bool{}
			for _, f := range test.imports {
				imports[f] = true
			}
			got, err := dropImports(script, imports)
			if err != nil || got != head+test.want+tail {
				t.Errorf("got %v\n%s, want\n%s", err, got, head+test.want+tail)
			}
		})
	}
	for _, unknown := range []string{"", "class Go{}", strings.Replace(script, "{fd_write", "[fd_write", 1), script[:strings.Index(script, "js.set")]} {
		if _, err := dropImports(unknown, nil); !errors.Is(err, errRunner) {
			t.Errorf("%s\nis taken for a runner: %v", unknown, err)
		}
	}
}

// TestImports reads a section of two imports, and that section with one byte less or of another kind.
func TestImports(t *testing.T) {
	const head, imports = "\x00asm\x01\x00\x00\x00", "\x02\x10\x02" + "\x01a\x02bc\x00\x05" + "\x03def\x01g\x00\x06"
	got, err := importsOf([]byte(head + imports))
	if err != nil || len(got) != 2 || !got[importedFunction{"a", "bc"}] || !got[importedFunction{"def", "g"}] {
		t.Errorf("got %v, %v", got, err)
	}
	memory := []byte(head + imports)
	memory[slices.Index(memory, 5)-1] = 2
	for name, program := range map[string][]byte{"one byte less": []byte(head + imports)[:len(head+imports)-1], "a memory": memory, "no imports": module} {
		if got, err := importsOf(program); !errors.Is(err, errNoProgram) {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
}

package bundle

import (
	"slices"
	"strings"
	"testing"
)

// module is a WebAssembly module with a section before its data, and two segments of data: "abcdefgh" at 0x100 and
// "ijklmnop" at 0x110.
var module = []byte("\x00asm\x01\x00\x00\x00" + "\x05\x03\x01\x00\x01" +
	"\x0B\x1D\x02" + "\x00\x41\x80\x02\x0B\x08abcdefgh" + "\x00\x41\x90\x02\x0B\x08ijklmnop")

const mapHead = "    Addr      Off     Size Out     In      Symbol\n"

func TestForgetTypes(t *testing.T) {
	for name, c := range map[string]struct{ linkerMap, want string }{
		"no types":               {"     100      20        4                 a$string.1\n", "abcdefghijklmnop"},
		"types and other data":   {"     101      21        2                 reflect/types.type:basic:bool\n     103      23        1                 b\n     111      31        1                 reflect/types.type.pkgpath:c\n", "a\x00\x00defghi\x00klmnop"},
		"over the end":           {"     106      26        c                 reflect/types.type:named:a.B\n", "abcdef\x00\x00\x00\x00klmnop"},
		"the place of a section": {"     100      20        2         lto.tmp:(.rodata.reflect/types.type:basic:int)\n", "abcdefghijklmnop"},
		"a reader of types":      {"       -     9a0       40                 (internal/reflectlite.Value).Kind\n     101      21        2                 reflect/types.type:basic:bool\n", "abcdefghijklmnop"},
		"a comparison":           {"       -     9a0       40                 runtime.interfaceEqual\n     101      21        2                 reflect/types.type:basic:bool\n", "abcdefghijklmnop"},
	} {
		t.Run(name, func(t *testing.T) {
			program := slices.Clone(module)
			if err := forgetTypes(program, mapHead+c.linkerMap); err != nil {
				t.Fatal(err)
			}
			before, after := string(module), c.want
			want := strings.NewReplacer("abcdefgh", after[:8], "ijklmnop", after[8:]).Replace(before)
			if string(program) != want {
				t.Errorf("got\n%q, want\n%q", program, want)
			}
		})
	}
}

// TestForgetTypesOfNoProgram cuts a program short everywhere.
func TestForgetTypesOfNoProgram(t *testing.T) {
	for n := range module {
		if err := forgetTypes(slices.Clone(module[:n]), mapHead); err == nil {
			t.Errorf("the first %d bytes are taken for a program", n)
		}
	}
	passive := slices.Clone(module)
	passive[slices.Index(passive, 0x0B)+3] = 1
	if err := forgetTypes(passive, mapHead); err == nil {
		t.Error("a passive segment is taken for an active one")
	}
}

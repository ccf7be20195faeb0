package bundle

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What a linker's map says of the constants, at 0x100 to 0x108, and of the collector's variable at 0x112.
const (
	mapConstants = "     100      20        8 .rodata\n     110      30        8 .data\n"
	mapVariable  = "     112      32        4         lto.tmp:(.data.groupdesk/wasm/idlegc.constantsEnd)\n" +
		"     112      32        4                 groupdesk/wasm/idlegc.constantsEnd\n"
)

func TestTellConstants(t *testing.T) {
	for name, c := range map[string]struct {
		linkerMap, want string
		err             error
	}{
		"the variable":            {mapConstants + mapVariable, "abcdefghij\x08\x01\x00\x00op", nil},
		"no variable":             {mapConstants, "", errNoConstants},
		"no constants":            {mapVariable, "", errNoConstants},
		"one that no segment has": {mapConstants + strings.ReplaceAll(mapVariable, "     112", "     116"), "", errNoConstants},
		"one of another size":     {mapConstants + strings.ReplaceAll(mapVariable, "        4  ", "        2  "), "", errNoConstants},
		"one that is cut off":     {mapConstants + strings.ReplaceAll(mapVariable, "     112", "     117"), "", errNoConstants},
		"something before them":   {strings.Replace(mapConstants, "     100", "     108", 1) + mapVariable, "", errNoConstants},
		"an address too large":    {mapConstants + strings.ReplaceAll(mapVariable, "     112", "ffffffff"), "", strconv.ErrRange},
	} {
		t.Run(name, func(t *testing.T) {
			program := slices.Clone(module)
			err := tellConstants(program, mapHead+c.linkerMap)
			if !errors.Is(err, c.err) {
				t.Fatalf("got the error %v, want %v", err, c.err)
			}
			if err != nil {
				return
			}
			want := strings.NewReplacer("abcdefgh", c.want[:8], "ijklmnop", c.want[8:]).Replace(string(module))
			if string(program) != want {
				t.Errorf("got\n%q, want\n%q", program, want)
			}
		})
	}
}

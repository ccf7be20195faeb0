package bundle

import (
	"encoding/binary"
	"errors"
	"strings"
)

// Sections of a program (WebAssembly Core Specification 2.0, section 5.5.2).
const (
	importSection = 2
	dataSection   = 11
)

var errNoProgram = errors.New("this is no WebAssembly module, or one that the compiler does not write; build it anew")

// section returns the content of a program's section.
func section(program []byte, wanted byte) (*wasmReader, error) {
	r := &wasmReader{rest: program}
	if !strings.HasPrefix(string(r.take(8)), "\x00asm\x01") {
		return nil, errNoProgram
	}
	for !r.short && len(r.rest) > 0 {
		id := r.take(1)
		content := r.take(r.number())
		if !r.short && id[0] == wanted {
			return &wasmReader{rest: content}, nil
		}
	}
	return nil, errNoProgram
}

// importedFunction is a function that a program gets from the script that runs it.
type importedFunction struct{ module, name string }

// importsOf returns what a program imports: functions only (section 5.5.5).
func importsOf(program []byte) (map[importedFunction]bool, error) {
	content, err := section(program, importSection)
	if err != nil {
		return nil, err
	}
	imports := map[importedFunction]bool{}
	for range content.number() {
		f := importedFunction{module: content.name(), name: content.name()}
		kind := content.take(1)
		content.number() // its type
		if content.short || kind[0] != 0 {
			return nil, errNoProgram
		}
		imports[f] = true
	}
	return imports, nil
}

// wasmReader reads the binary format of WebAssembly. Where that ends too early it is short, and returns nothing any more.
type wasmReader struct {
	rest  []byte
	short bool
}

func (r *wasmReader) take(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.rest, r.short = nil, true
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

// number reads an unsigned number of at most 31 bits (section 5.2.2).
func (r *wasmReader) number() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || n > 1<<31-1 {
		r.rest, r.short = nil, true
		return 0
	}
	r.take(size)
	return int(n)
}

// name reads a name (section 5.2.4).
func (r *wasmReader) name() string { return string(r.take(r.number())) }

package main

import (
	"errors"
	"fmt"
)

// module is what a WebAssembly module consists of, in bytes.
type module struct {
	functions []function // in the order of the code section
	data      int        // the data section: what memory holds at first
	other     int        // all other sections that a browser needs
}

// function is one of the functions that a module has a body for.
type function struct {
	name string
	size int
}

// The sections that are looked into (WebAssembly Core Specification 2.0, section 5.5.2).
const (
	customSection = 0
	importSection = 2
	codeSection   = 10
	dataSection   = 11
)

// readModule reads a module that holds the names of its functions. They are counted from the imported ones on, which have
// no body (section 2.5.1).
func readModule(wasm []byte) (module, error) {
	r := &reader{rest: wasm}
	if string(r.take(8)) != "\x00asm\x01\x00\x00\x00" {
		return module{}, errors.New("this is no WebAssembly module of version 1; build the program anew")
	}
	var m module
	var names map[int]string
	imported := 0
	for len(r.rest) > 0 && r.err == nil {
		id := r.byte()
		content := &reader{rest: r.take(r.number())}
		size := len(content.rest)
		switch id {
		case customSection: // a browser does without
			if content.name() == "name" {
				names = content.functionNames()
			}
		case codeSection:
			m.functions = content.functions()
		case dataSection:
			m.data = size
		case importSection:
			imported = content.importedFunctions()
			fallthrough
		default:
			m.other += size
		}
		r.err = errors.Join(r.err, content.err)
	}
	if r.err != nil {
		return module{}, r.err
	}
	if names == nil {
		return module{}, errors.New("the module does not hold the names of its functions; build it with them")
	}
	for i := range m.functions {
		m.functions[i].name = names[imported+i]
	}
	return m, nil
}

// importedFunctions reads an import section and counts the functions in it (section 5.5.5).
func (r *reader) importedFunctions() int {
	functions := 0
	for range r.number() {
		r.name()
		r.name()
		switch kind := r.byte(); kind {
		case 0: // a function, by its type
			functions++
			r.number()
		case 1: // a table
			r.byte()
			r.limits()
		case 2: // a memory
			r.limits()
		case 3: // a global
			r.take(2)
		default:
			r.fail(fmt.Sprintf("an import of the unknown kind %d", kind))
		}
		if r.err != nil {
			break
		}
	}
	return functions
}

func (r *reader) limits() {
	flags := r.byte()
	r.number()
	if flags&1 != 0 {
		r.number()
	}
}

// functions reads a code section (section 5.5.13). A function's size is that of its body and of the length before it.
func (r *reader) functions() []function {
	var list []function
	for range r.number() {
		before := len(r.rest)
		r.take(r.number())
		if r.err != nil {
			break
		}
		list = append(list, function{size: before - len(r.rest)})
	}
	return list
}

// functionNames reads a name section, behind its own name, up to the names of functions (section 7.4.1).
func (r *reader) functionNames() map[int]string {
	names := map[int]string{}
	for len(r.rest) > 0 && r.err == nil {
		id := r.byte()
		content := &reader{rest: r.take(r.number())}
		if id != 1 { // not those of functions
			continue
		}
		for range content.number() {
			index := content.number()
			names[index] = content.name()
			if content.err != nil {
				break
			}
		}
		r.err = errors.Join(r.err, content.err)
	}
	return names
}

// reader reads the values of a module's binary format. After an error it gives zeros.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) fail(what string) {
	r.rest = nil
	if r.err == nil {
		r.err = errors.New("the WebAssembly module is broken: " + what + "; build the program anew")
	}
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.fail("it ends too early")
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

// number reads an unsigned number of at most 32 bits in LEB128 (section 5.2.2).
func (r *reader) number() int {
	value := 0
	for shift := 0; shift < 35; shift += 7 {
		b := r.byte()
		value |= int(b&0x7f) << shift
		if b < 0x80 {
			return value
		}
	}
	r.fail("a number is too long")
	return 0
}

func (r *reader) name() string { return string(r.take(r.number())) }

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// section is a section of a module: its number, its size, and its content.
func section(id byte, content ...byte) []byte {
	return append([]byte{id, byte(len(content))}, content...)
}

// sample is a module with an import of each kind and two functions of its own.
var sample = slices.Concat(
	[]byte("\x00asm\x01\x00\x00\x00"),
	section(1, 1, 0x60, 0, 0), // one type: a function without parameters and results
	section(2, 5,
		1, 'm', 1, 'f', 0, 0, // a function
		1, 'm', 1, 't', 1, 0x70, 1, 2, 9, // a table with a least and a largest size
		1, 'm', 1, 'e', 2, 0, 1, // a memory with a least size alone
		1, 'm', 1, 'g', 3, 0x7f, 0, // a global
		1, 'm', 1, 'h', 0, 0), // another function
	section(3, 2, 0, 0), // two functions of that type
	section(10, 2, 2, 0, 0x0b, 4, 0, 0x01, 0x01, 0x0b),
	section(11, 1, 0, 0x41, 0, 0x0b, 3, 'a', 'b', 'c'),
	section(0, slices.Concat([]byte{4}, []byte("more"), []byte{1, 2, 3})...),
	section(0, slices.Concat([]byte{4}, []byte("name"),
		section(0, 1, 'm'), // the module's own name
		section(1, 4, 0, 1, 'f', 1, 1, 'h', 2, 3, 'o', 'n', 'e', 0x83, 0, 3, 't', 'w', 'o'))...),
)

func TestReadModule(t *testing.T) {
	got, err := readModule(sample)
	if err != nil {
		t.Fatal(err)
	}
	if want := []function{{"one", 3}, {"two", 5}}; !slices.Equal(got.functions, want) {
		t.Errorf("got the functions %v, want %v", got.functions, want)
	}
	if got.data != 9 || got.other != 4+36+3 {
		t.Errorf("got %d bytes of data and %d others, want 9 and %d", got.data, got.other, 4+36+3)
	}
}

// TestCutOff cuts the module at every place: its names, which stand last, are missing or broken each time.
func TestCutOff(t *testing.T) {
	for n := range sample {
		if m, err := readModule(sample[:n]); err == nil {
			t.Errorf("the first %d bytes are taken for a module: %+v", n, m)
		}
	}
}

func TestBrokenModules(t *testing.T) {
	head := []byte("\x00asm\x01\x00\x00\x00")
	for want, content := range map[string][]byte{
		"is too long":           {2, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
		"of the unknown kind 9": section(2, 1, 1, 'm', 1, 'f', 9),
		"ends too early":        section(10, 1, 99, 0),
		"does not hold":         section(1),
	} {
		if _, err := readModule(slices.Concat(head, content)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want an error that says %q", err, want)
		}
	}
}

// TestRealModule reads what Go's own compiler makes: no byte that a browser needs is missing from the sum but the heads of
// sections, and functions have the names of the source.
func TestRealModule(t *testing.T) {
	dir := t.TempDir()
	source := "package main\n\n//go:noinline\nfunc small() int { return 1 }\n\n//go:noinline\nfunc large(a [9]int) (n int) {\n" +
		strings.Repeat("\tprintln(a[0], a[1], n)\n", 2000) + "\treturn n\n}\n\nfunc main() { println(small(), large([9]int{1})) }\n"
	for name, text := range map[string]string{"go.mod": "module tiny\n\ngo 1.26\n", "main.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sizes := map[string]int{}
	for name, flags := range map[string]string{"named": "-w", "unnamed": "-s -w"} {
		file := filepath.Join(dir, name)
		command := exec.Command("go", "build", "-ldflags", flags, "-o", file, ".")
		command.Dir = dir
		command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		if output, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, output)
		}
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		sizes[name] = int(info.Size())
	}
	wasm, err := os.ReadFile(filepath.Join(dir, "named"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := readModule(wasm)
	if err != nil {
		t.Fatal(err)
	}
	if first := largestFunctions(m)[0]; first.name != "main.large" || first.size < 2000 {
		t.Errorf("the largest function is %v", first)
	}
	sum := m.data + m.other
	for _, f := range m.functions {
		sum += f.size
	}
	if served := sizes["unnamed"]; sum > served || sum < served*99/100 {
		t.Errorf("the parts add up to %d bytes, but the module has %d", sum, served)
	}
}

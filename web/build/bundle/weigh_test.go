package bundle_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/web/build/bundle"
)

// TestWeigh weighs a page that Build has made, with something beside it that no browser loads first.
func TestWeigh(t *testing.T) {
	out := t.TempDir()
	build(t, bundle.Options{Root: repository(t, nil), Out: out})
	parts, err := bundle.Weigh(out)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, part := range parts {
		names = append(names, part.Name)
		if part.Packed <= 0 {
			t.Errorf("%s takes %d bytes", part.Name, part.Packed)
		}
	}
	if want := []string{"index.html", "groupdesk.css", "groupdesk.js", "app.wasm"}; !slices.Equal(names, want) {
		t.Errorf("a browser loads %v, want %v", names, want)
	}
	program, err := filepath.Glob(filepath.Join(out, "app.*.wasm"))
	if err != nil || len(program) != 1 {
		t.Fatal(program, err)
	}
	served, err := os.ReadFile(program[0] + ".br")
	if err != nil {
		t.Fatal(err)
	}
	if got := parts[len(parts)-1].Packed; got >= len(served) {
		t.Errorf("at the highest level the program takes %d bytes, at that of the build %d", got, len(served))
	}
}

func TestWeighWhatIsNoPage(t *testing.T) {
	twice := t.TempDir()
	for _, name := range []string{"index.html", "app.00000000.wasm", "app.11111111.wasm"} {
		if err := os.WriteFile(filepath.Join(twice, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for dir, want := range map[string]string{t.TempDir(): "index.html", twice: "2 programs"} {
		if parts, err := bundle.Weigh(dir); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, %v; want an error that says %q", parts, err, want)
		}
	}
}

// TestPackedSize holds the size of a text that Brotli's reference implementation packs into 23 bytes (Node 20, quality 11).
func TestPackedSize(t *testing.T) {
	if got := bundle.PackedSize(bytes.Repeat([]byte("group "), 10_000)); got != 23 {
		t.Errorf("got %d bytes, want 23", got)
	}
}

package bench

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// newModule returns a folder with a module that may import both runtimes.
func newModule(b *testing.B) string {
	b.Helper()
	dir := b.TempDir()
	root, err := filepath.Abs("../..")
	if err != nil {
		b.Fatal(err)
	}
	module, err := os.ReadFile("go.mod")
	if err != nil {
		b.Fatal(err)
	}
	sums, err := os.ReadFile("go.sum")
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Replace(string(module), "=> ../..", "=> "+root, 1)
	text = strings.Replace(text, "module groupdesk/web/bench", "module compiled", 1)
	for name, content := range map[string]string{
		"go.mod": text, "go.sum": string(sums),
		"imports.go": "package compiled\n\nimport (\n\t_ \"github.com/hooklift/gowsdl/soap\"\n\t_ \"groupdesk/gen/soap\"\n)\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	if out, err := new(cost).run(dir, nil, "go", "build", "."); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return dir
}

// compile compiles all packages of a module and returns how many the compiler refuses.
func (c *cost) compile(module string) (failed int) {
	var compiler cost
	out, _ := compiler.run(module, nil, "go", "build", "./...")
	c.seconds += compiler.seconds
	c.peak = max(c.peak, compiler.peak)
	return strings.Count("\n"+out, "\n# ")
}

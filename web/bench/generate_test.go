package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkOneByOne makes a package of each description of Services86.
func BenchmarkOneByOne(b *testing.B) {
	descriptions := services(b)
	for _, g := range generators(b) {
		b.Run(g.name, func(b *testing.B) { g.benchmarkOne(b, descriptions) })
	}
}

// BenchmarkCorpora makes a package of each description that is shared with us.
func BenchmarkCorpora(b *testing.B) {
	descriptions := inputs(b, "../../../shared/")
	for _, g := range generators(b) {
		b.Run(g.name, func(b *testing.B) { g.benchmarkOne(b, descriptions) })
	}
}

func (g generator) benchmarkOne(b *testing.B, descriptions []string) {
	var c cost
	var written float64
	for b.Loop() {
		folder := b.TempDir()
		g.one(&c, folder, descriptions)
		written = megabytes(b, ".go", folder)
	}
	c.report(b, megabytes(b, ".wsdl", descriptions...), written)
}

// BenchmarkOnePackage makes one package of ever more descriptions, from one of Services86 to all versions of NetServer.
// gowsdl cannot do that. Time and memory for a megabyte of input have to stay what they are.
func BenchmarkOnePackage(b *testing.B) {
	descriptions, all := services(b), inputs(b, "../../../shared/netserver/wsdl")
	ours := generators(b)[0]
	for _, n := range []int{1, 7, 14, 28, len(descriptions)} {
		if n <= len(descriptions) {
			b.Run(fmt.Sprintf("%d of Services86", n), func(b *testing.B) { ours.benchmarkAll(b, descriptions[:n]) })
		}
	}
	b.Run("all", func(b *testing.B) { ours.benchmarkAll(b, all) })
}

func (g generator) benchmarkAll(b *testing.B, descriptions []string) {
	var c cost
	var written float64
	for b.Loop() {
		folder := b.TempDir()
		if out, err := c.run("", nil, g.command, g.args(folder, "all", descriptions)...); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		written = megabytes(b, ".go", folder)
	}
	c.report(b, megabytes(b, ".wsdl", descriptions...), written)
}

// BenchmarkCompile compiles what was made of each description of Services86, with everything
// that it imports compiled before.
func BenchmarkCompile(b *testing.B) {
	descriptions := services(b)
	for _, g := range generators(b) {
		b.Run(g.name, func(b *testing.B) {
			b.StopTimer()
			var c cost
			var written float64
			for i := range b.N {
				module := newModule(b)
				folder := filepath.Join(module, fmt.Sprint("run", i)) // The go command has no memory of this path.
				if err := os.MkdirAll(folder, 0o777); err != nil {
					b.Fatal(err)
				}
				g.one(&cost{}, folder, descriptions)
				written = megabytes(b, ".go", folder)
				b.StartTimer()
				failed := c.compile(module)
				b.StopTimer()
				c.failed += failed
			}
			c.report(b, 0, written)
		})
	}
}

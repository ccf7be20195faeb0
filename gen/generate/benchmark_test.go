package generate_test

import (
	"os"
	"path/filepath"
	"testing"

	"groupdesk/gen/generate"
)

// BenchmarkGenerate generates the services of NetServer, or those of the page where the others are unavailable. It takes
// from reading the files to formatted source in memory; its rate is that of the input.
func BenchmarkGenerate(b *testing.B) {
	descriptions, err := filepath.Glob("../../../shared/netserver/wsdl/Services86/*.wsdl")
	if err != nil || len(descriptions) == 0 {
		descriptions = []string{"../../schema/user.wsdl"}
	}
	b.Run("one by one", func(b *testing.B) {
		benchmarkGenerate(b, chunks(descriptions))
	})
	b.Run("all as one package", func(b *testing.B) {
		benchmarkGenerate(b, [][]string{descriptions})
	})
}

func chunks(descriptions []string) [][]string {
	var each [][]string
	for _, description := range descriptions {
		each = append(each, []string{description})
	}
	return each
}

func benchmarkGenerate(b *testing.B, packages [][]string) {
	b.ReportAllocs()
	options := generate.Options{Package: "services", Sources: generate.Sources{Offline: true}}
	for b.Loop() {
		read, written := 0, 0
		for _, descriptions := range packages {
			result, err := generate.Generate(b.Context(), descriptions, options)
			if err != nil {
				b.Fatal(err)
			}
			for _, file := range result.Files {
				written += len(file.Content)
			}
			read += size(b, descriptions)
		}
		b.SetBytes(int64(read))
		b.ReportMetric(float64(written)/1e6, "MB-written")
	}
}

func size(b *testing.B, names []string) (bytes int) {
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			b.Fatal(err)
		}
		bytes += int(info.Size())
	}
	return bytes
}

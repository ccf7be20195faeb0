package featuretest

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"groupdesk/gen/internal/canonical"
	"groupdesk/gen/soap"
)

// Samples asserts that each samples/*.xml of the feature says the same after it was read, leniently or strictly, and
// written again, and that libxml2 takes both for valid, except for what is listed as unjudged. Codecs are listed by the
// local name of the root element that they read: a sample without a codec fails, and so does a codec without a sample.
func Samples(t *testing.T, codecs map[string]Codec, unjudged ...Unjudged) {
	t.Helper()
	samples := readSamples(t)
	for _, problem := range unmatched(samples, codecs) {
		t.Error(problem)
	}
	for _, s := range samples {
		if code := codecs[s.root]; code != nil {
			t.Run(s.file, func(t *testing.T) { wantSame(t, s.document, code) })
		}
	}
	t.Run("libxml2", func(t *testing.T) { wantValid(t, samples, codecs, unjudged) })
}

// sample is a file of the folder samples.
type sample struct {
	file     string
	root     string // the local name of the root element
	document []byte
}

func readSamples(t *testing.T) []sample {
	t.Helper()
	paths, err := filepath.Glob("samples/*.xml")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Fatal("the folder samples has no XML")
	}
	var samples []sample
	for _, path := range paths {
		document, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		samples = append(samples, sample{filepath.Base(path), rootName(t, document), document})
	}
	return samples
}

func rootName(t *testing.T, document []byte) string {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(document))
	for {
		token, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			return start.Name.Local
		}
	}
}

// unmatched says which samples have no codec, and which codecs have no sample.
func unmatched(samples []sample, codecs map[string]Codec) []string {
	var problems []string
	used := map[string]bool{}
	for _, s := range samples {
		used[s.root] = true
		if codecs[s.root] == nil {
			problems = append(problems, fmt.Sprintf("%s: no codec is listed for its root element, %s", s.file, s.root))
		}
	}
	for root := range codecs {
		if !used[root] {
			problems = append(problems, fmt.Sprintf("a codec is listed for %s, but no sample has that root element", root))
		}
	}
	return problems
}

func wantSame(t *testing.T, document []byte, code Codec) {
	t.Helper()
	want := canonicalForm(t, document)
	for _, options := range []soap.ReadOptions{{}, {Strict: true}} {
		again, err := code(document, options)
		if err != nil {
			t.Fatalf("%+v: %v", options, err)
		}
		if got := canonicalForm(t, again); got != want {
			t.Errorf("%+v: became\n%s\nwant\n%s", options, got, want)
		}
	}
}

func canonicalForm(t *testing.T, document []byte) string {
	t.Helper()
	form, err := canonical.XML(document)
	if err != nil {
		t.Fatalf("%v in %s", err, document)
	}
	return form
}

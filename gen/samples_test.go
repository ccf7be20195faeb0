package main

import (
	"bytes"
	"encoding/xml"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"groupdesk/gen/internal/canonical"
	"groupdesk/gen/soap"
)

// codec reads a document with a generated package and writes what was read.
type codec func(document []byte, options soap.ReadOptions) ([]byte, error)

// coding joins the two functions that a generated package has for a root element.
func coding[T any](unmarshal func([]byte, soap.ReadOptions) (T, error), marshal func(T) ([]byte, error)) codec {
	return func(document []byte, options soap.ReadOptions) ([]byte, error) {
		v, err := unmarshal(document, options)
		if err != nil {
			return nil, err
		}
		return marshal(v)
	}
}

// sampleCodecs lists what reads and writes the samples, by folder and root element. Each concern has a table of its own,
// in samples_CONCERN_test.go.
func sampleCodecs() map[string]codec {
	all := map[string]codec{}
	for _, table := range []map[string]codec{basicSamples(), textSamples(), contentSamples(), typeSamples(), validateSamples(), serviceSamples(), messageSamples(), versionSamples(), loadingSamples()} {
		maps.Copy(all, table)
	}
	return all
}

// TestSamples asserts that each features/*/samples/*.xml says the same after it was read, leniently or strictly,
// and written again.
func TestSamples(t *testing.T) {
	codecs := sampleCodecs()
	for _, path := range files(t, "features/*/samples", ".xml") {
		feature := filepath.Base(filepath.Dir(filepath.Dir(path)))
		t.Run(feature+"/"+filepath.Base(path), func(t *testing.T) {
			document, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			key := feature + "/" + rootName(t, document)
			code := codecs[key]
			if code == nil {
				t.Fatalf("no table of samples_*_test.go lists %s", key)
			}
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
		})
	}
}

// TestEveryCodecHasASample asserts that no table outlives its samples.
func TestEveryCodecHasASample(t *testing.T) {
	used := map[string]bool{}
	for _, path := range files(t, "features/*/samples", ".xml") {
		document, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		used[filepath.Base(filepath.Dir(filepath.Dir(path)))+"/"+rootName(t, document)] = true
	}
	for key := range sampleCodecs() {
		if !used[key] {
			t.Errorf("%s is listed, but no sample has that root element", key)
		}
	}
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

func canonicalForm(t *testing.T, document []byte) string {
	t.Helper()
	form, err := canonical.XML(document)
	if err != nil {
		t.Fatalf("%v in %s", err, document)
	}
	return form
}

package bench

import (
	"encoding/xml"
	"reflect"
	"strings"
	"testing"
)

// strangers are documents that other people's schemas describe, of several hundred kilobytes. The schemas in folder
// strangers hold the part of UBL 2.1, ISO 20022, FpML 5 and Exchange Web Services that the documents use. The types for
// encoding/xml hold the same values: numbers and dates as text where ours do, and elements with their namespaces, but for
// those that a written element has from the one around it.
var strangers = []stranger{invoice, transfers, swaps, foundItems}

type stranger struct {
	name     string
	document string
	codecs   []strangerCodec
}

// strangerCodec reads and writes one kind of document with one kind of types.
type strangerCodec struct {
	name   string
	decode func([]byte) error
	encode func() ([]byte, error) // what was decoded last
	told   func() string          // some of what was decoded last
	last   func() any             // all of it
}

func newStrangerCodec[T any](name string, decode func([]byte) (*T, error), encode func(*T) ([]byte, error), told func(*T) string) strangerCodec {
	var last *T
	return strangerCodec{
		name: name,
		decode: func(data []byte) (err error) {
			last, err = decode(data)
			return err
		},
		encode: func() ([]byte, error) { return encode(last) },
		told:   func() string { return told(last) },
		last:   func() any { return last },
	}
}

func unmarshalWith[T any](data []byte) (*T, error) {
	v := new(T)
	return v, xml.Unmarshal(data, v)
}

func marshalWith[T any](v *T) ([]byte, error) { return xml.Marshal(v) }

// TestStrangersAgree asserts that both kinds of types read the same of a document, and that nothing of it is missing in
// what they write: otherwise their times say nothing.
func TestStrangersAgree(t *testing.T) {
	for _, s := range strangers {
		t.Run(s.name, func(t *testing.T) {
			ours, theirs := s.codecs[0], s.codecs[1]
			for _, c := range s.codecs {
				if err := c.decode([]byte(s.document)); err != nil {
					t.Fatalf("%s: %v", c.name, err)
				}
			}
			if got, want := clean(ours.told()), clean(theirs.told()); got != want {
				t.Errorf("ours reads %s, encoding/xml %s", got, want)
			}
			want := theirs.last()
			for _, c := range s.codecs {
				written, err := c.encode()
				if err == nil {
					err = theirs.decode(written)
				}
				if err != nil || !reflect.DeepEqual(theirs.last(), want) {
					t.Errorf("what %s writes is read as %s, %v, not all as it was in the document", c.name, theirs.told(), err)
				}
			}
		})
	}
}

// clean leaves out what Go prints around optional values.
func clean(text string) string {
	return strings.NewReplacer("{", "", "}", "", " true", "").Replace(text)
}

// BenchmarkStrangers reads and writes documents of schemas that are not ours.
func BenchmarkStrangers(b *testing.B) {
	for _, s := range strangers {
		document := []byte(s.document)
		for _, c := range s.codecs {
			b.Run(s.name+"/decode/"+c.name, func(b *testing.B) {
				b.SetBytes(int64(len(document)))
				b.ReportAllocs()
				for b.Loop() {
					if err := c.decode(document); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.Run(s.name+"/encode/"+c.name, func(b *testing.B) {
				if err := c.decode(document); err != nil {
					b.Fatal(err)
				}
				b.ReportAllocs()
				for b.Loop() {
					if _, err := c.encode(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

package soaptest

import "testing"

// RoundTrip checks that values which exercise every field are read as they were written, by lenient and by strict
// readers, and are written the same again.
func RoundTrip(t *testing.T, marshalers []Marshaler) {
	t.Helper()
	for _, m := range marshalers {
		t.Run(m.name, func(t *testing.T) {
			if err := m.roundTrip(); err != nil {
				t.Error(err)
			}
		})
	}
}

// Fuzz checks that no document makes a decoder panic, and that what a strict reader accepts survives being written. The
// first argument of an input chooses the marshaler; each has a seed.
func Fuzz(f *testing.F, marshalers []Marshaler) {
	f.Helper()
	for i, m := range marshalers {
		seed, err := m.document()
		if err != nil {
			f.Fatalf("%s: %v", m.name, err)
		}
		f.Add(uint16(i), seed)
	}
	f.Fuzz(func(t *testing.T, which uint16, data []byte) {
		m := marshalers[int(which)%len(marshalers)]
		if err := m.fuzz(data); err != nil {
			t.Errorf("%s: %v", m.name, err)
		}
	})
}

// BenchmarkDecode measures reading a value that has everything.
func BenchmarkDecode(b *testing.B, marshalers []Marshaler) {
	b.Helper()
	for _, m := range marshalers {
		b.Run(m.name, func(b *testing.B) {
			data, err := m.document()
			if err != nil {
				b.Fatal(err)
			}
			m.measure(b, data, func() error { return m.decode(data) })
		})
	}
}

// BenchmarkEncode measures writing a value that has everything.
func BenchmarkEncode(b *testing.B, marshalers []Marshaler) {
	b.Helper()
	for _, m := range marshalers {
		b.Run(m.name, func(b *testing.B) {
			data, err := m.document()
			if err != nil {
				b.Fatal(err)
			}
			m.measure(b, data, m.encoder())
		})
	}
}

func (m Marshaler) measure(b *testing.B, document []byte, once func() error) {
	b.Helper()
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		if err := once(); err != nil {
			b.Fatal(err)
		}
	}
}

package main

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestEncodingsGiveTheSamePackage writes one schema in every encoding that is read and asserts that the packages are the
// same, byte for byte.
func TestEncodingsGiveTheSamePackage(t *testing.T) {
	const schema = `<?xml version="1.0" encoding="ENCODING"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:größe" targetNamespace="urn:größe">
  <xs:complexType name="Größe">
    <xs:annotation><xs:documentation>Étendue, mesurée en mètres.</xs:documentation></xs:annotation>
    <xs:sequence><xs:element name="länge" type="t:Maß"/></xs:sequence>
  </xs:complexType>
  <xs:simpleType name="Maß"><xs:restriction base="xs:string"><xs:enumeration value="Fuß"/></xs:restriction></xs:simpleType>
</xs:schema>`
	encodings := []struct {
		name, declared, mark string
		encode               func(string) []byte
	}{
		{"UTF-8", "UTF-8", "", utf8Bytes},
		{"UTF-8 with a byte order mark", "utf-8", "\uFEFF", utf8Bytes},
		{"UTF-16, big end first", "UTF-16", "\uFEFF", utf16Bytes(true)},
		{"UTF-16, little end first", "UTF-16", "\uFEFF", utf16Bytes(false)},
		{"UTF-16 without byte order mark", "UTF-16LE", "", utf16Bytes(false)},
		{"ISO-8859-1", "ISO-8859-1", "", singleBytes},
		{"Windows-1252", "windows-1252", "", singleBytes},
	}
	want := ""
	for _, e := range encodings {
		t.Run(e.name, func(t *testing.T) {
			dir := t.TempDir()
			input := filepath.Join(dir, "input.xsd")
			write(t, input, string(e.encode(e.mark+strings.Replace(schema, "ENCODING", e.declared, 1))))
			runGen(t, []string{"-package", "p", "-out", filepath.Join(dir, "p")}, []string{input})
			got := contents(t, filepath.Join(dir, "p"))
			if want == "" {
				want = got
			}
			if got != want || !strings.Contains(got, "type Größe struct") {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func utf8Bytes(s string) []byte { return []byte(s) }

func utf16Bytes(bigEndFirst bool) func(string) []byte {
	return func(s string) []byte {
		var out []byte
		for _, unit := range utf16.Encode([]rune(s)) {
			high, low := byte(unit>>8), byte(unit)
			if !bigEndFirst {
				high, low = low, high
			}
			out = append(out, high, low)
		}
		return out
	}
}

// singleBytes writes a text whose characters are below U+0100 and above those in which the two encodings differ.
func singleBytes(s string) []byte {
	var out []byte
	for _, r := range s {
		out = append(out, byte(r))
	}
	return out
}

package sheet_test

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"groupdesk/wasm/sheet"
)

// wide encodes a text as UTF-16 without a byte order mark.
func wide(text string, order binary.AppendByteOrder) string {
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		data = order.AppendUint16(data, unit)
	}
	return string(data)
}

func TestDecode(t *testing.T) {
	const text = "Navn;Beskrivelse\r\nSalg Østlandet;\"Æ, ø – å 😀\"\r\n"
	tests := []struct {
		name, data, want string
		encoding         sheet.Encoding
	}{
		{"empty", "", "", sheet.UTF8},
		{"one byte", "A", "A", sheet.UTF8},
		{"UTF-8", text, text, sheet.UTF8},
		{"UTF-8 with a mark", "\uFEFF" + text, text, sheet.UTF8},
		{"replacement character", "\uFEFFa\uFFFDb", "a\uFFFDb", sheet.UTF8},
		{"UTF-16LE with a mark", "\xFF\xFE" + wide(text, binary.LittleEndian), text, sheet.UTF16LE},
		{"UTF-16BE with a mark", "\xFE\xFF" + wide(text, binary.BigEndian), text, sheet.UTF16BE},
		{"UTF-16LE", wide(text, binary.LittleEndian), text, sheet.UTF16LE},
		{"UTF-16BE", wide(text, binary.BigEndian), text, sheet.UTF16BE},
		{"UTF-16LE, one letter", "A\x00", "A", sheet.UTF16LE},
		{"UTF-16, replacement character", "\xFF\xFE\xFD\xFF", "\uFFFD", sheet.UTF16LE},
		{"Windows-1252", "F\xF6rs\xE4ljning \x80 \x96 \x9F\xFF", "Försäljning € – Ÿÿ", sheet.Windows1252},
	}
	for _, test := range tests {
		got, encoding, err := sheet.Decode([]byte(test.data))
		if err != nil || got != test.want || encoding != test.encoding {
			t.Errorf("%s: %q, %q, %v; want %q, %q", test.name, got, encoding, err, test.want, test.encoding)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	tests := []struct {
		name, data string
		code       sheet.Code
		line       int
	}{
		{"xlsx", "PK\x03\x04\x14\x00\x06\x00", sheet.Binary, 0},
		{"xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00\x00\x00", sheet.Binary, 0},
		{"PDF", "%PDF-1.7\n", sheet.Binary, 0},
		{"zero byte", "a\r\nb\x00c", sheet.Binary, 0},
		{"UTF-32", "\xFF\xFE\x00\x00A\x00\x00\x00", sheet.Binary, 0},
		{"UTF-8 with a mark", "\uFEFFa\nb\n\xE5", sheet.BadEncoding, 3},
		{"UTF-16, half a unit", "\xFF\xFEa\x00\n\x00b", sheet.BadEncoding, 2},
		{"UTF-16, high surrogate at the end", "\xFF\xFEa\x00\x3D\xD8", sheet.BadEncoding, 1},
		{"UTF-16, high surrogate alone", "\xFF\xFE\x3D\xD8a\x00", sheet.BadEncoding, 1},
		{"UTF-16, high surrogate before U+FFFD", "\xFF\xFE\x3D\xD8\xFD\xFF", sheet.BadEncoding, 1},
		{"UTF-16, low surrogate alone", "\xFF\xFE\x00\xDEa\x00", sheet.BadEncoding, 1},
		{"MS-DOS", "Verk\x84ufer\rF\x81r", sheet.BadEncoding, 2}, // ü in code page 850
		{"too large", strings.Repeat("a", sheet.MaxBytes+1), sheet.TooLarge, 0},
	}
	for _, test := range tests {
		text, _, err := sheet.Decode([]byte(test.data))
		checkError(t, test.name, err, test.code, test.line)
		if text != "" {
			t.Errorf("%s: text %q with an error", test.name, text)
		}
	}
}

func checkError(t *testing.T, name string, err error, code sheet.Code, line int) {
	t.Helper()
	var e *sheet.Error
	if !errors.As(err, &e) {
		t.Errorf("%s: error %v, want code %s", name, err, code)
		return
	}
	if e.Code != code || e.Line != line {
		t.Errorf("%s: code %s in line %d (%v), want code %s in line %d", name, e.Code, e.Line, err, code, line)
	}
}

func TestErrorText(t *testing.T) {
	_, _, err := sheet.Decode([]byte("PK\x03\x04"))
	if want := "binary"; err.Error() != want {
		t.Errorf("%q, want %q", err, want)
	}
	_, err = sheet.Parse("Name\n\"Sales")
	if want := "line 2: unclosed-quote"; err == nil || err.Error() != want {
		t.Errorf("%v, want %q", err, want)
	}
}

package source

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
)

// toUTF8 converts a document to UTF-8 without byte order mark. The byte order mark gives the encoding, else the XML
// declaration does (XML 1.0, appendix F). A declaration that the bytes themselves refute, such as UTF-16 on a text that
// reads as ASCII, is treated as UTF-8.
func toUTF8(data []byte) ([]byte, error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		return data[3:], nil
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return fromUTF16(data[2:], binary.BigEndian)
	case bytes.HasPrefix(data, []byte{'<', 0}):
		return fromUTF16(data, binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0, '<'}):
		return fromUTF16(data, binary.BigEndian)
	}
	switch name := declared(data, "encoding"); strings.ToLower(name) {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be":
		return data, nil
	case "iso-8859-1", "iso_8859-1", "latin1", "latin-1":
		return fromSingleBytes(data, nil), nil
	case "windows-1252", "cp1252":
		return fromSingleBytes(data, &windows1252), nil
	default:
		return nil, fmt.Errorf("encoding %q is not supported; convert the file to UTF-8", name)
	}
}

// asVersion10 returns a text whose XML declaration says version 1.1 as one of version 1.0, which encoding/xml reads. What
// XML 1.1 allows beyond that, more characters in names and references to control characters, stays an error.
func asVersion10(text []byte) []byte {
	if declared(text, "version") != "1.1" {
		return text
	}
	return bytes.Replace(text, []byte("1.1"), []byte("1.0"), 1)
}

// declared returns a value of the XML declaration at the start of data, or "".
func declared(data []byte, name string) string {
	if !bytes.HasPrefix(data, []byte("<?xml")) {
		return ""
	}
	declaration, _, _ := strings.Cut(string(data[:min(len(data), 256)]), "?>")
	_, value, found := strings.Cut(declaration, name)
	if !found {
		return ""
	}
	value = strings.TrimLeft(value, " \t\r\n=")
	if value == "" || (value[0] != '"' && value[0] != '\'') {
		return ""
	}
	value, _, _ = strings.Cut(value[1:], value[:1])
	return value
}

func fromUTF16(data []byte, order binary.ByteOrder) ([]byte, error) {
	if len(data)%2 != 0 {
		return nil, fmt.Errorf("the text is UTF-16 but ends in half a character; fetch the file again")
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(utf16.Decode(units))), nil
}

// fromSingleBytes converts ISO-8859-1, or with a table for 0x80 to 0x9F a relative of it.
func fromSingleBytes(data []byte, c1 *[32]rune) []byte {
	var out bytes.Buffer
	out.Grow(len(data))
	for _, c := range data {
		r := rune(c)
		if c1 != nil && c >= 0x80 && c < 0xA0 {
			r = c1[c-0x80]
		}
		out.WriteRune(r)
	}
	return out.Bytes()
}

// windows1252 maps the bytes 0x80 to 0x9F; the five unassigned ones stay control characters.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}

package standin

import (
	"bytes"
	"encoding/binary"
	"errors"
	"mime"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// charset is the encoding that a Content-Type names.
type charset int

const (
	detect charset = iota // none is named, or utf-16 without byte order
	utf8Text
	utf16LittleEndian
	utf16BigEndian
)

// charsets are the names that WCF's text encoder knows.
var charsets = map[string]charset{
	"": detect, "utf-8": utf8Text, "utf-16": detect, "utf-16le": utf16LittleEndian, "utf-16be": utf16BigEndian,
}

// contentType is what a request's Content-Type says.
type contentType struct {
	charset charset
	action  string // of SOAP 1.2
}

// parseContentType checks a Content-Type: its media type must be text/xml, or
// also application/soap+xml when soap12 is set, in one of the known charsets.
func parseContentType(value string, soap12 bool) (contentType, bool) {
	media, parameters, err := mime.ParseMediaType(value)
	if err != nil || media != "text/xml" && !(soap12 && media == "application/soap+xml") {
		return contentType{}, false
	}
	c, known := charsets[strings.ToLower(parameters["charset"])]
	if !soap12 {
		return contentType{charset: c}, known
	}
	return contentType{charset: c, action: parameters["action"]}, known
}

var errEncoding = errors.New("the text is not in its declared encoding")

// toUTF8 turns a request's bytes into UTF-8 without byte order mark. UTF-16
// loses its XML declaration too, which would name the encoding it had.
func toUTF8(body []byte, c charset) ([]byte, error) {
	if c == detect {
		c = detectCharset(body)
	}
	switch c {
	case utf16LittleEndian:
		return fromUTF16(body, binary.LittleEndian)
	case utf16BigEndian:
		return fromUTF16(body, binary.BigEndian)
	default:
		return bytes.TrimPrefix(body, []byte("\ufeff")), nil
	}
}

// detectCharset looks at the byte order mark or at the zero in a UTF-16 "<".
func detectCharset(body []byte) charset {
	for _, start := range []struct {
		bytes string
		is    charset
	}{{"\xff\xfe", utf16LittleEndian}, {"<\x00", utf16LittleEndian}, {"\xfe\xff", utf16BigEndian}, {"\x00<", utf16BigEndian}} {
		if bytes.HasPrefix(body, []byte(start.bytes)) {
			return start.is
		}
	}
	return utf8Text
}

func fromUTF16(body []byte, order binary.ByteOrder) ([]byte, error) {
	if len(body)%2 != 0 {
		return nil, errEncoding
	}
	text := make([]byte, 0, len(body))
	for i := 0; i < len(body); i += 2 {
		r := rune(order.Uint16(body[i:]))
		if utf16.IsSurrogate(r) {
			if i += 2; i == len(body) {
				return nil, errEncoding
			}
			if r = utf16.DecodeRune(r, rune(order.Uint16(body[i:]))); r == utf8.RuneError {
				return nil, errEncoding
			}
		}
		text = utf8.AppendRune(text, r)
	}
	return withoutDeclaration(bytes.TrimPrefix(text, []byte("\ufeff"))), nil
}

func withoutDeclaration(text []byte) []byte {
	if _, rest, found := bytes.Cut(text, []byte("?>")); found && bytes.HasPrefix(text, []byte("<?xml ")) {
		return rest
	}
	return text
}

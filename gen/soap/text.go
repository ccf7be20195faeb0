//go:build !js

package soap

import (
	"errors"
	"strings"
)

// The types of the runtime that are not strings have a text form for encoding/json, log/slog and fmt: that of XML,
// unless it depends on its context.

// MarshalText returns the lexical form of an xs:dateTime, such as 2024-02-29T12:00:00Z.
func (v DateTime) MarshalText() ([]byte, error) {
	w := NewWriter(WriteOptions{})
	w.Content().DateTime("", "", v)
	return w.buf, w.err
}

// UnmarshalText reads the lexical form of an xs:dateTime.
func (v *DateTime) UnmarshalText(text []byte) error {
	read, ok := parseDateTime(string(text))
	if !ok {
		return &ValueError{Value: string(text), Type: xsdName("dateTime")}
	}
	*v = read
	return nil
}

// String returns the lexical form of an xs:dateTime, as MarshalText does.
func (v DateTime) String() string { return v.text() }

// MarshalText returns the digits of an xs:hexBinary.
func (v HexBinary) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads the digits of an xs:hexBinary.
func (v *HexBinary) UnmarshalText(text []byte) error {
	var r Reader
	r.give(string(text))
	read := r.Hex()
	if r.err != nil {
		return &ValueError{Value: string(text), Type: xsdName("hexBinary")}
	}
	*v = read
	return nil
}

// String returns the digits of an xs:hexBinary.
func (v HexBinary) String() string { return Lexical(v, (*Writer).Hex) }

// MarshalText returns the name in James Clark's notation, as [Name.String] does. A namespace with a closing brace, which no
// URI has, is an error.
func (n Name) MarshalText() ([]byte, error) {
	switch {
	case strings.Contains(n.Space, "}"):
		return nil, errors.New("the namespace " + excerpt(n.Space) + " is not a URI")
	case strings.HasPrefix(n.Local, "{") && n.Space == "":
		return []byte("{}" + n.Local), nil
	}
	return []byte(n.String()), nil
}

// UnmarshalText reads a name in James Clark's notation.
func (n *Name) UnmarshalText(text []byte) error {
	local, spaced := strings.CutPrefix(string(text), "{")
	space := ""
	if spaced {
		ended := false
		if space, local, ended = strings.Cut(local, "}"); !ended {
			return errors.New("the namespace in " + excerpt(string(text)) + " has no closing brace")
		}
	}
	*n = Name{space, local}
	return nil
}

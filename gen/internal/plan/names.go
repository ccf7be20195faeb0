package plan

import (
	"go/token"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// initialisms are the words that Go style writes in capitals.
var initialisms = map[string]bool{
	"api": true, "ascii": true, "css": true, "dns": true, "guid": true, "html": true, "http": true, "https": true,
	"id": true, "ip": true, "json": true, "sql": true, "ssh": true, "tcp": true, "tls": true, "udp": true, "ui": true,
	"uid": true, "uri": true, "url": true, "utf8": true, "uuid": true, "xml": true, "xsd": true,
}

// exported returns the exported Go identifier for an XML name: words joined, initialisms in capitals. It is a valid
// identifier for any input.
func exported(xml string) string {
	name := joined(arrayName(xml))
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) {
		return "X" + name
	}
	return name
}

// joined returns the words of an XML name, each capitalised.
func joined(xml string) string {
	var b strings.Builder
	for _, word := range words(xml) {
		b.WriteString(capitalised(word))
	}
	return b.String()
}

// unexported returns name, an exported identifier, with its first word in lower case.
func unexported(name string) string {
	parts := words(name)
	if len(parts) == 0 {
		return "x"
	}
	lower := strings.ToLower(parts[0]) + strings.TrimPrefix(name, parts[0])
	if !token.IsIdentifier(lower) && !token.IsKeyword(lower) || token.IsExported(lower) {
		return "x" + name // Some letters have no lower case, or one with a mark.
	}
	return lower
}

// arrayName splits the name that .NET gives to arrays of built-in types, such as ArrayOfint.
func arrayName(xml string) string {
	item, ok := strings.CutPrefix(xml, "ArrayOf")
	if !ok || item == "" {
		return xml
	}
	return "ArrayOf_" + item
}

// words splits a name at punctuation and at changes of case; an upper-case run before a lower-case letter leaves its last
// letter to the next word.
func words(name string) []string {
	var list []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			list = append(list, string(word))
			word = nil
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			flush()
			continue
		}
		if startsWord(runes, i) {
			flush()
		}
		word = append(word, r)
	}
	flush()
	return list
}

func startsWord(runes []rune, i int) bool {
	if i == 0 || !unicode.IsUpper(runes[i]) {
		return false
	}
	if !unicode.IsUpper(runes[i-1]) {
		return true
	}
	return i+1 < len(runes) && unicode.IsLower(runes[i+1]) && !pluralInitialism(runes[i-1:])
}

// pluralInitialism reports whether the runes, three at least, begin with a word like IDs.
func pluralInitialism(runes []rune) bool {
	return runes[2] == 's' && (len(runes) == 3 || !unicode.IsLower(runes[3])) &&
		initialisms[strings.ToLower(string(runes[:2]))]
}

func capitalised(word string) string {
	lower := strings.ToLower(word)
	if initialisms[lower] {
		return strings.ToUpper(word)
	}
	if singular, ok := strings.CutSuffix(lower, "s"); ok && initialisms[singular] {
		return strings.ToUpper(singular) + "s"
	}
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// identifiers are those that are taken where each must be unique; it hands out others.
type identifiers map[string]bool

// methodNames returns identifiers that refuse the names of the methods that a struct may have.
func methodNames() identifiers {
	return identifiers{"EncodeXML": true, "DecodeXML": true, "XMLType": true, "Validate": true}
}

// packageNames returns identifiers that refuse what Go or the generated files' imports already use, and the names of the
// methods that a struct may have: one that embeds a type of such a name would have a field of that name too.
func packageNames() identifiers {
	s := methodNames()
	for _, name := range []string{"soap", "addressing", "init", "main"} {
		s[name] = true
	}
	for _, name := range predeclared {
		s[name] = true
	}
	return s
}

// claim returns name, or the first of name2, name3, … that is free and no keyword, and takes it.
func (s identifiers) claim(name string) string {
	candidate := name
	for n := 2; s[candidate] || token.IsKeyword(candidate); n++ {
		candidate = name + strconv.Itoa(n)
	}
	s[candidate] = true
	return candidate
}

var predeclared = strings.Fields(`any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32
	int64 rune string uint uint8 uint16 uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete
	imag len make max min new panic print println real recover`)

// namespaceConst proposes a constant's name for a namespace, from the last part of its name that says something.
func namespaceConst(uri string) string {
	if uri == "http://www.w3.org/XML/1998/namespace" {
		return "nsXML"
	}
	parts := strings.FieldsFunc(uri, func(r rune) bool { return r == '/' || r == ':' || r == '#' || r == '?' })
	if len(parts) == 0 {
		return "nsNone"
	}
	last := strings.TrimSuffix(strings.TrimSuffix(parts[len(parts)-1], ".xsd"), ".wsdl")
	return "ns" + joined(last)
}

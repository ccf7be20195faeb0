package words

import (
	"strings"
)

// Key is a text without placeholders. Its value is a character of Unicode's private use area, so that it can stand in other
// text, see [Texts.Expand].
type Key rune

// first is the key of the first text.
const first = '\uE000'

// Texts are the texts of one language. They never change.
type Texts struct {
	list      []string // by index; the forms of a text that has several are separated by tabs and follow the parameter that chooses
	zeroIsOne bool     // zero takes the singular, as in French
}

// English returns the texts in English.
func English() *Texts { return newTexts(strings.Split(english, "\n")) }

// Decode returns the texts of a catalogue that package source has encoded, or English when their number differs, since they
// belong to another version of the program.
func Decode(encoded string) *Texts {
	if list := strings.Split(encoded, "\n"); len(list) == count {
		return newTexts(list)
	}
	return English()
}

func newTexts(list []string) *Texts {
	return &Texts{list: list, zeroIsOne: list[Tag-first] == "fr"}
}

// None is no text.
const None Key = 0

// Get returns a text; that of None is empty.
func (t *Texts) Get(k Key) string {
	if k == None {
		return ""
	}
	return t.list[k-first]
}

// Expand returns a text in which every key is replaced by its text.
func (t *Texts) Expand(text string) string {
	var b strings.Builder
	for _, r := range text {
		if first <= r && r < first+count {
			b.WriteString(t.Get(Key(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// fill returns a text with its parameters in place of {0}, {1} and so on. A number without a parameter, which only a
// catalogue of another version can have, becomes empty.
func (t *Texts) fill(index int, parameters ...string) string {
	forms := strings.Split(t.list[index], "\t")
	rest := forms[0]
	if len(forms) == 3 {
		rest = forms[2]
		if n := at(parameters, forms[0]); n == "1" || n == "0" && t.zeroIsOne {
			rest = forms[1]
		}
	}
	var b strings.Builder
	for {
		text, after, found := strings.Cut(rest, "{")
		place, behind, closed := strings.Cut(after, "}")
		b.WriteString(text)
		if !found || !closed {
			return b.String()
		}
		b.WriteString(at(parameters, place))
		rest = behind
	}
}

// at returns the parameter for a placeholder's number, which is one digit.
func at(parameters []string, place string) string {
	if len(place) == 1 && int(place[0]-'0') < len(parameters) { // A byte below '0' wraps around to a large number.
		return parameters[place[0]-'0']
	}
	return ""
}

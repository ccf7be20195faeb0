package admin

import (
	"strings"

	"groupdesk/wasm/words"
)

// NameRules are an installation's own rules for the names of groups. They hold for names that are given or changed, and
// for each language of a name; existing names stay. The zero value is no rule.
type NameRules struct {
	Prefix      string   // what every name begins with
	Pattern     string   // a regular expression that matches the whole name, see [Text]
	Explanation string   // what the user reads where a name does not match the pattern
	Refuse      []string // words that no name holds, whatever their case
}

// checkRules returns what the rules say about a name; the second result is false when it keeps them.
func (s *State) checkRules(name string) (Message, bool) {
	parts, ok := ParseTranslations(name)
	if !ok {
		parts = Translations{{Text: name}}
	}
	for _, part := range parts {
		if text := s.brokenRule(part.Text); text != "" {
			return Message{Field: FieldName, Code: CodeNaming, Text: text}, true
		}
	}
	return Message{}, false
}

// brokenRule says which rule a name breaks; empty: none.
func (s *State) brokenRule(name string) string {
	rules := &s.options.Names
	if !strings.HasPrefix(name, rules.Prefix) {
		return s.texts.NamePrefix(rules.Prefix)
	}
	for _, word := range rules.Refuse {
		if holdsWord(lower(name), lower(word)) {
			return s.texts.NameRefused(word)
		}
	}
	if rules.Pattern != "" && !s.options.Text.Matches(rules.Pattern, name) {
		if rules.Explanation != "" {
			return rules.Explanation
		}
		return s.texts.Get(words.NamePattern)
	}
	return ""
}

// holdsWord reports whether a text holds a word with no letter or digit at either side.
func holdsWord(text, word string) bool {
	for at := 0; word != ""; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		begin := at + i
		end := begin + len(word)
		if (begin == 0 || !inWord(text[begin-1])) && (end == len(text) || !inWord(text[end])) {
			return true
		}
		at = begin + 1
	}
	return false
}

// inWord treats every byte of a character beyond ASCII as part of a letter.
func inWord(b byte) bool {
	return b >= 0x80 || b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}

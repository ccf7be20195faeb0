package admin

import (
	"strings"
	"unicode/utf8"
)

// Names that look the same and are not: they differ by the Unicode normal form, or by characters that cannot be seen.
// They are different names to the server, and the same one to people.

// findLookalikes returns, for rows whose typed name looks like a stored group's without being the same, that group.
func (s *State) findLookalikes() map[int32]Group {
	var typed, stored []*Row
	var names []string
	nonASCII := false // A name of ASCII alone looks like another only when that holds something else.
	for _, r := range s.rows {
		if r.unsaved && r.draftKey != r.key && r.draftKey != "" {
			typed = append(typed, r)
			names = append(names, bareName(r.Draft.Name))
			nonASCII = nonASCII || !isASCII(r.Draft.Name)
		}
	}
	plain := len(names)
	for _, r := range s.rows {
		if !r.IsNew() && (nonASCII || !isASCII(r.Baseline.Name)) {
			stored = append(stored, r)
			names = append(names, bareName(r.Baseline.Name))
		}
	}
	if plain == 0 || len(stored) == 0 {
		return nil
	}
	looks := s.options.Text.Normalize(names)
	byLook := make(map[string][]*Row, plain)
	for i, r := range typed {
		look := nameKey(looks[i])
		byLook[look] = append(byLook[look], r)
	}
	found := map[int32]Group{}
	for i, g := range stored {
		for _, r := range byLook[nameKey(looks[plain+i])] {
			if r != g && r.draftKey != g.key {
				found[r.Key] = g.Baseline
			}
		}
	}
	return found
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// bareName returns a name without characters that cannot be seen.
func bareName(name string) string {
	if isASCII(name) {
		return name
	}
	return strings.Map(func(r rune) rune {
		if isInvisible(r) {
			return -1
		}
		return r
	}, name)
}

// invisibleCharacter returns the first character of a text that cannot be seen.
func invisibleCharacter(text string) (rune, bool) {
	for _, r := range text {
		if isInvisible(r) {
			return r, true
		}
	}
	return 0, false
}

// isInvisible reports characters of no width, and those that change the direction of the text around them (Unicode
// Standard Annex #9, section 2). The joiners of emoji and of Indic scripts are not among them: they have a use there.
func isInvisible(r rune) bool {
	switch {
	case r == 0xAD, r == 0x61C, r == 0x180E, r == 0x200B, r == 0x200E, r == 0x200F, r == 0xFEFF:
		return true
	case 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2064, 0x2066 <= r && r <= 0x2069:
		return true
	}
	return false
}

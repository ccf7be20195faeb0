package admin

import (
	"strings"
	"unicode/utf8"
)

// Names that look the same and are not: they differ by the Unicode normal form, or by characters that cannot be seen.
// They are different names to the server, and the same one to people.

// findLookalikes returns, for rows whose typed name looks like a stored group's without being the same, that group's name.
func (s *State) findLookalikes() map[int32]string {
	var typed, stored looks
	odd := false // A plain name looks like another only when that is not plain.
	for _, r := range s.rows {
		if r.draftKey != r.key && r.draftKey != "" {
			typed.add(r, r.Draft.Name, r.draftKey, r.draftPlain)
			odd = odd || !r.draftPlain
		}
	}
	for _, r := range s.rows {
		if !r.IsNew() && (odd || !r.plain) {
			stored.add(r, r.Baseline.Name, r.key, r.plain)
		}
	}
	if len(typed.rows) == 0 || len(stored.rows) == 0 {
		return nil
	}
	typed.normalize(s.options.Text)
	stored.normalize(s.options.Text)
	byLook := make(map[string][]*Row, len(typed.rows))
	for i, r := range typed.rows {
		byLook[typed.keys[i]] = append(byLook[typed.keys[i]], r)
	}
	found := map[int32]string{}
	for i, g := range stored.rows {
		for _, r := range byLook[stored.keys[i]] {
			if r != g && r.draftKey != g.key {
				found[r.Key] = g.Baseline.Name
			}
		}
	}
	return found
}

// looks are names of rows, and of each the key to what it looks like. That of a plain name is its nameKey.
type looks struct {
	rows []*Row
	keys []string
	odd  []int    // the places of names that are not plain
	bare []string // those, without characters that cannot be seen
}

func (l *looks) add(r *Row, name, key string, plain bool) {
	if !plain {
		l.odd = append(l.odd, len(l.keys))
		l.bare = append(l.bare, bareName(name))
	}
	l.rows = append(l.rows, r)
	l.keys = append(l.keys, key)
}

// normalize works out the looks of the names that are not plain.
func (l *looks) normalize(text Text) {
	if len(l.bare) == 0 {
		return
	}
	for i, normal := range text.Normalize(l.bare) {
		l.keys[l.odd[i]] = nameKey(normal)
	}
}

// isPlain reports whether a name is in normal form C and has no characters that cannot be seen, as far as that can be told
// from its letters alone: all letters below the first combining mark are in normal form, in any order (Unicode Standard
// Annex #15, section 9). So the names of an office in Western Europe cost no question to the browser.
func isPlain(name string) bool {
	for i := 0; i < len(name); i++ {
		if name[i] >= utf8.RuneSelf { // What comes before is ASCII, where nothing is odd.
			return !strings.ContainsFunc(name[i:], func(r rune) bool { return r >= 0x300 || isInvisible(r) })
		}
	}
	return true
}

// bareName returns a name without characters that cannot be seen.
func bareName(name string) string {
	var b strings.Builder
	for _, r := range name {
		if !isInvisible(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
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

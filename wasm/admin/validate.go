package admin

import (
	"slices"
	"strings"
	"unicode/utf8"

	"groupdesk/wasm/words"
)

// The limits of the table UserGroup. Lengths count UTF-16 code units of the raw text, as the database does.
const (
	MaxName        = 239
	MaxDescription = 254
	MaxRank        = 32767 // xs:short; ranks below 0 are not used
)

// Length returns the length of a text as the database counts it: in UTF-16 code units.
func Length(text string) int {
	n := 0
	for _, r := range text {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}

// validate works out the messages of the rows whose messages can have changed, and replaces those that have other ones. Most
// rows of a batch are as they were when one of them has been saved: nothing is worked out for these.
func (u *update) validate() {
	changed := u.renamed
	u.renamed = renamed{}
	if !u.allPlain() {
		changed.all = true
	}
	names := u.indexNames(changed)
	for i, r := range u.rows {
		if !r.unsaved && len(r.Messages) == 0 || !changed.has(r.draftKey) {
			continue
		}
		now := names.of(r)
		if r.judged != nil && *r.judged == now {
			continue
		}
		messages := u.validateRow(r, now)
		if !slices.Equal(messages, r.Messages) {
			r := u.rows[i].clone()
			r.Messages = messages
			u.put(i, r)
		}
		u.rows[i].judged = now.kept() // This is no change to the row: it only spares work.
	}
	u.renamed = renamed{} // Rows that were replaced for their messages have the same names.
}

// allPlain reports whether no name can look like another.
func (s *State) allPlain() bool {
	return !slices.ContainsFunc(s.rows, func(r *Row) bool { return !r.plain || !r.draftPlain })
}

// renamed are the names, by nameKey, that rows have had or have got since all rows were validated: nothing else changes what
// is said about other rows.
type renamed struct {
	keys []string
	all  bool // they may be any
}

// manyNames is how many are noted: with more of them it costs no more to validate all rows.
const manyNames = 8

// note adds the names of a row.
func (n *renamed) note(r *Row) {
	for _, key := range [...]string{r.key, r.draftKey} {
		if !n.has(key) {
			n.keys = append(n.keys, key)
		}
	}
	n.all = n.all || len(n.keys) > manyNames || !r.plain || !r.draftPlain
}

func (n renamed) has(key string) bool { return n.all || slices.Contains(n.keys, key) }

// rivals are what others do with the name of a row's draft: all that its messages follow from, besides the row itself.
type rivals struct {
	stored    int32  // the ID of a group that has the name on the server, rather of one that is not deleted; 0: none has
	deleted   bool   // that group is
	typed     int    // how many rows have it typed and not saved
	lookalike string // the name of a group that looks like it; empty: none
}

func (r rivals) kept() *rivals { return &r }

// nameIndex says which rows use the names that are typed and not saved.
type nameIndex struct {
	uses       map[string]rivals // by nameKey
	lookalikes map[int32]string  // by a row's key: the name of a group that looks like the one that is typed there
}

func (x nameIndex) of(r *Row) rivals {
	if r.draftKey == r.key { // Nobody else can have that name.
		return rivals{}
	}
	found := x.uses[r.draftKey]
	found.lookalike = x.lookalikes[r.Key]
	return found
}

// indexNames looks at the rows with certain names. Names look alike only where these are all.
func (s *State) indexNames(names renamed) nameIndex {
	uses := map[string]rivals{}
	for _, r := range s.rows {
		if r.draftKey != r.key && names.has(r.draftKey) {
			use := uses[r.draftKey]
			use.typed++
			uses[r.draftKey] = use
		}
	}
	if len(uses) == 0 {
		return nameIndex{}
	}
	for _, r := range s.rows {
		if r.IsNew() || !names.has(r.key) {
			continue
		}
		if use, typed := uses[r.key]; typed && (use.stored == 0 || use.deleted) {
			use.stored, use.deleted = r.Baseline.ID, r.Baseline.Deleted
			uses[r.key] = use
		}
	}
	if !names.all {
		return nameIndex{uses: uses}
	}
	return nameIndex{uses, s.findLookalikes()}
}

// validateRow returns what is to be said about a row's draft. A field as it is on the server is never reported: the
// server has accepted it once.
func (s *State) validateRow(r *Row, others rivals) []Message {
	if !r.unsaved {
		return nil
	}
	var list []Message
	baseline := draftOf(r.Baseline)
	for _, c := range r.Conflicts {
		list = append(list, Message{Field: c.Field, Code: CodeConflict, Text: s.texts.ConflictField(c.Base, baseline.Get(c.Field))})
	}
	for _, f := range fields {
		if !r.IsNew() && r.Draft.Get(f) == baseline.Get(f) {
			continue
		}
		list = append(list, s.validateField(r, f, others)...)
	}
	return list
}

func (s *State) validateField(r *Row, f Field, others rivals) []Message {
	switch f {
	case FieldName:
		return s.validateName(r, others)
	case FieldDescription:
		return s.validateText(f, r.Draft.Description, MaxDescription)
	default:
		return s.validateRank(r)
	}
}

func (s *State) validateName(r *Row, others rivals) []Message {
	name := r.Draft.Name
	if strings.TrimSpace(name) == "" {
		if r.IsNew() && name == "" && !r.attempted {
			return nil // Nobody has done anything wrong yet.
		}
		return []Message{{Field: FieldName, Code: CodeRequired, Text: s.texts.Get(words.Required)}}
	}
	list := s.validateText(FieldName, name, MaxName)
	if m, broken := s.checkRules(name); broken {
		list = append(list, m)
	}
	if m, ok := s.findDuplicate(r, others); ok {
		list = append(list, m)
	} else if others.lookalike != "" {
		list = append(list, Message{Field: FieldName, Code: CodeLookalike, Warning: true, Text: s.texts.Lookalike(others.lookalike)})
	}
	return list
}

// validateText checks what holds for the name and the description alike.
func (s *State) validateText(f Field, text string, limit int) []Message {
	var list []Message
	if n := Length(text); n > limit {
		list = append(list, Message{Field: f, Code: CodeTooLong, Text: s.texts.TooLong(n-limit, limit)})
	}
	if c, ok := badCharacter(text); ok {
		list = append(list, Message{Field: f, Code: CodeBadCharacter, Text: s.texts.BadCharacter(codePoint(c))})
	}
	if c, ok := invisibleCharacter(text); ok {
		list = append(list, Message{Field: f, Code: CodeInvisible, Warning: true, Text: s.texts.Invisible(codePoint(c))})
	}
	if strings.TrimSpace(text) != text && strings.TrimSpace(text) != "" {
		list = append(list, Message{Field: f, Code: CodeOuterSpace, Warning: true, Text: s.texts.Get(words.OuterSpace)})
	}
	return list
}

// badCharacter returns the first character that XML 1.0 (section 2.2, Char) cannot represent. A carriage return counts:
// XML readers turn it into a line feed.
func badCharacter(text string) (rune, bool) {
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			return r, true // a byte that is not UTF-8
		case r < 0x20 && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF:
			return r, true
		}
	}
	return 0, false
}

// findDuplicate reports whether another row has the name of r's draft. A stored group comes before a name that is only
// typed, as it shows what the server will say.
func (s *State) findDuplicate(r *Row, others rivals) (Message, bool) {
	switch {
	case !r.IsNew() && r.draftKey == r.key:
		return Message{}, false // It has that name already.
	case others.stored != 0 && others.deleted:
		return Message{Field: FieldName, Code: CodeDuplicateDeleted, Text: s.texts.Get(words.DuplicateDeleted), RestoreID: others.stored}, true
	case others.stored != 0:
		return Message{Field: FieldName, Code: CodeDuplicate, Text: s.texts.Get(words.Duplicate)}, true
	}
	return Message{Field: FieldName, Code: CodeDuplicate, Text: s.texts.Get(words.DuplicateHere)}, others.typed > 1
}

func (s *State) validateRank(r *Row) []Message {
	text := strings.TrimSpace(r.Draft.Rank)
	if text == "" && r.IsNew() {
		return nil // The server puts it last.
	}
	if !isNumber(text) {
		return []Message{{Field: FieldRank, Code: CodeNotNumber, Text: s.texts.Get(words.NotNumber)}}
	}
	if _, ok := parseRank(text); !ok {
		return []Message{{Field: FieldRank, Code: CodeOutOfRange, Text: s.texts.Get(words.OutOfRange)}}
	}
	return nil
}

func isNumber(text string) bool {
	digits := strings.TrimPrefix(text, "-")
	return digits != "" && !strings.ContainsFunc(digits, func(r rune) bool { return r < '0' || r > '9' })
}

// parseRank returns the rank that a text stands for; white space around it does not count. An empty text stands for none,
// and is 0.
func parseRank(text string) (int16, bool) {
	n, ok := shortOf(strings.TrimSpace(text))
	return n, ok && n >= 0
}

package admin

import (
	"cmp"
	"strconv"
	"strings"

	"groupdesk/wasm/decimal"
	"groupdesk/wasm/words"
)

// What is typed and not saved is kept in the browser's tab, so that it outlives a reload, a look at another page and a
// crash. It is kept by service, database and user: another user of the same tab gets none of it.
//
// The text is a sequence of fields, each preceded by its length in bytes (5:Sales): first draftsVersion, then seven for
// each row, see keepRow.

const draftsVersion = "1"

// draftsName is what drafts are kept under.
func (s *State) draftsName() string { return "groupdesk drafts " + s.who() }

// who identifies a user of a database of a service, whatever characters are in their names.
func (s *State) who() string {
	return withLength(s.options.Service) + withLength(s.Principal.Database) + withLength(s.Principal.Name)
}

// keepDrafts keeps the drafts when they have changed: at once, except that the answers to a batch have them kept once a
// second. Those only take drafts away, which takeRecalled does too with what has been saved, and come fast.
func (u *update) keepDrafts() {
	if u.Phase != PhaseReady || u.refused || u.saving() && u.now != 0 && u.now == u.keptAt {
		return
	}
	u.keptAt = u.now
	text := u.draftsText()
	if text != u.kept {
		u.kept = text
		u.emit(EffectKeep{Name: u.draftsName(), Text: text})
	}
}

// keepRefused reports once that the browser keeps nothing.
func (u *update) keepRefused(name string) {
	if strings.HasPrefix(name, planPrefix) || strings.HasPrefix(name, marksPrefix) {
		u.journalRefused()
		return
	}
	if !u.refused {
		u.refused = true
		u.say(ToneInfo, words.KeepRefused)
	}
}

// draftsText returns everything that is typed and not saved; empty when there is nothing.
func (s *State) draftsText() string {
	var b strings.Builder
	for _, r := range s.rows {
		if r.unsaved && r.Draft != draftOf(r.Baseline) {
			keepRow(&b, r)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return withLength(draftsVersion) + b.String()
}

func keepRow(b *strings.Builder, r *Row) {
	base := draftOf(r.Baseline)
	for _, text := range [...]string{
		strconv.Itoa(int(r.Baseline.ID)), base.Name, base.Description, base.Rank, r.Draft.Name, r.Draft.Description, r.Draft.Rank,
	} {
		b.WriteString(strconv.Itoa(len(text)))
		b.WriteByte(':')
		b.WriteString(text)
	}
}

func withLength(text string) string { return strconv.Itoa(len(text)) + ":" + text }

// takeRecalled puts the drafts of an earlier page into the rows of the first list.
func (u *update) takeRecalled() {
	drafts := parseDrafts(u.recalled)
	u.kept, u.recalled = u.recalled, ""
	for _, d := range drafts {
		u.takeDraft(d)
	}
	if n := u.Counts().Unsaved; n > 0 { // The others have been saved in the meantime, here or elsewhere.
		u.show(Notice{Tone: ToneInfo, Text: u.texts.Recalled(n), Offer: OfferSaveAll})
	}
}

// takeDraft puts a draft on the server's present copy of its group, or into a new row when there is none.
func (u *update) takeDraft(d keptDraft) {
	i := u.indexOfID(d.base.ID)
	if i < 0 {
		key := u.newRow(d.draft)
		if d.base.ID != 0 {
			at := u.find(key)
			r := u.rows[at].clone()
			r.Note = u.texts.Get(words.Vanished)
			u.put(at, r)
		}
		return
	}
	r := u.rows[i].clone()
	now := r.Baseline
	r.Draft, r.Baseline = d.draft, d.base
	r.Baseline.Deleted = now.Deleted
	r.rebase(now, r.learned)
	u.put(i, r)
}

// keptDraft is a draft, and the group that it changes; zero for a new one.
type keptDraft struct {
	base  Group
	draft Draft
}

// parseDrafts reads what draftsText has written. A text in any other form is ignored.
func parseDrafts(text string) []keptDraft {
	version, rest, ok := cutField(text)
	if !ok || version != draftsVersion {
		return nil
	}
	var drafts []keptDraft
	for rest != "" {
		var fields [7]string
		for i := range fields {
			if fields[i], rest, ok = cutField(rest); !ok {
				return nil
			}
		}
		id, ok := decimal.Parse(fields[0])
		rank, alsoOK := shortOf(cmp.Or(fields[3], "0"))
		if !ok || !alsoOK {
			return nil
		}
		drafts = append(drafts, keptDraft{
			base:  Group{ID: id, Name: fields[1], Description: fields[2], Rank: rank},
			draft: Draft{Name: fields[4], Description: fields[5], Rank: fields[6]},
		})
	}
	return drafts
}

// shortOf reads an xs:short: the server may have ranks that we don't allow.
func shortOf(text string) (int16, bool) {
	n, ok := decimal.Parse(text)
	return int16(n), ok && n == int32(int16(n))
}

// cutField takes the first field off a text.
func cutField(text string) (field, rest string, ok bool) {
	digits, rest, ok := strings.Cut(text, ":")
	n, alsoOK := decimal.Parse(digits)
	if !ok || !alsoOK || n < 0 || int(n) > len(rest) {
		return "", "", false
	}
	return rest[:n], rest[n:], true
}

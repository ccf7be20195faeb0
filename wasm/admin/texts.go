package admin

import (
	"slices"
	"strings"

	"groupdesk/wasm/sheet"
	"groupdesk/wasm/words"
)

// What the page says is put together here from the texts of package words.

// Explain says in plain words what went wrong and what to do.
func (s *State) Explain(f *Failure) Explanation {
	title, advice := words.ServerError, words.ServerErrorAdvice
	for _, e := range explanations {
		if e.kind == f.Kind {
			title, advice = e.title, e.advice
		}
	}
	e := Explanation{Title: s.texts.Get(title), Advice: s.texts.Get(advice), ServerText: f.Text, Details: f.Details}
	switch wait := f.RetryAfter; {
	case wait > 120:
		e.Advice = s.texts.RetryInMinutes((wait + 59) / 60)
	case wait > 0:
		e.Advice = s.texts.RetryInSeconds(wait)
	}
	return e
}

var explanations = [...]struct {
	kind          Kind
	title, advice words.Key
}{
	{SignInRefused, words.SignInRefused, words.SignInRefusedAdvice},
	{SessionExpired, words.SessionExpired, words.SessionExpiredAdvice},
	{NoRights, words.NoRights, words.NoRightsAdvice},
	{Unauthorized, words.Unauthorized, words.UnauthorizedAdvice},
	{Duplicate, words.NameTaken, words.NameTakenAdvice},
	{Invalid, words.Invalid, words.InvalidAdvice},
	{NotFound, words.NotFound, words.NotFoundAdvice},
	{ChangedByOther, words.ChangedByOther, words.ChangedByOtherAdvice},
	{TooLarge, words.TooLarge, words.TooLargeAdvice},
	{Timeout, words.Timeout, words.TimeoutAdvice},
	{Network, words.Network, words.NetworkAdvice},
	{Cancelled, words.Cancelled, words.MaybeSavedAdvice},
	{Unavailable, words.Unavailable, words.UnavailableAdvice},
	{Truncated, words.Truncated, words.MaybeSavedAdvice},
	{BadRequest, words.BadRequest, words.BadRequestAdvice},
	{NotFoundURL, words.NotFoundURL, words.NotFoundURLAdvice},
	{WrongContentType, words.WrongContentType, words.WrongContentTypeAdvice},
	{NotSOAP, words.NotSOAP, words.NotSOAPAdvice},
	{Fault, words.Fault, words.FaultAdvice},
	{Redirected, words.Redirected, words.NotSOAPAdvice},
	{TooManyRequests, words.TooManyRequests, words.FaultAdvice},
	{AnswerTooLarge, words.AnswerTooLarge, words.FaultAdvice},
	{Malformed, words.Malformed, words.FaultAdvice},
	{OtherOrigin, words.OtherOrigin, words.OneAddressAdvice},
	{MixedContent, words.MixedContent, words.OneAddressAdvice},
	{Policy, words.Policy, words.PolicyAdvice},
	{Certificate, words.Certificate, words.CertificateAdvice},
}

// codePoint writes a character as Unicode does, with at least four hexadecimal digits.
func codePoint(c rune) string {
	digits := ""
	for c > 0 || len(digits) < 4 {
		digits = "0123456789ABCDEF"[c&0xF:][:1] + digits
		c >>= 4
	}
	return "U+" + digits
}

// joinSentences joins what is not empty.
func joinSentences(a, b string) string {
	return strings.TrimSpace(a + " " + b)
}

// joinLines joins lines, and one more at the end.
func joinLines(lines []string, last string) string { return strings.Join(append(lines, last), "\n") }

func (u *update) storedDescriptionText(text string) string {
	if text == "" {
		return u.texts.Get(words.StoredNoDescription)
	}
	return u.texts.StoredDescription(text)
}

// changesText says what changes between two drafts; empty: nothing.
func (u *update) changesText(was, now Draft) string {
	var changes []string
	if was.Description != now.Description {
		changes = append(changes, u.texts.ChangedDescription(now.Description))
	}
	if was.Rank != now.Rank {
		changes = append(changes, u.texts.ChangedRank(now.Rank))
	}
	return strings.Join(changes, ", ")
}

// renamedText says that a line renames a group, and what else it changes.
func (u *update) renamedText(from, more string) string {
	if more == "" {
		return u.texts.Renamed(from)
	}
	return u.texts.RenamedAnd(from, more)
}

// IntakeText sums up a plan, such as “3 to create, 1 to update, 2 with errors”.
func (s *State) IntakeText(in *Intake) string {
	var parts []string
	for _, part := range [...]struct {
		act Act
		say func(int) string
	}{
		{ActCreate, s.texts.SumCreate}, {ActUpdate, s.texts.SumUpdate}, {ActRestore, s.texts.SumRestore},
		{ActUnchanged, s.texts.SumUnchanged}, {ActError, s.texts.SumError},
	} {
		if n := in.Count(part.act); n > 0 {
			parts = append(parts, part.say(n))
		}
	}
	return strings.Join(parts, ", ")
}

func (u *update) deleteTitle(names []string) string {
	if len(names) == 1 {
		return u.texts.DeleteTitle(names[0])
	}
	return u.texts.DeleteManyTitle(len(names))
}

func (u *update) hasMembersText(name string, members []Member) string {
	const named = 3
	var names []string
	for _, m := range members[:min(named, len(members))] {
		names = append(names, m.DisplayName())
	}
	list := strings.Join(names, ", ")
	if more := len(members) - named; more > 0 {
		return u.texts.HasMoreMembers(name, len(members), list, more)
	}
	return u.texts.HasMembers(name, len(members), list)
}

func (u *update) moveText(name string, m Members) string {
	if m.Known {
		return u.texts.MoveKnown(len(m.List), name)
	}
	return u.texts.MoveUnknown(name)
}

func (u *update) serverBackText(savable int) string {
	if savable == 0 {
		return u.texts.Get(words.ServerBack)
	}
	return u.texts.ServerBackUnsaved(savable)
}

// mergedText says which fields differ between two copies of a group that was saved all the same; empty when none does.
func (u *update) mergedText(was, now Group) string {
	changed := ""
	add := func(differs bool, what words.Key) {
		switch text := u.texts.Get(what); {
		case !differs:
		case changed == "":
			changed = text
		default:
			changed = u.texts.And(changed, text)
		}
	}
	add(was.Name != now.Name, words.TheName)
	add(was.Description != now.Description, words.TheDescription)
	add(was.Rank != now.Rank, words.TheRank)
	add(was.Deleted != now.Deleted, words.TheDeletion)
	if changed == "" {
		return ""
	}
	return u.texts.Merged(changed)
}

func (u *update) entryText(n int, undo bool) string {
	if undo {
		return u.texts.EntryUndone(n)
	}
	return u.texts.EntryChanged(n)
}

func undoManyHint(creates bool) words.Key {
	if creates {
		return words.UndoManyCreated
	}
	return words.UndoManyHint
}

func (u *update) lossText(n int) string {
	if n == 0 {
		return u.texts.Get(words.SignOutUnderWay)
	}
	return u.texts.SignOutLoss(n)
}

func (u *update) resumedText(unsaved int) string {
	if unsaved == 0 {
		return u.texts.Get(words.Resumed)
	}
	return u.texts.ResumedUnsaved(unsaved)
}

// doneText says what a write has done to a group.
func (u *update) doneText(j *job, now Group) string {
	name := DisplayName(now.Name, u.options.Language)
	switch j.kind {
	case jobDelete:
		return u.texts.DoneDeleted(name)
	case jobRestore:
		return u.texts.DoneRestored(name)
	case jobUndo:
		if j.group.Deleted && !j.was.Deleted {
			return u.texts.DoneDeletedAgain(name)
		}
		return u.texts.DoneUndone(name)
	case jobMove:
		return u.texts.DoneMoved(name)
	}
	if j.creates() {
		return u.texts.DoneCreated(name)
	}
	return u.texts.DoneSaved(name)
}

func (u *update) failedText(name string) string {
	if name == "" {
		return u.texts.Get(words.FailedNew)
	}
	return u.texts.FailedChange(name)
}

func (u *update) checkingText(name string) string {
	if name == "" {
		return u.texts.Get(words.CheckingNew)
	}
	return u.texts.CheckingChange(name)
}

// discardedText is empty when nothing was typed.
func (u *update) discardedText(rows int) string {
	switch rows {
	case 0:
		return ""
	case 1:
		return u.texts.Get(words.Discarded)
	}
	return u.texts.DiscardedRows(rows)
}

// batchText says how many changes were saved, how many were not, and why.
func (u *update) batchText(p Progress, undo bool) string {
	saved, left := p.Done-p.Failed, p.Failed+p.Blocked+p.Stopped
	switch reasons := strings.Join(u.reasonTexts(p), ", "); {
	case left > 0 && undo:
		return u.texts.BatchUndoneNot(saved, left, reasons)
	case left > 0:
		return u.texts.BatchSavedNot(saved, left, reasons)
	case undo:
		return u.texts.BatchUndone(saved)
	}
	return u.texts.BatchSaved(saved)
}

// reasonTexts says in few words why saves of a batch failed, and how many.
func (u *update) reasonTexts(p Progress) []string {
	var list []string
	if p.Blocked > 0 {
		list = append(list, u.texts.ReasonBlocked(p.Blocked))
	}
	if p.Stopped > 0 {
		list = append(list, u.texts.ReasonStopped(p.Stopped))
	}
	var groups []Kind // the first kind of each reason
	counts := map[Kind]int{}
	for _, r := range p.reasons {
		first := reasonGroup(r.kind)
		if !slices.Contains(groups, first) {
			groups = append(groups, first)
		}
		counts[first] += r.n
	}
	for _, kind := range groups {
		list = append(list, u.reasonText(kind, counts[kind]))
	}
	return list
}

// reasonGroup returns one kind for all that have the same text.
func reasonGroup(k Kind) Kind {
	switch k {
	case Duplicate, NoRights, NotFound, ChangedByOther, SessionExpired:
		return k
	case Invalid, TooLarge, TooManyRequests:
		return Invalid
	}
	if (&Failure{Kind: k}).unanswered() || k == MixedContent || k == Policy {
		return Network
	}
	return Server
}

func (u *update) reasonText(group Kind, n int) string {
	switch group {
	case Duplicate:
		return u.texts.ReasonDuplicate(n)
	case Invalid:
		return u.texts.ReasonRefused(n)
	case NoRights:
		return u.texts.ReasonRights(n)
	case NotFound:
		return u.texts.ReasonNotFound(n)
	case ChangedByOther:
		return u.texts.ReasonChanged(n)
	case SessionExpired:
		return u.texts.ReasonSession(n)
	case Network:
		return u.texts.ReasonNoAnswer(n)
	}
	return u.texts.ReasonServer(n)
}

// SavingText says how far a batch of saves is, such as "Saving 3 of 10…".
func (s *State) SavingText(p Progress) string {
	if p.Total <= 1 {
		return s.texts.Get(words.Saving)
	}
	text := s.texts.SavingOf(min(p.Done+1, p.Total), p.Total)
	switch {
	case p.left >= 60:
		return s.texts.MinutesLeft(text, p.left/60)
	case p.left > 0:
		return s.texts.SecondsLeft(text, p.left)
	}
	return text
}

// interruptedText says how far a batch had come when the page was closed.
func (u *update) interruptedText(saved, total, waiting int) string {
	if waiting == 0 {
		return u.texts.Interrupted(saved, total)
	}
	return u.texts.InterruptedWaiting(saved, total, waiting)
}

// actWord says in a word what a line does; None for one that is in error.
func actWord(a Act) words.Key {
	switch a {
	case ActCreate:
		return words.ActCreate
	case ActUpdate:
		return words.ActUpdate
	case ActRestore:
		return words.ActRestore
	}
	return words.None
}

// word says so of a write.
func (w *noted) word() words.Key {
	switch {
	case w.kind == jobDelete || w.kind == jobMove:
		return words.ActDelete
	case w.kind == jobRestore:
		return words.ActRestore
	case w.was.ID == 0:
		return words.ActCreate
	}
	return words.ActUpdate
}

// LeftOutText is the lasting note about groups in the server's list that cannot be distinguished by their IDs; empty:
// there are none.
func (s *State) LeftOutText() string {
	if len(s.skipped) == 0 {
		return ""
	}
	const named = 5
	return s.texts.LeftOut(len(s.skipped), "“"+strings.Join(s.skipped[:min(named, len(s.skipped))], "”, “")+"”")
}

// CountText is the count line, such as "7 user groups, 2 deleted".
func (s *State) CountText(c Counts) string {
	if c.Deleted > 0 {
		return s.texts.GroupCountDeleted(c.Total, c.Deleted)
	}
	return s.texts.GroupCount(c.Total)
}

// sheetText says what is wrong with a table, or with a file that should hold one.
func (s *State) sheetText(err error, encoding sheet.Encoding) string {
	e, ok := err.(*sheet.Error)
	if !ok {
		return err.Error()
	}
	switch e.Code {
	case sheet.BadEncoding:
		return s.texts.SheetEncoding(e.Line, string(encoding))
	case sheet.TooLarge:
		return s.texts.SheetTooLarge(sheet.MaxBytes >> 20)
	case sheet.TooManyRows:
		return s.texts.SheetRows(sheet.MaxRows)
	case sheet.TooManyColumns:
		return s.texts.SheetColumns(e.Line, sheet.MaxColumns)
	case sheet.UnclosedQuote:
		return s.texts.SheetQuote(e.Line)
	case sheet.AfterQuote:
		return s.texts.SheetAfterQuote(e.Line)
	case sheet.NoNameColumn:
		return s.texts.SheetNoName(e.Line)
	}
	return s.texts.Get(words.SheetBinary)
}

package admin

import (
	"slices"
	"strconv"
	"strings"
)

// Every word that this package gives people to read is in this file.

// Explain says in plain words what went wrong and what to do.
func Explain(f *Failure) Explanation {
	title, advice := words(f.Kind)
	return Explanation{Title: title, Advice: advice, ServerText: f.Text, Details: f.Details}
}

func words(k Kind) (title, advice string) {
	switch k {
	case SignInRefused, SessionExpired, NoRights, Unauthorized:
		return wordsAboutUser(k)
	case Duplicate, Invalid, NotFound, ChangedByOther, TooLarge:
		return wordsAboutGroup(k)
	case Timeout, Network, Cancelled, Unavailable, Truncated:
		return wordsAboutConnection(k)
	}
	return wordsAboutService(k)
}

func wordsAboutUser(k Kind) (title, advice string) {
	switch k {
	case SignInRefused:
		return "You could not be signed in.",
			"Check the user name and the password, or get a new ticket: a ticket that has not been used for six hours is no longer valid."
	case SessionExpired:
		return "Your session has ended.",
			"Sign in again. Everything you have typed is still here."
	case NoRights:
		return "You do not have the right to do this.",
			"Ask an administrator for a role that allows changing user groups. What you typed is kept until you leave the page."
	default:
		return "The web server wants you to sign in to it first.",
			"Sign in to the network or to SuperOffice in this browser and try again. If it goes on, ask the IT department to allow anonymous access to the services folder."
	}
}

func wordsAboutGroup(k Kind) (title, advice string) {
	switch k {
	case Duplicate:
		return "Another user group has this name already.",
			"Choose another name. It may be the name of a deleted group: show deleted groups to find and restore it."
	case Invalid:
		return "The server does not accept a value.",
			"Correct it and save again."
	case NotFound:
		return "This user group no longer exists on the server.",
			"The list has been read again. Save once more if you want to create the group anew."
	case ChangedByOther:
		return "Someone else has changed this user group in the meantime.",
			"The list has been read again. Save once more if your change is still needed."
	default:
		return "The server refuses the message because it is too large.",
			"Shorten the text and try again."
	}
}

func wordsAboutConnection(k Kind) (title, advice string) {
	switch k {
	case Timeout:
		return "The server did not answer in time.",
			"Try again in a moment. A change may have been saved all the same; the list shows it."
	case Network:
		return "The server could not be reached.",
			"Check the network connection, then try again. If other pages of the server open, ask the IT department whether this page and the service have the same address."
	case Cancelled:
		return "The request was stopped before the server answered.",
			"Try again. A change may have been saved all the same; the list shows it."
	case Unavailable:
		return "The service is not running at the moment.",
			"It may be starting. Try again in a minute, then tell the IT department."
	default:
		return "The server's answer was incomplete.",
			"Try again. A change may have been saved all the same; the list shows it."
	}
}

func wordsAboutService(k Kind) (title, advice string) {
	switch k {
	case BadRequest:
		return "The server did not understand the message.",
			"Tell the IT department; the service may be of another version or behind a filter."
	case NotFoundURL:
		return "There is no SuperOffice service at the address this page uses.",
			"Ask the IT department to check the address, and that the service is set up for https if the page is opened with https."
	case WrongContentType:
		return "The server does not accept this kind of message.",
			"Ask the IT department to check that the address belongs to SuperOffice's SOAP services."
	case NotSOAP:
		return "Something other than the SuperOffice service answered.",
			"It may be a sign-in or maintenance page. Open SuperOffice in this browser, sign in there and try again."
	case Fault:
		return "The SuperOffice service reported a fault.",
			"Try again. If it goes on, send the details to the IT department."
	default:
		return "The server reported an error.",
			"Read what the server says. If it does not help, send the details to the IT department."
	}
}

// Validation.
const (
	textRequired         = "Enter a name."
	textOuterSpace       = "Begins or ends with a blank."
	textDuplicate        = "Another user group has this name."
	textDuplicateHere    = "Another row on this page has this name."
	textDuplicateDeleted = "A deleted user group has this name."
	textNotNumber        = "Enter a whole number from 0 to 32767."
	textOutOfRange       = "The rank must be from 0 to 32767."
)

func textInvisible(c rune) string {
	return "Contains an invisible character (U+" + hex(c) + ")."
}

func textLookalike(name string) string {
	return "Looks the same as the name of another user group, “" + name + "”, but is written with other characters."
}

func textConflictField(base, theirs string) string {
	return "Someone else has changed this from “" + base + "” to “" + theirs + "”. Choose which text to keep."
}

func textTooLong(n, limit int) string {
	return "Too long by " + plural(n-limit, "character", "characters") + "; at most " + strconv.Itoa(limit) + " are allowed."
}

func textBadCharacter(c rune) string {
	return "Contains a character that cannot be sent (U+" + hex(c) + "). Delete it, or type the text anew."
}

// hex returns at least four hexadecimal digits.
func hex(c rune) string {
	digits := strings.ToUpper(strconv.FormatInt(int64(c), 16))
	return strings.Repeat("0", max(0, 4-len(digits))) + digits
}

// Notes in a row.
const (
	textArrived       = "The server did not answer, but the list shows that the change was saved."
	textAdopted       = "The server did not answer, but a user group with this name now exists. Compare it with what you typed, then save or revert."
	textVanished      = "This user group no longer exists on the server. Saving creates it anew."
	textStoredDeleted = "The server has changed whether the group is deleted."
	textWrongGroup    = "the answer does not hold the user group that was saved"
)

func textStoredName(name string) string { return "The server stored another name: “" + name + "”." }

func textStoredDescription(text string) string {
	if text == "" {
		return "The server stored no description."
	}
	return "The server stored another description: “" + text + "”."
}

func textStoredRank(rank int16) string {
	return "The server stored another rank: " + strconv.Itoa(int(rank)) + "."
}

// joinSentences joins what is not empty.
func joinSentences(a, b string) string {
	return strings.TrimSpace(a + " " + b)
}

// Notices.
const (
	textSignedOut      = "You have signed out."
	textRefreshed      = "The list is up to date."
	textBroughtBack    = "What you had typed is back."
	textUnchecked      = "It is not known whether the last change was saved. The list will show it as soon as it can be read."
	textKeepRefused    = "This browser does not let the page keep unsaved changes: they are lost when it is reloaded."
	textTryAgain       = "You can change groups again. The server decides when you save."
	textRightsDoubtful = "Your role does not seem to allow changing user groups. You may try; the server decides."
	textRightsRefused  = "You can only read: the server has refused a change because you lack the right to it."
	textReadOnly       = "This page shows the user groups for reading only."
)

// Questions.
const (
	textSignOutTitle  = "Sign out and lose unsaved changes?"
	textSignOut       = "Sign out"
	textManyLinesHint = "The text has more than one line, and a name has only one."
	textOneName       = "Make it one name"
	textUndoIt        = "Undo"
	textNothingToUndo = "There is nothing left to undo: someone else has changed it since."
)

// The order.
const (
	textNoMoveFilter = "Clear the filter to move groups."
	textNoMoveSort   = "Groups can be moved while the table is sorted by rank, from the lowest."
	textNoMoveNow    = "Wait until the changes are saved, then move groups."
	textTooManyRanks = "There are more groups than ranks, so they cannot be put in this order."
	textInOrder      = "The groups are in this order already."
	textRanksAsSaved = "All groups have the ranks that are saved."
	textAToZ         = "Put all groups in the order of their names?"
	textRenumber     = "Renumber"
)

func textReranked(n int) string {
	return plural(n, "group gets", "groups get") + " another rank. Nothing is saved yet."
}

func textAToZHint(changed, all int) string {
	return strconv.Itoa(changed) + " of " + plural(all, "group gets", "groups get") + " another rank. You see the new ranks in the table before you save."
}

// Languages.
const textNoQuotation = "A text in several languages cannot hold a quotation mark."

// Many groups at once.
const (
	wordPrimary     = "Primary"
	wordSecondary   = "Secondary"
	textExtraCells  = "The line has more cells than there are columns."
	textLineUnsaved = "This group has unsaved changes in the table: save or discard them first."
	textLineTaken   = "A row of the table that is not saved yet has this name."
	textDeletedLine = "The line is marked as deleted, and there is no such group."
	textNoDeleting  = "The line is marked as deleted. Groups are deleted in the table on the page only."
	textApplyLater  = "Wait until the changes on their way are saved."
	textPlanChanged = "The groups have changed meanwhile. Look at what would be done once more."
)

func textIgnoredColumns(names []string) string {
	return "Ignored " + choose(len(names), "column", "columns") + ": " + strings.Join(names, ", ") + "."
}

func textSameNameAsLine(n int) string { return "Line " + strconv.Itoa(n) + " has the same name." }

func textIDIsOther(id string) string {
	return "The group with the ID " + id + " has another name now. Rename it in the table, or remove the ID to create a new group."
}

func textNotYesOrNo(text string) string { return "“" + text + "” is neither yes nor no." }

// textChanges tells what changes between two drafts; empty: nothing.
func textChanges(was, now Draft) string {
	var changes []string
	if was.Description != now.Description {
		changes = append(changes, "description “"+now.Description+"”")
	}
	if was.Rank != now.Rank {
		changes = append(changes, "rank "+now.Rank)
	}
	return strings.Join(changes, ", ")
}

// IntakeText sums a plan up, such as “3 to create, 1 to update, 2 with errors”.
func IntakeText(in *Intake) string {
	var parts []string
	for _, part := range [...]struct {
		act  Act
		word string
	}{
		{ActCreate, "to create"}, {ActUpdate, "to update"}, {ActRestore, "to restore"},
		{ActUnchanged, "unchanged"}, {ActError, "with errors"},
	} {
		if n := in.Count(part.act); n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+part.word)
		}
	}
	return strings.Join(parts, ", ")
}

// Members, and deleting.
const (
	textLookingForMembers = "Looking for members…"
	textReadMembersHint   = "The number of members is not known yet. Reading it takes a request for each group."
	textReadThem          = "Read"
	textSorted            = "The table is sorted by the number of members."
	textOnlyEmpty         = "Only groups without reported members are shown."
	textDeleteIt          = "Delete"
	textDeleteMove        = "Delete and move members…"
	textDeleteHint        = "A deleted group is no longer offered to users, and can be restored."
	textMoveTo            = "Move the members to"
	textMoveLater         = "Wait until the changes to the group are saved, then move its members."
	textNoTarget          = "Nothing is deleted: choose another group that takes over the members."
	textNoTargets         = "There is no other group that could take over the members."
	textMoveAndDelete     = "Delete and move"
)

func textReadMembers(n int) string {
	return "Read the members of " + plural(n, "group", "groups") + "?"
}

func textReading(left int) string {
	return "Reading members: " + plural(left, "group is", "groups are") + " left."
}

func textNotRead(n int) string {
	return "Those of " + plural(n, "group", "groups") + " could not be read."
}

func textDeleteTitle(names []string) string {
	if len(names) == 1 {
		return "Delete “" + names[0] + "”?"
	}
	return "Delete " + strconv.Itoa(len(names)) + " groups?"
}

func textHasMembers(name string, members []Member) string {
	const named = 3
	var names []string
	for _, m := range members[:min(named, len(members))] {
		names = append(names, m.DisplayName())
	}
	text := "“" + name + "” has " + plural(len(members), "member", "members") + ": " + strings.Join(names, ", ")
	if more := len(members) - named; more > 0 {
		text += " and " + strconv.Itoa(more) + " more"
	}
	return text + "."
}

func textMembersUnknown(name string) string {
	return "The members of “" + name + "” could not be read, so it may have some."
}

func textOwnGroup(name string) string { return "You belong to “" + name + "” yourself." }

func textDeletedTarget(name string) string {
	return "Nothing is deleted: “" + name + "” is deleted itself and cannot take over the members."
}

func textMoveTitle(name string) string { return "Delete “" + name + "” and move its members?" }

func textMoveHint(name string, m Members) string {
	who := "All members of “" + name + "” become"
	if m.Known {
		who = plural(len(m.List), "member", "members") + " of “" + name + "” " + choose(len(m.List), "becomes", "become")
	}
	return who + " members of the group that you choose, and “" + name + "” is deleted. This cannot be undone."
}

// joinLines joins lines, and one more at the end.
func joinLines(lines []string, last string) string { return strings.Join(append(lines, last), "\n") }

// The list of keys.
const (
	helpMove     = "go to the row below or above"
	helpCell     = "go to the cell on the left or right"
	helpPage     = "go a page down or up"
	helpEnds     = "go to the first or last row, or cell"
	helpFirst    = "go to the first or last row"
	helpSelect   = "select the row"
	helpExtend   = "select more rows"
	helpEdit     = "edit"
	helpDelete   = "mark as deleted"
	helpUndo     = "undo the last change"
	helpDeselect = "end the selection"
	helpFilter   = "filter"
	helpNew      = "new group"
	helpHelp     = "show this list"
	helpSave     = "save the row"
	helpEscape   = "take back the text, then the row"
	helpClear    = "clear the filter"
	helpToTable  = "go to the table"
	helpSaveAll  = "save all changes"
	helpOrder    = "move the row down or up"
)

func textManyLines(n int) string { return "Paste " + strconv.Itoa(n) + " lines?" }

func textManyGroups(n int) string { return "Make " + strconv.Itoa(n) + " groups" }

func textLinesAdded(n int) string {
	return plural(n, "new group is", "new groups are") + " ready to be saved."
}

func textRecalled(n int) string {
	return plural(n, "unsaved change", "unsaved changes") + " from before this page was loaded " + choose(n, "is", "are") + " back."
}

func textServerBack(savable int) string {
	if savable == 0 {
		return "The server answers again."
	}
	return "The server answers again. " + plural(savable, "change is", "changes are") + " waiting to be saved."
}

func textConflict(name string) string {
	return "Someone else has changed the same field of “" + name + "”. Choose which text to keep."
}

// textMerged tells what someone else has changed in a group that was saved all the same.
func textMerged(changed []string) string {
	return "Someone else has changed " + strings.Join(changed, " and ") + " in the meantime; both changes are kept."
}

// changedFields tells which fields differ between two copies, in a sentence; empty when none does.
func changedFields(was, now Group) string {
	var changed []string
	add := func(differs bool, what string) {
		if differs {
			changed = append(changed, what)
		}
	}
	add(was.Name != now.Name, "the name")
	add(was.Description != now.Description, "the description")
	add(was.Rank != now.Rank, "the rank")
	add(was.Deleted != now.Deleted, "whether it is deleted")
	if len(changed) == 0 {
		return ""
	}
	return textMerged(changed)
}

func textEntry(n int, undo bool) string {
	if undo {
		return plural(n, "change is", "changes are") + " undone."
	}
	return plural(n, "group is", "groups are") + " changed."
}

func textUndoManyHint(creates bool) string {
	text := "Each group is saved as it was before. What others have changed since stays."
	if creates {
		text += " New groups are marked as deleted, and their names stay taken."
	}
	return text
}

func textFinal(what string) string { return "This cannot be undone: " + what }

func textUndoMany(n int) string { return "Undo " + strconv.Itoa(n) + " changes?" }

func textLoss(n int) string {
	if n == 0 {
		return "A change is still on its way to the server. It may get lost."
	}
	return plural(n, "row has", "rows have") + " changes that are not saved. They cannot be brought back."
}

func textResumed(unsaved int) string {
	if unsaved == 0 {
		return "You are signed in again."
	}
	return "You are signed in again. " + plural(unsaved, "row is", "rows are") + " waiting to be saved."
}

func textFixFirst(rows int) string {
	if rows == 1 {
		return "Correct the marked field first."
	}
	return "Correct the marked fields in " + plural(rows, "row", "rows") + " first."
}

func textDone(j *job, name string) string {
	name = "“" + name + "”"
	switch j.kind {
	case jobDelete:
		return name + " is marked as deleted."
	case jobRestore:
		return name + " is restored."
	case jobUndo:
		if j.group.Deleted && !j.was.Deleted {
			return name + " is marked as deleted again. Its name stays taken."
		}
		return name + " is as it was before."
	case jobMove:
		return name + " is deleted and its members are moved."
	}
	if j.creates() {
		return name + " is created."
	}
	return name + " is saved."
}

func textFailed(name string) string {
	if name == "" {
		return "The new user group was not saved."
	}
	return "The change to “" + name + "” was not saved."
}

func textNotCreated(name string) string {
	return "The new user group “" + name + "” was not saved."
}

func textChecking(name string) string {
	if name == "" {
		return "Checking whether the new user group was saved…"
	}
	return "Checking whether the change to “" + name + "” was saved…"
}

func textNotSaved(rows int) string { return plural(rows, "change was", "changes were") + " not saved." }

// textDiscarded is empty when nothing was typed.
func textDiscarded(rows int) string {
	switch rows {
	case 0:
		return ""
	case 1:
		return "What you typed is discarded."
	}
	return "What you typed in " + strconv.Itoa(rows) + " rows is discarded."
}

// textBatch says how many changes were saved, how many were not, and why.
func textBatch(p Progress, undo bool) string {
	done := " saved"
	if undo {
		done = " undone"
	}
	text := plural(p.Done-p.Failed, "change", "changes") + done
	left := p.Failed + p.Blocked + p.Stopped
	if left == 0 {
		return text + "."
	}
	var why []string
	add := func(n int, what string) {
		if n > 0 {
			why = append(why, strconv.Itoa(n)+" "+what)
		}
	}
	add(p.Blocked, choose(p.Blocked, "needs correcting", "need correcting"))
	add(p.Stopped, choose(p.Stopped, "was not sent", "were not sent"))
	for i, r := range p.reasons {
		n, text := r.n, reasonText(r.kind)
		for _, other := range p.reasons[i+1:] {
			if reasonText(other.kind) == text {
				n += other.n
			}
		}
		if !slices.ContainsFunc(p.reasons[:i], func(earlier reason) bool { return reasonText(earlier.kind) == text }) {
			add(n, text)
		}
	}
	return text + ", " + strconv.Itoa(left) + " not: " + strings.Join(why, ", ") + "."
}

// reasonText says in few words why saves of a batch failed.
func reasonText(k Kind) string {
	switch k {
	case Duplicate:
		return "with a name that is taken"
	case Invalid, TooLarge:
		return "refused by the server"
	case NoRights:
		return "for lack of rights"
	case NotFound:
		return "no longer on the server"
	case ChangedByOther:
		return "changed by someone else too"
	case SessionExpired:
		return "because the session has ended"
	case Timeout, Network, Cancelled, Unavailable, NotSOAP, Truncated:
		return "without an answer"
	}
	return "because of an error on the server"
}

// SavingText tells how far a batch of saves is, such as "Saving 3 of 10…".
func SavingText(p Progress) string {
	if p.Total <= 1 {
		return "Saving…"
	}
	return "Saving " + strconv.Itoa(min(p.Done+1, p.Total)) + " of " + strconv.Itoa(p.Total) + "…"
}

// CountText is the count line, such as "7 user groups, 2 deleted".
func CountText(c Counts) string {
	text := plural(c.Total, "user group", "user groups")
	if c.Deleted > 0 {
		text += ", " + strconv.Itoa(c.Deleted) + " deleted"
	}
	return text
}

func plural(n int, one, many string) string { return strconv.Itoa(n) + " " + choose(n, one, many) }

func choose(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

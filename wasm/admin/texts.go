package admin

import (
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
			"Compare your text with the server's, then save to keep yours or revert to keep theirs."
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
		return "Something else than the SuperOffice service answered.",
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
	textDuplicateDeleted = "A deleted user group has this name. You can restore it instead."
	textNotNumber        = "Enter a whole number from 0 to 32767."
	textOutOfRange       = "The rank must be from 0 to 32767."
)

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
	textMerged        = "Someone else has changed other fields of this group, which are shown now. Save again to save your change too."
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

// The status line.
const (
	textSignedOut    = "You have signed out."
	textRefreshed    = "The list is up to date."
	textBroughtBack  = "What you had typed is back."
	textUnchecked    = "It is not known whether the last change was saved. The list will show it as soon as it can be read."
	textNoRightsHint = "Your role does not seem to allow changing user groups. You may try; the server decides."
)

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

func textStopped(left int) string {
	return "Stopped: " + plural(left, "row was", "rows were") + " not sent. What you typed is kept."
}

func textBatch(p Progress) string {
	done := plural(p.Done-p.Failed, "change", "changes") + " saved"
	if p.Failed == 0 {
		return done + "."
	}
	return done + ", " + strconv.Itoa(p.Failed) + " not."
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

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

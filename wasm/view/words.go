//go:build js && wasm

package view

import (
	"strconv"
	"strings"

	"groupdesk/wasm/admin"
)

// The words of this package. Outcomes and problems have theirs in package admin.
const (
	wordTitle       = "User groups"
	wordSignOut     = "Sign out"
	wordDismiss     = "Dismiss"
	wordDetails     = "Details"
	wordRefresh     = "Refresh"
	wordNewGroup    = "New group"
	wordFilter      = "Filter by name or description"
	wordShowDeleted = "Show deleted"
	wordUndo        = "Undo"
	wordSaveAll     = "Save all"
	wordRevertAll   = "Discard all"
	wordCancel      = "Cancel"

	wordConnectTitle  = "Sign in to SuperOffice"
	wordConnectLead   = "Use your SuperOffice user name, or a ticket."
	wordConnectAgain  = "Sign in again"
	wordConnectKept   = "Then you can go on where you were."
	wordConnectEmpty  = "Enter your user name and password, or a ticket."
	wordUser          = "User name"
	wordPassword      = "Password"
	wordOr            = "or"
	wordTicket        = "Ticket"
	wordTicketHint    = "It begins with 7T: and is used instead of the user name."
	wordConnect       = "Connect"
	wordConnecting    = "Connecting…"
	wordLoading       = "Loading the user groups…"
	wordEmptyTitle    = "There are no user groups yet"
	wordEmptyText     = "User groups decide what their members see and may do."
	wordNoMatchTitle  = "No user group matches the filter"
	wordNoMatchText   = "Try fewer letters, or look among the deleted groups too."
	wordNoMatchAction = "Clear the filter"
	wordHiddenTitle   = "Every user group is deleted"
	wordHiddenText    = "Deleted groups are hidden and can be restored."
	wordFailedTitle   = "The user groups could not be read"
	wordFailedText    = "The message above says why."
	wordFailedAction  = "Try again"

	wordNewSubject  = "new group"
	wordName        = "Name"
	wordDescription = "Description"
	wordRank        = "Rank"
	wordState       = "State"
	wordID          = "ID"
	wordActions     = "Actions"
	wordNote        = "Note"
	wordNoText      = "Add a description"
	wordLast        = "last"
	wordSave        = "Save"
	wordRevert      = "Revert"
	wordDiscard     = "Discard"
	wordDelete      = "Mark as deleted"
	wordRestore     = "Restore"
	wordRestoreIt   = "Restore it instead"

	wordSignOutTitle = "Sign out and lose unsaved changes?"
)

// textOf names what a button or field acts on, as in “Save, Sales”.
func textOf(word, subject string) string { return word + ", " + subject }

func textUnsaved(n int) string { return count(n, "unsaved change", "unsaved changes") }

func textShown(n int) string { return strconv.Itoa(n) + " shown" }

func textLoss(n int) string {
	if n == 0 {
		return "A change is still on its way to the server. It may get lost."
	}
	return count(n, "row has", "rows have") + " changes that are not saved. They cannot be brought back."
}

func textShownAs(name string) string { return "Shown as “" + name + "”" }

// textFailure is short, as the alert gives advice on the same failure.
func textFailure(e admin.Explanation) string {
	if e.ServerText == "" {
		return e.Title
	}
	return e.Title + " The server says: “" + e.ServerText + "”"
}

// textConflict tells how the server's copy differs from what is typed.
func textConflict(r *admin.Row) string {
	var theirs []string
	if r.Draft.Name != r.Baseline.Name {
		theirs = append(theirs, "name “"+r.Baseline.Name+"”")
	}
	if r.Draft.Description != r.Baseline.Description {
		theirs = append(theirs, "description “"+r.Baseline.Description+"”")
	}
	if rank := strconv.Itoa(int(r.Baseline.Rank)); r.Draft.Rank != rank {
		theirs = append(theirs, "rank "+rank)
	}
	return "Someone else has changed this group. On the server: " + strings.Join(theirs, ", ") +
		". Save keeps yours, Revert takes theirs."
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

//go:build js && wasm

package view

import (
	"strconv"

	"groupdesk/wasm/admin"
)

// The words of this package. Outcomes and problems have theirs in package admin.
const (
	wordTitle       = "User groups"
	wordSignOut     = "Sign out"
	wordDismiss     = "Dismiss"
	wordMore        = "Details"
	wordKeys        = "Keys"
	wordLetters     = "Use keys that are single characters (/, n, ?)"
	wordClose       = "Close"
	wordTryAgain    = "Try again"
	wordRefresh     = "Refresh"
	wordNewGroup    = "New group"
	wordFilter      = "Filter by name or description"
	wordShowDeleted = "Show deleted"
	wordUndo        = "Undo"
	wordSaveAll     = "Save all"
	wordRevertAll   = "Discard all"
	wordCancel      = "Cancel"

	wordConnectTitle  = "Sign in to SuperOffice"
	wordConnectLead   = "Use your SuperOffice user name and password."
	wordConnectAgain  = "Sign in again"
	wordConnectKept   = "Then you can go on where you were."
	wordConnectEmpty  = "Enter your user name and password, or a ticket."
	wordUser          = "User name"
	wordPassword      = "Password"
	wordUseTicket     = "Use a ticket instead"
	wordTicket        = "Ticket"
	wordTicketHint    = "It begins with 7T: and is used instead of the user name."
	wordConnect       = "Sign in"
	wordConnecting    = "Signing in…"
	wordLoading       = "Loading the user groups…"
	wordEmptyTitle    = "There are no user groups yet"
	wordEmptyText     = "User groups decide what their members see and may do."
	wordNoMatchTitle  = "No user group matches the filter"
	wordNoMatchText   = "Try fewer letters, or look among the deleted groups too."
	wordNoMatchAction = "Clear the filter"
	wordHiddenTitle   = "Every user group is deleted"
	wordHiddenText    = "Deleted groups are hidden and can be restored."
	wordFailedTitle   = "The user groups could not be read"
	wordFailedText    = "The message below says why."
	wordFailedAction  = "Try again"

	wordNewSubject   = "new group"
	wordName         = "Name"
	wordNewName      = "Name of the group"
	wordNoName       = "(no name yet)"
	wordDescription  = "Description"
	wordMembers      = "Members"
	wordRank         = "Rank"
	wordID           = "ID"
	wordActions      = "Actions"
	wordNoText       = "Description"
	wordLast         = "last"
	wordEdit         = "Edit"
	wordSave         = "Save"
	wordRevert       = "Discard changes"
	wordDelete       = "Delete"
	wordDeleteHint   = "Marks as deleted; can be undone"
	wordRestore      = "Restore"
	wordRestoreIt    = "Restore that group instead"
	wordKeepMine     = "Keep mine"
	wordTakeTheirs   = "Take theirs"
	wordSelectAll    = "Select all"
	wordDetails      = "Details"
	wordCloseDetails = "Close the details"
	wordReadMembers  = "Read the members again"
	wordHistory      = "Changed in this sitting"
	wordUndone       = "(undone)"

	wordOrder         = "Order"
	wordUp            = "Move up"
	wordDown          = "Move down"
	wordAToZ          = "A–Z"
	wordAToZHint      = "Put all groups in the order of their names"
	wordDeleteAndMove = "Delete and move members…"

	wordOpenBulk  = "Change…"
	wordBulk      = "Change the selected groups"
	wordBulkField = "Change the"
	wordBefore    = "Put before"
	wordAfter     = "Put after"
	wordFind      = "Replace"
	wordReplace   = "by"

	wordOpenLanguages = "Languages…"
	wordLanguages     = "Texts in each language"
	wordLanguagesLead = "Users see the name and the description in their own language. What you type is unsaved until you save the group."
	wordNewLanguage   = "Another language"
	wordAddLanguage   = "Add"
	wordAllLanguages  = "All languages"
	wordDone          = "Done"

	wordOpenAbout   = "About"
	wordAbout       = "About Groupdesk"
	wordRole        = "Role"
	wordService     = "Service"
	wordDatabase    = "Database"
	wordMayEdit     = "(may change groups)"
	wordMayRead     = "(may only read)"
	wordCategories  = "The request categories of a group are edited in SuperOffice Service."
	wordSupport     = "For support"
	wordSupportLead = "This holds no ticket, no names and no addresses."

	wordOnlyEmpty = "No members"

	wordOpenIntake    = "Import"
	wordIntake        = "Create or change many groups"
	wordIntakeLead    = "Paste a list of names, or a table with the columns name, description and rank. Nothing is saved before you say so."
	wordIntakeText    = "Names or table"
	wordIntakeExample = "Sales\nSupport\nMarketing"
	wordOpenFile      = "Open a file…"
	wordPairs         = "Make two groups of each name, adding"
	wordSuffix        = "Word to add"
	wordPreview       = "What will happen"
	wordOpenExport    = "Export"
	wordExport        = "Export groups"
	wordCSV           = "CSV"
	wordJSON          = "JSON"
	wordTable         = "Table"
	wordCopy          = "Copy"
	wordDownload      = "Download"

	wordNew      = "New"
	wordUnsaved  = "Unsaved"
	wordWaiting  = "Waiting"
	wordSaving   = "Saving…"
	wordChecking = "Checking…"
	wordNotSaved = "Not saved"
	wordSaved    = "Saved"
	wordDeleted  = "Deleted"
	wordConflict = "Changed by two"
	wordStray    = "Outside the filter"
)

// textOf names what a button or field acts on, as in “Save, Sales”.
func textOf(word, subject string) string { return word + ", " + subject }

func textUnsaved(n int) string { return count(n, "unsaved change", "unsaved changes") }

func textShown(n int) string { return strconv.Itoa(n) + " shown" }

func textSelected(n int) string { return strconv.Itoa(n) + " selected" }

func textServerSays(text string) string { return "The server says: “" + text + "”" }

// textOffer is the label of the notice's button; empty: there is none.
func textOffer(o admin.Offer) string {
	switch o {
	case admin.OfferUndo:
		return wordUndo
	case admin.OfferBringBack:
		return "Bring it back"
	case admin.OfferStop, admin.OfferStopReading:
		return "Stop"
	case admin.OfferSaveAll:
		return wordSaveAll
	case admin.OfferShow:
		return "Show"
	}
	return ""
}

func textApply(n int) string {
	if n == 0 {
		return "Save"
	}
	return "Save " + count(n, "group", "groups")
}

// textLine tells what a line of a plan does.
func textLine(l admin.Line) string {
	name := " “" + l.Name + "”"
	text := "Line " + strconv.Itoa(l.Number) + ": "
	switch l.Act {
	case admin.ActCreate:
		text += "create" + name
	case admin.ActUpdate:
		text += "update" + name
	case admin.ActRestore:
		text += "restore" + name
	case admin.ActUnchanged:
		text += name[1:] + " stays as it is"
	default:
		text += "⚠ " + name[1:]
	}
	if l.Why != "" {
		text += " – " + l.Why
	}
	return text
}

// textBulkLine tells what a change does to a group.
func textBulkLine(l admin.BulkLine) string {
	switch {
	case l.Error != "":
		return "⚠ “" + l.Name + "”: “" + l.New + "” – " + l.Error
	case !l.Changed:
		return "“" + l.Name + "” stays as it is"
	}
	return "“" + l.Old + "” → “" + l.New + "”"
}

// textReadAt tells when the list was read.
func textReadAt(time string) string { return "Read at " + time }

func textMoreLines(n int) string { return "… and " + count(n, "more line", "more lines") }

func textExported(n int, selected bool) string {
	text := count(n, "group", "groups")
	if selected {
		return text + ", the selected ones, as they are on the server."
	}
	return text + ", those in the table, as they are on the server."
}

func textMembers(m admin.Members) string {
	if !m.Known {
		return wordMembers
	}
	return wordMembers + " (" + strconv.Itoa(len(m.List)) + ")"
}

// membersNote says what stands in the place of the list of members.
func membersNote(m admin.Members) string {
	switch {
	case m.Reading:
		return "Reading the members…"
	case m.Failure != nil:
		return "The members could not be read. " + admin.Explain(m.Failure).Title
	case m.Known && len(m.List) == 0:
		return "No members are reported."
	}
	return ""
}

// textMember is a member by name, with what is not ordinary about it.
func textMember(m admin.Member) string {
	text := m.FullName
	if text == "" {
		text = m.Name
	} else if m.Name != "" {
		text += " (" + m.Name + ")"
	}
	if !m.Primary {
		text += ", other group"
	}
	if m.Retired {
		text += ", retired"
	}
	if m.Resource {
		text += ", resource"
	}
	return text
}

func textShownAs(name string) string { return "Shown as “" + name + "”" }

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Code generated from texts/en.txt by go generate. DO NOT EDIT.

package words

import "strconv"

// The texts without placeholders.
const (
	Tag                    Key = first + 0   // en
	Title                  Key = first + 1   // User groups
	Refresh                Key = first + 2   // Refresh
	TryAgain               Key = first + 3   // Try again
	Import                 Key = first + 4   // Import
	Export                 Key = first + 5   // Export
	About                  Key = first + 6   // About
	Keys                   Key = first + 7   // Shortcuts
	SignOut                Key = first + 8   // Sign out
	ConnectTitle           Key = first + 14  // Sign in to SuperOffice
	ConnectLead            Key = first + 15  // Use your SuperOffice user name and password.
	ConnectAgain           Key = first + 16  // Sign in again
	ConnectKept            Key = first + 17  // Then you can go on where you were.
	ConnectEmpty           Key = first + 18  // Enter your user name and password, or a ticket.
	User                   Key = first + 19  // User name
	Password               Key = first + 20  // Password
	UseTicket              Key = first + 21  // Use a ticket instead
	Ticket                 Key = first + 22  // Ticket
	TicketHint             Key = first + 23  // It begins with 7T: and is used instead of the user name.
	Connect                Key = first + 24  // Sign in
	Connecting             Key = first + 25  // Signing in…
	SignedOut              Key = first + 26  // You have signed out.
	Resumed                Key = first + 27  // You are signed in again.
	SignOutTitle           Key = first + 29  // Sign out and lose unsaved changes?
	SignOutUnderWay        Key = first + 31  // A change is still on its way to the server. It may get lost.
	Filter                 Key = first + 32  // Filter by name or description
	ShowDeleted            Key = first + 33  // Show deleted
	OnlyEmpty              Key = first + 34  // No members
	Order                  Key = first + 35  // Order
	Up                     Key = first + 36  // Move up
	Down                   Key = first + 37  // Move down
	AToZ                   Key = first + 38  // A–Z
	AToZHint               Key = first + 39  // Put all groups in the order of their names
	ChangeMany             Key = first + 40  // Change…
	Delete                 Key = first + 41  // Delete
	DeleteHint             Key = first + 42  // Marks as deleted; can be undone
	Restore                Key = first + 43  // Restore
	Details                Key = first + 44  // Details
	NewGroup               Key = first + 45  // New group
	Loading                Key = first + 46  // Loading the user groups…
	EmptyTitle             Key = first + 47  // There are no user groups yet
	EmptyText              Key = first + 48  // User groups decide what their members see and may do.
	NoMatchTitle           Key = first + 49  // No user group matches the filter
	NoMatchText            Key = first + 50  // Try fewer letters, or look among the deleted groups too.
	ClearFilter            Key = first + 51  // Clear the filter
	HiddenTitle            Key = first + 52  // Every user group is deleted
	HiddenText             Key = first + 53  // Deleted groups are hidden and can be restored.
	ReadFailedTitle        Key = first + 54  // The user groups could not be read
	ReadFailedText         Key = first + 55  // The message below says why.
	Name                   Key = first + 56  // Name
	Description            Key = first + 57  // Description
	Members                Key = first + 58  // Members
	Rank                   Key = first + 59  // Rank
	ID                     Key = first + 60  // ID
	Actions                Key = first + 61  // Actions
	SelectAll              Key = first + 62  // Select all
	NewName                Key = first + 63  // Name of the group
	NoName                 Key = first + 64  // (no name yet)
	Last                   Key = first + 65  // last
	Edit                   Key = first + 66  // Edit
	Save                   Key = first + 67  // Save
	Cancel                 Key = first + 68  // Cancel
	Undo                   Key = first + 69  // Undo
	RestoreIt              Key = first + 70  // Restore that group instead
	KeepMine               Key = first + 71  // Keep mine
	TakeTheirs             Key = first + 72  // Take theirs
	NewSubject             Key = first + 73  // new group
	BadgeNew               Key = first + 76  // New
	BadgeUnsaved           Key = first + 77  // Unsaved
	BadgeWaiting           Key = first + 78  // Waiting
	BadgeSaving            Key = first + 79  // Saving…
	BadgeChecking          Key = first + 80  // Checking…
	BadgeNotSaved          Key = first + 81  // Not saved
	BadgeSaved             Key = first + 82  // Saved
	BadgeDeleted           Key = first + 83  // Deleted
	BadgeConflict          Key = first + 84  // Conflict
	BadgeStray             Key = first + 85  // Outside the filter
	More                   Key = first + 86  // Details
	Dismiss                Key = first + 87  // Dismiss
	SaveAll                Key = first + 89  // Save all
	DiscardAll             Key = first + 90  // Discard all
	BringBack              Key = first + 91  // Bring it back
	Stop                   Key = first + 92  // Stop
	Show                   Key = first + 93  // Show
	Close                  Key = first + 94  // Close
	CloseDetails           Key = first + 95  // Close the details
	DeleteAndMove          Key = first + 96  // Delete and move members…
	Languages              Key = first + 97  // Languages…
	DiscardChanges         Key = first + 98  // Discard changes
	ReadMembers            Key = first + 100 // Read the members again
	ReadingMembers         Key = first + 101 // Reading the members…
	NoMembers              Key = first + 103 // No members are reported.
	History                Key = first + 108 // Changed since you opened the page
	Letters                Key = first + 110 // Use keys that are single characters (/, n, ?)
	KeySpace               Key = first + 111 // Space
	KeyPageDown            Key = first + 112 // Page down
	KeyPageUp              Key = first + 113 // Page up
	KeyHome                Key = first + 114 // Home
	KeyEnd                 Key = first + 115 // End
	KeyEnter               Key = first + 116 // Enter
	KeyDelete              Key = first + 117 // Delete
	KeyEscape              Key = first + 118 // Esc
	KeyCtrl                Key = first + 119 // Ctrl
	KeyAlt                 Key = first + 120 // Alt
	KeyShift               Key = first + 121 // Shift
	HelpMove               Key = first + 122 // go to the row below or above
	HelpCell               Key = first + 123 // go to the cell on the left or right
	HelpPage               Key = first + 124 // go a page down or up
	HelpEnds               Key = first + 125 // go to the first or last row, or cell
	HelpFirst              Key = first + 126 // go to the first or last row
	HelpSelect             Key = first + 127 // select the row
	HelpExtend             Key = first + 128 // select more rows
	HelpOrder              Key = first + 129 // move the row down or up
	HelpEdit               Key = first + 130 // edit
	HelpDelete             Key = first + 131 // mark as deleted
	HelpUndo               Key = first + 132 // undo the last change
	HelpDeselect           Key = first + 133 // end the selection
	HelpFilter             Key = first + 134 // filter
	HelpNew                Key = first + 135 // new group
	HelpKeys               Key = first + 136 // show this list
	HelpSave               Key = first + 137 // save the row
	HelpEscape             Key = first + 138 // take back the text, then the row
	HelpClear              Key = first + 139 // clear the filter
	HelpToTable            Key = first + 140 // go to the table
	HelpSaveAll            Key = first + 141 // save all changes
	BulkTitle              Key = first + 142 // Change the selected groups
	BulkField              Key = first + 143 // Change the
	BulkBefore             Key = first + 144 // Add before
	BulkAfter              Key = first + 145 // Add after
	BulkFind               Key = first + 146 // Replace
	BulkReplace            Key = first + 147 // with
	LanguagesTitle         Key = first + 151 // Texts in each language
	LanguagesLead          Key = first + 152 // Users see the name and the description in their own language. What you type is unsaved until you save the group.
	NewLanguage            Key = first + 153 // Another language
	AddLanguage            Key = first + 154 // Add
	AllLanguages           Key = first + 155 // All languages
	Done                   Key = first + 156 // Done
	NoQuotation            Key = first + 157 // A text in several languages cannot hold a quotation mark.
	AboutTitle             Key = first + 158 // About Groupdesk
	Role                   Key = first + 159 // Role
	Service                Key = first + 160 // Service
	Database               Key = first + 161 // Database
	MayEdit                Key = first + 162 // (may change groups)
	MayRead                Key = first + 163 // (may only read)
	Categories             Key = first + 164 // The request categories of a group are edited in SuperOffice Service.
	Support                Key = first + 165 // For support
	SupportLead            Key = first + 166 // This holds no ticket, no names and no addresses.
	IntakeTitle            Key = first + 167 // Create or change many groups
	IntakeLead             Key = first + 168 // Paste a list of names, or a table with the columns name, description and rank. Nothing is saved before you say so.
	IntakeText             Key = first + 169 // Names or table
	Example1               Key = first + 170 // Sales
	Example2               Key = first + 171 // Support
	Example3               Key = first + 172 // Marketing
	OpenFile               Key = first + 173 // Open a file…
	Pairs                  Key = first + 174 // Make two groups from each name, adding
	PairsFirst             Key = first + 175 // First word to add
	PairsSecond            Key = first + 176 // Second word to add
	Primary                Key = first + 177 // Primary
	Secondary              Key = first + 178 // Secondary
	Preview                Key = first + 179 // What will happen
	LineCells              Key = first + 197 // The line has more cells than there are columns.
	LineUnsaved            Key = first + 198 // This group has unsaved changes in the table: save or discard them first.
	LineTaken              Key = first + 199 // A row of the table that is not saved yet has this name.
	LineDeleted            Key = first + 200 // The line is marked as deleted, and there is no such group.
	LineNoDeleting         Key = first + 201 // The line is marked as deleted. Groups are deleted in the table on the page only.
	ApplyLater             Key = first + 206 // Wait until the changes on their way are saved.
	PlanChanged            Key = first + 207 // The groups have changed meanwhile. Look at what would be done once more.
	SheetBinary            Key = first + 208 // This is not a text file but a workbook or another document. Save it as CSV (in Excel: CSV UTF-8) and open that.
	ExportTitle            Key = first + 216 // Export groups
	HistoryOut             Key = first + 219 // What was changed since you opened the page
	HistoryJSON            Key = first + 221 // Save as JSON…
	Result                 Key = first + 222 // Result
	ResultOut              Key = first + 223 // Result of the last batch
	ResultLine             Key = first + 225 // Line
	ResultAct              Key = first + 226 // To do
	ResultOutcome          Key = first + 227 // Outcome
	ResultReason           Key = first + 228 // Reason
	ActCreate              Key = first + 229 // create
	ActUpdate              Key = first + 230 // update
	ActRestore             Key = first + 231 // restore
	ActDelete              Key = first + 232 // delete
	ResultSaved            Key = first + 233 // saved
	ResultUnsent           Key = first + 234 // not sent
	ResultFailed           Key = first + 235 // failed
	ResultUnknown          Key = first + 236 // unknown
	ResultUnchanged        Key = first + 237 // unchanged
	ResultError            Key = first + 238 // not applied
	CSV                    Key = first + 239 // CSV
	JSON                   Key = first + 240 // JSON
	Table                  Key = first + 241 // Table
	Copy                   Key = first + 242 // Copy
	Download               Key = first + 243 // Download
	Required               Key = first + 244 // Enter a name.
	OuterSpace             Key = first + 245 // Begins or ends with a blank.
	Duplicate              Key = first + 246 // Another user group has this name.
	DuplicateHere          Key = first + 247 // Another row on this page has this name.
	DuplicateDeleted       Key = first + 248 // A deleted user group has this name.
	NotNumber              Key = first + 249 // Enter a whole number from 0 to 32767.
	OutOfRange             Key = first + 250 // The rank must be from 0 to 32767.
	Arrived                Key = first + 256 // The server did not answer, but the list shows that the change was saved.
	Adopted                Key = first + 257 // The server did not answer, but a user group with this name now exists. Compare it with what you typed, then save or discard.
	Vanished               Key = first + 258 // This user group no longer exists on the server. Saving creates it again.
	StoredNoDescription    Key = first + 261 // The server stored no description.
	StoredDeleted          Key = first + 263 // The server has changed whether the group is deleted.
	TheName                Key = first + 266 // the name
	TheDescription         Key = first + 267 // the description
	TheRank                Key = first + 268 // the rank
	TheDeletion            Key = first + 269 // whether it is deleted
	Saving                 Key = first + 271 // Saving…
	FailedNew              Key = first + 298 // The new user group was not saved.
	CheckingNew            Key = first + 301 // Checking whether the new user group was saved…
	Unchecked              Key = first + 306 // It is not known whether the last change was saved. The list will show it as soon as it can be read.
	JournalRefused         Key = first + 307 // This browser does not let the page note what is sent: do not close it before everything is saved.
	ToDelete               Key = first + 310 // This group was to be marked as deleted when the page was closed. Saving does it.
	ToRestore              Key = first + 311 // This group was to be restored when the page was closed. Saving does it.
	Refreshed              Key = first + 312 // The list is up to date.
	BroughtBack            Key = first + 313 // What you had typed is back.
	Discarded              Key = first + 314 // What you typed is discarded.
	KeepRefused            Key = first + 316 // This browser does not let the page keep unsaved changes: they are lost when it is reloaded.
	ServerBack             Key = first + 318 // The server answers again.
	RightsDoubtful         Key = first + 320 // Your role does not seem to allow changing user groups. You may try; the server decides.
	RightsRefused          Key = first + 321 // You can only read: the server has refused a change because you lack the right to do so.
	RightsBack             Key = first + 322 // You can change groups again. Whether the server allows it shows when you save.
	ReadOnly               Key = first + 323 // This page shows the user groups for reading only.
	ManyLinesHint          Key = first + 326 // The text has more than one line, and a name has only one.
	OneName                Key = first + 328 // Make it one name
	UndoManyHint           Key = first + 331 // Each group is saved as it was before. What others have changed since stays.
	UndoManyCreated        Key = first + 332 // Each group is saved as it was before. What others have changed since stays. New groups are marked as deleted, and their names stay taken.
	NothingToUndo          Key = first + 333 // There is nothing left to undo: someone else has changed it since.
	NoMoveFilter           Key = first + 335 // Clear the filter to move groups.
	NoMoveSort             Key = first + 336 // Groups can be moved while the table is sorted by rank, from the lowest.
	NoMoveNow              Key = first + 337 // Wait until the changes are saved, then move groups.
	TooManyRanks           Key = first + 338 // There are more groups than ranks, so they cannot be put in this order.
	InOrder                Key = first + 339 // The groups are in this order already.
	RanksAsSaved           Key = first + 340 // All groups have the ranks that are saved.
	AToZTitle              Key = first + 342 // Put all groups in the order of their names?
	Renumber               Key = first + 344 // Renumber
	LookingForMembers      Key = first + 345 // Looking for members…
	ReadMembersHint        Key = first + 347 // The number of members is not known yet. Reading it takes a request for each group.
	Read                   Key = first + 348 // Read
	Sorted                 Key = first + 351 // The table is sorted by the number of members.
	EmptyShown             Key = first + 352 // Only groups without reported members are shown.
	DeleteExplained        Key = first + 355 // A deleted group is no longer offered to users, and can be restored.
	MoveTo                 Key = first + 363 // Move the members to
	MoveNow                Key = first + 364 // Delete and move
	MoveLater              Key = first + 365 // Wait until the changes to the group are saved, then move its members.
	NoTarget               Key = first + 366 // Nothing was deleted: choose another group that takes over the members.
	NoTargets              Key = first + 367 // There is no other group that could take over the members.
	SignInRefused          Key = first + 369 // You could not be signed in.
	SignInRefusedAdvice    Key = first + 370 // Check the user name and the password, or get a new ticket: a ticket that has not been used for six hours is no longer valid.
	SessionExpired         Key = first + 371 // Your session has ended.
	SessionExpiredAdvice   Key = first + 372 // Sign in again. Everything you have typed is still here.
	NoRights               Key = first + 373 // You do not have the right to do this.
	NoRightsAdvice         Key = first + 374 // Ask an administrator for a role that allows changing user groups. What you typed is kept until you leave the page.
	Unauthorized           Key = first + 375 // The web server wants you to sign in to it first.
	UnauthorizedAdvice     Key = first + 376 // Sign in to the network or to SuperOffice in this browser and try again. If it goes on, ask the IT department to allow anonymous access to the folder of the SuperOffice services.
	NameTaken              Key = first + 377 // Another user group has this name already.
	NameTakenAdvice        Key = first + 378 // Choose another name. It may be the name of a deleted group: show deleted groups to find and restore it.
	Invalid                Key = first + 379 // The server does not accept a value.
	InvalidAdvice          Key = first + 380 // Correct it and save again.
	NotFound               Key = first + 381 // This user group no longer exists on the server.
	NotFoundAdvice         Key = first + 382 // The list has been read again. Save once more if you want to create the group again.
	ChangedByOther         Key = first + 383 // Someone else has changed this user group in the meantime.
	ChangedByOtherAdvice   Key = first + 384 // The list has been read again. Save once more if your change is still needed.
	TooLarge               Key = first + 385 // The server refuses the message because it is too large.
	TooLargeAdvice         Key = first + 386 // Shorten the text and try again.
	Timeout                Key = first + 387 // The server did not answer in time.
	TimeoutAdvice          Key = first + 388 // Try again in a moment. A change may have been saved all the same; the list shows it.
	Network                Key = first + 389 // The server could not be reached.
	NetworkAdvice          Key = first + 390 // Check the network connection, then try again. If other pages of the server open, ask the IT department whether this page and the service have the same address.
	Cancelled              Key = first + 391 // The request was stopped before the server answered.
	Unavailable            Key = first + 392 // The service is not running at the moment.
	UnavailableAdvice      Key = first + 393 // It may be starting. Try again in a minute, then tell the IT department.
	Truncated              Key = first + 394 // The server's answer was incomplete.
	MaybeSavedAdvice       Key = first + 395 // Try again. A change may have been saved all the same; the list shows it.
	BadRequest             Key = first + 396 // The server did not understand the message.
	BadRequestAdvice       Key = first + 397 // Tell the IT department; the service may be of another version, or behind a proxy or firewall that refuses the message.
	NotFoundURL            Key = first + 398 // There is no SuperOffice service at the address this page uses.
	NotFoundURLAdvice      Key = first + 399 // Ask the IT department to check the address, and that the service is set up for https if the page is opened with https.
	WrongContentType       Key = first + 400 // The server does not accept this kind of message.
	WrongContentTypeAdvice Key = first + 401 // Ask the IT department to check that the address belongs to SuperOffice's SOAP services.
	NotSOAP                Key = first + 402 // Something other than the SuperOffice service answered.
	NotSOAPAdvice          Key = first + 403 // It may be a sign-in or maintenance page. Open SuperOffice in this browser, sign in there and try again.
	Fault                  Key = first + 404 // The SuperOffice service reported a fault.
	FaultAdvice            Key = first + 405 // Try again. If it goes on, send the details to the IT department.
	Redirected             Key = first + 406 // The server sent this page elsewhere instead of answering.
	TooManyRequests        Key = first + 407 // The server has had too many requests.
	AnswerTooLarge         Key = first + 410 // The server's answer is larger than this page can take.
	Malformed              Key = first + 411 // The server's answer could not be understood.
	OtherOrigin            Key = first + 412 // The browser does not let this page read the service's answers, because the two have different addresses.
	MixedContent           Key = first + 413 // The page was opened with https, so the browser does not let it ask a service with http.
	OneAddressAdvice       Key = first + 414 // Ask the IT department to put a proxy in front, so that the page and the service have one address; docs/hosting.md shows how.
	Policy                 Key = first + 415 // The Content-Security-Policy of this page does not allow it to ask the service.
	PolicyAdvice           Key = first + 416 // Ask the IT department to allow the service's address in connect-src. The details quote the policy.
	Certificate            Key = first + 417 // The service could not be reached: it is not running, or the browser does not trust its certificate.
	CertificateAdvice      Key = first + 418 // Open the service's address, which is in the details, in a new tab. If the browser warns of the certificate there, ask the IT department for one that it trusts.
	ServerError            Key = first + 419 // The server reported an error.
	ServerErrorAdvice      Key = first + 420 // Read what the server says. If it does not help, send the details to the IT department.
)

// GroupCount says: {#n} {#n|user group|user groups}
func (t *Texts) GroupCount(n int) string {
	return t.fill(9, strconv.Itoa(n))
}

// GroupCountDeleted says: {#n} {#n|user group|user groups}, {#deleted} deleted
func (t *Texts) GroupCountDeleted(n int, deleted int) string {
	return t.fill(10, strconv.Itoa(n), strconv.Itoa(deleted))
}

// Shown says: {#n} shown
func (t *Texts) Shown(n int) string {
	return t.fill(11, strconv.Itoa(n))
}

// Selected says: {#n} selected
func (t *Texts) Selected(n int) string {
	return t.fill(12, strconv.Itoa(n))
}

// ReadAt says: Read at {time}
func (t *Texts) ReadAt(time string) string {
	return t.fill(13, time)
}

// ResumedUnsaved says: You are signed in again. {#n} {#n|row is|rows are} waiting to be saved.
func (t *Texts) ResumedUnsaved(n int) string {
	return t.fill(28, strconv.Itoa(n))
}

// SignOutLoss says: {#n} {#n|row has|rows have} changes that are not saved. They cannot be brought back.
func (t *Texts) SignOutLoss(n int) string {
	return t.fill(30, strconv.Itoa(n))
}

// Subject says: {word}, {subject}
func (t *Texts) Subject(word string, subject string) string {
	return t.fill(74, word, subject)
}

// ShownAs says: Shown as “{name}”
func (t *Texts) ShownAs(name string) string {
	return t.fill(75, name)
}

// UnsavedChanges says: {#n} {#n|unsaved change|unsaved changes}
func (t *Texts) UnsavedChanges(n int) string {
	return t.fill(88, strconv.Itoa(n))
}

// MembersCount says: Members ({#n})
func (t *Texts) MembersCount(n int) string {
	return t.fill(99, strconv.Itoa(n))
}

// MembersFailed says: The members could not be read. {reason}
func (t *Texts) MembersFailed(reason string) string {
	return t.fill(102, reason)
}

// Member says: {name} ({short})
func (t *Texts) Member(name string, short string) string {
	return t.fill(104, name, short)
}

// MemberSecondary says: {member}, other primary group
func (t *Texts) MemberSecondary(member string) string {
	return t.fill(105, member)
}

// MemberRetired says: {member}, retired
func (t *Texts) MemberRetired(member string) string {
	return t.fill(106, member)
}

// MemberResource says: {member}, resource
func (t *Texts) MemberResource(member string) string {
	return t.fill(107, member)
}

// Undone says: {entry} (undone)
func (t *Texts) Undone(entry string) string {
	return t.fill(109, entry)
}

// BulkError says: ⚠ “{name}”: “{text}” – {reason}
func (t *Texts) BulkError(name string, text string, reason string) string {
	return t.fill(148, name, text, reason)
}

// BulkSame says: “{name}” stays as it is
func (t *Texts) BulkSame(name string) string {
	return t.fill(149, name)
}

// BulkChange says: “{old}” → “{changed}”
func (t *Texts) BulkChange(old string, changed string) string {
	return t.fill(150, old, changed)
}

// MoreLines says: … and {#n} more {#n|line|lines}
func (t *Texts) MoreLines(n int) string {
	return t.fill(180, strconv.Itoa(n))
}

// SaveGroups says: Save {#n} {#n|group|groups}
func (t *Texts) SaveGroups(n int) string {
	return t.fill(181, strconv.Itoa(n))
}

// LineCreate says: Line {#line}: create “{name}”
func (t *Texts) LineCreate(line int, name string) string {
	return t.fill(182, strconv.Itoa(line), name)
}

// LineUpdate says: Line {#line}: update “{name}”
func (t *Texts) LineUpdate(line int, name string) string {
	return t.fill(183, strconv.Itoa(line), name)
}

// LineRestore says: Line {#line}: restore “{name}”
func (t *Texts) LineRestore(line int, name string) string {
	return t.fill(184, strconv.Itoa(line), name)
}

// LineUnchanged says: Line {#line}: “{name}” stays as it is
func (t *Texts) LineUnchanged(line int, name string) string {
	return t.fill(185, strconv.Itoa(line), name)
}

// Renamed says: was “{name}”
func (t *Texts) Renamed(name string) string {
	return t.fill(186, name)
}

// RenamedAnd says: was “{name}”, {changes}
func (t *Texts) RenamedAnd(name string, changes string) string {
	return t.fill(187, name, changes)
}

// LineError says: Line {#line}: ⚠ “{name}”
func (t *Texts) LineError(line int, name string) string {
	return t.fill(188, strconv.Itoa(line), name)
}

// LineWhy says: {line} – {why}
func (t *Texts) LineWhy(line string, why string) string {
	return t.fill(189, line, why)
}

// ChangedDescription says: description “{text}”
func (t *Texts) ChangedDescription(text string) string {
	return t.fill(190, text)
}

// ChangedRank says: rank {rank}
func (t *Texts) ChangedRank(rank string) string {
	return t.fill(191, rank)
}

// SumCreate says: {#n} to create
func (t *Texts) SumCreate(n int) string {
	return t.fill(192, strconv.Itoa(n))
}

// SumUpdate says: {#n} to update
func (t *Texts) SumUpdate(n int) string {
	return t.fill(193, strconv.Itoa(n))
}

// SumRestore says: {#n} to restore
func (t *Texts) SumRestore(n int) string {
	return t.fill(194, strconv.Itoa(n))
}

// SumUnchanged says: {#n} unchanged
func (t *Texts) SumUnchanged(n int) string {
	return t.fill(195, strconv.Itoa(n))
}

// SumError says: {#n} with errors
func (t *Texts) SumError(n int) string {
	return t.fill(196, strconv.Itoa(n))
}

// LineSameName says: Line {#line} has the same name.
func (t *Texts) LineSameName(line int) string {
	return t.fill(202, strconv.Itoa(line))
}

// LineOtherID says: The group with the ID {id} has another name now. Rename it in the table, or remove the ID to create a new group.
func (t *Texts) LineOtherID(id string) string {
	return t.fill(203, id)
}

// LineYesOrNo says: “{text}” is neither yes nor no.
func (t *Texts) LineYesOrNo(text string) string {
	return t.fill(204, text)
}

// IgnoredColumns says: {#n|Ignored column|Ignored columns}: {names}.
func (t *Texts) IgnoredColumns(n int, names string) string {
	return t.fill(205, strconv.Itoa(n), names)
}

// SheetEncoding says: Line {#line}: Contains a character that is not {encoding}. Save the file as CSV UTF-8.
func (t *Texts) SheetEncoding(line int, encoding string) string {
	return t.fill(209, strconv.Itoa(line), encoding)
}

// SheetTooLarge says: The table is larger than {#megabytes} MB.
func (t *Texts) SheetTooLarge(megabytes int) string {
	return t.fill(210, strconv.Itoa(megabytes))
}

// SheetRows says: More than {#n} lines. Split the table.
func (t *Texts) SheetRows(n int) string {
	return t.fill(211, strconv.Itoa(n))
}

// SheetColumns says: Line {#line}: More than {#n} columns.
func (t *Texts) SheetColumns(line int, n int) string {
	return t.fill(212, strconv.Itoa(line), strconv.Itoa(n))
}

// SheetQuote says: Line {#line}: The quotation mark at the beginning of a cell has no counterpart.
func (t *Texts) SheetQuote(line int) string {
	return t.fill(213, strconv.Itoa(line))
}

// SheetAfterQuote says: Line {#line}: A cell goes on after its closing quotation mark. Put all of it in quotation marks and double those within.
func (t *Texts) SheetAfterQuote(line int) string {
	return t.fill(214, strconv.Itoa(line))
}

// SheetNoName says: Line {#line}: No column has the heading Name: give it to the one with the names.
func (t *Texts) SheetNoName(line int) string {
	return t.fill(215, strconv.Itoa(line))
}

// ExportSelected says: {#n} {#n|group|groups}, the selected ones, as they are on the server.
func (t *Texts) ExportSelected(n int) string {
	return t.fill(217, strconv.Itoa(n))
}

// ExportShown says: {#n} {#n|group|groups}, those in the table, as they are on the server.
func (t *Texts) ExportShown(n int) string {
	return t.fill(218, strconv.Itoa(n))
}

// HistoryCount says: {#n} {#n|change|changes}, the newest first.
func (t *Texts) HistoryCount(n int) string {
	return t.fill(220, strconv.Itoa(n))
}

// ResultCount says: {#n} {#n|line|lines}. Correct what was not saved and import it again; what was saved stays as it is.
func (t *Texts) ResultCount(n int) string {
	return t.fill(224, strconv.Itoa(n))
}

// Invisible says: Contains an invisible character ({code}).
func (t *Texts) Invisible(code string) string {
	return t.fill(251, code)
}

// Lookalike says: Looks the same as the name of another user group, “{name}”, but is written with other characters.
func (t *Texts) Lookalike(name string) string {
	return t.fill(252, name)
}

// ConflictField says: Someone else has changed this from “{base}” to “{theirs}”. Choose which text to keep.
func (t *Texts) ConflictField(base string, theirs string) string {
	return t.fill(253, base, theirs)
}

// TooLong says: Too long by {#n} {#n|character|characters}; at most {#limit} are allowed.
func (t *Texts) TooLong(n int, limit int) string {
	return t.fill(254, strconv.Itoa(n), strconv.Itoa(limit))
}

// BadCharacter says: Contains a character that cannot be sent ({code}). Delete it, or type the text again.
func (t *Texts) BadCharacter(code string) string {
	return t.fill(255, code)
}

// StoredName says: The server stored another name: “{name}”.
func (t *Texts) StoredName(name string) string {
	return t.fill(259, name)
}

// StoredDescription says: The server stored another description: “{text}”.
func (t *Texts) StoredDescription(text string) string {
	return t.fill(260, text)
}

// StoredRank says: The server stored another rank: {rank}.
func (t *Texts) StoredRank(rank string) string {
	return t.fill(262, rank)
}

// ServerSays says: The server says: “{text}”
func (t *Texts) ServerSays(text string) string {
	return t.fill(264, text)
}

// Merged says: Someone else has changed {fields} in the meantime; those changes and yours are kept.
func (t *Texts) Merged(fields string) string {
	return t.fill(265, fields)
}

// And says: {first} and {second}
func (t *Texts) And(first string, second string) string {
	return t.fill(270, first, second)
}

// SavingOf says: Saving {#n} of {#total}…
func (t *Texts) SavingOf(n int, total int) string {
	return t.fill(272, strconv.Itoa(n), strconv.Itoa(total))
}

// SecondsLeft says: {progress} about {#n} seconds left
func (t *Texts) SecondsLeft(progress string, n int) string {
	return t.fill(273, progress, strconv.Itoa(n))
}

// MinutesLeft says: {progress} about {#n} {#n|minute|minutes} left
func (t *Texts) MinutesLeft(progress string, n int) string {
	return t.fill(274, progress, strconv.Itoa(n))
}

// DoneDeleted says: “{name}” is marked as deleted.
func (t *Texts) DoneDeleted(name string) string {
	return t.fill(275, name)
}

// DoneRestored says: “{name}” is restored.
func (t *Texts) DoneRestored(name string) string {
	return t.fill(276, name)
}

// DoneDeletedAgain says: “{name}” is marked as deleted again. Its name stays taken.
func (t *Texts) DoneDeletedAgain(name string) string {
	return t.fill(277, name)
}

// DoneUndone says: “{name}” is as it was before.
func (t *Texts) DoneUndone(name string) string {
	return t.fill(278, name)
}

// DoneMoved says: “{name}” is deleted and its members are moved.
func (t *Texts) DoneMoved(name string) string {
	return t.fill(279, name)
}

// DoneCreated says: “{name}” is created.
func (t *Texts) DoneCreated(name string) string {
	return t.fill(280, name)
}

// DoneSaved says: “{name}” is saved.
func (t *Texts) DoneSaved(name string) string {
	return t.fill(281, name)
}

// EntryUndone says: {#n} {#n|change is|changes are} undone.
func (t *Texts) EntryUndone(n int) string {
	return t.fill(282, strconv.Itoa(n))
}

// EntryChanged says: {#n} {#n|group is|groups are} changed.
func (t *Texts) EntryChanged(n int) string {
	return t.fill(283, strconv.Itoa(n))
}

// BatchSaved says: {#n} {#n|change|changes} saved.
func (t *Texts) BatchSaved(n int) string {
	return t.fill(284, strconv.Itoa(n))
}

// BatchUndone says: {#n} {#n|change|changes} undone.
func (t *Texts) BatchUndone(n int) string {
	return t.fill(285, strconv.Itoa(n))
}

// BatchSavedNot says: {#n} {#n|change|changes} saved, {#left} not: {reasons}.
func (t *Texts) BatchSavedNot(n int, left int, reasons string) string {
	return t.fill(286, strconv.Itoa(n), strconv.Itoa(left), reasons)
}

// BatchUndoneNot says: {#n} {#n|change|changes} undone, {#left} not: {reasons}.
func (t *Texts) BatchUndoneNot(n int, left int, reasons string) string {
	return t.fill(287, strconv.Itoa(n), strconv.Itoa(left), reasons)
}

// ReasonBlocked says: {#n} {#n|needs|need} correcting
func (t *Texts) ReasonBlocked(n int) string {
	return t.fill(288, strconv.Itoa(n))
}

// ReasonStopped says: {#n} {#n|was|were} not sent
func (t *Texts) ReasonStopped(n int) string {
	return t.fill(289, strconv.Itoa(n))
}

// ReasonDuplicate says: {#n} with a name that is taken
func (t *Texts) ReasonDuplicate(n int) string {
	return t.fill(290, strconv.Itoa(n))
}

// ReasonRefused says: {#n} refused by the server
func (t *Texts) ReasonRefused(n int) string {
	return t.fill(291, strconv.Itoa(n))
}

// ReasonRights says: {#n} for lack of rights
func (t *Texts) ReasonRights(n int) string {
	return t.fill(292, strconv.Itoa(n))
}

// ReasonNotFound says: {#n} no longer on the server
func (t *Texts) ReasonNotFound(n int) string {
	return t.fill(293, strconv.Itoa(n))
}

// ReasonChanged says: {#n} changed by someone else too
func (t *Texts) ReasonChanged(n int) string {
	return t.fill(294, strconv.Itoa(n))
}

// ReasonSession says: {#n} because the session has ended
func (t *Texts) ReasonSession(n int) string {
	return t.fill(295, strconv.Itoa(n))
}

// ReasonNoAnswer says: {#n} without an answer
func (t *Texts) ReasonNoAnswer(n int) string {
	return t.fill(296, strconv.Itoa(n))
}

// ReasonServer says: {#n} because of an error on the server
func (t *Texts) ReasonServer(n int) string {
	return t.fill(297, strconv.Itoa(n))
}

// FailedCreate says: The new user group “{name}” was not saved.
func (t *Texts) FailedCreate(name string) string {
	return t.fill(299, name)
}

// FailedChange says: The change to “{name}” was not saved.
func (t *Texts) FailedChange(name string) string {
	return t.fill(300, name)
}

// CheckingChange says: Checking whether the change to “{name}” was saved…
func (t *Texts) CheckingChange(name string) string {
	return t.fill(302, name)
}

// NotSaved says: {#n} {#n|change was|changes were} not saved.
func (t *Texts) NotSaved(n int) string {
	return t.fill(303, strconv.Itoa(n))
}

// FixFirst says: Correct the marked {#n|field|fields in {#n} rows} first.
func (t *Texts) FixFirst(n int) string {
	return t.fill(304, strconv.Itoa(n))
}

// Conflict says: Someone else has changed the same field of “{name}”. Choose which text to keep.
func (t *Texts) Conflict(name string) string {
	return t.fill(305, name)
}

// Interrupted says: An earlier batch was interrupted: {#n} of {#total} {#total|change was|changes were} saved.
func (t *Texts) Interrupted(n int, total int) string {
	return t.fill(308, strconv.Itoa(n), strconv.Itoa(total))
}

// InterruptedWaiting says: An earlier batch was interrupted: {#n} of {#total} {#total|change was|changes were} saved; {#waiting} still to be saved.
func (t *Texts) InterruptedWaiting(n int, total int, waiting int) string {
	return t.fill(309, strconv.Itoa(n), strconv.Itoa(total), strconv.Itoa(waiting))
}

// DiscardedRows says: What you typed in {#n} {#n|row|rows} is discarded.
func (t *Texts) DiscardedRows(n int) string {
	return t.fill(315, strconv.Itoa(n))
}

// Recalled says: {#n} {#n|unsaved change from before this page was loaded is|unsaved changes from before this page was loaded are} back.
func (t *Texts) Recalled(n int) string {
	return t.fill(317, strconv.Itoa(n))
}

// ServerBackUnsaved says: The server answers again. {#n} {#n|change is|changes are} waiting to be saved.
func (t *Texts) ServerBackUnsaved(n int) string {
	return t.fill(319, strconv.Itoa(n))
}

// LeftOut says: {#n} {#n|group is|groups are} not in the table, because the server gives {#n|it|them} no ID of {#n|its|their} own: {names}. Please tell the IT department.
func (t *Texts) LeftOut(n int, names string) string {
	return t.fill(324, strconv.Itoa(n), names)
}

// ManyLines says: Paste {#n} lines?
func (t *Texts) ManyLines(n int) string {
	return t.fill(325, strconv.Itoa(n))
}

// ManyGroups says: Make {#n} groups
func (t *Texts) ManyGroups(n int) string {
	return t.fill(327, strconv.Itoa(n))
}

// LinesAdded says: {#n} {#n|new group is|new groups are} ready to be saved.
func (t *Texts) LinesAdded(n int) string {
	return t.fill(329, strconv.Itoa(n))
}

// UndoMany says: Undo {#n} {#n|change|changes}?
func (t *Texts) UndoMany(n int) string {
	return t.fill(330, strconv.Itoa(n))
}

// Final says: This cannot be undone: {done}
func (t *Texts) Final(done string) string {
	return t.fill(334, done)
}

// Reranked says: {#n} {#n|group gets|groups get} another rank. Nothing is saved yet.
func (t *Texts) Reranked(n int) string {
	return t.fill(341, strconv.Itoa(n))
}

// AToZEffect says: {#n} of {#total} {#total|group gets|groups get} another rank. You see the new ranks in the table before you save.
func (t *Texts) AToZEffect(n int, total int) string {
	return t.fill(343, strconv.Itoa(n), strconv.Itoa(total))
}

// ReadMembersTitle says: Read the members of {#n} {#n|group|groups}?
func (t *Texts) ReadMembersTitle(n int) string {
	return t.fill(346, strconv.Itoa(n))
}

// ReadingLeft says: Reading members: {#n} {#n|group is|groups are} left.
func (t *Texts) ReadingLeft(n int) string {
	return t.fill(349, strconv.Itoa(n))
}

// NotRead says: Those of {#n} {#n|group|groups} could not be read.
func (t *Texts) NotRead(n int) string {
	return t.fill(350, strconv.Itoa(n))
}

// DeleteTitle says: Delete “{name}”?
func (t *Texts) DeleteTitle(name string) string {
	return t.fill(353, name)
}

// DeleteManyTitle says: Delete {#n} {#n|group|groups}?
func (t *Texts) DeleteManyTitle(n int) string {
	return t.fill(354, strconv.Itoa(n))
}

// HasMembers says: “{name}” has {#n} {#n|member|members}: {names}.
func (t *Texts) HasMembers(name string, n int, names string) string {
	return t.fill(356, name, strconv.Itoa(n), names)
}

// HasMoreMembers says: “{name}” has {#n} {#n|member|members}: {names} and {#more} more.
func (t *Texts) HasMoreMembers(name string, n int, names string, more int) string {
	return t.fill(357, name, strconv.Itoa(n), names, strconv.Itoa(more))
}

// MembersUnknown says: The members of “{name}” could not be read, so it may have some.
func (t *Texts) MembersUnknown(name string) string {
	return t.fill(358, name)
}

// OwnGroup says: You belong to “{name}” yourself.
func (t *Texts) OwnGroup(name string) string {
	return t.fill(359, name)
}

// MoveTitle says: Delete “{name}” and move its members?
func (t *Texts) MoveTitle(name string) string {
	return t.fill(360, name)
}

// MoveKnown says: {#n} {#n|member of “{name}” becomes a member|members of “{name}” become members} of the group that you choose, and “{name}” is deleted. This cannot be undone.
func (t *Texts) MoveKnown(n int, name string) string {
	return t.fill(361, strconv.Itoa(n), name)
}

// MoveUnknown says: All members of “{name}” become members of the group that you choose, and “{name}” is deleted. This cannot be undone.
func (t *Texts) MoveUnknown(name string) string {
	return t.fill(362, name)
}

// DeletedTarget says: Nothing was deleted: “{name}” is deleted itself and cannot take over the members.
func (t *Texts) DeletedTarget(name string) string {
	return t.fill(368, name)
}

// RetryInSeconds says: Try again in {#n} {#n|second|seconds}: the server has asked for that.
func (t *Texts) RetryInSeconds(n int) string {
	return t.fill(408, strconv.Itoa(n))
}

// RetryInMinutes says: Try again in {#n} {#n|minute|minutes}: the server has asked for that.
func (t *Texts) RetryInMinutes(n int) string {
	return t.fill(409, strconv.Itoa(n))
}

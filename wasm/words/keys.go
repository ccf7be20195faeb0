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
	ConnectEmpty           Key = first + 18  // Enter your user name and password.
	User                   Key = first + 19  // User name
	Password               Key = first + 20  // Password
	UseTicket              Key = first + 21  // Use a ticket
	UsePassword            Key = first + 22  // Use user name and password
	UseWindows             Key = first + 23  // Use your Windows account
	UseToken               Key = first + 24  // Use an access token
	TicketLead             Key = first + 25  // Use a SuperOffice ticket.
	WindowsLead            Key = first + 26  // You sign in with the account that you use in Windows.
	TokenLead              Key = first + 27  // Use a SuperOffice access token.
	AccessToken            Key = first + 28  // Access token
	TicketEmpty            Key = first + 29  // Enter a ticket.
	TokenEmpty             Key = first + 30  // Enter an access token.
	Stay                   Key = first + 31  // Stay signed in in this tab
	StayHint               Key = first + 32  // The ticket is kept in this tab until you sign out or close it. Do not use this on a computer that others use too.
	Ticket                 Key = first + 33  // Ticket
	TicketHint             Key = first + 34  // It begins with 7T: and stands for user name and password.
	Connect                Key = first + 35  // Sign in
	Connecting             Key = first + 36  // Signing in…
	SignedOut              Key = first + 37  // You have signed out.
	Resumed                Key = first + 38  // You are signed in again.
	SignOutTitle           Key = first + 40  // Sign out and lose unsaved changes?
	SignOutUnderWay        Key = first + 42  // A change is still on its way to the server. It may get lost.
	StillThere             Key = first + 46  // Are you still there?
	StillThereText         Key = first + 47  // You will soon be signed out, because nothing was asked of SuperOffice for hours. What you have typed stays in this tab.
	StaySignedIn           Key = first + 48  // Stay signed in
	Filter                 Key = first + 49  // Filter by name or description
	ShowDeleted            Key = first + 50  // Show deleted
	OnlyEmpty              Key = first + 51  // No members
	Order                  Key = first + 52  // Order
	Up                     Key = first + 53  // Move up
	Down                   Key = first + 54  // Move down
	AToZ                   Key = first + 55  // A–Z
	AToZHint               Key = first + 56  // Put all groups in the order of their names
	ChangeMany             Key = first + 57  // Change…
	Delete                 Key = first + 58  // Delete
	DeleteHint             Key = first + 59  // Marks as deleted; can be undone
	Restore                Key = first + 60  // Restore
	Details                Key = first + 61  // Details
	NewGroup               Key = first + 62  // New group
	Loading                Key = first + 63  // Loading the user groups…
	EmptyTitle             Key = first + 64  // There are no user groups yet
	EmptyText              Key = first + 65  // User groups decide what their members see and may do.
	NoMatchTitle           Key = first + 66  // No user group matches the filter
	NoMatchText            Key = first + 67  // Try fewer letters, or look among the deleted groups too.
	ClearFilter            Key = first + 68  // Clear the filter
	HiddenTitle            Key = first + 69  // Every user group is deleted
	HiddenText             Key = first + 70  // Deleted groups are hidden and can be restored.
	ReadFailedTitle        Key = first + 71  // The user groups could not be read
	ReadFailedText         Key = first + 72  // The message below says why.
	Name                   Key = first + 73  // Name
	Description            Key = first + 74  // Description
	Members                Key = first + 75  // Members
	Rank                   Key = first + 76  // Rank
	ID                     Key = first + 77  // ID
	Actions                Key = first + 78  // Actions
	SelectAll              Key = first + 79  // Select all
	NewName                Key = first + 80  // Name of the group
	NoName                 Key = first + 81  // (no name yet)
	Last                   Key = first + 82  // last
	Edit                   Key = first + 83  // Edit
	Save                   Key = first + 84  // Save
	Cancel                 Key = first + 85  // Cancel
	Undo                   Key = first + 86  // Undo
	RestoreIt              Key = first + 87  // Restore that group instead
	KeepMine               Key = first + 88  // Keep mine
	TakeTheirs             Key = first + 89  // Take theirs
	NewSubject             Key = first + 90  // new group
	BadgeNew               Key = first + 93  // New
	BadgeUnsaved           Key = first + 94  // Unsaved
	BadgeWaiting           Key = first + 95  // Waiting
	BadgeSaving            Key = first + 96  // Saving…
	BadgeChecking          Key = first + 97  // Checking…
	BadgeNotSaved          Key = first + 98  // Not saved
	BadgeSaved             Key = first + 99  // Saved
	BadgeDeleted           Key = first + 100 // Deleted
	BadgeConflict          Key = first + 101 // Conflict
	BadgeStray             Key = first + 102 // Outside the filter
	More                   Key = first + 103 // Details
	Dismiss                Key = first + 104 // Dismiss
	SaveAll                Key = first + 106 // Save all
	DiscardAll             Key = first + 107 // Discard all
	BringBack              Key = first + 108 // Bring it back
	Stop                   Key = first + 109 // Stop
	Show                   Key = first + 110 // Show
	Close                  Key = first + 111 // Close
	CloseDetails           Key = first + 112 // Close the details
	DeleteAndMove          Key = first + 113 // Delete and move members…
	Languages              Key = first + 114 // Languages…
	DiscardChanges         Key = first + 115 // Discard changes
	ReadMembers            Key = first + 117 // Read the members again
	ReadingMembers         Key = first + 118 // Reading the members…
	NoMembers              Key = first + 120 // No members are reported.
	History                Key = first + 125 // Changed since you opened the page
	Letters                Key = first + 127 // Use keys that are single characters (/, n, ?)
	KeySpace               Key = first + 128 // Space
	KeyPageDown            Key = first + 129 // Page down
	KeyPageUp              Key = first + 130 // Page up
	KeyHome                Key = first + 131 // Home
	KeyEnd                 Key = first + 132 // End
	KeyEnter               Key = first + 133 // Enter
	KeyDelete              Key = first + 134 // Delete
	KeyEscape              Key = first + 135 // Esc
	KeyCtrl                Key = first + 136 // Ctrl
	KeyAlt                 Key = first + 137 // Alt
	KeyShift               Key = first + 138 // Shift
	HelpMove               Key = first + 139 // go to the row below or above
	HelpCell               Key = first + 140 // go to the cell on the left or right
	HelpPage               Key = first + 141 // go a page down or up
	HelpEnds               Key = first + 142 // go to the first or last row, or cell
	HelpFirst              Key = first + 143 // go to the first or last row
	HelpSelect             Key = first + 144 // select the row
	HelpExtend             Key = first + 145 // select more rows
	HelpOrder              Key = first + 146 // move the row down or up
	HelpEdit               Key = first + 147 // edit
	HelpDelete             Key = first + 148 // mark as deleted
	HelpUndo               Key = first + 149 // undo the last change
	HelpDeselect           Key = first + 150 // end the selection
	HelpFilter             Key = first + 151 // filter
	HelpNew                Key = first + 152 // new group
	HelpKeys               Key = first + 153 // show this list
	HelpSave               Key = first + 154 // save the row
	HelpEscape             Key = first + 155 // take back the text, then the row
	HelpClear              Key = first + 156 // clear the filter
	HelpToTable            Key = first + 157 // go to the table
	HelpSaveAll            Key = first + 158 // save all changes
	BulkTitle              Key = first + 159 // Change the selected groups
	BulkField              Key = first + 160 // Change the
	BulkBefore             Key = first + 161 // Add before
	BulkAfter              Key = first + 162 // Add after
	BulkFind               Key = first + 163 // Replace
	BulkReplace            Key = first + 164 // with
	LanguagesTitle         Key = first + 168 // Texts in each language
	LanguagesLead          Key = first + 169 // Users see the name and the description in their own language. What you type is unsaved until you save the group.
	NewLanguage            Key = first + 170 // Another language
	AddLanguage            Key = first + 171 // Add
	AllLanguages           Key = first + 172 // All languages
	Done                   Key = first + 173 // Done
	NoQuotation            Key = first + 174 // A text in several languages cannot hold a quotation mark.
	AboutTitle             Key = first + 175 // About Groupdesk
	Role                   Key = first + 176 // Role
	Service                Key = first + 177 // Service
	Database               Key = first + 178 // Database
	MayEdit                Key = first + 179 // (may change groups)
	MayRead                Key = first + 180 // (may only read)
	Categories             Key = first + 181 // The request categories of a group are edited in SuperOffice Service.
	Support                Key = first + 182 // For support
	SupportLead            Key = first + 183 // This holds no ticket, no names and no addresses.
	Settings               Key = first + 184 // Settings
	SettingsNone           Key = first + 185 // none; everything is as delivered
	IntakeTitle            Key = first + 188 // Create or change many groups
	IntakeLead             Key = first + 189 // Paste a list of names, or a table with the columns name, description and rank. Nothing is saved before you say so.
	IntakeText             Key = first + 190 // Names or table
	Example1               Key = first + 191 // Sales
	Example2               Key = first + 192 // Support
	Example3               Key = first + 193 // Marketing
	OpenFile               Key = first + 194 // Open a file…
	Pairs                  Key = first + 195 // Make two groups from each name, adding
	PairsFirst             Key = first + 196 // First word to add
	PairsSecond            Key = first + 197 // Second word to add
	Primary                Key = first + 198 // Primary
	Secondary              Key = first + 199 // Secondary
	Preview                Key = first + 200 // What will happen
	LineCells              Key = first + 218 // The line has more cells than there are columns.
	LineUnsaved            Key = first + 219 // This group has unsaved changes in the table: save or discard them first.
	LineTaken              Key = first + 220 // A row of the table that is not saved yet has this name.
	LineDeleted            Key = first + 221 // The line is marked as deleted, and there is no such group.
	LineNoDeleting         Key = first + 222 // The line is marked as deleted. Groups are deleted in the table on the page only.
	ApplyLater             Key = first + 227 // Wait until the changes on their way are saved.
	PlanChanged            Key = first + 228 // The groups have changed meanwhile. Look at what would be done once more.
	SheetBinary            Key = first + 229 // This is not a text file but a workbook or another document. Save it as CSV (in Excel: CSV UTF-8) and open that.
	ExportTitle            Key = first + 237 // Export groups
	HistoryOut             Key = first + 240 // What was changed since you opened the page
	HistoryJSON            Key = first + 242 // Save as JSON…
	Result                 Key = first + 243 // Result
	ResultOut              Key = first + 244 // Result of the last batch
	ResultLine             Key = first + 246 // Line
	ResultAct              Key = first + 247 // To do
	ResultOutcome          Key = first + 248 // Outcome
	ResultReason           Key = first + 249 // Reason
	ActCreate              Key = first + 250 // create
	ActUpdate              Key = first + 251 // update
	ActRestore             Key = first + 252 // restore
	ActDelete              Key = first + 253 // delete
	ResultSaved            Key = first + 254 // saved
	ResultUnsent           Key = first + 255 // not sent
	ResultFailed           Key = first + 256 // failed
	ResultUnknown          Key = first + 257 // unknown
	ResultUnchanged        Key = first + 258 // unchanged
	ResultError            Key = first + 259 // not applied
	CSV                    Key = first + 260 // CSV
	JSON                   Key = first + 261 // JSON
	Table                  Key = first + 262 // Table
	Copy                   Key = first + 263 // Copy
	Download               Key = first + 264 // Download
	Required               Key = first + 265 // Enter a name.
	OuterSpace             Key = first + 266 // Begins or ends with a space.
	Duplicate              Key = first + 267 // Another user group has this name.
	DuplicateHere          Key = first + 268 // Another row on this page has this name.
	DuplicateDeleted       Key = first + 269 // A deleted user group has this name.
	NotNumber              Key = first + 270 // Enter a whole number from 0 to 32767.
	OutOfRange             Key = first + 271 // The rank must be from 0 to 32767.
	NamePattern            Key = first + 275 // This name does not follow the rules for names here.
	Arrived                Key = first + 280 // The server did not answer, but the list shows that the change was saved.
	Adopted                Key = first + 281 // The server did not answer, but a user group with this name now exists. Compare it with what you typed, then save or discard.
	Vanished               Key = first + 282 // This user group no longer exists on the server. Saving creates it again.
	StoredNoDescription    Key = first + 285 // The server stored no description.
	StoredDeleted          Key = first + 287 // The server has changed whether the group is deleted.
	TheName                Key = first + 290 // the name
	TheDescription         Key = first + 291 // the description
	TheRank                Key = first + 292 // the rank
	TheDeletion            Key = first + 293 // whether it is deleted
	Saving                 Key = first + 295 // Saving…
	FailedNew              Key = first + 322 // The new user group was not saved.
	CheckingNew            Key = first + 325 // Checking whether the new user group was saved…
	Unchecked              Key = first + 330 // It is not known whether the last change was saved. The list will show it as soon as it can be read.
	JournalRefused         Key = first + 331 // This browser does not let the page record what is sent: do not close it before everything is saved.
	ToDelete               Key = first + 334 // This group was to be marked as deleted when the page was closed. Saving does it.
	ToRestore              Key = first + 335 // This group was to be restored when the page was closed. Saving does it.
	Refreshed              Key = first + 336 // The list is up to date.
	BroughtBack            Key = first + 337 // What you had typed is back.
	Discarded              Key = first + 338 // What you typed is discarded.
	KeepRefused            Key = first + 340 // This browser does not let the page keep unsaved changes: they are lost when it is reloaded.
	ServerBack             Key = first + 342 // The server answers again.
	RightsDoubtful         Key = first + 344 // Your role does not seem to allow changing user groups. You may try; the server decides.
	RightsRefused          Key = first + 345 // You can only read: the server has refused a change because you lack the right to do so.
	RightsBack             Key = first + 346 // You can change groups again. Whether the server allows it shows when you save.
	ReadOnly               Key = first + 347 // This page shows the user groups for reading only.
	ManyLinesHint          Key = first + 350 // The text has more than one line, and a name has only one.
	OneName                Key = first + 352 // Make it one name
	UndoManyHint           Key = first + 355 // Each group is saved as it was before. What others have changed since stays.
	UndoManyCreated        Key = first + 356 // Each group is saved as it was before. What others have changed since stays. New groups are marked as deleted, and their names stay taken.
	NothingToUndo          Key = first + 357 // There is nothing left to undo: someone else has changed it since.
	NoMoveFilter           Key = first + 359 // Clear the filter to move groups.
	NoMoveSort             Key = first + 360 // Groups can be moved while the table is sorted by rank, from the lowest.
	NoMoveNow              Key = first + 361 // Wait until the changes are saved, then move groups.
	TooManyRanks           Key = first + 362 // There are more groups than ranks, so they cannot be put in this order.
	InOrder                Key = first + 363 // The groups are in this order already.
	RanksAsSaved           Key = first + 364 // All groups have the ranks that are saved.
	AToZTitle              Key = first + 366 // Put all groups in the order of their names?
	Renumber               Key = first + 368 // Renumber
	LookingForMembers      Key = first + 369 // Looking for members…
	ReadMembersHint        Key = first + 371 // The number of members is not known yet. Reading it takes a request for each group.
	Read                   Key = first + 372 // Read
	Sorted                 Key = first + 375 // The table is sorted by the number of members.
	EmptyShown             Key = first + 376 // Only groups without reported members are shown.
	DeleteExplained        Key = first + 379 // A deleted group is no longer offered to users, and can be restored.
	MoveTo                 Key = first + 388 // Move the members to
	MoveNow                Key = first + 389 // Delete and move
	MoveLater              Key = first + 390 // Wait until the changes to the group are saved, then move its members.
	NoTarget               Key = first + 391 // Nothing was deleted: choose another group that takes over the members.
	NoTargets              Key = first + 392 // There is no other group that could take over the members.
	SignInRefused          Key = first + 394 // You could not be signed in.
	SignInRefusedAdvice    Key = first + 395 // Check the user name and the password, or get a new ticket: a ticket that has not been used for six hours is no longer valid.
	TicketRefusedAdvice    Key = first + 396 // It may have ended: a ticket is valid until it has not been used for six hours. Open this page from SuperOffice again, or sign in another way.
	WindowsRefusedAdvice   Key = first + 397 // Your Windows account did not reach SuperOffice. Ask the IT department whether Windows authentication is switched on for the SuperOffice services, and whether a proxy stands in between.
	SessionExpired         Key = first + 398 // Your session has ended.
	SessionExpiredAdvice   Key = first + 399 // Sign in again. Everything you have typed is still here.
	NoRights               Key = first + 400 // You do not have the right to do this.
	NoRightsAdvice         Key = first + 401 // Ask an administrator for a role that allows changing user groups. What you typed is kept until you leave the page.
	Unauthorized           Key = first + 402 // The web server wants you to sign in to it first.
	UnauthorizedAdvice     Key = first + 403 // Sign in to the network or to SuperOffice in this browser and try again. If it goes on, ask the IT department to allow anonymous access to the folder of the SuperOffice services.
	NameTaken              Key = first + 404 // Another user group has this name already.
	NameTakenAdvice        Key = first + 405 // Choose another name. It may be the name of a deleted group: show deleted groups to find and restore it.
	Invalid                Key = first + 406 // The server does not accept a value.
	InvalidAdvice          Key = first + 407 // Correct it and save again.
	NotFound               Key = first + 408 // This user group no longer exists on the server.
	NotFoundAdvice         Key = first + 409 // The list has been read again. Save once more if you want to create the group again.
	ChangedByOther         Key = first + 410 // Someone else has changed this user group in the meantime.
	ChangedByOtherAdvice   Key = first + 411 // The list has been read again. Save once more if your change is still needed.
	TooLarge               Key = first + 412 // The server refuses the message because it is too large.
	TooLargeAdvice         Key = first + 413 // Shorten the text and try again.
	Timeout                Key = first + 414 // The server did not answer in time.
	TimeoutAdvice          Key = first + 415 // Try again in a moment. A change may have been saved all the same; the list shows it.
	Network                Key = first + 416 // The server could not be reached.
	NetworkAdvice          Key = first + 417 // Check the network connection, then try again. If other pages of the server open, ask the IT department whether this page and the service have the same address.
	Cancelled              Key = first + 418 // The request was stopped before the server answered.
	Unavailable            Key = first + 419 // The service is not running at the moment.
	UnavailableAdvice      Key = first + 420 // It may be starting. Try again in a minute, then tell the IT department.
	Truncated              Key = first + 421 // The server's answer was incomplete.
	MaybeSavedAdvice       Key = first + 422 // Try again. A change may have been saved all the same; the list shows it.
	BadRequest             Key = first + 423 // The server did not understand the message.
	BadRequestAdvice       Key = first + 424 // Tell the IT department; the service may be of another version, or behind a proxy or firewall that refuses the message.
	NotFoundURL            Key = first + 425 // There is no SuperOffice service at the address this page uses.
	NotFoundURLAdvice      Key = first + 426 // Ask the IT department to check the address, and that the web server of this page passes requests on to SuperOffice. Behind https, the service has to be set up for https.
	WrongContentType       Key = first + 427 // The server does not accept this kind of message.
	WrongContentTypeAdvice Key = first + 428 // Ask the IT department to check that the address belongs to SuperOffice's SOAP services.
	NotSOAP                Key = first + 429 // Something other than the SuperOffice service answered.
	NotSOAPAdvice          Key = first + 430 // It may be a sign-in or maintenance page. Open SuperOffice in this browser, sign in there and try again.
	Fault                  Key = first + 431 // The SuperOffice service reported a fault.
	FaultAdvice            Key = first + 432 // Try again. If it goes on, send the details to the IT department.
	Redirected             Key = first + 433 // The server sent this page elsewhere instead of answering.
	TooManyRequests        Key = first + 434 // The server has had too many requests.
	AnswerTooLarge         Key = first + 437 // The server's answer is larger than this page can take.
	Malformed              Key = first + 438 // The server's answer could not be understood.
	OtherOrigin            Key = first + 439 // The browser does not let this page read the service's answers, because the two have different addresses.
	MixedContent           Key = first + 440 // The page was opened with https, so the browser does not let it ask a service with http.
	OneAddressAdvice       Key = first + 441 // Ask the IT department to put a proxy in front, so that the page and the service have one address; docs/hosting.md shows how.
	Policy                 Key = first + 442 // The Content-Security-Policy of this page does not allow it to ask the service.
	PolicyAdvice           Key = first + 443 // Ask the IT department to allow the service's address in connect-src. The details quote the policy.
	Certificate            Key = first + 444 // The service could not be reached: it is not running, or the browser does not trust its certificate.
	CertificateAdvice      Key = first + 445 // Open the service's address, which is in the details, in a new tab. If the browser warns of the certificate there, ask the IT department for one that it trusts.
	ServerError            Key = first + 446 // The server reported an error.
	ServerErrorAdvice      Key = first + 447 // Read what the server says. If it does not help, send the details to the IT department.
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
	return t.fill(39, strconv.Itoa(n))
}

// SignOutLoss says: {#n} {#n|row has|rows have} changes that are not saved. They cannot be brought back.
func (t *Texts) SignOutLoss(n int) string {
	return t.fill(41, strconv.Itoa(n))
}

// OtherUserTitle says: Go on as {name}?
func (t *Texts) OtherUserTitle(name string) string {
	return t.fill(43, name)
}

// OtherUserText says: SuperOffice has handed over a ticket of another user. You are signed in as {name}; what you have not saved stays in this tab until you sign in again.
func (t *Texts) OtherUserText(name string) string {
	return t.fill(44, name)
}

// TicketIgnored says: SuperOffice has handed over a ticket that is not valid. You stay signed in as {name}.
func (t *Texts) TicketIgnored(name string) string {
	return t.fill(45, name)
}

// Subject says: {word}, {subject}
func (t *Texts) Subject(word string, subject string) string {
	return t.fill(91, word, subject)
}

// ShownAs says: Shown as “{name}”
func (t *Texts) ShownAs(name string) string {
	return t.fill(92, name)
}

// UnsavedChanges says: {#n} {#n|unsaved change|unsaved changes}
func (t *Texts) UnsavedChanges(n int) string {
	return t.fill(105, strconv.Itoa(n))
}

// MembersCount says: Members ({#n})
func (t *Texts) MembersCount(n int) string {
	return t.fill(116, strconv.Itoa(n))
}

// MembersFailed says: The members could not be read. {reason}
func (t *Texts) MembersFailed(reason string) string {
	return t.fill(119, reason)
}

// Member says: {name} ({short})
func (t *Texts) Member(name string, short string) string {
	return t.fill(121, name, short)
}

// MemberSecondary says: {member}, other primary group
func (t *Texts) MemberSecondary(member string) string {
	return t.fill(122, member)
}

// MemberRetired says: {member}, retired
func (t *Texts) MemberRetired(member string) string {
	return t.fill(123, member)
}

// MemberResource says: {member}, resource
func (t *Texts) MemberResource(member string) string {
	return t.fill(124, member)
}

// Undone says: {entry} (undone)
func (t *Texts) Undone(entry string) string {
	return t.fill(126, entry)
}

// BulkError says: ⚠ “{name}”: “{text}” – {reason}
func (t *Texts) BulkError(name string, text string, reason string) string {
	return t.fill(165, name, text, reason)
}

// BulkSame says: “{name}” stays as it is
func (t *Texts) BulkSame(name string) string {
	return t.fill(166, name)
}

// BulkChange says: “{old}” → “{changed}”
func (t *Texts) BulkChange(old string, changed string) string {
	return t.fill(167, old, changed)
}

// SettingOfPage says: {name}: {value} (this page)
func (t *Texts) SettingOfPage(name string, value string) string {
	return t.fill(186, name, value)
}

// SettingOfFile says: {name}: {value} ({file})
func (t *Texts) SettingOfFile(name string, value string, file string) string {
	return t.fill(187, name, value, file)
}

// MoreLines says: … and {#n} more {#n|line|lines}
func (t *Texts) MoreLines(n int) string {
	return t.fill(201, strconv.Itoa(n))
}

// SaveGroups says: Save {#n} {#n|group|groups}
func (t *Texts) SaveGroups(n int) string {
	return t.fill(202, strconv.Itoa(n))
}

// LineCreate says: Line {#line}: create “{name}”
func (t *Texts) LineCreate(line int, name string) string {
	return t.fill(203, strconv.Itoa(line), name)
}

// LineUpdate says: Line {#line}: update “{name}”
func (t *Texts) LineUpdate(line int, name string) string {
	return t.fill(204, strconv.Itoa(line), name)
}

// LineRestore says: Line {#line}: restore “{name}”
func (t *Texts) LineRestore(line int, name string) string {
	return t.fill(205, strconv.Itoa(line), name)
}

// LineUnchanged says: Line {#line}: “{name}” stays as it is
func (t *Texts) LineUnchanged(line int, name string) string {
	return t.fill(206, strconv.Itoa(line), name)
}

// Renamed says: was “{name}”
func (t *Texts) Renamed(name string) string {
	return t.fill(207, name)
}

// RenamedAnd says: was “{name}”, {changes}
func (t *Texts) RenamedAnd(name string, changes string) string {
	return t.fill(208, name, changes)
}

// LineError says: Line {#line}: ⚠ “{name}”
func (t *Texts) LineError(line int, name string) string {
	return t.fill(209, strconv.Itoa(line), name)
}

// LineWhy says: {line} – {why}
func (t *Texts) LineWhy(line string, why string) string {
	return t.fill(210, line, why)
}

// ChangedDescription says: description “{text}”
func (t *Texts) ChangedDescription(text string) string {
	return t.fill(211, text)
}

// ChangedRank says: rank {rank}
func (t *Texts) ChangedRank(rank string) string {
	return t.fill(212, rank)
}

// SumCreate says: {#n} to create
func (t *Texts) SumCreate(n int) string {
	return t.fill(213, strconv.Itoa(n))
}

// SumUpdate says: {#n} to update
func (t *Texts) SumUpdate(n int) string {
	return t.fill(214, strconv.Itoa(n))
}

// SumRestore says: {#n} to restore
func (t *Texts) SumRestore(n int) string {
	return t.fill(215, strconv.Itoa(n))
}

// SumUnchanged says: {#n} unchanged
func (t *Texts) SumUnchanged(n int) string {
	return t.fill(216, strconv.Itoa(n))
}

// SumError says: {#n} with errors
func (t *Texts) SumError(n int) string {
	return t.fill(217, strconv.Itoa(n))
}

// LineSameName says: Line {#line} has the same name.
func (t *Texts) LineSameName(line int) string {
	return t.fill(223, strconv.Itoa(line))
}

// LineOtherID says: The group with the ID {id} has another name now. Rename it in the table, or remove the ID to create a new group.
func (t *Texts) LineOtherID(id string) string {
	return t.fill(224, id)
}

// LineYesOrNo says: “{text}” is neither yes nor no.
func (t *Texts) LineYesOrNo(text string) string {
	return t.fill(225, text)
}

// IgnoredColumns says: {#n|Ignored column|Ignored columns}: {names}.
func (t *Texts) IgnoredColumns(n int, names string) string {
	return t.fill(226, strconv.Itoa(n), names)
}

// SheetEncoding says: Line {#line}: Contains a character that is not {encoding}. Save the file as CSV UTF-8.
func (t *Texts) SheetEncoding(line int, encoding string) string {
	return t.fill(230, strconv.Itoa(line), encoding)
}

// SheetTooLarge says: The table is larger than {#megabytes} MB.
func (t *Texts) SheetTooLarge(megabytes int) string {
	return t.fill(231, strconv.Itoa(megabytes))
}

// SheetRows says: More than {#n} lines. Split the table.
func (t *Texts) SheetRows(n int) string {
	return t.fill(232, strconv.Itoa(n))
}

// SheetColumns says: Line {#line}: More than {#n} columns.
func (t *Texts) SheetColumns(line int, n int) string {
	return t.fill(233, strconv.Itoa(line), strconv.Itoa(n))
}

// SheetQuote says: Line {#line}: The quotation mark at the beginning of a cell has no counterpart.
func (t *Texts) SheetQuote(line int) string {
	return t.fill(234, strconv.Itoa(line))
}

// SheetAfterQuote says: Line {#line}: A cell goes on after its closing quotation mark. Put all of it in quotation marks and double those within.
func (t *Texts) SheetAfterQuote(line int) string {
	return t.fill(235, strconv.Itoa(line))
}

// SheetNoName says: Line {#line}: No column has the heading Name: give it to the one with the names.
func (t *Texts) SheetNoName(line int) string {
	return t.fill(236, strconv.Itoa(line))
}

// ExportSelected says: {#n} {#n|group|groups}, the selected ones, as they are on the server.
func (t *Texts) ExportSelected(n int) string {
	return t.fill(238, strconv.Itoa(n))
}

// ExportShown says: {#n} {#n|group|groups}, those in the table, as they are on the server.
func (t *Texts) ExportShown(n int) string {
	return t.fill(239, strconv.Itoa(n))
}

// HistoryCount says: {#n} {#n|change|changes}, the newest first.
func (t *Texts) HistoryCount(n int) string {
	return t.fill(241, strconv.Itoa(n))
}

// ResultCount says: {#n} {#n|line|lines}. Correct what was not saved and import it again; what was saved stays as it is.
func (t *Texts) ResultCount(n int) string {
	return t.fill(245, strconv.Itoa(n))
}

// Invisible says: Contains an invisible character ({code}).
func (t *Texts) Invisible(code string) string {
	return t.fill(272, code)
}

// Lookalike says: Looks the same as the name of another user group, “{name}”, but is written with other characters.
func (t *Texts) Lookalike(name string) string {
	return t.fill(273, name)
}

// NamePrefix says: Names begin with “{prefix}” here.
func (t *Texts) NamePrefix(prefix string) string {
	return t.fill(274, prefix)
}

// NameRefused says: Names may not hold the word “{word}” here.
func (t *Texts) NameRefused(word string) string {
	return t.fill(276, word)
}

// ConflictField says: Someone else has changed this from “{base}” to “{theirs}”. Choose which text to keep.
func (t *Texts) ConflictField(base string, theirs string) string {
	return t.fill(277, base, theirs)
}

// TooLong says: Too long by {#n} {#n|character|characters}; at most {#limit} are allowed.
func (t *Texts) TooLong(n int, limit int) string {
	return t.fill(278, strconv.Itoa(n), strconv.Itoa(limit))
}

// BadCharacter says: Contains a character that cannot be sent ({code}). Delete it, or type the text again.
func (t *Texts) BadCharacter(code string) string {
	return t.fill(279, code)
}

// StoredName says: The server stored another name: “{name}”.
func (t *Texts) StoredName(name string) string {
	return t.fill(283, name)
}

// StoredDescription says: The server stored another description: “{text}”.
func (t *Texts) StoredDescription(text string) string {
	return t.fill(284, text)
}

// StoredRank says: The server stored another rank: {rank}.
func (t *Texts) StoredRank(rank string) string {
	return t.fill(286, rank)
}

// ServerSays says: The server says: “{text}”
func (t *Texts) ServerSays(text string) string {
	return t.fill(288, text)
}

// Merged says: Someone else has changed {fields} in the meantime; those changes and yours are kept.
func (t *Texts) Merged(fields string) string {
	return t.fill(289, fields)
}

// And says: {first} and {second}
func (t *Texts) And(first string, second string) string {
	return t.fill(294, first, second)
}

// SavingOf says: Saving {#n} of {#total}…
func (t *Texts) SavingOf(n int, total int) string {
	return t.fill(296, strconv.Itoa(n), strconv.Itoa(total))
}

// SecondsLeft says: {progress} about {#n} seconds left
func (t *Texts) SecondsLeft(progress string, n int) string {
	return t.fill(297, progress, strconv.Itoa(n))
}

// MinutesLeft says: {progress} about {#n} {#n|minute|minutes} left
func (t *Texts) MinutesLeft(progress string, n int) string {
	return t.fill(298, progress, strconv.Itoa(n))
}

// DoneDeleted says: “{name}” is marked as deleted.
func (t *Texts) DoneDeleted(name string) string {
	return t.fill(299, name)
}

// DoneRestored says: “{name}” is restored.
func (t *Texts) DoneRestored(name string) string {
	return t.fill(300, name)
}

// DoneDeletedAgain says: “{name}” is marked as deleted again. Its name stays taken.
func (t *Texts) DoneDeletedAgain(name string) string {
	return t.fill(301, name)
}

// DoneUndone says: “{name}” is as it was before.
func (t *Texts) DoneUndone(name string) string {
	return t.fill(302, name)
}

// DoneMoved says: “{name}” is deleted and its members are moved.
func (t *Texts) DoneMoved(name string) string {
	return t.fill(303, name)
}

// DoneCreated says: “{name}” is created.
func (t *Texts) DoneCreated(name string) string {
	return t.fill(304, name)
}

// DoneSaved says: “{name}” is saved.
func (t *Texts) DoneSaved(name string) string {
	return t.fill(305, name)
}

// EntryUndone says: {#n} {#n|change is|changes are} undone.
func (t *Texts) EntryUndone(n int) string {
	return t.fill(306, strconv.Itoa(n))
}

// EntryChanged says: {#n} {#n|group is|groups are} changed.
func (t *Texts) EntryChanged(n int) string {
	return t.fill(307, strconv.Itoa(n))
}

// BatchSaved says: {#n} {#n|change|changes} saved.
func (t *Texts) BatchSaved(n int) string {
	return t.fill(308, strconv.Itoa(n))
}

// BatchUndone says: {#n} {#n|change|changes} undone.
func (t *Texts) BatchUndone(n int) string {
	return t.fill(309, strconv.Itoa(n))
}

// BatchSavedNot says: {#n} {#n|change|changes} saved, {#left} not: {reasons}.
func (t *Texts) BatchSavedNot(n int, left int, reasons string) string {
	return t.fill(310, strconv.Itoa(n), strconv.Itoa(left), reasons)
}

// BatchUndoneNot says: {#n} {#n|change|changes} undone, {#left} not: {reasons}.
func (t *Texts) BatchUndoneNot(n int, left int, reasons string) string {
	return t.fill(311, strconv.Itoa(n), strconv.Itoa(left), reasons)
}

// ReasonBlocked says: {#n} {#n|needs|need} correcting
func (t *Texts) ReasonBlocked(n int) string {
	return t.fill(312, strconv.Itoa(n))
}

// ReasonStopped says: {#n} {#n|was|were} not sent
func (t *Texts) ReasonStopped(n int) string {
	return t.fill(313, strconv.Itoa(n))
}

// ReasonDuplicate says: {#n} with a name that is taken
func (t *Texts) ReasonDuplicate(n int) string {
	return t.fill(314, strconv.Itoa(n))
}

// ReasonRefused says: {#n} refused by the server
func (t *Texts) ReasonRefused(n int) string {
	return t.fill(315, strconv.Itoa(n))
}

// ReasonRights says: {#n} for lack of rights
func (t *Texts) ReasonRights(n int) string {
	return t.fill(316, strconv.Itoa(n))
}

// ReasonNotFound says: {#n} no longer on the server
func (t *Texts) ReasonNotFound(n int) string {
	return t.fill(317, strconv.Itoa(n))
}

// ReasonChanged says: {#n} changed by someone else too
func (t *Texts) ReasonChanged(n int) string {
	return t.fill(318, strconv.Itoa(n))
}

// ReasonSession says: {#n} because the session has ended
func (t *Texts) ReasonSession(n int) string {
	return t.fill(319, strconv.Itoa(n))
}

// ReasonNoAnswer says: {#n} without an answer
func (t *Texts) ReasonNoAnswer(n int) string {
	return t.fill(320, strconv.Itoa(n))
}

// ReasonServer says: {#n} because of an error on the server
func (t *Texts) ReasonServer(n int) string {
	return t.fill(321, strconv.Itoa(n))
}

// FailedCreate says: The new user group “{name}” was not saved.
func (t *Texts) FailedCreate(name string) string {
	return t.fill(323, name)
}

// FailedChange says: The change to “{name}” was not saved.
func (t *Texts) FailedChange(name string) string {
	return t.fill(324, name)
}

// CheckingChange says: Checking whether the change to “{name}” was saved…
func (t *Texts) CheckingChange(name string) string {
	return t.fill(326, name)
}

// NotSaved says: {#n} {#n|change was|changes were} not saved.
func (t *Texts) NotSaved(n int) string {
	return t.fill(327, strconv.Itoa(n))
}

// FixFirst says: Correct the marked {#n|field|fields in {#n} rows} first.
func (t *Texts) FixFirst(n int) string {
	return t.fill(328, strconv.Itoa(n))
}

// Conflict says: Someone else has changed the same field of “{name}”. Choose which text to keep.
func (t *Texts) Conflict(name string) string {
	return t.fill(329, name)
}

// Interrupted says: An earlier batch was interrupted: {#n} of {#total} {#total|change was|changes were} saved.
func (t *Texts) Interrupted(n int, total int) string {
	return t.fill(332, strconv.Itoa(n), strconv.Itoa(total))
}

// InterruptedWaiting says: An earlier batch was interrupted: {#n} of {#total} {#total|change was|changes were} saved; {#waiting} still to be saved.
func (t *Texts) InterruptedWaiting(n int, total int, waiting int) string {
	return t.fill(333, strconv.Itoa(n), strconv.Itoa(total), strconv.Itoa(waiting))
}

// DiscardedRows says: What you typed in {#n} {#n|row|rows} is discarded.
func (t *Texts) DiscardedRows(n int) string {
	return t.fill(339, strconv.Itoa(n))
}

// Recalled says: {#n} {#n|unsaved change from before this page was loaded is|unsaved changes from before this page was loaded are} back.
func (t *Texts) Recalled(n int) string {
	return t.fill(341, strconv.Itoa(n))
}

// ServerBackUnsaved says: The server answers again. {#n} {#n|change is|changes are} waiting to be saved.
func (t *Texts) ServerBackUnsaved(n int) string {
	return t.fill(343, strconv.Itoa(n))
}

// LeftOut says: {#n} {#n|group is|groups are} not in the table, because the server gives {#n|it|them} no ID of {#n|its|their} own: {names}. Please tell the IT department.
func (t *Texts) LeftOut(n int, names string) string {
	return t.fill(348, strconv.Itoa(n), names)
}

// ManyLines says: Paste {#n} lines?
func (t *Texts) ManyLines(n int) string {
	return t.fill(349, strconv.Itoa(n))
}

// ManyGroups says: Make {#n} groups
func (t *Texts) ManyGroups(n int) string {
	return t.fill(351, strconv.Itoa(n))
}

// LinesAdded says: {#n} {#n|new group is|new groups are} ready to be saved.
func (t *Texts) LinesAdded(n int) string {
	return t.fill(353, strconv.Itoa(n))
}

// UndoMany says: Undo {#n} {#n|change|changes}?
func (t *Texts) UndoMany(n int) string {
	return t.fill(354, strconv.Itoa(n))
}

// Final says: This cannot be undone: {done}
func (t *Texts) Final(done string) string {
	return t.fill(358, done)
}

// Reranked says: {#n} {#n|group gets|groups get} another rank. Nothing is saved yet.
func (t *Texts) Reranked(n int) string {
	return t.fill(365, strconv.Itoa(n))
}

// AToZEffect says: {#n} of {#total} {#total|group gets|groups get} another rank. You see the new ranks in the table before you save.
func (t *Texts) AToZEffect(n int, total int) string {
	return t.fill(367, strconv.Itoa(n), strconv.Itoa(total))
}

// ReadMembersTitle says: Read the members of {#n} {#n|group|groups}?
func (t *Texts) ReadMembersTitle(n int) string {
	return t.fill(370, strconv.Itoa(n))
}

// ReadingLeft says: Reading members: {#n} {#n|group is|groups are} left.
func (t *Texts) ReadingLeft(n int) string {
	return t.fill(373, strconv.Itoa(n))
}

// NotRead says: Those of {#n} {#n|group|groups} could not be read.
func (t *Texts) NotRead(n int) string {
	return t.fill(374, strconv.Itoa(n))
}

// DeleteTitle says: Delete “{name}”?
func (t *Texts) DeleteTitle(name string) string {
	return t.fill(377, name)
}

// DeleteManyTitle says: Delete {#n} {#n|group|groups}?
func (t *Texts) DeleteManyTitle(n int) string {
	return t.fill(378, strconv.Itoa(n))
}

// HasMembers says: “{name}” has {#n} {#n|member|members}: {names}.
func (t *Texts) HasMembers(name string, n int, names string) string {
	return t.fill(380, name, strconv.Itoa(n), names)
}

// HasMoreMembers says: “{name}” has {#n} {#n|member|members}: {names} and {#more} more.
func (t *Texts) HasMoreMembers(name string, n int, names string, more int) string {
	return t.fill(381, name, strconv.Itoa(n), names, strconv.Itoa(more))
}

// MembersUnknown says: The members of “{name}” could not be read, so it may have some.
func (t *Texts) MembersUnknown(name string) string {
	return t.fill(382, name)
}

// MembersOff says: The members of “{name}” are not shown here, so it may have some.
func (t *Texts) MembersOff(name string) string {
	return t.fill(383, name)
}

// OwnGroup says: You belong to “{name}” yourself.
func (t *Texts) OwnGroup(name string) string {
	return t.fill(384, name)
}

// MoveTitle says: Delete “{name}” and move its members?
func (t *Texts) MoveTitle(name string) string {
	return t.fill(385, name)
}

// MoveKnown says: {#n} {#n|member of “{name}” becomes a member|members of “{name}” become members} of the group that you choose, and “{name}” is deleted. This cannot be undone.
func (t *Texts) MoveKnown(n int, name string) string {
	return t.fill(386, strconv.Itoa(n), name)
}

// MoveUnknown says: All members of “{name}” become members of the group that you choose, and “{name}” is deleted. This cannot be undone.
func (t *Texts) MoveUnknown(name string) string {
	return t.fill(387, name)
}

// DeletedTarget says: Nothing was deleted: “{name}” is deleted itself and cannot take over the members.
func (t *Texts) DeletedTarget(name string) string {
	return t.fill(393, name)
}

// RetryInSeconds says: Try again in {#n} {#n|second|seconds}: the server has asked for that.
func (t *Texts) RetryInSeconds(n int) string {
	return t.fill(435, strconv.Itoa(n))
}

// RetryInMinutes says: Try again in {#n} {#n|minute|minutes}: the server has asked for that.
func (t *Texts) RetryInMinutes(n int) string {
	return t.fill(436, strconv.Itoa(n))
}

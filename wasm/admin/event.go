package admin

// Event is something that happened: the user did something, or an effect has an outcome. The event types of this file
// are all there are.
type Event interface{ event() }

// What the user does. Events that make no sense in the present state are ignored, so that doing one twice does no harm.
// Where an event takes a Key, 0 stands for the row that is open, or else for the selected rows, or the current one.
type (
	// Connect signs in. Start with it, without any form, when the host page has a ticket.
	Connect struct{ Credentials Credentials }
	// ChooseWay shows the form for another way to sign in.
	ChooseWay struct{ Way Way }
	// UseTicket signs in with a ticket that comes from the host page or the address. While somebody is signed in, another
	// ticket of the same user takes the place of the present one; one of another user is a question.
	UseTicket struct{ Ticket Secret }
	// SignOut forgets the ticket, the list and everything typed. It asks first when something would be lost.
	SignOut struct{}
	// Refresh reads the list again. Drafts are kept.
	Refresh struct{}
	// Online says that the browser has a network again.
	Online struct{}
	// Return says that the user has come back to the page after a while: the list may be old.
	Return struct{}
	// TryAgain offers changes again after the server has refused one for lack of rights.
	TryAgain struct{}

	// SetFilter shows only rows that hold each word of the text in their name or description, whatever the case and
	// diacritics.
	SetFilter struct{ Text string }
	// SetShowDeleted shows or hides deleted groups.
	SetShowDeleted struct{ Show bool }
	// SetOnlyEmpty shows only groups that have no members, after reading what is not known, or all again.
	SetOnlyEmpty struct{ On bool }
	// SortBy sorts the table by a column, or reverses the order when it is sorted by it already.
	SortBy struct{ Column Column }

	// Point makes a row and a cell current, as a click does.
	Point Cursor
	// Move moves the cursor. With Extend the rows on the way are selected.
	Move struct {
		By     Step
		Extend bool
	}
	// Select selects a row, or deselects it. With Extend it selects all rows from the last one on.
	Select struct {
		Key    int32
		Extend bool
	}
	// SelectAll selects every row that the table shows, or none when all are selected.
	SelectAll struct{}
	// Deselect ends the selection.
	Deselect struct{}

	// Open opens the fields of a row. An empty Field is the current cell's, or the name.
	Open struct {
		Key   int32
		Field Field
	}
	// Enter says that the focus has come to a field of the open row.
	Enter struct{ Field Field }
	// Leave closes the fields. What was typed stays, unsaved.
	Leave struct{}
	// Escape takes back what was typed in the present field, or else in the row since its fields were opened, and leaves.
	Escape struct{}
	// AddRow adds an empty new row at the top and opens it. Nothing is sent before it is saved.
	AddRow struct{}
	// Edit is a key stroke in a field: its whole text as it is now.
	Edit struct {
		Key   int32
		Field Field
		Text  string
	}
	// PasteLines is text of several lines that is pasted into the name of a row. The page asks what is meant.
	PasteLines struct {
		Key  int32
		Text string
	}
	// Resolve resolves a conflict: the user's text stays, or the other's replaces it.
	Resolve struct {
		Key    int32
		Field  Field
		Theirs bool
	}
	// Save saves a row, or says in its Messages why it cannot, and closes its fields.
	Save struct{ Key int32 }
	// SaveAll saves every row with unsaved work, a few at a time.
	SaveAll struct{}
	// Stop drops the writes that wait for their turn.
	Stop struct{}
	// Revert discards what was typed in a row, and a new row with it. It can be brought back.
	Revert struct{ Key int32 }
	// RevertAll does so for every row that is not being saved.
	RevertAll struct{}

	// MarkDeleted marks groups as deleted at once. What is typed in their rows stays unsaved.
	MarkDeleted struct{ Key int32 }
	// Restore takes the mark away at once.
	Restore struct{ Key int32 }
	// RestoreExisting restores the deleted group whose name the row has (Message.RestoreID) instead of creating or
	// renaming one. What is typed in a new row moves to the restored group's row, unsaved.
	RestoreExisting struct{ Key int32 }
	// DeleteAndMove deletes a group and moves its members to the group with the ID MoveTo.
	DeleteAndMove struct {
		Key    int32
		MoveTo int32
	}

	// Undo takes back what an entry of the history changed. 0 is the newest act: what was discarded last, or the newest
	// entry that is not undone.
	Undo struct{ Entry int }
	// Accept does what the notice with a serial number offers.
	Accept struct{ Serial int }
	// DismissNotice hides the notice.
	DismissNotice struct{}
	// Answer chooses an answer to the question with a serial number; -1 is none of them. Target is the ID of the group that
	// was picked, when the question asks for one.
	Answer struct {
		Serial, Choice int
		Target         int32
	}
	// ShowDetails opens or closes the details panel.
	ShowDetails struct{ Show bool }
	// ShowGroup shows the details of the group with an ID, or closes them with 0.
	ShowGroup struct{ ID int32 }
	// MoveRows moves rows up or down by a place, by typing new ranks. Nothing is saved yet.
	MoveRows struct{ Down bool }
	// SortAToZ puts all groups in the order of their names, after a question, by typing new ranks.
	SortAToZ struct{}
	// AskToMove asks which group takes over the members of a row's group, which is deleted then.
	AskToMove struct{ Key int32 }
	// OpenIntake opens the dialog in which many groups are created or changed.
	OpenIntake struct{}
	// SetIntake changes its text.
	SetIntake struct{ Text string }
	// DropFile puts a file's text there.
	DropFile struct {
		Name string
		Data []byte
	}
	// SetPairs makes two groups of each name, with one of the words after it.
	SetPairs struct {
		On    bool
		Words [2]string
	}
	// ApplyIntake saves what the dialog shows as ready.
	ApplyIntake struct{}
	// CloseIntake closes the dialog.
	CloseIntake struct{}
	// OpenLanguages opens the dialog in which the texts of a row are edited in each language.
	OpenLanguages struct{ Key int32 }
	// CloseLanguages closes it. What was typed stays, unsaved.
	CloseLanguages struct{}
	// Translate changes a text in one language.
	Translate struct {
		Key   int32
		Field Field
		Code  string
		Text  string
	}
	// AddLanguage gives the name of a row a text in another language.
	AddLanguage struct {
		Key  int32
		Code string
	}
	// OpenBulk opens the dialog in which the selected groups are changed alike.
	OpenBulk struct{}
	// SetBulk changes what it would do.
	SetBulk BulkChange
	// ApplyBulk saves what it shows.
	ApplyBulk struct{}
	// CloseBulk closes it.
	CloseBulk struct{}
	// OpenExport shows the selected groups, or all in the table, in a form in which they can be taken out.
	OpenExport struct{ Format Format }
	// CloseExport closes it.
	CloseExport struct{}
	// ReadMembers reads who belongs to the current group.
	ReadMembers struct{}
	// ShowHelp opens or closes the list of keys.
	ShowHelp struct{ Show bool }
	// UseLetters switches keys without Ctrl or Alt that are characters on or off.
	UseLetters struct{ On bool }
	// GoTo asks for the focus in a place.
	GoTo struct{ Place Place }
)

// How effects end. Op is the effect's number: an outcome that nobody waits for any more is ignored.
type (
	// Connected is the outcome of EffectConnect.
	Connected struct {
		Op        int
		Principal Principal
		At        int64 // when it came, in seconds since 1970
	}
	// ConnectFailed is the other outcome of EffectConnect.
	ConnectFailed struct {
		Op      int
		Failure *Failure
	}
	// Checked is the outcome of EffectCheck.
	Checked struct {
		Op        int
		Principal Principal
		At        int64 // when it came, in seconds since 1970
	}
	// CheckFailed is the other outcome of EffectCheck.
	CheckFailed struct {
		Op      int
		Failure *Failure
	}
	// Listed is the outcome of EffectList.
	Listed struct {
		Op     int
		Groups []Group
		At     int64 // when it came, in seconds since 1970
	}
	// ListFailed is the other outcome of EffectList.
	ListFailed struct {
		Op      int
		Failure *Failure
	}
	// WriteDone is the outcome of EffectCreate, EffectSave and EffectDeleteAndMove.
	WriteDone struct {
		Op    int
		Saved Saved
		At    int64 // when it came, in seconds since 1970
	}
	// WriteFailed is their other outcome.
	WriteFailed struct {
		Op      int
		Failure *Failure
	}
	// Called reports how a call to the service has ended, for support.
	Called Call
	// Waited is the outcome of EffectWait.
	Waited struct {
		Op int
		At int64 // when it ended, in seconds since 1970
	}
	// MembersRead is the outcome of EffectMembers.
	MembersRead struct {
		Op   int
		ID   int32
		List []Member
	}
	// MembersFailed is the other outcome of EffectMembers.
	MembersFailed struct {
		Op      int
		ID      int32
		Failure *Failure
	}
	// Recalled is the outcome of EffectRecall: what was kept under the name.
	Recalled struct{ Text string }
	// KeepRefused is the outcome of an EffectKeep that the browser has refused.
	KeepRefused struct{ Name string }
	// JournalFound is the outcome of an EffectFindJournal that has found one.
	JournalFound struct{ Name, Plan, Marks string }
)

func (Connect) event()         {}
func (ChooseWay) event()       {}
func (UseTicket) event()       {}
func (Checked) event()         {}
func (CheckFailed) event()     {}
func (SignOut) event()         {}
func (Refresh) event()         {}
func (Online) event()          {}
func (Return) event()          {}
func (TryAgain) event()        {}
func (SetFilter) event()       {}
func (SetShowDeleted) event()  {}
func (SortBy) event()          {}
func (SetOnlyEmpty) event()    {}
func (Point) event()           {}
func (Move) event()            {}
func (Select) event()          {}
func (SelectAll) event()       {}
func (Deselect) event()        {}
func (Open) event()            {}
func (Enter) event()           {}
func (Leave) event()           {}
func (Escape) event()          {}
func (AddRow) event()          {}
func (Edit) event()            {}
func (PasteLines) event()      {}
func (Resolve) event()         {}
func (Save) event()            {}
func (SaveAll) event()         {}
func (Stop) event()            {}
func (Revert) event()          {}
func (RevertAll) event()       {}
func (MarkDeleted) event()     {}
func (Restore) event()         {}
func (RestoreExisting) event() {}
func (DeleteAndMove) event()   {}
func (Undo) event()            {}
func (Accept) event()          {}
func (DismissNotice) event()   {}
func (Answer) event()          {}
func (ShowDetails) event()     {}
func (ShowGroup) event()       {}
func (OpenIntake) event()      {}
func (SetIntake) event()       {}
func (DropFile) event()        {}
func (SetPairs) event()        {}
func (ApplyIntake) event()     {}
func (CloseIntake) event()     {}
func (OpenLanguages) event()   {}
func (CloseLanguages) event()  {}
func (Translate) event()       {}
func (AddLanguage) event()     {}
func (OpenBulk) event()        {}
func (SetBulk) event()         {}
func (ApplyBulk) event()       {}
func (CloseBulk) event()       {}
func (OpenExport) event()      {}
func (CloseExport) event()     {}
func (ReadMembers) event()     {}
func (MoveRows) event()        {}
func (SortAToZ) event()        {}
func (AskToMove) event()       {}
func (ShowHelp) event()        {}
func (UseLetters) event()      {}
func (GoTo) event()            {}
func (Connected) event()       {}
func (ConnectFailed) event()   {}
func (Listed) event()          {}
func (ListFailed) event()      {}
func (WriteDone) event()       {}
func (WriteFailed) event()     {}
func (Called) event()          {}
func (Waited) event()          {}
func (MembersRead) event()     {}
func (MembersFailed) event()   {}
func (Recalled) event()        {}
func (KeepRefused) event()     {}
func (JournalFound) event()    {}

package admin

// Event is something that happened: the user did something, or an effect has an outcome. The event types of this file
// are all there are.
type Event interface{ event() scope }

// scope is where an event makes sense.
type scope int

const (
	always   scope = iota // in every phase
	inTable               // while there are groups to look at
	toChange              // while they may be changed too
)

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
	// SortBy sorts the table by a column, or turns the order round when it is sorted by it already.
	SortBy struct{ Column Column }

	// Point makes a row and a cell current, as a click does.
	Point Cursor
	// Move moves the cursor. With Extend the rows on the way are selected.
	Move struct {
		By     Step
		Extend bool
	}
	// Select selects a row, or takes it out of the selection. With Extend it selects all rows from the last one on.
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
	// Resolve settles a conflict: the user's text stays, or the other's replaces it.
	Resolve struct {
		Key    int32
		Field  Field
		Theirs bool
	}
	// Save saves a row, or says in its Messages why it cannot, and closes its fields.
	Save struct{ Key int32 }
	// SaveAll saves every row with unsaved work, a few at a time.
	SaveAll struct{}
	// Stop gives up the writes that wait for their turn.
	Stop struct{}
	// Revert throws away what was typed in a row, and a new row with it. It can be brought back.
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
	// SetPairs makes two groups of each name, with one of the words behind it.
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
	// Called tells how a call to the service has ended, for support.
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

func (Connect) event() scope         { return always }
func (ChooseWay) event() scope       { return always }
func (UseTicket) event() scope       { return always }
func (Checked) event() scope         { return always }
func (CheckFailed) event() scope     { return always }
func (SignOut) event() scope         { return always }
func (Refresh) event() scope         { return always }
func (Online) event() scope          { return always }
func (Return) event() scope          { return always }
func (TryAgain) event() scope        { return inTable }
func (SetFilter) event() scope       { return inTable }
func (SetShowDeleted) event() scope  { return inTable }
func (SortBy) event() scope          { return inTable }
func (SetOnlyEmpty) event() scope    { return inTable }
func (Point) event() scope           { return inTable }
func (Move) event() scope            { return inTable }
func (Select) event() scope          { return inTable }
func (SelectAll) event() scope       { return inTable }
func (Deselect) event() scope        { return inTable }
func (Open) event() scope            { return toChange }
func (Enter) event() scope           { return inTable }
func (Leave) event() scope           { return inTable }
func (Escape) event() scope          { return inTable }
func (AddRow) event() scope          { return toChange }
func (Edit) event() scope            { return always }
func (PasteLines) event() scope      { return toChange }
func (Resolve) event() scope         { return inTable }
func (Save) event() scope            { return toChange }
func (SaveAll) event() scope         { return toChange }
func (Stop) event() scope            { return inTable }
func (Revert) event() scope          { return inTable }
func (RevertAll) event() scope       { return inTable }
func (MarkDeleted) event() scope     { return toChange }
func (Restore) event() scope         { return toChange }
func (RestoreExisting) event() scope { return toChange }
func (DeleteAndMove) event() scope   { return toChange }
func (Undo) event() scope            { return inTable }
func (Accept) event() scope          { return inTable }
func (DismissNotice) event() scope   { return always }
func (Answer) event() scope          { return always }
func (ShowDetails) event() scope     { return inTable }
func (ShowGroup) event() scope       { return always }
func (OpenIntake) event() scope      { return toChange }
func (SetIntake) event() scope       { return toChange }
func (DropFile) event() scope        { return toChange }
func (SetPairs) event() scope        { return toChange }
func (ApplyIntake) event() scope     { return toChange }
func (CloseIntake) event() scope     { return inTable }
func (OpenLanguages) event() scope   { return toChange }
func (CloseLanguages) event() scope  { return inTable }
func (Translate) event() scope       { return toChange }
func (AddLanguage) event() scope     { return toChange }
func (OpenBulk) event() scope        { return toChange }
func (SetBulk) event() scope         { return toChange }
func (ApplyBulk) event() scope       { return toChange }
func (CloseBulk) event() scope       { return inTable }
func (OpenExport) event() scope      { return inTable }
func (CloseExport) event() scope     { return inTable }
func (ReadMembers) event() scope     { return inTable }
func (MoveRows) event() scope        { return toChange }
func (SortAToZ) event() scope        { return toChange }
func (AskToMove) event() scope       { return toChange }
func (ShowHelp) event() scope        { return always }
func (UseLetters) event() scope      { return always }
func (GoTo) event() scope            { return inTable }
func (Connected) event() scope       { return always }
func (ConnectFailed) event() scope   { return always }
func (Listed) event() scope          { return always }
func (ListFailed) event() scope      { return always }
func (WriteDone) event() scope       { return always }
func (WriteFailed) event() scope     { return always }
func (Called) event() scope          { return always }
func (Waited) event() scope          { return always }
func (MembersRead) event() scope     { return always }
func (MembersFailed) event() scope   { return always }
func (Recalled) event() scope        { return always }
func (KeepRefused) event() scope     { return always }
func (JournalFound) event() scope    { return always }

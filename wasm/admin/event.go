package admin

// Event is something that happened: the user did something, or an effect has an outcome. The event types of this file
// are all there are.
type Event interface{ event() }

// What the user does. Events that make no sense in the present state are ignored.
type (
	// Connect signs in. Start with it, without any form, when the host page has a ticket.
	Connect struct{ Credentials Credentials }
	// SignOut forgets the ticket, the list and everything typed. Ask first when State.Unsaved reports true.
	SignOut struct{}
	// Refresh reads the list again. Drafts are kept.
	Refresh struct{}

	// SetFilter shows only rows whose name or description contains the text, whatever its case and diacritics.
	SetFilter struct{ Text string }
	// SetShowDeleted shows or hides deleted groups.
	SetShowDeleted struct{ Show bool }

	// AddRow adds an empty new row at the top. Nothing is sent before it is saved.
	AddRow struct{}
	// Edit is a key stroke in a field: its whole text as it is now.
	Edit struct {
		Key   int32
		Field Field
		Text  string
	}
	// Save saves a row, or says in its Messages why it cannot.
	Save struct{ Key int32 }
	// SaveAll saves every row with unsaved work, a few at a time.
	SaveAll struct{}
	// Revert throws away what was typed in a row, and a new row with it. Undo brings it back.
	Revert struct{ Key int32 }
	// RevertAll does so for every row that is not being saved.
	RevertAll struct{}

	// MarkDeleted marks a group as deleted at once. What is typed in the row stays unsaved.
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

	// Undo takes the last act, or the last revert, back while Status.Undo is true.
	Undo struct{}
	// DismissAlert hides the alert.
	DismissAlert struct{}
)

// How effects end. Op is the effect's number: an outcome that nobody waits for any more is ignored.
type (
	// Connected is the outcome of EffectConnect.
	Connected struct {
		Op        int
		Principal Principal
	}
	// ConnectFailed is the other outcome of EffectConnect.
	ConnectFailed struct {
		Op      int
		Failure *Failure
	}
	// Listed is the outcome of EffectList.
	Listed struct {
		Op     int
		Groups []Group
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
	}
	// WriteFailed is their other outcome.
	WriteFailed struct {
		Op      int
		Failure *Failure
	}
)

func (Connect) event()         {}
func (SignOut) event()         {}
func (Refresh) event()         {}
func (SetFilter) event()       {}
func (SetShowDeleted) event()  {}
func (AddRow) event()          {}
func (Edit) event()            {}
func (Save) event()            {}
func (SaveAll) event()         {}
func (Revert) event()          {}
func (RevertAll) event()       {}
func (MarkDeleted) event()     {}
func (Restore) event()         {}
func (RestoreExisting) event() {}
func (DeleteAndMove) event()   {}
func (Undo) event()            {}
func (DismissAlert) event()    {}
func (Connected) event()       {}
func (ConnectFailed) event()   {}
func (Listed) event()          {}
func (ListFailed) event()      {}
func (WriteDone) event()       {}
func (WriteFailed) event()     {}

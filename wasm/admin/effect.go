package admin

// Effect is something that Update asks for: a call to the Backend, a look at the Storage, or a while of waiting. The
// effect types of this file are all there are.
type Effect interface{ effect() }

// The effects. Op numbers an effect; its outcome carries the same number.
type (
	// EffectConnect ends with Connected or ConnectFailed.
	EffectConnect struct {
		Op          int
		Credentials Credentials
	}
	// EffectCheck determines whose ticket it is, which renews it. It ends with Checked or CheckFailed.
	EffectCheck struct {
		Op     int
		Ticket Secret
	}
	// EffectUse makes the calls that follow carry another ticket. It has no outcome.
	EffectUse struct{ Ticket Secret }
	// EffectDisconnect has no outcome.
	EffectDisconnect struct{}
	// EffectList ends with Listed or ListFailed.
	EffectList struct{ Op int }
	// EffectCreate ends with WriteDone or WriteFailed.
	EffectCreate struct {
		Op    int
		Group Group
	}
	// EffectSave ends with WriteDone or WriteFailed.
	EffectSave struct {
		Op         int
		Was, Group Group
	}
	// EffectDeleteAndMove ends with WriteDone or WriteFailed.
	EffectDeleteAndMove struct {
		Op         int
		ID, MoveTo int32
	}
	// EffectMembers ends with MembersRead or MembersFailed.
	EffectMembers struct {
		Op int
		ID int32
	}
	// EffectWait ends with Waited after some seconds.
	EffectWait struct {
		Op      int
		Seconds int
	}
	// EffectKeep keeps a text in the browser under a name: for the tab, or lasting for all of them. An empty text forgets
	// it. It ends with KeepRefused or without an outcome.
	EffectKeep struct {
		Name, Text string
		Lasting    bool
	}
	// EffectTell reports something to the host page. It has no outcome.
	EffectTell struct {
		What   Told
		ID     int32 // of the group, with ToldSaved
		Failed Kind  // with ToldError
	}
	// EffectRecall ends with Recalled.
	EffectRecall struct{ Name string }
	// EffectFindJournal looks for the journal of a tab that is no longer there. It ends with JournalFound or without an
	// outcome, at any time.
	EffectFindJournal struct{ Name string }
)

// Told is what a host page may want to know. Its values are the names of the plug-in's events.
type Told string

// What is reported to a host page.
const (
	ToldReady   Told = "ready"          // the form or the list is shown
	ToldSaved   Told = "saved"          // a group is stored
	ToldError   Told = "error"          // something has failed, and the user has seen it
	ToldExpired Told = "sessionexpired" // the session has ended; a new ticket is welcome
	ToldSettled Told = "settled"        // something was stored, and no save is on its way any more
)

func (EffectConnect) effect()       {}
func (EffectCheck) effect()         {}
func (EffectUse) effect()           {}
func (EffectDisconnect) effect()    {}
func (EffectList) effect()          {}
func (EffectCreate) effect()        {}
func (EffectSave) effect()          {}
func (EffectDeleteAndMove) effect() {}
func (EffectMembers) effect()       {}
func (EffectWait) effect()          {}
func (EffectKeep) effect()          {}
func (EffectTell) effect()          {}
func (EffectRecall) effect()        {}
func (EffectFindJournal) effect()   {}

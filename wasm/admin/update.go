package admin

// Update returns the state after an event, and the effects to perform, in order. The given state stays as it was.
func Update(s State, e Event) (State, []Effect) {
	u := update{State: s}
	u.handle(e)
	if u.owned {
		u.validate()
	}
	return u.State, u.effects
}

// update is one run of Update: the state as it becomes, and the effects so far.
type update struct {
	State
	effects []Effect
	owned   bool // rows is this run's own copy and may be written to
}

func (u *update) handle(e Event) {
	switch e := e.(type) {
	case SetFilter:
		u.Filter = e.Text
	case SetShowDeleted:
		u.ShowDeleted = e.Show
	case DismissAlert:
		u.Alert = nil
	case Edit:
		u.edit(e)
	case Revert:
		u.revert(e.Key)
	case RevertAll:
		u.revertAll()
	case Connect:
		u.signIn(e.Credentials)
	case SignOut:
		u.signOut()
	default:
		u.handleOutcome(e)
	}
}

func (u *update) handleOutcome(e Event) {
	switch e := e.(type) {
	case Connected:
		u.connected(e)
	case ConnectFailed:
		u.connectFailed(e)
	case Listed:
		u.listed(e)
	case ListFailed:
		u.listFailed(e)
	case WriteDone:
		u.writeDone(e)
	case WriteFailed:
		u.writeFailed(e.Op, e.Failure)
	case Refresh:
		u.refresh()
	default:
		if u.Phase == PhaseReady {
			u.handleWork(e)
		}
	}
}

// handleWork handles the events that need the table and the service.
func (u *update) handleWork(e Event) {
	switch e := e.(type) {
	case AddRow:
		u.addRow()
	case Save:
		u.save(e.Key)
	case SaveAll:
		u.saveAll()
	case MarkDeleted:
		u.mark(e.Key, true)
	case Restore:
		u.mark(e.Key, false)
	case RestoreExisting:
		u.restoreExisting(e.Key)
	case DeleteAndMove:
		u.deleteAndMove(e.Key, e.MoveTo)
	case Undo:
		u.takeBack()
	}
	u.startJobs()
}

// tick numbers an operation, or the moment at which something was learned.
func (u *update) tick() int {
	u.clock++
	return u.clock
}

func (u *update) emit(e Effect) { u.effects = append(u.effects, e) }

// say sets the status line. An undo that was offered there ends with it.
func (u *update) say(tone Tone, text string) {
	u.undo = nil
	u.Status = Status{Text: text, Tone: tone}
}

// warn shows a failure that is about the page as a whole.
func (u *update) warn(f *Failure) {
	u.Alert = &Alert{Failure: f, Explanation: Explain(f)}
}

// focus asks for the keyboard focus.
func (u *update) focus(key int32, field Field) {
	u.Focus = Focus{Serial: u.Focus.Serial + 1, Key: key, Field: field}
}

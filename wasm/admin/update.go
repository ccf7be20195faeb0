package admin

import "groupdesk/wasm/words"

// Update returns the state after an event, and the effects to perform, in order. The given state is not changed.
func Update(s *State, e Event) (*State, []Effect) {
	u := &update{State: *s}
	u.handle(e)
	u.takeFound()
	if u.owned {
		u.validate()
	}
	u.settleCursor(s.shown)
	u.readMembersShown()
	u.tellSettled()
	u.index()
	if u.owned {
		u.countSelected()
		u.keepDrafts()
	}
	journal := u.keepJournal()
	return &u.State, append(journal, u.effects...)
}

// update is one run of Update: the state as it becomes, and the effects so far.
type update struct {
	State
	effects []Effect
	now     int64 // when the event that is handled came, where it says so
	owned   bool  // rows is this run's own copy and may be written to
	indexed bool  // and so is at
	queued  bool  // and so is queue
	writes  bool  // and so are the writes of the journal
	marked  bool  // and so are its marks, which the browser does not have yet
	planned bool  // the browser does not have the writes of the journal yet

	renamed     renamed       // since the rows were validated last
	writesByKey map[int32]int // where the write to each row is in the journal; nil: look again
}

// handle does what an event asks for, where it makes sense: some events in every phase, some only while there are groups to
// look at, and those at the end only while these may be changed.
func (u *update) handle(e Event) {
	switch e := e.(type) {
	case Connect:
		u.signIn(e.Credentials)
	case ChooseWay:
		u.chooseWay(e.Way)
	case UseTicket:
		u.useTicket(e.Ticket)
	case SignOut:
		u.askToSignOut()
	case Answer:
		u.answer(e)
	case DismissNotice:
		u.say(ToneInfo, words.None)
	case ShowHelp:
		u.showHelp(e.Show)
	case UseLetters:
		u.useLetters(e.On)
	case Edit:
		u.watch.acted = true
		u.edit(e)
	case Refresh:
		u.refresh()
	case ShowGroup:
		u.showGroup(e.ID)
	case Online:
		u.tryServer()
	case Return:
		if u.Phase == PhaseReady && !u.saving() && u.list == 0 {
			u.startList()
		}

	case Connected:
		u.connected(e)
	case ConnectFailed:
		u.connectFailed(e)
	case Checked:
		u.checked(e)
	case CheckFailed:
		u.checkFailed(e)
	case Listed:
		u.listed(e)
	case ListFailed:
		u.listFailed(e)
	case WriteDone:
		u.writeDone(e)
	case WriteFailed:
		u.writeFailed(e.Op, e.Failure)
	case MembersRead:
		u.membersRead(e)
	case MembersFailed:
		u.membersFailed(e)
	case Called:
		u.called(e)
	case Waited:
		u.waited(e)
	case Recalled:
		u.recalled = e.Text
	case KeepRefused:
		u.keepRefused(e.Name)
	case JournalFound:
		u.journalFound(e)

	default:
		u.watch.acted = true
		if u.Phase != PhaseReady || u.Off(featureOf(e)) != 0 {
			return
		}
		switch e := e.(type) {
		case SetFilter:
			u.Filter = e.Text
			u.arrange()
		case SetShowDeleted:
			u.ShowDeleted = e.Show
			u.arrange()
		case SetOnlyEmpty:
			u.setOnlyEmpty(e.On)
		case SortBy:
			u.sortBy(e.Column)
		case Point:
			u.point(Cursor(e))
		case Move:
			u.move(e)
		case Select:
			u.selectRow(e)
		case SelectAll:
			u.selectAll()
		case Deselect:
			u.deselect()
		case Enter:
			u.enter(e.Field)
		case Leave:
			u.leave()
		case Escape:
			u.escape()
		case Resolve:
			u.resolve(e)
		case Stop:
			u.stop()
		case Revert:
			u.revert(u.targets(e.Key)...)
		case RevertAll:
			u.revertAll()
		case Accept:
			u.accept(e.Serial)
		case ShowDetails:
			u.showDetails(e.Show)
		case ReadMembers:
			if r, ok := u.Row(u.Cursor.Key); ok {
				u.wantMembers(r.Key)
			}
		case GoTo:
			u.focus(Focus{Place: e.Place, Key: u.Cursor.Key})
		case OpenExport:
			u.openExport(e.Format)
		case CloseExport:
			u.Export = nil
		case CloseLanguages:
			u.Languages = 0
		case CloseBulk:
			u.Bulk = nil
		case CloseIntake:
			u.Intake = nil
		case TryAgain:
			u.tryAgain()
		case Undo:
			u.undo(e.Entry)

		default:
			if !u.mayChange() {
				break
			}
			switch e := e.(type) {
			case Open:
				u.open(e)
			case AddRow:
				u.addRow()
			case PasteLines:
				u.pasteLines(e)
			case Save:
				u.saveRows(e.Key)
			case SaveAll:
				u.saveAll()
			case MarkDeleted:
				u.deleteRows(u.targets(e.Key))
			case Restore:
				u.mark(false, u.targets(e.Key)...)
			case RestoreExisting:
				u.restoreExisting(e.Key)
			case OpenLanguages:
				if keys := u.targets(e.Key); len(keys) == 1 {
					u.leaveToTable()
					u.Languages = keys[0]
				}
			case Translate:
				u.translate(e)
			case AddLanguage:
				u.addLanguage(e)
			case OpenBulk:
				u.openBulk()
			case SetBulk:
				if u.Bulk != nil {
					b := *u.Bulk
					b.BulkChange = BulkChange(e)
					u.setBulk(b)
				}
			case ApplyBulk:
				u.applyBulk()
			case OpenIntake:
				u.openIntake()
			case SetIntake:
				u.changeIntake(func(in *Intake) { in.Text, in.Source, in.Error = e.Text, "", "" })
			case DropFile:
				u.changeIntake(func(in *Intake) { u.takeFile(in, e.Name, e.Data) })
			case SetPairs:
				u.changeIntake(func(in *Intake) { in.Pairs, in.Words = e.On, e.Words })
			case ApplyIntake:
				u.applyIntake()
			case AskToMove:
				if keys := u.targets(e.Key); len(keys) == 1 {
					u.forgetFailures(keys)
					u.askToMove(keys[0])
				}
			case MoveRows:
				u.moveRows(e)
			case SortAToZ:
				u.sortAToZ()
			case DeleteAndMove:
				u.deleteAndMove(e.Key, e.MoveTo)
			}
		}
		u.startJobs()
	}
}

// tick numbers an operation, or the moment at which something was learned.
func (u *update) tick() int {
	u.clock++
	return u.clock
}

func (u *update) emit(e Effect) { u.effects = append(u.effects, e) }

// focus asks for the keyboard focus.
func (u *update) focus(f Focus) {
	f.Serial = u.Focus.Serial + 1
	u.Focus = f
}

func (u *update) showDetails(show bool) {
	if u.Details && !show {
		u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
	}
	u.Details = show
}

func (u *update) showHelp(show bool) {
	if u.Help && !show {
		u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
	}
	u.Help = show
}

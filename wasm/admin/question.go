package admin

// Question is what the page asks before it goes on. A dialog shows it.
type Question struct {
	Serial  int
	Title   string
	Text    string
	Choices []Choice // besides doing nothing
	Pick    string   // the label of the list of Targets; empty: there is none
	Targets []Target // of which the answer picks one
}

// Target is a group that an answer can pick.
type Target struct {
	ID   int32
	Name string // for display
}

// Choice is an answer to a question.
type Choice struct {
	Label  string
	Danger bool // it cannot be undone

	event Event // what happens then
}

// ask asks a question in place of an earlier one.
func (u *update) ask(q Question) {
	q.Serial = u.tick()
	u.Question = &q
}

// answer goes on with the chosen answer. The second click of a double click finds no question any more.
func (u *update) answer(e Answer) {
	q := u.Question
	if q == nil || q.Serial != e.Serial {
		return
	}
	u.Question = nil
	if e.Choice >= 0 && e.Choice < len(q.Choices) {
		u.confirmed(q.Choices[e.Choice].event, e.Target)
		u.startJobs()
	}
	if u.Question == nil {
		u.checkOffered()
	}
}

// confirmed does what a chosen answer stands for. The target is the ID of the group that the answer picks.
func (u *update) confirmed(e Event, target int32) {
	switch e := e.(type) {
	case signOutNow:
		u.signOut()
	case renewNow:
		u.renew()
	case changeUser:
		u.changeUser(e)
	case addLines:
		u.addLines(e)
	case undoNow:
		u.undoEntry(e.entry)
	case sortNow:
		u.sortNow()
	case readAll:
		u.readAll(e)
	case deleteNow:
		u.mark(true, e.keys...)
	case askToMove:
		u.askToMove(e.key)
	case moveNow:
		u.deleteAndMove(e.key, target)
	default:
		u.handle(e)
	}
}

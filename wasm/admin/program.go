package admin

import "time"

// Surroundings are what is around the page: the browser and the host page. Their methods do not wait.
type Surroundings interface {
	// Keep keeps a text for the tab, or lasting for all tabs; an empty text forgets it. It reports whether the browser
	// allows that.
	Keep(name, text string, lasting bool) bool
	// Recall returns what was kept for the tab; empty: nothing, or a tab that this one was copied from has it still.
	Recall(name string) string
	// FindJournal looks for the journal of a tab that is no longer there. JournalFound follows when there is one.
	FindJournal(name string)
	// Tell reports something to the host page.
	Tell(EffectTell)
	// After calls a function once, when some seconds have passed.
	After(seconds int, do func())
	// NextFrame calls a function once, when so many milliseconds have passed and the browser is about to draw, or soon after
	// where it draws nothing.
	NextFrame(milliseconds int, do func())
}

// longList is how many groups make reading them and taking them over two tasks, between which keys and clicks have their
// turn.
const longList = 2000

// shortWait is how many milliseconds the first list may take before its place is drawn: mostly it is there sooner.
const shortWait = 150

// batchPause is how many milliseconds pass between two pictures of a batch: drawing takes time that its writes can use.
const batchPause = 400

// Program runs the page: it owns the state, performs effects and renders. Nothing in it waits and nothing runs beside it:
// each event of the browser's, such as a click or the answer to a call, is handled to the end before the next.
//
// What a user does is rendered at once, so that the next key finds the focus where it belongs. What calls bring is rendered
// with the browser's next frame: a batch has many answers between two frames, and the first list is long.
type Program struct {
	backend Backend
	around  Surroundings
	render  func(*State)
	state   *State

	events  []Event
	tell    []EffectTell // what the host page hears of when the page shows it
	busy    bool         // what is posted waits, for Run or for the events that are being handled
	frame   *frame       // with which the state is rendered; nil: it is rendered already
	stopped bool
}

// NewProgram prepares a page. Run begins to render.
func NewProgram(b Backend, around Surroundings, initial *State, render func(*State)) *Program {
	return &Program{backend: b, around: around, render: render, state: initial, busy: true}
}

// Run handles the events that were posted so far, and renders the state that they lead to with the browser's next frame, or
// at once where there were none.
func (p *Program) Run() {
	p.busy = true
	if len(p.events) == 0 {
		p.show()
	}
	p.handleAll(withFrame)
}

// Post has events handled together, and renders what they make of the state. It does so itself, unless others are being
// handled, as when render or a backend that answers at once posts: then they follow those. Before Run they wait for it.
// After Stop it does nothing.
func (p *Program) Post(events ...Event) { p.take(events, atOnce) }

// answer does so with what a call brings, but has it rendered with the next frame.
func (p *Program) answer(events ...Event) { p.take(events, withFrame) }

// drawing is when a state is rendered.
type drawing bool

const (
	atOnce    drawing = false
	withFrame drawing = true
)

func (p *Program) take(events []Event, when drawing) {
	p.events = append(p.events, events...)
	if !p.busy {
		p.handleAll(when)
	}
}

// Stop ends the program: nothing is handled or rendered any more, whatever calls still end, and the backend forgets the
// ticket. It may be called more than once.
func (p *Program) Stop() {
	p.stopped = true
	p.backend.Disconnect()
}

// handleAll handles events until none waits, and shows the state; that may bring more. When the row that is edited has gone
// on as another, it shows the state at once: what is typed next is about that one.
func (p *Program) handleAll(when drawing) {
	p.busy = true
	edited := p.state.Editing.Key
	for len(p.events) > 0 && !p.stopped {
		events := p.events
		p.events = nil
		p.handle(events)
		switch {
		case len(p.events) > 0:
		case when == atOnce || p.state.Editing.Key != edited:
			p.show()
		default:
			p.showSoon()
		}
	}
	p.busy = false
}

func (p *Program) handle(events []Event) {
	var effects []Effect
	for _, e := range events {
		next, more := Update(p.state, e)
		p.state = next
		effects = append(effects, more...)
	}
	for _, e := range effects {
		p.perform(e)
	}
}

// show renders the state, and then tells the host page what has happened.
func (p *Program) show() {
	p.frame = nil
	if p.stopped {
		return
	}
	p.render(p.state)
	told := p.tell
	p.tell = nil
	for _, e := range told {
		p.around.Tell(e)
	}
}

// frame is a frame of the browser's that the state waits for.
type frame struct {
	pause int // it comes after so many milliseconds
}

// showSoon renders the state with a frame, unless it waits for one that comes as soon.
func (p *Program) showSoon() {
	pause := 0
	if _, saving := p.state.Saving(); saving {
		pause = batchPause
	} else if p.state.Phase == PhaseLoading {
		pause = shortWait
	}
	if p.frame != nil && p.frame.pause <= pause {
		return
	}
	waited := &frame{pause}
	p.frame = waited
	p.around.NextFrame(pause, func() {
		if p.frame == waited { // else something that the user did has been shown meanwhile, and all else with it
			p.frame = nil
			p.Run()
		}
	})
}

func (p *Program) perform(e Effect) {
	switch e := e.(type) {
	case EffectDisconnect:
		p.backend.Disconnect()
	case EffectUse:
		p.backend.Use(e.Ticket)
	case EffectKeep:
		if !p.around.Keep(e.Name, e.Text, e.Lasting) && e.Text != "" {
			p.Post(KeepRefused{e.Name})
		}
	case EffectTell:
		p.tell = append(p.tell, e)
	case EffectRecall:
		p.Post(Recalled{p.around.Recall(e.Name)})
	case EffectFindJournal:
		p.around.FindJournal(e.Name)
	case EffectWait:
		p.around.After(e.Seconds, func() { p.Post(Waited{e.Op, now()}) })
	default:
		p.call(e)
	}
}

// call makes the call to the backend that an effect asks for.
func (p *Program) call(e Effect) {
	c := &outstanding{program: p, begin: time.Now()}
	switch e := e.(type) {
	case EffectConnect:
		c.name, c.op = "sign in", e.Op
		p.backend.Connect(e.Credentials, c.connected)
	case EffectCheck:
		c.name, c.op = checkName, e.Op
		p.backend.Check(e.Ticket, c.checked)
	case EffectList:
		c.name, c.op = "list", e.Op
		p.backend.List(c.listed)
	case EffectMembers:
		c.name, c.op, c.id = "members", e.Op, e.ID
		p.backend.Members(e.ID, c.membersRead)
	case EffectCreate:
		c.name, c.op = "create", e.Op
		p.backend.Create(e.Group, c.written)
	case EffectSave:
		c.name, c.op = "save", e.Op
		p.backend.Save(e.Was, e.Group, c.written)
	case EffectDeleteAndMove:
		c.name, c.op = "delete and move", e.Op
		p.backend.DeleteAndMove(e.ID, e.MoveTo, c.written)
	}
}

// outstanding is a call on its way. Its methods are how it ends.
type outstanding struct {
	program *Program
	name    string // for support
	op      int
	id      int32 // of the group that it is about, where the outcome does not say so
	begin   time.Time
}

// end passes on the outcome, which is one of two events, and what support wants to know of the call.
func (c *outstanding) end(f *Failure, done, failed Event) {
	call, outcome := Called{Name: c.name, Milliseconds: int(time.Since(c.begin) / time.Millisecond)}, done
	if f != nil {
		call.Failed, outcome = f.Kind, failed
	}
	if list, ok := outcome.(Listed); ok && len(list.Groups) > longList {
		c.program.around.NextFrame(0, func() { c.program.answer(call, outcome) })
		return
	}
	c.program.answer(call, outcome)
}

func (c *outstanding) connected(user Principal, f *Failure) {
	c.end(f, Connected{c.op, user, now()}, ConnectFailed{c.op, f})
}

func (c *outstanding) checked(user Principal, f *Failure) {
	c.end(f, Checked{c.op, user, now()}, CheckFailed{c.op, f})
}

func (c *outstanding) listed(groups []Group, f *Failure) {
	c.end(f, Listed{c.op, groups, now()}, ListFailed{c.op, f})
}

func (c *outstanding) membersRead(members []Member, f *Failure) {
	c.end(f, MembersRead{c.op, c.id, members}, MembersFailed{c.op, c.id, f})
}

func (c *outstanding) written(saved Saved, f *Failure) {
	c.end(f, WriteDone{c.op, saved, now()}, WriteFailed{c.op, f})
}

// now returns the time as events have it, in seconds since 1970.
func now() int64 { return time.Now().Unix() }

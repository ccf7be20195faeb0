package admin

import (
	"sync"
	"time"
)

// Surroundings are what is around the page: the browser and the host page. Their methods do not block.
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
}

// Program runs the page: it owns the state, performs effects and renders. Only the goroutine in Run touches the state.
type Program struct {
	backend Backend
	around  Surroundings
	render  func(*State)
	state   *State
	stop    cancellation
	wake    chan struct{} // holds one token while events wait

	mu     sync.Mutex
	events []Event
}

// NewProgram prepares a page. Render is called on Run's goroutine, first with the initial state and then once after
// each batch of events; it must not block the goroutine.
func NewProgram(b Backend, around Surroundings, initial *State, render func(*State)) *Program {
	return &Program{
		backend: b, around: around, render: render, state: initial,
		stop: newCancellation(), wake: make(chan struct{}, 1),
	}
}

// Post adds an event to the queue. It never blocks, may be called from any goroutine, also from within render and
// before Run, and keeps the order of its calls. After Stop it does nothing.
func (p *Program) Post(e Event) { p.post(e) }

// post adds several events to the queue that are handled together.
func (p *Program) post(events ...Event) {
	p.mu.Lock()
	p.events = append(p.events, events...)
	p.mu.Unlock()
	select {
	case p.wake <- struct{}{}:
	default: // Run has not yet taken the last token and will see this event too.
	}
}

// Stop ends Run, cancels the calls on their way and makes the backend forget the ticket. It may be called more than
// once.
func (p *Program) Stop() { p.stop.cancel() }

// Run renders the initial state and then handles events until Stop.
func (p *Program) Run() {
	defer p.backend.Disconnect()
	p.render(p.state)
	for {
		select {
		case <-p.stop.done:
			return
		case <-p.wake:
			p.handle(p.take())
		}
	}
}

// take returns the events that wait.
func (p *Program) take() []Event {
	p.mu.Lock()
	defer p.mu.Unlock()
	events := p.events
	p.events = nil
	return events
}

func (p *Program) handle(events []Event) {
	var effects []Effect
	for _, e := range events {
		next, more := Update(p.state, e)
		p.state = next
		effects = append(effects, more...)
	}
	p.perform(effects)
	p.render(p.state)
}

// perform starts each effect on a goroutine of its own. What does not block happens here: Disconnect must not be overtaken
// by the sign-in that follows it, nor an older draft by a newer.
func (p *Program) perform(effects []Effect) {
	for _, e := range effects {
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
			p.around.Tell(e)
		case EffectRecall:
			p.Post(Recalled{p.around.Recall(e.Name)})
		case EffectFindJournal:
			p.around.FindJournal(e.Name)
		default:
			go func() { p.post(p.outcome(e)...) }()
		}
	}
}

// outcome performs an effect and returns the events that it ends with.
func (p *Program) outcome(e Effect) []Event {
	if wait, ok := e.(EffectWait); ok {
		p.sleep(time.Duration(wait.Seconds) * time.Second)
		return []Event{Waited{wait.Op, time.Now().Unix()}}
	}
	begin := time.Now()
	name, event, err := p.call(e)
	call := Called{Name: name, Milliseconds: int(time.Since(begin) / time.Millisecond)}
	if err != nil {
		call.Failed = failureOf(err).Kind
	}
	return []Event{call, event}
}

// call makes a call to the backend, and returns its name for support and the event that it ends with.
func (p *Program) call(e Effect) (name string, outcome Event, err error) {
	switch e := e.(type) {
	case EffectConnect:
		principal, err := p.backend.Connect(&p.stop, e.Credentials)
		if err != nil {
			return "sign in", ConnectFailed{e.Op, failureOf(err)}, err
		}
		return "sign in", Connected{e.Op, principal, time.Now().Unix()}, nil
	case EffectCheck:
		principal, err := p.backend.Check(&p.stop, e.Ticket)
		if err != nil {
			return checkName, CheckFailed{e.Op, failureOf(err)}, err
		}
		return checkName, Checked{e.Op, principal, time.Now().Unix()}, nil
	case EffectList:
		groups, err := p.backend.List(&p.stop)
		if err != nil {
			return "list", ListFailed{e.Op, failureOf(err)}, err
		}
		return "list", Listed{e.Op, groups, time.Now().Unix()}, nil
	case EffectMembers:
		list, err := p.backend.Members(&p.stop, e.ID)
		if err != nil {
			return "members", MembersFailed{e.Op, e.ID, failureOf(err)}, err
		}
		return "members", MembersRead{e.Op, e.ID, list}, nil
	case EffectCreate:
		saved, err := p.backend.Create(&p.stop, e.Group)
		return "create", writeOutcome(e.Op, saved, err), err
	case EffectSave:
		saved, err := p.backend.Save(&p.stop, e.Was, e.Group)
		return "save", writeOutcome(e.Op, saved, err), err
	case EffectDeleteAndMove:
		saved, err := p.backend.DeleteAndMove(&p.stop, e.ID, e.MoveTo)
		return "delete and move", writeOutcome(e.Op, saved, err), err
	}
	return "", nil, nil
}

// sleep waits for a while, or until Stop.
func (p *Program) sleep(d time.Duration) {
	over := make(chan struct{})
	timer := time.AfterFunc(d, func() { close(over) })
	defer timer.Stop()
	select {
	case <-over:
	case <-p.stop.done:
	}
}

func writeOutcome(op int, saved Saved, err error) Event {
	if err != nil {
		return WriteFailed{op, failureOf(err)}
	}
	return WriteDone{op, saved, time.Now().Unix()}
}

package admin

// outage is a time in which the server cannot be reached. The page tries again by itself, less and less often, by
// reading the list; nothing is written without the user.
type outage struct {
	wait  int // the operation number of the waiting; 0: no outage
	tries int
}

// firstWait and longestWait limit how many seconds pass between two looks; a server may ask for more, up to patience.
const (
	firstWait   = 5
	longestWait = 60
	patience    = 3600
)

// unreachable reports whether a failure is of the way to the server, so that it may pass by itself.
func (f *Failure) unreachable() bool {
	switch f.Kind {
	case TooManyRequests:
		return true
	case Cancelled, AnswerTooLarge, OtherOrigin:
		return false
	}
	return f.unanswered()
}

// lookAgain looks for the server again after a while, and not before the time that the server has asked for.
func (u *update) lookAgain(f *Failure) {
	seconds := max(min(firstWait<<min(u.outage.tries, 8), longestWait), min(f.RetryAfter, patience))
	u.outage.tries++
	u.outage.wait = u.tick()
	u.emit(EffectWait{Op: u.outage.wait, Seconds: seconds})
}

func (u *update) waited(e Waited) {
	switch e.Op {
	case u.outage.wait:
		u.tryServer()
	case u.watch.op:
		u.lookAtClock(e.At)
	}
}

// tryServer reads the list, when the server could not be reached before.
func (u *update) tryServer() {
	if u.outage.wait == 0 || u.list != 0 || u.Phase != PhaseReady && u.Phase != PhaseError {
		return
	}
	u.startList()
}

// endOutage offers what waited for the server. It reports whether there was an outage.
func (u *update) endOutage() bool {
	if u.outage.wait == 0 {
		return false
	}
	u.outage = outage{}
	n := Notice{Tone: ToneSuccess, Text: u.serverBackText(u.Counts().Savable)}
	if u.Counts().Savable > 0 {
		n.Offer = OfferSaveAll
	}
	u.show(n)
	return true
}

package admin

import (
	"strings"

	"groupdesk/wasm/words"
)

// chooseWay shows the form for another way to sign in.
func (u *update) chooseWay(w Way) {
	if !u.Connecting && strings.Contains(" "+u.options.Ways+" ", " "+string(w)+" ") {
		u.Way = w
		u.say(ToneInfo, words.None)
	}
}

func (u *update) signIn(c Credentials) {
	if u.Phase != PhaseConnect || u.Connecting {
		return
	}
	u.Connecting = true
	u.stay, u.keptTicket, u.tried = c.Stay && u.Off(FeatureStay) == 0, c.Kept, c.way()
	u.say(ToneInfo, words.None)
	u.connect = u.tick()
	u.emit(EffectConnect{Op: u.connect, Credentials: c})
	if (c.Kept || c.Given) && !u.Resuming && !u.options.Announced {
		u.Phase = PhaseLoading // Nobody has been asked to sign in yet.
	}
}

func (u *update) connected(e Connected) {
	if e.Op != u.connect {
		return
	}
	if u.Resuming && !e.Principal.isSame(u.Principal) {
		u.beginAnew() // What the other user typed is kept under another name.
	}
	u.begin(e.Principal, e.At)
	u.checkOffered()
}

// begin begins to work in a session, or goes on where the last one ended.
func (u *update) begin(p Principal, at int64) {
	resuming := u.Resuming
	u.connect, u.Connecting, u.Resuming = 0, false, false
	u.signedIn = u.tick()
	u.Principal = p
	u.learnRights(p)
	u.keepTicket()
	u.emit(EffectKeep{Name: VersionName(u.options.Service), Text: p.Services})
	u.beginWatch(at)
	u.say(ToneInfo, words.None)
	if resuming {
		u.resume()
	} else {
		u.Phase = PhaseLoading
		u.emit(EffectRecall{Name: u.draftsName()})
		if !u.options.ReadOnly { // It could do nothing with it, and would keep it from a page that can.
			u.emit(EffectFindJournal{Name: u.journalName()})
		}
	}
	u.startList()
}

// resume goes on in the middle of work.
func (u *update) resume() {
	u.Phase = PhaseReady
	u.own() // The drafts may have changed while the sign-in form was shown.
	counts := u.Counts()
	n := Notice{Tone: ToneInfo, Text: u.resumedText(counts.Unsaved)}
	if counts.Savable > 0 {
		n.Offer = OfferSaveAll
	}
	u.show(n)
	u.focus(Focus{Place: PlaceTable, Key: u.Cursor.Key})
}

func (u *update) connectFailed(e ConnectFailed) {
	if e.Op != u.connect {
		return
	}
	u.connect, u.Connecting, u.Phase = 0, false, PhaseConnect
	over := u.keptTicket && e.Failure.Kind == SignInRefused
	if over {
		u.forgetTicket()
	}
	u.stay = false
	u.checkOffered()
	if u.Connecting {
		return
	}
	u.warn(e.Failure, nil)
	switch {
	case u.tried == WayWindows && (e.Failure.Kind == Unauthorized || e.Failure.Kind == SignInRefused):
		u.Notice.Advice = u.texts.Get(words.WindowsRefusedAdvice)
	case u.tried != WayPassword && e.Failure.Kind == SignInRefused:
		u.Notice.Advice = u.texts.Get(words.TicketRefusedAdvice)
	}
	if over { // A host page may have another ticket.
		u.emit(EffectTell{What: ToldExpired})
	}
	u.tellError(e.Failure)
	u.tellReady()
}

// askToSignOut signs out, after a question when something would be lost.
func (u *update) askToSignOut() {
	if !u.Unsaved() {
		u.signOut()
		return
	}
	u.ask(Question{
		Title: u.texts.Get(words.SignOutTitle), Text: u.lossText(u.Counts().Unsaved),
		Choices: []Choice{{Label: u.texts.Get(words.SignOut), Danger: true, event: signOutNow{}}},
	})
}

// signOutNow signs out whatever is lost.
type signOutNow struct{}

func (signOutNow) event() {}

// signOut forgets everything, also what the browser keeps. The outcome of writes that are on their way is no longer
// seen, so their journal stays.
func (u *update) signOut() {
	if u.kept != "" {
		u.emit(EffectKeep{Name: u.draftsName()})
	}
	if u.journal.kept && !u.saving() {
		u.effects = append(u.effects, u.forgetJournal()...)
	}
	u.forgetTicket()
	u.beginAnew()
	u.offered = ""
	u.say(ToneInfo, words.SignedOut)
	u.emit(EffectDisconnect{})
}

// beginAnew forgets everything on the page. Operation numbers and keys go on, so that outcomes still on their way are
// distinguished.
func (u *update) beginAnew() {
	next := New(u.options)
	next.clock, next.lastKey, next.Focus, next.Notice, next.Letters = u.clock, u.lastKey, u.Focus, u.Notice, u.Letters
	next.Way, next.stay, next.offered = u.Way, u.stay, u.offered
	*u = update{State: *next, effects: u.effects, now: u.now} // It owns nothing of that yet.
}

// isSame reports whether two sign-ins are of one user.
func (p Principal) isSame(other Principal) bool {
	return p.Name == other.Name && p.Database == other.Database
}

// expire shows the sign-in form in the middle of work. A session that has been renewed since the operation began stays.
func (u *update) expire(op int, f *Failure) {
	if op < u.signedIn || !u.inSession() {
		return
	}
	u.dropQueue()
	u.forgetTicket()
	u.Phase, u.Resuming = PhaseConnect, len(u.rows) > 0
	u.list, u.asked, u.relist, u.Refreshing = 0, false, false, false
	u.outage, u.Question = outage{}, nil
	u.stopReading()
	u.failChecks()
	u.warn(f, nil)
	u.emit(EffectTell{What: ToldExpired})
}

// tellReady reports to the host page once that the page can be used.
func (u *update) tellReady() {
	if !u.options.Announced {
		u.options.Announced = true
		u.emit(EffectTell{What: ToldReady})
	}
}

// tellSaved reports to the host page that a group is stored.
func (u *update) tellSaved(id int32) {
	u.untold = true
	u.emit(EffectTell{What: ToldSaved, ID: id})
}

// tellSettled reports once to it that this was the last save on its way.
func (u *update) tellSettled() {
	if u.untold && !u.saving() {
		u.untold = false
		u.emit(EffectTell{What: ToldSettled})
	}
}

func (u *update) tellError(f *Failure) {
	u.emit(EffectTell{What: ToldError, Failed: f.Kind})
}

package admin

import (
	"strings"

	"groupdesk/wasm/words"
)

// say shows a text as a notice. None clears the place.
func (u *update) say(tone Tone, text words.Key) { u.show(Notice{Tone: tone, Text: u.texts.Get(text)}) }

// show shows a notice in place of the last one and its offer.
func (u *update) show(n Notice) {
	n.Serial = u.Notice.Serial + 1
	u.Notice = n
}

// warn shows a failure. Without a row it is about the page as a whole.
func (u *update) warn(f *Failure, r *Row) {
	e := u.Explain(f)
	n := Notice{Tone: ToneError, Text: e.Title, Advice: e.Advice, Details: e.details(), Failure: f}
	if r != nil {
		text := u.failedText(u.subject(r))
		if r.IsNew() {
			text = u.texts.FailedCreate(u.subject(r))
		}
		n.Key, n.Text = r.Key, text+" "+e.Title
	}
	u.show(n)
}

func (e Explanation) details() string { return strings.TrimSpace(e.ServerText + "\n\n" + e.Details) }

// dropNotice clears the notice when it is about a row that has moved on.
func (u *update) dropNotice(key int32) {
	if u.Notice.Failure != nil && u.Notice.Key == key {
		u.say(ToneInfo, words.None)
	}
}

// takesBack reports whether the offer takes something back. It stays until there is something to say in its place.
func (o Offer) takesBack() bool { return o == OfferUndo || o == OfferBringBack }

// accept does what the notice offers, once.
func (u *update) accept(serial int) {
	n := u.Notice
	if serial != n.Serial {
		return
	}
	switch n.Offer {
	case OfferUndo:
		if e := u.entryToUndo(0); e != nil {
			u.handle(Undo{e.id})
		}
	case OfferBringBack:
		u.bringBack()
	case OfferStop:
		u.stop()
	case OfferStopReading:
		u.stopReading()
	case OfferSaveAll:
		u.handle(SaveAll{})
	case OfferShow:
		u.handle(Open{Key: n.Key})
	}
}

// NoticeInDialog returns the notice that has come since a dialog for many groups was opened: it hides the notice's own
// place.
func (s *State) NoticeInDialog() string {
	if s.Notice.Serial == s.unseen {
		return ""
	}
	return s.Notice.Text
}

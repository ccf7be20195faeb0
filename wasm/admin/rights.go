package admin

import "groupdesk/wasm/words"

// The server decides whether a user may change groups, and only when a change is tried. The page offers changes until
// the first refusal, and from then on shows the groups for reading.

// mayChange reports whether changes are offered, and says why when they are not.
func (u *update) mayChange() bool {
	switch u.Rights {
	case RightsRefused:
		u.say(ToneWarning, words.RightsRefused)
		return false
	case RightsReadOnly:
		u.say(ToneInfo, words.ReadOnly)
		return false
	}
	return true
}

// MayChange reports whether changes are offered.
func (s *State) MayChange() bool { return s.Rights != RightsRefused && s.Rights != RightsReadOnly }

// RightsText is the lasting note about the user's rights; empty: nothing needs to be said.
func (s *State) RightsText() string {
	switch s.Rights {
	case RightsDoubtful:
		return s.texts.Get(words.RightsDoubtful)
	case RightsRefused:
		return s.texts.Get(words.RightsRefused)
	case RightsReadOnly:
		return s.texts.Get(words.ReadOnly)
	}
	return ""
}

// learnRights takes over what signing in has returned.
func (u *update) learnRights(p Principal) {
	switch {
	case u.Rights == RightsReadOnly:
	case p.MayEdit:
		u.Rights = RightsLikely
	default:
		u.Rights = RightsDoubtful
	}
}

func (u *update) tryAgain() {
	if u.Rights == RightsRefused {
		u.Rights = RightsDoubtful
		u.say(ToneInfo, words.RightsBack)
	}
}

package admin

func (u *update) signIn(c Credentials) {
	if u.Phase != PhaseConnect || u.Connecting {
		return
	}
	u.Connecting, u.Alert = true, nil
	u.connect = u.tick()
	u.emit(EffectConnect{Op: u.connect, Credentials: c})
}

func (u *update) connected(e Connected) {
	if e.Op != u.connect {
		return
	}
	resuming := u.Resuming
	u.connect, u.Connecting, u.Resuming, u.Alert = 0, false, false, nil
	u.signedIn = u.tick()
	u.Principal = e.Principal
	u.Phase = PhaseLoading
	if resuming {
		u.Phase = PhaseReady
		u.say(ToneInfo, textResumed(u.Counts().Unsaved))
	}
	u.startList()
}

func (u *update) connectFailed(e ConnectFailed) {
	if e.Op != u.connect {
		return
	}
	u.connect, u.Connecting = 0, false
	u.warn(e.Failure)
}

// signOut begins again. Operation numbers and keys go on, so that outcomes still on their way are told apart.
func (u *update) signOut() {
	next := New(u.Language)
	next.clock, next.lastKey, next.Focus = u.clock, u.lastKey, u.Focus
	u.State = next
	u.say(ToneInfo, textSignedOut)
	u.emit(EffectDisconnect{})
}

// expire shows the sign-in form in the middle of work. A session that has been renewed since the operation began stays.
func (u *update) expire(op int, f *Failure) {
	if op < u.signedIn || u.Phase == PhaseConnect {
		return
	}
	u.dropQueue()
	u.say(ToneInfo, "")
	u.Phase, u.Resuming = PhaseConnect, len(u.rows) > 0
	u.list, u.asked, u.relist, u.Refreshing = 0, false, false, false
	u.failChecks()
	u.warn(f)
}

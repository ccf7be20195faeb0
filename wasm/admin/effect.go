package admin

// Effect is a call to the Backend that Update asks for. The effect types of this file are all there are.
type Effect interface{ effect() }

// The effects. Op numbers an effect; its outcome carries the same number.
type (
	// EffectConnect ends with Connected or ConnectFailed.
	EffectConnect struct {
		Op          int
		Credentials Credentials
	}
	// EffectDisconnect has no outcome.
	EffectDisconnect struct{}
	// EffectList ends with Listed or ListFailed.
	EffectList struct{ Op int }
	// EffectCreate ends with WriteDone or WriteFailed.
	EffectCreate struct {
		Op    int
		Group Group
	}
	// EffectSave ends with WriteDone or WriteFailed.
	EffectSave struct {
		Op         int
		Was, Group Group
	}
	// EffectDeleteAndMove ends with WriteDone or WriteFailed.
	EffectDeleteAndMove struct {
		Op         int
		ID, MoveTo int32
	}
)

func (EffectConnect) effect()       {}
func (EffectDisconnect) effect()    {}
func (EffectList) effect()          {}
func (EffectCreate) effect()        {}
func (EffectSave) effect()          {}
func (EffectDeleteAndMove) effect() {}

package admin

// job is a write that waits for its turn or is on its way.
type job struct{}

// undo is what the event Undo does.
type undo struct{}

// Update returns the state after an event, and the effects to perform. The given state stays as it was.
func Update(s State, e Event) (State, []Effect) {
	return s, nil
}

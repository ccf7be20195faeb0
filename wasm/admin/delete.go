package admin

import (
	"slices"

	"groupdesk/wasm/words"
)

// Marking a group as deleted hides it from those who use it, so the page first checks who that is. A group without
// members is marked at once; one with members, the user's own, and one whose members cannot be read are asked about.

// deleting are rows that wait for the members of their groups.
type deleting struct {
	keys []int32
	move bool // to ask then which group takes over the members
}

// deleteRows marks groups as deleted, and discards new rows.
func (u *update) deleteRows(keys []int32) {
	var groups, unsaved []int32
	for _, key := range keys {
		r, ok := u.Row(key)
		switch {
		case !ok || r.busy():
		case r.IsNew():
			unsaved = append(unsaved, key)
		case !r.Baseline.Deleted:
			groups = append(groups, key)
		}
	}
	if len(unsaved) > 0 {
		u.revert(unsaved...) // all at once, so that all can be brought back
	}
	if len(groups) == 0 || u.deleting != nil {
		return
	}
	u.leaveToTable()
	u.lookForMembers(&deleting{keys: groups})
}

// lookForMembers reads the members of groups before it goes on deleting.
func (u *update) lookForMembers(d *deleting) {
	u.deleting = d
	u.wantMembers(d.keys...)
	if u.goOnDeleting(); u.deleting != nil {
		u.show(Notice{Tone: ToneInfo, Text: u.texts.Get(words.LookingForMembers), Offer: OfferStopReading})
	}
}

// goOnDeleting marks the groups when it is known who belongs to them, or asks.
func (u *update) goOnDeleting() {
	d := u.deleting
	if d == nil {
		return
	}
	keys := slices.DeleteFunc(slices.Clone(d.keys), func(key int32) bool { return u.find(key) < 0 })
	if slices.ContainsFunc(keys, func(key int32) bool { return u.rows[u.find(key)].Members().Reading }) {
		return
	}
	u.deleting = nil
	if u.Notice.Offer == OfferStopReading {
		u.say(ToneInfo, words.None)
	}
	if d.move {
		u.askWhereTo(d.keys[0])
		return
	}
	reasons := u.reasonsToAsk(keys)
	if len(reasons) == 0 {
		u.mark(true, keys...)
		return
	}
	q := Question{
		Title: u.deleteTitle(u.names(keys)), Text: joinLines(reasons, u.texts.Get(words.DeleteExplained)),
		Choices: []Choice{{Label: u.texts.Get(words.Delete), event: deleteNow{keys}}},
	}
	if len(keys) == 1 && u.Off(FeatureMove) == 0 && len(u.MoveTargets(keys[0])) > 0 {
		q.Choices = append(q.Choices, Choice{Label: u.texts.Get(words.DeleteAndMove), event: askToMove{keys[0]}})
	}
	u.ask(q)
}

// reasonsToAsk returns what speaks against marking groups without asking.
func (u *update) reasonsToAsk(keys []int32) []string {
	var reasons []string
	for _, key := range keys {
		r, _ := u.Row(key)
		m, name := r.Members(), u.subject(r)
		switch {
		case u.Off(FeatureMembers) != 0:
			reasons = append(reasons, u.texts.MembersOff(name))
		case m.Failure != nil:
			reasons = append(reasons, u.texts.MembersUnknown(name))
		case len(m.List) > 0:
			reasons = append(reasons, u.hasMembersText(name, m.List))
		}
		if r.Baseline.ID == u.Principal.GroupID || slices.Contains(u.Principal.OtherGroups, r.Baseline.ID) {
			reasons = append(reasons, u.texts.OwnGroup(name))
		}
	}
	return reasons
}

func (u *update) names(keys []int32) []string {
	var names []string
	for _, key := range keys {
		if r, ok := u.Row(key); ok {
			names = append(names, u.subject(r))
		}
	}
	return names
}

// deleteNow marks groups as deleted without asking.
type deleteNow struct{ keys []int32 }

func (deleteNow) event() {}

// askToMove asks which group takes over the members of one that is to be deleted.
type askToMove struct{ key int32 }

func (askToMove) event() {}

// askToMove reads the members first, so that they can be shown.
func (u *update) askToMove(key int32) {
	r, ok := u.Row(key)
	switch {
	case !ok || r.IsNew() || u.deleting != nil:
		return
	case r.busy():
		u.say(ToneInfo, words.MoveLater)
		return
	case len(u.MoveTargets(key)) == 0:
		u.say(ToneInfo, words.NoTargets)
		return
	}
	u.leaveToTable()
	if r.Members().Failure != nil {
		u.askWhereTo(key)
		return
	}
	u.lookForMembers(&deleting{keys: []int32{key}, move: true})
}

func (u *update) askWhereTo(key int32) {
	r, ok := u.Row(key)
	if !ok || !r.CanDelete() {
		return
	}
	q := Question{
		Title: u.texts.MoveTitle(u.subject(r)), Text: joinLines(u.reasonsToAsk([]int32{key}), u.moveText(u.subject(r), r.Members())),
		Pick: u.texts.Get(words.MoveTo), Choices: []Choice{{Label: u.texts.Get(words.MoveNow), Danger: true, event: moveNow{key}}},
	}
	for _, target := range u.MoveTargets(key) {
		q.Targets = append(q.Targets, Target{target.Baseline.ID, u.subject(target)})
	}
	u.ask(q)
}

// moveNow deletes a group and moves its members to the one that the answer picks.
type moveNow struct{ key int32 }

func (moveNow) event() {}

//go:build js && wasm

package view

import "groupdesk/wasm/admin"

// badge says something about a row in a word, with an icon and a tone that the style sheet colours.
type badge struct{ text, tone, icon string }

// groupBadge tells what the group is on the server.
func groupBadge(r *admin.Row) badge {
	switch {
	case r.IsNew():
		return badge{"New", "accent", iconPlus}
	case r.Baseline.Deleted:
		return badge{"Deleted", "danger", iconTrash}
	}
	return badge{"Active", "none", iconDot}
}

// workBadge tells what has become of the user's work on the row. The zero badge says nothing.
func workBadge(r *admin.Row) badge {
	switch r.Status {
	case admin.StatusDirty:
		return badge{"Unsaved", "warning", iconPencil}
	case admin.StatusSaving:
		return badge{"Saving…", "accent", iconRefresh}
	case admin.StatusChecking:
		return badge{"Checking…", "accent", iconRefresh}
	case admin.StatusSaved:
		return badge{"Saved", "success", iconCheck}
	case admin.StatusFailed:
		return badge{"Not saved", "danger", iconWarning}
	}
	return badge{}
}

// renderState shows what there is to say. A new group is unsaved anyway, and an active one need not be called so beside
// something else.
func renderState(p painter, r *admin.Row) {
	work := workBadge(r)
	busy := work.text != "" && !(r.IsNew() && r.Status == admin.StatusDirty) &&
		!(r.Baseline.Deleted && r.Status == admin.StatusSaved)
	p.show(partMark, busy)
	p.show(partDeleted, !busy || r.Baseline.Deleted)
	renderBadge(p, partDeleted, partDeletedIcon, partDeletedText, groupBadge(r))
	renderBadge(p, partMark, partMarkIcon, partMarkText, work)
}

func renderBadge(p painter, part, icon, text string, b badge) {
	p.set(part, "data-tone", b.tone)
	p.text(text, b.text)
	p.set(icon, "d", b.icon)
}

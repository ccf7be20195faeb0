//go:build js && wasm

package view

import (
	"groupdesk/wasm/browser"
	"groupdesk/wasm/words"
)

// shell is the document of one plug-in.
type shell struct {
	root  element
	parts partNames
}

// partNames are the names of the parts in order, each at the part's number. A map of them would be there as long as the page
// is, full of random bits, which the collector would take for addresses.
type partNames []string

// number returns a part's number. A name that no part has would get another part's, so TestOutlines rules that out.
func (n partNames) number(name string) int {
	from, to := 0, len(n)-1
	for from < to {
		if middle := (from + to) / 2; n[middle] < name {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from
}

// newShell makes everything that is in the root but rows, and passes it on to the port.
func newShell(host *browser.Host, port *browser.Port, texts *words.Texts, input func(browser.Input) bool) shell {
	root := wrap(host.Element)
	root.Class().Add("groupdesk")
	root.SetAttribute("lang", texts.Get(words.Tag))
	if host.Theme != "" {
		root.SetAttribute("data-theme", host.Theme)
	}
	b := builder{port, texts}
	inside := b.elements(shellOutline)
	inside.part(partHelpKeys).AppendChild(b.elements(keysOutline()))
	inside.part(partLanguagesRows).AppendChild(b.elements(languageOutlines()))
	chip := inside.part(partLabel)
	chip.SetTextContent(host.Label)
	chip.SetAttribute("data-color", host.Color)
	if host.Label == "" {
		chip.SetAttribute("hidden", "")
	}
	row := b.elements(rowOutline).first("tr")
	return shell{root, port.Mount(host.Element, inside.Underlying(), row.Underlying(), input)}
}

// clear takes away what was put on the root itself; the loader empties it.
func (s shell) clear() {
	for _, attribute := range []string{"lang", "data-theme", "data-state", "data-unsaved", "data-details", "data-editing", "data-rights", "data-off", "aria-busy"} {
		s.root.RemoveAttribute(attribute)
	}
}

const shellOutline = headOutline + connectOutline + listOutline + footOutline + dialogOutline + helpOutline +
	bulkOutline + languagesOutline + intakeOutline + exportOutline + aboutOutline + reportOutline

const headOutline = `
div .gd-head
	svg .gd-logo viewBox="0 0 28 28" aria-hidden=true
		rect width=28 height=28 rx=7 .gd-logo-ground
		path d="M7 9.5h14M7 14h9M7 18.5h11" .gd-logo-lines
		circle cx=20.5 cy=14 r=1.6 .gd-logo-dot
	h1 #title tabindex=-1 | ` + string(words.Title) + `
	span #label .gd-chip
	p .gd-count role=status aria-atomic=false
		span #count
		span #shown
		span #selected
		span #read-at
	button type=button #refresh .gd-button.gd-quiet.gd-small.gd-icon aria-label="` + string(words.Refresh) + `" title="` + string(words.Refresh) + `" hidden
		icon ` + iconRefresh + `
	p #rights .gd-rights hidden
		span #rights-text
		button type=button #try-again .gd-link | ` + string(words.TryAgain) + `
	div #account .gd-account hidden
		span #principal .gd-who
		button type=button #open-intake .gd-button.gd-quiet.gd-small
			span | ` + string(words.Import) + `
		button type=button #open-export .gd-button.gd-quiet.gd-small
			span | ` + string(words.Export) + `
		button type=button #open-about .gd-button.gd-quiet.gd-small
			span | ` + string(words.About) + `
		button type=button #help .gd-button.gd-quiet.gd-small
			span | ` + string(words.Keys) + `
		button type=button #sign-out .gd-button.gd-quiet.gd-small
			span | ` + string(words.SignOut)

// listOutline is the panel with the toolbar, the table or what is shown in its place, and the details beside it.
const listOutline = `
section #list .gd-panel aria-label="` + string(words.Title) + `" hidden` + toolbarOutline + `
	div .gd-area
		div #scroll .gd-scroll` + skeletonOutline + nothingOutline + tableOutline + detailsOutline

const toolbarOutline = `
	div .gd-toolbar
		label .gd-search
			span .gd-sr | ` + string(words.Filter) + `
			icon ` + iconSearch + `
			input type=search #filter placeholder="` + string(words.Filter) + `" autocomplete=off spellcheck=false dir=auto
		label .gd-check
			input type=checkbox #show-deleted
			span | ` + string(words.ShowDeleted) + `
		label .gd-check.gd-only-empty
			input type=checkbox #only-empty
			span | ` + string(words.OnlyEmpty) + `
		div .gd-tools
			span .gd-order role=group aria-label="` + string(words.Order) + `"
				button type=button #move-up .gd-button.gd-tool.gd-icon aria-label="` + string(words.Up) + `" title="` + string(words.Up) + ` (` + string(words.KeyAlt) + ` ↑)" data-repeat
					icon ` + iconUp + `
				button type=button #move-down .gd-button.gd-tool.gd-icon aria-label="` + string(words.Down) + `" title="` + string(words.Down) + ` (` + string(words.KeyAlt) + ` ↓)" data-repeat
					icon ` + iconDown + `
				button type=button #a-to-z .gd-button.gd-tool title="` + string(words.AToZHint) + `"
					span | ` + string(words.AToZ) + `
			button type=button #open-bulk .gd-button.gd-tool title="` + string(words.BulkTitle) + `"
				icon ` + iconPencil + `
				span | ` + string(words.ChangeMany) + `
			button type=button #delete .gd-button.gd-tool title="` + string(words.DeleteHint) + `"
				icon ` + iconTrash + `
				span | ` + string(words.Delete) + `
			button type=button #restore .gd-button.gd-tool title="` + string(words.Restore) + `"
				icon ` + iconRestore + `
				span | ` + string(words.Restore) + `
			button type=button #show-details .gd-button.gd-tool title="` + string(words.Details) + `" aria-expanded=false
				icon ` + iconPanel + `
				span | ` + string(words.Details) + `
			button type=button #new-group .gd-button.gd-primary title="` + string(words.NewGroup) + `"
				icon ` + iconPlus + `
				span | ` + string(words.NewGroup)

// skeletonOutline is shown in place of the table while the first list is on its way.
const skeletonOutline = `
			div #skeleton .gd-skeleton hidden
				p .gd-sr role=status | ` + string(words.Loading) +
	skeletonRows + skeletonRows + skeletonRows

const (
	skeletonRow = `
				div aria-hidden=true
					i
					i
					i`
	skeletonRows = skeletonRow + skeletonRow + skeletonRow + skeletonRow
)

const nothingOutline = `
			div #nothing .gd-nothing hidden
				icon ` + iconGroups + `
				h2 #nothing-title
				p #nothing-text
				button type=button #nothing-action .gd-button`

// footOutline is the one place for messages, and what concerns all rows at once. Its height does not depend on what it says.
const footOutline = `
div #status-bar .gd-foot
	div #notice .gd-notice
		p role=status
			span #notice-text .gd-notice-text
			span #advice .gd-advice
		button type=button #offer .gd-button.gd-small hidden
		button type=button #result .gd-button.gd-small hidden | ` + string(words.Result) + `
		button type=button #notice-more .gd-link hidden | ` + string(words.More) + `
		button type=button #dismiss .gd-button.gd-quiet.gd-small.gd-icon aria-label="` + string(words.Dismiss) + `" hidden
			icon ` + iconClose + `
	div #unsaved .gd-unsaved hidden
		span #unsaved-text
		button type=button #revert-all .gd-button.gd-quiet.gd-small
			span | ` + string(words.DiscardAll) + `
		button type=button #save-all .gd-button.gd-primary.gd-small
			span | ` + string(words.SaveAll)

// maxChoices is how many answers a question may have besides doing nothing.
const maxChoices = 2

// dialogOutline asks what admin needs to know.
const dialogOutline = `
dialog #dialog .gd-dialog
	h2 #dialog-title
	p #dialog-text
	label #dialog-pick .gd-label hidden
		span #dialog-pick-label
		select #dialog-target
	div .gd-choices
		button type=button #dialog-cancel .gd-button
			span | ` + string(words.Cancel) + `
		button type=button #dialog-choice1 .gd-button hidden
		button type=button #dialog-choice0 .gd-button.gd-primary hidden`

// helpOutline lists the keys, see keysOutline.
const helpOutline = `
dialog #help-dialog .gd-dialog.gd-wide aria-label="` + string(words.Keys) + `"
	h2 | ` + string(words.Keys) + `
	dl #help-keys .gd-keys
	label .gd-check
		input type=checkbox #letters
		span | ` + string(words.Letters) + `
	div .gd-choices
		button type=button #close-help .gd-button.gd-primary
			span | ` + string(words.Close)

// reportOutline shows everything that is known about a problem.
const reportOutline = `
dialog #report .gd-dialog.gd-wide aria-label="` + string(words.More) + `"
	h2 #report-title
	pre #report-text tabindex=0
	div .gd-choices
		button type=button #close-report .gd-button.gd-primary
			span | ` + string(words.Close)

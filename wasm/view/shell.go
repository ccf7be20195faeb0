//go:build js && wasm

package view

import (
	"strconv"
	"strings"

	"honnef.co/go/js/dom/v2"

	"groupdesk/wasm/admin"
)

// shell is the document of one plug-in.
type shell struct {
	root  element
	body  element // the parent of the rows
	row   element // the template of rows, outside the document
	parts map[string]int
}

// newShell fills the root with everything but rows.
func newShell(root element, theme, label string) shell {
	b := builder{dom.GetWindow().Document()}
	table, body := b.table()
	root.SetTextContent("")
	root.Class().Add("groupdesk")
	if theme == "light" || theme == "dark" {
		root.SetAttribute("data-theme", theme)
	}
	root.add(b.head(label), b.connectForm(), b.list(table), b.foot(), b.dialog(), b.help(), b.intake(), b.export(), b.report())
	return shell{root: root, body: body, row: b.row(), parts: numberParts(root)}
}

// clear takes away what was put on the root itself; the loader empties it.
func (s shell) clear() {
	for _, attribute := range []string{"data-theme", "data-state", "data-unsaved", "data-details", "data-editing", "aria-busy"} {
		s.root.RemoveAttribute(attribute)
	}
}

func (b builder) head(label string) element {
	chip := b.tag("span", "data-part="+partLabel, "class=gd-chip").text(label)
	if label == "" {
		chip.SetAttribute("hidden", "")
	}
	return b.tag("div", "class=gd-head").add(
		b.logo(),
		b.tag("h1", "data-part="+partTitle, "tabindex=-1").text(wordTitle),
		chip,
		b.tag("p", "class=gd-count", "role=status", "aria-atomic=false").add(
			b.tag("span", "data-part="+partCount),
			b.tag("span", "data-part="+partShown),
			b.tag("span", "data-part="+partSelected)),
		b.tag("p", "data-part="+partRights, "class=gd-rights", "hidden").add(
			b.tag("span", "data-part="+partRightsTip),
			b.tag("button", "type=button", "data-part="+partTryAgain, "class=gd-link").text(wordTryAgain)),
		b.tag("div", "data-part="+partAccount, "class=gd-account", "hidden").add(
			b.tag("span", "data-part="+partPrincipal, "class=gd-who"),
			b.button(partOpenIntake, "gd-quiet gd-small", "", wordOpenIntake),
			b.button(partOpenExport, "gd-quiet gd-small", "", wordOpenExport),
			b.button(partHelp, "gd-quiet gd-small", "", wordKeys),
			b.button(partSignOut, "gd-quiet gd-small", "", wordSignOut)),
	)
}

func (b builder) logo() element {
	return b.svg("svg", "class=gd-logo", "viewBox=0 0 28 28", "aria-hidden=true").add(
		b.svg("rect", "width=28", "height=28", "rx=7", "class=gd-logo-ground"),
		b.svg("path", "d=M7 9.5h14M7 14h9M7 18.5h11", "class=gd-logo-lines"),
		b.svg("circle", "cx=20.5", "cy=14", "r=1.6", "class=gd-logo-dot"),
	)
}

// list is the panel with the toolbar, the table or what stands in its place, and the details beside it.
func (b builder) list(table element) element {
	return b.tag("section", "data-part="+partList, "class=gd-panel", "aria-label="+wordTitle, "hidden").add(
		b.toolbar(),
		b.tag("div", "class=gd-area").add(
			b.tag("div", "data-part="+partScroll, "class=gd-scroll").add(
				b.skeleton(),
				b.tag("div", "data-part="+partNothing, "class=gd-nothing", "hidden").add(
					b.icon(iconGroups),
					b.tag("h2", "data-part="+partNothingTitle),
					b.tag("p", "data-part="+partNothingText),
					b.tag("button", "type=button", "data-part="+partNothingAction, "class=gd-button")),
				table),
			b.details()),
	)
}

func (b builder) toolbar() element {
	return b.tag("div", "class=gd-toolbar").add(
		b.tag("label", "class=gd-search").add(
			b.tag("span", "class=gd-sr").text(wordFilter),
			b.icon(iconSearch),
			b.tag("input", "type=search", "data-part="+partFilter, "placeholder="+wordFilter, "autocomplete=off", "spellcheck=false", "dir=auto")),
		b.tag("label", "class=gd-check").add(
			b.tag("input", "type=checkbox", "data-part="+partShowDeleted),
			b.tag("span").text(wordShowDeleted)),
		b.tag("div", "class=gd-tools").add(
			b.tag("span", "class=gd-order", "role=group", "aria-label="+wordOrder).add(
				b.button(partUp, "gd-tool gd-icon", iconUp, "", "aria-label="+wordUp, "title="+wordUp+" (Alt ↑)", "data-repeat"),
				b.button(partDown, "gd-tool gd-icon", iconDown, "", "aria-label="+wordDown, "title="+wordDown+" (Alt ↓)", "data-repeat"),
				b.button(partAToZ, "gd-tool", "", wordAToZ, "title="+wordAToZHint)),
			b.button(partDelete, "gd-tool", iconTrash, wordDelete, "title="+wordDeleteHint),
			b.button(partRestore, "gd-tool", iconRestore, wordRestore),
			b.button(partShowDetails, "gd-tool", iconPanel, wordDetails, "aria-expanded=false"),
			b.button(partRefresh, "gd-tool", iconRefresh, wordRefresh),
			b.button(partNewGroup, "gd-primary", iconPlus, wordNewGroup)),
	)
}

func (b builder) skeleton() element {
	e := b.tag("div", "data-part="+partSkeleton, "class=gd-skeleton", "hidden").add(
		b.tag("p", "class=gd-sr", "role=status").text(wordLoading))
	for range 12 {
		e.add(b.tag("div", "aria-hidden=true").add(b.tag("i"), b.tag("i"), b.tag("i")))
	}
	return e
}

// foot is the one place for messages, and what concerns all rows at once. Its height does not depend on what it says.
func (b builder) foot() element {
	return b.tag("div", "data-part="+partStatusBar, "class=gd-foot").add(
		b.tag("div", "data-part="+partNotice, "class=gd-notice").add(
			b.tag("p", "role=status").add(
				b.tag("span", "data-part="+partNoticeText, "class=gd-notice-text"),
				b.tag("span", "data-part="+partAdvice, "class=gd-advice")),
			b.tag("button", "type=button", "data-part="+partOffer, "class=gd-button gd-small", "hidden"),
			b.tag("button", "type=button", "data-part="+partNoticeMore, "class=gd-link", "hidden").text(wordMore),
			b.button(partDismiss, "gd-quiet gd-small gd-icon", iconClose, "", "aria-label="+wordDismiss, "hidden")),
		b.tag("div", "data-part="+partUnsaved, "class=gd-unsaved", "hidden").add(
			b.tag("span", "data-part="+partUnsavedText),
			b.button(partRevertAll, "gd-quiet gd-small", "", wordRevertAll),
			b.button(partSaveAll, "gd-primary gd-small", "", wordSaveAll)),
	)
}

// maxChoices is how many answers a question may have besides doing nothing.
const maxChoices = 2

// dialog asks what admin has to know.
func (b builder) dialog() element {
	buttons := b.tag("div", "class=gd-choices").add(b.button(partDialogCancel, "", "", wordCancel))
	for i := range maxChoices {
		buttons.add(b.tag("button", "type=button", "data-part="+partDialogChoice+strconv.Itoa(i), "class=gd-button gd-primary", "hidden"))
	}
	return b.tag("dialog", "data-part="+partDialog, "class=gd-dialog").add(
		b.tag("h2", "data-part="+partDialogTitle),
		b.tag("p", "data-part="+partDialogText),
		b.tag("label", "data-part="+partDialogPick, "class=gd-label", "hidden").add(
			b.tag("span", "data-part="+partPickLabel),
			b.tag("select", "data-part="+partDialogTarget)),
		buttons)
}

// help lists the keys.
func (b builder) help() element {
	keys := b.tag("dl", "data-part="+partHelpKeys, "class=gd-keys")
	for _, binding := range admin.Bindings() {
		if binding.Help == "" {
			continue
		}
		keys.add(b.tag("dt").add(b.chords(binding)...), b.tag("dd").text(binding.Help))
	}
	return b.tag("dialog", "data-part="+partHelpDialog, "class=gd-dialog gd-wide", "aria-label="+wordKeys).add(
		b.tag("h2").text(wordKeys),
		keys,
		b.tag("label", "class=gd-check").add(
			b.tag("input", "type=checkbox", "data-part="+partLetters),
			b.tag("span").text(wordLetters)),
		b.tag("div", "class=gd-choices").add(b.button(partCloseHelp, "gd-primary", "", wordClose)))
}

// chords are the keys of a binding, and of those that are listed with it.
func (b builder) chords(first admin.Binding) []element {
	var keys []element
	listed := false
	for _, binding := range admin.Bindings() {
		if binding == first {
			listed = true
		} else if binding.Help != "" || !listed {
			listed = false
			continue
		}
		keys = append(keys, b.tag("kbd").text(keyName(binding.Chord)))
	}
	return keys
}

// keyNames are what people call keys that the DOM calls otherwise.
var keyNames = strings.NewReplacer("Arrow", "", " ", "Space", "Down", "↓", "Up", "↑", "Left", "←", "Right", "→",
	"PageDown", "Page down", "PageUp", "Page up", "Escape", "Esc", "+", " ")

func keyName(chord string) string {
	name := keyNames.Replace(chord)
	if last := len(name) - 1; last > 0 && name[last-1] == ' ' { // A letter behind Ctrl is shown as it is on the key.
		return name[:last] + strings.ToUpper(name[last:])
	}
	return name
}

// report shows everything that is known about a problem.
func (b builder) report() element {
	return b.tag("dialog", "data-part="+partReport, "class=gd-dialog gd-wide", "aria-label="+wordMore).add(
		b.tag("h2", "data-part="+partReportTitle),
		b.tag("pre", "data-part="+partReportText, "tabindex=0"),
		b.tag("div", "class=gd-choices").add(b.button(partCloseReport, "gd-primary", "", wordClose)))
}

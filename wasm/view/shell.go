//go:build js && wasm

package view

import "honnef.co/go/js/dom/v2"

// shell is the document of one plug-in.
type shell struct {
	root       element
	body       element // the parent of the rows
	row        element // the template of rows, outside the document
	parts      map[string]int
	partsOfRow map[string]int
}

// newShell fills the root with everything but rows.
func newShell(root element, theme string) shell {
	b := builder{dom.GetWindow().Document()}
	table, body := b.table()
	root.SetTextContent("")
	root.Class().Add("groupdesk")
	if theme == "light" || theme == "dark" {
		root.SetAttribute("data-theme", theme)
	}
	root.add(
		b.tag("div", "class=gd-scroll").add(
			b.head(), b.alert(), b.connectForm(), b.list(table)),
		b.foot(),
		b.dialog(),
	)
	row := b.row()
	return shell{root: root, body: body, row: row, parts: numberParts(root), partsOfRow: numberParts(row)}
}

// clear takes away what was put on the root itself; the loader empties it.
func (s shell) clear() {
	for _, attribute := range []string{"data-theme", "data-state", "data-unsaved", "aria-busy"} {
		s.root.RemoveAttribute(attribute)
	}
}

func (b builder) head() element {
	return b.tag("header", "class=gd-head").add(
		b.logo(),
		b.tag("h1", "data-part="+partTitle, "tabindex=-1").text(wordTitle),
		b.tag("div", "data-part="+partAccount, "class=gd-account", "hidden").add(
			b.tag("span", "data-part="+partPrincipal, "class=gd-who"),
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

func (b builder) alert() element {
	return b.tag("div", "data-part="+partAlert, "class=gd-alert", "hidden").add(
		b.icon(iconWarning),
		b.tag("div", "role=alert").add(
			b.tag("p", "data-part="+partAlertTitle, "class=gd-alert-title"),
			b.tag("p", "data-part="+partAlertAdvice)),
		b.button(partDismissAlert, "gd-quiet gd-small gd-icon", iconClose, "", "aria-label="+wordDismiss, "title="+wordDismiss),
		b.tag("details", "data-part="+partDetails, "hidden").add(
			b.tag("summary").text(wordDetails),
			b.tag("pre", "data-part="+partDetailsText)),
	)
}

// list is the panel with the toolbar and the table, or with what stands in the table's place.
func (b builder) list(table element) element {
	return b.tag("section", "data-part="+partList, "class=gd-panel", "aria-label="+wordTitle, "hidden").add(
		b.toolbar(),
		b.skeleton(),
		b.tag("div", "data-part="+partNothing, "class=gd-nothing", "hidden").add(
			b.icon(iconGroups),
			b.tag("h2", "data-part="+partNothingTitle),
			b.tag("p", "data-part="+partNothingText),
			b.tag("button", "type=button", "data-part="+partNothingAction, "class=gd-button")),
		table,
	)
}

func (b builder) toolbar() element {
	return b.tag("div", "class=gd-toolbar").add(
		b.tag("label", "class=gd-search").add(
			b.tag("span", "class=gd-sr").text(wordFilter),
			b.icon(iconSearch),
			b.tag("input", "type=search", "data-part="+partFilter, "placeholder="+wordFilter, "autocomplete=off", "spellcheck=false"),
			b.tag("kbd", "aria-hidden=true").text("/")),
		b.tag("label", "class=gd-check").add(
			b.tag("input", "type=checkbox", "data-part="+partShowDeleted),
			b.tag("span").text(wordShowDeleted)),
		b.tag("p", "class=gd-count", "role=status", "aria-atomic=false").add(
			b.tag("span", "data-part="+partCount),
			b.tag("span", "data-part="+partShown)),
		b.tag("div", "class=gd-tools").add(
			b.button(partRefresh, "", iconRefresh, wordRefresh),
			b.button(partNewGroup, "gd-primary", iconPlus, wordNewGroup)),
	)
}

func (b builder) skeleton() element {
	e := b.tag("div", "data-part="+partSkeleton, "class=gd-skeleton", "hidden").add(
		b.tag("p", "class=gd-sr", "role=status").text(wordLoading))
	for range 8 {
		e.add(b.tag("div", "aria-hidden=true").add(b.tag("i"), b.tag("i"), b.tag("i"), b.tag("i")))
	}
	return e
}

// foot is the status line, and what concerns all rows at once.
func (b builder) foot() element {
	return b.tag("footer", "data-part="+partStatusBar, "class=gd-foot", "tabindex=-1").add(
		b.tag("p", "data-part="+partStatus, "class=gd-status", "role=status"),
		b.tag("button", "type=button", "data-part="+partUndo, "class=gd-link", "hidden").text(wordUndo),
		b.keys(),
		b.tag("div", "data-part="+partUnsaved, "class=gd-unsaved", "hidden").add(
			b.tag("span", "data-part="+partUnsavedText),
			b.button(partRevertAll, "gd-quiet gd-small", "", wordRevertAll),
			b.button(partSaveAll, "gd-primary gd-small", "", wordSaveAll)),
	)
}

func (b builder) keys() element {
	e := b.tag("p", "data-part="+partKeys, "class=gd-keys", "hidden")
	for _, key := range [...][2]string{{"/", "filter"}, {"Enter", "save"}, {"Ctrl S", "save"}, {"Esc", "revert"}} {
		e.add(b.tag("span").add(b.tag("kbd").text(key[0]), b.tag("span").text(key[1])))
	}
	return e
}

// dialog asks before something is lost.
func (b builder) dialog() element {
	return b.tag("dialog", "data-part="+partDialog, "class=gd-dialog").add(
		b.tag("h2", "data-part="+partDialogTitle),
		b.tag("p", "data-part="+partDialogText),
		b.tag("div", "class=gd-choices").add(
			b.button(partDialogCancel, "", "", wordCancel),
			b.tag("button", "type=button", "data-part="+partDialogOK, "class=gd-button gd-primary gd-danger")),
	)
}

//go:build js && wasm

package browser

import (
	"strings"
	"syscall/js"

	"groupdesk/wasm/decimal"
)

// Host is where the program has been mounted, the options of the host page and the settings, and the way to report back.
// Everything that crosses does so once for each mount or is a number: TinyGo releases no JavaScript string or object.
type Host struct {
	Element js.Value // the plug-in's root
	Service string   // the address of the services folder, with a slash at the end
	// ServicesVersion is the number of the version of the services, such as 86, or auto; empty: as Service has it.
	ServicesVersion string
	Ticket          string // a ticket to sign in with at once; may be empty, see AskTicket
	Theme           string // light or dark; empty: as the browser says
	// Language is the one that the host page asks for, or else the user's, as the browser names it, such as nb-NO.
	Language string
	Texts    string // the catalogue of the language that the loader has chosen, for words.Decode; empty: English
	ReadOnly bool   // nothing may be changed, whatever the user's rights
	Version  string // of the plug-in, which distinguishes its program from others
	Label    string // what distinguishes this installation, such as "Test server"; may be empty
	Color    string // the name of the label's colour; empty: none in particular
	SignIn   string // the ways to sign in that are offered, divided by spaces
	Off      string // what is not offered, divided by spaces
	// Prefix, Pattern, Explanation and Refuse are the rules for names, see admin.NameRules.
	Prefix, Pattern, Explanation string
	Refuse                       []string
	Settings                     []Setting // those that the page has
	// Address says that the page's address belongs to the plug-in, which may read it and change it. Anywhere but in the
	// page of its own it belongs to the host page.
	Address bool

	life js.Value // Life in life.js
}

// Setting is a setting or an option of the page, for display.
type Setting struct {
	Name, Value string
	File        string // where it is; empty: an option of the host page
}

// Take returns the host of the mount that started this program. It works once, and only while the program starts.
func Take() *Host {
	life := js.Global().Get("groupdesk").Call("take")
	options := life.Get("options")
	told := strings.Split(life.Get("told").String(), "\x00")
	return &Host{
		Element:         life.Get("element"),
		Service:         withSlash(told[0]),
		Ticket:          text(options, "ticket"),
		Texts:           text(life.Get("texts"), "program"),
		ReadOnly:        options.Get("readOnly").Truthy(),
		Address:         options.Get("address").Truthy(),
		Language:        told[1],
		Theme:           told[2],
		Label:           told[3],
		Color:           told[4],
		SignIn:          told[5],
		Off:             told[6],
		Prefix:          told[7],
		Pattern:         told[8],
		Explanation:     told[9],
		Refuse:          lines(told[10]),
		Settings:        parseSettings(told[11]),
		Version:         told[12],
		ServicesVersion: told[13],
		life:            life,
	}
}

func lines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// parseSettings reads a line for each setting: its name, its value and its file, with tabs between.
func parseSettings(text string) []Setting {
	var list []Setting
	for _, line := range lines(text) {
		name, rest, _ := strings.Cut(line, "\t")
		value, file, _ := strings.Cut(rest, "\t")
		list = append(list, Setting{name, value, file})
	}
	return list
}

// Group returns the ID of the group that the host page asks for, or else the page's own address, as in #group=7; 0: none.
func (h *Host) Group() int32 {
	if group := h.life.Get("options").Get("group"); group.Type() == js.TypeNumber {
		return int32(group.Float())
	}
	if !h.Address {
		return 0
	}
	hash := text(js.Global().Get("location"), "hash")
	id, _ := decimal.Parse(strings.TrimPrefix(hash, "#group=")) // What is not a number names no group.
	return id
}

// Wishes are called when the host page wants something of the running program.
type Wishes struct {
	Unmount func()              // take the plug-in away
	Refresh func()              // read the list again
	Group   func(id int32)      // show the details of a group; 0: of none
	Ticket  func(ticket string) // a ticket that the host page passes on by itself, or its answer to AskTicket, empty when it has none
}

// The kinds of wishes, numbered as in life.js.
const (
	wishUnmount = iota
	wishRefresh
	wishGroup
	wishTicket
)

// Grant has the functions of w called from now on. For JavaScript they are one: TinyGo keeps such functions in a map for as
// long as the program runs, whose hashes would look like addresses to the collector if there were more than two.
func (h *Host) Grant(w Wishes) {
	h.life.Call("listen", js.FuncOf(func(_ js.Value, args []js.Value) any {
		switch args[0].Int() {
		case wishUnmount:
			w.Unmount()
		case wishRefresh:
			w.Refresh()
		case wishGroup:
			w.Group(int32(args[1].Float()))
		case wishTicket:
			w.Ticket(args[1].String())
		}
		return nil
	}))
}

// AskTicket asks the host page for a ticket. It reports whether that page has a way to be asked; if so, the wish Ticket
// is called later, once.
func (h *Host) AskTicket() bool { return h.life.Call("askTicket").Bool() }

// Emit sends the host page one of Events: ready when the plug-in can first be used, saved with a group's number when
// NetServer has stored it, error with KindNumber of what went wrong, sessionexpired when the user has to sign in again,
// group with the number of the group whose details are shown, or 0. The page hears of it after the program has come to rest.
// It is ignored for any other name.
func (h *Host) Emit(name string, number int32) {
	if event := indexOf(Events, name); event >= 0 {
		h.life.Call("emit", event, number)
	}
}

// Settled reports that something was stored and that no save is on its way any more.
func (h *Host) Settled() { h.life.Call("settled") }

// text returns a property that holds a text; empty: it holds none.
func text(object js.Value, property string) string {
	if v := object.Get(property); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}

func withSlash(address string) string { return strings.TrimSuffix(address, "/") + "/" }

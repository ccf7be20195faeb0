//go:build js && wasm

package browser

import (
	"strings"
	"syscall/js"
)

// Host is where the program has been mounted, and what the host page wants.
type Host struct {
	Element  js.Value // the plug-in's root
	Service  string   // the address of the services folder, with a slash at the end
	Ticket   string   // a ticket to sign in with at once; may be empty
	Theme    string   // light or dark; empty: as the browser says
	Label    string   // what the host page calls this installation, such as Test server; may be empty
	ReadOnly bool     // the groups are shown for reading only
	// Language is the user's, as the browser names it, such as nb-NO.
	Language string

	context js.Value
}

// defaultService is where NetServer's services are on the host that also serves the page.
const defaultService = "/Remote/Services86/"

// Take returns the host of the mount that started this program. It works once, and only before the program first waits.
func Take() Host {
	context := js.Global().Get("groupdesk").Call("take")
	options := context.Get("options")
	return Host{
		Element:  context.Get("element"),
		Service:  withSlash(text(options, "service", defaultService)),
		Ticket:   text(options, "ticket", ""),
		Theme:    text(options, "theme", ""),
		Label:    text(options, "label", ""),
		Language: text(js.Global().Get("navigator"), "language", ""),
		context:  context,
	}
}

// OnUnmount has a function called when the host page takes the plug-in away. It must not block.
func (h Host) OnUnmount(stop func()) {
	h.context.Call("onUnmount", js.FuncOf(func(js.Value, []js.Value) any {
		stop()
		return nil
	}))
}

// text returns a property that holds a text, or else the fallback.
func text(object js.Value, property, fallback string) string {
	if v := object.Get(property); v.Type() == js.TypeString && v.String() != "" {
		return v.String()
	}
	return fallback
}

func withSlash(address string) string { return strings.TrimSuffix(address, "/") + "/" }

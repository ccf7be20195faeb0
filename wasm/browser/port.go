//go:build js && wasm

package browser

import (
	"strings"
	"syscall/js"

	"groupdesk/gen/soap"
)

// The kinds of message from dom.js.
const (
	messageEvent    = 1 // id: key of the row; see Input
	messageAnswer   = 2 // id: number of the request, number: HTTP status; see parseResponse
	messageNoAnswer = 3 // id: number of the request, number: place in causes; the bytes are the reason
	messageLater    = 4 // id: number of the wait
)

// Port carries messages between the program and dom.js. It belongs to one mounted plug-in.
type Port struct {
	js, inbox, outbox js.Value
	chunk             int // the length of inbox and of outbox, in bytes
	receive           js.Func
	input             func(Input) bool

	waiting waiting
}

// Open makes the port of this program.
func Open() *Port {
	port := js.Global().Call("groupdeskPort")
	p := &Port{js: port, inbox: port.Get("inbox"), outbox: port.Get("outbox")}
	p.chunk = p.outbox.Length()
	p.receive = js.FuncOf(func(_ js.Value, args []js.Value) any {
		if p.deliver(args[0].Int(), args[1].Int(), args[2].Int(), args[3].Int()) {
			return 1
		}
		return 0
	})
	port.Call("open", p.receive)
	return p
}

// SendCredentials sends requests to other origins with the browser's credentials, such as a Windows account.
func (p *Port) SendCredentials() { p.js.Set("credentials", "include") }

// Number distinguishes the ports of one page.
func (p *Port) Number() int { return p.js.Get("number").Int() }

// Build makes elements that have no parent yet. A message says for each its tag and its text, names and values of its
// attributes, and the elements inside it. A zero byte ends each string; an empty one ends attributes, and elements.
func (p *Port) Build(message []byte) js.Value { return p.js.Call("build", p.write(message)) }

// Mount passes on the document: the plug-in's root, everything in it but rows, which the first patch puts there, and a row
// to copy. From now on input is called for each event; it reports whether the page acts on the event, so that the browser
// does not. Mount returns the names of the parts in order: each is where its number says. The first is the root, which has
// no name.
func (p *Port) Mount(root, inside, row js.Value, input func(Input) bool) []string {
	p.input = input
	return strings.Split(string(p.read(p.js.Call("mount", root, inside, row).Int())), "\x00")
}

// Patch performs changes to the document, and empties the list of them before, as the document may call the program
// meanwhile.
func (p *Port) Patch(c *Changes) {
	if len(c.message) > 0 {
		length := p.write(c.message)
		c.message = c.message[:0]
		p.js.Call("patch", length)
	}
}

// After calls a function once, when some seconds have passed.
func (p *Port) After(seconds int, do func()) {
	p.js.Call("after", p.waiting.add(func(*soap.Response, error) { do() }), seconds)
}

// NextFrame calls a function once, when so many milliseconds have passed and the browser is about to draw, or soon after
// where it draws nothing.
func (p *Port) NextFrame(milliseconds int, do func()) {
	p.js.Call("frame", p.waiting.add(func(*soap.Response, error) { do() }), milliseconds)
}

// Close ends requests and waits: no function is called any more.
func (p *Port) Close() {
	p.js.Call("close")
	p.receive.Release()
}

// deliver takes a message. It reports whether the page acts on an event.
func (p *Port) deliver(kind, id, number, length int) bool {
	message := p.read(length)
	switch kind {
	case messageEvent:
		return p.input(parseInput(int32(id), message))
	case messageAnswer:
		p.waiting.finish(id, parseResponse(number, message), nil)
	case messageNoAnswer:
		p.waiting.finish(id, nil, newNoAnswer(number, string(message)))
	case messageLater:
		p.waiting.finish(id, nil, nil)
	}
	return false
}

// read takes a message out of the inbox.
func (p *Port) read(length int) []byte {
	message := make([]byte, length)
	for at := js.CopyBytesToGo(message, p.inbox); at < length; {
		p.js.Call("more")
		at += js.CopyBytesToGo(message[at:], p.inbox)
	}
	return message
}

// write puts a message into the outbox and returns the length of its last chunk.
func (p *Port) write(message []byte) int {
	for len(message) > p.chunk {
		js.CopyBytesToJS(p.outbox, message[:p.chunk])
		p.js.Call("push", p.chunk)
		message = message[p.chunk:]
	}
	return js.CopyBytesToJS(p.outbox, message)
}

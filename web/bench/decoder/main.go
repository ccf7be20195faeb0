//go:build js && wasm

// Command decoder decodes responses with user groups in a browser: with today's runtime, with the frozen one and with
// encoding/xml. It adds a function for each to the object decoders of JavaScript. The function takes the bytes of a
// document and a number of times, and returns the groups that came of it. Where TinyGo builds it, its memory is that of the
// page: it exports collect, see package idlegc.
package main

import (
	"encoding/xml"
	"syscall/js"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	_ "groupdesk/wasm/idlegc"
	frozenservices "groupdesk/web/bench/frozen/services86"
	frozen "groupdesk/web/bench/frozen/soap"
)

func main() {
	decoders := js.Global().Get("decoders")
	for name, decode := range map[string]func([]byte) (int, error){
		"ours": ours, "frozen": withFrozen, "encoding-xml": withEncodingXML,
	} {
		decoders.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any { return repeat(decode, args[0], args[1].Int()) }))
	}
	stay()
}

// repeat decodes a document so many times.
func repeat(decode func([]byte) (int, error), document js.Value, times int) map[string]any {
	data := make([]byte, document.Length())
	js.CopyBytesToGo(data, document)
	groups := 0
	for range times {
		var err error
		if groups, err = decode(data); err != nil {
			return map[string]any{"error": err.Error()}
		}
	}
	return map[string]any{"groups": groups}
}

// The readers are compared without their clients: the frozen one can only wait for a response, which nothing in the page
// may. What is read is an envelope that has a header.

func ours(document []byte) (int, error) {
	var header services86.UserResponseHeaders
	var body services86.GetAllUserGroupsResponse
	envelope := soap.DecoderFunc(func(r *soap.Reader) { readEnvelope(r, header.DecodeHeader, body.DecodeXML) })
	err := soap.Unmarshal(document, soap.Name{Space: soap.NamespaceSOAP11, Local: "Envelope"}, envelope, soap.ReadOptions{})
	if list, _ := body.Response.Get(); list != nil {
		return len(list.UserGroup), err
	}
	return 0, err
}

func withFrozen(document []byte) (int, error) {
	var header frozenservices.UserResponseHeaders
	var body frozenservices.GetAllUserGroupsResponse
	envelope := frozen.DecoderFunc(func(r *frozen.Reader) { readEnvelope(r, header.DecodeHeader, body.DecodeXML) })
	err := frozen.Unmarshal(document, frozen.Name{Space: frozen.NamespaceSOAP11, Local: "Envelope"}, envelope, frozen.ReadOptions{})
	if list, _ := body.Response.Get(); list != nil {
		return len(list.UserGroup), err
	}
	return 0, err
}

// readEnvelope reads the blocks in Header and the element in Body.
func readEnvelope[R interface {
	Child() bool
	Skip()
}](r R, block func(R) bool, body func(R)) {
	r.Child()
	for r.Child() {
		if !block(r) {
			r.Skip()
		}
	}
	r.Child()
	for r.Child() {
		body(r)
	}
	r.Child() // the end of the envelope
}

// envelope is what an expert writes by hand for encoding/xml.
type envelope struct {
	UserGroups []struct {
		Value   string `xml:"Value"`
		Tooltip string `xml:"Tooltip"`
		ID      int32  `xml:"Id"`
		Rank    int16  `xml:"Rank"`
		Deleted int16  `xml:"Deleted"`
	} `xml:"Body>GetAllUserGroupsResponse>Response>UserGroup"`
}

func withEncodingXML(document []byte) (int, error) {
	var e envelope
	err := xml.Unmarshal(document, &e)
	return len(e.UserGroups), err
}

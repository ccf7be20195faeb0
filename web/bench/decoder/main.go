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

// ours reads a response as the page does.
func ours(document []byte) (int, error) {
	var client services86.UserClient
	var out services86.GetAllUserGroupsResponse
	call := client.GetAllUserGroupsExchange(services86.UserRequestHeaders{}, services86.GetAllUserGroupsRequest{}, &out, &services86.UserResponseHeaders{})
	err := call.Read(&soap.Response{Status: 200, ContentType: "text/xml", Body: document})
	if list, _ := out.Response.Get(); list != nil {
		return len(list.UserGroup), err
	}
	return 0, err
}

// withFrozen reads a response by hand: the frozen client can only wait for one, which nothing in the page may.
func withFrozen(document []byte) (int, error) {
	var e frozenEnvelope
	err := frozen.Unmarshal(document, frozen.Name{Space: frozen.NamespaceSOAP11, Local: "Envelope"}, &e, frozen.ReadOptions{})
	if list, _ := e.body.Response.Get(); list != nil {
		return len(list.UserGroup), err
	}
	return 0, err
}

// frozenEnvelope is an envelope that has a header.
type frozenEnvelope struct {
	header frozenservices.UserResponseHeaders
	body   frozenservices.GetAllUserGroupsResponse
}

// DecodeXML reads the blocks in Header and the element in Body.
func (e *frozenEnvelope) DecodeXML(r *frozen.Reader) {
	r.Child()
	for r.Child() {
		if !e.header.DecodeHeader(r) {
			r.Skip()
		}
	}
	r.Child()
	for r.Child() {
		e.body.DecodeXML(r)
	}
	r.Child() // the end of Envelope
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

//go:build js && wasm

// Command decoder decodes responses with user groups in a browser: with today's runtime, with the frozen one and with
// encoding/xml. It adds a function for each to the object decoders of JavaScript. The function takes the bytes of a
// document and a number of times, and returns the milliseconds that it took and the groups that came of it.
package main

import (
	"encoding/xml"
	"syscall/js"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	frozenservices "groupdesk/web/bench/frozen/services86"
	frozen "groupdesk/web/bench/frozen/soap"
)

func main() {
	decoders := js.Global().Get("decoders")
	for name, decode := range map[string]func([]byte) (int, error){
		"ours": ours, "frozen": withFrozen, "encoding-xml": withEncodingXML,
	} {
		decoders.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any { return timed(decode, args[0], args[1].Int()) }))
	}
	select {}
}

// timed decodes a document so many times.
func timed(decode func([]byte) (int, error), document js.Value, times int) map[string]any {
	data := make([]byte, document.Length())
	js.CopyBytesToGo(data, document)
	clock := js.Global().Get("performance")
	groups := 0
	begin := clock.Call("now").Float()
	for range times {
		var err error
		if groups, err = decode(data); err != nil {
			return map[string]any{"error": err.Error()}
		}
	}
	return map[string]any{"milliseconds": clock.Call("now").Float() - begin, "groups": groups}
}

func ours(document []byte) (int, error) {
	answer := soap.TransportFunc(func(soap.Cancellation, *soap.Request) (*soap.Response, error) {
		return &soap.Response{Status: 200, ContentType: "text/xml", Body: document}, nil
	})
	client := services86.UserClient{Client: soap.Client{Transport: answer}}
	out, _, err := client.GetAllUserGroups(nil, services86.UserRequestHeaders{}, services86.GetAllUserGroupsRequest{})
	if list, _ := out.Response.Get(); list != nil {
		return len(list.UserGroup), err
	}
	return 0, err
}

func withFrozen(document []byte) (int, error) {
	answer := frozen.TransportFunc(func(frozen.Cancellation, *frozen.Request) (*frozen.Response, error) {
		return &frozen.Response{Status: 200, ContentType: "text/xml", Body: document}, nil
	})
	client := frozenservices.UserClient{Client: frozen.Client{Transport: answer}}
	out, _, err := client.GetAllUserGroups(nil, frozenservices.UserRequestHeaders{}, frozenservices.GetAllUserGroupsRequest{})
	if list, _ := out.Response.Get(); list != nil {
		return len(list.UserGroup), err
	}
	return 0, err
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

package bench

import (
	"encoding/xml"
	"fmt"
	"slices"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	"groupdesk/web/bench/rival"
)

const groups = 1000

var responseName = soap.Name{
	Space: "http://www.superoffice.net/ws/crm/NetServer/Services86", Local: "GetAllUserGroupsResponse",
}

// plainResponse is what an expert writes by hand for encoding/xml.
type plainResponse struct {
	XMLName    xml.Name     `xml:"http://www.superoffice.net/ws/crm/NetServer/Services86 GetAllUserGroupsResponse"`
	UserGroups []plainGroup `xml:"Response>UserGroup"`
}

type plainGroup struct {
	Value   string `xml:"Value"`
	Tooltip string `xml:"Tooltip"`
	ID      int32  `xml:"Id"`
	Rank    int16  `xml:"Rank"`
	Deleted int16  `xml:"Deleted"`
}

// plainEnvelope is the message that holds a response, for encoding/xml. Its element is that of T.
type plainEnvelope[T any] struct {
	XMLName xml.Name `xml:"http://schemas.xmlsoap.org/soap/envelope/ Envelope"`
	Body    struct {
		Response T
	} `xml:"http://schemas.xmlsoap.org/soap/envelope/ Body"`
}

// message returns a response with all user groups.
func message(b *testing.B) []byte {
	list := &services86.ArrayOfUserGroup{}
	for i := range groups {
		list.UserGroup = append(list.UserGroup, &services86.UserGroup{
			Value:   soap.OptNilOf(fmt.Sprint("Group number ", i+1)),
			Tooltip: soap.OptNilOf(fmt.Sprint("The people of department ", i+1, " & their guests")),
			ID:      int32(i + 1), Rank: int16(i + 1), Deleted: 1,
		})
	}
	out, err := soap.Marshal(responseName, &services86.GetAllUserGroupsResponse{Response: soap.OptNilOf(list)})
	if err != nil {
		b.Fatal(err)
	}
	return slices.Concat([]byte(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>`), out, []byte(`</s:Body></s:Envelope>`))
}

// codec decodes messages and encodes their responses with one kind of types.
type codec struct {
	name   string
	decode func(message []byte) (tooltip string, n int, err error) // of the last of n groups
	encode func() ([]byte, error)                                  // the response that was decoded last
}

func codecs() []codec {
	var ours services86.GetAllUserGroupsResponse
	var client services86.UserClient
	var plain plainEnvelope[plainResponse]
	var theirs plainEnvelope[rival.GetAllUserGroupsResponse]
	return []codec{
		{"gen", func(message []byte) (string, int, error) {
			ours = services86.GetAllUserGroupsResponse{}
			call := client.GetAllUserGroupsExchange(services86.UserRequestHeaders{}, services86.GetAllUserGroupsRequest{}, &ours, &services86.UserResponseHeaders{})
			err := call.Read(&soap.Response{Status: 200, ContentType: "text/xml", Body: message})
			list, _ := ours.Response.Get()
			if err != nil || list == nil || len(list.UserGroup) == 0 {
				return "", 0, err
			}
			tooltip, _ := list.UserGroup[len(list.UserGroup)-1].Tooltip.Get()
			return tooltip, len(list.UserGroup), nil
		}, func() ([]byte, error) { return soap.Marshal(responseName, &ours) }},
		{"encoding-xml", func(message []byte) (string, int, error) {
			plain = plainEnvelope[plainResponse]{}
			err := xml.Unmarshal(message, &plain)
			list := plain.Body.Response.UserGroups
			if err != nil || len(list) == 0 {
				return "", 0, err
			}
			return list[len(list)-1].Tooltip, len(list), nil
		}, func() ([]byte, error) { return xml.Marshal(&plain.Body.Response) }},
		{"gowsdl", func(message []byte) (string, int, error) {
			theirs = plainEnvelope[rival.GetAllUserGroupsResponse]{}
			err := xml.Unmarshal(message, &theirs)
			response := theirs.Body.Response.Response
			if err != nil || response == nil || len(response.UserGroup) == 0 {
				return "", 0, err
			}
			list := response.UserGroup
			return *list[len(list)-1].Tooltip, len(list), nil
		}, func() ([]byte, error) { return xml.Marshal(&theirs.Body.Response) }},
	}
}

// BenchmarkDecode decodes a message with 1,000 user groups.
func BenchmarkDecode(b *testing.B) {
	in := message(b)
	for _, c := range codecs() {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				if tooltip, n, err := c.decode(in); err != nil || n != groups || tooltip != "The people of department 1000 & their guests" {
					b.Fatalf("got %d groups, the last with %q, %v", n, tooltip, err)
				}
			}
		})
	}
}

// BenchmarkEncode encodes 1,000 user groups.
func BenchmarkEncode(b *testing.B) {
	in := message(b)
	for _, c := range codecs() {
		b.Run(c.name, func(b *testing.B) {
			if _, _, err := c.decode(in); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				out, err := c.encode()
				if err != nil || len(out) < len(in)/2 {
					b.Fatalf("got %d bytes, %v", len(out), err)
				}
				b.SetBytes(int64(len(out)))
			}
		})
	}
}

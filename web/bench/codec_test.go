package bench

import (
	"encoding/xml"
	"fmt"
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

// document returns the content of a response with all user groups.
func document(b *testing.B) []byte {
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
	return out
}

// codec decodes and encodes a document with one kind of types.
type codec struct {
	name   string
	decode func(document []byte) (tooltip string, n int, err error) // of the last of n groups
	encode func() ([]byte, error)                                   // what was decoded last
}

func codecs() []codec {
	var ours services86.GetAllUserGroupsResponse
	var plain plainResponse
	var theirs rival.GetAllUserGroupsResponse
	return []codec{
		{"gen", func(document []byte) (string, int, error) {
			ours = services86.GetAllUserGroupsResponse{}
			err := soap.Unmarshal(document, responseName, &ours, soap.ReadOptions{})
			list, _ := ours.Response.Get()
			if err != nil || list == nil || len(list.UserGroup) == 0 {
				return "", 0, err
			}
			tooltip, _ := list.UserGroup[len(list.UserGroup)-1].Tooltip.Get()
			return tooltip, len(list.UserGroup), nil
		}, func() ([]byte, error) { return soap.Marshal(responseName, &ours) }},
		{"encoding-xml", func(document []byte) (string, int, error) {
			plain = plainResponse{}
			err := xml.Unmarshal(document, &plain)
			if err != nil || len(plain.UserGroups) == 0 {
				return "", 0, err
			}
			return plain.UserGroups[len(plain.UserGroups)-1].Tooltip, len(plain.UserGroups), nil
		}, func() ([]byte, error) { return xml.Marshal(&plain) }},
		{"gowsdl", func(document []byte) (string, int, error) {
			theirs = rival.GetAllUserGroupsResponse{}
			err := xml.Unmarshal(document, &theirs)
			if err != nil || theirs.Response == nil || len(theirs.Response.UserGroup) == 0 {
				return "", 0, err
			}
			list := theirs.Response.UserGroup
			return *list[len(list)-1].Tooltip, len(list), nil
		}, func() ([]byte, error) { return xml.Marshal(&theirs) }},
	}
}

// BenchmarkDecode decodes 1,000 user groups.
func BenchmarkDecode(b *testing.B) {
	in := document(b)
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
	in := document(b)
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

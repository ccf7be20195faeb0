package soap_test

import (
	"encoding/xml"
	"strconv"
	"testing"

	"groupdesk/gen/soap"
)

// manyGroups is the reply to GetAllUserGroups with n groups, as WCF writes it.
func manyGroups(tb testing.TB, n int) []byte {
	list := &groupList{}
	for i := range n {
		list.UserGroup = append(list.UserGroup, &group{
			Value:   soap.OptNilOf("Group number " + strconv.Itoa(i)),
			Tooltip: soap.OptNilOf("The people of department " + strconv.Itoa(i) + " & their guests"),
			ID:      int32(i), Rank: int16(i),
		})
	}
	server := &soap.Server{Write: soap.WriteOptions{Style: soap.WCF}}
	body := &one[*groupList]{local: "Response", write: writeGroupList, value: soap.OptNilOf(list)}
	reply := serve(server, operation("GetAllUserGroups"), encode(&replyHeaders{Succeeded: soap.OptOf(true)}, body), emptyRequest)
	if reply.Status != 200 {
		tb.Fatalf("status %d: %s", reply.Status, reply.Body)
	}
	return reply.Body
}

func readGroupList(r *soap.Reader) *groupList {
	v := new(groupList)
	v.DecodeXML(r)
	return v
}

func BenchmarkDecode(b *testing.B) {
	document := manyGroups(b, 1000)
	client := soap.Client{Transport: &answer{response: soap.Response{Status: 200, ContentType: "text/xml", Body: document}}}
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		out := &one[*groupList]{local: "Response", read: readGroupList}
		if err := client.Call(nil, operation("GetAllUserGroups"), nothing{}, nil, out, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeEncodingXML(b *testing.B) {
	type envelope struct {
		Groups []struct {
			Value, Tooltip string
			ID             int32 `xml:"Id"`
			Rank, Deleted  int16
		} `xml:"Body>GetAllUserGroupsResponse>Response>UserGroup"`
	}
	document := manyGroups(b, 1000)
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		var out envelope
		if err := xml.Unmarshal(document, &out); err != nil || len(out.Groups) != 1000 {
			b.Fatal(err, len(out.Groups))
		}
	}
}

func BenchmarkSkip(b *testing.B) {
	document := manyGroups(b, 1000)
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		r := soap.NewReader(document, soap.ReadOptions{})
		r.Child()
		r.Skip()
		if r.Child() || r.Err() != nil {
			b.Fatal(r.Err())
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	for name, style := range map[string]soap.WriteStyle{"hoisted": soap.Hoisted, "wcf": soap.WCF} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w := soap.NewWriter(soap.WriteOptions{Style: style})
				w.Start(sampleSpace, "Groups")
				for range 1000 {
					writeGroup(w, sampleSpace, "UserGroup", sampleGroup())
				}
				w.End()
				out, err := w.Bytes()
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(out)))
			}
		})
	}
}

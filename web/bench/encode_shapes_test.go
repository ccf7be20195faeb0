package bench

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	frozen86 "groupdesk/web/bench/frozen/services86"
	frozen "groupdesk/web/bench/frozen/soap"
)

// encodeShape is a way in which groups differ: some writers are fast for one alone.
type encodeShape struct {
	name   string
	groups int
	style  soap.WriteStyle
	group  func(i int) *frozen86.UserGroup
}

var encodeShapes = []encodeShape{
	{"plain", groups, soap.Hoisted, plainUserGroup},
	{"wcf", groups, soap.WCF, plainUserGroup},
	{"one", 1, soap.Hoisted, plainUserGroup},
	{"nils", groups, soap.Hoisted, func(i int) *frozen86.UserGroup {
		g := plainUserGroup(i)
		g.Tooltip = frozen.OptNilNull[string]()
		g.TableRight, g.FieldProperties = frozen.OptNilNull[*frozen86.TableRight](), frozen.OptNilNull[*frozen86.FieldPropertyDictionary]()
		return g
	}},
	{"entities", groups, soap.Hoisted, func(i int) *frozen86.UserGroup {
		return groupCalled(i, "The people & guests of <department> "+fmt.Sprint(i)+" & their friends")
	}},
	{"accents", groups, soap.Hoisted, func(i int) *frozen86.UserGroup {
		return groupCalled(i, "Ærlige folk på avdelingen for øl og brød, nummer "+fmt.Sprint(i))
	}},
	{"cjk", groups, soap.Hoisted, func(i int) *frozen86.UserGroup {
		return groupCalled(i, "第"+fmt.Sprint(i)+"営業部の人々とその客")
	}},
	{"long", groups / 10, soap.Hoisted, func(i int) *frozen86.UserGroup {
		return groupCalled(i, strings.Repeat("long text, with ] and others; ", 100))
	}},
	{"deep", groups, soap.Hoisted, deepUserGroup},
}

func groupCalled(i int, tooltip string) *frozen86.UserGroup {
	return &frozen86.UserGroup{
		Value: frozen.OptNilOf(fmt.Sprint("Group number ", i)), Tooltip: frozen.OptNilOf(tooltip),
		ID: int32(i + 1), Rank: int16(i + 1), Deleted: 1,
	}
}

func plainUserGroup(i int) *frozen86.UserGroup {
	return groupCalled(i, fmt.Sprint("The people of department ", i, " and their guests"))
}

func deepUserGroup(i int) *frozen86.UserGroup {
	g := plainUserGroup(i)
	g.FieldProperties = frozen.OptNilOf(&frozen86.FieldPropertyDictionary{
		FieldPropertyDictionaryKeyValuePair: []frozen86.FieldPropertyDictionaryKeyValuePair{{
			Key: frozen.NilOf("Name"),
			Value: &frozen86.FieldProperty{
				FieldRight: frozen.OptNilOf(&frozen86.FieldRight{Reason: frozen.OptNilOf("why")}), FieldType: frozen.OptNilOf("string"), FieldLength: 239,
			},
		}},
	})
	return g
}

// responses returns the response of a shape, as both kinds of types.
func (s encodeShape) responses(tb testing.TB) (*services86.GetAllUserGroupsResponse, *frozen86.GetAllUserGroupsResponse) {
	list := &frozen86.ArrayOfUserGroup{}
	for i := range s.groups {
		list.UserGroup = append(list.UserGroup, s.group(i))
	}
	theirs := &frozen86.GetAllUserGroupsResponse{Response: frozen.OptNilOf(list)}
	ours := &services86.GetAllUserGroupsResponse{}
	sameJSON(tb, theirs, ours)
	return ours, theirs
}

// sameJSON reads into one value what another is in JSON: the same value as another type. JSON keeps apart what is
// absent and what is nil, as the XML does.
func sameJSON(tb testing.TB, from, to any) {
	tb.Helper()
	text, err := json.Marshal(from)
	if err == nil {
		err = json.Unmarshal(text, to)
	}
	if err != nil {
		tb.Fatalf("%T: %v", from, err)
	}
}

func encodeOurs(style soap.WriteStyle, v soap.Encoder) ([]byte, error) {
	w := soap.NewWriter(soap.WriteOptions{Style: style})
	w.Start(responseName.Space, responseName.Local)
	v.EncodeXML(w)
	w.End()
	return w.Bytes()
}

func encodeFrozen(style soap.WriteStyle, v frozen.Encoder) ([]byte, error) {
	w := frozen.NewWriter(frozen.WriteOptions{Style: frozen.WriteStyle(style)})
	w.Start(responseName.Space, responseName.Local)
	v.EncodeXML(w)
	w.End()
	return w.Bytes()
}

// BenchmarkEncodeShapes writes responses with user groups with today's writer and with the frozen one.
func BenchmarkEncodeShapes(b *testing.B) {
	for _, s := range encodeShapes {
		ours, theirs := s.responses(b)
		b.Run(s.name+"/ours", func(b *testing.B) {
			benchmarkEncode(b, func() ([]byte, error) { return encodeOurs(s.style, ours) })
		})
		b.Run(s.name+"/frozen", func(b *testing.B) {
			benchmarkEncode(b, func() ([]byte, error) { return encodeFrozen(s.style, theirs) })
		})
	}
}

func benchmarkEncode(b *testing.B, encode func() ([]byte, error)) {
	b.ReportAllocs()
	for b.Loop() {
		out, err := encode()
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(out)))
	}
}

package bench

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	frozenservices "groupdesk/web/bench/frozen/services86"
	frozen "groupdesk/web/bench/frozen/soap"
)

const namespaceServices86 = "http://www.superoffice.net/ws/crm/NetServer/Services86"

// shape is a way in which servers write user groups, or could.
type shape struct {
	name   string
	groups int // that a benchmark reads
	group  func(i int) string
}

// decodeShapes are what servers write, followed by what only hostile ones do.
var decodeShapes = []shape{
	{"plain", 1000, plainShape},
	{"nils", 1000, func(i int) string {
		return fmt.Sprintf(`<UserGroup><TableRight i:nil="true"/><FieldProperties i:nil="true"/><Value>Group number %d</Value><Tooltip/>`+
			`<Id>%d</Id><Rank>%d</Rank><Deleted>0</Deleted></UserGroup>`, i, i+1, i%30000)
	}},
	{"entities", 1000, func(i int) string {
		return strings.ReplaceAll(plainShape(i), "people of department", "people &amp; of &lt;department&gt; &amp;&#xE6;")
	}},
	{"non-ascii", 1000, func(i int) string {
		return strings.ReplaceAll(plainShape(i), "people of department", "ærlige folk på avdelingen for øl")
	}},
	{"attributes", 1000, func(i int) string {
		return strings.NewReplacer("<Value>", `<Value a="1" b="two">`, "<Tooltip>", fmt.Sprintf(`<Tooltip i:type="x" n="%d">`, i),
			"<Id>", `<Id id="3">`, "<Rank>", `<Rank z="">`, "<UserGroup>", fmt.Sprintf(`<UserGroup id="%d">`, i)).Replace(plainShape(i))
	}},
	{"26-prefixes", 1000, func(i int) string { return prefixed(plainShape(i), string(rune('a'+i%26)), false) }},
	{"xmlns-everywhere", 1000, func(i int) string { return prefixed(plainShape(i), "q", true) }},
	{"long-texts", 100, func(i int) string {
		return strings.Replace(plainShape(i), "people", strings.Repeat("long text, with ] and others; ", 100), 1)
	}},
	{"pretty-printed", 1000, func(i int) string {
		return strings.ReplaceAll(strings.ReplaceAll("  "+plainShape(i)+"\n", "><", ">\n      <"), "\n      </User", "\n   </User")
	}},
	{"reversed", 1000, func(i int) string {
		return fmt.Sprintf("<UserGroup><Deleted>0</Deleted><Rank>%d</Rank><Id>%d</Id><Tooltip>The people of department %d and their guests</Tooltip>"+
			"<Value>Group number %d</Value></UserGroup>", i%30000, i+1, i, i)
	}},
	{"alternate-missing", 1000, func(i int) string {
		if i%2 == 0 {
			return plainShape(i)
		}
		return regexp.MustCompile(`<Tooltip>.*</Tooltip>`).ReplaceAllString(plainShape(i), "")
	}},
	{"unknown-elements", 1000, func(i int) string {
		return strings.Replace(plainShape(i), "<Id>", fmt.Sprintf("<Extra>%d<In>x</In></Extra><Id>", i), 1)
	}},
	{"deep", 1000, func(int) string {
		return "<UserGroup><FieldProperties><FieldPropertyDictionaryKeyValuePair><Key>k</Key><Value><FieldRight><Mask>Read</Mask>" +
			"<Reason>why</Reason></FieldRight><FieldType>t</FieldType><FieldLength>12</FieldLength></Value></FieldPropertyDictionaryKeyValuePair>" +
			"</FieldProperties><Value>v</Value><Id>1</Id></UserGroup>"
	}},
	{"one-group", 1, plainShape},

	{"hostile-nesting", 1000, func(int) string {
		return "<UserGroup>" + strings.Repeat("<x>", 200) + strings.Repeat("</x>", 200) + "</UserGroup>"
	}},
	{"hostile-names", 100000, func(i int) string { return fmt.Sprintf("<n%d></n%d>", i, i) }},
	{"hostile-prefixes", 1000, func(i int) string { return prefixed(plainShape(i), fmt.Sprint("p", i), false) }},
	{"hostile-namespaces", 1000, func(i int) string {
		return fmt.Sprintf(`<UserGroup><Value xmlns:u="urn:%d">Group</Value><u:Id xmlns:u="urn:%d">1</u:Id><Id xmlns:v="urn:%d">2</Id></UserGroup>`, i, i, i)
	}},
}

func plainShape(i int) string {
	return fmt.Sprintf("<UserGroup><Value>Group number %d</Value><Tooltip>The people of department %d and their guests</Tooltip>"+
		"<Id>%d</Id><Rank>%d</Rank><Deleted>0</Deleted></UserGroup>", i, i, i+1, i%30000)
}

var (
	tagName  = regexp.MustCompile(`<(/?)(\w)`)
	startTag = regexp.MustCompile(`<(\w+:\w+)>`)
)

// prefixed gives each name a prefix, which its outermost element declares, or each of them.
func prefixed(group, prefix string, each bool) string {
	group = tagName.ReplaceAllString(group, "<${1}"+prefix+":$2")
	declaration := ` xmlns:` + prefix + `="` + namespaceServices86 + `"`
	if each {
		return startTag.ReplaceAllString(group, "<$1"+declaration+">")
	}
	return strings.Replace(group, ":UserGroup>", ":UserGroup"+declaration+">", 1)
}

// document returns a response with so many groups of the shape, as WCF wraps it.
func (s shape) document(groups int) []byte {
	var b strings.Builder
	b.WriteString(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>` +
		`<h:ExtraInfo i:nil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:h="` + namespaceServices86 + `" xmlns="` + namespaceServices86 + `"/>` +
		`<h:Succeeded xmlns:h="` + namespaceServices86 + `">true</h:Succeeded></s:Header><s:Body>` +
		`<GetAllUserGroupsResponse xmlns="` + namespaceServices86 + `"><Response xmlns:i="http://www.w3.org/2001/XMLSchema-instance">`)
	for i := range groups {
		b.WriteString(s.group(i))
	}
	b.WriteString(`</Response></GetAllUserGroupsResponse></s:Body></s:Envelope>`)
	return []byte(b.String())
}

// BenchmarkDecodeShapes reads responses of each shape through the client of today and the frozen one.
func BenchmarkDecodeShapes(b *testing.B) {
	for _, s := range decodeShapes {
		document := s.document(s.groups)
		for _, decoder := range []struct {
			name   string
			decode func([]byte) error
		}{{"ours", decodeOurs}, {"frozen", decodeFrozen}} {
			b.Run(s.name+"/"+decoder.name, func(b *testing.B) {
				b.SetBytes(int64(len(document)))
				b.ReportAllocs()
				for b.Loop() {
					if err := decoder.decode(document); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func decodeOurs(document []byte) error {
	answer := soap.TransportFunc(func(soap.Cancellation, *soap.Request) (*soap.Response, error) {
		return &soap.Response{Status: 200, ContentType: "text/xml", Body: document}, nil
	})
	client := services86.UserClient{Client: soap.Client{Transport: answer}}
	_, _, err := client.GetAllUserGroups(nil, services86.UserRequestHeaders{}, services86.GetAllUserGroupsRequest{})
	return err
}

func decodeFrozen(document []byte) error {
	answer := frozen.TransportFunc(func(frozen.Cancellation, *frozen.Request) (*frozen.Response, error) {
		return &frozen.Response{Status: 200, ContentType: "text/xml", Body: document}, nil
	})
	client := frozenservices.UserClient{Client: frozen.Client{Transport: answer}}
	_, _, err := client.GetAllUserGroups(nil, frozenservices.UserRequestHeaders{}, frozenservices.GetAllUserGroupsRequest{})
	return err
}

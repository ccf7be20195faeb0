// Package shapes makes the responses that decoders are compared with in a browser: user groups as servers write them, or
// could.
package shapes

import (
	"fmt"
	"regexp"
	"strings"
)

// Namespace is that of the response.
const Namespace = "http://www.superoffice.net/ws/crm/NetServer/Services86"

// Shape is a way to write user groups.
type Shape struct {
	Name   string
	Groups int
	group  func(i int) string
}

// All are the shapes; the first is the most usual one.
var All = []Shape{
	{"plain", 1000, plain},
	{"nils", 1000, func(i int) string {
		return fmt.Sprintf(`<UserGroup><TableRight i:nil="true"/><FieldProperties i:nil="true"/><Value>Group number %d</Value><Tooltip/>`+
			`<Id>%d</Id><Rank>%d</Rank><Deleted>0</Deleted></UserGroup>`, i, i+1, i)
	}},
	{"entities", 1000, func(i int) string {
		return strings.ReplaceAll(plain(i), "people of department", "people &amp; of &lt;department&gt; &amp;&#xE6;")
	}},
	{"non-ascii", 1000, func(i int) string {
		return strings.ReplaceAll(plain(i), "people of department", "ærlige folk på avdelingen for øl")
	}},
	{"attributes", 1000, func(i int) string {
		return strings.NewReplacer("<Value>", `<Value a="1" b="two">`, "<Tooltip>", fmt.Sprintf(`<Tooltip i:type="x" n="%d">`, i),
			"<Id>", `<Id id="3">`, "<Rank>", `<Rank z="">`, "<UserGroup>", fmt.Sprintf(`<UserGroup id="%d">`, i)).Replace(plain(i))
	}},
	{"26-prefixes", 1000, func(i int) string { return prefixed(plain(i), string(rune('a'+i%26)), false) }},
	{"xmlns-everywhere", 1000, func(i int) string { return prefixed(plain(i), "q", true) }},
	{"long-texts", 100, func(i int) string {
		return strings.Replace(plain(i), "people", strings.Repeat("long text, with ] and others; ", 100), 1)
	}},
	{"pretty-printed", 1000, func(i int) string { return strings.ReplaceAll(plain(i), "><", ">\n      <") + "\n   " }},
	{"reversed", 1000, func(i int) string {
		return fmt.Sprintf("<UserGroup><Deleted>0</Deleted><Rank>%d</Rank><Id>%d</Id><Tooltip>The people of department %d and their guests</Tooltip>"+
			"<Value>Group number %d</Value></UserGroup>", i, i+1, i, i)
	}},
	{"alternate-missing", 1000, func(i int) string {
		if i%2 == 0 {
			return plain(i)
		}
		return tooltip.ReplaceAllString(plain(i), "")
	}},
	{"unknown-elements", 1000, func(i int) string {
		return strings.Replace(plain(i), "<Id>", fmt.Sprintf("<Extra>%d<In>x</In></Extra><Id>", i), 1)
	}},
	{"deep", 1000, func(int) string {
		return "<UserGroup><FieldProperties><FieldPropertyDictionaryKeyValuePair><Key>k</Key><Value><FieldRight><Mask>Read</Mask>" +
			"<Reason>why</Reason></FieldRight><FieldType>t</FieldType><FieldLength>12</FieldLength></Value></FieldPropertyDictionaryKeyValuePair>" +
			"</FieldProperties><Value>v</Value><Id>1</Id></UserGroup>"
	}},
	{"one-group", 1, plain},
}

func plain(i int) string {
	return fmt.Sprintf("<UserGroup><Value>Group number %d</Value><Tooltip>The people of department %d and their guests</Tooltip>"+
		"<Id>%d</Id><Rank>%d</Rank><Deleted>0</Deleted></UserGroup>", i, i, i+1, i)
}

var (
	tooltip  = regexp.MustCompile(`<Tooltip>.*</Tooltip>`)
	tagName  = regexp.MustCompile(`<(/?)(\w)`)
	startTag = regexp.MustCompile(`<(\w+:\w+)>`)
)

// prefixed gives each name a prefix, which the outermost element declares, or each of them.
func prefixed(group, prefix string, each bool) string {
	group = tagName.ReplaceAllString(group, "<${1}"+prefix+":$2")
	declaration := ` xmlns:` + prefix + `="` + Namespace + `"`
	if each {
		return startTag.ReplaceAllString(group, "<$1"+declaration+">")
	}
	return strings.Replace(group, ":UserGroup>", ":UserGroup"+declaration+">", 1)
}

// Document returns the whole response, as WCF wraps it.
func (s Shape) Document() string {
	var b strings.Builder
	b.WriteString(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>` +
		`<h:ExtraInfo i:nil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:h="` + Namespace + `" xmlns="` + Namespace + `"/>` +
		`<h:Succeeded xmlns:h="` + Namespace + `">true</h:Succeeded></s:Header><s:Body>` +
		`<GetAllUserGroupsResponse xmlns="` + Namespace + `"><Response xmlns:i="http://www.w3.org/2001/XMLSchema-instance">`)
	for i := range s.Groups {
		b.WriteString(s.group(i))
	}
	b.WriteString(`</Response></GetAllUserGroupsResponse></s:Body></s:Envelope>`)
	return b.String()
}

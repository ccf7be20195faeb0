//go:build js && wasm

// Command program does what a program in a page does with memory, in functions that JavaScript calls. Each returns what is
// wrong, or nothing.
package main

import (
	"strconv"
	"strings"
	"syscall/js"

	_ "unsafe" // for go:linkname

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	_ "groupdesk/wasm/idlegc"
)

// resume is called by wasm_exec.js for each call of a js.Func. TinyGo has it together with goroutines only.
//
//export resume
func resume() { handleEvent() }

//go:linkname handleEvent syscall/js.handleEvent
func handleEvent() bool

func main() {
	exports := js.Global().Get("Object").New()
	for name, function := range map[string]func() string{
		"build": build, "check": check, "shrink": shrink, "nest": nest, "decode": decode, "exhaust": exhaust,
		"trap": trap, "swallow": swallow,
	} {
		exports.Set(name, js.FuncOf(func(js.Value, []js.Value) any { return function() }))
	}
	js.Global().Set("program", exports)
}

// many is how many of everything there are.
const many = 10_000

// shape is one of everything that holds pointers.
type shape struct {
	name     string
	next     *shape
	parts    []*shape
	describe func() string
	self     interface{ Name() string }
	byName   map[string]*shape
	cut      string // out of a long text
}

func (s *shape) Name() string { return s.name }

// kept and text outlive the calls.
var (
	kept []*shape
	text string
)

// build makes many shapes, and as much garbage.
func build() string {
	kept = nil
	text = strings.Repeat("0123456789", many)
	var last *shape
	for i := range many {
		s := &shape{name: name(i), next: last, cut: text[i*10 : i*10+10]}
		s.describe = func() string { return s.name + " is number " + strconv.Itoa(i) }
		s.self = s
		if i > 0 {
			s.parts = append(s.parts, s, kept[i/2])
		}
		if i%100 == 0 {
			s.byName = map[string]*shape{s.name: s, "garbage": {name: "garbage"}}
			delete(s.byName, "garbage")
		}
		kept = append(kept, s)
		last = s
	}
	return ""
}

func name(i int) string { return "shape " + strconv.Itoa(i) }

// check reads everything that build has made and shrink has left.
func check() string {
	for _, s := range kept {
		i, _ := strconv.Atoi(s.name[len("shape "):])
		switch {
		case s.name != name(i), s.self.Name() != name(i), s.cut != "0123456789":
			return "the texts of " + s.name + " are wrong"
		case s.describe() != name(i)+" is number "+strconv.Itoa(i):
			return "the closure of " + s.name + " is wrong"
		case i > 0 && (s.next.name != name(i-1) || s.parts[0] != s || s.parts[1].name != name(i/2)):
			return "the pointers of " + s.name + " are wrong"
		case i%100 == 0 && (len(s.byName) != 1 || s.byName[s.name] != s):
			return "the map of " + s.name + " is wrong"
		}
	}
	return ""
}

// shrink keeps every tenth shape, and what those lead to.
func shrink() string {
	var fewer []*shape
	for i := 0; i < len(kept); i += 10 {
		fewer = append(fewer, kept[i])
	}
	kept = fewer
	return ""
}

// nest calls JavaScript, which calls build, while it holds something in local variables alone.
func nest() string {
	list := make([]*shape, 100)
	for i := range list {
		list[i] = &shape{name: name(i)}
	}
	js.Global().Call("inside")
	for i, s := range list {
		if s == nil || s.name != name(i) {
			return "what a function holds that waits for JavaScript is lost"
		}
	}
	return ""
}

// answer is NetServer's answer with all groups, and groups is what was decoded from it last.
var (
	answer []byte
	groups []*services86.UserGroup
)

var responseName = soap.Name{Space: "http://www.superoffice.net/ws/crm/NetServer/Services86", Local: "GetAllUserGroupsResponse"}

// newAnswer makes an answer with many groups.
func newAnswer() []byte {
	list := &services86.ArrayOfUserGroup{}
	for i := range many {
		list.UserGroup = append(list.UserGroup, &services86.UserGroup{
			ID: int32(i), Value: soap.OptNilOf(name(i)), Tooltip: soap.OptNilOf("People & guests of " + name(i)),
		})
	}
	content, err := soap.Marshal(responseName, &services86.GetAllUserGroupsResponse{Response: soap.OptNilOf(list)})
	if err != nil {
		panic(err)
	}
	return content
}

// decode compares the groups of the last time with what they were, and reads the answer again.
func decode() string {
	if answer == nil {
		answer = newAnswer()
	}
	for i, g := range groups {
		if g.ID != int32(i) || g.Value != soap.OptNilOf(name(i)) || g.Tooltip != soap.OptNilOf("People & guests of "+name(i)) {
			return "group " + strconv.Itoa(i) + " has changed"
		}
	}
	var out services86.GetAllUserGroupsResponse
	if err := soap.Unmarshal(answer, responseName, &out, soap.ReadOptions{}); err != nil {
		return err.Error()
	}
	list, _ := out.Response.Get()
	if groups = list.UserGroup; len(groups) != many {
		return "only " + strconv.Itoa(len(groups)) + " groups are decoded"
	}
	return ""
}

// trap does what ends a program.
func trap() string {
	kept = kept[:0]
	return kept[len(kept)].name
}

// swallow calls JavaScript, which calls trap and notices nothing, as when an event's listener fails.
func swallow() string {
	js.Global().Call("swallowed")
	return ""
}

// exhaust allocates for ever.
func exhaust() string {
	for {
		kept = append(kept, &shape{parts: make([]*shape, many)})
	}
}

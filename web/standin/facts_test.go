package standin_test

import (
	"errors"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"groupdesk/web/standin"
)

// factsTicket is the ticket in the recorded envelopes.
const factsTicket = "7T:ZQBjAGEAYQA7ADEAMgA="

// recorded reads the XML blocks of one entry, such as D2, of the collected
// facts about NetServer's envelopes, with a ticket that is good here.
func (r *rig) recorded(entry string) []string {
	r.Helper()
	text, err := os.ReadFile("../../../shared/netserver/FACTS.md")
	if errors.Is(err, fs.ErrNotExist) {
		r.Skip("needs ../shared: netserver/FACTS.md")
	}
	if err != nil {
		r.Fatal(err)
	}
	_, rest, found := strings.Cut(string(text), "\n"+entry+". ")
	if !found {
		r.Fatalf("the facts have no entry %s", entry)
	}
	rest = regexp.MustCompile(`\n(D\d+b?\. |### )`).Split(rest, 2)[0]
	var blocks []string
	for _, match := range regexp.MustCompile("(?s)```xml\n(.*?)\n```").FindAllStringSubmatch(rest, -1) {
		blocks = append(blocks, strings.ReplaceAll(match[1], factsTicket, r.ticket))
	}
	return blocks
}

// Recorded answers are reproduced byte for byte.
func TestRecordedEnvelopes(t *testing.T) {
	const noTicket = "7T:unknown"
	for _, test := range []struct {
		entry     string
		operation string
		send      func(r *rig, blocks []string) (request, want string)
		config    standin.Config
	}{
		{"D2", "SaveUserGroup", func(r *rig, b []string) (string, string) { return r.recorded("D1")[0], b[0] }, standin.Config{}},
		{"D3", "CreateUserGroup", pair(0, 1), standin.Config{}},
		{"D5", "GetUserGroup", pair(0, 2), standin.Config{}},
		{"D6", "DeleteUserGroup", pair(0, 1), standin.Config{}},
		{"D7", "SaveUserGroup", func(r *rig, b []string) (string, string) {
			return strings.ReplaceAll(r.recorded("D1")[0], r.ticket, noTicket), b[0]
		}, standin.Config{}},
		{"D13", "Nope", func(r *rig, b []string) (string, string) { return r.recorded("D3")[0], b[0] }, standin.Config{}},
		{"D14", "SaveUserGroup", func(r *rig, b []string) (string, string) {
			return strings.Replace(r.recorded("D1")[0], "<n:Deleted>0", "<n:Deleted>true", 1), b[0]
		}, standin.Config{}},
		{"D15", "CreateUserGroup", func(r *rig, b []string) (string, string) {
			return strings.ReplaceAll(r.recorded("D3")[0], r.ticket, noTicket), b[0]
		}, standin.Config{Unwrapped: true}},
		{"D16", "AuthenticateUsernamePassword", pair(0, 1), standin.Config{}},
	} {
		t.Run(test.entry, func(t *testing.T) {
			r := start(t, test.config)
			request, want := test.send(r, r.recorded(test.entry))
			path := userPath
			if strings.HasPrefix(test.operation, "Authenticate") {
				path = principalPath
			}
			if a := r.post(path, test.operation, request); a.body != want {
				t.Errorf("the answer differs\n got %s\nwant %s", a.body, want)
			}
		})
	}
}

// pair takes the request and the answer from an entry's own blocks.
func pair(request, want int) func(*rig, []string) (string, string) {
	return func(_ *rig, blocks []string) (string, string) { return blocks[request], blocks[want] }
}

// Of these the facts record only a part of the answer.
func TestRecordedParts(t *testing.T) {
	t.Run("D4", func(t *testing.T) {
		r := start(t, standin.Config{Rights: true})
		request, answer := r.recorded("D4")[0], r.recorded("D4")[1]
		groups := strings.SplitAfter(answer[strings.Index(answer, "<UserGroup>"):], "</UserGroup>")
		r.call(r.ticket, "SaveUserGroup", group(`US:"Sales";NO:"Salg"`, "R&amp;D &lt;west&gt;", 2, 2, 1))
		r.has(r.post(userPath, "GetAllUserGroups", request), 200, groups[1])
		plain := start(t, standin.Config{})
		plain.has(plain.post(userPath, "GetAllUserGroups", strings.ReplaceAll(request, r.ticket, plain.ticket)), 200,
			answer[:strings.Index(answer, "<UserGroup>")]+groups[0])
	})
	t.Run("D8", func(t *testing.T) {
		r := start(t, standin.Config{})
		r.has(r.call(r.signIn("READ0", "read0"), "SaveUserGroup", group("A", "", 0, 0, 0)), 200, r.recorded("D8")[0])
	})
	t.Run("D9", func(t *testing.T) {
		r := start(t, standin.Config{TooLong: standin.TooLongError})
		r.has(r.call(r.ticket, "SaveUserGroup", group(strings.Repeat("x", 240), "", 0, 0, 0)), 200, r.recorded("D9")[0])
	})
}

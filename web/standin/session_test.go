package standin_test

import (
	"encoding/base64"
	"encoding/binary"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"groupdesk/web/standin"
)

func TestTicketShape(t *testing.T) {
	r := start(t, standin.Config{})
	encoded, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(r.ticket, "7T:"))
	if err != nil {
		t.Fatal(err)
	}
	units := make([]uint16, len(encoded)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(encoded[2*i:])
	}
	text := string(utf16.Decode(units))
	if !regexp.MustCompile(`^[0-9a-f]{32};\d+$`).MatchString(text) {
		t.Errorf("the ticket holds %q", text)
	}
	if again := r.signIn("ADM0", "adm0"); again == r.ticket {
		t.Error("two sign-ins got one ticket")
	}
}

// All these are refused with the same answer.
func TestBadTicketsLookAlike(t *testing.T) {
	r := start(t, standin.Config{})
	expired := r.ticket
	r.now = r.now.Add(7 * time.Hour)
	var first string
	for _, header := range []string{
		credentials(expired),
		credentials("7T:made+up=="),
		credentials(""),
		`<n:Credentials><n:Ticket i:nil="true"/></n:Credentials>`,
		`<n:Credentials i:nil="true"/>`,
		`<n:Credentials/>`,
		"",
	} {
		a := r.post(userPath, "CreateUserGroup", envelope(header, "CreateUserGroup", ""))
		r.failed(a, "SoSessionException")
		if first == "" {
			first = a.body
		}
		if a.body != first {
			t.Errorf("%q is answered otherwise: %s", header, a.body)
		}
	}
}

func TestTicketsSlide(t *testing.T) {
	for _, test := range []struct {
		name   string
		ttl    time.Duration
		steps  []time.Duration // between calls
		failAt int             // index of the first call that is refused; len(steps) for none
	}{
		{"six hours from each use", 0, []time.Duration{5 * time.Hour, 5 * time.Hour, 5*time.Hour + 59*time.Minute}, 3},
		{"not longer", 0, []time.Duration{5 * time.Hour, 6 * time.Hour}, 1},
		{"expired for good", 0, []time.Duration{6*time.Hour + 1, 0}, 0},
		{"by switch", time.Minute, []time.Duration{59 * time.Second, 61 * time.Second}, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, standin.Config{TicketTTL: test.ttl})
			for i, step := range test.steps {
				r.now = r.now.Add(step)
				a := r.call(r.ticket, "CreateUserGroup", "")
				if good := strings.Contains(a.body, ">true</h:Succeeded>"); good != (i < test.failAt) {
					t.Errorf("call %d: %s", i, a.body)
				}
			}
		})
	}
}

func TestFixedTicketEndsAfterAMinute(t *testing.T) {
	r := start(t, standin.Config{})
	ticket := r.signIn("BRIEF0", "brief0")
	r.now = r.now.Add(50 * time.Second)
	r.has(r.call(ticket, "CreateUserGroup", ""), 200, ">true</h:Succeeded>")
	r.now = r.now.Add(11 * time.Second)
	r.failed(r.call(ticket, "CreateUserGroup", ""), "SoSessionException")
}

// Checking a ticket by signing in with it is a use of it.
func TestSignInByTicketSlides(t *testing.T) {
	r := start(t, standin.Config{})
	for range 3 {
		r.now = r.now.Add(5 * time.Hour)
		r.has(r.sign("AuthenticateUsernamePassword", "<n:UserName>"+r.ticket+"</n:UserName>"), 200,
			"<AuthenticationSucceeded>true<", "<Ticket>"+r.ticket+"</Ticket>")
	}
	r.has(r.sign("AuthenticateUsernamePassword", "<n:UserName>"+r.ticket+"</n:UserName><n:Password>x</n:Password>"), 200,
		"<AuthenticationSucceeded>false<")
}

func TestSignInIsRefused(t *testing.T) {
	r := start(t, standin.Config{})
	for _, parameters := range []string{
		"",
		"<n:UserName>ADM0</n:UserName>",
		"<n:UserName>ADM0</n:UserName><n:Password>ADM0</n:Password>",
		"<n:UserName>NOBODY</n:UserName><n:Password>adm0</n:Password>",
		"<n:UserName>ANNE</n:UserName><n:Password/>", // has no password
		"<n:UserName>7T:made+up</n:UserName><n:Password/>",
		"<n:Password>adm0</n:Password><n:UserName>ADM0</n:UserName>", // out of order
	} {
		a := r.sign("AuthenticateUsernamePassword", parameters)
		r.has(a, 200, ">true</h:Succeeded>", `<Response i:nil="true"`, `<Credentials i:nil="true"`, "<AuthenticationSucceeded>false<")
	}
}

func TestRights(t *testing.T) {
	changes := map[string]string{
		"CreateUserGroup": "",
		"SaveUserGroup":   group("New", "", 0, 0, 0),
		"DeleteUserGroup": "<n:UserGroupToDelete>2</n:UserGroupToDelete><n:UserGroupToMoveTo>3</n:UserGroupToMoveTo>",
	}
	reads := map[string]string{
		"GetAllUserGroups": "",
		"GetUserGroup":     "<n:UserGroupId>1</n:UserGroupId>",
		"GetUserGroupList": "<n:UserGroupIds><b:int>1</b:int></n:UserGroupIds>",
	}
	r := start(t, standin.Config{})
	reader := r.signIn("READ0", "read0")
	before := r.call(reader, "GetAllUserGroups", "").body
	for operation, parameters := range changes {
		r.failed(r.call(reader, operation, parameters), "SoSentryException")
	}
	for operation, parameters := range reads {
		r.has(r.call(reader, operation, parameters), 200, ">true</h:Succeeded>", "<Id>1</Id>")
	}
	if after := r.call(reader, "GetAllUserGroups", "").body; after != before {
		t.Errorf("a refused call changed the data: %s", after)
	}
}

func TestCreateOpen(t *testing.T) {
	r := start(t, standin.Config{CreateOpen: true})
	reader := r.signIn("READ0", "read0")
	r.has(r.call(reader, "CreateUserGroup", ""), 200, ">true</h:Succeeded>")
	r.failed(r.call(reader, "SaveUserGroup", group("New", "", 0, 0, 0)), "SoSentryException")
}

func TestApplicationToken(t *testing.T) {
	r := start(t, standin.Config{})
	token := "<n:ApplicationToken>right</n:ApplicationToken>"
	r.has(r.post(userPath, "CreateUserGroup", envelope(token+credentials(r.ticket), "CreateUserGroup", "")), 200, ">true</h:Succeeded>")

	r = start(t, standin.Config{AppToken: "right"})
	r.has(r.post(userPath, "CreateUserGroup", envelope(token+credentials(r.ticket), "CreateUserGroup", "")), 200, ">true</h:Succeeded>")
	r.failed(r.call(r.ticket, "CreateUserGroup", ""), "SoSessionException")
	r.failed(r.sign("AuthenticateUsernamePassword", "<n:UserName>ADM0</n:UserName><n:Password>adm0</n:Password>"), "SoSessionException")
	r.has(r.post(principalPath, "GetSystemInfo", envelope(token, "GetSystemInfo", "")), 200, "<DatabaseName>")
}

func TestTrialUsers(t *testing.T) {
	r := start(t, standin.Config{})
	users := r.server.Users()
	if len(users) != 3 {
		t.Fatalf("Users: %v", users)
	}
	for _, user := range users {
		if ticket := r.signIn(user.Name, user.Password); !strings.HasPrefix(ticket, "7T:") {
			t.Errorf("%s got the ticket %q", user.Name, ticket)
		}
	}
}

// Tickets are good after a restart on the same file, and gone after a fresh start.
func TestRestart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	open := func(fresh bool) *standin.Server {
		s, err := standin.Open(standin.Config{Path: path, Fresh: fresh})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	first := open(false)
	ticket, err := first.Ticket()
	if err != nil {
		t.Fatal(err)
	}
	first.Close()
	for _, test := range []struct {
		fresh bool
		want  string
	}{{false, ">true</h:Succeeded>"}, {true, "SoSessionException"}} {
		s := open(test.fresh)
		if got := serveOnce(t, s, ticket); !strings.Contains(got, test.want) {
			t.Errorf("fresh %v: %s", test.fresh, got)
		}
		s.Close()
	}
}

func TestOpenNamesItsFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "missing", "standin.db")
	if _, err := standin.Open(standin.Config{Path: path}); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("opened in a missing folder: %v", err)
	}
}

func TestOpenChecksUsers(t *testing.T) {
	for _, c := range []standin.Config{{Implicit: "NOBODY"}, {AccessTokens: map[string]string{"t": "NOBODY"}}} {
		c.Path = filepath.Join(t.TempDir(), "a.db")
		if _, err := standin.Open(c); err == nil || !strings.Contains(strings.ToUpper(err.Error()), "NOBODY") {
			t.Errorf("Open with an unknown user: %v", err)
		}
	}
}

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/bits"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/web/standin"
	"groupdesk/web/standin/store"
)

// The group, the token and the origin that no report may name.
const (
	secretGroup   = "Zebrafish Laboratory"
	secretTooltip = "Ask zelda@zebra.example"
	secretToken   = "app-token-of-zebra"
	secretOrigin  = "https://zebra.example"
)

// standIn is a running stand-in with secrets in its data.
type standIn struct {
	*standin.Server
	url    string
	ticket string
}

// start runs a stand-in with the switches that a command line gives.
func start(t *testing.T, wrap func(http.Handler) http.Handler, switches ...string) standIn {
	t.Helper()
	config := standin.Config{Path: filepath.Join(t.TempDir(), "netserver.db")}
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	config.RegisterFlags(flags)
	if err := flags.Parse(switches); err != nil {
		t.Fatal(err)
	}
	fillIn(t, config.Path)
	netServer, err := standin.Open(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { netServer.Close() })
	handler := http.Handler(netServer)
	if wrap != nil {
		handler = wrap(handler)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	ticket, err := netServer.Ticket()
	if err != nil {
		t.Fatal(err)
	}
	return standIn{netServer, server.URL, ticket}
}

func fillIn(t *testing.T, path string) {
	t.Helper()
	data, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer data.Close()
	group := store.Group{Name: secretGroup}
	group.Tooltip.V, group.Tooltip.Valid = secretTooltip, true
	if _, err := data.InsertGroup(group, store.Stamp{}); err != nil {
		t.Fatal(err)
	}
}

// probeIt runs the command and returns what it prints.
func probeIt(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if err := run(t.Context(), args, strings.NewReader(""), &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// choices are the switches that reading can tell. Each is the command line of the stand-in, and what the report says of it
// where that is not the same.
var choices = []struct{ set, told string }{
	{"-cors=*", "-cors='*'"},
	{"-cors=" + pageOrigin, ""},
	{"-cors=" + secretOrigin, "-cors=" + pageOrigin},
	{"-envelope=any", ""},
	{"-wrap=false", ""},
	{"-apptoken=" + secretToken, "-apptoken=TOKEN"},
	{"-badpassword=wrapped", ""},
	{"-notfound=error", ""},
	{"-rights", ""},
	{"-members=primary", ""},
	{"-no-associate", ""},
	{"-ctrl", ""},
	{"-prefix=random", ""},
}

// expectSwitches probes a stand-in with these choices and expects them, and no others, at the end of the report.
func expectSwitches(t *testing.T, chosen []int) {
	t.Helper()
	var set, told []string
	for _, i := range chosen {
		set = append(set, choices[i].set)
	}
	for _, i := range chosen {
		if choices[i].set == "-members=primary" && slices.Contains(set, "-no-associate") {
			continue // There is nobody to ask about members.
		}
		told = append(told, cmp.Or(choices[i].told, choices[i].set))
	}
	s := start(t, nil, set...)
	report := probeIt(t, "-url", s.url, "-ticket", s.ticket, "-apptoken", secretToken)
	lines := strings.Split(strings.TrimSpace(report), "\n")
	if want := strings.Join(append([]string{"go run ./web/serve"}, told...), " "); lines[len(lines)-1] != want {
		t.Errorf("%v is reported as\n%s\nwant\n%s", set, lines[len(lines)-1], want)
	}
	if !strings.Contains(report, "questions without an answer        0\n") {
		t.Errorf("%v: some questions have got no answer:\n%s", set, report)
	}
	expectNoSecrets(t, report, s)
}

// expectNoSecrets searches a report for everything that tells of an installation.
func expectNoSecrets(t *testing.T, report string, s standIn) {
	t.Helper()
	secrets := []string{secretGroup, secretTooltip, secretToken, secretOrigin, "ebra", "@", "127.0.0.1", s.ticket, "7T:",
		"Marketing", "Former", "Forschung", "Administration", "Wins and keeps", "adm0", "Adm0", "ADM0", "READ0", "Reader", "ANNE", "Anne", "Cleo", "ROOM1", "Meeting",
		"Groupdesk", "Stand-in"}
	secrets = append(secrets, strings.TrimPrefix(s.url, "http://"), s.ticket[3:20], s.ticket[20:40])
	for _, secret := range secrets {
		if strings.Contains(report, secret) {
			t.Errorf("the report holds %q:\n%s", secret, report)
		}
	}
}

// every makes the test of the switches go through all of their combinations.
var every = flag.Bool("every", false, "probe every combination of switches")

// The report names the switches of the stand-in that it was made of: of those with none of the choices, with one, two or all
// of them, or of every combination.
func TestReportNamesTheSwitches(t *testing.T) {
	all := 1<<len(choices) - 1 - 0b110 // but for the second and third origin
	for chosen := range 1 << len(choices) {
		if few := bits.OnesCount(uint(chosen)) <= 2; !possible(chosen) || !few && chosen != all && !*every {
			continue
		}
		var list []int
		for i := range choices {
			if chosen&(1<<i) != 0 {
				list = append(list, i)
			}
		}
		t.Run(fmt.Sprint(list), func(t *testing.T) { expectSwitches(t, list) })
	}
}

// possible reports whether choices, a bit each, hold at most one origin: those come first.
func possible(chosen int) bool { return bits.OnesCount(uint(chosen&0b111)) <= 1 }

// Where something stands in the way of every answer, the report says what, and what can still be told.
func TestReportNamesTroubles(t *testing.T) {
	for _, fail := range []string{"503", "401", "html200", "truncate"} {
		s := start(t, nil, "-fail="+fail, "-cors=*")
		report := probeIt(t, "-url", s.url, "-ticket", s.ticket)
		if !strings.HasSuffix(report, "\ngo run ./web/serve -cors='*' -fail="+fail+"\n") {
			t.Errorf("-fail=%s is reported as\n%s", fail, report)
		}
		expectNoSecrets(t, report, s)
	}
}

// A server that offers several versions is asked in the newest, whatever part of its address was given.
func TestNewestVersion(t *testing.T) {
	without88 := func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, "Services88") {
				http.NotFound(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
	s := start(t, without88)
	for _, below := range []string{"", "/", "/Remote", "/Remote/Services86/User.svc?wsdl"} {
		report := probeIt(t, "-url", s.url+below, "-ticket", s.ticket)
		for _, want := range []string{"Services87                         answers: SoPrincipal, User, Associate\n", "asked further                      Services87\n",
			"Deleted is written as              true or false\n", "\ngo run ./web/serve\n"} {
			if !strings.Contains(report, want) {
				t.Errorf("the report of %q lacks %q:\n%s", below, want, report)
			}
		}
	}
}

// A report of the stand-in as it is, which shows every line.
func TestReport(t *testing.T) {
	s := start(t, nil)
	report := probeIt(t, "-url", s.url+"/", "-ticket", s.ticket)
	_, rest, _ := strings.Cut(report, medianTime)
	took, _, _ := strings.Cut(strings.TrimSpace(rest), "\n")
	golden(t, "report.txt", []byte(strings.Replace(report, took, "(so long)", 1)))
}

// Nothing is changed by being asked.
func TestReadsOnly(t *testing.T) {
	var written []string
	allowed := map[string]bool{"GetSystemInfo": true, "AuthenticateUsernamePassword": true, "GetAllUserGroups": true, "GetUserGroup": true,
		"GetUserGroupList": true, "GetAssociatesByGroup": true, "NoSuchOperation": true, "no-such-action": true, "": true}
	s := start(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			action := strings.Trim(r.Header.Get("SOAPAction"), `"`)
			if operation := action[strings.LastIndexAny(action, "/:")+1:]; !allowed[operation] {
				written = append(written, operation)
			}
			next.ServeHTTP(w, r)
		})
	})
	probeIt(t, "-url", s.url, "-ticket", s.ticket)
	if len(written) > 0 {
		t.Errorf("it called %v", written)
	}
}

// A proxy that changes answers is found by asking the server directly too.
func TestWhatStandsInFront(t *testing.T) {
	proxy := func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Via", "1.1 proxy.zebra.example")
			w.Header().Set("Server", "proxy7.zebra.example")
			w.Header().Set("X-Zebra-Node", "zebra-7")
			if r.Method == http.MethodOptions {
				w.WriteHeader(http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
	direct := start(t, nil)
	through := httptest.NewServer(proxy(direct))
	t.Cleanup(through.Close)
	report := probeIt(t, "-url", through.URL, "-direct", direct.url, "-ticket", direct.ticket)
	for _, want := range []string{
		"OPTIONS\n    through it  status 403, empty\n    direct      status 405, empty\n",
		"headers of an answer\n    through it  Content-Type: text/xml; charset=utf-8; Server: (something else); Via; and others\n    direct      Content-Type: text/xml; charset=utf-8\n",
	} {
		if !strings.Contains(report, want) {
			t.Errorf("the report lacks %q:\n%s", want, report)
		}
	}
	expectNoSecrets(t, report, direct)
	if same := probeIt(t, "-url", direct.url, "-direct", direct.url, "-ticket", direct.ticket); !strings.Contains(same, "changes\n  nothing\n") {
		t.Errorf("a server differs from itself:\n%s", same)
	}
}

func TestJSON(t *testing.T) {
	s := start(t, nil, "-rights", "-wrap=false")
	text := probeIt(t, "-url", s.url, "-ticket", s.ticket, "-json")
	var r report
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Switches) != 2 || r.Command != "go run ./web/serve -wrap=false -rights" || len(r.Findings) < 30 {
		t.Errorf("%+v", r)
	}
	expectNoSecrets(t, text, s)
}

// A server whose every word is a secret gives none of them away.
func TestHostileServer(t *testing.T) {
	const zebra = "zelda@zebra.example"
	envelope := `<s:Envelope xmlns:s="` + soap11 + `"><s:Header><h:ExceptionInfo xmlns:h="u"><h:Message>` + zebra + `</h:Message><h:ExceptionType>Zebra.Exceptions.ZeldaException</h:ExceptionType>` +
		`<h:InnerException><h:ExceptionType>` + zebra + `</h:ExceptionType></h:InnerException></h:ExceptionInfo><h:Succeeded xmlns:h="u">` + zebra + `</h:Succeeded></s:Header>` +
		`<s:Body><AuthenticateResponse><Response><UserGroup><zebra.zelda/><Value>` + zebra + `</Value><Id>zebra</Id></UserGroup><FunctionRights><string>zebra</string></FunctionRights></Response>` +
		`<Credentials><Ticket>zebra</Ticket></Credentials><AuthenticationSucceeded>true</AuthenticationSucceeded></AuthenticateResponse></s:Body></s:Envelope>`
	fault := `<s:Envelope xmlns:s="` + soap11 + `"><s:Body><s:Fault><faultcode>z:zebra</faultcode><faultstring>` + zebra + `</faultstring><detail><ExceptionDetail><Type>` + zebra + `</Type></ExceptionDetail></detail></s:Fault></s:Body></s:Envelope>`
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, name := range append([]string{"Server", "Allow", "X-Powered-By", "Cache-Control", "Access-Control-Allow-Origin", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "X-Zebra"}, headerNames...) {
			w.Header().Set(name, zebra)
		}
		w.Header().Set("Content-Type", "text/zebra")
		if strings.Contains(r.Header.Get("SOAPAction"), "NoSuchOperation") {
			w.WriteHeader(http.StatusInternalServerError)
			io.WriteString(w, fault)
			return
		}
		io.WriteString(w, envelope)
	}))
	t.Cleanup(server.Close)
	for _, form := range []string{"-json=false", "-json"} {
		if report := probeIt(t, "-url", server.URL, "-ticket", "7T:secretsecret", form); strings.Contains(strings.ToLower(report), "zebra") || strings.Contains(report, "zelda") {
			t.Errorf("the report holds what the server says:\n%s", report)
		}
	}
}

func TestRefusals(t *testing.T) {
	s := start(t, nil)
	demanding := start(t, nil, "-apptoken=x")
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	other := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(other.Close)
	plain := strings.TrimPrefix(s.url, "http://")
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"no ticket":            {[]string{"-url", s.url}, "no ticket given"},
		"no address":           {[]string{"-ticket", s.ticket}, "-url or -direct is not a URL"},
		"password in address":  {[]string{"-url", "https://zelda:zebra@host/", "-ticket", s.ticket}, "without credentials"},
		"bad ticket":           {[]string{"-url", s.url, "-ticket", "7T:secret"}, "the ticket is not accepted"},
		"no application token": {[]string{"-url", demanding.url, "-ticket", demanding.ticket}, "-apptoken"},
		"nobody there":         {[]string{"-url", gone.URL, "-ticket", s.ticket}, "the server cannot be asked: nothing answers at this address and port"},
		"another server":       {[]string{"-url", other.URL, "-ticket", s.ticket}, "no NetServer answers below this address; check -url"},
		"no TLS":               {[]string{"-url", "https://" + plain, "-ticket", s.ticket}, "the server cannot be asked: no TLS at that port"},
		"more words":           {[]string{"-url", s.url, "-ticket", s.ticket, "more"}, "unexpected argument"},
	} {
		err := run(t.Context(), test.args, strings.NewReader(""), io.Discard, io.Discard)
		if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "7T:") || strings.Contains(err.Error(), plain) || strings.Contains(err.Error(), "zebra") {
			t.Errorf("%s: %v, want an error with %q", name, err, test.want)
		}
	}
}

// The ticket need not be on the command line.
func TestWaysToGiveTheTicket(t *testing.T) {
	s := start(t, nil)
	err := run(t.Context(), []string{"-url", s.url, "-ticket", "-"}, strings.NewReader(s.ticket+"\r\nmore"), io.Discard, io.Discard)
	if err != nil {
		t.Errorf("on the standard input: %v", err)
	}
	t.Setenv(ticketVariable, s.ticket)
	if err := run(t.Context(), []string{"-url", s.url}, strings.NewReader(""), io.Discard, io.Discard); err != nil {
		t.Errorf("in the environment: %v", err)
	}
}

// FuzzAnswers reads anything as an answer.
func FuzzAnswers(f *testing.F) {
	for _, text := range []string{"", "<a/>", "<a>", "</a>", "<a><b></a></b>", `<s:Envelope><s:Body><s:Fault/></s:Body></s:Envelope>`, "<a>&#x1;</a>", "<a/><b/>", "\xff", "<!DOCTYPE a><a/>"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := answer{status: 200, header: http.Header{}, body: []byte(text), root: parseNode([]byte(text))}
		if s := shape(a); s == "" || len(s) > 1000 {
			t.Errorf("an answer has the shape %q", s)
		}
	})
}

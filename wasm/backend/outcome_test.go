package backend_test

import (
	"errors"
	"net/url"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
)

// folder is the address of services that are not there.
const folder = "/Remote/Services86/"

const namespace = "http://www.superoffice.net/ws/crm/NetServer/Services86"

// script is a transport that gives recorded answers, one after the other.
type script struct {
	answers []soap.Response
	err     error
	calls   int
}

func (s *script) RoundTrip(c soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	if s.err != nil {
		return nil, s.err
	}
	answer := s.answers[min(s.calls, len(s.answers)-1)]
	s.calls++
	return &answer, nil
}

func playing(answers ...soap.Response) (*backendtest.Backend, *script) {
	s := &script{answers: answers}
	return backendtest.Over(s, backend.Config{Service: "/Remote/Services86/", ApplicationToken: "app"}), s
}

// message is an answer of the service.
func message(header, body string) soap.Response {
	return soap.Response{Status: 200, ContentType: "text/xml; charset=utf-8", Body: []byte(
		`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:h="` + namespace +
			`" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><s:Header>` + header +
			`</s:Header><s:Body xmlns="` + namespace + `">` + body + `</s:Body></s:Envelope>`)}
}

func exception(kind, friendly, more string) string {
	return `<h:ExceptionInfo><h:Message>internal</h:Message><h:FriendlyText>` + friendly +
		`</h:FriendlyText><h:ExceptionType>SuperOffice.Exceptions.` + kind + `</h:ExceptionType>` + more + `</h:ExceptionInfo>`
}

const (
	yes = "<h:Succeeded>true</h:Succeeded>"
	no  = "<h:Succeeded>false</h:Succeeded>"
)

// What the headers of an answer mean, shown on an operation without a result.
func TestJudgement(t *testing.T) {
	inner := `<h:InnerException><h:ExceptionType>SuperOffice.Exceptions.SoSentryException, SoCore</h:ExceptionType></h:InnerException>`
	tests := []struct {
		name, header string
		kind         admin.Kind // empty: success
		text         string     // of the failure, or the warning
	}{
		{"success", yes, "", ""},
		{"nothing said", "", "", ""},
		{"nil exception", yes + `<h:ExceptionInfo i:nil="true"/>`, "", ""},
		{"false alone", no, admin.Server, ""},
		{"false with a nil exception", no + `<h:ExceptionInfo i:nil="true"/>`, admin.Server, ""},
		{"exception alone", exception("SoDuplicateException", "taken", ""), admin.Duplicate, "taken"},
		{"exception and false", no + exception("SoNotFoundException", "where?", ""), admin.NotFound, "where?"},
		{"warning", yes + exception("SoLicenseException", "almost full", ""), "", "almost full"},
		{"no friendly text", no + exception("SoSentryException", "", ""), admin.NoRights, "internal"},
		{"unknown type", no + exception("SoLicenseException", "full", ""), admin.Server, "full"},
		{"known cause", no + exception("SoServerException", "oops", inner), admin.NoRights, "oops"},
		{"argument", no + exception("SoInvalidArgumentException", "bad", ""), admin.Invalid, "bad"},
		{"session", no + exception("SoSessionException", "who?", ""), admin.SessionExpired, "who?"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b, _ := playing(message(test.header, "<DeleteUserGroupResponse/>"))
			saved, err := b.DeleteAndMove(1, 2)
			if test.kind == "" {
				if err != nil || saved.Warning != test.text {
					t.Errorf("warning %q, %v", saved.Warning, err)
				}
				return
			}
			if f := wantKind(t, err, test.kind); f.Text != test.text {
				t.Errorf("text %q, want %q", f.Text, test.text)
			}
		})
	}
}

// The details are everything that an exception says, for support: where it came from, what it says to developers, what it is
// about, and what caused it.
func TestDetails(t *testing.T) {
	const more = "<h:InnerException><h:ExceptionType>System.IO.IOException</h:ExceptionType><h:Message>disk full</h:Message></h:InnerException>" +
		"<h:Parameters><h:SoExceptionInfoParametersKeyValuePair><h:Key>Value</h:Key><h:Value>too long</h:Value>" +
		"</h:SoExceptionInfoParametersKeyValuePair></h:Parameters><h:Source>SoCore</h:Source><h:StackTrace>at Save()</h:StackTrace>"
	const want = "DeleteUserGroup\nSuperOffice.Exceptions.SoValidationException\nsource: SoCore\nmessage: internal\nValue: too long\nat Save()\n" +
		"caused by System.IO.IOException\nmessage: disk full"
	b, _ := playing(message(no+exception("SoValidationException", "bad", more), "<DeleteUserGroupResponse/>"))
	_, err := b.DeleteAndMove(1, 2)
	if f := failure(t, err); f.Details != want {
		t.Errorf("details\n%s\nwant\n%s", f.Details, want)
	}
}

func TestWebServerAnswers(t *testing.T) {
	const html = "<!DOCTYPE html><title>Oops</title>"
	tests := []struct {
		status      int
		contentType string
		body        string
		want        admin.Kind
	}{
		{400, "", "", admin.BadRequest},
		{401, "text/html", html, admin.Unauthorized},
		{403, "text/html", html, admin.Unauthorized},
		{404, "text/html", html, admin.NotFoundURL},
		{405, "", "", admin.NotFoundURL},
		{407, "text/html", html, admin.Unauthorized},
		{408, "", "", admin.Timeout},
		{410, "text/html", html, admin.NotFoundURL},
		{413, "", "", admin.TooLarge},
		{415, "", "", admin.WrongContentType},
		{500, "text/html", html, admin.Unavailable},
		{502, "text/html", html, admin.Unavailable},
		{503, "text/html", html, admin.Unavailable},
		{501, "", "", admin.NotFoundURL},
		{599, "", "", admin.Unavailable},
		{300, "", "", admin.Redirected},
		{399, "", "", admin.Redirected},
		{499, "text/html", html, admin.NotSOAP}, // Not a status of RFC 9110: what it holds decides.
		{302, "text/html", html, admin.Redirected},
		{302, "", "", admin.Redirected},
		{429, "", "", admin.TooManyRequests},
		{200, "text/html", html, admin.NotSOAP},
		{200, "application/json", "{}", admin.NotSOAP},
		{200, "text/xml", "<root/>", admin.NotSOAP},
		{200, "text/xml", "", admin.Truncated},
		{200, "text/xml", "<s:Envelope", admin.Truncated},
		{200, "text/xml", `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body></s:Header>`, admin.Malformed},
		{200, "text/xml", "\x1f\x8b\b\x00\x00", admin.Malformed},
	}
	for _, test := range tests {
		b, _ := playing(soap.Response{Status: test.status, ContentType: test.contentType, Body: []byte(test.body)})
		_, err := b.List()
		if f := failure(t, err); f.Kind != test.want || !strings.Contains(f.Details, "HTTP ") {
			t.Errorf("%d %s %q: %+v, want %s", test.status, test.contentType, test.body, f, test.want)
		}
	}
}

func TestFaults(t *testing.T) {
	const detail = `<detail><ExceptionDetail xmlns="http://schemas.datacontract.org/2004/07/System.ServiceModel">` +
		`<HelpLink i:nil="true"/><InnerException><InnerException i:nil="true"/><Message>inside</Message><Type>SuperOffice.Exceptions.SoDuplicateException</Type>` +
		`</InnerException><Message>outside</Message><StackTrace>at Here()</StackTrace><Type>System.Exception</Type></ExceptionDetail></detail>`
	tests := []struct {
		name, detail string
		want         admin.Kind
	}{
		{"bare", "", admin.Fault},
		{"with a type inside", detail, admin.Duplicate},
		{"with a detail that cannot be read", `<detail><ExceptionDetail xmlns="http://schemas.datacontract.org/2004/07/System.ServiceModel">` +
			`<Type>SuperOffice.Exceptions.SoDuplicateException</Type><Message><b/></Message></ExceptionDetail></detail>`, admin.Fault},
		{"with other detail", "<detail><x/></detail>", admin.Fault},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := message("", `<s:Fault><faultcode>s:Server</faultcode><faultstring>sorry</faultstring>`+test.detail+`</s:Fault>`)
			answer.Status = 500
			b, _ := playing(answer)
			_, err := b.List()
			f := wantKind(t, err, test.want)
			if f.Text != "sorry" || !strings.Contains(f.Details, "GetAllUserGroups\nHTTP 500\nfault Server") {
				t.Errorf("failure %+v", f)
			}
			if test.detail == detail && !strings.Contains(f.Details, "caused by SuperOffice.Exceptions.SoDuplicateException") {
				t.Errorf("details %q", f.Details)
			}
		})
	}
}

// blocked is a transport that answers when it is told to end.
type blocked struct{}

func (blocked) RoundTrip(c soap.Cancellation, _ *soap.Request) (*soap.Response, error) {
	<-c.Done()
	return nil, c.Err()
}

func TestNoAnswer(t *testing.T) {
	b := backendtest.New(backendtest.NewWire(blocked{}, time.Millisecond), backend.Config{Service: folder})
	_, err := b.List()
	if f := wantKind(t, err, admin.Timeout); f.Details != "GetAllUserGroups\nsoap: timeout: no answer within 1 ms" {
		t.Errorf("details %q", f.Details)
	}

	b = backendtest.Over(&script{err: errors.New("fetch: Failed to fetch")}, backend.Config{Service: folder})
	_, err = b.List()
	if f := wantKind(t, err, admin.Network); !strings.Contains(f.Details, "Failed to fetch") {
		t.Errorf("details %q", f.Details)
	}
}

func TestNothingIsSentThatXMLCannotCarry(t *testing.T) {
	empty := message(yes, `<CreateUserGroupResponse><Response><Id>0</Id></Response></CreateUserGroupResponse>`)
	b, s := playing(empty)
	_, err := b.Create(admin.Group{Name: "a\x01b"})
	if f := wantKind(t, err, admin.Invalid); !strings.Contains(f.Details, "Value") {
		t.Errorf("the details do not name the element: %s", f.Details)
	}
	if s.calls != 1 {
		t.Errorf("%d calls", s.calls)
	}
}

// An answer that reports success and lacks what was asked for is no success.
func TestMissingResults(t *testing.T) {
	blank := message(yes, `<CreateUserGroupResponse><Response><Id>0</Id></Response></CreateUserGroupResponse>`)
	found := message(yes, `<GetUserGroupResponse><Response><Id>5</Id></Response></GetUserGroupResponse>`)
	tests := []struct {
		name    string
		answers []soap.Response
		call    func(*backendtest.Backend) error
	}{
		{"list", []soap.Response{message(yes, "<GetAllUserGroupsResponse/>")}, func(b *backendtest.Backend) error {
			_, err := b.List()
			return err
		}},
		{"create", []soap.Response{message(yes, `<CreateUserGroupResponse><Response i:nil="true"/></CreateUserGroupResponse>`)}, func(b *backendtest.Backend) error {
			_, err := b.Create(admin.Group{})
			return err
		}},
		{"insert", []soap.Response{blank, message(yes, `<SaveUserGroupResponse><Response><Id>0</Id></Response></SaveUserGroupResponse>`)}, func(b *backendtest.Backend) error {
			_, err := b.Create(admin.Group{})
			return err
		}},
		{"save", []soap.Response{found, message(yes, `<SaveUserGroupResponse/>`)}, func(b *backendtest.Backend) error {
			_, err := b.Save(admin.Group{ID: 5}, admin.Group{ID: 5})
			return err
		}},
		{"members", []soap.Response{message(yes, "<GetAssociatesByGroupResponse/>")}, func(b *backendtest.Backend) error {
			_, err := b.Members(5)
			return err
		}},
		{"sign in", []soap.Response{message(yes, "<AuthenticateResponse><AuthenticationSucceeded>true</AuthenticationSucceeded></AuthenticateResponse>")}, func(b *backendtest.Backend) error {
			_, err := b.Connect(admin.Credentials{User: "a", Password: "b"})
			return err
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b, _ := playing(test.answers...)
			wantKind(t, test.call(b), admin.Truncated)
		})
	}
}

// Whether GetUserGroup finds deleted groups is not documented: when it does not, the list does.
func TestSaveFindsADeletedGroupInTheList(t *testing.T) {
	const carrier = `<Value>Old</Value><Tooltip i:nil="true"/><Id>5</Id><Rank>2</Rank><Deleted>3</Deleted>`
	b, s := playing(
		message(yes, `<GetUserGroupResponse><Response i:nil="true"/></GetUserGroupResponse>`),
		message(yes, `<GetAllUserGroupsResponse><Response><UserGroup i:nil="true"/><UserGroup>`+carrier+`</UserGroup></Response></GetAllUserGroupsResponse>`),
		message(yes, `<SaveUserGroupResponse><Response><Value>Old</Value><Id>5</Id><Rank>2</Rank><Deleted>0</Deleted></Response></SaveUserGroupResponse>`),
	)
	was := admin.Group{ID: 5, Name: "Old", Rank: 2, Deleted: true}
	g := was
	g.Deleted = false
	saved, err := b.Save(was, g)
	if err != nil || saved.Group != g || s.calls != 3 {
		t.Errorf("saved %+v, %v, %d calls", saved, err, s.calls)
	}
}

// A group counts as gone when the list lacks it too, and not when there is no list.
func TestSaveOfAGroupThatIsNotFound(t *testing.T) {
	for want, list := range map[admin.Kind]soap.Response{
		admin.NotFound:    message(yes, `<GetAllUserGroupsResponse><Response><UserGroup><Id>6</Id></UserGroup></Response></GetAllUserGroupsResponse>`),
		admin.Unavailable: {Status: 503},
	} {
		b, s := playing(message(no+exception("SoNotFoundException", "where?", ""), "<GetUserGroupResponse/>"), list)
		_, err := b.Save(admin.Group{ID: 5}, admin.Group{ID: 5, Name: "New"})
		if f := wantKind(t, err, want); f.Sent || s.calls != 2 {
			t.Errorf("failure %+v after %d calls", f, s.calls)
		}
	}
}

func TestEmptyList(t *testing.T) {
	b, _ := playing(message(yes, `<GetAllUserGroupsResponse><Response i:nil="true"/></GetAllUserGroupsResponse>`))
	if groups, err := b.List(); err != nil || len(groups) != 0 {
		t.Errorf("%v, %v", groups, err)
	}
}

func TestEmptyMembers(t *testing.T) {
	for _, response := range []string{`<Response i:nil="true"/>`, `<Response/>`, `<Response><Associate i:nil="true"/></Response>`} {
		b, _ := playing(message(yes, `<GetAssociatesByGroupResponse>`+response+`</GetAssociatesByGroupResponse>`))
		if members, err := b.Members(5); err != nil || len(members) != 0 {
			t.Errorf("%s: %v, %v", response, members, err)
		}
	}
}

func TestWarningsOfBothCallsAreTold(t *testing.T) {
	b, _ := playing(
		message(yes+exception("A", "one.", ""), `<CreateUserGroupResponse><Response/></CreateUserGroupResponse>`),
		message(yes+exception("B", "two.", ""), `<SaveUserGroupResponse><Response><Id>5</Id></Response></SaveUserGroupResponse>`),
	)
	if saved, err := b.Create(admin.Group{}); err != nil || saved.Warning != "one. two." {
		t.Errorf("warning %q, %v", saved.Warning, err)
	}
}

// What answers, be it the service or a web server in front of it, may repeat what it was sent, in any form, and an error may
// show a part of that.
func TestNoFailureTellsASecret(t *testing.T) {
	const ticket, password, shown = "7T:ZQBjAGEA/Q+A7ADEAMgA1Zx8==", "correct horse battery staple", 11
	page := func(text string) soap.Response {
		return soap.Response{Status: 403, ContentType: "text/html", Body: []byte("<!DOCTYPE html><title>Blocked</title>" + text)}
	}
	for name, echo := range map[string]func(secret string) soap.Response{
		"exception": func(s string) soap.Response {
			return message(no+exception("SoSessionException", "no user "+s, ""), "<AuthenticateResponse/>")
		},
		"fault": func(s string) soap.Response {
			return message("", "<s:Fault><faultcode>s:Server</faultcode><faultstring>no user "+s+"</faultstring></s:Fault>")
		},
		"page":           func(s string) soap.Response { return page(s) },
		"address":        func(s string) soap.Response { return page("/?user=" + url.QueryEscape(s)) },
		"cut page":       func(s string) soap.Response { return page(strings.Repeat("x", 140) + s + s) },
		"without prefix": func(s string) soap.Response { return page(s[3:]) },
		"wrong value": func(s string) soap.Response {
			return message("", "<AuthenticateResponse><AuthenticationSucceeded>"+s+"</AuthenticationSucceeded></AuthenticateResponse>")
		},
		"element": func(s string) soap.Response {
			return message("", "<T"+strings.NewReplacer("/", "", "+", "", "=", "", ":", "", " ", "").Replace(s)+"/>")
		},
		"content type": func(s string) soap.Response {
			return soap.Response{Status: 200, ContentType: "text/plain; user=" + s, Body: []byte("x")}
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, c := range []admin.Credentials{{Ticket: ticket}, {User: "tim", Password: password}} {
				secret := c.Ticket.Reveal() + c.Password.Reveal()
				b, _ := playing(echo(secret))
				_, err := b.Connect(c)
				f := failure(t, err)
				all, _ := url.QueryUnescape(f.Error() + f.Text + f.Details)
				for i := 0; i+shown < len(secret); i++ {
					if run := secret[i : i+shown+1]; strings.Contains(all, run) {
						t.Errorf("%q of the secret is in %q", run, all)
					}
				}
			}
		})
	}
}

// An answer to a sign-in holds a ticket that nobody knows yet.
func TestNoFailureTellsANewTicket(t *testing.T) {
	b, _ := playing(soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(`<Ticket>7T:ZQBjAGEA/Q+A7ADEAMgA1Zx8==</Ticket>`)})
	_, err := b.Connect(admin.Credentials{User: "tim", Password: "hunter2"})
	if f := wantKind(t, err, admin.NotSOAP); strings.Contains(f.Details, "ZQBj") || !strings.Contains(f.Details, "<Ticket>…</Ticket>") {
		t.Errorf("details %q", f.Details)
	}
}

// A sign-in that ends after the user has signed out must not leave a ticket behind.
func TestSignInOvertakenByDisconnect(t *testing.T) {
	signedIn := message(yes, "<AuthenticateResponse><Credentials><Ticket>7T:late</Ticket></Credentials><AuthenticationSucceeded>true</AuthenticationSucceeded></AuthenticateResponse>")
	var b *backendtest.Backend
	wire := &interrupted{answer: signedIn, before: func() { b.Disconnect() }}
	b = backendtest.Over(wire, backend.Config{Service: folder})
	if _, err := b.Connect(admin.Credentials{User: "tim"}); err != nil {
		t.Fatal(err)
	}
	b.List()
	if strings.Contains(string(wire.last), "7T:late") {
		t.Errorf("sent %s", wire.last)
	}
}

// interrupted is a transport during whose first call something happens.
type interrupted struct {
	answer soap.Response
	before func()
	last   []byte
}

func (i *interrupted) RoundTrip(_ soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	i.last = q.Body
	if i.before != nil {
		i.before()
		i.before = nil
	}
	return &i.answer, nil
}

// failure returns the Failure that an error must be.
func failure(t *testing.T, err error) *admin.Failure {
	t.Helper()
	var f *admin.Failure
	if !errors.As(err, &f) {
		t.Fatalf("the error is %v, not a failure", err)
	}
	return f
}

func wantKind(t *testing.T, err error, want admin.Kind) *admin.Failure {
	t.Helper()
	f := failure(t, err)
	if f.Kind != want {
		t.Fatalf("the failure is %s, want %s: %+v", f.Kind, want, f)
	}
	return f
}

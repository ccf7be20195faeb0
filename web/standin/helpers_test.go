package standin_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"groupdesk/web/standin"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	userPath      = "/Remote/Services86/User.svc"
	principalPath = "/Remote/Services86/SoPrincipal.svc"
	associatePath = "/Remote/Services86/Associate.svc"
	services86    = "http://www.superoffice.net/ws/crm/NetServer/Services86"
	soap11        = "http://schemas.xmlsoap.org/soap/envelope/"
)

// rig is a stand-in with everything that varies held still.
type rig struct {
	*testing.T
	server *standin.Server
	url    string
	path   string // of the database
	now    time.Time
	ticket string // the administrator's
}

// start runs a stand-in on a new file. The clock stands at noon until a test moves it, and tickets are the same each time.
func start(t *testing.T, c standin.Config) *rig {
	t.Helper()
	r := &rig{T: t, now: time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)}
	c.Path = filepath.Join(t.TempDir(), "standin.db")
	c.Clock = func() time.Time { return r.now }
	c.Random = &counter{}
	server, err := standin.Open(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	listener := httptest.NewServer(server)
	t.Cleanup(listener.Close)
	r.server, r.url, r.path = server, listener.URL, c.Path
	if r.ticket, err = server.Ticket(); err != nil {
		t.Fatal(err)
	}
	return r
}

// counter is a source of bytes that count up.
type counter struct{ next byte }

func (c *counter) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = c.next
		c.next++
	}
	return len(p), nil
}

// answer is what came back over HTTP.
type answer struct {
	status int
	header http.Header
	body   string
}

// do sends a request; header holds pairs of name and value.
func (r *rig) do(method, path, body string, header ...string) answer {
	r.Helper()
	request, err := http.NewRequest(method, r.url+path, strings.NewReader(body))
	if err != nil {
		r.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		r.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		r.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(text)}
}

// post sends an envelope to the service at path with the action of operation.
func (r *rig) post(path, operation, envelope string) answer {
	r.Helper()
	service := strings.TrimSuffix(filepath.Base(path), ".svc")
	return r.do("POST", path, envelope, "Content-Type", "text/xml; charset=utf-8",
		"SOAPAction", fmt.Sprintf("%q", services86+"/"+service+"/"+operation))
}

// call posts the parameters of an operation of the User service.
func (r *rig) call(ticket, operation, parameters string) answer {
	r.Helper()
	return r.post(userPath, operation, envelope(credentials(ticket), operation, parameters))
}

// sign posts the parameters of an operation of the SoPrincipal service.
func (r *rig) sign(operation, parameters string) answer {
	r.Helper()
	return r.post(principalPath, operation, envelope("", operation, parameters))
}

// members posts the parameters of GetAssociatesByGroup.
func (r *rig) members(ticket, parameters string) answer {
	r.Helper()
	return r.post(associatePath, "GetAssociatesByGroup", envelope(credentials(ticket), "GetAssociatesByGroup", parameters))
}

func (r *rig) signIn(name, password string) string {
	r.Helper()
	a := r.sign("AuthenticateUsernamePassword", "<n:UserName>"+name+"</n:UserName><n:Password>"+password+"</n:Password>")
	_, rest, _ := strings.Cut(a.body, "<Ticket>")
	ticket, _, found := strings.Cut(rest, "</Ticket>")
	if !found {
		r.Fatalf("%s could not sign in: %s", name, a.body)
	}
	return ticket
}

func credentials(ticket string) string {
	return "<n:Credentials><n:Ticket>" + ticket + "</n:Ticket></n:Credentials>"
}

func envelope(header, operation, parameters string) string {
	return `<s:Envelope xmlns:s="` + soap11 + `" xmlns:n="` + services86 +
		`" xmlns:b="http://schemas.microsoft.com/2003/10/Serialization/Arrays" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">` +
		`<s:Header>` + header + `</s:Header><s:Body><n:` + operation + `>` + parameters + `</n:` + operation + `></s:Body></s:Envelope>`
}

// group is the parameter of SaveUserGroup.
func group(name, tooltip string, id, rank, deleted int) string {
	return fmt.Sprintf("<n:UserGroup><n:Value>%s</n:Value><n:Tooltip>%s</n:Tooltip><n:Id>%d</n:Id><n:Rank>%d</n:Rank><n:Deleted>%d</n:Deleted></n:UserGroup>",
		name, tooltip, id, rank, deleted)
}

// has and lacks look for pieces in an answer that must have the status.
func (r *rig) has(a answer, status int, pieces ...string) {
	r.Helper()
	if a.status != status {
		r.Errorf("status %d, want %d: %s", a.status, status, a.body)
	}
	for _, piece := range pieces {
		if !strings.Contains(a.body, piece) {
			r.Errorf("the answer lacks %q: %s", piece, a.body)
		}
	}
}

func (r *rig) lacks(a answer, pieces ...string) {
	r.Helper()
	for _, piece := range pieces {
		if strings.Contains(a.body, piece) {
			r.Errorf("the answer has %q: %s", piece, a.body)
		}
	}
}

// failed checks for a wrapped exception of the type.
func (r *rig) failed(a answer, exception string) {
	r.Helper()
	r.has(a, 200, "<h:ExceptionType>SuperOffice.Exceptions."+exception+"</h:ExceptionType>", ">false</h:Succeeded>")
}

// golden compares got with a file under testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs\n got %s\nwant %s", path, got, want)
	}
}

package e2e_test

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"groupdesk/gen/soap/httptransport"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
	"groupdesk/web/build/bundle"
	"groupdesk/web/serve/site"
	"groupdesk/web/standin"
)

// The trial users.
var (
	administrator = admin.Credentials{User: "ADM0", Password: "adm0"}
	reader        = admin.Credentials{User: "READ0", Password: "read0"}
	briefly       = admin.Credentials{User: "BRIEF0", Password: "brief0"} // tickets end a minute after the sign-in
)

// office is an intranet in small: the page and its NetServer on one origin, as the serve command has them.
type office struct {
	t         *testing.T
	netServer *standin.Server
	server    *httptest.Server
	ahead     atomic.Int64                                    // how far NetServer's clock is ahead
	trouble   atomic.Pointer[func(http.Handler) http.Handler] // what stands between the browser and the services
	page      string                                          // where the built page is
	settings  string                                          // groupdesk.json; empty: there is none
	lenient   bool                                            // the web server sends no policy: only the page's own holds
	host      string                                          // the page /host.html, which holds ours in a frame
	database  string

	mu    sync.Mutex
	calls map[string]int // by the name of the operation
}

// openOffice starts an office for a built page.
func openOffice(t *testing.T, page string) *office {
	t.Helper()
	return openOfficeWith(t, page, standin.Config{})
}

// openOfficeWith starts an office whose NetServer behaves in a particular way.
func openOfficeWith(t *testing.T, page string, config standin.Config) *office {
	t.Helper()
	o := &office{t: t, page: page, database: filepath.Join(t.TempDir(), "netserver.db"), calls: map[string]int{}}
	config.Path = o.database
	config.Clock = func() time.Time { return time.Now().Add(time.Duration(o.ahead.Load())) }
	netServer, err := standin.Open(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { netServer.Close() })
	o.netServer = netServer
	o.server = httptest.NewServer(o.aroundPage(site.New(os.DirFS(page), http.HandlerFunc(o.services))))
	t.Cleanup(o.server.Close)
	return o
}

// aroundPage serves what an intranet has beside the built page.
func (o *office) aroundPage(page http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/groupdesk.json" && o.settings != "":
			o.count("groupdesk.json")
			fmt.Fprint(w, o.settings)
		case r.URL.Path == "/host.html":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, o.host)
		case o.lenient:
			page.ServeHTTP(withoutPolicy{w}, r)
		default:
			page.ServeHTTP(w, r)
		}
	})
}

// withoutPolicy sends no Content-Security-Policy.
type withoutPolicy struct{ http.ResponseWriter }

func (w withoutPolicy) WriteHeader(status int) {
	w.Header().Del("Content-Security-Policy")
	w.ResponseWriter.WriteHeader(status)
}

func (o *office) services(w http.ResponseWriter, r *http.Request) {
	o.count(operation(r))
	if trouble := o.trouble.Load(); trouble != nil {
		(*trouble)(o.netServer).ServeHTTP(w, r)
		return
	}
	o.netServer.ServeHTTP(w, r)
}

func (o *office) count(call string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.calls[call]++
}

// operation is the name of the operation that a request calls.
func operation(r *http.Request) string {
	return path.Base(strings.Trim(r.Header.Get("SOAPAction"), `"`))
}

// called is how often an operation has been called.
func (o *office) called(operation string) int {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.calls[operation]
}

// addGroups fills the database up to n groups in use, all in one go.
func (o *office) addGroups(n int) {
	o.t.Helper()
	o.change(`WITH RECURSIVE number(n) AS (
			SELECT 1 + COUNT(*) FROM UserGroup WHERE deleted = 0 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
		INSERT INTO UserGroup (name, name_key, tooltip, rank, registered, registered_associate_id, updated, updated_associate_id)
		SELECT printf('Group %04d', n), printf('GROUP %04d', n), '', n + 1, 0, 0, 0, 0 FROM number`, n)
}

// change changes NetServer's database behind its back.
func (o *office) change(statement string, values ...any) {
	o.t.Helper()
	data, err := sql.Open("sqlite", o.database)
	if err != nil {
		o.t.Fatal(err)
	}
	defer data.Close()
	if _, err := data.Exec(statement, values...); err != nil {
		o.t.Fatal(err)
	}
}

// makeTrouble puts something between the browser and the services; nil takes it away.
func (o *office) makeTrouble(trouble func(http.Handler) http.Handler) {
	if trouble == nil {
		o.trouble.Store(nil)
		return
	}
	o.trouble.Store(&trouble)
}

// answering is a trouble: a status and a text in place of any answer.
func answering(status int, kind, text string) func(http.Handler) http.Handler {
	return func(http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.WriteHeader(status)
			fmt.Fprint(w, text)
		})
	}
}

// hangingUp is a trouble: the connection breaks before an answer.
func hangingUp(http.Handler) http.Handler {
	return http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
}

// losingAnswers is a trouble: calls are carried out, but the connection breaks before the answer.
func losingAnswers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(httptest.NewRecorder(), r)
		panic(http.ErrAbortHandler)
	})
}

// only limits a trouble to one operation.
func only(name string, trouble func(http.Handler) http.Handler) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if operation(r) == name {
				trouble(next).ServeHTTP(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// gate is a trouble that holds every call back until it is opened, at the latest when the test ends: a server waits for its
// calls before it closes, and does not notice that a client has gone as long as nobody reads what that has sent.
func gate(t cleaner) (trouble func(http.Handler) http.Handler, open func()) {
	opened := make(chan struct{})
	open = sync.OnceFunc(func() { close(opened) })
	t.Cleanup(open)
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			<-opened
			next.ServeHTTP(w, r)
		})
	}, open
}

// cleaner is what a gate needs of a test.
type cleaner interface{ Cleanup(func()) }

// ending notes what is to be done at the end of a test.
type ending []func()

func (e *ending) Cleanup(do func()) { *e = append(*e, do) }

// TestGateOpensAtTheEnd leaves a gate closed, as a test does that fails before it gets to open it.
func TestGateOpensAtTheEnd(t *testing.T) {
	through := make(chan struct{})
	var end ending
	trouble, _ := gate(&end)
	held := trouble(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { close(through) }))
	go held.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodPost, "/", nil))
	for _, do := range end {
		do()
	}
	select {
	case <-through:
	case <-time.After(patience):
		t.Error("the call still waits at the gate after the test")
	}
}

// colleague is another administrator, who works without a browser.
func (o *office) colleague() *backendtest.Backend {
	o.t.Helper()
	wire := backendtest.NewWire(&httptransport.Transport{}, patience)
	b := backendtest.New(wire, backend.Config{Service: o.server.URL + "/Remote/Services86/"})
	if _, err := b.Connect(administrator); err != nil {
		o.t.Fatal(err)
	}
	return b
}

// groups reads all groups from NetServer.
func (o *office) groups() []admin.Group {
	o.t.Helper()
	groups, err := o.colleague().List()
	if err != nil {
		o.t.Fatal(err)
	}
	return groups
}

// group reads a group from NetServer.
func (o *office) group(id int32) admin.Group {
	o.t.Helper()
	for _, g := range o.groups() {
		if g.ID == id {
			return g
		}
	}
	o.t.Fatalf("NetServer has no group %d", id)
	return admin.Group{}
}

// built are the pages that have been built, each once.
var built = map[bundle.Compiler]func() (string, error){
	bundle.Go:     sync.OnceValues(func() (string, error) { return build(bundle.Go) }),
	bundle.TinyGo: sync.OnceValues(func() (string, error) { return build(bundle.TinyGo) }),
}

var gc = flag.String("gc", "idle", "the garbage collector of the page that TinyGo builds: idle, stock or eager")

func build(compiler bundle.Compiler) (string, error) {
	dir, err := bundle.FindRoot()
	if err != nil {
		return "", err
	}
	out := filepath.Join(scratch, string(compiler))
	collector, err := bundle.ParseCollector(*gc)
	if err != nil {
		return "", err
	}
	_, err = bundle.Build(context.Background(), bundle.Options{Root: dir, Out: out, Compiler: compiler, Collector: collector})
	return out, err
}

// buildPage returns the folder of the page as a compiler builds it.
func buildPage(t *testing.T, compiler bundle.Compiler) string {
	t.Helper()
	page, err := built[compiler]()
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// scratch is a folder for what tests share.
var scratch string

func TestMain(m *testing.M) {
	var err error
	if scratch, err = os.MkdirTemp("", "groupdesk"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(scratch)
	m.Run()
}

// ---- the page in the browser

// part is the CSS selector of a part of the page.
func part(name string) string { return fmt.Sprintf("[data-part=%q]", name) }

// row is the CSS selector of a group's row, with or without fields; new rows have ids such as new-1.
func row(id string) string { return fmt.Sprintf(`tbody tr[data-id=%q]`, id) }

// cell is the CSS selector of a cell: name, description, members, rank or actions.
func cell(id, column string) string { return row(id) + " .gd-c-" + column }

// visit opens the page and waits for the sign-in form.
func (o *office) visit(browser context.Context) *tab {
	o.t.Helper()
	p := openTab(o.t, browser, o.server.URL)
	p.waitState("connect")
	return p
}

// visitAs opens the page and signs in.
func (o *office) visitAs(browser context.Context, user admin.Credentials) *tab {
	o.t.Helper()
	p := o.visit(browser)
	p.signIn(user)
	p.waitState("ready")
	p.waitIdle()
	return p
}

func (p *tab) waitState(state string) {
	p.t.Helper()
	p.waitFor(fmt.Sprintf("document.querySelector('[data-groupdesk]').dataset.state === %q", state))
}

// waitIdle waits until nothing is on its way to the server or from it.
func (p *tab) waitIdle() {
	p.t.Helper()
	p.waitFor("!document.querySelector('[data-groupdesk][aria-busy], :is([data-status=waiting], [data-status=saving], [data-status=checking])')")
}

// signIn fills the form in and sends it.
func (p *tab) signIn(user admin.Credentials) {
	p.t.Helper()
	p.waitFor("!!document.querySelector('[data-part=connect-form]')")
	if user.Ticket != "" {
		p.useTicket(user.Ticket.Reveal())
	} else {
		if eval[bool](p, "!document.querySelector('[data-part=user]').checkVisibility()") {
			p.click(p.button("Use user name and password"))
		}
		p.fill(p.field("User name"), user.User)
		p.fill(part("password"), user.Password.Reveal())
	}
	p.click(p.button("Sign in"))
}

func (p *tab) useTicket(ticket string) {
	p.t.Helper()
	if eval[bool](p, "!document.querySelector('[data-part=ticket]').checkVisibility()") {
		p.click(p.button("Use a ticket"))
	}
	p.fill(part("ticket"), ticket)
}

func (p *tab) value(selector string) string {
	p.t.Helper()
	return eval[string](p, fmt.Sprintf("document.querySelector(%q)?.value ?? '(no such field)'", selector))
}

// open opens the fields of a group and puts the focus into one of them.
func (p *tab) open(id, field string) {
	p.t.Helper()
	p.doubleClick(cell(id, field))
	p.waitFocus(id + " " + field)
}

// rewrite opens the fields of a group, replaces the text of one, and leaves it unsaved.
func (p *tab) rewrite(id, field, text string) {
	p.t.Helper()
	p.open(id, field)
	p.fill(part(field), text)
	p.waitFor(fmt.Sprintf("document.querySelector(%q)?.dataset.status === 'dirty'", row(id)))
}

// add begins a new group and types its name; its row is called id.
func (p *tab) add(id, name string) {
	p.t.Helper()
	p.click(p.button("New group"))
	p.waitFocus(id + " name")
	p.fill(p.field("Name, new group"), name)
}

// waitStatus waits for a row's data-status.
func (p *tab) waitStatus(id, status string) {
	p.t.Helper()
	p.waitFor(fmt.Sprintf("document.querySelector(%q)?.dataset.status === %q", row(id), status))
}

// waitNotice waits until the one place for messages shows a text.
func (p *tab) waitNotice(text string) {
	p.t.Helper()
	p.waitText(part("notice"), text)
}

// cell is the text of a cell.
func (p *tab) cell(id, column string) string {
	p.t.Helper()
	return p.text(cell(id, column))
}

const shownRows = "[...document.querySelectorAll('[data-part=table] tbody tr')].map(r => r.dataset.id).join(' ')"

// shownRows are the ids of the rows on the page, in order.
func (p *tab) shownRows() string {
	p.t.Helper()
	return eval[string](p, shownRows)
}

func (p *tab) waitRows(ids string) {
	p.t.Helper()
	p.waitFor(fmt.Sprintf("%s === %q", shownRows, ids))
}

// holds fails the test when NetServer does not hold a group.
func (o *office) holds(want admin.Group) {
	o.t.Helper()
	if got := o.group(want.ID); got != want {
		o.t.Errorf("NetServer holds %+v, want %+v", got, want)
	}
}

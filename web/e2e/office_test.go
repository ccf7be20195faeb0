package e2e_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"groupdesk/gen/soap/httptransport"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
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
}

// openOffice starts an office for a built page.
func openOffice(t *testing.T, page string) *office {
	t.Helper()
	return openOfficeOn(t, page, filepath.Join(t.TempDir(), "netserver.db"))
}

func openOfficeOn(t *testing.T, page, database string) *office {
	t.Helper()
	o := &office{t: t}
	clock := func() time.Time { return time.Now().Add(time.Duration(o.ahead.Load())) }
	netServer, err := standin.Open(standin.Config{Path: database, Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { netServer.Close() })
	o.netServer = netServer
	o.server = httptest.NewServer(site.New(os.DirFS(page), http.HandlerFunc(o.services)))
	t.Cleanup(o.server.Close)
	return o
}

func (o *office) services(w http.ResponseWriter, r *http.Request) {
	if trouble := o.trouble.Load(); trouble != nil {
		(*trouble)(o.netServer).ServeHTTP(w, r)
		return
	}
	o.netServer.ServeHTTP(w, r)
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
func only(operation string, trouble func(http.Handler) http.Handler) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(strings.Trim(r.Header.Get("SOAPAction"), `"`), "/"+operation) {
				trouble(next).ServeHTTP(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// gate is a trouble that holds every call back until it is opened.
func gate() (trouble func(http.Handler) http.Handler, open func()) {
	opened := make(chan struct{})
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			select {
			case <-opened:
				next.ServeHTTP(w, r)
			case <-r.Context().Done():
			}
		})
	}, func() { close(opened) }
}

// colleague is another administrator, who works without a browser.
func (o *office) colleague() admin.Backend {
	o.t.Helper()
	b := backend.New(backend.Config{Transport: &httptransport.Transport{}, Service: o.server.URL + "/Remote/Services86/", Timeout: patience})
	if _, err := b.Connect(o.t.Context(), administrator); err != nil {
		o.t.Fatal(err)
	}
	return b
}

// group reads a group from NetServer.
func (o *office) group(id int32) admin.Group {
	o.t.Helper()
	groups, err := o.colleague().List(o.t.Context())
	if err != nil {
		o.t.Fatal(err)
	}
	for _, g := range groups {
		if g.ID == id {
			return g
		}
	}
	o.t.Fatalf("NetServer has no group %d", id)
	return admin.Group{}
}

// buildPage builds the page.
func buildPage(t *testing.T, compiler bundle.Compiler) string {
	t.Helper()
	out := t.TempDir()
	if _, err := bundle.Build(t.Context(), bundle.Options{Root: root(t), Out: out, Compiler: compiler}); err != nil {
		t.Fatal(err)
	}
	return out
}

// ---- the page in the browser

// part is the CSS selector of a part of the page.
func part(name string) string { return fmt.Sprintf("[data-part=%q]", name) }

// inRow is the CSS selector of a part of a group's row; new rows have ids such as new-1.
func inRow(id, name string) string {
	return fmt.Sprintf(`[data-part="row"][data-id=%q] [data-part=%q]`, id, name)
}

func row(id string) string { return fmt.Sprintf(`[data-part="row"][data-id=%q]`, id) }

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
	p.waitFor("!document.querySelector('[data-groupdesk]').hasAttribute('aria-busy')")
	return p
}

func (p *tab) waitState(state string) {
	p.t.Helper()
	p.waitFor(fmt.Sprintf("document.querySelector('[data-groupdesk]').dataset.state === %q", state))
}

// signIn fills the form in and sends it.
func (p *tab) signIn(user admin.Credentials) {
	p.t.Helper()
	if user.Ticket != "" {
		p.fill(part("ticket"), user.Ticket.Reveal())
	} else {
		p.fill(part("user"), user.User)
		p.fill(part("password"), user.Password.Reveal())
	}
	p.click(part("connect"))
}

func (p *tab) value(selector string) string {
	p.t.Helper()
	return eval[string](p, fmt.Sprintf("document.querySelector(%q)?.value ?? '(no such field)'", selector))
}

// waitStatus waits for a row's data-status.
func (p *tab) waitStatus(id, status string) {
	p.t.Helper()
	p.waitFor(fmt.Sprintf("document.querySelector(%q)?.dataset.status === %q", row(id), status))
}

// shownRows are the ids of the rows on the page, in order.
func (p *tab) shownRows() string {
	p.t.Helper()
	return eval[string](p, "[...document.querySelectorAll('[data-part=row]')].map(r => r.dataset.id).join(' ')")
}

func (p *tab) waitRows(ids string) {
	p.t.Helper()
	p.waitFor(fmt.Sprintf("[...document.querySelectorAll('[data-part=row]')].map(r => r.dataset.id).join(' ') === %q", ids))
}

package e2e_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"groupdesk/wasm/admin"
	"groupdesk/web/build/bundle"
)

// firefox is a tab of a Firefox, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).
type firefox struct {
	t          *testing.T
	connection *websocket.Conn
	tab        string   // its browsing context
	sent       int      // commands
	problems   []string // errors in the console, and exceptions that nothing caught
}

// bidiCommand is a command to the browser.
type bidiCommand struct {
	ID     int    `json:"id"`
	Method string `json:"method"`
	Params object `json:"params"`
}

// bidiMessage is an answer, with the ID of its command, or an event.
type bidiMessage struct {
	ID      int             `json:"id"`
	Type    string          `json:"type"` // success, error or event
	Error   string          `json:"error"`
	Message string          `json:"message"`
	Result  json.RawMessage `json:"result"`
	Method  string          `json:"method"`
	Params  struct {
		Level string `json:"level"` // of log.entryAdded
		Text  string `json:"text"`
	} `json:"params"`
}

// object is a JSON object.
type object map[string]any

// startFirefox starts a Firefox that ends with the test, in English, and opens a tab.
func startFirefox(t *testing.T) *firefox {
	t.Helper()
	const program = "/usr/bin/firefox-esr"
	need(t, "Firefox", program)
	cmd := exec.Command(program, "--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", t.TempDir())
	cmd.Env = append(cmd.Environ(), "LANG=en_GB.UTF-8", "LC_ALL=en_GB.UTF-8", "MOZ_CRASHREPORTER_DISABLE=1", "TMPDIR="+scratch)
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	b := &firefox{t: t, connection: connectFirefox(t, bufio.NewScanner(said))}
	b.command("session.new", object{"capabilities": object{"alwaysMatch": object{"acceptInsecureCerts": true}}})
	b.command("session.subscribe", object{"events": []string{"log.entryAdded"}})
	var opened struct{ Context string }
	if err := json.Unmarshal(b.command("browsingContext.create", object{"type": "tab"}), &opened); err != nil {
		t.Fatal(err)
	}
	b.tab = opened.Context
	return b
}

// connectFirefox waits until the browser says where it listens, and connects.
func connectFirefox(t *testing.T, said *bufio.Scanner) *websocket.Conn {
	t.Helper()
	var all []string
	for said.Scan() {
		all = append(all, said.Text())
		if _, address, ok := strings.Cut(said.Text(), "WebDriver BiDi listening on "); ok {
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			connection, _, err := websocket.Dial(ctx, strings.TrimSpace(address)+"/session", nil)
			if err != nil {
				t.Fatal(err)
			}
			connection.SetReadLimit(-1)
			go func() { // The browser must not stand still because nobody reads what it says.
				for said.Scan() {
				}
			}()
			return connection
		}
	}
	t.Fatalf("Firefox has ended:\n%s", strings.Join(all, "\n"))
	return nil
}

// command sends a command and waits for its answer, keeping problems that the page reports meanwhile.
func (b *firefox) command(method string, params object) json.RawMessage {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.t.Context(), 2*patience)
	defer cancel()
	b.sent++
	if err := wsjson.Write(ctx, b.connection, bidiCommand{b.sent, method, params}); err != nil {
		b.t.Fatal(err)
	}
	for {
		var m bidiMessage
		if err := wsjson.Read(ctx, b.connection, &m); err != nil {
			b.t.Fatalf("%s: %v", method, err)
		}
		switch {
		case m.Method == "log.entryAdded" && m.Params.Level == "error":
			b.problems = append(b.problems, m.Params.Text)
		case m.ID == b.sent && m.Type == "error":
			b.t.Fatalf("%s %v: %s: %s", method, params, m.Error, m.Message)
		case m.ID == b.sent:
			return m.Result
		}
	}
}

// load goes to an address, and waits until it is loaded.
func (b *firefox) load(url string) {
	b.t.Helper()
	b.command("browsingContext.navigate", object{"context": b.tab, "url": url, "wait": "complete"})
}

// evaluate evaluates an expression that gives a text, or a promise of one.
func (b *firefox) evaluate(expression string) string {
	b.t.Helper()
	var answer struct {
		Type   string
		Result struct{ Value string }
	}
	result := b.command("script.evaluate", object{"expression": expression, "target": object{"context": b.tab}, "awaitPromise": true})
	if err := json.Unmarshal(result, &answer); err != nil || answer.Type != "success" {
		b.t.Fatalf("%s: %s, %v", expression, result, err)
	}
	return answer.Result.Value
}

// waitFor waits until an expression is true.
func (b *firefox) waitFor(expression string) {
	b.t.Helper()
	got := b.evaluate(fmt.Sprintf(`(async end => {
		while (performance.now() < end) {
			if (%s) return "";
			await new Promise(resolve => requestAnimationFrame(resolve));
		}
		return "the page shows: " + document.body.innerText;
	})(performance.now() + %d)`, expression, patience.Milliseconds()))
	if got != "" {
		b.t.Fatalf("waiting for %s; %s", expression, got)
	}
}

// waitText waits until an element shows a text.
func (b *firefox) waitText(selector, text string) {
	b.t.Helper()
	b.waitFor(fmt.Sprintf("document.querySelector(%q)?.textContent.includes(%q)", selector, text))
}

// click clicks on an element with the mouse.
func (b *firefox) click(selector string) {
	b.t.Helper()
	b.waitFor(fmt.Sprintf("document.querySelector(%q)?.checkVisibility()", selector))
	var found struct {
		Nodes []struct {
			SharedID string `json:"sharedId"`
		}
	}
	result := b.command("browsingContext.locateNodes", object{"context": b.tab, "locator": object{"type": "css", "value": selector}, "maxNodeCount": 1})
	if err := json.Unmarshal(result, &found); err != nil || len(found.Nodes) != 1 {
		b.t.Fatalf("%s: %s, %v", selector, result, err)
	}
	origin := object{"type": "element", "element": object{"sharedId": found.Nodes[0].SharedID}}
	b.perform(object{"type": "pointer", "id": "mouse", "actions": []object{
		{"type": "pointerMove", "x": 0, "y": 0, "origin": origin}, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0},
	}})
}

// write clicks on a field and types.
func (b *firefox) write(selector, text string) {
	b.t.Helper()
	b.click(selector)
	b.press(text)
}

// enter is the Enter key, as WebDriver calls it.
const enter = "\ue007"

// press presses keys one after the other.
func (b *firefox) press(keys string) {
	b.t.Helper()
	var actions []object
	for _, key := range keys {
		actions = append(actions, object{"type": "keyDown", "value": string(key)}, object{"type": "keyUp", "value": string(key)})
	}
	b.perform(object{"type": "key", "id": "keyboard", "actions": actions})
}

func (b *firefox) perform(actions object) {
	b.t.Helper()
	b.command("input.performActions", object{"context": b.tab, "actions": []object{actions}})
}

// signIn fills the form in, sends it, and waits for the list.
func (b *firefox) signIn(user admin.Credentials) {
	b.t.Helper()
	b.waitFor("document.querySelector('[data-groupdesk]').dataset.state === 'connect'")
	b.write(part("user"), user.User)
	b.write(part("password"), user.Password.Reveal()+enter)
	b.waitFor("document.querySelector('[data-groupdesk]').dataset.state === 'ready'")
}

// TestFirefox takes the first steps in Firefox: the page comes from nginx, set up as docs/hosting.md says.
func TestFirefox(t *testing.T) {
	o := openOffice(t, buildPage(t, bundle.Go))
	s := startWebServer(t, products[0], o, "/var/www", nil)
	b := startFirefox(t)
	began := time.Now()
	b.load(s.url() + "/groupdesk/")
	b.signIn(administrator)
	b.click(part("new-group"))
	b.write(row("new-1")+" "+part("name"), "Night shift"+enter)
	b.waitText(part("notice"), "“Night shift” is created.")
	o.holds(admin.Group{ID: 8, Name: "Night shift", Rank: 8})
	b.load(s.url() + "/groupdesk/")
	b.signIn(administrator)
	b.waitText(cell("8", "name"), "Night shift")
	for _, problem := range b.problems {
		t.Errorf("the page reported %s", problem)
	}
	t.Logf("%v in Firefox", time.Since(began))
}

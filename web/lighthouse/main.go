// Command lighthouse holds the page, as TinyGo builds it and web/serve hands it out, against Lighthouse: accessibility and
// best practices must be perfect, performance nearly so. It looks at the sign-in form and at the list of someone who has
// signed in, each as on a desk, where administrators sit: for a slow phone on a slow network the program is too large.
//
// Where Node, Lighthouse or TinyGo cannot be had it says so in a line and is content. The reports stay in .cache.
//
//	main.go          what happens in which order
//	report.go        what Lighthouse found, and what is too little
//	setup            installs Lighthouse in the versions of package-lock.json
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"

	"groupdesk/web/build/bundle"
	"groupdesk/web/serve/site"
	"groupdesk/web/standin"
)

// errAbsent says that something is missing on this machine, which is no failure of the page.
var errAbsent = errors.New("left out Lighthouse")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := run(ctx, os.Stdout)
	if errors.Is(err, errAbsent) {
		fmt.Println(err)
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "lighthouse:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, stdout io.Writer) error {
	root, err := bundle.FindRoot()
	if err != nil {
		return err
	}
	if !bundle.TinyGo.Available() {
		return fmt.Errorf("%w: needs TinyGo", errAbsent)
	}
	lighthouse, err := install(ctx, root)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "groupdesk-lighthouse-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	page := filepath.Join(work, "page")
	if _, err := bundle.Build(ctx, bundle.Options{Root: root, Out: page, Compiler: bundle.TinyGo}); err != nil {
		return err
	}
	if index, err := os.ReadFile(filepath.Join(page, "index.html")); err != nil || !bytes.Contains(index, []byte(mount)) {
		return errors.Join(err, errors.New("index.html does not hold \""+mount+"\", behind which the ticket is written"))
	}
	netServer, err := standin.Open(standin.Config{Path: filepath.Join(work, "netserver.db")})
	if err != nil {
		return err
	}
	defer netServer.Close()
	ticket, err := netServer.Ticket()
	if err != nil {
		return err
	}
	files := site.New(os.DirFS(page), netServer)
	return errors.Join(
		judge(ctx, stdout, lighthouse, "sign-in", files),
		judge(ctx, stdout, lighthouse, "list", signedIn(files, ticket)),
	)
}

// install returns the folder of Lighthouse.
func install(ctx context.Context, root string) (string, error) {
	var why bytes.Buffer
	setup := exec.CommandContext(ctx, filepath.Join(root, "web", "lighthouse", "setup"))
	setup.Stderr = io.MultiWriter(os.Stderr, &why)
	dir, err := setup.Output()
	if exit := new(exec.ExitError); errors.As(err, &exit) && exit.ExitCode() == 3 {
		lines := strings.Split(strings.TrimSpace(why.String()), "\n")
		return "", fmt.Errorf("%w: %s", errAbsent, lines[len(lines)-1])
	}
	return filepath.Join(root, strings.TrimSpace(string(dir))), err
}

// mount is the attribute that mounts the page.
const mount = " data-groupdesk "

// signedIn gives the page a ticket, as a host page does.
func signedIn(next http.Handler, ticket string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			next.ServeHTTP(w, r)
			return
		}
		recorded := httptest.NewRecorder()
		next.ServeHTTP(recorded, r)
		for name, values := range recorded.Header() {
			w.Header()[name] = values
		}
		w.Header().Del("Content-Length")
		fmt.Fprint(w, strings.Replace(recorded.Body.String(), mount, mount+"data-ticket=\""+ticket+"\" ", 1))
	})
}

// visits is how often a page may be visited until it is fast enough: how fast it is depends on what else the machine does.
const visits = 3

// judge has Lighthouse visit a page, prints the scores, and returns what is too low in the end.
func judge(ctx context.Context, stdout io.Writer, lighthouse, name string, page http.Handler) error {
	server := httptest.NewServer(page)
	defer server.Close()
	var low error
	for range visits {
		r, err := visit(ctx, lighthouse, server.URL+"/", filepath.Join(lighthouse, name))
		if err != nil { // Chromium does not always give it a whole trace.
			low = err
			continue
		}
		fmt.Fprintf(stdout, "%-8s %s\n", name, r)
		if low = r.judge(name); low == nil {
			return nil
		}
	}
	return low
}

// visit returns what Lighthouse finds, and leaves its reports in files whose names begin with out.
func visit(ctx context.Context, lighthouse, url, out string) (report, error) {
	temp, err := os.MkdirTemp("", "groupdesk-lighthouse-") // for what the browser leaves behind
	if err != nil {
		return report{}, err
	}
	defer os.RemoveAll(temp)
	flags := "--headless=new"
	if os.Getuid() == 0 {
		flags += " --no-sandbox" // Chromium's sandbox does not work for root.
	}
	cmd := exec.CommandContext(ctx, "node", filepath.Join(lighthouse, "node_modules", "lighthouse", "cli", "index.js"), url,
		"--quiet", "--preset=desktop", "--only-categories=performance,accessibility,best-practices", "--chrome-flags="+flags,
		"--output=json", "--output=html", "--output-path="+out)
	cmd.Env = append(os.Environ(), "CHROME_PATH="+chromium(), "TMPDIR="+temp, "CI=1") // With CI set it asks nothing.
	if output, err := cmd.CombinedOutput(); err != nil {
		return report{}, fmt.Errorf("no end of Lighthouse: %w\n%s", err, output)
	}
	data, err := os.ReadFile(out + ".report.json")
	if err != nil {
		return report{}, err
	}
	return readReport(data)
}

// chromium is the browser that the other tests use too; empty: Lighthouse looks for one.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

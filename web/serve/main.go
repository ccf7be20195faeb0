// Command serve shows the page with an embedded NetServer beside it, for trying, developing and testing.
//
// As soon as it listens it prints, one per line, what scripts can read: "page URL", "soap URL" (the User service; the
// other services are beside it), "ticket T" (an administrator's) and "user NAME PASSWORD" for each trial user. The
// process ends cleanly, within a second, at an interrupt or SIGTERM.
//
// It may run for a long time on somebody's own machine: it answers only to the names in hosts.go, and server.go limits
// how long it waits for clients. What it serves is in other packages; main.go reads flags and puts them together.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"groupdesk/web/build/bundle"
	"groupdesk/web/serve/site"
	"groupdesk/web/standin"
	"groupdesk/web/standin/store"
)

// options are the command line.
type options struct {
	addr      string
	hosts     []string
	data      string
	page      string
	compiler  string
	netServer standin.Config
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := serve(ctx, parse(os.Args[1:]), os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func parse(args []string) options {
	var o options
	flags := flag.NewFlagSet("serve", flag.ExitOnError)
	flags.StringVar(&o.addr, "addr", "127.0.0.1:8086", "listen on `HOST:PORT`; port 0 takes a free one")
	flags.Func("allow-host", "answer also under this `NAME`, such as the machine's own; may be repeated (default this machine's loopback names and the host of -addr)",
		func(name string) error { o.hosts = append(o.hosts, name); return nil })
	flags.StringVar(&o.data, "data", "", "keep the data in `DIR` (default the folder groupdesk in the user's cache)")
	flags.BoolVar(&o.netServer.Fresh, "fresh", false, "start over with the initial data")
	flags.StringVar(&o.page, "page", "", "serve the page that was built into `DIR` instead of building it")
	flags.StringVar(&o.compiler, "compiler", "go", "what compiles the page: `go|tinygo`")
	o.netServer.RegisterFlags(flags)
	flags.Parse(args) // exits on an error
	return o
}

// serve runs until ctx ends. What scripts read goes to stdout, everything for people to stderr.
func serve(ctx context.Context, o options, stdout, stderr io.Writer) error {
	listener, err := listen(o.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	netServer, err := openNetServer(o)
	if err != nil {
		return err
	}
	defer netServer.Close()
	page, remove, err := preparePage(ctx, o, stderr)
	if err != nil {
		return err
	}
	defer remove()
	if err := announce(stdout, stderr, listener.Addr(), netServer); err != nil {
		return err
	}
	handler := newHosts(o.addr, listener.Addr(), o.hosts).only(site.New(os.DirFS(page), netServer))
	return run(ctx, listener, newServer(ctx, handler, bodyPatience+o.netServer.Weather.Latency))
}

// listen turns the most likely error, a port in use, into one that says what to do.
func listen(addr string) (net.Listener, error) {
	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("%s is in use, perhaps by an earlier run; stop that one, or choose another address with -addr, such as -addr 127.0.0.1:0", addr)
	}
	return listener, err
}

func openNetServer(o options) (*standin.Server, error) {
	dir := o.data
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil, fmt.Errorf("no place for the data (%w); name one with -data", err)
		}
		dir = filepath.Join(cache, "groupdesk")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	o.netServer.Path = filepath.Join(dir, "netserver.db")
	netServer, err := standin.Open(o.netServer)
	switch {
	case errors.Is(err, store.ErrInUse):
		return nil, fmt.Errorf("%w; stop that one, or keep the data in another folder with -data", err)
	case errors.Is(err, store.ErrUnusable):
		return nil, fmt.Errorf("%w; start over with -fresh, which deletes what it holds, or keep the data in another folder with -data", err)
	}
	return netServer, err
}

// preparePage returns the folder of the page, and a function that removes what was made for this run.
func preparePage(ctx context.Context, o options, stderr io.Writer) (dir string, remove func(), err error) {
	if o.page != "" {
		_, err := os.Stat(filepath.Join(o.page, "index.html"))
		return o.page, func() {}, err
	}
	compiler, err := bundle.ParseCompiler(o.compiler)
	if err != nil {
		return "", nil, err
	}
	root, err := bundle.FindRoot()
	if err != nil {
		return "", nil, err
	}
	dir, err = os.MkdirTemp("", "groupdesk-page-")
	if err != nil {
		return "", nil, err
	}
	remove = func() { os.RemoveAll(dir) }
	fmt.Fprintf(stderr, "building the page with %s; the first time takes a while\n", compiler)
	if _, err := bundle.Build(ctx, bundle.Options{Root: root, Out: dir, Compiler: compiler}); err != nil {
		remove()
		return "", nil, err
	}
	return dir, remove, nil
}

func announce(stdout, stderr io.Writer, addr net.Addr, netServer *standin.Server) error {
	ticket, err := netServer.Ticket()
	if err != nil {
		return err
	}
	base := "http://" + addr.String()
	fmt.Fprintf(stdout, "page %s/\n", base)
	fmt.Fprintf(stdout, "soap %s%sServices86/User.svc\n", base, site.Services)
	fmt.Fprintf(stdout, "ticket %s\n", ticket)
	for _, user := range netServer.Users() {
		fmt.Fprintf(stdout, "user %s %s\n", user.Name, user.Password)
	}
	fmt.Fprintf(stderr, "\nOpen %s/ and sign in with the ticket, or as one of the users. Ctrl+C ends.\n", base)
	if tcp, ok := addr.(*net.TCPAddr); ok && !tcp.IP.IsLoopback() {
		fmt.Fprintln(stderr, "Whoever reaches this address can sign in: these users and passwords are for trying only.\nNames under which other machines reach it must be given with -allow-host.")
	}
	return nil
}

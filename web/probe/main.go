// Command probe asks a running NetServer how it behaves where its documentation leaves that open, and writes a report that
// may be shown to strangers. The report ends with the command that starts the stand-in (web/serve) with the same behaviour.
//
//	go run ./web/probe -url https://host/SuperOffice -ticket - < ticket.txt
//
// It changes nothing on the server but the ticket's expiry, which any use moves: every call reads, or is refused.
//
//	ask.go       makes one HTTP request and says what came back
//	message.go   writes envelopes; node.go reads what is in answers
//	wire.go      asks about versions, HTTP and what is wrong with requests
//	session.go   asks about signing in; groups.go about groups and their members
//	finding.go   collects what was found; redact.go lets through only what tells nothing of the installation
//	switches.go  turns it into the stand-in's switches
//	front.go     compares with the same server asked without what stands in front of it
//
// A new question becomes a method of probe in one of the middle files. What it reports must be a number, a word of its own,
// or have gone through redact.go. The stand-in's switches are in web/standin/flags.go.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/signal"
	"strings"
)

// ticketVariable is where the ticket may be, so that it need not be in the shell's history.
const ticketVariable = "GROUPDESK_TICKET"

// options are the command line.
type options struct {
	url      string
	direct   string
	ticket   string
	appToken string
	json     bool
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "probe:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	o, err := parse(args, stdin, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	report, err := inspect(ctx, o)
	if err != nil {
		return err
	}
	if err := write(stdout, report, o.json); err != nil {
		return err
	}
	if report.Command == "" {
		return errors.New("no NetServer answers below this address; check -url")
	}
	return nil
}

func write(stdout io.Writer, r *report, asJSON bool) error {
	if asJSON {
		encoder := json.NewEncoder(stdout)
		encoder.SetIndent("", "  ")
		return encoder.Encode(r)
	}
	_, err := io.WriteString(stdout, r.text())
	return err
}

func parse(args []string, stdin io.Reader, stderr io.Writer) (options, error) {
	o := options{ticket: os.Getenv(ticketVariable)}
	flags := flag.NewFlagSet("probe", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.url, "url", "", "`address` of SuperOffice, below which Remote/Services86/User.svc is, such as https://host/SuperOffice")
	flags.StringVar(&o.direct, "direct", "", "`address` of the same server without the proxy in front of it, to compare with")
	flags.Func("ticket", "a `ticket` of a user; - reads it from the standard input (default the variable "+ticketVariable+")", func(s string) error {
		o.ticket = s
		return nil
	})
	flags.StringVar(&o.appToken, "apptoken", "", "application `token`, where the server demands one")
	flags.BoolVar(&o.json, "json", false, "write the report as JSON")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("unexpected argument %q; write flags only", flags.Arg(0))
	}
	return o, o.complete(stdin)
}

// complete reads the ticket from stdin where the flags say so, and checks that nothing is missing.
func (o *options) complete(stdin io.Reader) error {
	if !isAddress(o.url) || o.direct != "" && !isAddress(o.direct) {
		return errors.New("-url or -direct is not a URL without credentials; give one such as https://host/SuperOffice")
	}
	if o.ticket == "-" {
		line, err := bufio.NewReader(stdin).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read the ticket: %w", err)
		}
		o.ticket = strings.TrimSpace(line)
	}
	if o.ticket == "" {
		return fmt.Errorf("no ticket given; give it with -ticket, with -ticket - on the standard input, or in the variable %s", ticketVariable)
	}
	return nil
}

func isAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") && u.User == nil
}

package standin_test

import (
	"bytes"
	"flag"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"groupdesk/web/standin"
)

func parse(c *standin.Config, arguments ...string) error {
	fs := flag.NewFlagSet("test", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	c.RegisterFlags(fs)
	return fs.Parse(arguments)
}

func TestFlagsSetEverySwitch(t *testing.T) {
	var got standin.Config
	err := parse(&got, "-cors=https://a.example", "-envelope=any", "-wrap=false", "-apptoken=x", "-implicit=ADM0",
		"-access-token=a=ADM0", "-access-token", "b=READ0", "-ticket-ttl=1h", "-badpassword=wrapped", "-notfound=error",
		"-toolong=error", "-create=persist", "-create-open", "-delete=hard", "-rights", "-members=primary", "-no-associate",
		"-latency=2s", "-fail=503", "-ctrl", "-prefix=random")
	if err != nil {
		t.Fatal(err)
	}
	want := standin.Config{
		CORS: "https://a.example", Envelope: standin.EnvelopeAny, Unwrapped: true, AppToken: "x", Implicit: "ADM0",
		AccessTokens: map[string]string{"a": "ADM0", "b": "READ0"}, TicketTTL: time.Hour, BadPassword: standin.BadPasswordWrapped,
		NotFound: standin.NotFoundError, TooLong: standin.TooLongError, Create: standin.CreatePersist, CreateOpen: true,
		Delete: standin.DeleteHard, Rights: true, Members: standin.MembersPrimary, NoAssociate: true,
		Weather: standin.Weather{Latency: 2 * time.Second, Fail: standin.FailUnavailable, Control: true, Prefix: standin.PrefixRandom},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestFlagsRefuseOtherValues(t *testing.T) {
	for _, test := range []struct{ argument, piece string }{
		{"-fail=404", "none, 503, 401, truncate, html200"},
		{"-envelope=soap12", "wcf, any"},
		{"-members=some", "all, primary"},
		{"-access-token=abc", "TOKEN=USER"},
		{"-access-token==ADM0", "TOKEN=USER"},
		{"-wrap=perhaps", "-wrap"},
	} {
		var c standin.Config
		if err := parse(&c, test.argument); err == nil || !strings.Contains(err.Error(), test.piece) {
			t.Errorf("%s: %v; want an error with %q", test.argument, err, test.piece)
		}
	}
}

// Whoever reads the help must see which behaviour is a guess.
func TestHelpMarksUndocumentedBehaviour(t *testing.T) {
	var help bytes.Buffer
	var c standin.Config
	fs := flag.NewFlagSet("test", flag.ContinueOnError)
	fs.SetOutput(&help)
	c.RegisterFlags(fs)
	fs.PrintDefaults()
	golden(t, "help.txt", help.Bytes())
	for _, name := range []string{"cors", "apptoken", "access-token", "badpassword", "notfound", "toolong", "create", "create-open", "delete", "rights", "members", "ctrl"} {
		if usage := fs.Lookup(name).Usage; !strings.Contains(usage, "undocumented") {
			t.Errorf("-%s: %q does not say that it is undocumented", name, usage)
		}
	}
}

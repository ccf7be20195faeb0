package standin

import (
	"flag"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// RegisterFlags makes every switch of the stand-in a command line flag of fs.
// Path, Fresh, Clock and Random are the caller's.
func (c *Config) RegisterFlags(fs *flag.FlagSet) {
	c.registerWire(fs)
	c.registerSessions(fs)
	c.registerData(fs)
	c.Weather.register(fs)
}

func (c *Config) registerWire(fs *flag.FlagSet) {
	fs.StringVar(&c.CORS, "cors", c.CORS, "let pages of this `origin` call, as the IIS CORS module does (undocumented for NetServer; default none)")
	choice(fs, &c.Envelope, "envelope", "accept SOAP 1.1 only as WCF does, or also SOAP 1.2 and the form of the reference pages", EnvelopeWCF, EnvelopeAny)
	fs.BoolFunc("wrap", "false: exceptions are faults (500), true: they come as ExceptionInfo (200) (default true)", func(s string) error {
		wrap, err := strconv.ParseBool(s)
		c.Unwrapped = !wrap
		return err
	})
}

func (c *Config) registerSessions(fs *flag.FlagSet) {
	fs.StringVar(&c.AppToken, "apptoken", c.AppToken, "demand this application `token`, as Online does; the answer to another one is undocumented (default: not checked)")
	fs.StringVar(&c.Implicit, "implicit", c.Implicit, "`user` whom AuthenticateImplicit signs in (default: 401)")
	fs.Func("access-token", "accept an access token, given as `TOKEN=USER`; may be repeated (the answer to another one is undocumented)", c.addAccessToken)
	fs.DurationVar(&c.TicketTTL, "ticket-ttl", c.TicketTTL, "`life` of a ticket after its last use (default 6h)")
	choice(fs, &c.BadPassword, "badpassword", "answer to a wrong password (undocumented)", BadPasswordRefused, BadPasswordWrapped)
}

func (c *Config) addAccessToken(pair string) error {
	token, user, found := strings.Cut(pair, "=")
	if !found || token == "" || user == "" {
		return fmt.Errorf("not an access token; write TOKEN=USER")
	}
	if c.AccessTokens == nil {
		c.AccessTokens = map[string]string{}
	}
	c.AccessTokens[token] = user
	return nil
}

func (c *Config) registerData(fs *flag.FlagSet) {
	choice(fs, &c.NotFound, "notfound", "answer of GetUserGroup to an unknown id (undocumented)", NotFoundNil, NotFoundError)
	choice(fs, &c.TooLong, "toolong", "what happens to names over 239 and descriptions over 254 UTF-16 units (undocumented)", TooLongTruncate, TooLongError)
	choice(fs, &c.Create, "create", "whether CreateUserGroup stores a row (undocumented)", CreateTransient, CreatePersist)
	fs.BoolVar(&c.CreateOpen, "create-open", c.CreateOpen, "let users without rights call CreateUserGroup (undocumented)")
	choice(fs, &c.Delete, "delete", "whether DeleteUserGroup marks the row or removes it (undocumented)", DeleteMark, DeleteHard)
	fs.BoolVar(&c.Rights, "rights", c.Rights, "fill TableRight and FieldProperties of each group (undocumented)")
	choice(fs, &c.Members, "members", "whether GetAssociatesByGroup returns all members of a user group or only those whose primary group it is (undocumented)", MembersAll, MembersPrimary)
	fs.BoolVar(&c.NoAssociate, "no-associate", c.NoAssociate, "test aid: no Associate service (404, as for every unknown path)")
}

func (w *Weather) register(fs *flag.FlagSet) {
	fs.DurationVar(&w.Latency, "latency", w.Latency, "test aid: `time` before each call is carried out (default none)")
	choice(fs, &w.Fail, "fail", "test aid: a failure before a call reaches the service", FailNone, FailUnavailable, FailUnauthorized, FailTruncate, FailHTML)
	fs.BoolVar(&w.Control, "ctrl", w.Control, "test aid: put the reference &#x1; into one description (that NetServer stores such text is undocumented)")
	choice(fs, &w.Prefix, "prefix", "test aid: namespace prefixes of answers", PrefixFixed, PrefixRandom)
}

// choice registers a flag that takes one of the values; the first is the default.
func choice[T ~string](fs *flag.FlagSet, field *T, name, usage string, values ...T) {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	list := "`" + strings.Join(names, "|") + "`"
	fs.Func(name, fmt.Sprintf("%s: %s (default %s)", usage, list, names[0]), func(s string) error {
		if !slices.Contains(names, s) {
			return fmt.Errorf("must be one of %s", strings.Join(names, ", "))
		}
		*field = T(s)
		return nil
	})
}

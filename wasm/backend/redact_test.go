package backend

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"
)

// forms are the ways in which a secret can come back.
var forms = map[string]func(string) string{
	"plain": func(s string) string { return s },
	"XML":   strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&apos;").Replace,
	"HTML":  strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&#34;", "'", "&#39;", "+", "&#x2B;", "=", "&#61;").Replace,
	"URL":   url.QueryEscape,
	"path":  url.PathEscape,
	"URL in lower case": func(s string) string {
		b := []byte(url.QueryEscape(s))
		for i, c := range b {
			if c == '%' {
				copy(b[i+1:i+3], strings.ToLower(string(b[i+1:i+3])))
			}
		}
		return string(b)
	},
	"URL in XML": func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "%", "&#37;") },
	"twice":      func(s string) string { return url.QueryEscape(url.QueryEscape(s)) },
	"JSON":       strings.NewReplacer(`/`, `\/`, "+", `\u002B`, "<", `\u003c`, "&", `\u0026`).Replace,
}

func TestRedact(t *testing.T) {
	const ticket, password = "7T:ZQBjAGEA/Q+A7ADEAMgA1==", `correct <horse>'s & "battery" på+100%`
	for name, form := range forms {
		for _, secret := range []string{ticket, password, "short&1", ticket[3:], strings.Repeat("x", 12)} {
			if got := redact("no user "+form(secret)+" here", secret); got != "no user … here" {
				t.Errorf("%s of %s: %s", name, secret, got)
			}
		}
	}
	for _, test := range []struct{ name, text, want string }{
		{"cut at the end", "no user 7T:ZQBjAGEA/Q+", "no user …"},
		{"cut at the beginning", "Q+A7ADEAMgA1== is no user", "… is no user"},
		{"without its prefix", "<b>ZQBjAGEA/Q+A7ADEAMgA1==</b>", "<b>…</b>"},
		{"in a name", "at /Envelope/ZQBjAGEA_/ZQBjAGEA/Q+A7", "at /Envelope/ZQBjAGEA_/…"},
		{"with blanks for plus signs", "7T:ZQBjAGEA/Q A7ADEAMgA1==", "…"},
		{"cut in an escape", "7T%3AZQBjAGEA%2FQ%2", "…%2"},
		{"cut after an escape", "the pin is %31%32%33%34", "the pin is …"},
		{"no references", "the pin is 12&51;4, 12&#;4, 1&#4a;34 or 12&three;4", "the pin is 12&51;4, 12&#;4, 1&#4a;34 or 12&three;4"},
		{"cut after an escape of JSON", `no user 7T:ZQBjAGEA/Q\u002B`, "no user …"},
		{"no reference in a ticket", "7T:AAAA&#;BBBB", "…&#;BBBB"},
		{"twice", ticket + ", " + ticket, "…, …"},
		{"eleven characters of it", "ZQBjAGEA/Q+", "ZQBjAGEA/Q+"},
		{"another ticket", "issued 7T:AAAA+BBBB%2bCCCC== now", "issued … now"},
		{"another ticket of every kind of character", "issued 7T:AZaz09/+= now", "issued … now"}, // RFC 4648, section 4
		{"characters beside those", "7T:AAAA@ 7T:AAAA[ 7T:AAAA` 7T:AAAA{ 7T:AAAA. 7T:AAAA:", "…@ …[ …` …{ …. …:"},
		{"what is too short for a ticket", "7T:AAA, 7T:AAAA", "7T:AAA, …"},
		{"a secret of four characters", "the pin is 1234", "the pin is …"},
		{"a secret that a server has taken for an address in Latin-1", `the code is \u00a5bcde`, "the code is …"},
		{"a percent sign that begins no escape", "the code is pin%:2 or pin%91", "the code is pin%:2 or pin%91"},
		{"a secret of three characters", "abc", "abc"},
		{"no ticket", "it begins with 7T: and so on", "it begins with 7T: and so on"},
		{"nothing", "The user group was not found.", "The user group was not found."},
	} {
		if got := redact(test.text, ticket, "", "abc", "1234", "%A5bcde", "pin%@1"); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// FuzzRedact expects that no long run of a secret is left, wherever the text around it was cut and however it is written.
func FuzzRedact(f *testing.F) {
	f.Add("7T:ZQBjAGEA/Q+A7ADEAMgA1==", "no user ", uint8(0), uint8(40))
	f.Add(`correct <horse> & "battery" på+100%`, "\"", uint8(3), uint8(20))
	f.Add("%2541%41%41%41%41%41", "%", uint8(0), uint8(200))
	f.Add("0000000000000&", "00", uint8(2), uint8(16)) // cut in an escape that begins like the secret goes on
	f.Add("&#37;&amp;lt;    ++ ++", "&", uint8(1), uint8(200))
	f.Fuzz(func(t *testing.T, secret, around string, from, to uint8) {
		if !utf8.ValidString(secret) || strings.Contains(secret, "…") {
			return
		}
		for name, form := range forms {
			echo := form(secret)
			echo = echo[min(int(from), len(echo)):min(int(from)+int(to), len(echo))]
			got := redact(around+" "+echo+" "+around, secret)
			for characters := []rune(secret); len(characters) >= shownRun; characters = characters[1:] {
				run := string(characters[:shownRun])
				if plain, _ := unescape(run); len(plain) < shownRun { // Escapes that the user has typed, or blanks.
					continue
				}
				if strings.Contains(got, " "+form(run)+" ") || strings.Contains(got, run) {
					t.Errorf("%s: %q is left of %q in %q", name, run, secret, got)
				}
			}
		}
	})
}

package backend

import "strings"

const (
	shownRun = 12      // characters: a run of a secret that is this long is hidden
	leastRun = 4       // bytes: what is shorter occurs by chance, and hiding it everywhere would reveal it
	maxText  = 1 << 15 // bytes of a text that are of use to anyone
)

// redact hides what a server, or a proxy before it, repeats of secrets: every run of 12 characters or more, a shorter
// secret as a whole, and whatever looks like a ticket, because an answer can hold one that nobody knows yet. The text
// may have been cut anywhere, since part of a secret is enough. It may be escaped as in XML, HTML, addresses or JSON,
// also several times, because text and secrets are compared without any escapes. Base64 is not decoded: nothing between
// the page and NetServer is known to answer with that.
func redact(text string, secrets ...string) string {
	text = text[:min(len(text), maxText)]
	plain, begins := unescape(text)
	hidden := make([]bool, len(text))
	for _, secret := range secrets {
		for _, run := range runsOf(secret) {
			eachPlace(plain, run, func(from, to int) { hide(hidden[begins[from]:begins[to]]) })
			eachPlace(text, run, func(from, to int) { hide(hidden[from:to]) }) // The end of a run may look like an escape.
		}
	}
	for i := range plain {
		if to := ticketEnd(plain, i, text, begins); to > 0 {
			hide(hidden[begins[i]:begins[to]])
		}
	}
	return withoutHidden(text, hidden)
}

// eachPlace reports each place of a run in a text.
func eachPlace(text, run string, found func(from, to int)) {
	for from := 0; ; from++ {
		i := strings.Index(text[from:], run)
		if i < 0 {
			return
		}
		from += i
		found(from, from+len(run))
	}
}

// runsOf returns the parts of a secret to look for, without escapes.
func runsOf(secret string) []string {
	var begins []int // of its characters
	for i := range secret {
		begins = append(begins, i)
	}
	begins = append(begins, len(secret))
	var runs []string
	for i := 0; i == 0 || i+shownRun < len(begins); i++ {
		run, _ := unescape(secret[begins[i]:begins[min(i+shownRun, len(begins)-1)]])
		if len(run) >= leastRun {
			runs = append(runs, run)
		}
	}
	return runs
}

func hide(hidden []bool) {
	for i := range hidden {
		hidden[i] = true
	}
}

// withoutHidden returns a text with an ellipsis in place of each hidden part.
func withoutHidden(text string, hidden []bool) string {
	var b strings.Builder
	for i := range len(text) {
		switch {
		case !hidden[i]:
			b.WriteByte(text[i])
		case i == 0 || !hidden[i-1]:
			b.WriteString("…")
		}
	}
	return b.String()
}

// ticketPrefix is what SuperOffice's tickets begin with. The rest is Base64.
const ticketPrefix = "7T:"

// ticketEnd returns the end of what looks like a ticket at a place in a text without escapes; 0: there is none.
func ticketEnd(plain string, from int, text string, begins []int) int {
	if !strings.HasPrefix(plain[from:], ticketPrefix) {
		return 0
	}
	from += len(ticketPrefix)
	to := from
	for to < len(plain) && (isBase64(plain[to]) || plain[to] == ' ' && text[begins[to]] > ' ') { // That was a plus sign.
		to++
	}
	if to < from+leastRun {
		return 0
	}
	return to
}

func isBase64(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '/' <= c && c <= '9' || c == '='
}

// unescape returns a text without escapes, with one blank for plus signs and white space, which stand for each other in
// addresses. For each byte of that, and for its end, it returns where it begins in the text. It works from the end:
// whatever comes before a text without escapes can only make one escape at its beginning.
func unescape(text string) (plain string, begins []int) {
	out, at := []byte(text), len(text)
	begins = make([]int, len(text)+1)
	begins[at] = at
	for i := len(text) - 1; i >= 0; i-- {
		at--
		out[at], begins[at] = text[i], i
		for {
			character, width := characterAt(string(out[at:min(at+10, len(out))]))
			at += width - len(character)
			copy(out[at:], character)
			for k := range len(character) {
				begins[at+k] = i
			}
			if width == 1 {
				break
			}
		}
		if out[at] == ' ' && at+1 < len(out) && out[at+1] == ' ' {
			at++
			begins[at] = i
		}
	}
	return string(out[at:]), begins[at:]
}

// characterAt returns the character that a text begins with, or a byte of one, and how long it is there.
func characterAt(text string) (character string, width int) {
	switch c := text[0]; {
	case c == '+' || c <= ' ':
		return " ", 1
	case c == '%' && len(text) >= 3:
		if b := number(text[1:3], 16); b >= 0 {
			return string([]byte{byte(b)}), 3
		}
	case strings.HasPrefix(text, `\/`):
		return "/", 2
	case strings.HasPrefix(text, `\u`) && len(text) >= 6:
		if r := number(text[2:6], 16); r >= 0 {
			return string(r), 6
		}
	case c == '&':
		name, _, closed := strings.Cut(text[1:], ";")
		if character = entity(name); closed && character != "" {
			return character, len(name) + 2
		}
	}
	return text[:1], 1
}

// entity returns the character that an entity or a numeric reference stands for; empty: none.
func entity(name string) string {
	switch name {
	case "amp":
		return "&"
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "quot":
		return `"`
	case "apos":
		return "'"
	}
	digits, numeric := strings.CutPrefix(name, "#")
	c := number(digits, 10)
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		c = number(digits[1:], 16)
	}
	if !numeric || c < 0 {
		return ""
	}
	return string(c)
}

// number reads digits, of which there are few; it returns a negative number for anything else. Package strconv would do
// if its errors did not enlarge the page.
func number(digits string, base rune) rune {
	n := rune(0)
	for _, c := range []byte(digits) {
		d := rune(c) - '0'
		if d > 9 {
			d = rune(c|0x20) - 'a' + 10
			if d < 10 {
				return -1
			}
		}
		if d < 0 || d >= base {
			return -1
		}
		n = n*base + d
	}
	if digits == "" {
		return -1
	}
	return n
}

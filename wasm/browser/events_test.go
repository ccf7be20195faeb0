package browser

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"groupdesk/gen/soap"
)

// TestTablesOfEvents holds the tables against those of the loader, of its types and of the program.
func TestTablesOfEvents(t *testing.T) {
	loader := read(t, "../../web/static/life.js")
	types := read(t, "../../web/static/groupdesk.d.ts")
	requests := read(t, "../../web/static/dom.js")
	tests := []struct {
		where, block, item string
		want               []string
	}{
		{loader, `const events = \[([^\]]*)\]`, `"([a-z-]+)"`, Events},
		{loader, `const kinds = \[([^\]]*)\]`, `"([a-z-]+)"`, Kinds},
		{requests, `const CAUSES = \[([^\]]*)\]`, `"([a-z-]+)"`, causes},
		{types, `(?s)interface Events \{(.*?)\n\t\}`, `"groupdesk-([a-z]+)"`, Events},
		{types, `type ErrorKind =([^;]*);`, `"([a-z-]+)"`, Kinds},
		{read(t, "../admin/failure.go"), `(?s)const \((.*?)\n\)`, `Kind = "([a-z-]+)"`, Kinds},
	}
	for _, test := range tests {
		block := regexp.MustCompile(test.block).FindStringSubmatch(test.where)
		if block == nil {
			t.Errorf("nothing matches %s", test.block)
			continue
		}
		var got []string
		for _, match := range regexp.MustCompile(test.item).FindAllStringSubmatch(block[1], -1) {
			got = append(got, match[1])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s has\n%q, want\n%q", test.block, got, test.want)
		}
	}
}

// Every cause is a kind, or the program would tell the host page something else.
func TestCausesAreKinds(t *testing.T) {
	for _, cause := range causes {
		if !slices.Contains(Kinds, cause) {
			t.Errorf("%s is no kind", cause)
		}
	}
}

// dom.js reads no longer answers than the program can take.
func TestLargestAnswer(t *testing.T) {
	limit := regexp.MustCompile(`const MAX_ANSWER = (\d+) << (\d+);`).FindStringSubmatch(read(t, "../../web/static/answer.js"))
	if limit == nil {
		t.Fatal("answer.js has no limit")
	}
	n, _ := strconv.Atoi(limit[1])
	shift, _ := strconv.Atoi(limit[2])
	if n<<shift != soap.DefaultMaxBytes {
		t.Errorf("answer.js reads up to %d bytes, the program %d", n<<shift, soap.DefaultMaxBytes)
	}
}

func TestKindNumber(t *testing.T) {
	for kind, want := range map[string]string{"sign-in-refused": "sign-in-refused", "cancelled": "cancelled", "unheard-of": "server"} {
		if got := Kinds[KindNumber(kind)]; got != want {
			t.Errorf("%s: %s, want %s", kind, got, want)
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

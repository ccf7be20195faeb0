package pattern_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"groupdesk/gen/soap/pattern"
)

// TestBlocks compares every block with testdata/blocks.txt at each character where one of them begins or ends.
func TestBlocks(t *testing.T) {
	blocks := readBlocks(t)
	var edges []rune
	for _, spans := range blocks {
		for _, s := range spans {
			edges = append(edges, s.First-1, s.First, s.Last, s.Last+1)
		}
	}
	for name, spans := range blocks {
		p, err := pattern.Compile(`\p{Is` + name + `}`)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, r := range edges {
			if isCharacter(r) && p.Match(string(r)) != contains(spans, r) {
				t.Errorf("%s: U+%04X matches: %t", name, r, p.Match(string(r)))
			}
		}
	}
}

// TestNoOtherBlocks asserts that names are spelled as in the list, and that no others mean anything.
func TestNoOtherBlocks(t *testing.T) {
	for name := range readBlocks(t) {
		for _, other := range []string{strings.ToLower(name), name + "x", name[:len(name)-1], " " + name} {
			if _, err := pattern.Compile(`\p{Is` + other + `}`); err == nil && readBlocks(t)[other] == nil {
				t.Errorf("%q is taken for a block", other)
			}
		}
	}
}

// readBlocks returns the spans of each block by its name without spaces.
func readBlocks(t *testing.T) map[string][]pattern.Span {
	t.Helper()
	list, err := os.ReadFile("testdata/blocks.txt")
	if err != nil {
		t.Fatal(err)
	}
	blocks := map[string][]pattern.Span{}
	for line := range strings.Lines(string(list)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(line)
		first, err1 := strconv.ParseInt(fields[0], 16, 32)
		last, err2 := strconv.ParseInt(fields[1], 16, 32)
		if err1 != nil || err2 != nil {
			t.Fatal(line)
		}
		name := strings.Join(fields[2:], "")
		blocks[name] = append(blocks[name], pattern.Span{First: rune(first), Last: rune(last)})
	}
	return blocks
}

// isCharacter reports whether a text can hold r: surrogates are no characters.
func isCharacter(r rune) bool { return r >= 0 && r <= 0x10FFFF && (r < 0xD800 || r > 0xDFFF) }

func contains(spans []pattern.Span, r rune) bool {
	for _, s := range spans {
		if r >= s.First && r <= s.Last {
			return true
		}
	}
	return false
}

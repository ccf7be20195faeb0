package pattern_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"
	"unicode"

	"groupdesk/gen/soap/pattern"
)

func TestMatch(t *testing.T) {
	tests := map[string]struct{ match, differ []string }{
		``:                        {[]string{""}, []string{"a"}},
		`a|`:                      {[]string{"", "a"}, []string{"b"}},
		`()|b`:                    {[]string{"", "b"}, []string{"a", "bb"}},
		`abc`:                     {[]string{"abc"}, []string{"", "ab", "abcd", "xabc"}},
		`^a$`:                     {[]string{"^a$"}, []string{"a"}},
		`.`:                       {[]string{"a", "ø", "\t", "𐐀"}, []string{"", "\n", "\r", "ab"}},
		`a?b*c+`:                  {[]string{"c", "abbcc", "bc"}, []string{"ab", "aac", ""}},
		`a{2}`:                    {[]string{"aa"}, []string{"a", "aaa"}},
		`a{2,}`:                   {[]string{"aa", "aaaaa"}, []string{"a", ""}},
		`a{2,3}b`:                 {[]string{"aab", "aaab"}, []string{"ab", "aaaab"}},
		`a{0}b`:                   {[]string{"b"}, []string{"ab"}},
		`a{0,2}`:                  {[]string{"", "a", "aa"}, []string{"aaa"}},
		`(ab){1,3}`:               {[]string{"ab", "ababab"}, []string{"", "abababab", "aba"}},
		`(ab){2,}`:                {[]string{"abab", "ababab"}, []string{"ab", ""}},
		`(a{2,3}b?){2}`:           {[]string{"aaaa", "aabaaab", "aaaaa", "aaaaaa"}, []string{"aaa", "aaaaaaa", "aabbaa"}},
		`(a*)*`:                   {[]string{"", "aaa"}, []string{"b"}},
		`(a|b{0,2})*c`:            {[]string{"c", "abbabbbc"}, []string{"", "ab"}},
		`.{0,3}a.{2}`:             {[]string{"abc", "xxxaxx", "aaaa"}, []string{"ab", "xxxxaxx"}},
		`(a|aa){2,2}`:             {[]string{"aa", "aaa", "aaaa"}, []string{"a", "aaaaa"}},
		`[abc]`:                   {[]string{"a", "c"}, []string{"d", "ab"}},
		`[^abc]`:                  {[]string{"d", "\n"}, []string{"a"}},
		`[a-c1-3]`:                {[]string{"b", "2"}, []string{"-", "d"}},
		`[a-z-[aeiou]]+`:          {[]string{"xyz"}, []string{"xaz", "-"}},
		`[a-z-[b-y-[m]]]+`:        {[]string{"amz"}, []string{"b", "ab"}},
		`[^a-z-[0-9]]`:            {[]string{"A", "-"}, []string{"a", "5"}},
		`[\^\-\]\[\\]+`:           {[]string{`^-][\`}, []string{"a"}},
		`[-a]+`:                   {[]string{"-a"}, []string{"b"}},
		`[a-]+`:                   {[]string{"-a"}, []string{"b"}},
		`[\w.-]+`:                 {[]string{"a.b-c"}, []string{"a b", "_"}},
		`[\w-.]+`:                 {[]string{"a.b-9"}, []string{"a b", "/"}},
		"[^\x00-\U0010FFFE]":      {[]string{"\U0010FFFF"}, []string{"a", "\U0010FFFE"}},
		`[a^]`:                    {[]string{"^", "a"}, []string{"b"}},
		`[--/]`:                   {[]string{"-", "/"}, []string{"."}},
		`[\--/]`:                  {[]string{"-", ".", "/"}, []string{","}},
		`[a-a]`:                   {[]string{"a"}, []string{"b"}},
		`(a{0}){0,99999999}b`:     {[]string{"b"}, []string{"ab"}},
		`[!-/]`:                   {[]string{"!", "/", "-"}, []string{"0"}},
		`[+\-.]{2}`:               {[]string{"+-", ".."}, []string{",,"}},
		`\n\r\t`:                  {[]string{"\n\r\t"}, []string{"nrt"}},
		`\\\|\.\?\*\+\(\)\{\}\-`:  {[]string{`\|.?*+(){}-`}, []string{`\|a?*+(){}-`}},
		`\d\D`:                    {[]string{"1a", "٣x"}, []string{"12", "ab"}},
		`\s\S`:                    {[]string{" a", "\tb"}, []string{"a ", "\u00a0a"}},
		`\w\W`:                    {[]string{"a ", "+,", "é!"}, []string{"ab", ",a", "__"}},
		`\i\c*`:                   {[]string{"a:b-1", "_x", "Ωμ·"}, []string{"", "1a", "-a"}},
		`[\i-[:]][\c-[:]]*`:       {[]string{"ab", "_9"}, []string{"a:b", ":a"}},
		`\I\C`:                    {[]string{"1 "}, []string{"a ", "1a"}},
		`\p{Lu}\p{Ll}\P{L}`:       {[]string{"Ab1", "Ωμ-"}, []string{"AB1", "Aba"}},
		`\p{IsBasicLatin}*`:       {[]string{"", "aZ~\x7f"}, []string{"é"}},
		`\P{IsBasicLatin}`:        {[]string{"é"}, []string{"e"}},
		`\p{IsGreek}+`:            {[]string{"Ωμ"}, []string{"О"}},
		`[\p{L}\p{Nd}-[\p{Lu}]]+`: {[]string{"ab1"}, []string{"aB"}},
		`\p{Cn}`:                  {[]string{"\u0378"}, []string{"a"}},
		`\p{IsSpecials}`:          {[]string{"\uFEFF", "\uFFFD"}, []string{"\uFF00"}},
		`\/\_\@`:                  {[]string{"/_@"}, []string{`\/`}},
	}
	for source, test := range tests {
		p, err := pattern.Compile(source)
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		lazy := &pattern.Pattern{Source: source, Sets: p.Sets}
		for _, text := range test.match {
			if !p.Match(text) || !lazy.Match(text) {
				t.Errorf("%s does not match %q", source, text)
			}
		}
		for _, text := range test.differ {
			if p.Match(text) || lazy.Match(text) {
				t.Errorf("%s matches %q", source, text)
			}
		}
	}
}

func TestCompileErrors(t *testing.T) {
	tests := map[string]struct {
		offset  int
		message string
	}{
		`(a`:            {2, "closing parenthesis"},
		`a)`:            {1, "opening parenthesis"},
		`*a`:            {0, "nothing comes before *"},
		`a|+`:           {2, "nothing comes before +"},
		`a**`:           {2, "nothing comes before *"},
		`a+?`:           {2, "nothing comes before ?"},
		`(?:a)`:         {1, "nothing comes before ?"},
		`{2}`:           {0, "nothing comes before {"},
		`a{`:            {2, "number is missing"},
		`a{,2}`:         {2, "number is missing"},
		`a{2`:           {3, "closing brace"},
		`a{3,2}`:        {5, "wrong order"},
		`a]`:            {1, `write \]`},
		`[a`:            {2, "closing bracket"},
		`[a-`:           {3, "closing bracket"},
		`[a-z`:          {4, "closing bracket"},
		`[^a`:           {3, "closing bracket"},
		`[a-[b]`:        {6, "closing bracket"},
		`[]`:            {1, "empty"},
		`[^]`:           {2, "empty"},
		`[z-a]`:         {4, "wrong order"},
		`[a-\d]`:        {5, "ends in a set"},
		`[a[b]]`:        {2, `write \[`},
		`[a-[b]c]`:      {6, "closing bracket"},
		`\`:             {1, `missing after \`},
		`ab\q`:          {2, `\q has no meaning`},
		`\p{Xx}`:        {3, `\p{Xx} names neither a category`},
		`\p{IsKlingon}`: {3, `\p{IsKlingon} names neither a category nor a block`},
		`\p{Lu`:         {3, ""},
		"a\xff":         {1, "not UTF-8"},
		`((((a{0,9}b){0,99}){0,99}){0,99}){0,99}`: {0, "too large"},
		strings.Repeat("(", 200):                  {101, "nested too deeply"},
		strings.Repeat("[a-", 200):                {301, "nested too deeply"},
	}
	for source, test := range tests {
		_, err := pattern.Compile(source)
		var bad *pattern.Error
		if !errors.As(err, &bad) {
			t.Errorf("%s: %v, want a pattern error", source, err)
			continue
		}
		if bad.Offset != test.offset || !strings.Contains(bad.Message, test.message) {
			t.Errorf("%s: offset %d, %q; want offset %d and %q", source, bad.Offset, bad.Message, test.offset, test.message)
		}
	}
}

// TestMany asserts that only nesting is bounded, not how many groups and brackets stand side by side.
func TestMany(t *testing.T) {
	for _, one := range []string{"(a)", "[a]", "[b-[c]]", `\p{L}`} {
		p, err := pattern.Compile(strings.Repeat(one, 200))
		if err != nil {
			t.Errorf("200 times %s: %v", one, err)
		} else if one != "[b-[c]]" && !p.Match(strings.Repeat("a", 200)) {
			t.Errorf("200 times %s does not match", one)
		}
	}
}

// TestCategories compares the characters of some categories with package unicode's.
func TestCategories(t *testing.T) {
	for _, name := range []string{"Lu", "Mn", "Nd", "So"} {
		var inside, outside strings.Builder
		for c := rune(0); c <= unicode.MaxRune; c++ {
			switch {
			case unicode.Is(unicode.Cs, c): // No text holds half a surrogate pair.
			case unicode.Is(unicode.Categories[name], c):
				inside.WriteRune(c)
			default:
				outside.WriteRune(c)
			}
		}
		for source, text := range map[string]string{`\p{` + name + `}*`: inside.String(), `\P{` + name + `}*`: outside.String()} {
			if p, err := pattern.Compile(source); err != nil || !p.Match(text) {
				t.Errorf("%s does not match all of its characters, %v", source, err)
			}
		}
	}
}

// TestEscapes goes through the ASCII characters that can stand behind a backslash. Appendix F, productions 24 and 37, gives
// some letters a meaning; what is no letter and no digit stands for itself.
func TestEscapes(t *testing.T) {
	const letters = "nrtsSiIcCdDwW"
	for c := rune(0); c <= 0x80; c++ {
		isOther := c < ' ' || c >= 0x7F || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
		p, err := pattern.Compile(`\` + string(c))
		switch {
		case strings.ContainsRune(letters, c):
			if err != nil {
				t.Errorf("%v", err)
			}
		case isOther && err == nil:
			t.Errorf("a backslash before %q has a meaning", c)
		case !isOther && (err != nil || !p.Match(string(c)) || p.Match(`\`+string(c))):
			t.Errorf("a backslash before %q: %v; it does not match the character alone", c, err)
		}
	}
}

// TestSets asserts that Compile names what a pattern needs, and that a pattern without them matches nothing.
func TestSets(t *testing.T) {
	p, err := pattern.Compile(`\d\p{Lu}[\d\p{IsGreek}]`)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range p.Sets {
		names = append(names, s.Name)
	}
	if got := strings.Join(names, " "); got != "Nd Lu IsGreek" {
		t.Errorf("sets %s, want Nd Lu IsGreek", got)
	}
	if *p.Sets[0].Table != unicode.Nd || p.Sets[2].Spans[0].First != 0x370 {
		t.Errorf("the sets hold %+v", p.Sets)
	}
	for _, source := range []string{`\d`, `\D`} {
		if p := (&pattern.Pattern{Source: source}); p.Match("1") || p.Match("x") {
			t.Errorf("%s matches without the set that it refers to", source)
		}
	}
}

// TestLinear asserts that patterns on which backtracking takes exponential time, and large counts, take time in proportion to
// the text: four times the text may take a hundred times as long on a busy machine, not 2 to the power of 3000.
func TestLinear(t *testing.T) {
	text := strings.Repeat("a", 4000)
	tests := map[string]bool{
		`(a*)*b`:                    false,
		`(a|a)*b`:                   false,
		`a{0,4000}`:                 true,
		`a{0,3999}`:                 false,
		`(a{0,4000}b?){0,1000}`:     true,
		`.*a{1000,2000}.*b`:         false,
		`a{1,99999999999999999999}`: true,
		`((a{0,9}){0,9}){0,9}c?.*`:  true,
		`(a?){500}a{500}(a{0,9})*`:  true,
	}
	for source, want := range tests {
		p, err := pattern.Compile(source)
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		started := time.Now()
		if got := p.Match(text); got != want {
			t.Errorf("%s: %t, want %t", source, got, want)
		}
		long := time.Since(started)
		if short := fastest(p, text[:1000]); long > 100*short {
			t.Errorf("%s: %s for 1000 characters, %s for 4000", source, short, long)
		}
	}
}

// fastest returns the shortest of some times that a match takes, and a millisecond at least, of which no clock makes a hundred.
func fastest(p *pattern.Pattern, text string) time.Duration {
	least := time.Duration(math.MaxInt64)
	for range 3 {
		started := time.Now()
		p.Match(text)
		least = min(least, time.Since(started))
	}
	return max(least, time.Millisecond)
}

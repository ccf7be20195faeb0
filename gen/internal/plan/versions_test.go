package plan

import (
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/source"
)

func TestMergedOrder(t *testing.T) {
	names := func(text string) []source.Name {
		var list []source.Name
		for _, c := range text {
			list = append(list, source.Name{Local: string(c)})
		}
		return list
	}
	for _, tt := range []struct {
		lists []string
		want  string
		ok    bool
	}{
		{[]string{"abc", "abc"}, "abc", true},
		{[]string{"abc", "axbc", "abcy"}, "axbcy", true},
		{[]string{"", "ab"}, "ab", true},
		{[]string{"a", "b", "ba"}, "ba", true},
		{[]string{"ab", "bc", "ca"}, "", false},
		{[]string{"ab", "ba"}, "", false},
	} {
		var lists [][]source.Name
		for _, text := range tt.lists {
			lists = append(lists, names(text))
		}
		got, ok := mergedOrder(lists)
		if ok != tt.ok || ok && !slices.Equal(got, names(tt.want)) {
			t.Errorf("%q: %v, %t; want %s, %t", tt.lists, got, ok, tt.want, tt.ok)
		}
	}
}

func TestReplaceName(t *testing.T) {
	for _, tt := range []struct{ text, old, new, want string }{
		{"urn:shop:v1", "v1", "v2", "urn:shop:v2"},
		{"http://x/v1/types", "v1", "v2", "http://x/v2/types"},
		{"http://x/Services8/a", "Services86", "Services85", "http://x/Services8/a"},
		{"http://x/Services861/Services86", "Services86", "Services85", "http://x/Services861/Services85"},
		{"v1v1-v1", "v1", "2", "v1v1-2"},
		{"v1/v1", "v1", "v1.1", "v1.1/v1.1"},
		{"urn:x", "v1", "v2", "urn:x"},
		{"v1", "v1", "v2", "v2"},
		{"", "v1", "v2", ""},
	} {
		if got := ReplaceName(tt.text, tt.old, tt.new); got != tt.want {
			t.Errorf("%q in %q became %q, want %q", tt.old, tt.text, got, tt.want)
		}
	}
}

// TestNamesEndAtPunctuation asserts that a name counts between any ASCII characters but letters and digits, and not beside
// those or a part of a longer character.
func TestNamesEndAtPunctuation(t *testing.T) {
	for c := range rune(0x100) {
		text := string(c)
		want := "v1"
		if c < 0x80 && !('0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z') {
			want = "v2"
		}
		if got := ReplaceName(text+"v1", "v1", "v2"); got != text+want {
			t.Errorf("%q became %q, want %q", text+"v1", got, text+want)
		}
		if got := ReplaceName("v1"+text, "v1", "v2"); got != want+text {
			t.Errorf("%q became %q, want %q", "v1"+text, got, want+text)
		}
	}
}

func TestVersionSetsHaveNames(t *testing.T) {
	v := newVersioned(Versions{Names: []string{"v1", "v2", "v3", "v4"}, Primary: "v3"}, nil)
	for _, tt := range []struct{ names, constant, doc string }{
		{"v1", "InV1", "v1"},
		{"v2", "InV2", "v2"},
		{"v4", "InV4", "v4"},
		{"v2 v3 v4", "SinceV2", "v2 and later"},
		{"v3 v4", "SinceV3", "v3 and later"},
		{"v1 v2", "UntilV2", "v2 and earlier"},
		{"v1 v2 v3", "UntilV3", "v3 and earlier"},
		{"v2 v3", "FromV2ToV3", "v2 to v3"},
		{"v1 v2 v3 v4", "FromV1ToV4", "v1 to v4"},
		{"v1 v4", "InV1V4", "v1 and v4"},
		{"v1 v2 v4", "InV1V2V4", "v1, v2 and v4"},
	} {
		if constant, doc := v.describe(v.of(strings.Fields(tt.names)...)); constant != tt.constant || doc != tt.doc {
			t.Errorf("%s are called %s, %q; want %s, %q", tt.names, constant, doc, tt.constant, tt.doc)
		}
	}
}

// TestVersionOfAnAction asserts that an action follows the longest namespace that it begins with.
func TestVersionOfAnAction(t *testing.T) {
	spaces := []VersionSpace{{"urn:v1", "urn:v2"}, {"urn:v1:types", "urn:types:v2"}, {"urn:v1:x", "urn:v2:y"}}
	for action, want := range map[string]string{
		"urn:v1:Do": "urn:v2:Do", "urn:v1:types/Do": "urn:types:v2/Do", "urn:v1:xDo": "urn:v2:yDo", "Do": "Do", "": "", "urn:v1": "urn:v2",
	} {
		if got := follow(action, spaces); got != want {
			t.Errorf("%s became %s, want %s", action, got, want)
		}
	}
}

// TestPrimaryVersion asserts which sets the primary version is in: that without names is all versions.
func TestPrimaryVersion(t *testing.T) {
	v := newVersioned(Versions{Names: []string{"v1", "v2"}, Primary: "v2"}, nil)
	for _, tt := range []struct {
		set  *VersionSet
		want bool
	}{{nil, true}, {&VersionSet{Bits: v.of("v2")}, true}, {&VersionSet{Bits: v.of("v1", "v2")}, true}, {&VersionSet{Bits: v.of("v1")}, false}} {
		if got := tt.set.Primary(); got != tt.want {
			t.Errorf("%v: %t, want %t", tt.set, got, tt.want)
		}
	}
}

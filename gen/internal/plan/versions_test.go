package plan

import (
	"slices"
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
		{"", "v1", "v2", ""},
	} {
		if got := ReplaceName(tt.text, tt.old, tt.new); got != tt.want {
			t.Errorf("%q in %q became %q, want %q", tt.old, tt.text, got, tt.want)
		}
	}
}

func TestVersionSetsHaveNames(t *testing.T) {
	v := newVersioned(Versions{Names: []string{"v1", "v2", "v3", "v4"}, Primary: "v3"}, nil)
	for want, names := range map[string][]string{
		"InV1": {"v1"}, "InV2": {"v2"}, "InV4": {"v4"}, "SinceV2": {"v2", "v3", "v4"}, "SinceV3": {"v3", "v4"},
		"UntilV2": {"v1", "v2"}, "FromV2ToV3": {"v2", "v3"}, "InV1V4": {"v1", "v4"},
	} {
		if got, _ := v.describe(v.of(names...)); got != want {
			t.Errorf("%v is called %s, want %s", names, got, want)
		}
	}
}

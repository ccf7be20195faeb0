package groups_test

import (
	"testing"

	groups "groupdesk/gen/features/groups/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"All":      featuretest.Document(groups.UnmarshalAll, groups.MarshalAll),
		"Flat":     featuretest.Document(groups.UnmarshalFlat, groups.MarshalFlat),
		"Frame":    featuretest.Document(groups.UnmarshalFrame, groups.MarshalFrame),
		"Optional": featuretest.Document(groups.UnmarshalOptional, groups.MarshalOptional),
		"Table":    featuretest.Document(groups.UnmarshalTable, groups.MarshalTable),
	})
}

func TestGroups(t *testing.T) {
	pair := func(key string) groups.Pair { return groups.Pair{Key: key} }
	featuretest.ReadsAs(t, "<Name>n</Name><Key>a</Key><Key>b</Key><Value>1</Value><Key>c</Key><Mail>m</Mail><Phone>p</Phone>", groups.Table{
		Name:    "n",
		Pair:    []groups.Pair{pair("a"), {Key: "b", Value: soap.OptOf("1")}, pair("c")},
		Contact: []groups.Contact{{Mail: soap.OptOf("m")}, {Phone: soap.OptOf("p")}},
	}, groups.MarshalTable, groups.UnmarshalTable)
	featuretest.ReadsAs(t, "<Key>a</Key><Between>b</Between><Key>c</Key><Value></Value>", groups.Frame{
		Pair: pair("a"), Between: "b", Pair2: groups.Pair{Key: "c", Value: soap.OptOf("")},
	}, groups.MarshalFrame, groups.UnmarshalFrame)
	featuretest.ReadsAs(t, "<Width>0</Width><Height>0</Height><Line></Line>", groups.Optional{
		WidthGroup: &groups.OptionalWidthGroup{}, Line: soap.OptOf(""),
	}, groups.MarshalOptional, groups.UnmarshalOptional)
	featuretest.RoundTrip(t, &groups.Optional{}, groups.MarshalOptional, groups.UnmarshalOptional)
}

// TestGroupsInAnyOrder asserts that a lenient reader takes the elements of groups that occur once in any order, even
// where those of different groups are interleaved.
func TestGroupsInAnyOrder(t *testing.T) {
	v, err := groups.UnmarshalOptional([]byte(`<Optional xmlns="urn:example:groups"><Height>1</Height><Comment>c</Comment><Value>v</Value><Width>2</Width><Key>k</Key></Optional>`), soap.ReadOptions{})
	if err != nil || *v.WidthGroup != (groups.OptionalWidthGroup{Width: 2, Height: 1}) || *v.Pair != (groups.Pair{Key: "k", Value: soap.OptOf("v")}) {
		t.Errorf("read %+v, %v", v, err)
	}
	all, err := groups.UnmarshalAll([]byte(`<All xmlns="urn:example:groups"><Second>2</Second><First>1</First></All>`), soap.ReadOptions{Strict: true})
	if err != nil || all.FirstGroup == nil || all.FirstGroup.First != "1" || all.FirstGroup.Second != soap.OptOf("2") {
		t.Errorf("read %+v, %v", all, err)
	}
}

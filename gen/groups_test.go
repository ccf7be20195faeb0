package main

import (
	"errors"
	"slices"
	"strings"
	"testing"

	repeated "groupdesk/gen/features/choice-repeated/golden"
	groups "groupdesk/gen/features/groups/golden"
	nested "groupdesk/gen/features/nested-groups/golden"

	"groupdesk/gen/soap"
)

// readsAs asserts that content, in a root element of the type, is the value, and that the value is written as that content.
func readsAs[T any](t *testing.T, content string, want T, marshal func(*T) ([]byte, error), unmarshal func([]byte, soap.ReadOptions) (*T, error)) {
	t.Helper()
	document, err := marshal(&want)
	if got := body(t, document, err); got != content {
		t.Errorf("wrote %s\nwant  %s", got, content)
	}
	roundTrip(t, &want, marshal, unmarshal)
}

func TestRepeatedChoiceKeepsItsOrder(t *testing.T) {
	readsAs(t, "<Title></Title><Label>a</Label><Line><Length>1</Length></Line><Label>b</Label><Label>c</Label>"+
		"<From>1</From><To>2</To><Via>3</Via><Via>4</Via><From>5</From><To>6</To><Gap i:nil=\"true\"/><o:x xmlns:o=\"urn:o\"/><Author>me</Author>",
		repeated.Drawing{Items: []repeated.DrawingItem{
			{Label: soap.Some("a")},
			{Line: &repeated.Line{Length: 1}},
			{Label: soap.Some("b")},
			{Label: soap.Some("c")},
			{FromGroup: &repeated.DrawingFromGroup{From: 1, To: 2, Via: []int32{3, 4}}},
			{FromGroup: &repeated.DrawingFromGroup{From: 5, To: 6}},
			{Gap: soap.Null[int32]()},
			{Any: `<o:x xmlns:o="urn:o"/>`},
		}, Author: soap.Some("me")}, repeated.MarshalDrawing, repeated.UnmarshalDrawing)
}

func TestItemsOfARepeatedChoiceHoldOneBranch(t *testing.T) {
	tests := map[string]repeated.DrawingItem{
		"none":             {},
		"two":              {Label: soap.Some("a"), Gap: soap.Value[int32](1)},
		"one and wildcard": {Label: soap.Some("a"), Any: "<x xmlns='urn:x'/>"},
	}
	for name, item := range tests {
		_, err := repeated.MarshalDrawing(&repeated.Drawing{Items: []repeated.DrawingItem{{Label: soap.Some("fine")}, item}})
		var wrong *soap.ChoiceError
		if !errors.As(err, &wrong) {
			t.Errorf("%s: got %v, want a choice error", name, err)
		}
	}
}

// TestUnknownElementsDontSplitItems asserts that what a newer server adds between the elements of a group leaves it whole.
func TestUnknownElementsDontSplitItems(t *testing.T) {
	v, err := repeated.UnmarshalDrawing([]byte(`<Drawing xmlns="urn:example:choice-repeated"><Title/><From>1</From><New/><To>2</To><New/><Via>3</Via></Drawing>`), soap.ReadOptions{})
	if err != nil || len(v.Items) != 1 || v.Items[0].FromGroup == nil || v.Items[0].FromGroup.To != 2 || len(v.Items[0].FromGroup.Via) != 1 {
		t.Errorf("read %+v, %v", v, err)
	}
}

func TestGroups(t *testing.T) {
	pair := func(key string) groups.Pair { return groups.Pair{Key: key} }
	readsAs(t, "<Name>n</Name><Key>a</Key><Key>b</Key><Value>1</Value><Key>c</Key><Mail>m</Mail><Phone>p</Phone>", groups.Table{
		Name:    "n",
		Pair:    []groups.Pair{pair("a"), {Key: "b", Value: soap.Some("1")}, pair("c")},
		Contact: []groups.Contact{{Mail: soap.Some("m")}, {Phone: soap.Some("p")}},
	}, groups.MarshalTable, groups.UnmarshalTable)
	readsAs(t, "<Key>a</Key><Between>b</Between><Key>c</Key><Value></Value>", groups.Frame{
		Pair: pair("a"), Between: "b", Pair2: groups.Pair{Key: "c", Value: soap.Some("")},
	}, groups.MarshalFrame, groups.UnmarshalFrame)
	readsAs(t, "<Width>0</Width><Height>0</Height><Line></Line>", groups.Optional{
		WidthGroup: &groups.OptionalWidthGroup{}, Line: soap.Some(""),
	}, groups.MarshalOptional, groups.UnmarshalOptional)
	roundTrip(t, &groups.Optional{}, groups.MarshalOptional, groups.UnmarshalOptional)
}

// TestGroupsInAnyOrder asserts that a lenient reader takes the elements of groups that occur once in any order, those of
// different groups between each other too.
func TestGroupsInAnyOrder(t *testing.T) {
	v, err := groups.UnmarshalOptional([]byte(`<Optional xmlns="urn:example:groups"><Height>1</Height><Comment>c</Comment><Value>v</Value><Width>2</Width><Key>k</Key></Optional>`), soap.ReadOptions{})
	if err != nil || *v.WidthGroup != (groups.OptionalWidthGroup{Width: 2, Height: 1}) || *v.Pair != (groups.Pair{Key: "k", Value: soap.Some("v")}) {
		t.Errorf("read %+v, %v", v, err)
	}
	all, err := groups.UnmarshalAll([]byte(`<All xmlns="urn:example:groups"><Second>2</Second><First>1</First></All>`), soap.ReadOptions{Strict: true})
	if err != nil || all.FirstGroup == nil || all.FirstGroup.First != "1" || all.FirstGroup.Second != soap.Some("2") {
		t.Errorf("read %+v, %v", all, err)
	}
}

func TestNestedGroups(t *testing.T) {
	readsAs(t, "<A>1</A><B>2</B><A>3</A><B>4</B><A2>5</A2><C>6</C><A>7</A><B>8</B>", nested.Branches{Items: []nested.BranchesItem{
		{AGroup: &nested.BranchesAGroup{A: 1, B: 2}}, {AGroup: &nested.BranchesAGroup{A: 3, B: 4}},
		{A2Group: &nested.BranchesA2Group{A2: 5, C: 6}}, {AGroup: &nested.BranchesAGroup{A: 7, B: 8}},
	}}, nested.MarshalBranches, nested.UnmarshalBranches)
	readsAs(t, "<B>1</B><C>2</C><B>3</B><D>4</D><E>5</E><G>6</G>", nested.Deep{G: 6, BGroup: []nested.DeepBGroup{
		{B: 1, C: soap.Some[int32](2)}, {B: 3, D: soap.Some[int32](4), E: soap.Some[int32](5)},
	}}, nested.MarshalDeep, nested.UnmarshalDeep)
	readsAs(t, "<A>1</A><B>2</B><A>3</A><C>4</C><A>5</A><A>6</A><D>7</D><D>8</D><A>9</A><D>10</D><B>11</B>", nested.Twice{
		A: 1, B: 2, A2: 3, CGroup: &nested.TwiceCGroup{C: 4, A: 5}, B2: 11,
		AGroup: []nested.TwiceAGroup{{A: soap.Some[int32](6), D: 7}, {D: 8}, {A: soap.Some[int32](9), D: 10}},
	}, nested.MarshalTwice, nested.UnmarshalTwice)
	rows := nested.Rows{End: "e", Group: &nested.RowsGroup{Total: 4, HeadGroup: []nested.RowsHeadGroup{
		{Head: "1", CellGroup: []nested.RowsCellGroup{{Cell: "a"}, {Cell: "b", Note: soap.Some("n")}}, Foot: soap.Some("f")},
		{Head: "2", CellGroup: []nested.RowsCellGroup{{Cell: "c"}}},
	}}}
	text := "<Head>1</Head><Cell>a</Cell><Cell>b</Cell><Note>n</Note><Foot>f</Foot><Head>2</Head><Cell>c</Cell><Total>4</Total><End>e</End>"
	readsAs(t, text+"<Y>1</Y><X>2</X>", nested.More{Rows: rows, Items: []nested.MoreItem{{Y: soap.Some[int32](1)}, {X: soap.Some[int32](2)}}}, nested.MarshalMore, nested.UnmarshalMore)
	readsAs(t, "<S>1</S><I>2</I><Again><S>3</S></Again><I>4</I><S>5</S>", nested.Recursive{Shared: []nested.Shared{
		{S: 1, Inner: []nested.Inner{{I: 2, Again: &nested.InnerAgain{Shared: &nested.Shared{S: 3}}}, {I: 4}}}, {S: 5},
	}}, nested.MarshalRecursive, nested.UnmarshalRecursive)
}

// TestChoiceInARepeatedGroup asserts that each occurrence of a group is checked on its own.
func TestChoiceInARepeatedGroup(t *testing.T) {
	read := func(content string, strict bool) *soap.ChoiceError {
		_, err := nested.UnmarshalDeep([]byte(`<Deep xmlns="urn:example:nested-groups">`+content+`<G>1</G></Deep>`), soap.ReadOptions{Strict: strict})
		var wrong *soap.ChoiceError
		errors.As(err, &wrong)
		return wrong
	}
	if wrong := read("<B>1</B><C>1</C><B>1</B><D>1</D>", true); wrong != nil {
		t.Errorf("got %v, want no error", wrong)
	}
	if wrong := read("<B>1</B><C>1</C><B>1</B><C>1</C><D>1</D>", false); wrong == nil || !slices.Equal(wrong.Set, []string{"C", "D"}) {
		t.Errorf("got %v, want an error about C and D", wrong)
	}
	if wrong := read("<B>1</B><C>1</C><B>1</B>", true); wrong == nil || len(wrong.Set) != 0 {
		t.Errorf("got %v, want an error about no branch", wrong)
	}
	if wrong := read("<B>1</B><C>1</C><A>1</A>", false); wrong == nil || !slices.Equal(wrong.Set, []string{"A", "BGroup"}) {
		t.Errorf("got %v, want an error about A and BGroup", wrong)
	}
}

// FuzzContent feeds every sequence of the elements of nasty models to their readers, which must come to an end, write what
// they read, and read that as the same.
func FuzzContent(f *testing.F) {
	for _, seed := range []string{"", "AB", "ABACAADDADB", "BCBDEBCG", "HCCNFHCHCFTE", "zAzByxA", "AAAA", "DDDD", "SIASISSIA"} {
		f.Add(seed)
	}
	names := map[byte]string{'H': "Head", 'c': "Cell", 'N': "Note", 'F': "Foot", 'T': "Total", 'e': "End", '2': "A2", 'a': "Again"}
	f.Fuzz(func(t *testing.T, letters string) {
		var content strings.Builder
		for i := range min(len(letters), 200) {
			name := names[letters[i]]
			if name == "" {
				name = string(rune('A' + letters[i]%26))
			}
			content.WriteString("<" + name + ">1</" + name + ">")
		}
		stays(t, "Branches", content.String(), nested.MarshalBranches, nested.UnmarshalBranches)
		stays(t, "Deep", content.String(), nested.MarshalDeep, nested.UnmarshalDeep)
		stays(t, "Twice", content.String(), nested.MarshalTwice, nested.UnmarshalTwice)
		stays(t, "More", content.String(), nested.MarshalMore, nested.UnmarshalMore)
		stays(t, "Recursive", strings.ReplaceAll(content.String(), ">1</Again>", "/>"), nested.MarshalRecursive, nested.UnmarshalRecursive)
	})
}

// stays asserts that what is read from a document, if it can be written, reads as the same again.
func stays[T any](t *testing.T, root, content string, marshal func(*T) ([]byte, error), unmarshal func([]byte, soap.ReadOptions) (*T, error)) {
	for _, options := range []soap.ReadOptions{{}, {ForwardOnly: true}} {
		v, err := unmarshal([]byte(`<`+root+` xmlns="urn:example:nested-groups">`+content+`</`+root+`>`), options)
		if err != nil {
			continue
		}
		first, err := marshal(v)
		if err != nil {
			continue
		}
		again, err := unmarshal(first, soap.ReadOptions{Strict: true, ForwardOnly: true})
		if err != nil {
			t.Fatalf("%s does not read back: %v\n%s", root, err, first)
		}
		if second, err := marshal(again); err != nil || string(second) != string(first) {
			t.Errorf("%s: %s\nbecame %s, %v", content, first, second, err)
		}
	}
}

// TestOccurrencesThatAreNotSeen asserts that Validate does not count the items of a choice of which one occurrence may make
// several, or none.
func TestOccurrencesThatAreNotSeen(t *testing.T) {
	left := repeated.RunsItem{Left: soap.Some(int32(1))}
	for n := range 7 {
		v := repeated.Runs{Items: slices.Repeat([]repeated.RunsItem{left}, n)}
		if err := v.Validate(); err != nil {
			t.Errorf("%d items: %v", n, err)
		}
	}
}

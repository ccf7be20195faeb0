package nestedgroups_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	nestedgroups "groupdesk/gen/features/nested-groups/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Branches":  featuretest.Document(nestedgroups.UnmarshalBranches, nestedgroups.MarshalBranches),
		"Deep":      featuretest.Document(nestedgroups.UnmarshalDeep, nestedgroups.MarshalDeep),
		"More":      featuretest.Document(nestedgroups.UnmarshalMore, nestedgroups.MarshalMore),
		"Pair":      featuretest.Document(nestedgroups.UnmarshalPair, nestedgroups.MarshalPair),
		"Recursive": featuretest.Document(nestedgroups.UnmarshalRecursive, nestedgroups.MarshalRecursive),
		"Rows":      featuretest.Document(nestedgroups.UnmarshalRows, nestedgroups.MarshalRows),
		"Twice":     featuretest.Document(nestedgroups.UnmarshalTwice, nestedgroups.MarshalTwice),
	})
}

func TestNestedGroups(t *testing.T) {
	featuretest.ReadsAs(t, "<A>1</A><B>2</B><A>3</A><B>4</B><A2>5</A2><C>6</C><A>7</A><B>8</B>", nestedgroups.Branches{Items: []nestedgroups.BranchesItem{
		{AGroup: &nestedgroups.BranchesAGroup{A: 1, B: 2}}, {AGroup: &nestedgroups.BranchesAGroup{A: 3, B: 4}},
		{A2Group: &nestedgroups.BranchesA2Group{A2: 5, C: 6}}, {AGroup: &nestedgroups.BranchesAGroup{A: 7, B: 8}},
	}}, nestedgroups.MarshalBranches, nestedgroups.UnmarshalBranches)
	featuretest.ReadsAs(t, "<B>1</B><C>2</C><B>3</B><D>4</D><E>5</E><G>6</G>", nestedgroups.Deep{G: 6, BGroup: []nestedgroups.DeepBGroup{
		{B: 1, C: soap.OptOf[int32](2)}, {B: 3, D: soap.OptOf[int32](4), E: soap.OptOf[int32](5)},
	}}, nestedgroups.MarshalDeep, nestedgroups.UnmarshalDeep)
	featuretest.ReadsAs(t, "<A>1</A><B>2</B><A>3</A><C>4</C><A>5</A><A>6</A><D>7</D><D>8</D><A>9</A><D>10</D><B>11</B>", nestedgroups.Twice{
		A: 1, B: 2, A2: 3, CGroup: &nestedgroups.TwiceCGroup{C: 4, A: 5}, B2: 11,
		AGroup: []nestedgroups.TwiceAGroup{{A: soap.OptOf[int32](6), D: 7}, {D: 8}, {A: soap.OptOf[int32](9), D: 10}},
	}, nestedgroups.MarshalTwice, nestedgroups.UnmarshalTwice)
	rows := nestedgroups.Rows{End: "e", Group: &nestedgroups.RowsGroup{Total: 4, HeadGroup: []nestedgroups.RowsHeadGroup{
		{Head: "1", CellGroup: []nestedgroups.RowsCellGroup{{Cell: "a"}, {Cell: "b", Note: soap.OptOf("n")}}, Foot: soap.OptOf("f")},
		{Head: "2", CellGroup: []nestedgroups.RowsCellGroup{{Cell: "c"}}},
	}}}
	text := "<Head>1</Head><Cell>a</Cell><Cell>b</Cell><Note>n</Note><Foot>f</Foot><Head>2</Head><Cell>c</Cell><Total>4</Total><End>e</End>"
	featuretest.ReadsAs(t, text+"<Y>1</Y><X>2</X>", nestedgroups.More{Rows: rows, Items: []nestedgroups.MoreItem{{Y: soap.OptOf[int32](1)}, {X: soap.OptOf[int32](2)}}}, nestedgroups.MarshalMore, nestedgroups.UnmarshalMore)
	featuretest.ReadsAs(t, "<S>1</S><I>2</I><Again><S>3</S></Again><I>4</I><S>5</S>", nestedgroups.Recursive{Shared: []nestedgroups.Shared{
		{S: 1, Inner: []nestedgroups.Inner{{I: 2, Again: &nestedgroups.InnerAgain{Shared: &nestedgroups.Shared{S: 3}}}, {I: 4}}}, {S: 5},
	}}, nestedgroups.MarshalRecursive, nestedgroups.UnmarshalRecursive)
}

// TestChoiceInARepeatedGroup asserts that each occurrence of a group is checked separately.
func TestChoiceInARepeatedGroup(t *testing.T) {
	read := func(content string, strict bool) *soap.ChoiceError {
		_, err := nestedgroups.UnmarshalDeep([]byte(`<Deep xmlns="urn:example:nested-groups">`+content+`<G>1</G></Deep>`), soap.ReadOptions{Strict: strict})
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

// TestPair asserts that an optional group has all occurrences of its only element or none.
func TestPair(t *testing.T) {
	for content, violations := range map[string][]string{
		"<B>1</B>":                         nil,
		"<A>1</A><A>2</A><B>1</B>":         nil,
		"<A>1</A><B>1</B>":                 {"Pair/A: number 1 violates minOccurs 2"},
		"<A>1</A><A>2</A><A>3</A><B>1</B>": {"Pair/A: number 3 violates maxOccurs 2"},
	} {
		v, err := nestedgroups.UnmarshalPair([]byte(`<Pair xmlns="urn:example:nested-groups">`+content+`</Pair>`), soap.ReadOptions{})
		if err != nil {
			t.Errorf("%s: %v", content, err)
			continue
		}
		featuretest.WantViolations(t, v.Validate(), violations...)
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
		stays(t, "Branches", content.String(), nestedgroups.MarshalBranches, nestedgroups.UnmarshalBranches)
		stays(t, "Deep", content.String(), nestedgroups.MarshalDeep, nestedgroups.UnmarshalDeep)
		stays(t, "Pair", content.String(), nestedgroups.MarshalPair, nestedgroups.UnmarshalPair)
		stays(t, "Twice", content.String(), nestedgroups.MarshalTwice, nestedgroups.UnmarshalTwice)
		stays(t, "More", content.String(), nestedgroups.MarshalMore, nestedgroups.UnmarshalMore)
		stays(t, "Recursive", strings.ReplaceAll(content.String(), ">1</Again>", "/>"), nestedgroups.MarshalRecursive, nestedgroups.UnmarshalRecursive)
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

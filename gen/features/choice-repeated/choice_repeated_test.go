package choicerepeated_test

import (
	"errors"
	"slices"
	"testing"

	choicerepeated "groupdesk/gen/features/choice-repeated/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Drawing":    featuretest.Document(choicerepeated.UnmarshalDrawing, choicerepeated.MarshalDrawing),
		"Expression": featuretest.Document(choicerepeated.UnmarshalExpression, choicerepeated.MarshalExpression),
		"Runs":       featuretest.Document(choicerepeated.UnmarshalRuns, choicerepeated.MarshalRuns),
		"Names":      featuretest.Document(choicerepeated.UnmarshalNames, choicerepeated.MarshalNames),
	})
}

func TestRepeatedChoiceKeepsItsOrder(t *testing.T) {
	featuretest.ReadsAs(t, "<Title></Title><Label>a</Label><Line><Length>1</Length></Line><Label>b</Label><Label>c</Label>"+
		"<From>1</From><To>2</To><Via>3</Via><Via>4</Via><From>5</From><To>6</To><Gap i:nil=\"true\"/><o:x xmlns:o=\"urn:o\"/><Author>me</Author>",
		choicerepeated.Drawing{Items: []choicerepeated.DrawingItem{
			{Label: soap.OptOf("a")},
			{Line: &choicerepeated.Line{Length: 1}},
			{Label: soap.OptOf("b")},
			{Label: soap.OptOf("c")},
			{FromGroup: &choicerepeated.DrawingFromGroup{From: 1, To: 2, Via: []int32{3, 4}}},
			{FromGroup: &choicerepeated.DrawingFromGroup{From: 5, To: 6}},
			{Gap: soap.OptNilNull[int32]()},
			{Any: `<o:x xmlns:o="urn:o"/>`},
		}, Author: soap.OptOf("me")}, choicerepeated.MarshalDrawing, choicerepeated.UnmarshalDrawing)
}

func TestItemsOfARepeatedChoiceHoldOneBranch(t *testing.T) {
	tests := map[string]choicerepeated.DrawingItem{
		"none":             {},
		"two":              {Label: soap.OptOf("a"), Gap: soap.OptNilOf[int32](1)},
		"one and wildcard": {Label: soap.OptOf("a"), Any: "<x xmlns='urn:x'/>"},
	}
	for name, item := range tests {
		_, err := choicerepeated.MarshalDrawing(&choicerepeated.Drawing{Items: []choicerepeated.DrawingItem{{Label: soap.OptOf("fine")}, item}})
		var wrong *soap.ChoiceError
		if !errors.As(err, &wrong) {
			t.Errorf("%s: got %v, want a choice error", name, err)
		}
	}
}

// TestUnknownElementsDontSplitItems asserts that what a newer server adds between the elements of a group leaves it whole.
func TestUnknownElementsDontSplitItems(t *testing.T) {
	v, err := choicerepeated.UnmarshalDrawing([]byte(`<Drawing xmlns="urn:example:choice-repeated"><Title/><From>1</From><New/><To>2</To><New/><Via>3</Via></Drawing>`), soap.ReadOptions{})
	if err != nil || len(v.Items) != 1 || v.Items[0].FromGroup == nil || v.Items[0].FromGroup.To != 2 || len(v.Items[0].FromGroup.Via) != 1 {
		t.Errorf("read %+v, %v", v, err)
	}
}

// TestOccurrencesThatAreNotSeen asserts that Validate does not count the items of a choice of which one occurrence may make
// several, or none.
func TestOccurrencesThatAreNotSeen(t *testing.T) {
	left := choicerepeated.RunsItem{Left: soap.OptOf(int32(1))}
	for n := range 7 {
		v := choicerepeated.Runs{Items: slices.Repeat([]choicerepeated.RunsItem{left}, n)}
		if err := v.Validate(); err != nil {
			t.Errorf("%d items: %v", n, err)
		}
	}
}

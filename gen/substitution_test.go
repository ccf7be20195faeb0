package main

import (
	"errors"
	"slices"
	"testing"

	substitution "groupdesk/gen/features/substitution-groups/golden"

	"groupdesk/gen/soap"
)

func TestSubstitutionGroups(t *testing.T) {
	red := substitution.Shape{Colour: soap.Some("red")}
	readsAs(t, "<Circle><Colour>red</Colour><Radius>1</Radius></Circle><Count>2</Count><Remark>r</Remark>", substitution.Canvas{
		Shape: substitution.ShapeGroup{Circle: &substitution.Circle{Shape: red, Radius: 1}}, Count: 2,
		Comment: &substitution.CommentGroup{Remark: soap.Some("r")},
	}, substitution.MarshalCanvas, substitution.UnmarshalCanvas)
	readsAs(t, `<Square><Corners>4</Corners></Square><Circle><Radius>1</Radius></Circle><Square i:nil="true"/><Comment></Comment>`, substitution.Gallery{
		Shape: []substitution.ShapeGroup{
			{Square: soap.Value(&substitution.Polygon{Corners: 4})}, {Circle: &substitution.Circle{Radius: 1}}, {Square: soap.Null[*substitution.Polygon]()},
		},
		Comment: &substitution.CommentGroup{Comment: soap.Some("")},
	}, substitution.MarshalGallery, substitution.UnmarshalGallery)
}

func TestSubstitutionIsByExactlyOne(t *testing.T) {
	var wrong *soap.ChoiceError
	if _, err := substitution.MarshalCanvas(&substitution.Canvas{}); !errors.As(err, &wrong) || len(wrong.Set) != 0 {
		t.Errorf("no member: got %v, want a choice error", err)
	}
	document := []byte(`<Canvas xmlns="urn:example:substitution-groups"><Circle><Radius>1</Radius></Circle><Polygon><Corners>3</Corners></Polygon><Count>1</Count></Canvas>`)
	if _, err := substitution.UnmarshalCanvas(document, soap.ReadOptions{}); !errors.As(err, &wrong) || !slices.Equal(wrong.Set, []string{"Circle", "Polygon"}) {
		t.Errorf("two members: got %v, want a choice error about both", err)
	}
}

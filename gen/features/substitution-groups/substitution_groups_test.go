package substitutiongroups_test

import (
	"errors"
	"slices"
	"testing"

	substitutiongroups "groupdesk/gen/features/substitution-groups/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Canvas":  featuretest.Document(substitutiongroups.UnmarshalCanvas, substitutiongroups.MarshalCanvas),
		"Gallery": featuretest.Document(substitutiongroups.UnmarshalGallery, substitutiongroups.MarshalGallery),
	})
}

func TestSubstitutionGroups(t *testing.T) {
	red := substitutiongroups.Shape{Colour: soap.OptOf("red")}
	featuretest.ReadsAs(t, "<Circle><Colour>red</Colour><Radius>1</Radius></Circle><Count>2</Count><Remark>r</Remark>", substitutiongroups.Canvas{
		Shape: substitutiongroups.ShapeGroup{Circle: &substitutiongroups.Circle{Shape: red, Radius: 1}}, Count: 2,
		Comment: &substitutiongroups.CommentGroup{Remark: soap.OptOf("r")},
	}, substitutiongroups.MarshalCanvas, substitutiongroups.UnmarshalCanvas)
	featuretest.ReadsAs(t, `<Square><Corners>4</Corners></Square><Circle><Radius>1</Radius></Circle><Square i:nil="true"/><Comment></Comment>`, substitutiongroups.Gallery{
		Shape: []substitutiongroups.ShapeGroup{
			{Square: soap.OptNilOf(&substitutiongroups.Polygon{Corners: 4})}, {Circle: &substitutiongroups.Circle{Radius: 1}}, {Square: soap.OptNilNull[*substitutiongroups.Polygon]()},
		},
		Comment: &substitutiongroups.CommentGroup{Comment: soap.OptOf("")},
	}, substitutiongroups.MarshalGallery, substitutiongroups.UnmarshalGallery)
}

func TestSubstitutionIsByExactlyOne(t *testing.T) {
	var wrong *soap.ChoiceError
	if _, err := substitutiongroups.MarshalCanvas(&substitutiongroups.Canvas{}); !errors.As(err, &wrong) || len(wrong.Set) != 0 {
		t.Errorf("no member: got %v, want a choice error", err)
	}
	document := []byte(`<Canvas xmlns="urn:example:substitution-groups"><Circle><Radius>1</Radius></Circle><Polygon><Corners>3</Corners></Polygon><Count>1</Count></Canvas>`)
	if _, err := substitutiongroups.UnmarshalCanvas(document, soap.ReadOptions{}); !errors.As(err, &wrong) || !slices.Equal(wrong.Set, []string{"Circle", "Polygon"}) {
		t.Errorf("two members: got %v, want a choice error about both", err)
	}
}

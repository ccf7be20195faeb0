package abstracttypes_test

import (
	"errors"
	"strings"
	"testing"

	abstracttypes "groupdesk/gen/features/abstract-types/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Drawing": featuretest.Document(abstracttypes.UnmarshalDrawing, abstracttypes.MarshalDrawing),
		"Shape":   featuretest.Document(abstracttypes.UnmarshalShape, abstracttypes.MarshalShape),
	}, featuretest.Unjudged{Sample: "Drawing.xml", Reason: "it has a value of a type that is declared elsewhere"})
}

const abstractNames = ` xmlns="urn:example:abstract" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"`

// TestAbstractTypesNeedXSIType asserts that an element of an abstract type says its type on the wire, always.
func TestAbstractTypesNeedXSIType(t *testing.T) {
	circle := &abstracttypes.Circle{Round: abstracttypes.Round{Radius: "1"}}
	ring := &abstracttypes.Ring{Round: abstracttypes.Round{Shape: abstracttypes.Shape{Colour: soap.OptOf("blue")}, Radius: "2"}, Inner: "1"}
	v := &abstracttypes.Drawing{
		Frame:  circle,
		Shapes: []abstracttypes.AnyShape{ring, circle, &abstracttypes.Square{Side: "3"}},
		Square: &abstracttypes.Square{Side: "4"},
		Only:   &abstracttypes.Only{Text: "only"},
	}
	document, err := abstracttypes.MarshalDrawing(v)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<n:Frame i:type="n:Circle">`, `<n:Shapes i:type="n:Ring">`, `<n:Shapes i:type="n:Square">`, `<n:Square>`, `<n:Only i:type="n:Only">`} {
		if !strings.Contains(string(document), want) {
			t.Errorf("%s is missing in %s", want, document)
		}
	}
	featuretest.RoundTrip(t, v, abstracttypes.MarshalDrawing, abstracttypes.UnmarshalDrawing)
}

// TestAbstractTypesRefuseTheirElements asserts that neither kind of reader takes an element that does not say which type
// stands for the abstract one, or that names an abstract type.
func TestAbstractTypesRefuseTheirElements(t *testing.T) {
	for _, typ := range []string{``, ` i:type="Shape"`, ` i:type="Round"`, ` i:type="Tile"`, ` i:type="Drawing"`} {
		document := `<Drawing` + abstractNames + `><Frame` + typ + `><Radius>1</Radius></Frame></Drawing>`
		for _, strict := range []bool{false, true} {
			_, err := abstracttypes.UnmarshalDrawing([]byte(document), soap.ReadOptions{Strict: strict})
			featuretest.WantTypeError(t, err, "/Drawing/Frame")
		}
	}
}

// TestAbstractTypeIsNoMember asserts that an abstract type which embeds a member cannot be written as that.
func TestAbstractTypeIsNoMember(t *testing.T) {
	v := &abstracttypes.Drawing{Frame: &abstracttypes.Tile{}}
	_, err := abstracttypes.MarshalDrawing(v)
	var write *soap.WriteError
	if !errors.As(err, &write) || !strings.Contains(err.Error(), "/Drawing/Frame") {
		t.Errorf("got %v, want an error at /Drawing/Frame", err)
	}
}

// TestUnknownTypesOfAnAbstractTypeAreKept asserts that what other schemas put in an element survives.
func TestUnknownTypesOfAnAbstractTypeAreKept(t *testing.T) {
	foreign := soap.AnyType{Type: soap.Name{Space: "urn:far", Local: "Point"}, Content: `<X xmlns="urn:far">1</X>`}
	v := &abstracttypes.Drawing{Frame: &abstracttypes.Square{Side: "1"}, Foreign: soap.OptOf(foreign)}
	featuretest.RoundTrip(t, v, abstracttypes.MarshalDrawing, abstracttypes.UnmarshalDrawing)
}

// TestCommonPart asserts that what all derived types have can be read and changed without asking which type a value is of.
func TestCommonPart(t *testing.T) {
	ring := &abstracttypes.Ring{Round: abstracttypes.Round{Shape: abstracttypes.Shape{Colour: soap.OptOf("blue")}}}
	for _, shape := range []abstracttypes.AnyShape{ring, &abstracttypes.Square{}} {
		shape.AsShape().Colour = soap.OptOf(shape.AsShape().Colour.Or("red"))
		if got := shape.AsShape().Colour.Or(""); got == "" {
			t.Errorf("%T has no colour", shape)
		}
	}
	if got, _ := ring.Colour.Get(); got != "blue" {
		t.Errorf("the ring is %q, want blue", got)
	}
}

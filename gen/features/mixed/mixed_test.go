package mixed_test

import (
	"errors"
	"testing"

	mixed "groupdesk/gen/features/mixed/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Letter":       featuretest.Document(mixed.UnmarshalLetter, mixed.MarshalLetter),
		"Paragraph":    featuretest.Document(mixed.UnmarshalParagraph, mixed.MarshalParagraph),
		"Plain":        featuretest.Document(mixed.UnmarshalPlain, mixed.MarshalPlain),
		"SignedLetter": featuretest.Document(mixed.UnmarshalSignedLetter, mixed.MarshalSignedLetter),
	})
}

func TestMixedContentKeepsTextAndOrder(t *testing.T) {
	text := func(s string) mixed.ParagraphContent { return mixed.ParagraphContent{Text: s} }
	featuretest.ReadsAs(t, " One <Bold>two</Bold><Bold></Bold>&amp;\n<Quote>four <Bold>five</Bold></Quote>  <Year i:nil=\"true\"/><o:x xmlns:o=\"urn:o\">six</o:x>.",
		mixed.Paragraph{Content: []mixed.ParagraphContent{
			text(" One "), {Bold: soap.OptOf("two")}, {Bold: soap.OptOf("")}, text("&\n"),
			{Quote: &mixed.Paragraph{Content: []mixed.ParagraphContent{text("four "), {Bold: soap.OptOf("five")}}}},
			text("  "), {Year: soap.OptNilNull[soap.GYear]()}, {Any: `<o:x xmlns:o="urn:o">six</o:x>`}, text("."),
		}}, mixed.MarshalParagraph, mixed.UnmarshalParagraph)
	featuretest.ReadsAs(t, " just text ", mixed.Plain{Text: " just text "}, mixed.MarshalPlain, mixed.UnmarshalPlain)
	featuretest.ReadsAs(t, "Dear <Name>Ann</Name>, bye. <Signature>B.</Signature>\n", mixed.SignedLetter{Content: []mixed.SignedLetterContent{
		{Text: "Dear "}, {Name: soap.OptOf("Ann")}, {Text: ", bye. "}, {Signature: soap.OptOf("B.")}, {Text: "\n"},
	}}, mixed.MarshalSignedLetter, mixed.UnmarshalSignedLetter)
}

// TestMixedTextIsOneWhole asserts that comments, sections and elements of no known name do not lose text.
func TestMixedTextIsOneWhole(t *testing.T) {
	v, err := mixed.UnmarshalPlain([]byte(`<Plain xmlns="urn:example:mixed">a<!-- - -->b<![CDATA[<]]><x>lost</x>c</Plain>`), soap.ReadOptions{})
	if err != nil || v.Text != "ab<c" {
		t.Errorf("read %+v, %v", v, err)
	}
	p, err := mixed.UnmarshalParagraph([]byte(`<Paragraph xmlns="urn:example:mixed" a="b">x&lt;<New c="&gt;"/>y</Paragraph>`), soap.ReadOptions{})
	if err != nil || len(p.Content) != 2 || p.Content[0].Text != "x<" || p.Content[1].Text != "y" {
		t.Errorf("read %+v, %v", p, err)
	}
}

func TestMixedPieceHoldsOneThing(t *testing.T) {
	var wrong *soap.ChoiceError
	_, err := mixed.MarshalParagraph(&mixed.Paragraph{Content: []mixed.ParagraphContent{{Text: "a", Bold: soap.OptOf("b")}}})
	if !errors.As(err, &wrong) || len(wrong.Set) != 2 {
		t.Errorf("got %v, want a choice error about Text and Bold", err)
	}
}

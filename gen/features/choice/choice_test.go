package choice_test

import (
	"errors"
	"slices"
	"testing"

	choice "groupdesk/gen/features/choice/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Payment": featuretest.Document(choice.UnmarshalPayment, choice.MarshalPayment),
		"Refund":  featuretest.Document(choice.UnmarshalRefund, choice.MarshalRefund),
		"Route":   featuretest.Document(choice.UnmarshalRoute, choice.MarshalRoute),
	})
}

func TestChoiceRefusesWrongCombinations(t *testing.T) {
	tests := map[string]struct {
		value choice.Payment
		want  []string // the fields that are set
	}{
		"none":             {choice.Payment{Amount: "1"}, nil},
		"two":              {choice.Payment{Card: &choice.Card{}, Cash: soap.OptOf("")}, []string{"Card", "Cash"}},
		"nil counts":       {choice.Payment{Voucher: soap.OptNilNull[int32](), Waived: soap.OptNilNull[*choice.Waiver]()}, []string{"Voucher", "Waived"}},
		"items count once": {choice.Payment{Coin: []int32{1, 2}, BankGroup: &choice.PaymentBankGroup{}}, []string{"Coin", "BankGroup"}},
		"optional choice":  {choice.Payment{Cash: soap.OptOf(""), Note: soap.OptOf(""), Memo: soap.OptOf("")}, []string{"Note", "Memo"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := choice.MarshalPayment(&test.value)
			var write *soap.WriteError
			var wrong *soap.ChoiceError
			if !errors.As(err, &write) || !errors.As(err, &wrong) || !slices.Equal(wrong.Set, test.want) {
				t.Fatalf("got %v; want a write error about %q", err, test.want)
			}
			if write.Path[0].Local != "Payment" {
				t.Errorf("the path is %v", write.Path)
			}
		})
	}
}

func TestChoiceReportsWrongCombinations(t *testing.T) {
	tests := map[string]struct {
		content         string
		lenient, strict []string // the fields that are set, nil for no error
	}{
		"none":         {"", nil, []string{}},
		"two":          {"<Card/><Cash/>", []string{"Card", "Cash"}, []string{"Card", "Cash"}},
		"backwards":    {"<Cash/><Card/>", []string{"Card", "Cash"}, []string{"Card", "Cash"}},
		"with a group": {"<Bank/><Account/><Cash/>", []string{"Cash", "BankGroup"}, []string{"Cash", "BankGroup"}},
		"one":          {"<Cash/>", nil, nil},
		"late":         {"<Note/><Account/><Bank/>", nil, nil},
	}
	for name, test := range tests {
		document := []byte(`<Payment xmlns="urn:example:choice"><Amount>1</Amount>` + test.content + `</Payment>`)
		for strict, want := range map[bool][]string{false: test.lenient, true: test.strict} {
			_, err := choice.UnmarshalPayment(document, soap.ReadOptions{Strict: strict})
			var value *soap.ValueError
			var wrong *soap.ChoiceError
			switch {
			case want == nil && err == nil:
			case !errors.As(err, &value) || !errors.As(err, &wrong) || !slices.Equal(wrong.Set, want):
				t.Errorf("%s, strict %t: got %v, want an error about %q", name, strict, err, want)
			case len(value.Path) != 1 || value.Path[0].Local != "Payment":
				t.Errorf("%s: the path is %v", name, value.Path)
			}
		}
	}
}

// TestChoiceOfTheBaseIsChecked asserts that a derived type is checked against its own choice and that of its base.
func TestChoiceOfTheBaseIsChecked(t *testing.T) {
	var wrong *soap.ChoiceError
	_, err := choice.UnmarshalRefund([]byte(`<Refund xmlns="urn:example:choice"><Amount>1</Amount><Cash/><Owed>2026-01-01</Owed><Full>true</Full></Refund>`), soap.ReadOptions{})
	if !errors.As(err, &wrong) || !slices.Equal(wrong.Set, []string{"Cash", "Owed"}) {
		t.Errorf("got %v, want an error about Cash and Owed", err)
	}
	if _, err = choice.MarshalRefund(&choice.Refund{Payment: choice.Payment{Cash: soap.OptOf("")}}); !errors.As(err, &wrong) || wrong.Branches[0] != "Full" {
		t.Errorf("got %v, want an error about Full", err)
	}
}

// TestChoiceBeforeItsNamesake reads an element whose name is that of a branch and of what follows the choice.
func TestChoiceBeforeItsNamesake(t *testing.T) {
	for document, want := range map[string]choice.Route{
		`<Route xmlns="urn:example:choice"><Stop>A</Stop><Stop>B</Stop><End>C</End></Route>`:   {Stop: soap.OptOf("A"), Stop2: soap.OptOf("B"), End: "C"},
		`<Route xmlns="urn:example:choice"><Start>A</Start><Stop>B</Stop><End>C</End></Route>`: {Start: soap.OptOf("A"), Stop2: soap.OptOf("B"), End: "C"},
	} {
		got, err := choice.UnmarshalRoute([]byte(document), soap.ReadOptions{Strict: true})
		if err != nil || *got != want {
			t.Errorf("read %+v, %v; want %+v", got, err, want)
		}
	}
}

func TestValidateChoice(t *testing.T) {
	featuretest.WantViolations(t, (&choice.Payment{}).Validate(), "Payment: setting nothing violates choice one of Card, Cash, Voucher, Coin, BankGroup, Owed or Waived")
	featuretest.WantViolations(t, (&choice.Payment{Cash: soap.OptOf("1"), Note: soap.OptOf("a"), Memo: soap.OptOf("b")}).Validate(), "Payment: setting Note and Memo violates choice one of Note or Memo")
}

//go:build !js

package soap_test

import (
	"fmt"
	"math/big"
	"time"

	anything "groupdesk/gen/features/any/golden"
	choices "groupdesk/gen/features/choice/golden"
	derived "groupdesk/gen/features/derived-types/golden"
	enumerations "groupdesk/gen/features/enumerations/golden"
	lists "groupdesk/gen/features/lists/golden"
	nillable "groupdesk/gen/features/nillable/golden"
	"groupdesk/gen/soap"
)

// What to write for a field of each kind.
func Example_fields() {
	now := time.Date(2026, 11, 28, 13, 20, 0, 0, time.UTC)

	states := nillable.States{
		Optional:      soap.OptOf("here"),                   // absent when it is left out
		Nillable:      soap.NilOf("here"),                   // xsi:nil when it is left out
		Both:          soap.OptNilNull[string](),            // absent when it is left out, soap.OptNilOf("here") for a value
		OptionalPoint: &nillable.Point{X: 1},                // absent when it is nil
		BothPoint:     soap.OptNilOf(&nillable.Point{X: 1}), // as Both
	}
	payment := choices.Payment{
		Amount: "12.50",
		Owed:   soap.OptOf(soap.LocalDate(now)), // the one branch of the choice; all others stay absent
	}
	door := enumerations.Door{State: enumerations.StateOpen}
	chart := lists.Chart{Numbers: lists.Numbers{1, 2, 3}}
	bill := derived.Bill{Price: []derived.AnyPrice{&derived.Euros{Value: "19.90"}}}
	letter := anything.Body{Any: soap.Raw(`<note xmlns="urn:example:note">hello</note>`)}

	dates := []soap.DateTime{soap.ZonedDateTime(now), soap.LocalDateTime(now)}
	times := []soap.Time{soap.LocalTime(now), soap.ZonedTime(now)}
	durations := []soap.Duration{soap.DurationOf(90 * time.Second), "P1M"}
	integer := soap.IntegerOf(big.NewInt(7))

	fmt.Println(states.Both.IsNil(), payment.Owed.Or(""), door.State.Valid(), len(chart.Numbers), len(bill.Price), letter.Any)
	fmt.Println(dates[0].Zoned, dates[1].Zoned, times, durations, integer)
	// Output:
	// true 2026-11-28 true 3 1 <note xmlns="urn:example:note">hello</note>
	// true false [13:20:00 13:20:00Z] [PT1M30S P1M] 7
}

// A generated type reads and writes whole documents, too, as a schema without a service has them.
func ExampleMarshal() {
	root := soap.Name{Space: "urn:example:nillable", Local: "Point"}
	document, err := soap.Marshal(root, &nillable.Point{X: 7})
	fmt.Println(string(document), err)
	var point nillable.Point
	err = soap.Unmarshal(document, root, &point, soap.ReadOptions{})
	fmt.Println(point.X, err)
	// Output:
	// <n:Point xmlns:n="urn:example:nillable"><n:X>7</n:X></n:Point> <nil>
	// 7 <nil>
}

//go:build !js

package soap_test

import (
	"errors"
	"fmt"
	"math/big"
	"time"

	facets "groupdesk/gen/features/facets/golden"
	nillable "groupdesk/gen/features/nillable/golden"
	"groupdesk/gen/soap"
)

// An optional element is an Opt: its zero value is absent, whatever the value of its type is.
func ExampleOpt() {
	v := nillable.States{Optional: soap.OptOf("")}
	text, present := v.Optional.Get()
	fmt.Printf("%q %v\n", text, present)
	fmt.Println(v.Number.IsAbsent(), v.Number.Or(7))
	// Output:
	// "" true
	// true 7
}

// A nillable element is a Nil: its zero value is xsi:nil.
func ExampleNil() {
	v := nillable.States{}
	fmt.Println(v.Nillable.IsNil())
	v.Nillable = soap.NilOf("here")
	fmt.Println(v.Nillable.Or("nothing"))
	// Output:
	// true
	// here
}

// An element that is optional and nillable is an OptNil, which distinguishes all three states.
func ExampleOptNil() {
	for _, v := range []soap.OptNil[string]{{}, soap.OptNilNull[string](), soap.OptNilOf("here")} {
		text, ok := v.Get()
		fmt.Printf("%v %v %v %q\n", v.IsAbsent(), v.IsNil(), ok, text)
	}
	// Output:
	// true false false ""
	// false true false ""
	// false false true "here"
}

// Dates and times without a time zone are those of a calendar on a wall. AsTime asks where the wall is.
func ExampleDate() {
	oslo := time.FixedZone("Oslo", 3600)
	moment := time.Date(2026, 11, 28, 13, 20, 0, 0, oslo)
	fmt.Println(soap.LocalDate(moment), soap.ZonedDate(moment), soap.LocalTime(moment))

	midnight, err := soap.Date("2026-11-28").AsTime(oslo)
	fmt.Println(midnight.Format(time.RFC3339), err)
	_, err = soap.Date("2026-11-28").AsTime(nil)
	fmt.Println(err)
	// Output:
	// 2026-11-28 2026-11-28+01:00 13:20:00
	// 2026-11-28T00:00:00+01:00 <nil>
	// soap: 2026-11-28 has no time zone; pass the location where it is meant
}

// A DateTime holds a time.Time, and whether the document says the time zone.
func ExampleDateTime() {
	moment := time.Date(2026, 11, 28, 13, 20, 0, 0, time.UTC)
	sent := soap.ZonedDateTime(moment)
	wall := soap.LocalDateTime(moment)
	order, ok := wall.Compare(sent)
	fmt.Println(sent.Zoned, wall.Zoned, order, ok)
	// Output: true false 0 false
}

// A Duration may have months, which no time.Duration has.
func ExampleDuration() {
	d, err := soap.Duration("P1DT30M").AsDuration()
	fmt.Println(d, err, soap.DurationOf(90*time.Second))
	_, err = soap.Duration("P1M").AsDuration()
	fmt.Println(err)
	term := facets.Term(soap.DurationOf(time.Hour)) // A type of the schema's own.
	fmt.Println(soap.Duration(term).AsDuration())
	// Output:
	// 24h30m0s <nil> PT1M30S
	// soap: the duration P1M has months, which differ in length; add it to a date instead
	// 1h0m0s <nil>
}

// A Decimal keeps all digits. Amounts of money are best counted as a big.Rat.
func ExampleDecimal() {
	price, err := soap.Decimal("19.90").AsRat()
	if err != nil {
		fmt.Println(err)
		return
	}
	total, err := soap.DecimalOf(price.Mul(price, big.NewRat(3, 1)))
	fmt.Println(total, err)
	f, err := total.AsFloat64()
	fmt.Println(f, err)
	// Output:
	// 59.7 <nil>
	// 59.7 <nil>
}

// Reading and writing don't look at facets. Validate does, and reports every violation at once.
func ExampleFacetError() {
	item := facets.Item{Grade: 1, Name: "two words", Quantity: "0"}
	err := item.Validate()
	fmt.Println(err)
	var first *soap.FacetError
	if errors.As(err, &first) {
		fmt.Println(first.Path, first.Facet, first.Limit)
	}
	// Output:
	// soap: Item/Name: length 9 violates maxLength 4
	// soap: Item/Quantity: "0" violates minInclusive 1
	// Item/Name maxLength 4
}

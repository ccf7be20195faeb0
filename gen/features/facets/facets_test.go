package facets_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"testing"
	"time"

	facets "groupdesk/gen/features/facets/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Order": featuretest.Document(facets.UnmarshalOrder, facets.MarshalOrder),
	}, featuretest.Unjudged{Reason: "libxml2 knows decimals of 24 digits only"})
}

func validOrder() *facets.Order {
	return &facets.Order{
		Item:  []facets.Item{{Grade: 1, Name: "Bolt", Quantity: "99"}},
		Price: facets.Price{Value: "19.90"},
	}
}

// TestFacetsByField changes one thing about a valid order and asserts what Validate reports.
func TestFacetsByField(t *testing.T) {
	tests := map[string]struct {
		change func(*facets.Order)
		want   []string
	}{
		"valid":       {func(*facets.Order) {}, nil},
		"no item":     {func(o *facets.Order) { o.Item = nil }, []string{"Order/Item: number 0 violates minOccurs 1"}},
		"many items":  {func(o *facets.Order) { o.Item = append(o.Item, o.Item[0], o.Item[0], o.Item[0]) }, []string{"Order/Item: number 4 violates maxOccurs 3"}},
		"inherited":   {func(o *facets.Order) { o.Item[0].Name = "" }, []string{"Order/Item[1]/Name: length 0 violates minLength 1"}},
		"tightened":   {func(o *facets.Order) { o.Item[0].Name = "Bolts" }, []string{"Order/Item[1]/Name: length 5 violates maxLength 4"}},
		"characters":  {func(o *facets.Order) { o.Item[0].Name = "øæåé" }, nil},
		"white space": {func(o *facets.Order) { o.Item[0].Name = "  a \n b " }, nil},
		"anonymous":   {func(o *facets.Order) { o.Item[0].Quantity = "100" }, []string{`Order/Item[1]/Quantity: "100" violates maxInclusive 99`}},
		"built-in":    {func(o *facets.Order) { o.Item[0].Quantity = "" }, []string{`Order/Item[1]/Quantity: "" violates minInclusive 1`}},
		"attribute":   {func(o *facets.Order) { o.Item[0].Grade = 7 }, []string{`Order/Item[1]/@grade: "7" violates maxInclusive 6`}},
		"language":    {func(o *facets.Order) { o.Item[0].Lang = soap.OptOf("?") }, []string{`Order/Item[1]/@lang: "?" violates pattern [a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`}},
		"nested": {func(o *facets.Order) {
			o.Item[0].Part = []facets.Item{{Grade: 1, Name: "a", Quantity: "1"}, {Grade: 0, Name: "b", Quantity: "1"}}
		}, []string{`Order/Item[1]/Part[2]/@grade: "0" violates minInclusive 1`}},
		"text":          {func(o *facets.Order) { o.Price.Value = "-0.001" }, []string{`Order/Price: "-0.001" violates minInclusive 0`, `Order/Price: "-0.001" violates fractionDigits 2`}},
		"big numbers":   {func(o *facets.Order) { o.Price.Value = "123456789012345678901234567890.120" }, nil},
		"bigger":        {func(o *facets.Order) { o.Price.Value = "123456789012345678901234567890.13" }, []string{`Order/Price: "123456789012345678901234567890.13" violates maxInclusive 123456789012345678901234567890.12`}},
		"no number":     {func(o *facets.Order) { o.Price.Value = "x" }, []string{`Order/Price: "x" violates minInclusive 0`, `Order/Price: "x" violates maxInclusive 123456789012345678901234567890.12`}},
		"infinite":      {func(o *facets.Order) { o.Price.Ratio = soap.OptOf(facets.Ratio(minusInfinity())) }, []string{`Order/Price/@ratio: "-INF" violates minExclusive -INF`}},
		"no number yet": {func(o *facets.Order) { o.Price.Profit = soap.OptOf(facets.Unknown(math.NaN())) }, nil},
		"a number":      {func(o *facets.Order) { o.Price.Profit = soap.OptOf(facets.Unknown(1)) }, []string{`Order/Price/@profit: "1" violates minInclusive NaN`}},
		"only digits":   {func(o *facets.Order) { o.Price.Weight = soap.OptOf(facets.Weight("1.2345")) }, []string{`Order/Price/@weight: "1.2345" violates totalDigits 4`, `Order/Price/@weight: "1.2345" violates fractionDigits 3`}},
		"octets":        {func(o *facets.Order) { o.Checksum = soap.OptOf(facets.Checksum{1}) }, []string{"Order/Checksum: length 1 violates length 2"}},
		"nil":           {func(o *facets.Order) { o.Blob = soap.Nil[facets.Blob]{} }, nil},
		"not nil":       {func(o *facets.Order) { o.Blob = soap.NilOf(facets.Blob("four")) }, []string{"Order/Blob: length 4 violates maxLength 3"}},
		"repeated":      {func(o *facets.Order) { o.Percent = []facets.Percent{0, 101, 100, -1} }, []string{`Order/Percent[2]: "101" violates maxExclusive 101`, `Order/Percent[4]: "-1" violates minInclusive 0`}},
		"digits":        {func(o *facets.Order) { o.Serial = soap.OptOf(facets.Serial(10000000000000000000)) }, []string{`Order/Serial: "10000000000000000000" violates totalDigits 19`}},
		"exclusive":     {func(o *facets.Order) { o.Serial = soap.OptOf(facets.Serial(9999999999999999)) }, []string{`Order/Serial: "9999999999999999" violates minExclusive 9999999999999999`}},
		"duration":      {func(o *facets.Order) { o.Term = soap.OptOf(facets.Term("P30D")) }, []string{`Order/Term: "P30D" violates minInclusive P1M`}},
		"long enough":   {func(o *facets.Order) { o.Term = soap.OptOf(facets.Term("P32D")) }, nil},
		"moment":        {func(o *facets.Order) { o.Placed = soap.OptOf(moment(2000, 1, "+01:00")) }, []string{`Order/Placed: "2000-01-01T00:00:00+01:00" violates minInclusive 2000-01-01T00:00:00Z`}},
		"wall clock":    {func(o *facets.Order) { o.Placed = soap.OptOf(moment(2000, 2, "")) }, nil},
		"unclear clock": {func(o *facets.Order) { o.Placed = soap.OptOf(moment(2000, 1, "")) }, []string{`Order/Placed: "2000-01-01T00:00:00" violates minInclusive 2000-01-01T00:00:00Z`}},
		"date":          {func(o *facets.Order) { o.Delivery = soap.OptOf(facets.Delivery("2100-01-01")) }, []string{`Order/Delivery: "2100-01-01" violates maxExclusive 2100-01-01`}},
		"year":          {func(o *facets.Order) { o.Year = soap.OptOf(facets.Year("1998")) }, []string{`Order/Year: "1998" violates minInclusive 1999`}},
		"list":          {func(o *facets.Order) { o.Sizes = soap.OptOf(facets.Sizes{"S", "L", "M"}) }, []string{`Order/Sizes[2]: "L" violates enumeration S, M`, "Order/Sizes: length 3 violates maxLength 2"}},
		"union":         {func(o *facets.Order) { o.Stock = soap.OptOf(facets.Stock("100")) }, nil},
		"no member":     {func(o *facets.Order) { o.Stock = soap.OptOf(facets.Stock("101")) }, []string{`Order/Stock: "101" violates union Percent, Size`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			v := validOrder()
			test.change(v)
			featuretest.WantViolations(t, v.Validate(), test.want...)
		})
	}
}

func minusInfinity() float64 {
	zero := 0.0
	return -1 / zero
}

// moment is midnight on the first of a month.
func moment(year int, month time.Month, zone string) facets.Placed {
	location := time.UTC
	if zone == "+01:00" {
		location = time.FixedZone("", 3600)
	}
	return facets.Placed{Time: time.Date(year, month, 1, 0, 0, 0, 0, location), Zoned: zone != ""}
}

// TestFacetErrors asserts what a caller learns about a violation besides its text.
func TestFacetErrors(t *testing.T) {
	v := validOrder()
	v.Item[0].Name, v.Year = "", soap.OptOf(facets.Year("1998"))
	var first *soap.FacetError
	if !errors.As(v.Validate(), &first) {
		t.Fatal("no FacetError")
	}
	if want := (soap.FacetError{Path: "Order/Item[1]/Name", Facet: soap.MinLength, Limit: "1", Value: "0"}); *first != want {
		t.Errorf("got %+v, want %+v", *first, want)
	}
	if err := (*facets.Order)(nil).Validate(); err != nil {
		t.Errorf("a nil pointer: %v", err)
	}
	featuretest.WantViolations(t, facets.Word("too long").Validate(), "Word: length 8 violates maxLength 4")
	if _, checked := any(&facets.Unchecked{}).(interface{ Validate() error }); checked {
		t.Error("a type without anything to check has Validate")
	}
}

// TestReadingDoesNotValidate asserts that no reader, not even a strict one, checks facets.
func TestReadingDoesNotValidate(t *testing.T) {
	document := `<Order xmlns="urn:example:facets"><Item grade="9"><Name>Too long</Name><Quantity>0</Quantity></Item><Price>1</Price><Blob>AA==</Blob></Order>`
	v, err := facets.UnmarshalOrder([]byte(document), soap.ReadOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	featuretest.WantViolations(t, v.Validate(),
		`Order/Item[1]/@grade: "9" violates maxInclusive 6`,
		"Order/Item[1]/Name: length 8 violates maxLength 4",
		`Order/Item[1]/Quantity: "0" violates minInclusive 1`)
}

// TestValidateCycles asserts that a value that contains itself is an error, not an endless run.
func TestValidateCycles(t *testing.T) {
	v := &facets.Item{Grade: 1, Name: "a", Quantity: "1"}
	v.Part = make([]facets.Item, 2)
	v.Part[0], v.Part[1] = *v, *v // Both share the list that they are in.
	var facet *soap.FacetError
	if err := v.Validate(); !errors.As(err, &facet) || facet.Facet != soap.MaxDepth {
		t.Errorf("got %v, want an error about the depth", err)
	}
}

// TestTextOfDerivedTypes asserts that a type derived from one whose Go type has a text form has that too.
func TestTextOfDerivedTypes(t *testing.T) {
	order := validOrder()
	order.Checksum = soap.OptOf(facets.Checksum{0xAB, 1})
	order.Placed = soap.OptOf(moment(12000, 1, "+01:00"))
	if got := fmt.Sprint(order.Checksum, order.Placed); got != "AB01 12000-01-01T00:00:00+01:00" {
		t.Errorf("printed as %s", got)
	}
	text, err := json.Marshal(order)
	if err != nil {
		t.Fatal(err)
	}
	var members struct{ Checksum, Placed string }
	if err := json.Unmarshal(text, &members); err != nil || members.Checksum != "AB01" || members.Placed != "12000-01-01T00:00:00+01:00" {
		t.Errorf("%v in %s", err, text)
	}
	var back facets.Order
	if err := json.Unmarshal(text, &back); err != nil || fmt.Sprint(back) != fmt.Sprint(*order) || !reflect.DeepEqual(back.Checksum, order.Checksum) {
		t.Errorf("%s is read as %+v, %v", text, back, err)
	}
}

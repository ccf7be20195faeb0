//go:build !js

package soap_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"groupdesk/gen/soap"
)

// tagged has its fields as generated code would, with the tag that distinguishes an absent element from one that is xsi:nil.
type tagged struct {
	Opt    soap.Opt[int]               `json:",omitzero"`
	Nil    soap.Nil[string]            //
	OptNil soap.OptNil[string]         `json:",omitzero"`
	Group  soap.OptNil[*group]         `json:",omitzero"`
	When   soap.Opt[soap.DateTime]     `json:",omitzero"`
	Bytes  soap.OptNil[[]byte]         `json:",omitzero"`
	List   soap.OptNil[[]string]       `json:",omitzero"`
	Items  []soap.Nil[soap.Decimal]    `json:",omitzero"`
	Attr   soap.Opt[map[string]string] `json:",omitzero"`
}

// TestHoldersInJSON asserts that each state has its own JSON where JSON can tell it, and is read back.
func TestHoldersInJSON(t *testing.T) {
	noon := soap.DateTime{Time: time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC), Zoned: true}
	tests := map[string]struct {
		v    tagged
		want string
	}{
		"nothing": {tagged{}, `{"Nil":null}`},
		"zeros": {tagged{Opt: soap.OptOf(0), Nil: soap.NilOf(""), OptNil: soap.OptNilOf(""), When: soap.OptOf(soap.DateTime{})},
			`{"Opt":0,"Nil":"","OptNil":"","When":"0001-01-01T00:00:00"}`},
		"nils": {tagged{OptNil: soap.OptNilNull[string](), Group: soap.OptNilNull[*group](), Items: []soap.Nil[soap.Decimal]{{}, soap.NilOf(soap.Decimal("1.50"))}},
			`{"Nil":null,"OptNil":null,"Group":null,"Items":[null,"1.50"]}`},
		"values": {tagged{Opt: soap.OptOf(7), Nil: soap.NilOf("<a>"), OptNil: soap.OptNilOf("null"), Group: soap.OptNilOf(&group{ID: 7}), When: soap.OptOf(noon)},
			`{"Opt":7,"Nil":"\u003ca\u003e","OptNil":"null","Group":{"Value":null,"Tooltip":null,"ID":7,"Rank":0,"Deleted":0},"When":"2024-02-29T12:00:00Z"}`},
		"lists": {tagged{Bytes: soap.OptNilOf([]byte{1, 2}), List: soap.OptNilOf([]string{"a"}), Attr: soap.OptOf(map[string]string{"a": "b"})},
			`{"Nil":null,"Bytes":"AQI=","List":["a"],"Attr":{"a":"b"}}`},
		"empty lists": {tagged{Bytes: soap.OptNilOf([]byte{}), List: soap.OptNilOf([]string{}), Attr: soap.OptOf(map[string]string{})},
			`{"Nil":null,"Bytes":"","List":[],"Attr":{}}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := json.Marshal(test.v)
			if err != nil || string(got) != test.want {
				t.Fatalf("got %s, %v\nwant %s", got, err, test.want)
			}
			var back tagged
			if err := json.Unmarshal(got, &back); err != nil {
				t.Fatal(err)
			}
			// A group without tags has null for what is absent, which is read as xsi:nil.
			if g, ok := back.Group.Get(); ok {
				g.Value, g.Tooltip = soap.OptNil[string]{}, soap.OptNil[string]{}
			}
			if !reflect.DeepEqual(back, test.v) {
				t.Errorf("read %+v, want %+v", back, test.v)
			}
		})
	}
}

// TestNilListsInJSON asserts that a list without items, which is a value, does not become null, which is none.
func TestNilListsInJSON(t *testing.T) {
	got, err := json.Marshal(tagged{Bytes: soap.OptNilOf[[]byte](nil), List: soap.OptNilOf[[]string](nil), Attr: soap.OptOf[map[string]string](nil)})
	if want := `{"Nil":null,"Bytes":"","List":[],"Attr":{}}`; err != nil || string(got) != want {
		t.Errorf("got %s, %v, want %s", got, err, want)
	}
}

// TestJSONReplacesWhatWasThere reads into a value that is in use.
func TestJSONReplacesWhatWasThere(t *testing.T) {
	v := tagged{Opt: soap.OptOf(7), Nil: soap.NilOf("a"), OptNil: soap.OptNilOf("b"), List: soap.OptNilOf([]string{"c", "d"})}
	err := json.Unmarshal([]byte(`{"Opt":null,"Nil":null,"OptNil":null,"List":["e"]}`), &v)
	if want := (tagged{OptNil: soap.OptNilNull[string](), List: soap.OptNilOf([]string{"e"})}); err != nil || !reflect.DeepEqual(v, want) {
		t.Errorf("got %+v, %v", v, err)
	}
	for _, wrong := range []string{`{"Opt":"x"}`, `{"Nil":1}`, `{"OptNil":[]}`} {
		if err := json.Unmarshal([]byte(wrong), &v); err == nil {
			t.Errorf("%s was taken", wrong)
		}
	}
	if _, err := json.Marshal(soap.OptOf(math.NaN())); err == nil {
		t.Error("NaN, which JSON does not have, was written")
	}
}

// TestHoldersInText asserts what fmt prints of each state, alone and in a struct.
func TestHoldersInText(t *testing.T) {
	tests := []struct {
		format string
		v      any
		want   string
	}{
		{"%v", soap.OptOf(7), "7"},
		{"%v", soap.Opt[int]{}, "absent"},
		{"%v", soap.NilOf("a"), "a"},
		{"%v", soap.Nil[string]{}, "nil"},
		{"%v", soap.OptNilOf("a b"), "a b"},
		{"%v", soap.OptNilNull[string](), "nil"},
		{"%v", soap.OptNil[string]{}, "absent"},
		{"%q", soap.OptNilOf("a b"), `"a b"`},
		{"%04d", soap.OptOf(7), "0007"},
		{"%d", soap.Opt[int]{}, "absent"},
		{"%.1f", soap.NilOf(0.25), "0.2"},
		{"%#v", soap.OptOf(7), "soap.OptOf(7)"},
		{"%#v", soap.NilOf("a"), `soap.NilOf("a")`},
		{"%#v", soap.OptNilOf("a"), `soap.OptNilOf("a")`},
		{"%#v", soap.Opt[int]{}, "soap.Opt[int]{}"},
		{"%#v", soap.Nil[int]{}, "soap.Nil[int]{}"},
		{"%#v", soap.OptNil[int]{}, "soap.OptNil[int]{}"},
		{"%#v", soap.OptNilNull[int](), "soap.OptNilNull[int]()"},
		{"%v", group{Value: soap.OptNilOf("Sales"), Tooltip: soap.OptNilNull[string]()}, "{Sales nil 0 0 0}"},
		{"%+v", group{ID: 7}, "{Value:absent Tooltip:absent ID:7 Rank:0 Deleted:0}"},
		{"%v", soap.OptNilOf(&group{}), "&{absent absent 0 0 0}"},
		{"%v", []soap.Nil[int]{soap.NilOf(1), {}}, "[1 nil]"},
	}
	for _, test := range tests {
		if got := fmt.Sprintf(test.format, test.v); got != test.want {
			t.Errorf("%s: got %s, want %s", test.format, got, test.want)
		}
	}
}

// TestHoldersInLogs asserts what slog writes of them.
func TestHoldersInLogs(t *testing.T) {
	when := soap.DateTime{Time: time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)}
	arguments := []any{
		"some", soap.OptOf(7), "absent", soap.Opt[int]{}, "null", soap.OptNilNull[string](), "when", when, "held", soap.OptNilOf(when),
		"name", soap.Name{Space: "urn:n", Local: "x"}, "hex", soap.HexBinary{1, 0xAB}, "decimal", soap.Decimal("1.50"),
	}
	var text, object bytes.Buffer
	slog.New(slog.NewTextHandler(&text, nil)).Info("m", arguments...)
	slog.New(slog.NewJSONHandler(&object, nil)).Info("m", arguments...)
	for want, got := range map[string]string{
		`some=7 absent=absent null=nil when=2024-02-29T12:00:00 held=2024-02-29T12:00:00 name={urn:n}x hex=01AB decimal=1.50`:                          text.String(),
		`"some":7,"absent":null,"null":null,"when":"2024-02-29T12:00:00","held":"2024-02-29T12:00:00","name":"{urn:n}x","hex":"01AB","decimal":"1.50"`: object.String(),
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// scalars has a field of each type of the runtime that a schema's types become.
type scalars struct {
	DateTime   soap.DateTime
	Date       soap.Date
	Time       soap.Time
	Duration   soap.Duration
	Decimal    soap.Decimal
	Integer    soap.Integer
	GYearMonth soap.GYearMonth
	GYear      soap.GYear
	GMonthDay  soap.GMonthDay
	GMonth     soap.GMonth
	GDay       soap.GDay
	Name       soap.Name
	Names      map[soap.Name]int
	Hex        soap.HexBinary
	Raw        soap.Raw
	Any        soap.AnyType
	Simple     soap.AnySimpleType
	Matrix     soap.Matrix[int32]
}

func TestScalarsInJSON(t *testing.T) {
	v := scalars{
		DateTime: soap.DateTime{Time: time.Date(-44, 3, 15, 11, 30, 0, 500, time.FixedZone("", 3600)), Zoned: true},
		Date:     "2024-02-29+01:00", Time: "13:20:00.5", Duration: "P1Y", Decimal: "-1.50", Integer: "12345678901234567890",
		GYearMonth: "2024-02", GYear: "2024", GMonthDay: "--02-29", GMonth: "--02", GDay: "---29",
		Name: soap.Name{Local: "x"}, Names: map[soap.Name]int{{Space: "urn:n", Local: "x"}: 1}, Hex: soap.HexBinary{0, 0xFF},
		Raw: "<a/>", Matrix: soap.Matrix[int32]{Size: []int{1, 2}, Items: []int32{3, 4}},
		Any: soap.AnyType{Type: soap.Name{Space: soap.NamespaceXSD, Local: "QName"}, Attributes: []soap.Attribute{{Name: soap.Name{Local: "a"}, Value: "b"}},
			Namespaces: []soap.Namespace{{Prefix: "p", Space: "urn:p"}}, Content: "p:x"},
		Simple: soap.AnySimpleType{Type: soap.Name{Space: soap.NamespaceXSD, Local: "int"}, Value: "7"},
	}
	got, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"DateTime":"-0044-03-15T11:30:00.0000005+01:00"`, `"Date":"2024-02-29+01:00"`, `"Decimal":"-1.50"`, `"GDay":"---29"`,
		`"Name":"x"`, `"Names":{"{urn:n}x":1}`, `"Hex":"00FF"`, `"Type":"{http://www.w3.org/2001/XMLSchema}QName"`,
	} {
		if !strings.Contains(string(got), want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	var back scalars
	if err := json.Unmarshal(got, &back); err != nil {
		t.Fatal(err)
	}
	if !back.DateTime.Time.Equal(v.DateTime.Time) {
		t.Errorf("read %v, want %v", back.DateTime, v.DateTime)
	}
	back.DateTime.Time = v.DateTime.Time // Two locations of the same offset need not be the same to reflect.
	if !reflect.DeepEqual(back, v) {
		t.Errorf("read %+v, want %+v", back, v)
	}
}

// TestTextForms has what is no value of its type, and names that are hard to write.
func TestTextForms(t *testing.T) {
	for _, text := range []string{"", "2024-02-30T00:00:00", "2024-02-29", " 2024-02-28T00:00:00"} {
		v := soap.DateTime{Zoned: true}
		if err := v.UnmarshalText([]byte(text)); err == nil || v != (soap.DateTime{Zoned: true}) {
			t.Errorf("%q became %v, %v", text, v, err)
		}
	}
	if text, err := (soap.DateTime{Time: time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)}).MarshalText(); err == nil {
		t.Errorf("the year 0, which XML Schema 1.0 does not have, became %s", text)
	}
	if got := fmt.Sprint(soap.DateTime{Time: time.Date(2024, 2, 29, 1, 2, 3, 0, time.UTC), Zoned: true}, soap.HexBinary{0xA}); got != "2024-02-29T01:02:03Z 0A" {
		t.Errorf("printed %s", got)
	}
	for _, text := range []string{"0", "0G", "0 1"} {
		var v soap.HexBinary
		if err := v.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q became %v", text, v)
		}
	}
	for _, name := range []soap.Name{{}, {Local: "x"}, {Space: "urn:n", Local: "x"}, {Space: "{", Local: "x"}, {Space: "urn:n"}, {Local: "{x"}, {Space: "u", Local: "}{"}, {Local: "{u}x"}} {
		text, err := name.MarshalText()
		var back soap.Name
		if err == nil {
			err = back.UnmarshalText(text)
		}
		if err != nil || back != name {
			t.Errorf("%#v became %s and %#v, %v", name, text, back, err)
		}
	}
	if text, err := (soap.Name{Space: "a}b", Local: "x"}).MarshalText(); err == nil {
		t.Errorf("a namespace that ends early became %s", text)
	}
	if err := new(soap.Name).UnmarshalText([]byte("{urn:n")); err == nil {
		t.Error("a namespace without an end was taken")
	}
}

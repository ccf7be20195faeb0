package main

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	arrays "groupdesk/gen/features/arrays/golden"
	builtins "groupdesk/gen/features/builtins/golden"
	dictionary "groupdesk/gen/features/dictionary/golden"
	enumerations "groupdesk/gen/features/enumerations/golden"
	extension "groupdesk/gen/features/extension/golden"
	faults "groupdesk/gen/features/faults/golden"
	namespaces "groupdesk/gen/features/namespaces/golden"
	nillable "groupdesk/gen/features/nillable/golden"
	recursion "groupdesk/gen/features/recursion/golden"
	redefine "groupdesk/gen/features/redefine/golden"

	"groupdesk/gen/soap"
)

// body returns what stands inside the root element, with the prefix that the writer gives to the only namespace left out.
func body(t *testing.T, document []byte, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	text := string(document)
	start, end := strings.Index(text, ">")+1, strings.LastIndex(text, "</")
	if start == 0 || end < start {
		t.Fatalf("no document: %s", text)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text[start:end], "<n:", "<"), "</n:", "</")
}

// roundTrip asserts that what a generated package wrote reads back as the same value.
func roundTrip[T any](t *testing.T, v *T, marshal func(*T) ([]byte, error), unmarshal func([]byte, soap.ReadOptions) (*T, error)) {
	t.Helper()
	document, err := marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	for _, options := range []soap.ReadOptions{{}, {Strict: true}, {ForwardOnly: true}} {
		back, err := unmarshal(document, options)
		if err != nil {
			t.Fatalf("%+v: %v\n%s", options, err, document)
		}
		if !reflect.DeepEqual(back, v) {
			t.Errorf("%+v: read back %+v, want %+v\n%s", options, back, v, document)
		}
	}
}

func TestIntegerArraysSurviveBothWays(t *testing.T) {
	v := &arrays.Basket{
		Numbers: &arrays.ArrayOfInt{Int: []int32{0, -1, 2147483647}},
		Note:    []string{"a", ""},
		Score:   []soap.Nil[float64]{soap.NotNil(0.5), {}},
		Item:    []arrays.Item{{ID: 0}, {ID: 7}},
		Slot:    []*arrays.Item{{ID: 1}, nil},
	}
	document, err := arrays.MarshalBasket(v)
	want := "<Numbers><int>0</int><int>-1</int><int>2147483647</int></Numbers><Note>a</Note><Note></Note><Score>0.5</Score><Score i:nil=\"true\"/>" +
		"<Item><Id>0</Id></Item><Item><Id>7</Id></Item><Slot><Id>1</Id></Slot><Slot i:nil=\"true\"/>"
	if got := body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
	roundTrip(t, v, arrays.MarshalBasket, arrays.UnmarshalBasket)
}

func TestExtensionWritesTheBaseFirst(t *testing.T) {
	v := &extension.Puppy{Dog: extension.Dog{Animal: extension.Animal{Name: "Rex"}, Breed: "Pug", Animal2: soap.Some("canine")}, Weeks: 9}
	document, err := extension.MarshalPuppy(v)
	want := "<Name>Rex</Name><Breed>Pug</Breed><Animal>canine</Animal><Weeks>9</Weeks>"
	if got := body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
	roundTrip(t, v, extension.MarshalPuppy, extension.UnmarshalPuppy)
}

// TestOrder asserts that a client reads children in any order, and that a server of a DataContract schema passes over what
// comes out of order, as WCF does.
func TestOrder(t *testing.T) {
	document := `<Puppy xmlns="urn:example:extension"><Weeks>9</Weeks><Name>Rex</Name></Puppy>`
	tests := map[string]struct {
		options soap.ReadOptions
		want    extension.Puppy
	}{
		"any order":    {soap.ReadOptions{}, extension.Puppy{Weeks: 9, Dog: extension.Dog{Animal: extension.Animal{Name: "Rex"}}}},
		"forward only": {soap.ReadOptions{ForwardOnly: true}, extension.Puppy{Weeks: 9}},
	}
	for name, test := range tests {
		got, err := extension.UnmarshalPuppy([]byte(document), test.options)
		if err != nil {
			t.Fatal(err)
		}
		if *got != test.want {
			t.Errorf("%s: read %+v, want %+v", name, *got, test.want)
		}
	}
}

func TestEnumerations(t *testing.T) {
	v := &enumerations.Door{
		State:  enumerations.StateOpen,
		Rights: enumerations.Rights{enumerations.RightsItemEnter, enumerations.RightsItemLock},
		Before: soap.Value(enumerations.StateHalfOpen),
		Must:   enumerations.StateX1,
		Floor:  enumerations.Floor2,
	}
	document, err := enumerations.MarshalDoor(v)
	want := "<State>Open</State><Rights>Enter Lock</Rights><Before>half-open</Before><Must>1</Must><Floor>2</Floor>"
	if got := body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
	roundTrip(t, v, enumerations.MarshalDoor, enumerations.UnmarshalDoor)
}

// TestUnknownEnumerationValue asserts that a client keeps a value that only a newer server knows, and a server refuses it.
func TestUnknownEnumerationValue(t *testing.T) {
	document := []byte(`<Door xmlns="urn:example:enumerations"><Must>Ajar</Must></Door>`)
	got, err := enumerations.UnmarshalDoor(document, soap.ReadOptions{})
	if err != nil || got.Must != "Ajar" || got.Must.Valid() {
		t.Errorf("lenient: read %+v, %v; want Ajar, kept and not valid", got, err)
	}
	var value *soap.ValueError
	_, err = enumerations.UnmarshalDoor(document, soap.ReadOptions{Strict: true})
	if !errors.As(err, &value) || value.Value != "Ajar" || value.Type.Local != "State" {
		t.Errorf("strict: %v; want a value error about Ajar", err)
	}
}

// TestNamespaces asserts that types of one name in two namespaces stay apart, and that each child element keeps its own
// namespace, or none, along a chain of extensions.
func TestNamespaces(t *testing.T) {
	v := &namespaces.Note{Text: 7, Note: &namespaces.Note2{Text: "other"}}
	v.Middle.Note2 = namespaces.Note2{Text: "base", Qualified: soap.Some("q")}
	roundTrip(t, v, namespaces.MarshalNote, namespaces.UnmarshalNote)

	got, err := namespaces.UnmarshalNote([]byte(`<Note xmlns="urn:example:namespaces" xmlns:o="urn:example:namespaces:other"><Text xmlns="">base</Text>`+
		`<o:Qualified>q</o:Qualified><Text>7</Text><o:Note><Text xmlns="">other</Text></o:Note></Note>`), soap.ReadOptions{Strict: true, ForwardOnly: true})
	if err != nil || !reflect.DeepEqual(got, v) {
		t.Errorf("read %+v, %v; want %+v", got, err, v)
	}
}

// TestRedefinedTypeIsTheBase asserts that what derived from a type before it was redefined has the redefinition's elements.
func TestRedefinedTypeIsTheBase(t *testing.T) {
	address := redefine.Address{AddressBase: redefine.AddressBase{Street: "Main"}, Country: "NO"}
	for _, home := range []redefine.AnyAddress{&address, &redefine.Box{Address: address, Number: 7}} {
		roundTrip(t, &redefine.Person{Name: "Ann", Home: home}, redefine.MarshalPerson, redefine.UnmarshalPerson)
	}
}

// TestFaultDetail asserts that the types of declared faults are there to read a fault's detail into.
func TestFaultDetail(t *testing.T) {
	fault := &soap.Fault{Detail: `<Taken xmlns="urn:example:faults"><By>Ann</By></Taken><Closed xmlns="urn:example:faults"><Until>2026-01-01</Until></Closed>`}
	var taken faults.SeatTaken
	if found, err := fault.DecodeDetail(soap.Name{Space: "urn:example:faults", Local: "Taken"}, &taken); !found || err != nil || taken.By != "Ann" {
		t.Errorf("read %+v, %t, %v", taken, found, err)
	}
	var closed faults.Closed
	if found, err := fault.DecodeDetail(soap.Name{Space: "urn:example:faults", Local: "Closed"}, &closed); !found || err != nil || closed.Until != "2026-01-01" {
		t.Errorf("read %+v, %t, %v", closed, found, err)
	}
}

func TestDictionary(t *testing.T) {
	v := &dictionary.Settings{SettingsKeyValuePair: []dictionary.SettingsKeyValuePair{
		{Key: soap.NotNil("colour"), Value: &dictionary.SettingsKeyValuePairValue{Text: "blue"}},
		{},
	}}
	roundTrip(t, v, dictionary.MarshalSettings, dictionary.UnmarshalSettings)
}

// TestStates asserts that absent, nil and empty differ on the wire wherever XML Schema tells them apart.
func TestStates(t *testing.T) {
	tests := map[string]struct {
		value nillable.States
		want  string
	}{
		"zero": {nillable.States{}, `<Required></Required><Nillable i:nil="true"/><RequiredPoint><X>0</X></RequiredPoint><NillablePoint i:nil="true"/>`},
		"nil": {nillable.States{Both: soap.Null[string](), BothPoint: soap.Null[*nillable.Point]()},
			`<Required></Required><Nillable i:nil="true"/><Both i:nil="true"/><RequiredPoint><X>0</X></RequiredPoint><NillablePoint i:nil="true"/><BothPoint i:nil="true"/>`},
		"empty": {nillable.States{
			Optional: soap.Some(""), Nillable: soap.NotNil(""), Both: soap.Value(""), Number: soap.Some(int32(0)),
			OptionalPoint: &nillable.Point{}, NillablePoint: &nillable.Point{}, BothPoint: soap.Value(&nillable.Point{}),
		}, `<Required></Required><Optional></Optional><Nillable></Nillable><Both></Both><Number>0</Number>` +
			`<RequiredPoint><X>0</X></RequiredPoint><OptionalPoint><X>0</X></OptionalPoint><NillablePoint><X>0</X></NillablePoint><BothPoint><X>0</X></BothPoint>`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			document, err := nillable.MarshalStates(&test.value)
			if got := body(t, document, err); got != test.want {
				t.Errorf("wrote %s\nwant  %s", got, test.want)
			}
			roundTrip(t, &test.value, nillable.MarshalStates, nillable.UnmarshalStates)
		})
	}
}

func TestRecursiveTypes(t *testing.T) {
	v := &recursion.Tree{Label: "root", Branch: []recursion.Tree{{Label: "leaf"}}, Cause: soap.Value(&recursion.Tree{Label: "seed"})}
	roundTrip(t, v, recursion.MarshalTree, recursion.UnmarshalTree)
	roundTrip(t, &recursion.Folder{Name: "a", Folder: []recursion.Folder{{Name: "b"}, {Name: "c"}}}, recursion.MarshalFolder, recursion.UnmarshalFolder)
	roundTrip(t, &recursion.List{Rest: &recursion.ListRest{Head: 1, Rest: &recursion.ListRest{Head: 2}}}, recursion.MarshalList, recursion.UnmarshalList)

	_, err := recursion.MarshalChain(&recursion.Chain{})
	var missing *soap.WriteError
	if !errors.As(err, &missing) || missing.Path[len(missing.Path)-1].Local != "Link" && missing.Path[len(missing.Path)-1].Local != "Next" {
		t.Errorf("a required pointer that is nil: %v; want a write error that names it", err)
	}
}

// TestBuiltinsKeepTheirText asserts that values survive exactly, those without a Go equivalent included.
func TestBuiltinsKeepTheirText(t *testing.T) {
	v, err := builtins.UnmarshalEverything([]byte(everything), soap.ReadOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	document, err := builtins.MarshalEverything(v)
	want := body(t, []byte(everything), nil)
	if got := body(t, document, err); got != want {
		t.Errorf("wrote %s\nwant  %s", got, want)
	}
}

const everything = `<Everything xmlns="urn:example:builtins" xmlns:n="urn:example:builtins">` +
	`<stringValue> kept  as it is </stringValue><normalizedStringValue>a b</normalizedStringValue><tokenValue>t</tokenValue><languageValue>nb-NO</languageValue>` +
	`<NameValue>n</NameValue><NCNameValue>n</NCNameValue><IDValue>i</IDValue><IDREFValue>i</IDREFValue><NMTOKENValue>1</NMTOKENValue><NMTOKENSValue>1 b</NMTOKENSValue>` +
	`<anyURIValue>urn:x</anyURIValue><booleanValue>true</booleanValue><byteValue>-128</byteValue><shortValue>-32768</shortValue><intValue>-2147483648</intValue>` +
	`<longValue>-9223372036854775808</longValue><unsignedByteValue>255</unsignedByteValue><unsignedShortValue>65535</unsignedShortValue>` +
	`<unsignedIntValue>4294967295</unsignedIntValue><unsignedLongValue>18446744073709551615</unsignedLongValue><floatValue>0.1</floatValue><doubleValue>-INF</doubleValue>` +
	`<decimalValue>0.10000000000000000000000001</decimalValue><integerValue>123456789012345678901234567890</integerValue><positiveIntegerValue>1</positiveIntegerValue>` +
	`<nonNegativeIntegerValue>0</nonNegativeIntegerValue><negativeIntegerValue>-1</negativeIntegerValue><nonPositiveIntegerValue>0</nonPositiveIntegerValue>` +
	`<durationValue>P1Y2M3DT4H5M6.789S</durationValue><dateTimeValue>2026-03-01T12:30:00.125</dateTimeValue><dateValue>2026-03-01Z</dateValue><timeValue>12:30:00</timeValue>` +
	`<gYearValue>2026</gYearValue><gYearMonthValue>2026-03</gYearMonthValue><gMonthValue>--03</gMonthValue><gMonthDayValue>--03-01</gMonthDayValue><gDayValue>---01</gDayValue>` +
	`<base64BinaryValue>AP8=</base64BinaryValue><hexBinaryValue>00FF</hexBinaryValue><QNameValue>n:local</QNameValue><anySimpleTypeValue>any</anySimpleTypeValue>` +
	`<ownDuration>-P10675199DT2H48M5.4775808S</ownDuration><ownChar>65</ownChar></Everything>`

package derivedtypes_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	derivedtypes "groupdesk/gen/features/derived-types/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Bill":  featuretest.Document(derivedtypes.UnmarshalBill, derivedtypes.MarshalBill),
		"Guest": featuretest.Document(derivedtypes.UnmarshalGuest, derivedtypes.MarshalGuest),
		"Home":  featuretest.Document(derivedtypes.UnmarshalHome, derivedtypes.MarshalHome),
		"Pet":   featuretest.Document(derivedtypes.UnmarshalPet, derivedtypes.MarshalPet),
	})
}

const derivedNames = ` xmlns="urn:example:derived" xmlns:f="urn:example:farm" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"`

func dog(name string) *derivedtypes.Dog {
	return &derivedtypes.Dog{Animal: derivedtypes.Animal{Name: name}, Breed: "Pug"}
}

// TestDerivedTypesTravelWithTheirName asserts that a field of a type takes every derived type, writes xsi:type when and
// only when it is another than the declared one, and reads the same type back.
func TestDerivedTypesTravelWithTheirName(t *testing.T) {
	tests := map[string]struct {
		value derivedtypes.AnyAnimal
		want  string
	}{
		"declared type": {&derivedtypes.Animal{Name: "Tom"}, `<n:Pet`},
		"derived":       {dog("Rex"), `i:type="n:Dog"`},
		"derived twice": {&derivedtypes.Puppy{Dog: *dog("Bit"), Weeks: 7}, `i:type="n:Puppy"`},
		"other schema":  {&derivedtypes.Horse{Animal: derivedtypes.Animal{Name: "Bess"}, Hands: "15.2"}, `i:type="b:Horse"`},
		"same name":     {&derivedtypes.Dog2{Dog: *dog("Shep"), Task: "herd"}, `i:type="b:Dog"`},
		"nothing added": {&derivedtypes.Stray{Dog: *dog("Max")}, `i:type="n:Stray"`},
		"restriction":   {&derivedtypes.Loner{Name: "Rat"}, `i:type="n:Loner"`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			document, err := derivedtypes.MarshalPet(test.value)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(document), test.want) || strings.Contains(test.want, "i:type") != strings.Contains(string(document), "i:type") {
				t.Errorf("wrote %s, want %s in it", document, test.want)
			}
			for _, options := range []soap.ReadOptions{{}, {Strict: true, ForwardOnly: true}} {
				back, err := derivedtypes.UnmarshalPet(document, options)
				if err != nil || !reflect.DeepEqual(back, test.value) {
					t.Errorf("%+v: read %#v, %v; want %#v", options, back, err, test.value)
				}
			}
		})
	}
}

func TestFieldsOfDerivedTypes(t *testing.T) {
	rex := dog("Rex")
	rex.Friend = &derivedtypes.Puppy{Dog: *dog("Bit"), Weeks: 7}
	v := &derivedtypes.Home{
		Favourite: rex,
		Hidden:    &derivedtypes.Animal{Name: "Nobody"},
		Wanted:    soap.OptNilNull[derivedtypes.AnyAnimal](),
		Others:    []derivedtypes.AnyAnimal{&derivedtypes.Horse{Hands: "15"}, &derivedtypes.Animal{}, &derivedtypes.Loner{}},
		Seats:     []derivedtypes.AnyAnimal{&derivedtypes.Stray{}, nil},
		Guard:     &derivedtypes.Dog2{Task: "herd"},
	}
	featuretest.RoundTrip(t, v, derivedtypes.MarshalHome, derivedtypes.UnmarshalHome)
	v.Wanted = soap.OptNilOf[derivedtypes.AnyAnimal](rex)
	v.Lost = rex
	featuretest.RoundTrip(t, v, derivedtypes.MarshalHome, derivedtypes.UnmarshalHome)
}

// TestTypesThatCannotBeWritten asserts that a value without a type is an error that names the element.
func TestTypesThatCannotBeWritten(t *testing.T) {
	here := &derivedtypes.Animal{}
	tests := map[string]struct {
		value derivedtypes.Home
		want  string
	}{
		"required":         {derivedtypes.Home{}, "/Home/Favourite"},
		"in a list":        {derivedtypes.Home{Favourite: here, Others: []derivedtypes.AnyAnimal{here, nil}}, "/Home/Others"},
		"nil dog":          {derivedtypes.Home{Favourite: (*derivedtypes.Dog)(nil)}, "/Home/Favourite"},
		"nil dog in a nil": {derivedtypes.Home{Favourite: here, Lost: (*derivedtypes.Dog)(nil)}, "/Home/Lost"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := derivedtypes.MarshalHome(&test.value)
			var write *soap.WriteError
			if !errors.As(err, &write) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want an error at %s", err, test.want)
			}
		})
	}
}

// TestReadingXSIType asserts which type an element has that names one: the prefix may be declared far outside, and what no
// derivation allows is read as the declared type by a lenient reader and refused by a strict one.
func TestReadingXSIType(t *testing.T) {
	tests := map[string]struct {
		attributes, child string
		lenient, strict   string // Go type, or "" for an error
	}{
		"none":                    {``, ``, "*derivedtypes.Animal", "*derivedtypes.Animal"},
		"declared":                {` i:type="Animal"`, ``, "*derivedtypes.Animal", "*derivedtypes.Animal"},
		"derived":                 {` i:type=" Dog&#10;"`, ``, "*derivedtypes.Dog", "*derivedtypes.Dog"},
		"of another schema":       {` i:type="f:Dog"`, ``, "*derivedtypes.Dog2", "*derivedtypes.Dog2"},
		"own prefix":              {` xmlns:own="urn:example:farm" i:type="own:Horse"`, ``, "*derivedtypes.Horse", "*derivedtypes.Horse"},
		"prefix has another here": {` xmlns:f="urn:example:derived" i:type="f:Dog"`, ``, "*derivedtypes.Dog", "*derivedtypes.Dog"},
		"not derived":             {` i:type="Toy"`, ``, "*derivedtypes.Animal", ""},
		"unknown":                 {` i:type="Unicorn"`, `<Horn/>`, "*derivedtypes.Animal", ""},
		"undeclared prefix":       {` i:type="q:Dog"`, ``, "*derivedtypes.Animal", ""},
		"empty":                   {` i:type=""`, ``, "*derivedtypes.Animal", ""},
		"no namespace":            {` xmlns:n="urn:example:derived" i:type="n:"`, ``, "*derivedtypes.Animal", ""},
		"nil":                     {` i:nil="1" i:type="Dog"`, ``, "<nil>", "<nil>"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			document := `<Home` + derivedNames + `><Favourite` + test.attributes + `><Name>X</Name>` + test.child + `</Favourite><Toy><Label>l</Label></Toy></Home>`
			for strict, want := range map[bool]string{false: test.lenient, true: test.strict} {
				v, err := derivedtypes.UnmarshalHome([]byte(document), soap.ReadOptions{Strict: strict})
				if want == "" {
					featuretest.WantTypeError(t, err, "/Home/Favourite")
					continue
				}
				if got := typeString(v.Favourite); err != nil || got != want || v.Toy == nil {
					t.Errorf("strict %t: read %s, %+v, %v; want %s", strict, got, v, err, want)
				}
			}
		})
	}
}

func typeString(v any) string {
	if v == nil {
		return "<nil>"
	}
	return reflect.TypeOf(v).String()
}

// TestDepthLimitHoldsInDerivedTypes asserts that types which contain each other through interfaces cannot nest without end.
func TestDepthLimitHoldsInDerivedTypes(t *testing.T) {
	const deep = soap.DefaultMaxDepth + 1
	document := `<Pet` + derivedNames + `>` + strings.Repeat(`<Friend i:type="Dog">`, deep) + strings.Repeat(`</Friend>`, deep) + `</Pet>`
	_, err := derivedtypes.UnmarshalPet([]byte(document), soap.ReadOptions{})
	var syntax *soap.SyntaxError
	if !errors.As(err, &syntax) || syntax.Kind != soap.LimitExceeded {
		t.Errorf("got %v, want the limit's error", err)
	}
}

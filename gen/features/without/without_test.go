package without_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	without "groupdesk/gen/features/without/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Envelope": featuretest.Request("urn:Find", func(c soap.Client) *soap.Server {
			client := without.DirectoryClient{Client: c}
			find := soap.Operation{Action: "urn:Find", Input: soap.Name{Space: namespace, Local: "Find"}}
			return featuretest.OneOperation(find, func(q *soap.ServerCall) error {
				var in without.FindRequest
				if err := q.Decode(nil, &in); err != nil {
					return err
				}
				_, err := client.Find(nil, in)
				return err
			})
		}),
	})
}

const namespace = "urn:example:without"

// read reads content in an element of the namespace.
func read(content string, v soap.Decoder, o soap.ReadOptions) error {
	document := `<E xmlns="` + namespace + `" id="7" revision="3">` + content + `</E>`
	return soap.Unmarshal([]byte(document), soap.Name{Space: namespace, Local: "E"}, v, o)
}

// person is a valid t:Person that has everything that is skipped, with elements inside whose names are kept elsewhere.
const person = `<Name>Ann</Name><Logo><Taken>2026-01-01T00:00:00Z</Taken></Logo><Born>2001-02-03</Born>` +
	`<Licence><Kind>Pilot</Kind><Ends>2027-01-01T00:00:00Z</Ends></Licence><Licence><Kind>Sailor</Kind><Ends>2028-01-01T00:00:00Z</Ends></Licence>` +
	`<Phone>1</Phone><Home><Town>Oslo</Town></Home>` +
	`<Office><View><Taken>2026-01-01T00:00:00Z</Taken></View><Window>east</Window><Room>5</Room><Plan><Room>6</Room></Plan><Chair/></Office><Mark>a</Mark><Star>b</Star><Remark>tall</Remark>`

func wantPerson() without.Person {
	return without.Person{
		Party:  without.Party{ID: 7, Name: "Ann"},
		Phone:  soap.OptOf("1"),
		Home:   without.Home{Town: "Oslo"},
		Office: &without.PersonOffice{ViewGroup: []without.PersonOfficeViewGroup{{Window: "east"}}, Room: "5", Any: soap.Raw(`<Chair xmlns="` + namespace + `"/>`)},
		Remark: soap.OptOf("tall"),
	}
}

// TestReadersSkip asserts that every reader takes a valid element for what is left of it, whatever its parts hold.
func TestReadersSkip(t *testing.T) {
	for _, options := range []soap.ReadOptions{{}, {Strict: true}, {ForwardOnly: true}, {Strict: true, ForwardOnly: true}} {
		var got without.Person
		if err := read(person, &got, options); err != nil {
			t.Errorf("%+v: %v", options, err)
			continue
		}
		if want := wantPerson(); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v: read %+v, want %+v", options, got, want)
		}
		if err := got.Validate(); err != nil {
			t.Errorf("%+v: what was read is invalid: %v", options, err)
		}
	}
}

// TestSkippedBranch asserts that a choice is satisfied by a skipped branch (XML Schema part 1, section 3.8.4), and that
// what was read of it cannot be written, since no branch is left to write.
func TestSkippedBranch(t *testing.T) {
	var in without.FindRequest
	if err := read(`<Likeness><Taken>2026-01-01T00:00:00Z</Taken></Likeness>`, &in, soap.ReadOptions{Strict: true}); err != nil {
		t.Fatal(err)
	}
	if err := in.Validate(); err != nil {
		t.Errorf("what was read is invalid: %v", err)
	}
	var choice *soap.ChoiceError
	if _, err := soap.Marshal(soap.Name{Space: namespace, Local: "Find"}, &in); !errors.As(err, &choice) {
		t.Errorf("writing it: %v, want a choice error", err)
	}
	in.Name, in.Number = soap.OptOf("Ann"), soap.OptOf[int32](1)
	if err := in.Validate(); !errors.As(err, new(*soap.FacetError)) {
		t.Errorf("Validate of two branches: %v, want a violation", err)
	}
}

// TestSkippedElementsKeepTheirPlace asserts that skipped elements count as known: they must not occur again, and what
// should precede them must not follow them (XML Schema part 1, section 3.8.4).
func TestSkippedElementsKeepTheirPlace(t *testing.T) {
	const likeness = `<Likeness><Taken>2026-01-01T00:00:00Z</Taken></Likeness>`
	tests := map[string]struct {
		content string
		options soap.ReadOptions
		number  int32
		err     string
	}{
		"late, in any order":    {likeness + `<Number>1</Number>`, soap.ReadOptions{}, 1, ""},
		"late, in schema order": {likeness + `<Number>1</Number>`, soap.ReadOptions{ForwardOnly: true}, 0, ""},
		"twice, leniently":      {`<Number>1</Number>` + likeness + likeness, soap.ReadOptions{}, 1, ""},
		"twice, strictly":       {`<Number>1</Number>` + likeness + likeness, soap.ReadOptions{Strict: true}, 1, "E/Likeness: the element must not occur again"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var in without.FindRequest
			err := read(test.content, &in, test.options)
			if text := errorText(err); !strings.Contains(text, test.err) || test.err == "" && err != nil {
				t.Errorf("got %v, want %q", err, test.err)
			}
			if in.Number.Or(0) != test.number {
				t.Errorf("read %d, want %d", in.Number.Or(0), test.number)
			}
		})
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestSkippedContentIsWellFormed asserts that a skipped element has to be well-formed XML all the same (XML 1.0,
// section 2.1).
func TestSkippedContentIsWellFormed(t *testing.T) {
	var syntax *soap.SyntaxError
	if err := read(`<Likeness><Taken></Likeness>`, new(without.FindRequest), soap.ReadOptions{}); !errors.As(err, &syntax) {
		t.Errorf("got %v, want a syntax error", err)
	}
}

// TestWritersOmit asserts that what may be absent is, and that the writer refuses what would lack something required.
func TestWritersOmit(t *testing.T) {
	party, err := soap.Marshal(soap.Name{Space: namespace, Local: "Party"}, &without.Party{ID: 7, Name: "Ann"})
	if got, want := featuretest.Body(t, party, err), "<Name>Ann</Name>"; got != want {
		t.Errorf("wrote %s, want %s", got, want)
	}
	v := wantPerson()
	var refused *soap.WriteError
	_, err = soap.Marshal(soap.Name{Space: namespace, Local: "Person"}, &v)
	if !errors.As(err, &refused) || !strings.Contains(err.Error(), "/Person/Born") {
		t.Errorf("writing a person without the required Born: %v, want a write error there", err)
	}
}

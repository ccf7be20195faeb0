package soap_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// The second version of a service calls the namespace otherwise, lacks the element New, and has a boolean as Flag.
const (
	nsV1 = "urn:example/v1"
	nsV2 = "urn:example/v2"

	sinceV2 soap.Versions = 1
	untilV1 soap.Versions = 2
)

var v1 = soap.Version{Name: "v1", Set: untilV1, Spaces: []soap.VersionSpace{{Primary: nsV2, Own: nsV1}}}

// thing is a type as gen writes it.
type thing struct {
	Flag int16
	New  soap.Opt[string]
	Rest soap.Raw
}

func (v *thing) EncodeXML(w *soap.Writer) {
	kind := soap.NumberShort
	if w.In(untilV1) {
		kind = soap.NumberBoolean
	}
	w.Number(nsV2, "Flag", kind, int64(v.Flag))
	if w.Member(nsV2, "New", sinceV2, 0, !v.New.IsAbsent()) {
		soap.WriteOpt(w, nsV2, "New", v.New, (*soap.Writer).String)
	}
	w.Raw(v.Rest)
}

func (v *thing) DecodeXML(r *soap.Reader) {
	kind := soap.NumberShort
	if r.In(untilV1) {
		kind = soap.NumberBoolean
	}
	for r.Child() {
		switch r.Name() {
		case soap.Name{Space: nsV2, Local: "Flag"}:
			v.Flag = int16(r.Number(kind, soap.NumberShort))
		case soap.Name{Space: nsV2, Local: "New"}:
			v.New = soap.OptOf(r.String())
		default:
			v.Rest += r.Element()
		}
	}
}

var thingRoot = soap.Name{Space: nsV2, Local: "Thing"}

func writeThing(v *thing, version *soap.Version) (string, error) {
	w := soap.NewWriter(soap.WriteOptions{Version: version})
	w.Start(thingRoot.Space, thingRoot.Local)
	v.EncodeXML(w)
	w.End()
	data, err := w.Bytes()
	return string(data), err
}

// TestVersionsExchangeNames asserts that one type writes and reads each version's namespace, and no other's.
func TestVersionsExchangeNames(t *testing.T) {
	for _, tt := range []struct {
		version *soap.Version
		want    string
	}{
		{nil, `<n:Thing xmlns:n="urn:example/v2"><n:Flag>1</n:Flag></n:Thing>`},
		{&v1, `<n:Thing xmlns:n="urn:example/v1"><n:Flag>true</n:Flag></n:Thing>`},
	} {
		got, err := writeThing(&thing{Flag: 1}, tt.version)
		if err != nil || got != tt.want {
			t.Errorf("wrote %s, %v; want %s", got, err, tt.want)
		}
		var back thing
		if err := soap.Unmarshal([]byte(got), thingRoot, &back, soap.ReadOptions{Version: tt.version}); err != nil || back.Flag != 1 {
			t.Errorf("read %+v, %v", back, err)
		}
		other := &v1
		if tt.version != nil {
			other = nil
		}
		var root *soap.RootError
		err = soap.Unmarshal([]byte(got), thingRoot, &back, soap.ReadOptions{Version: other})
		if !errors.As(err, &root) || !strings.Contains(got, `"`+root.Got.Space+`"`) {
			t.Errorf("the document of another version is read with %v, which should name its namespace", err)
		}
	}
}

// TestVersionsKeepRawContent asserts that raw content has the names of the document that it came from.
func TestVersionsKeepRawContent(t *testing.T) {
	const document = `<n:Thing xmlns:n="urn:example/v1"><n:Flag>true</n:Flag><n:Other n:a="1"/></n:Thing>`
	var v thing
	if err := soap.Unmarshal([]byte(document), thingRoot, &v, soap.ReadOptions{Version: &v1}); err != nil {
		t.Fatal(err)
	}
	if want := soap.Raw(`<n:Other xmlns:n="urn:example/v1" n:a="1"/>`); v.Rest != want {
		t.Errorf("kept %s, want %s", v.Rest, want)
	}
	again, err := writeThing(&v, &v1)
	if err != nil || !strings.Contains(again, string(v.Rest)) {
		t.Errorf("wrote %s, %v", again, err)
	}
}

// TestVersionsRefuseValues asserts what an error says of a value that the version cannot carry.
func TestVersionsRefuseValues(t *testing.T) {
	for _, tt := range []struct {
		value thing
		want  string
	}{
		{thing{New: soap.OptOf("x")}, "soap: cannot write /Thing/New: v1 has no such element"},
		{thing{Flag: 2}, "soap: cannot write /Thing/Flag: v1 has the type boolean here, which 2 is not of"},
	} {
		_, err := writeThing(&tt.value, &v1)
		var typed *soap.VersionError
		if !errors.As(err, &typed) || typed.Version != "v1" || err.Error() != tt.want {
			t.Errorf("%+v: %v, want %s", tt.value, err, tt.want)
		}
	}
}

// TestVersionsOfParts asserts what of an element a version may lack, need, or not allow: itself, its value, and its type.
func TestVersionsOfParts(t *testing.T) {
	if w := soap.NewWriter(soap.WriteOptions{Version: &v1}); w.Version() != &v1 {
		t.Errorf("the version is %v", w.Version())
	}
	const never soap.Versions = 0
	member := func(has, needs soap.Versions, isSet bool) func(w *soap.Writer) {
		return func(w *soap.Writer) {
			if w.Member("", "m", has, needs, isSet) {
				w.Int("", "m", 7)
			}
		}
	}
	const there, none = "<r><m>7</m></r>", "<r/>"
	for name, test := range map[string]struct {
		write          func(w *soap.Writer)
		first, primary string // the document, or the problem in it
	}{
		"an element everywhere":          {member(soap.AllVersions, never, true), there, there},
		"an element since v2":            {member(sinceV2, never, true), "cannot write /r/m: v1 has no such element", there},
		"no element":                     {member(sinceV2, never, false), none, there},
		"no element that v2 needs":       {member(sinceV2, sinceV2, false), none, "cannot write /r/m: the primary version needs this element"},
		"no element that v1 needs":       {member(soap.AllVersions, untilV1, false), "cannot write /r/m: v1 needs this element", there},
		"an element that v1 needs":       {member(soap.AllVersions, untilV1, true), there, there},
		"nil where v2 allows it":         {func(w *soap.Writer) { w.Nillable("", "m", sinceV2, true) }, "cannot write /r/m: v1 allows no nil here", none},
		"no nil where v2 would allow it": {func(w *soap.Writer) { w.Nillable("", "m", sinceV2, false) }, none, none},
		"nil where nobody allows it":     {func(w *soap.Writer) { w.Nillable("", "m", never, true) }, "v1 allows no nil", "the primary version allows no nil"},
		"a type since v2":                {func(w *soap.Writer) { w.DeclaredType("T", sinceV2) }, "cannot write /r: v1 has no type T", none},
		"a type that only v1 had":        {func(w *soap.Writer) { w.DeclaredType("T", untilV1) }, none, "cannot write /r: the primary version has no type T"},
		"a type that all versions have":  {func(w *soap.Writer) { w.DeclaredType("T", soap.AllVersions) }, none, none},
		"an element that no version has": {member(never, never, true), "v1 has no such element", "the primary version has no such element"},
		"no element that no version has": {member(never, never, false), none, none},
	} {
		for version, want := range map[*soap.Version]string{&v1: test.first, nil: test.primary} {
			document, err := written(soap.WriteOptions{Version: version}, func(w *soap.Writer) { w.Start("", "r"); test.write(w); w.End() })
			var wrong *soap.VersionError
			if errors.As(err, &wrong) {
				document = err.Error()
			} else if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(document, want) {
				t.Errorf("%s in %v: got %s, want %s", name, version, document, want)
			}
		}
	}
}

// TestNumbers asserts that a number goes through each type that has it, and is refused by the others.
func TestNumbers(t *testing.T) {
	const all = soap.NumberUnsignedInt + 1
	for _, tt := range []struct {
		value int64
		in    []soap.Number
	}{
		{1, []soap.Number{soap.NumberBoolean, soap.NumberByte, soap.NumberShort, soap.NumberInt, soap.NumberLong, soap.NumberUnsignedByte, soap.NumberUnsignedShort, soap.NumberUnsignedInt}},
		{-1, []soap.Number{soap.NumberByte, soap.NumberShort, soap.NumberInt, soap.NumberLong}},
		{255, []soap.Number{soap.NumberShort, soap.NumberInt, soap.NumberLong, soap.NumberUnsignedByte, soap.NumberUnsignedShort, soap.NumberUnsignedInt}},
		{-32769, []soap.Number{soap.NumberInt, soap.NumberLong}},
		{4294967295, []soap.Number{soap.NumberLong, soap.NumberUnsignedInt}},
		{-9223372036854775808, []soap.Number{soap.NumberLong}},
	} {
		for kind := range all {
			w := soap.NewWriter(soap.WriteOptions{})
			w.Number("", "n", kind, tt.value)
			data, err := w.Bytes()
			has := false
			for _, in := range tt.in {
				has = has || in == kind
			}
			if has != (err == nil) {
				t.Errorf("%d as %d: %v", tt.value, kind, err)
			}
			if err != nil {
				continue
			}
			for into := range all {
				r := soap.NewReader(data, soap.ReadOptions{})
				r.Child()
				got := r.Number(kind, into)
				fits := false
				for _, in := range tt.in {
					fits = fits || in == into
				}
				if fits != (r.Err() == nil) || fits && got != tt.value {
					t.Errorf("%s as %d into %d: %d, %v", data, kind, into, got, r.Err())
				}
			}
		}
	}
}

// TestTextsOfNumbers asserts which texts each type of numbers has (XML Schema part 2, sections 3.2.2 and 3.3.16 to 3.3.23),
// and that an error names the type that does not have one.
func TestTextsOfNumbers(t *testing.T) {
	for _, tt := range []struct {
		kind            soap.Number
		name            string
		good, malformed []string
	}{
		{soap.NumberBoolean, "boolean", []string{"0", "1", "false", "true", " true\n"}, []string{"", "2", "-1", "+1", "01", "-0", "TRUE"}},
		{soap.NumberByte, "byte", []string{"-128", "127", "+1", " 1 ", "-0", "0007"}, []string{"", "-129", "128", "x", "1.0", "true"}},
		{soap.NumberShort, "short", []string{"-32768", "32767"}, []string{"-32769", "32768"}},
		{soap.NumberInt, "int", []string{"-2147483648", "2147483647"}, []string{"-2147483649", "2147483648"}},
		{soap.NumberLong, "long", []string{"-9223372036854775808", "9223372036854775807"}, []string{"-9223372036854775809", "9223372036854775808"}},
		{soap.NumberUnsignedByte, "unsignedByte", []string{"0", "255", "+1", "-0", "-000"}, []string{"", "-1", "256", "-", "+-0", "++1"}},
		{soap.NumberUnsignedShort, "unsignedShort", []string{"0", "65535"}, []string{"-1", "65536"}},
		{soap.NumberUnsignedInt, "unsignedInt", []string{"0", "4294967295"}, []string{"-1", "4294967296"}},
	} {
		read := func(text string, into soap.Number) (int64, error) {
			r := soap.NewReader([]byte("<n>"+text+"</n>"), soap.ReadOptions{})
			r.Child()
			v := r.Number(tt.kind, into)
			return v, r.Finish()
		}
		for _, text := range tt.good {
			want, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
			if set, other := strconv.ParseBool(strings.TrimSpace(text)); err != nil && other == nil {
				want = soap.NumberOf(set)
			}
			if got, err := read(text, soap.NumberLong); got != want || err != nil {
				t.Errorf("%s %q: read %d, %v", tt.name, text, got, err)
			}
		}
		for _, text := range tt.malformed {
			var wrong *soap.ValueError
			if got, err := read(text, soap.NumberLong); !errors.As(err, &wrong) || wrong.Type.Local != tt.name || got != 0 {
				t.Errorf("%s %q: read %d, %v", tt.name, text, got, err)
			}
		}
		if tt.kind == soap.NumberBoolean {
			continue
		}
		var wrong *soap.ValueError
		if got, err := read("2", soap.NumberBoolean); !errors.As(err, &wrong) || wrong.Type.Local != "boolean" || got != 0 {
			t.Errorf("%s for a boolean: read %d, %v", tt.name, got, err)
		}
	}
}

// TestVersionsOfEnumerations asserts that a version takes its own values, and those that no version lists.
func TestVersionsOfEnumerations(t *testing.T) {
	values := []string{"Old", "New"}
	some := []soap.VersionValue{{Text: "Old", In: untilV1}, {Text: "New", In: sinceV2}}
	for _, tt := range []struct {
		value   string
		version *soap.Version
		lax     bool // a writer and a lenient reader take it
		strict  bool
	}{
		{"Old", &v1, true, true},
		{"New", &v1, false, false},
		{"Old", nil, false, false},
		{"Unheard", nil, true, false},
	} {
		w := soap.NewWriter(soap.WriteOptions{Version: tt.version})
		w.CheckValue("", "e", some, tt.value)
		soap.WriteEnum(w, "", "e", soap.Name{}, tt.value)
		if _, err := w.Bytes(); (err == nil) != tt.lax {
			t.Errorf("writing %s: %v", tt.value, err)
		}
		r := soap.NewReader([]byte("<e>"+tt.value+"</e>"), soap.ReadOptions{Strict: true, Version: tt.version})
		r.Child()
		r.CheckValue(soap.Name{}, some, soap.ReadEnum(r, soap.Name{}, values))
		if (r.Err() == nil) != tt.strict {
			t.Errorf("reading %s strictly: %v", tt.value, r.Err())
		}
	}
}

// TestActionsFollowTheirNamespace asserts what a version calls an action.
func TestActionsFollowTheirNamespace(t *testing.T) {
	v := &soap.Version{Spaces: []soap.VersionSpace{{"urn:a2", "urn:a1"}, {"urn:a2/types", "urn:kinds1"}, {"", "urn:none"}}}
	for action, want := range map[string]string{
		"urn:a2/Do":       "urn:a1/Do",
		"urn:a2/types/Do": "urn:kinds1/Do",
		"urn:other/Do":    "urn:other/Do",
		"":                "",
	} {
		if got := v.Action(action); got != want {
			t.Errorf("%q became %q, want %q", action, got, want)
		}
	}
}

// TestVersionsOfOperations asserts that a client sends nothing for an operation that the version lacks, and that a server
// answers such a request as one for an unknown action.
func TestVersionsOfOperations(t *testing.T) {
	op := soap.Operation{Name: "Do", Action: nsV2 + "/Do", Input: thingRoot, Output: thingRoot, Versions: sinceV2}
	server := &soap.Server{Operations: []soap.ServerOperation{{Operation: op, Serve: func(in *soap.Incoming, q *soap.ServerCall) error {
		var v thing
		if err := q.Decode(nil, &v); err != nil {
			return err
		}
		return q.Encode(nil, &v)
	}}, {Operation: soap.Operation{Name: "Other"}}}}
	link := &counting{server: server}
	client := soap.Client{Transport: link}
	if err := client.Call(nil, &op, &thing{}, nil, &thing{}, nil); err != nil || link.requests != 1 {
		t.Fatalf("%v after %d requests", err, link.requests)
	}

	client.Version = &v1
	var typed *soap.VersionError
	err := client.Call(nil, &op, &thing{}, nil, &thing{}, nil)
	if want := "soap: v1 has no operation Do"; !errors.As(err, &typed) || err.Error() != want || link.requests != 1 {
		t.Errorf("%v after %d requests; want %s", err, link.requests, want)
	}
	server.Version = &v1
	everywhere := op
	everywhere.Versions = 0
	var fault *soap.Fault
	if err := client.Call(nil, &everywhere, &thing{}, nil, &thing{}, nil); !errors.As(err, &fault) || !strings.Contains(fault.Reason, nsV1+"/Do") {
		t.Errorf("a server without the operation answers %v", err)
	}
	server.Operations[0].Versions = 0
	if err := client.Call(nil, &everywhere, &thing{Flag: 1}, nil, &thing{}, nil); err != nil {
		t.Errorf("an operation that all versions have: %v", err)
	}
}

// counting carries requests to a server and counts them.
type counting struct {
	server   *soap.Server
	requests int
}

func (c *counting) RoundTrip(_ soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	c.requests++
	return c.server.Handle(&soap.Incoming{Action: q.Action}, q.Body), nil
}

// namesIn lists the elements and attributes of a document, as generated code sees them, each namespace as space calls it.
func namesIn(document string, version *soap.Version, space func(string) string) (string, error) {
	r := soap.NewReader([]byte(document), soap.ReadOptions{Version: version})
	var names strings.Builder
	add := func(kind string, name soap.Name) {
		names.WriteString(kind + space(name.Space) + " " + name.Local + "\n")
	}
	var walk func()
	walk = func() {
		for r.Child() {
			add("<", r.Name())
			for _, a := range r.OtherAttributes() {
				add("@", a.Name)
			}
			walk()
		}
	}
	walk()
	return names.String(), r.Err()
}

// FuzzVersions checks that a document reads alike in every version but for the namespaces, which are exchanged.
func FuzzVersions(f *testing.F) {
	f.Add(`<a xmlns="urn:example/v1" xmlns:b="urn:example/v2"><b:c b:d="1"/><e xmlns=""/></a>`)
	f.Add(`<p:a xmlns:p="urn:example/v1"><p:b xmlns:p="urn:example/v1/other"/></p:a>`)
	exchanged := func(space string) string {
		switch space {
		case nsV1:
			return nsV2
		case nsV2:
			return nsV1
		}
		return space
	}
	f.Fuzz(func(t *testing.T, document string) {
		got, err := namesIn(document, &v1, func(space string) string { return space })
		want, wantErr := namesIn(document, nil, exchanged)
		if got != want || (err == nil) != (wantErr == nil) {
			t.Errorf("%s\nreads as\n%s%v, and without a version as\n%s%v", document, got, err, want, wantErr)
		}
	})
}

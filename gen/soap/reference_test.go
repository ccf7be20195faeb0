package soap_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// tree reads an element with all its descendants and counts them.
type tree struct{ elements, texts int }

func (t *tree) DecodeXML(r *soap.Reader) {
	for r.Child() {
		t.elements++
		if r.Name().Local == "t" {
			r.Text()
			t.texts++
			continue
		}
		t.DecodeXML(r)
	}
}

// encodedAnswer returns a transport that answers with an encoded body.
type encodedAnswer string

func (a encodedAnswer) RoundTrip(soap.Cancellation, *soap.Request) (*soap.Response, error) {
	body := `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Body>` + string(a) + `</s:Body></s:Envelope>`
	return &soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(body)}, nil
}

func readEncoded(body string) (*tree, error) {
	t := new(tree)
	client := soap.Client{Transport: encodedAnswer(body), Read: soap.ReadOptions{MaxBytes: 1 << 14, MaxDepth: 32}}
	op := soap.Operation{Input: soap.Name{Local: "ask"}, Output: soap.Name{Local: "answer"}, Encoding: soap.SOAPEncoding{}}
	return t, client.Call(nil, &op, nil, nil, t, nil)
}

// TestReferencesKeepTheReaderInStep asserts that reading goes on after a reference, whatever it refers to.
func TestReferencesKeepTheReaderInStep(t *testing.T) {
	tests := map[string]struct {
		body string
		want tree
	}{
		"empty target":      {`<answer><a href="#x"/><b/></answer><m id="x"/>`, tree{2, 0}},
		"text":              {`<answer><t href="#x"/><b/></answer><m id="x">one</m>`, tree{2, 1}},
		"prefix of its own": {`<answer><a href="#x"/><b/></answer><p:m xmlns:p="urn:p" id="x"><p:c/></p:m>`, tree{3, 0}},
		"before":            {`<answer><a id="x"><c/></a><b href="#x"/></answer>`, tree{4, 0}},
		"SOAP 1.2":          {`<answer xmlns:e="http://www.w3.org/2003/05/soap-encoding"><a e:ref="x"/><b/></answer><m xmlns:e="http://www.w3.org/2003/05/soap-encoding" e:id="x"><c/></m>`, tree{3, 0}},
		"elsewhere":         {`<answer><a href="cid:x"/><b href="http://example.com"/></answer>`, tree{2, 0}},
		"nil":               {`<answer xmlns:i="` + soap.NamespaceXSI + `"><a i:nil="true"/><b href="#x"/><c/></answer><m id="x" i:nil="1" xmlns:i="` + soap.NamespaceXSI + `"/>`, tree{1, 0}},
	}
	for name, test := range tests {
		got, err := readEncoded(test.body)
		if err != nil || *got != test.want {
			t.Errorf("%s: read %+v, %v; want %+v", name, *got, err, test.want)
		}
	}
}

// TestReferencesToNothing asserts that a reference that cannot be followed is an error, and which one, and that nothing
// is read in its place.
func TestReferencesToNothing(t *testing.T) {
	tests := map[string]struct {
		want   soap.ReferenceError
		before int // elements that are read
	}{
		`<answer><a href="#y"/></answer><m id="x"/>`:                                {soap.ReferenceError{ID: "y"}, 0},
		`<answer><a href="#y"/></answer></s:Body><m id="y"/><s:Body>`:               {soap.ReferenceError{ID: "y"}, 0},
		`<answer><a href="#"/></answer><m id="x"/>`:                                 {soap.ReferenceError{ID: ""}, 0},
		`<answer><a href="#x"/></answer><m id="x"><b href="#x"/></m>`:               {soap.ReferenceError{ID: "x", Cycle: true}, 1},
		`<answer><a href="#x"/></answer><m id="x" href="#y"/><m id="y" href="#x"/>`: {soap.ReferenceError{ID: "x", Cycle: true}, 0},
	}
	for body, test := range tests {
		got, err := readEncoded(body)
		var wrong *soap.ReferenceError
		if !errors.As(err, &wrong) || *wrong != test.want {
			t.Errorf("%s: got %v, want %v", body, err, &test.want)
		}
		if got.elements != test.before {
			t.Errorf("%s: read %d elements, want %d", body, got.elements, test.before)
		}
	}
}

// TestReferencesThatCannotBeRead asserts that nothing is read in place of a reference where the document is wrong in it, or
// where more references lead from one to the next than elements may be nested.
func TestReferencesThatCannotBeRead(t *testing.T) {
	chain := `<answer><b/><a href="#0"/></answer>`
	for i := range 32 {
		chain += `<m id="` + strconv.Itoa(i) + `" href="#` + strconv.Itoa(i+1) + `"/>`
	}
	for body, want := range map[string]soap.SyntaxKind{
		`<answer><b id="x"/><a href="#x"></b></answer>`: soap.NotWellFormed,
		chain + `<m id="32"/>`:                          soap.LimitExceeded,
	} {
		got, err := readEncoded(body)
		var wrong *soap.SyntaxError
		if !errors.As(err, &wrong) || wrong.Kind != want || got.elements != 1 {
			t.Errorf("%s: got %v after %d elements, want the kind %d after one", body, err, got.elements, want)
		}
	}
}

// numbers reads each child of an element as a number.
type numbers struct{ nothing }

func (numbers) DecodeXML(r *soap.Reader) {
	for r.Child() {
		r.Int()
	}
}

// TestPathsThroughReferences asserts that elements around a reference keep their names where its target stands among
// other declarations.
func TestPathsThroughReferences(t *testing.T) {
	const body = `<p:answer xmlns:p="urn:p"><p:a href="#x"/></p:answer><q:m id="x" xmlns:p="urn:other" xmlns:q="urn:q">one</q:m>`
	client := soap.Client{Transport: encodedAnswer(body)}
	op := soap.Operation{Output: soap.Name{Space: "urn:p", Local: "answer"}, Encoding: soap.SOAPEncoding{}}
	err := client.Call(nil, &op, nil, nil, numbers{}, nil)
	var wrong *soap.ValueError
	if !errors.As(err, &wrong) {
		t.Fatalf("got %v", err)
	}
	want := []soap.Name{
		{Space: soap.NamespaceSOAP11, Local: "Envelope"}, {Space: soap.NamespaceSOAP11, Local: "Body"},
		{Space: "urn:p", Local: "answer"}, {Space: "urn:p", Local: "a"},
	}
	if !slices.Equal(wrong.Path, want) {
		t.Errorf("the error is at %v, want %v", wrong.Path, want)
	}
}

// sums is a response with a result and two out parameters, as generated code reads it.
type sums struct{ result, low, high string }

var sumsMembers = []soap.Member{{Local: "result"}, {Local: "low"}, {Local: "high"}}

func (v *sums) EncodeXML(*soap.Writer) {}

func (v *sums) DecodeXML(r *soap.Reader) {
	members := r.Members(sumsMembers)
	for r.Child() {
		switch members.Index(r) {
		case 0:
			v.result = r.String()
		case 1:
			v.low = r.String()
		case 2:
			v.high = r.String()
		}
	}
}

// TestResultsOfAnyName asserts what SOAP 1.1, section 7.1, says of a response: "The first accessor is the return value", and
// "The name of the return value accessor is not significant", while parameters are known by their names. SOAP 1.2 part 2,
// section 4.2.1, has no such rule.
func TestResultsOfAnyName(t *testing.T) {
	const nilAttr = ` xmlns:i="` + soap.NamespaceXSI + `" i:nil="true"`
	tests := map[string]struct {
		parts string
		want  sums
	}{
		"its name":       {`<result>1</result><low>2</low>`, sums{result: "1", low: "2"}},
		"another name":   {`<return>1</return><low>2</low><high>3</high>`, sums{"1", "2", "3"}},
		"a namespace":    {`<m:result xmlns:m="urn:m">1</m:result><low>2</low>`, sums{result: "1", low: "2"}},
		"a reference":    {`<return href="#r"/><low href="#r"/>`, sums{result: "7", low: "7"}},
		"no result":      {`<low>2</low><other>4</other>`, sums{low: "2"}},
		"only the first": {`<return>1</return><other>2</other>`, sums{result: "1"}},
		"nil":            {`<return` + nilAttr + `/><other>2</other><low>3</low>`, sums{low: "3"}},
		"empty":          {``, sums{}},
	}
	for name, test := range tests {
		for form, space := range map[soap.Form]string{soap.SOAP11: soap.NamespaceSOAP11, soap.SOAP12: soap.NamespaceSOAP12} {
			body := `<s:Envelope xmlns:s="` + space + `"><s:Body><anything>` + test.parts + `</anything><m id="r">7</m></s:Body></s:Envelope>`
			client := soap.Client{Transport: &answer{response: soap.Response{Status: 200, Body: []byte(body)}}}
			op := &soap.Operation{Form: form, Output: soap.Name{Local: "answer"}, Encoding: soap.SOAPEncoding{}}
			var got sums
			if err := client.Call(nil, op, nothing{}, nil, &got, nil); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			want := test.want
			if form == soap.SOAP12 && !strings.HasPrefix(test.parts, "<result>") {
				want.result = ""
			}
			if got != want {
				t.Errorf("%s: form %d read %+v, want %+v", name, form, got, want)
			}
		}
	}
}

// TestRequestsHaveNoResult asserts that the parameters of a request are known by their names only.
func TestRequestsHaveNoResult(t *testing.T) {
	op := soap.Operation{Action: "urn:ask", Input: soap.Name{Local: "ask"}, Output: soap.Name{Local: "answer"}, Encoding: soap.SOAPEncoding{}}
	var got sums
	server := &soap.Server{Operations: []soap.ServerOperation{{Operation: op, Serve: func(_ *soap.Incoming, q *soap.ServerCall) error {
		if err := q.Decode(nil, &got); err != nil {
			return err
		}
		return q.Encode(nil, nothing{})
	}}}}
	reply := server.Handle(&soap.Incoming{Action: "urn:ask"}, []byte(`<s:Envelope xmlns:s="`+soap.NamespaceSOAP11+`"><s:Body><ask><other>1</other><low>2</low></ask></s:Body></s:Envelope>`))
	if want := (sums{low: "2"}); got != want || reply.Status != 200 {
		t.Errorf("read %+v, status %d, want %+v", got, reply.Status, want)
	}
}

// FuzzReferences asserts that no encoded body makes the reader panic or read without end.
func FuzzReferences(f *testing.F) {
	f.Add(`<answer><a href="#x"/></answer><m id="x"><b href="#y"/><b href="#y"/></m><m id="y"><t>z</t></m>`)
	f.Add(`<answer><a href="#x"/></answer><m id="x"><b href="#x"/></m>`)
	f.Add(`<answer><a id="x"><t href="#x"/></a></answer>`)
	f.Add(`<answer><a href="#x">` + strings.Repeat(`<b href="#x"/>`, 9) + `</a></answer><m id="x" href="#x"/>`)
	f.Fuzz(func(t *testing.T, body string) {
		got, err := readEncoded(body)
		if err == nil && got.elements > 1<<14 {
			t.Errorf("%d elements came out of %d bytes", got.elements, len(body))
		}
	})
}

// TestErrorsOfReferences asserts that an error says which reference cannot be followed, and why.
func TestErrorsOfReferences(t *testing.T) {
	for err, want := range map[error]string{
		&soap.ReferenceError{ID: "x"}:              `no element has the id "x" that is referred to`,
		&soap.ReferenceError{ID: "x", Cycle: true}: `the reference to "x" is a cycle`,
	} {
		if err.Error() != want {
			t.Errorf("got %s, want %s", err, want)
		}
	}
}

// arrayReader reads a response as an array.
type arrayReader struct {
	nothing
	items []int32
}

func (v *arrayReader) DecodeXML(r *soap.Reader) { v.items = soap.ReadArray(r, (*soap.Reader).Int) }

// TestReferencesInArrays asserts that an item has the place that the reference to it names, not that of another one that refers
// to it (SOAP 1.1, section 5.4.2.2).
func TestReferencesInArrays(t *testing.T) {
	const position = ` xmlns:e="` + soap.NamespaceEncoding11 + `" e:position=`
	body := `<answer><n href="#x"` + position + `"[2]"/><n` + position + `"[1]" id="x">7</n><n` + position + `"[3]">8</n><n href="#x"/></answer>`
	client := soap.Client{Transport: encodedAnswer(body)}
	op := soap.Operation{Output: soap.Name{Local: "answer"}, Encoding: soap.SOAPEncoding{}}
	var got arrayReader
	if err := client.Call(nil, &op, nil, nil, &got, nil); err != nil || !slices.Equal(got.items, []int32{0, 7, 7, 8, 7}) {
		t.Errorf("read %v, %v", got.items, err)
	}
}

// TestManyReferences asserts that only what is read again counts against the limit, wherever it stands.
func TestManyReferences(t *testing.T) {
	const n = 3000
	got, err := readTree(`<answer>` + strings.Repeat(`<a href="#x"/>`, n) + `</answer><m id="x"><b/></m>`)
	if err != nil || got.elements != 2*n {
		t.Errorf("read %d elements, %v", got.elements, err)
	}
}

// indexReader notes what Members says about each child of an element, and of each of those that has children.
type indexReader struct {
	nothing
	list  []soap.Member
	found []int
}

func (v *indexReader) DecodeXML(r *soap.Reader) {
	members := r.Members(v.list)
	for r.Child() {
		i := members.Index(r)
		v.found = append(v.found, i)
		if i == 0 {
			v.DecodeXML(r)
		} else if i > 0 {
			r.Skip()
		}
	}
}

// TestMembersInEncodedBodies asserts that an element that stands in place of a reference is the member of the reference's
// name, and that its own name means nothing, here or inside of it. The first child of a response is its result, whatever it
// is called (SOAP 1.1, section 7.1), unless the response has none.
func TestMembersInEncodedBodies(t *testing.T) {
	list := []soap.Member{{Local: "item", Repeated: true}, {Local: "b"}}
	spaces := []soap.Member{{Local: "item", Repeated: true}, {Space: "one", Local: "c"}, {Space: "two", Local: "c"}}
	const references = `<answer><item href="#x"/><item href="#x"/><item href="#y"/><b href="#b"/></answer>` +
		`<m id="x"/><m id="y"><item href="#z"/></m><m id="z"><m><b/></m><item><b/></item></m><n id="b"/>`
	for name, test := range map[string]struct {
		list []soap.Member
		body string
		want []int
	}{
		"references": {list, references, []int{0, 0, 0, 0, -1, 0, 1, 1}},
		"other bindings": {spaces, `<answer xmlns:p="one">` + strings.Repeat(`<item><p:c/></item>`, 4) + `<item href="#x"/></answer>` +
			`<w xmlns:p="two"><m id="x"><p:c/></m></w>`, []int{0, 1, 0, 1, 0, 1, 0, 1, 0, 2}},
		"result":            {list, `<answer><m><m/><b/></m><b/></answer>`, []int{0, -1, 1, 1}},
		"result in between": {list, `<answer><b/><m/></answer>`, []int{1, -1}},
		"no members":        {nil, `<answer><m/><item/></answer>`, []int{-1, -1}},
	} {
		got := indexReader{list: test.list}
		client := soap.Client{Transport: encodedAnswer(test.body)}
		op := soap.Operation{Output: soap.Name{Local: "answer"}, Encoding: soap.SOAPEncoding{}}
		if err := client.Call(nil, &op, nil, nil, &got, nil); err != nil || !slices.Equal(got.found, test.want) {
			t.Errorf("%s: found %v, %v; want %v", name, got.found, err, test.want)
		}
	}
}

// TestEncodedRequests asserts that the element that holds the parameters names the encoding of its version of SOAP, if there
// is one, and that the parameters name their types (SOAP 1.1, sections 4.1.1 and 5.1; SOAP 1.2 part 1, section 5.1.1).
func TestEncodedRequests(t *testing.T) {
	parameter := soap.EncoderFunc(func(w *soap.Writer) { w.Int("", "n", 7) })
	for name, test := range map[string]struct {
		form   soap.Form
		bare   bool
		wanted string
	}{
		"SOAP 1.1": {soap.SOAP11, false, `<ask s:encodingStyle="` + soap.NamespaceEncoding11 + `"><n `},
		"SOAP 1.2": {soap.SOAP12, false, `<ask s:encodingStyle="` + soap.NamespaceEncoding12 + `"><n `},
		"bare":     {soap.SOAP11, true, `<s:Body><n `},
	} {
		transport := &answer{err: errNoAnswer}
		client := soap.Client{Transport: transport, Form: test.form}
		op := soap.Operation{Input: soap.Name{Local: "ask"}, BareInput: test.bare, Encoding: soap.SOAPEncoding{}}
		_ = client.Call(nil, &op, parameter, nil, nil, nil)
		if body := string(transport.request.Body); !strings.Contains(body, test.wanted) || !strings.Contains(body, `i:type="x:int">7</n>`) {
			t.Errorf("%s: sent %s", name, body)
		}
	}
}

// rawReader keeps the first child of an element as it is, and reads the numbers in the others.
type rawReader struct {
	nothing
	raw     soap.Raw
	numbers []int32
}

func (v *rawReader) DecodeXML(r *soap.Reader) {
	r.Child()
	v.raw = r.Raw()
	for r.Child() {
		v.numbers = append(v.numbers, r.Int())
	}
}

// TestRawContentKeepsItsReferences asserts that what is kept as it is has its references in it, and that those behind it are
// followed.
func TestRawContentKeepsItsReferences(t *testing.T) {
	const content = `<b href="#x"/><c>text</c>`
	client := soap.Client{Transport: encodedAnswer(`<answer><a>` + content + `</a><n href="#x"/><n>8</n></answer><m id="x">7</m>`)}
	op := soap.Operation{Output: soap.Name{Local: "answer"}, Encoding: soap.SOAPEncoding{}}
	var got rawReader
	if err := client.Call(nil, &op, nil, nil, &got, nil); err != nil || got.raw != content || !slices.Equal(got.numbers, []int32{7, 8}) {
		t.Errorf("read %+v, %v", got, err)
	}
}

// peeker reads numbers, and looks ahead before each of them.
type peeker struct {
	nothing
	names   []string
	numbers []int32
}

func (v *peeker) DecodeXML(r *soap.Reader) {
	for {
		v.names = append(v.names, r.PeekChild().Local)
		if !r.Child() {
			return
		}
		v.numbers = append(v.numbers, r.Int())
	}
}

// TestPeekChildFollowsNoReference looks ahead at references, also at one to nothing, and from the element that was read in place
// of one: the reader has to find its way back behind that.
func TestPeekChildFollowsNoReference(t *testing.T) {
	client := soap.Client{Transport: encodedAnswer(`<answer><n href="#x"/><n>8</n><m href="#x"/><o href="#y"/></answer><x id="x">7</x>`)}
	op := soap.Operation{Output: soap.Name{Local: "answer"}, Encoding: soap.SOAPEncoding{}}
	var got peeker
	err := client.Call(nil, &op, nil, nil, &got, nil)
	var wrong *soap.ReferenceError
	if !errors.As(err, &wrong) || !slices.Equal(got.names, []string{"n", "n", "m", "o"}) || !slices.Equal(got.numbers, []int32{7, 8, 7}) {
		t.Errorf("read %+v, %v", got, err)
	}
}

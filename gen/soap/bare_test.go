package soap_test

import (
	"errors"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// children collects the names of the children of Body, and reads no more of them than that; it reads none behind the
// one called last.
type children struct {
	names []string
	last  string
}

func (*children) EncodeXML(w *soap.Writer) { w.String(sampleSpace, "first", "1") }

func (c *children) DecodeXML(r *soap.Reader) {
	for r.Child() {
		c.names = append(c.names, r.Name().Local)
		if r.Name().Local == c.last {
			return
		}
		r.Skip()
	}
}

// TestBareBodies reads bodies whose first element is the content itself, not a wrapper around it: of a request, and of a
// response. An operation without parts takes any body (WS-I Basic Profile 1.1, R2712: the child of Body is the element
// that the part names).
func TestBareBodies(t *testing.T) {
	first := sampleName("first")
	missing, other := new(*soap.BodyError), new(*soap.BodyError)
	for _, tt := range []struct {
		name  string
		first soap.Name
		body  string
		want  string // the names of the children
		err   any    // as errors.As takes it; nil for none
	}{
		{"the element", first, `<n:first>1</n:first>`, "first", nil},
		{"text and a comment before it", first, ` <!-- c --><n:first>1</n:first>`, "first", nil},
		{"more behind it", first, `<n:first/><n:second><n:a/></n:second>`, "first second", nil},
		{"unread content", first, `<n:first/><n:last><n:a/><n:b/></n:last><n:c/>`, "first last", nil},
		{"nothing", first, ``, "", missing},
		{"another element", first, `<n:second/>`, "", other},
		{"another namespace", first, `<first/>`, "", other},
		{"a broken element", first, `<n:first></n:last>`, "first", new(*soap.SyntaxError)},
		{"a broken other element", first, `<x:second/>`, "", new(*soap.SyntaxError)},
		{"no parts and no element", soap.Name{}, ``, "", nil},
		{"no parts and an element", soap.Name{}, `<n:second/>`, "second", nil},
	} {
		check := func(side string, got *children, err error) {
			if tt.err == nil && err != nil || tt.err != nil && !errors.As(err, tt.err) {
				t.Errorf("%s: the %s gives %v, want %T", tt.name, side, err, tt.err)
			}
			if names := strings.Join(got.names, " "); names != tt.want {
				t.Errorf("%s: the %s has the elements %s, want %s", tt.name, side, names, tt.want)
			}
			var body *soap.BodyError
			if errors.As(err, &body) && (body.Want != first || (body.Got == soap.Name{}) != (tt.err == missing)) {
				t.Errorf("%s: the %s gives %+v", tt.name, side, body)
			}
		}
		op := soap.Operation{Action: "urn:a", Input: tt.first, Output: tt.first, BareInput: true, BareOutput: true}
		message := envelope("", tt.body)

		asked := &children{last: "last"}
		var refused error
		server := &soap.Server{Fault: func(err error) *soap.Fault { refused = err; return nil }}
		serve(server, &op, func(_ *soap.Incoming, q *soap.ServerCall) error {
			if err := q.Decode(nil, asked); err != nil {
				return err
			}
			return q.Encode(nil, nil)
		}, message)
		check("request", asked, refused)

		answered := &children{last: "last"}
		client := soap.Client{Transport: &answer{response: soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(message)}}}
		check("response", answered, client.Call(nil, &op, nil, nil, answered, nil))
		if err := client.Call(nil, &op, nil, nil, nil, nil); (err == nil) != (tt.err == nil) {
			t.Errorf("%s: without a receiver: %v", tt.name, err)
		}
	}
}

// TestBareBodiesAreWritten asserts that nothing stands around the content of a bare body.
func TestBareBodiesAreWritten(t *testing.T) {
	op := soap.Operation{Input: sampleName("first"), BareInput: true}
	transport := &answer{err: errNoAnswer}
	client := soap.Client{Transport: transport}
	_ = client.Call(nil, &op, &children{}, nil, nil, nil)
	body := parseTree(t, string(transport.request.Body)).child("Body")
	if len(body.children) != 1 || body.children[0].name != sampleName("first") || body.children[0].text != "1" {
		t.Errorf("wrote %s", transport.request.Body)
	}
}

// parts is a request or a response in RPC style with one part that holds an optional element.
type parts struct{ part, inner string }

func (*parts) EncodeXML(*soap.Writer) {}

func (v *parts) DecodeXML(r *soap.Reader) {
	for r.Child() {
		v.part = "present"
		for r.Child() {
			v.inner = "present"
			if r.IsNil() {
				v.inner = "nil"
			}
			r.Skip()
		}
	}
}

// TestNilParts asserts that a part in RPC style that is xsi:nil is read as if it were absent: it must not be there at all
// (WS-I Basic Profile 1.1, R2211), and some send it all the same. What is nil within a part is not changed by that.
func TestNilParts(t *testing.T) {
	const nilled = ` xmlns:i="` + soap.NamespaceXSI + `" i:nil="true"`
	for _, tt := range []struct {
		style string
		rpc   bool
		body  string
		want  parts
	}{
		{"RPC", true, `<p/>`, parts{"present", ""}},
		{"RPC", true, `<p` + nilled + `/>`, parts{}},
		{"RPC", true, `<p><x` + nilled + `/></p>`, parts{"present", "nil"}},
		{"document", false, `<p` + nilled + `/>`, parts{"present", ""}},
	} {
		op := soap.Operation{Action: "urn:a", Input: sampleName("r"), Output: sampleName("r"), RPC: tt.rpc}
		message := envelope("", `<n:r>`+tt.body+`</n:r>`)
		asked, answered := new(parts), new(parts)
		var refused error
		serve(&soap.Server{}, &op, func(_ *soap.Incoming, q *soap.ServerCall) error {
			refused = q.Decode(nil, asked)
			return refused
		}, message)
		client := soap.Client{Transport: &answer{response: soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(message)}}}
		err := client.Call(nil, &op, nil, nil, answered, nil)
		if err != nil || refused != nil || *asked != tt.want || *answered != tt.want {
			t.Errorf("%s style, %s: read %+v, %v and %+v, %v; want %+v", tt.style, tt.body, *asked, refused, *answered, err, tt.want)
		}
	}
}

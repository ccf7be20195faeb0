package mtom_test

import (
	"bytes"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/gen/soap/mtom"
)

const space = "urn:files"

var operation = soap.Operation{
	Name: "Copy", Action: "urn:files/Copy;now",
	Input: soap.Name{Space: space, Local: "Copy"}, Output: soap.Name{Space: space, Local: "CopyResponse"},
}

// files are binary values, with a text between them and a value of simple content.
type files struct {
	data [][]byte
	name string
	inA  []byte // in an attribute, where no attachment can be
	text []byte // the content of an element with an attribute
}

func (f *files) EncodeXML(w *soap.Writer) {
	w.Attribute().Base64("", "inA", f.inA)
	for _, data := range f.data {
		w.Base64(space, "Data", data)
	}
	w.String(space, "Name", f.name)
	w.Start(space, "Text")
	w.Attr("", "kind", "x")
	w.Content().Base64("", "", f.text)
	w.End()
}

func (f *files) DecodeXML(r *soap.Reader) {
	if r.Attribute("", "inA") {
		f.inA = r.Base64()
	}
	for r.Child() {
		switch r.Name().Local {
		case "Data":
			f.data = append(f.data, r.Base64())
		case "Name":
			f.name = r.String()
		case "Text":
			f.text = r.Base64()
		default:
			r.Skip()
		}
	}
}

func equal(a, b files) bool {
	if len(a.data) != len(b.data) || a.name != b.name || !bytes.Equal(a.inA, b.inA) || !bytes.Equal(a.text, b.text) {
		return false
	}
	for i := range a.data {
		if !bytes.Equal(a.data[i], b.data[i]) {
			return false
		}
	}
	return true
}

// copier answers with what it is sent, or with a fault for the name "fail".
func copier(packaging soap.Packaging) *soap.Server {
	server := &soap.Server{Packaging: packaging}
	for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
		op := operation
		op.Form = form
		server.Operations = append(server.Operations, soap.ServerOperation{Operation: op, Serve: func(_ *soap.Incoming, q *soap.ServerCall) error {
			var f files
			if err := q.Decode(nil, &f); err != nil {
				return err
			}
			if f.name == "fail" {
				return &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "as you wish"}
			}
			return q.Encode(nil, &f)
		}})
	}
	return server
}

// recorder is a transport that keeps what travels through another.
type recorder struct {
	transport soap.Transport
	request   *soap.Request
	response  *soap.Response
}

func (x *recorder) RoundTrip(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	response, err := x.transport.RoundTrip(c, r)
	x.request, x.response = r, response
	return response, err
}

func isPackage(contentType string) bool { return strings.HasPrefix(contentType, "multipart/related;") }

// TestThereAndBack sends values of many sizes over HTTP, from clients and to servers of either kind.
func TestThereAndBack(t *testing.T) {
	every := bytes.Repeat([]byte("\x00\r\n--\xFF<&"), 1000)
	sent := files{data: [][]byte{nil, []byte("small"), every, {}, every[:2000]}, name: "ä", inA: every[:1500], text: every[:3000]}
	for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
		for name, test := range map[string]struct {
			client, server soap.Packaging
			packages       [2]bool // whether request and response are
		}{
			"both":         {&mtom.Packaging{}, &mtom.Packaging{}, [2]bool{true, true}},
			"everything":   {&mtom.Packaging{Threshold: 1}, &mtom.Packaging{Threshold: 1}, [2]bool{true, true}},
			"nothing":      {&mtom.Packaging{Threshold: 1 << 20}, &mtom.Packaging{Threshold: 1 << 20}, [2]bool{true, true}},
			"plain client": {nil, &mtom.Packaging{}, [2]bool{false, false}},
			"neither":      {nil, nil, [2]bool{false, false}},
		} {
			server := httptest.NewServer(&httptransport.Handler{Server: copier(test.server)})
			defer server.Close()
			wire := &recorder{transport: &httptransport.Transport{}}
			client := soap.Client{Transport: wire, URL: server.URL, Form: form, Packaging: test.client}
			var got files
			if err := client.Call(nil, &operation, &sent, nil, &got, nil); err != nil || !equal(got, sent) {
				t.Errorf("%s, form %d: got %v", name, form, err)
				continue
			}
			packages := [2]bool{isPackage(wire.request.ContentType), isPackage(wire.response.ContentType)}
			if packages != test.packages {
				t.Errorf("%s, form %d: %s was answered with %s", name, form, wire.request.ContentType, wire.response.ContentType)
			}
			if inside := bytes.Contains(wire.request.Body, every); inside != (test.client != nil && name != "nothing") {
				t.Errorf("%s, form %d: whether the value travels as it is: %v", name, form, inside)
			}
		}
	}
}

// TestThreshold asserts that a value of as many bytes as the threshold is attached, and a shorter one is not.
func TestThreshold(t *testing.T) {
	wire := &recorder{transport: direct{copier(&mtom.Packaging{})}}
	client := soap.Client{Transport: wire, Packaging: &mtom.Packaging{Threshold: 5}}
	sent, got := files{data: [][]byte{[]byte("four"), []byte("five!")}}, files{}
	if err := client.Call(nil, &operation, &sent, nil, &got, nil); err != nil || !equal(got, sent) {
		t.Fatalf("got %v, %v", got, err)
	}
	if body := string(wire.request.Body); strings.Contains(body, "four") || !strings.Contains(body, "five!") {
		t.Errorf("sent %s", body)
	}
}

// TestPackagesForPlainRequests has a server that answers with packages only.
func TestPackagesForPlainRequests(t *testing.T) {
	server := httptest.NewServer(&httptransport.Handler{Server: copier(&mtom.Packaging{Always: true})})
	defer server.Close()
	sent, got := files{data: [][]byte{make([]byte, 5000)}}, files{}
	wire := &recorder{transport: &httptransport.Transport{}}
	client := soap.Client{Transport: wire, URL: server.URL}
	err := client.Call(nil, &operation, &sent, nil, &got, nil)
	var response *soap.ResponseError
	if !errors.As(err, &response) || response.Kind != soap.ResponseContentType || !isPackage(response.ContentType) {
		t.Errorf("a client without MTOM: got %v", err)
	}
	client = soap.Client{Transport: plainRequest{wire}, URL: server.URL, Packaging: &mtom.Packaging{}}
	if err := client.Call(nil, &operation, &sent, nil, &got, nil); err != nil || !isPackage(wire.response.ContentType) || !equal(got, sent) {
		t.Errorf("got %v", err)
	}
}

// plainRequest sends the XML of a package without attachments alone.
type plainRequest struct{ transport soap.Transport }

func (x plainRequest) RoundTrip(c soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	u, err := (&mtom.Packaging{}).Unpack(r.ContentType, r.Body)
	if err != nil {
		return nil, err
	}
	xml := u.Body
	include := xml[bytes.Index(xml, []byte("<b:Include")):]
	include = include[:bytes.Index(include, []byte("/>"))+2]
	r.ContentType, r.Body = u.ContentType, bytes.Replace(xml, include, soap.AppendBase64(nil, make([]byte, 5000)), 1)
	return x.transport.RoundTrip(c, r)
}

func TestFaultsArePackedToo(t *testing.T) {
	server := copier(&mtom.Packaging{})
	client := soap.Client{Packaging: &mtom.Packaging{}}
	for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
		wire := &recorder{transport: direct{server}}
		client.Transport, client.Form = wire, form
		err := client.Call(nil, &operation, &files{name: "fail"}, nil, &files{}, nil)
		var fault *soap.Fault
		if !errors.As(err, &fault) || fault.Reason != "as you wish" || !fault.FromSender() || !isPackage(wire.response.ContentType) {
			t.Errorf("form %d: got %v, %s", form, err, wire.response.ContentType)
		}
	}
}

// direct hands requests to a server, with the action where a package has it.
type direct struct{ server *soap.Server }

func (x direct) RoundTrip(_ soap.Cancellation, r *soap.Request) (*soap.Response, error) {
	in := &soap.Incoming{ContentType: r.ContentType}
	if len(r.Header) > 0 {
		in.Action = r.Action
	}
	return x.server.Handle(in, r.Body), nil
}

// TestPackagesWhereThereAreNone is a server that has no use for them.
func TestPackagesWhereThereAreNone(t *testing.T) {
	server := httptest.NewServer(&httptransport.Handler{Server: copier(nil)})
	defer server.Close()
	client := soap.Client{Transport: &httptransport.Transport{}, URL: server.URL, Packaging: &mtom.Packaging{}}
	err := client.Call(nil, &operation, &files{}, nil, &files{}, nil)
	var response *soap.ResponseError
	if !errors.As(err, &response) || response.Status != 415 {
		t.Errorf("got %v", err)
	}
}

// TestValuesAreCopiedOnce measures what a large value costs.
func TestValuesAreCopiedOnce(t *testing.T) {
	const size = 8 << 20
	sent := files{data: [][]byte{make([]byte, size)}}
	wire := &recorder{transport: direct{copier(&mtom.Packaging{})}}
	client := soap.Client{Transport: wire, Packaging: &mtom.Packaging{}}
	result := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var got files
			if err := client.Call(nil, &operation, &sent, nil, &got, nil); err != nil || len(got.data[0]) != size {
				b.Fatalf("got %v", err)
			}
		}
	})
	// Once into the request, and once into the response that the server makes of it.
	if bytes := result.AllocedBytesPerOp(); bytes > 2*size+size/8 {
		t.Errorf("a call with a value of %d bytes takes %d bytes", size, bytes)
	}
}

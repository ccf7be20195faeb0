package soap_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// lined packs a message as one line with its action above the XML, and knows such a package by its content type.
type lined struct {
	fails  bool // to pack
	action string
}

const linedType = "multipart/lined"

var errLined = errors.New("no second line")

func (l lined) Pack() soap.Packer { return l }

func (lined) Attach(*soap.Writer, []byte) bool { return false }

func (l lined) Finish(_ string, xml []byte) (string, []byte, error) {
	if l.fails {
		return "", nil, errLined
	}
	return linedType, append([]byte(l.action+"\n"), xml...), nil
}

func (lined) Unpack(contentType string, body []byte) (*soap.Unpacked, error) {
	if contentType != linedType {
		return nil, nil
	}
	action, xml, ok := bytes.Cut(body, []byte("\n"))
	if !ok {
		return nil, errLined
	}
	return &soap.Unpacked{ContentType: "text/xml", Action: string(action), Body: xml}, nil
}

// TestServerPackages asserts that a server answers like with like: a package with a package, plain XML with plain XML.
func TestServerPackages(t *testing.T) {
	const action = "urn:act"
	for _, tt := range []struct {
		name, action, contentType, body string
		packaging                       soap.Packaging
		status                          int
		packed                          bool
	}{
		{"package", action, linedType, "\n" + emptyRequest, lined{}, 200, true},
		{"action of the package", "", linedType, action + "\n" + emptyRequest, lined{}, 200, true},
		{"action of the package and of the message", action, linedType, "urn:other\n" + emptyRequest, lined{}, 200, true},
		{"unknown action of the package", "", linedType, "urn:other\n" + emptyRequest, lined{}, 500, true},
		{"plain", action, "text/xml", emptyRequest, lined{}, 200, false},
		{"broken package", action, linedType, emptyRequest, lined{}, 400, false},
		{"package for a server without packages", action, linedType, action + "\n" + emptyRequest, nil, 400, false},
		{"package that cannot be answered with one", action, linedType, "\n" + emptyRequest, lined{fails: true}, 500, false},
	} {
		var seen string
		server := &soap.Server{Packaging: tt.packaging, Operations: []soap.ServerOperation{{
			Operation: soap.Operation{Action: action},
			Serve: func(in *soap.Incoming, q *soap.ServerCall) error {
				seen = in.Action
				return q.Encode(nil, nil)
			},
		}}}
		reply := server.Handle(&soap.Incoming{Action: tt.action, ContentType: tt.contentType}, []byte(tt.body))
		packed := reply.ContentType == linedType && bytes.HasPrefix(reply.Body, []byte("\n<"))
		if reply.Status != tt.status || packed != tt.packed || tt.status == 200 && seen != action {
			t.Errorf("%s: answered %d %s with %s; %q was done", tt.name, reply.Status, reply.ContentType, reply.Body, seen)
		}
		if reply.Status != 400 && !packed && !strings.HasPrefix(reply.ContentType, "text/xml") {
			t.Errorf("%s: the plain answer has the type %s", tt.name, reply.ContentType)
		}
	}
}

// TestClientPackages asserts that a client with packages sends one, and takes one or plain XML.
func TestClientPackages(t *testing.T) {
	op := &soap.Operation{Action: "urn:act"}
	for _, tt := range []struct {
		name, contentType, body string
		broken                  bool
	}{
		{"package", linedType, "\n" + emptyRequest, false},
		{"plain", "text/xml", emptyRequest, false},
		{"broken package", linedType, emptyRequest, true},
	} {
		transport := &answer{response: soap.Response{Status: 200, ContentType: tt.contentType, Body: []byte(tt.body)}}
		client := soap.Client{Transport: transport, Packaging: lined{}}
		err := client.Call(nil, op, nil, nil, nil, nil)
		var failed *soap.ResponseError
		if tt.broken != (errors.As(err, &failed) && failed.Kind == soap.ResponsePackage && errors.Is(err, errLined)) || !tt.broken && err != nil {
			t.Errorf("%s: got %v", tt.name, err)
		}
		if sent := transport.request; sent.ContentType != linedType || !bytes.HasPrefix(sent.Body, []byte("\n<?xml")) {
			t.Errorf("%s: sent %s with %s", tt.name, sent.ContentType, sent.Body)
		}
	}
	transport := &answer{}
	client := soap.Client{Transport: transport, Packaging: lined{fails: true}}
	if err := client.Call(nil, op, nil, nil, nil, nil); !errors.Is(err, errLined) || transport.request != nil {
		t.Errorf("a request that cannot be packed: got %v, sent %v", err, transport.request)
	}
}

// shelf packs as lined does, and takes values of three bytes and more out of the message.
type shelf struct {
	lined
	taken *[][]byte
}

func (s shelf) Pack() soap.Packer { return s }

func (s shelf) Attach(w *soap.Writer, v []byte) bool {
	if len(v) < 3 {
		return false
	}
	*s.taken = append(*s.taken, v)
	w.Int("", "shelf", int32(len(*s.taken)))
	return true
}

// TestValuesInPackages asserts that a value is offered to the package wherever an element can refer to it, and written into
// the message where none can, or where the package does not take it.
func TestValuesInPackages(t *testing.T) {
	long, short := []byte("long"), []byte("s")
	body := soap.EncoderFunc(func(w *soap.Writer) {
		w.Attribute().Base64("", "a", long)
		w.Base64("", "b", long)
		w.Base64("", "c", short)
		w.Start("", "d")
		w.Content().Base64("", "", long[1:])
		w.End()
		soap.WriteItems(w, "", "e", soap.Name{}, [][]byte{long, short}, (*soap.Writer).Base64)
		w.Int("", "f", 7)
	})
	var taken [][]byte
	transport := &answer{err: errNoAnswer}
	client := soap.Client{Transport: transport, Packaging: shelf{taken: &taken}}
	_ = client.Call(nil, &soap.Operation{Input: soap.Name{Local: "r"}}, body, nil, nil, nil)
	const want = `<r a="bG9uZw=="><b><shelf>1</shelf></b><c>cw==</c><d><shelf>2</shelf></d><e>bG9uZw== cw==</e><f>7</f></r>`
	if sent := string(transport.request.Body); !strings.Contains(sent, want) {
		t.Errorf("sent %s, want %s", sent, want)
	}
	if len(taken) != 2 || string(taken[0]) != "long" || string(taken[1]) != "ong" {
		t.Errorf("took %q", taken)
	}
}

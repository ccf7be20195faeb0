package soap_test

import (
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

// TestReferencesKeepTheReaderInStep asserts that reading goes on behind a reference, whatever it refers to.
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

package mtom_test

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/mtom"
)

const (
	envelope = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><CopyResponse xmlns="urn:files">` +
		`<Data>INSIDE</Data></CopyResponse></s:Body></s:Envelope>`
	plainType = `multipart/related; type="application/xop+xml"; boundary=b`
	rootPart  = "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n"
)

// include returns the reference to a part.
func include(href string) string {
	return `<x:Include xmlns:x="http://www.w3.org/2004/08/xop/include" href="` + href + `"/>`
}

// pack returns a package of an envelope with the content of Data, and of other parts.
func pack(inside string, parts ...string) string {
	b := "--b\r\n" + rootPart + strings.Replace(envelope, "INSIDE", inside, 1)
	for _, part := range parts {
		b += "\r\n--b\r\n" + part
	}
	return b + "\r\n--b--\r\n"
}

// receive reads a response and returns the value in it.
func receive(packaging *mtom.Packaging, contentType, body string) ([]byte, error) {
	client := soap.Client{Packaging: packaging, Transport: fixed{contentType, body}}
	var got files
	err := client.Call(nil, &operation, &files{}, nil, &got, nil)
	if err != nil || len(got.data) == 0 {
		return nil, err
	}
	return got.data[0], nil
}

type fixed struct{ contentType, body string }

func (f fixed) RoundTrip(soap.Cancellation, *soap.Request) (*soap.Response, error) {
	return &soap.Response{Status: 200, ContentType: f.contentType, Body: []byte(f.body)}, nil
}

// TestOthersPackages reads packages in the manner of other tools.
func TestOthersPackages(t *testing.T) {
	const value = "a\r\n--\x00b"
	part := "Content-Type: image/png\r\nContent-ID: <v@x>\r\nContent-Transfer-Encoding: binary\r\n\r\n" + value
	tests := []struct{ name, contentType, body string }{
		{"plain", plainType, pack(include("cid:v@x"), part)},
		{"quoted boundary", `Multipart/Related; boundary="b"; TYPE="application/xop+xml"`, pack(include("cid:v@x"), part)},
		{"folded header", "multipart/related;\r\n\tboundary=\"b\";\r\n type=\"application/xop+xml\"", pack(include("cid:v@x"), part)},
		{"unquoted parameters", `multipart/related;type=application/xop+xml;start=<root>;boundary=b;start-info=text/xml;`, pack(include("cid:v@x"), part)},
		{"escapes in parameters", `multipart/related; start-info="text/xml; action=\"a\\b\""; type="application/xop+xml"; boundary="b"`, pack(include("cid:v@x"), part)},
		{"XML alone", plainType, pack("YQ0KLS0AYg==")},
		{"small value inside", plainType, pack("YQ0KLS0AYg==", part)},
		{"escaped cid", plainType, pack(include("cid:http%3A%2F%2Ftempuri.org%2f1%2F63"), strings.Replace(part, "v@x", "http://tempuri.org/1/63", 1))},
		{"cid in capitals", plainType, pack(include("CID:v%40x"), part)},
		{"no brackets", plainType, pack(include("cid:v@x"), strings.Replace(part, "<v@x>", "v@x", 1))},
		{"folded part header", plainType, pack(include("cid:v@x"), strings.Replace(part, "Content-ID: ", "content-id:\r\n\t", 1))},
		{"base64", plainType, pack(include("cid:v@x"), "Content-ID: <v@x>\r\nContent-Transfer-Encoding: BASE64\r\n\r\nYQ0KL\r\nS0AYg==")},
		{"8bit", plainType, pack(include("cid:v@x"), strings.Replace(part, "binary", "8bit", 1))},
		{"7bit", plainType, pack(include("cid:v@x"), strings.Replace(part, "binary", "7bit", 1))},
		{"semicolon at the end of a value", `multipart/related; x="a;"; type="application/xop+xml"; boundary=b`, pack(include("cid:v@x"), part)},
		{"semicolon at the end", plainType + "; ", pack(include("cid:v@x"), part)},
		{"no encoding", plainType, pack(include("cid:v@x"), "Content-ID:<v@x>\r\n\r\n"+value)},
		{"start behind", plainType + `; start="<root>"`, "--b\r\n" + part + "\r\n" + pack(include("cid:v@x"))},
		{"preamble and epilogue", plainType, "This is --b\r\n MIME.\r\n" + pack(include("cid:v@x"), part) + "more\r\n--b\r\n"},
		{"part without header", plainType, pack(include("cid:v@x"), "\r\nnothing", part)},
		{"large part without header", plainType, pack(include("cid:v@x"), "\r\n"+strings.Repeat("x", 1000), part)},
		{"part without header or content", plainType, pack(include("cid:v@x"), "\r\n", part)},
		{"empty lines without header", plainType, pack(include("cid:v@x"), "\r\nfirst\r\n\r\nsecond", part)},
		{"long boundary", strings.Replace(plainType, "=b", "="+strings.Repeat("b", 200), 1),
			strings.ReplaceAll(pack(include("cid:v@x"), part), "--b", "--"+strings.Repeat("b", 200))},
		{"spaces behind boundaries", plainType, strings.ReplaceAll(pack(include("cid:v@x"), part), "--b\r\n", "--b \t\r\n")},
		{"longer boundary inside", plainType, pack(include("cid:v@x"), "\r\nx\r\n--bb\r\n", part)},
		{"boundary and hyphens inside", plainType, pack(include("cid:v@x"), "\r\nx\r\n--b--x\r\n", part)},
		{"nested package", plainType, pack(include("cid:v@x"), "Content-Type: multipart/mixed; boundary=\"b--\"\r\n\r\n--b--\r\r\n\r\nx\r\n--b----", part)},
		{"spaces behind the end", plainType, pack(include("cid:v@x"), part+"\r\n--b-- \t")},
		{"text around the reference", plainType, pack("\n "+include("cid:v@x")+"<!-- -->\n", part)},
		{"SOAP 1.2 by start-info", strings.Replace(plainType, "boundary", `start-info="application/soap+xml"; boundary`, 1),
			strings.Replace(strings.Replace(pack(include("cid:v@x"), part), `; type="text/xml"`, "", 1), soap.NamespaceSOAP11, soap.NamespaceSOAP12, 1)},
		{"no package", "text/xml", strings.Replace(envelope, "INSIDE", "YQ0KLS0AYg==", 1)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := receive(&mtom.Packaging{MaxPart: 1000}, test.contentType, test.body)
			if err != nil || string(got) != value {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}

func TestNewlinesWithoutReturn(t *testing.T) {
	body := strings.ReplaceAll(pack(include("cid:v"), "Content-ID: <v>\r\n\r\nvalue"), "\r\n", "\n")
	if got, err := receive(&mtom.Packaging{}, plainType, body); err != nil || string(got) != "value" {
		t.Errorf("got %q, %v", got, err)
	}
}

// TestUnusablePackages asserts the kind of what is wrong with a package as such.
func TestUnusablePackages(t *testing.T) {
	whole := pack(include("cid:v"), "Content-ID: <v>\r\n\r\nvalue")
	tests := []struct {
		name, contentType, body, message string
		kind                             mtom.Kind
	}{
		{"attachments", strings.Replace(plainType, "application/xop+xml", "text/xml", 1), whole, "not SOAP with Attachments", mtom.NotXOP},
		{"no type", "multipart/related; boundary=b", whole, "use MTOM", mtom.NotXOP},
		{"XML of another type", plainType, strings.Replace(whole, "application/xop+xml", "text/xml", 1), "the type of its first part", mtom.NotXOP},
		{"no boundary", `multipart/related; type="application/xop+xml"`, whole, "boundary", mtom.Malformed},
		{"longer boundary", strings.Replace(plainType, "=b", "="+strings.Repeat("b", 201), 1), whole, "boundary", mtom.Malformed},
		{"empty part", plainType, "--b\r\n\r\n--b--\r\n", "header", mtom.Malformed},
		{"other charset", plainType, strings.Replace(whole, "UTF-8", "utf-16", 1), "UTF-8", mtom.Malformed},
		{"header line", plainType, strings.Replace(whole, "Content-ID: <v>", "Content-ID <v>", 1), "has the line", mtom.Malformed},
		{"endless header", plainType, strings.Replace(whole, "Content-ID: <v>", "X: "+strings.Repeat("x", 20_000), 1), "header", mtom.Malformed},
		{"other boundary", strings.Replace(plainType, "=b", "=c", 1), whole, "boundary", mtom.Truncated},
		{"boundary within a line", plainType, " " + whole[:len("--b\r\n")] + "x", "boundary", mtom.Truncated},
		{"empty", plainType, "--b\r\n", "ends", mtom.Truncated},
		{"cut off", plainType, whole[:len(whole)-6], "ends", mtom.Truncated},
		{"many parts", plainType, pack("", "\r\na", "\r\nb", "\r\nc"), "more than 3 parts", mtom.LimitExceeded},
		{"large part without header", plainType, pack("", "\r\n"+strings.Repeat("x", 1001)), "has 1001 bytes", mtom.LimitExceeded},
		{"large part", plainType, pack(include("cid:v"), "Content-ID: <v>\r\n\r\n"+strings.Repeat("x", 1001)), `"v" has 1001 bytes`, mtom.LimitExceeded},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			packaging := &mtom.Packaging{MaxParts: 3, MaxPart: 1000}
			_, err := receive(packaging, test.contentType, test.body)
			var response *soap.ResponseError
			var failed *mtom.PackageError
			if !errors.As(err, &response) || response.Kind != soap.ResponsePackage || !errors.As(err, &failed) ||
				failed.Kind != test.kind || !strings.Contains(failed.Error(), test.message) {
				t.Errorf("got %v, want %q", err, test.message)
			}
			if reply := copier(packaging).Handle(&soap.Incoming{ContentType: test.contentType}, []byte(test.body)); reply.Status != 400 {
				t.Errorf("a server answers %d %s", reply.Status, reply.Body)
			}
		})
	}
}

// TestUnusableParts asserts which part is blamed.
func TestUnusableParts(t *testing.T) {
	const part = "Content-ID: <v>\r\n\r\nvalue"
	tests := []struct{ name, contentType, body, id, message string }{
		{"missing", plainType, pack(include("cid:w%20x"), part), "w x", "missing"},
		{"missing start", plainType + "; start=<nobody>", pack(include("cid:v"), part), "nobody", "missing"},
		{"twice", plainType, pack(include("cid:v"), part, part), "v", "two parts"},
		{"no cid", plainType, pack(include("http://v"), part), "http://v", "cid"},
		{"empty cid", plainType, pack(include("cid:"), part), "", "missing"},
		{"root not in base64", plainType, strings.Replace(pack(include("cid:v"), part), "<root>", "<root>\r\nContent-Transfer-Encoding: base64", 1), "root", "base64"},
		{"no reference", plainType, pack(include(""), part), "", "cid"},
		{"broken escape", plainType, pack(include("cid:v%4"), part), "cid:v%4", "cid"},
		{"wrong escape", plainType, pack(include("cid:v%+1"), part), "cid:v%+1", "cid"},
		{"two references", plainType, pack(include("cid:v")+include("cid:v"), part), "cid:v", "more than a reference"},
		{"no base64", plainType, pack(include("cid:v"), "Content-ID: <v>\r\nContent-Transfer-Encoding: base64\r\n\r\n!"), "v", "base64"},
		{"quoted-printable", plainType, pack(include("cid:v"), "Content-ID: <v>\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\n=41"), "v", `"quoted-printable" is not supported`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := receive(&mtom.Packaging{}, test.contentType, test.body)
			var failed *mtom.PartError
			if !errors.As(err, &failed) || failed.ContentID != test.id || !strings.Contains(failed.Error(), test.message) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestNoPackages asserts that what has another content type, or one that is not well-formed, is taken for no package.
func TestNoPackages(t *testing.T) {
	for _, contentType := range []string{"text/xml", "multipart", plainType + `; x="y`, plainType + `; x="\`, plainType + `; x`} {
		if u, err := (&mtom.Packaging{}).Unpack(contentType, []byte(pack(""))); u != nil || err != nil {
			t.Errorf("%s: got %+v, %v", contentType, u, err)
		}
	}
}

// TestActionsOfPackages asserts where a package has its SOAP action: nearest to the XML first (RFC 3902; XOP, section 4.1).
func TestActionsOfPackages(t *testing.T) {
	const inner, root, outer, info = `type="application/soap+xml; action=\"urn:inner\""`, `action="urn:root"`, `; action="urn:outer"`,
		`; start-info="text/xml; action=\"urn:info\""`
	for name, test := range map[string]struct{ root, outer, want string }{
		"everywhere":           {inner + "; " + root, outer + info, "urn:inner"},
		"at the XML's package": {`type="text/xml"; ` + root, outer + info, "urn:root"},
		"outside":              {`type="text/xml"`, outer + info, "urn:outer"},
		"in the start-info":    {`type="text/xml"`, info, "urn:info"},
		"nowhere":              {`type="text/xml"`, "", ""},
	} {
		body := strings.Replace(pack(""), `type="text/xml"`, test.root, 1)
		if u, err := (&mtom.Packaging{}).Unpack(plainType+test.outer, []byte(body)); err != nil || u.Action != test.want {
			t.Errorf("%s: got %+v, %v; want %s", name, u, err, test.want)
		}
	}
}

// TestReferenceWithoutPackage finds a reference in a message that came alone.
func TestReferenceWithoutPackage(t *testing.T) {
	_, err := receive(&mtom.Packaging{}, "text/xml", strings.Replace(envelope, "INSIDE", include("cid:v"), 1))
	var response *soap.ResponseError
	if !errors.As(err, &response) || response.Kind != soap.ResponseMalformed {
		t.Errorf("got %v", err)
	}
}

// TestStandardLibraryReadsPackages takes what is sent apart with package mime/multipart.
func TestStandardLibraryReadsPackages(t *testing.T) {
	wire := &recorder{transport: direct{copier(&mtom.Packaging{})}}
	client := soap.Client{Transport: wire, Form: soap.SOAP12, Packaging: &mtom.Packaging{Threshold: 1}}
	if err := client.Call(nil, &operation, &files{data: [][]byte{[]byte("first\r\n"), []byte("--second")}}, nil, &files{}, nil); err != nil {
		t.Fatal(err)
	}
	_, parameters, err := mime.ParseMediaType(wire.request.ContentType)
	if err != nil || parameters["type"] != "application/xop+xml" || parameters["action"] != operation.Action {
		t.Errorf("got %v, %v", parameters, err)
	}
	_, info, err := mime.ParseMediaType(parameters["start-info"])
	if err != nil || info["action"] != operation.Action {
		t.Errorf("got %v, %v", info, err)
	}
	reader := multipart.NewReader(bytes.NewReader(wire.request.Body), parameters["boundary"])
	for i, want := range []string{"<?xml", "first\r\n", "--second"} {
		part, err := reader.NextRawPart()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(part)
		if err != nil || !strings.HasPrefix(string(content), want) || (i == 0) != (part.Header.Get("Content-Id") == parameters["start"]) {
			t.Errorf("part %d is %v %q, %v", i, part.Header, content, err)
		}
	}
	if _, err := reader.NextRawPart(); err != io.EOF {
		t.Errorf("got %v behind the last part", err)
	}
}

// TestManyReferencesToOnePart asserts that a part is decoded once for all that refers to it.
func TestManyReferencesToOnePart(t *testing.T) {
	const size, references = 1 << 16, 500
	inside := include("cid:v") + strings.Repeat("</Data><Data>"+include("cid:v"), references-1)
	body := pack(inside, "Content-ID: <v>\r\nContent-Transfer-Encoding: base64\r\n\r\n"+strings.Repeat("AAAA", size/3))
	client := soap.Client{Packaging: &mtom.Packaging{}, Transport: fixed{plainType, body}}
	var got files
	if err := client.Call(nil, &operation, &files{}, nil, &got, nil); err != nil || len(got.data) != references {
		t.Fatalf("got %d values, %v", len(got.data), err)
	}
	for _, value := range got.data {
		if &value[0] != &got.data[0][0] || len(value) != cap(value) {
			t.Fatal("two references have their own copies, or values that append into each other")
		}
	}
}

package standin_test

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"groupdesk/web/standin"
)

const (
	getAction  = services86 + "/User/GetUserGroup"
	actionNot  = "a:ActionNotSupported<"
	deserial   = "a:DeserializationFailed<"
	internal   = "a:InternalServiceFault<"
	textXML    = "text/xml; charset=utf-8"
	soapAction = "SOAPAction"
)

// Each row fails in more than one way: the answer shows which check comes first.
func TestChecksComeInOrder(t *testing.T) {
	r := start(t, standin.Config{})
	good := envelope(credentials(r.ticket), "GetUserGroup", "<n:UserGroupId>1</n:UserGroupId>")
	wrongBody := envelope(`<x:Seal xmlns:x="urn:x" s:mustUnderstand="1"/>`, "Other", "<broken>")
	large := strings.Repeat("x", 1_000_001)
	for _, test := range []struct {
		name, method, path, contentType, action, body string
		status                                        int
		piece                                         string // of the body; "" wants none
	}{
		{"path before method", "PUT", "/Remote/Services86/Nope.svc", "", "", "", 404, "<html>"},
		{"path of an unknown version", "POST", "/Remote/Services89/User.svc", textXML, "", good, 404, "<html>"},
		{"method before content type", "PUT", userPath, "text/plain", "", "", 405, ""},
		{"HEAD", "HEAD", userPath, "", "", "", 405, ""},
		{"content type before size", "POST", userPath, "application/soap+xml; charset=utf-8", getAction, large, 415, ""},
		{"content type is missing", "POST", userPath, "", getAction, good, 415, ""},
		{"unknown charset", "POST", userPath, "text/xml; charset=iso-8859-1", getAction, good, 415, ""},
		{"size before envelope", "POST", userPath, textXML, getAction, large, 413, ""},
		{"no request", "POST", userPath, textXML, "", "", 400, ""},
		{"no XML before action", "POST", userPath, textXML, "nope", "Hello", 400, ""},
		{"not well-formed before Body", "POST", userPath, textXML, "nope", strings.Replace(good, "</n:Ticket>", "</n:Tick>", 1), 400, ""},
		{"no Body", "POST", userPath, textXML, "nope", `<s:Envelope xmlns:s="` + soap11 + `"/>`, 400, ""},
		{"other root", "POST", userPath, textXML, "nope", `<Envelope/>`, 400, ""},
		{"SOAP 1.2", "POST", userPath, textXML, getAction, strings.ReplaceAll(good, soap11, "http://www.w3.org/2003/05/soap-envelope"), 400, ""},
		{"header block outside of Header", "POST", userPath, textXML, getAction, strings.NewReplacer("<s:Header>", "", "</s:Header>", "").Replace(good), 400, ""},
		{"DOCTYPE", "POST", userPath, textXML, getAction, "<!DOCTYPE x>" + good, 400, ""},
		{"action before header", "POST", userPath, textXML, "", wrongBody, 500, actionNot},
		{"action of another version", "POST", userPath, textXML, strings.Replace(getAction, "86", "85", 1), good, 500, actionNot},
		{"action of the other service", "POST", userPath, textXML, services86 + "/SoPrincipal/GetSystemInfo", good, 500, actionNot},
		{"header before body", "POST", userPath, textXML, getAction, wrongBody, 500, "s:MustUnderstand<"},
		{"body's name before its content", "POST", userPath, textXML, getAction, envelope("", "Other", "<broken>"), 500, internal},
		{"not well-formed in Body", "POST", userPath, textXML, getAction, envelope("", "GetUserGroup", "<broken>"), 500, deserial},
		{"cut off", "POST", userPath, textXML, getAction, good[:len(good)-3], 500, deserial},
		{"session after parameters", "POST", userPath, textXML, getAction, envelope("", "GetUserGroup", "<n:UserGroupId>x</n:UserGroupId>"), 500, deserial},
		{"session", "POST", userPath, textXML, getAction, envelope("", "GetUserGroup", ""), 200, "SoSessionException"},
		{"good", "POST", userPath, textXML, getAction, good, 200, "<Id>1</Id>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			header := []string{soapAction, `"` + test.action + `"`}
			if test.contentType != "" {
				header = append(header, "Content-Type", test.contentType)
			}
			r := &rig{T: t, url: r.url}
			a := r.do(test.method, test.path, test.body, header...)
			r.has(a, test.status, test.piece)
			if test.piece == "" && a.body != "" {
				t.Errorf("the body should be empty: %s", a.body)
			}
			if test.status == 400 && a.header.Get("Content-Length") != "0" {
				t.Errorf("Content-Length %q, want 0", a.header.Get("Content-Length"))
			}
			if _, typed := a.header["Content-Type"]; typed != (a.body != "") {
				t.Errorf("a body of %d bytes has the types %q", len(a.body), a.header["Content-Type"])
			}
			if (test.status == 200 || test.status == 500) && a.header.Get("Content-Type") != textXML {
				t.Errorf("Content-Type %q", a.header.Get("Content-Type"))
			}
		})
	}
}

func TestActionIsUnquotedAndDecoded(t *testing.T) {
	r := start(t, standin.Config{})
	good := envelope(credentials(r.ticket), "GetUserGroup", "<n:UserGroupId>1</n:UserGroupId>")
	for _, action := range []string{getAction, `"` + getAction + `"`, strings.ReplaceAll(getAction, "/", "%2F")} {
		r.has(r.do("POST", userPath, good, "Content-Type", "TEXT/XML", soapAction, action), 200, "<Id>1</Id>")
	}
	for action, want := range map[string]string{"": "", `""`: "", `"`: `"`, `"x`: `"x`, `x"`: `x"`, "%zz": "%zz", `"a%20b"`: "a b"} {
		r.has(r.do("POST", userPath, good, "Content-Type", textXML, soapAction, action), 500, "Action '"+want+"' cannot be processed")
	}
	// The action of SOAP 1.2 says nothing where that is not spoken.
	r.has(r.do("POST", userPath, good, "Content-Type", textXML+`; action="`+getAction+`"`), 500, "Action '' cannot be processed")
}

// TestLargestRequest asserts that the limit itself is not too large.
func TestLargestRequest(t *testing.T) {
	r := start(t, standin.Config{})
	good := envelope(credentials(r.ticket), "GetUserGroup", "<n:UserGroupId>1</n:UserGroupId>")
	for size, status := range map[int]int{1_000_000: 200, 1_000_001: 413} {
		request := good + strings.Repeat(" ", size-len(good))
		r.has(r.do("POST", userPath, request, "Content-Type", textXML, soapAction, getAction), status)
	}
}

// TestBrokenRequest asserts that a request is not carried out when it breaks off, though all of the envelope has come.
func TestBrokenRequest(t *testing.T) {
	r := start(t, standin.Config{})
	good := envelope(credentials(r.ticket), "GetUserGroup", "<n:UserGroupId>1</n:UserGroupId>")
	request := httptest.NewRequest("POST", userPath, io.MultiReader(strings.NewReader(good), iotest.ErrReader(io.ErrUnexpectedEOF)))
	request.Header.Set("Content-Type", textXML)
	request.Header.Set(soapAction, getAction)
	w := httptest.NewRecorder()
	r.server.ServeHTTP(w, request)
	if w.Code != 400 || w.Body.Len() > 0 {
		t.Errorf("got %d %s", w.Code, w.Body)
	}
}

func TestCharsets(t *testing.T) {
	r := start(t, standin.Config{})
	const declaration = `<?xml version="1.0" encoding="utf-16"?>`
	text := declaration + envelope(credentials(r.ticket), "SaveUserGroup", group("Ünï 😀", "who?>", 0, 0, 0))
	encode := func(order binary.AppendByteOrder, text string) string {
		var b []byte
		for _, unit := range utf16.Encode([]rune(text)) {
			b = order.AppendUint16(b, unit)
		}
		return string(b)
	}
	little, big := encode(binary.LittleEndian, text), encode(binary.BigEndian, text)
	plain := strings.Replace(text, "utf-16", "utf-8", 1)
	for _, test := range []struct {
		name, charset, body string
		status              int
	}{
		{"UTF-16 by order", "utf-16LE", little, 200},
		{"UTF-16 other order", "UTF-16be", big, 200},
		{"UTF-16 found out", "utf-16", little, 200},
		{"UTF-16 big endian found out", "utf-16", big, 200},
		{"UTF-16 with mark", "utf-16", "\xff\xfe" + little, 200},
		{"UTF-16 with other mark", "utf-16", "\xfe\xff" + big, 200},
		{"UTF-16 without declaration", "utf-16", encode(binary.LittleEndian, strings.TrimPrefix(text, declaration)), 200},
		{"UTF-8 with mark", `"UTF-8"`, "\ufeff" + plain, 200},
		{"UTF-16 sent as UTF-8", "utf-8", little, 400},
		{"odd number of bytes", "utf-16le", little + "x", 400},
		{"half a pair at the end", "utf-16le", little + "\x00\xd8", 400},
		{"half a pair", "utf-16le", strings.Replace(little, "=\xd8", "==", 1), 400},
		{"declared otherwise", "utf-8", text, 400},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, standin.Config{})
			a := r.do("POST", userPath, test.body, "Content-Type", "text/xml; charset="+test.charset, soapAction, services86+"/User/SaveUserGroup")
			r.has(a, test.status)
			if test.status == 200 {
				r.has(a, 200, "<Value>Ünï 😀</Value>")
			}
		})
	}
}

func TestOptions(t *testing.T) {
	r := start(t, standin.Config{})
	a := r.do("OPTIONS", userPath, "", "Origin", "https://elsewhere.example")
	if a.status != 405 || a.header.Get("Allow") != "POST, GET" || a.header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("OPTIONS: %d %v", a.status, a.header)
	}
}

func TestCORS(t *testing.T) {
	const origin = "https://elsewhere.example"
	r := start(t, standin.Config{CORS: origin})
	a := r.do("OPTIONS", userPath, "")
	if a.status != 204 || a.header.Get("Access-Control-Allow-Methods") != "POST, GET" || a.header.Get("Access-Control-Allow-Headers") != "content-type, soapaction" {
		t.Errorf("OPTIONS: %d %v", a.status, a.header)
	}
	r.server.SetWeather(standin.Weather{Fail: standin.FailUnavailable})
	for _, a := range []answer{a, r.call(r.ticket, "CreateUserGroup", ""), r.do("GET", "/nowhere", ""), r.do("OPTIONS", userPath, "")} {
		if got := a.header.Get("Access-Control-Allow-Origin"); got != origin {
			t.Errorf("status %d allows origin %q", a.status, got)
		}
	}
}

func TestGet(t *testing.T) {
	const help = "You have created a service."
	r := start(t, standin.Config{})
	for _, query := range []string{"", "?", "?wsdl=", "?wsdl=wsdl0", "?xsd=xsd0", "?disco"} {
		r.has(r.do("GET", userPath+query, ""), 200, help, "User Service")
	}
	for _, path := range []string{userPath, principalPath, associatePath} {
		var first answer
		for _, query := range []string{"?wsdl", "?WSDL", "?singleWsdl", "?singlewsdl"} {
			a := r.do("GET", path+query, "")
			r.has(a, 200, `location="`+r.url+path+`"`)
			if a.header.Get("Content-Type") != textXML {
				t.Errorf("Content-Type %q", a.header.Get("Content-Type"))
			}
			if first.body == "" {
				first = a
			}
			if a.body != first.body {
				t.Errorf("%s differs from ?wsdl", query)
			}
		}
	}
}

// Whatever stands between, the description names the address that was asked for.
func TestWSDLNamesTheAddressAskedFor(t *testing.T) {
	r := start(t, standin.Config{})
	for uri, want := range map[string]string{
		userPath + "?wsdl":                                    "http://crm.example" + userPath,
		"/SuperOffice" + userPath + "?singleWsdl":             "http://crm.example/SuperOffice" + userPath,
		"http://crm.example/SuperOffice" + userPath + "?wsdl": "http://crm.example/SuperOffice" + userPath, // to a proxy
		"/Super%20Office/a&b" + userPath + "?wsdl":            "http://crm.example/Super%20Office/a&amp;b" + userPath,
		`/Super%22Office` + userPath + "?wsdl":                "http://crm.example/Super%22Office" + userPath,
	} {
		request := httptest.NewRequest("GET", userPath+"?wsdl", nil)
		request.Host, request.RequestURI = "crm.example", uri
		w := httptest.NewRecorder()
		r.server.ServeHTTP(w, request)
		if !strings.Contains(w.Body.String(), `location="`+want+`"`) {
			t.Errorf("%s: the address is not %s", uri, want)
		}
	}
}

// Every refusal reaches a client that sends a lot before it listens, however early the server knows the answer.
func TestRefusalsReachTheClient(t *testing.T) {
	large := strings.Repeat("x", 20<<20)
	for _, test := range []struct {
		name, method, path, contentType string
		weather                         standin.Weather
		status                          int
	}{
		{"too large", "POST", userPath, textXML, standin.Weather{}, 413},
		{"another type", "POST", userPath, "text/plain", standin.Weather{}, 415},
		{"another path", "POST", "/Remote/Nope.svc", textXML, standin.Weather{}, 404},
		{"another method", "PUT", userPath, textXML, standin.Weather{}, 405},
		{"unavailable", "POST", userPath, textXML, standin.Weather{Fail: standin.FailUnavailable}, 503},
		{"unauthorized", "POST", userPath, textXML, standin.Weather{Fail: standin.FailUnauthorized}, 401},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := start(t, standin.Config{Weather: test.weather})
			connection, err := net.Dial("tcp", strings.TrimPrefix(r.url, "http://"))
			if err != nil {
				t.Fatal(err)
			}
			defer connection.Close()
			head := fmt.Sprintf("%s %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", test.method, test.path, test.contentType, len(large))
			if _, err := io.WriteString(connection, head+large); err != nil {
				t.Fatalf("the server hung up on the request: %v", err)
			}
			response, err := http.ReadResponse(bufio.NewReader(connection), nil)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.ReadAll(response.Body); err != nil || response.StatusCode != test.status {
				t.Errorf("status %d, %v; want %d", response.StatusCode, err, test.status)
			}
		})
	}
}

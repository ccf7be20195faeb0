package standin_test

import (
	"encoding/binary"
	"net/http"
	"strings"
	"testing"
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
	r.has(r.do("POST", userPath, good, "Content-Type", textXML), 500, "Action '' cannot be processed")
}

func TestCharsets(t *testing.T) {
	r := start(t, standin.Config{})
	text := `<?xml version="1.0" encoding="utf-16"?>` + envelope(credentials(r.ticket), "SaveUserGroup", group("Ünï 😀", "", 0, 0, 0))
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
	help := "You have created a service."
	r := start(t, standin.Config{})
	r.has(r.do("GET", userPath, ""), 200, help, "User Service")
	r.has(r.do("GET", principalPath+"?wsdl", ""), 200, help)

	r = start(t, standin.Config{WSDL: true})
	r.has(r.do("GET", userPath, ""), 200, help)
	for _, path := range []string{userPath, principalPath, associatePath} {
		a := r.do("GET", path+"?wsdl", "")
		r.has(a, 200, `location="`+r.url+path+`"`)
		if a.header.Get("Content-Type") != textXML {
			t.Errorf("Content-Type %q", a.header.Get("Content-Type"))
		}
	}
}

// Behind a prefix the description names the address that was asked for.
func TestWSDLBehindPrefix(t *testing.T) {
	r := start(t, standin.Config{WSDL: true})
	w := &recorder{header: http.Header{}}
	request, err := http.NewRequest("GET", "https://crm.example/SuperOffice"+userPath+"?wsdl", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.RequestURI = "/SuperOffice" + userPath + "?wsdl"
	http.StripPrefix("/SuperOffice", r.server).ServeHTTP(w, request)
	if !strings.Contains(w.body.String(), `location="http://crm.example/SuperOffice`+userPath+`"`) {
		t.Errorf("the address is not that of the request: %s", w.body.String())
	}
}

type recorder struct {
	header http.Header
	body   strings.Builder
}

func (r *recorder) Header() http.Header         { return r.header }
func (r *recorder) Write(p []byte) (int, error) { return r.body.Write(p) }
func (r *recorder) WriteHeader(int)             {}

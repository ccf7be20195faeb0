package soap_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// limitFault is a declared fault whose detail is one element, named after its field.
type limitFault struct {
	soap.Fault
	local string
	limit int32
}

func (f *limitFault) Unwrap() error              { return &f.Fault }
func (f *limitFault) EncodeFault(w *soap.Writer) { w.Int(sampleSpace, f.local, f.limit) }

func (f *limitFault) DecodeFault(r *soap.Reader) bool {
	if r.Name() != sampleName(f.local) {
		return false
	}
	f.limit = r.Int()
	return true
}

// orphanFault is a declared fault that does not say which fault it is.
type orphanFault struct{ limitFault }

func (*orphanFault) Unwrap() error { return nil }

// TestDeclaredFaultsAreRead asserts that a fault becomes the first declared one that an element of its detail is, and
// stays what it is where none is (SOAP 1.1, section 4.4: all children of detail are detail entries).
func TestDeclaredFaultsAreRead(t *testing.T) {
	op := operation("Pay")
	op.Faults = []func() soap.TypedFault{
		func() soap.TypedFault { return &orphanFault{limitFault{local: "low"}} },
		func() soap.TypedFault { return &limitFault{local: "low"} },
		func() soap.TypedFault { return &limitFault{local: "high"} },
	}
	for _, tt := range []struct{ name, detail, want string }{
		{"the first", `<n:low>1</n:low>`, "low 1"},
		{"the second", `<n:high>2</n:high>`, "high 2"},
		{"both", `<n:high>2</n:high><n:low>1</n:low>`, "low 1"},
		{"behind another element", `<n:other><n:low>1</n:low></n:other><n:low>3</n:low>`, "low 3"},
		{"of another namespace", `<low>1</low>`, ""},
		{"deeper", `<n:other><n:low>1</n:low></n:other>`, ""},
		{"not of its type", `<n:low>one</n:low>`, ""},
		{"of its type behind one that is not", `<n:low>one</n:low><n:high>2</n:high>`, "high 2"},
		{"none", ``, ""},
	} {
		body := envelope("", `<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring><detail>`+tt.detail+`</detail></s:Fault>`)
		client := soap.Client{Transport: &answer{response: soap.Response{Status: 500, ContentType: "text/xml", Body: []byte(body)}}}
		err := client.Call(nil, op, nothing{}, nil, nil, nil)
		got := ""
		var typed *limitFault
		if errors.As(err, &typed) {
			got = fmt.Sprint(typed.local, " ", typed.limit)
		}
		var fault *soap.Fault
		if got != tt.want || !errors.As(err, &fault) || fault.Reason != "no" || fault.Status != 500 || (fault.Detail == "") != (tt.detail == "") {
			t.Errorf("%s: got %T %v, want %q with all that the fault says", tt.name, err, err, tt.want)
		}
	}
}

// TestDeclaredFaultsAreWritten asserts what is answered with a declared fault: its element, and beside it what else its
// Detail held, as that of a fault from elsewhere does.
func TestDeclaredFaultsAreWritten(t *testing.T) {
	const low = `<n:low xmlns:n="` + sampleSpace + `">9</n:low>`
	mine := soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}
	for _, tt := range []struct {
		name   string
		fault  soap.TypedFault
		code   string
		reason string
		detail []string // the names and texts of its elements
	}{
		{"nothing else", &limitFault{local: "low", limit: 1}, "Server", "low", []string{"low 1"}},
		{"a reason", &limitFault{soap.Fault{Reason: "too low"}, "low", 1}, "Server", "too low", []string{"low 1"}},
		{"a code", &limitFault{soap.Fault{Code: mine}, "low", 1}, "Client", "low", []string{"low 1"}},
		{"its element already", &limitFault{soap.Fault{Detail: low}, "low", 1}, "Server", "low", []string{"low 1"}},
		{"other elements", &limitFault{soap.Fault{Detail: "<a>x</a>" + low + "<b>y</b>" + low + "<low>z</low>"}, "low", 1},
			"Server", "low", []string{"low 1", "a x", "b y", "low z"}},
		{"no fault in it", &orphanFault{limitFault{local: "low"}}, "Server", "the server could not carry out the request", nil},
		{"an element that cannot be written", &limitFault{local: "not a name"}, "Server", "the server could not carry out the request", nil},
	} {
		reply := serve(&soap.Server{}, operation("Pay"), fail(fmt.Errorf("while paying: %w", tt.fault)), emptyRequest)
		fault := readFault(t, reply.Status, string(reply.Body))
		var detail []string
		for _, entry := range parseTree(t, "<detail>"+string(fault.Detail)+"</detail>").children {
			detail = append(detail, entry.name.Local+" "+entry.text)
		}
		if fault.Code.Local != tt.code || fault.Reason != tt.reason || strings.Join(detail, ", ") != strings.Join(tt.detail, ", ") {
			t.Errorf("%s: answered %v, %q with %q; want %s, %q with %q", tt.name, fault.Code, fault.Reason, detail, tt.code, tt.reason, tt.detail)
		}
	}
}

package soap_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

const dispatcher = "http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher"

// exceptionDetail is what WCF puts into a fault's detail.
type exceptionDetail struct{ Message, Type string }

var exceptionDetailName = soap.Name{Space: "http://schemas.datacontract.org/2004/07/System.ServiceModel", Local: "ExceptionDetail"}

func (v *exceptionDetail) EncodeXML(w *soap.Writer) {
	w.Nil(exceptionDetailName.Space, "HelpLink")
	w.String(exceptionDetailName.Space, "Message", v.Message)
	w.String(exceptionDetailName.Space, "Type", v.Type)
}

func (v *exceptionDetail) DecodeXML(r *soap.Reader) {
	members := r.Members([]soap.Member{{Space: exceptionDetailName.Space, Local: "Message"}, {Space: exceptionDetailName.Space, Local: "Type"}})
	for r.Child() {
		switch members.Index(r) {
		case 0:
			v.Message = r.String()
		case 1:
			v.Type = r.String()
		}
	}
}

func detail(t *testing.T, v *exceptionDetail) soap.Raw {
	t.Helper()
	raw, err := soap.EncodeRaw(exceptionDetailName, v, soap.WriteOptions{Style: soap.WCF})
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// fail is an operation that answers with an error.
func fail(err error) func(*soap.Incoming, *soap.ServerCall) error {
	return func(*soap.Incoming, *soap.ServerCall) error { return err }
}

func TestFaultsAreWritten(t *testing.T) {
	internal := &soap.Fault{
		Code: soap.Name{Space: dispatcher, Local: "InternalServiceFault"}, Reason: "Authentication failed!", Lang: "en-US",
		Detail: detail(t, &exceptionDetail{"Authentication failed!", "SuperOffice.Exceptions.SoSessionException"}),
	}
	tests := []struct {
		golden string
		form   soap.Form
		fault  *soap.Fault
	}{
		{"fault_wcf.xml", soap.SOAP11, &soap.Fault{
			Code: soap.Name{Space: "http://schemas.microsoft.com/ws/2005/05/addressing/none", Local: "ActionNotSupported"}, Reason: "No.", Lang: "en-US"}},
		{"fault_detail.xml", soap.SOAP11, internal},
		{"fault_detail_12.xml", soap.SOAP12, internal},
		{"fault_11.xml", soap.SOAP11, &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP12, Local: "Sender"},
			Reason: "R&D", Actor: "urn:actor", Node: "urn:node", Subcodes: []soap.Name{{Space: "urn:s", Local: "lost"}}}},
		{"fault_12.xml", soap.SOAP12, &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"},
			Reason: "R&D", Actor: "urn:actor", Node: "urn:node", Subcodes: []soap.Name{{Space: "urn:s", Local: "a"}, {Space: "urn:t", Local: "b"}}}},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			op := operation("SaveUserGroup")
			op.Form = test.form
			request := emptyRequest
			if test.form == soap.SOAP12 {
				request = strings.ReplaceAll(request, soap.NamespaceSOAP11, soap.NamespaceSOAP12)
			}
			server := &soap.Server{Write: soap.WriteOptions{Style: soap.WCF}}
			reply := serve(server, op, fail(test.fault), request)
			want := 500
			if test.golden == "fault_12.xml" {
				want = 400 // It blames the sender.
			}
			if reply.Status != want {
				t.Errorf("status %d, want %d", reply.Status, want)
			}
			checkWellFormed(t, string(reply.Body))
			checkGolden(t, test.golden, reply.Body)
		})
	}
}

// readFault returns the fault that a client makes of a response.
func readFault(t *testing.T, status int, body string) *soap.Fault {
	t.Helper()
	client := soap.Client{Transport: &answer{response: soap.Response{Status: status, ContentType: "text/xml", Body: []byte(body)}}}
	err := client.Call(nil, operation("SaveUserGroup"), nothing{}, nil, groupParameter("Response", nil), nil)
	var fault *soap.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("got %v", err)
	}
	return fault
}

func TestFaultsAreRead(t *testing.T) {
	const soap11 = `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Body><s:Fault>`
	const soap12 = `<e:Envelope xmlns:e="` + soap.NamespaceSOAP12 + `"><e:Body><e:Fault>`
	const end11 = `</s:Fault></s:Body></s:Envelope>`
	const end12 = `</e:Fault></e:Body></e:Envelope>`
	tests := map[string]struct {
		body string
		want soap.Fault
	}{
		"1.1": {soap11 + `<faultcode>s:Client</faultcode><faultstring xml:lang="en">Bad &amp; ugly</faultstring><faultactor> urn:a </faultactor><detail/>` + end11,
			soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "Bad & ugly", Lang: "en", Actor: "urn:a"}},
		"WCF": {soap11 + `<faultcode xmlns:a="` + dispatcher + `">a:DeserializationFailed</faultcode><faultstring>x</faultstring>` + end11,
			soap.Fault{Code: soap.Name{Space: dispatcher, Local: "DeserializationFailed"}, Reason: "x"}},
		"qualified children": {soap11 + `<s:faultcode>s:Server</s:faultcode><s:faultstring>x</s:faultstring>` + end11,
			soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Server"}, Reason: "x"}},
		"code without prefix": {soap11 + `<faultcode>Client.Authentication</faultcode><faultstring/>` + end11,
			soap.Fault{Code: soap.Name{Local: "Client.Authentication"}}},
		"code that is no name": {soap11 + `<faultcode>q:Unknown code</faultcode><faultstring>x</faultstring>` + end11,
			soap.Fault{Code: soap.Name{Local: "q:Unknown code"}, Reason: "x"}},
		"nothing inside": {soap11 + end11, soap.Fault{}},
		"extra elements": {soap11 + `<x>y</x><faultstring>x</faultstring><detail xmlns:p="u"><p:a>1</p:a></detail>` + end11,
			soap.Fault{Reason: "x", Detail: `<p:a xmlns:p="u">1</p:a>`}},
		"1.2": {soap12 + `<e:Code><e:Value>e:Receiver</e:Value><e:Subcode><e:Value xmlns:m="u">m:One</e:Value><e:Subcode><e:Value>Two</e:Value></e:Subcode></e:Subcode></e:Code>` +
			`<e:Reason><e:Text xml:lang="en">first</e:Text><e:Text xml:lang="nb">andre</e:Text></e:Reason><e:Node>urn:n</e:Node><e:Role>urn:r</e:Role><e:Detail>text</e:Detail>` + end12,
			soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP12, Local: "Receiver"}, Subcodes: []soap.Name{{Space: "u", Local: "One"}, {Local: "Two"}},
				Reason: "first", Lang: "en", Translations: []soap.Translation{{Lang: "nb", Reason: "andre"}},
				Node: "urn:n", Actor: "urn:r", Detail: "text"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, status := range []int{500, 200, 400} {
				got := readFault(t, status, test.body)
				want := test.want
				want.Status = status
				if !reflect.DeepEqual(*got, want) {
					t.Errorf("status %d:\n got %+v\nwant %+v", status, *got, want)
				}
			}
		})
	}
}

// TestSlightlyWrongFaultsAreRead has faults that break SOAP 1.1, section 4.4, or SOAP 1.2 part 1, section 5.4. A client
// reads them all the same: what a server has to say of a failure is worth more than its form.
func TestSlightlyWrongFaultsAreRead(t *testing.T) {
	client11, sender12 := soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, soap.Name{Space: soap.NamespaceSOAP12, Local: "Sender"}
	lost, found := soap.Name{Space: "urn:c", Local: "Lost"}, soap.Name{Space: "urn:c", Local: "Found"}
	tests := map[string]struct {
		fault string // the child of Body; the prefix s is of SOAP 1.1, e of SOAP 1.2, c of urn:c
		want  soap.Fault
	}{
		"text in Code":            {`<e:Fault><e:Code> e:Sender </e:Code></e:Fault>`, soap.Fault{Code: sender12}},
		"text in Subcode":         {`<e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Subcode>c:Lost</e:Subcode></e:Code></e:Fault>`, soap.Fault{Code: sender12, Subcodes: []soap.Name{lost}}},
		"text in Reason":          {`<e:Fault><e:Reason xml:lang="nb">ingen</e:Reason></e:Fault>`, soap.Fault{Reason: "ingen", Lang: "nb"}},
		"white space in Reason":   {"<e:Fault><e:Reason>\n<e:Text xml:lang='nb'>ingen</e:Text>\n</e:Reason></e:Fault>", soap.Fault{Reason: "ingen", Lang: "nb"}},
		"Reason without Text":     {`<e:Fault><e:Reason><e:Value>none</e:Value></e:Reason></e:Fault>`, soap.Fault{Reason: "none"}},
		"first Text empty":        {`<e:Fault><e:Reason><e:Text xml:lang="en"/><e:Text xml:lang="nb">ingen</e:Text></e:Reason></e:Fault>`, soap.Fault{Reason: "ingen", Lang: "nb"}},
		"text in Fault":           {`<s:Fault> disk full </s:Fault>`, soap.Fault{Reason: "disk full"}},
		"text in unknown child":   {`<s:Fault><message>disk <b>full</b></message></s:Fault>`, soap.Fault{Reason: "disk full"}},
		"markup in faultstring":   {`<s:Fault><faultcode>s:Client</faultcode><faultstring>disk <b>full</b>!</faultstring></s:Fault>`, soap.Fault{Code: client11, Reason: "disk full!"}},
		"markup in codes":         {`<e:Fault><e:Code><e:Value><b>e:Sender</b></e:Value></e:Code><e:Role><b>urn:r</b></e:Role></e:Fault>`, soap.Fault{Code: sender12, Actor: "urn:r"}},
		"Subcode without Value":   {`<e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Subcode><e:Value>c:Lost</e:Value></e:Subcode></e:Subcode></e:Code></e:Fault>`, soap.Fault{Code: sender12, Subcodes: []soap.Name{lost}}},
		"junk after Value":        {`<e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Junk/></e:Code></e:Fault>`, soap.Fault{Code: sender12}},
		"white space":             {`<s:Fault><faultstring> </faultstring><faultstring> no </faultstring></s:Fault>`, soap.Fault{Reason: " no "}},
		"Code without Value":      {`<e:Fault><e:Code><e:Subcode><e:Value>c:Lost</e:Value></e:Subcode></e:Code></e:Fault>`, soap.Fault{Subcodes: []soap.Name{lost}}},
		"Subcode before Value":    {`<e:Fault><e:Code><e:Subcode><e:Subcode><e:Value>c:Found</e:Value></e:Subcode><e:Value>c:Lost</e:Value></e:Subcode><e:Value>e:Sender</e:Value></e:Code></e:Fault>`, soap.Fault{Code: sender12, Subcodes: []soap.Name{lost, found}}},
		"out of order":            {`<s:Fault><detail>x</detail><faultactor>urn:a</faultactor><faultstring>no</faultstring><faultcode>s:Client</faultcode></s:Fault>`, soap.Fault{Code: client11, Reason: "no", Actor: "urn:a", Detail: "x"}},
		"children of 1.1 in 1.2":  {`<e:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring><detail>x</detail></e:Fault>`, soap.Fault{Code: client11, Reason: "no", Detail: "x"}},
		"children of 1.2 in 1.1":  {`<s:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason><e:Text>no</e:Text></e:Reason><e:Detail>x</e:Detail></s:Fault>`, soap.Fault{Code: sender12, Reason: "no", Detail: "x"}},
		"qualified children":      {`<s:Fault><s:faultcode>s:Client</s:faultcode><s:faultstring>no</s:faultstring><s:faultactor>urn:a</s:faultactor><s:detail>x</s:detail></s:Fault>`, soap.Fault{Code: client11, Reason: "no", Actor: "urn:a", Detail: "x"}},
		"children of a namespace": {`<s:Fault xmlns="urn:c"><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault>`, soap.Fault{Code: client11, Reason: "no"}},
		"unqualified children":    {`<e:Fault><Code><Value>e:Sender</Value></Code><Reason><Text>no</Text></Reason></e:Fault>`, soap.Fault{Code: sender12, Reason: "no"}},
		"unqualified Fault":       {`<Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></Fault>`, soap.Fault{Code: client11, Reason: "no"}},
		"several faultstrings":    {`<s:Fault><faultstring xml:lang="en">no</faultstring><faultstring xml:lang="nb">nei</faultstring></s:Fault>`, soap.Fault{Reason: "no", Lang: "en", Translations: []soap.Translation{{Lang: "nb", Reason: "nei"}}}},
		"several codes":           {`<s:Fault><faultcode/><faultcode>s:Client</faultcode><faultcode>c:Lost</faultcode></s:Fault>`, soap.Fault{Code: client11}},
		"several details":         {`<s:Fault><detail>x</detail><detail>y</detail></s:Fault>`, soap.Fault{Detail: "xy"}},
	}
	for _, space := range []string{soap.NamespaceSOAP11, soap.NamespaceSOAP12} {
		const spaces = ` xmlns:s="` + soap.NamespaceSOAP11 + `" xmlns:e="` + soap.NamespaceSOAP12 + `" xmlns:c="urn:c"`
		for name, test := range tests {
			t.Run(name, func(t *testing.T) {
				got := readFault(t, 500, `<v:Envelope xmlns:v="`+space+`"><v:Body`+spaces+`>`+test.fault+`</v:Body></v:Envelope>`)
				test.want.Status = 500
				if !reflect.DeepEqual(*got, test.want) {
					t.Errorf("in an envelope of %s\n got %+v\nwant %+v", space, *got, test.want)
				}
			})
		}
	}
}

// TestFaultsBlameTheSender has codes as servers write them that leave the namespace out or mix the versions up.
func TestFaultsBlameTheSender(t *testing.T) {
	for code, want := range map[soap.Name]bool{
		{Space: soap.NamespaceSOAP11, Local: "Client"}:                true,
		{Space: soap.NamespaceSOAP11, Local: "Client.Authentication"}: true,
		{Space: soap.NamespaceSOAP12, Local: "Sender"}:                true,
		{Space: soap.NamespaceSOAP12, Local: "Client"}:                true,
		{Space: soap.NamespaceSOAP11, Local: "Sender"}:                true,
		{Local: "Client"}:                               true,
		{Space: "urn:own", Local: "Client"}:             false,
		{Space: soap.NamespaceSOAP11, Local: "Server"}:  false,
		{Space: soap.NamespaceSOAP11, Local: "Clients"}: false,
		{}: false,
	} {
		if got := (&soap.Fault{Code: code}).FromSender(); got != want {
			t.Errorf("%v: got %t", code, got)
		}
	}
}

// TestReasonsInSeveralLanguages asserts that SOAP 1.2 carries them all (part 1, section 5.4.2), and SOAP 1.1, which has room
// for one, the first.
func TestReasonsInSeveralLanguages(t *testing.T) {
	fault := &soap.Fault{Reason: "no", Lang: "en", Translations: []soap.Translation{{Lang: "nb", Reason: "nei"}, {Lang: "de", Reason: "nein"}}}
	for form, want := range map[soap.Form][]soap.Translation{soap.SOAP11: nil, soap.SOAP12: fault.Translations} {
		op, request := operation("SaveUserGroup"), emptyRequest
		if op.Form = form; form == soap.SOAP12 {
			request = strings.ReplaceAll(request, soap.NamespaceSOAP11, soap.NamespaceSOAP12)
		}
		reply := serve(&soap.Server{}, op, fail(fault), request)
		got := readFault(t, reply.Status, string(reply.Body))
		if got.Reason != "no" || got.Lang != "en" || !slices.Equal(got.Translations, want) {
			t.Errorf("form %d: got %+v", form, got)
		}
	}
}

// TestFaultThereAndBack sends a fault with a typed detail in each form.
func TestFaultThereAndBack(t *testing.T) {
	sent := &exceptionDetail{"<no>", "SoSessionException"}
	for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
		op := operation("SaveUserGroup")
		op.Form = form
		for _, fromSender := range []bool{false, true} {
			fault := &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Server"}, Reason: "no", Detail: detail(t, sent), Status: 503}
			if fromSender {
				fault.Code.Local = "Client"
			}
			request := strings.ReplaceAll(emptyRequest, soap.NamespaceSOAP11, map[soap.Form]string{soap.SOAP11: soap.NamespaceSOAP11, soap.SOAP12: soap.NamespaceSOAP12}[form])
			reply := serve(&soap.Server{}, op, fail(fault), request)
			got := readFault(t, reply.Status, string(reply.Body))
			if got.FromSender() != fromSender || got.Reason != "no" || got.Status != 503 {
				t.Errorf("form %d: got %+v", form, got)
			}
			var received exceptionDetail
			if found, err := got.DecodeDetail(exceptionDetailName, &received); !found || err != nil || received != *sent {
				t.Errorf("form %d: got the detail %t, %v, %+v", form, found, err, received)
			}
		}
	}
}

func TestFaultInBrokenDocument(t *testing.T) {
	body := `<s:Envelope xmlns:s="` + soap.NamespaceSOAP11 + `"><s:Body><s:Fault><faultstring>x</faultstring></s:Fault></s:Body>`
	client := soap.Client{Transport: &answer{response: soap.Response{Status: 500, Body: []byte(body)}}}
	err := client.Call(nil, operation("SaveUserGroup"), nothing{}, nil, nil, nil)
	var failed *soap.ResponseError
	if !errors.As(err, &failed) || failed.Kind != soap.ResponseTruncated {
		t.Errorf("got %v", err)
	}
}

func TestFaultMessage(t *testing.T) {
	fault := &soap.Fault{Code: soap.Name{Space: dispatcher, Local: "InternalServiceFault"}, Reason: "line\n\x1b" + strings.Repeat("x", 500)}
	if text := fault.Error(); !strings.HasPrefix(text, "soap: fault InternalServiceFault: line x") || len(text) > 300 {
		t.Errorf("got %q", text)
	}
}

// TestCodesOfBothVersions translates what the one version has and the other lacks: SOAP 1.2 part 1, section 5.4.6, has no
// other codes than its five.
func TestCodesOfBothVersions(t *testing.T) {
	tests := []struct {
		code       soap.Name
		in11, in12 string
		space      string // of in11, if not SOAP's
		status12   int
	}{
		{soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, "Client", "Sender", "", 400},
		{soap.Name{Space: soap.NamespaceSOAP11, Local: "Client.Authentication"}, "Client.Authentication", "Sender", "", 400},
		{soap.Name{Space: soap.NamespaceSOAP12, Local: "Receiver"}, "Server", "Receiver", "", 500},
		{soap.Name{Space: soap.NamespaceSOAP12, Local: "DataEncodingUnknown"}, "Client", "DataEncodingUnknown", "", 500},
		{soap.Name{Space: soap.NamespaceSOAP11, Local: "MustUnderstand"}, "MustUnderstand", "MustUnderstand", "", 500},
		{soap.Name{Space: soap.NamespaceSOAP11, Local: "Busy"}, "Busy", "Receiver", "", 500},
		{soap.Name{Space: "urn:own", Local: "Client"}, "Client", "Receiver", "urn:own", 500},
		{soap.Name{}, "Server", "Receiver", "", 500},
	}
	for _, test := range tests {
		for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
			want, status, request := soap.Name{Space: soap.NamespaceSOAP11, Local: test.in11}, 500, emptyRequest
			if test.space != "" {
				want.Space = test.space
			}
			if form == soap.SOAP12 {
				want, status = soap.Name{Space: soap.NamespaceSOAP12, Local: test.in12}, test.status12
				request = strings.ReplaceAll(request, soap.NamespaceSOAP11, soap.NamespaceSOAP12)
			}
			op := operation("SaveUserGroup")
			op.Form = form
			reply := serve(&soap.Server{}, op, fail(&soap.Fault{Code: test.code, Reason: "why"}), request)
			got := readFault(t, reply.Status, string(reply.Body))
			if got.Code != want || got.Reason != "why" || got.Status != status {
				t.Errorf("form %d: %v is answered as %d %+v, want %d %v", form, test.code, got.Status, got, status, want)
			}
		}
	}
}

package soap_test

import (
	"errors"
	"fmt"

	"groupdesk/gen/soap"
)

// A client needs a transport and a URL. Generated code has a method for each operation,
// which calls this.
func ExampleClient_Call() {
	reply := `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
		<GetUserGroupResponse xmlns="` + sampleSpace + `"><Response><Value>Sales</Value><Id>2</Id></Response></GetUserGroupResponse>
	</s:Body></s:Envelope>`
	client := soap.Client{
		Transport: &answer{response: soap.Response{Status: 200, ContentType: "text/xml", Body: []byte(reply)}},
		URL:       "https://crm.example/Remote/Services86/User.svc",
	}
	out := groupParameter("Response", nil)
	if err := client.Call(nil, operation("GetUserGroup"), nothing{}, nil, out, nil); err != nil {
		fmt.Println(err)
		return
	}
	found, _ := out.value.Get()
	fmt.Println(found.ID, found.Value.Or("(no name)"), found.Tooltip.IsAbsent())
	// Output: 2 Sales true
}

// The errors of a call tell apart what a user can do about it.
func ExampleResponseError() {
	client := soap.Client{Transport: &answer{response: soap.Response{
		Status: 503, ContentType: "text/html", Body: []byte("<html><body>\n<h1>Service Unavailable</h1></body></html>"),
	}}}
	err := client.Call(nil, operation("GetUserGroup"), nothing{}, nil, nil, nil)
	var response *soap.ResponseError
	if errors.As(err, &response) && response.Kind == soap.ResponseHTML {
		fmt.Println(response.Status, response.Excerpt)
	}
	// Output: 503 <html><body> <h1>Service Unavailable</h1></body></html>
}

// A server answers with its operations; an error of one becomes a fault.
func ExampleServer_Handle() {
	server := &soap.Server{Operations: []soap.ServerOperation{{
		Operation: *operation("GetUserGroup"),
		Serve: func(in *soap.Incoming, q *soap.ServerCall) error {
			return &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: "there is no such group"}
		},
	}}}
	reply := server.Handle(&soap.Incoming{Action: operation("GetUserGroup").Action}, []byte(emptyRequest))
	fmt.Println(reply.Status)
	fmt.Println(string(reply.Body))
	// Output:
	// 500
	// <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>there is no such group</faultstring></s:Fault></s:Body></s:Envelope>
}

// A reader walks down with Child, and up when an element's children are at an end.
func ExampleReader() {
	r := soap.NewReader([]byte(`<list><item id="1">one</item><other/><item id="2">two</item></list>`), soap.ReadOptions{})
	r.Child() // the root
	for r.Child() {
		if r.Name().Local != "item" {
			r.Skip()
			continue
		}
		id, _ := r.Attr("", "id")
		fmt.Println(id, r.Text())
	}
	fmt.Println(r.Err())
	// Output:
	// 1 one
	// 2 two
	// <nil>
}

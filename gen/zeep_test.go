package main

import (
	"net/http/httptest"
	"os/exec"
	"testing"

	addressed "groupdesk/gen/features/addressing/golden"
	documentbare "groupdesk/gen/features/document-bare/golden"
	rpcelements "groupdesk/gen/features/rpc-elements/golden"
	rpcencoded "groupdesk/gen/features/rpc-encoded/golden"
	rpcliteral "groupdesk/gen/features/rpc-literal/golden"
	sharedactions "groupdesk/gen/features/shared-actions/golden"
	soap12 "groupdesk/gen/features/soap12/golden"
	typedfaults "groupdesk/gen/features/typed-faults/golden"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
)

// TestZeep has zeep call servers of the features; it knows them from their descriptions alone.
func TestZeep(t *testing.T) {
	overdrawn := &bank{&typedfaults.OverdrawnError{Fault: soap.Fault{Reason: "too little"}, Overdrawn: typedfaults.Overdrawn{Missing: "1.50"}}}
	tests := map[string]struct {
		server *soap.Server
		want   string
	}{
		"document-bare":  {documentbare.NewBareServer(new(bareService)), "several 3 x Elm Ems\n"},
		"rpc-literal":    {rpcliteral.NewStockServer(new(stock)), "quote 3.0 ['1.50']\nping None\n"},
		"rpc-elements":   {rpcelements.NewOrdersServer(orders{}), "place 2 1\n"},
		"rpc-encoded":    {rpcencoded.NewAlbumServer(new(album)), "2 B sad []\n1 A glad ['x', 'y']\nfirst 2 ['x', 'y']\n"},
		"typed-faults":   {typedfaults.NewBankServer(overdrawn), "Binding11 too little {urn:example:bank}Overdrawn 1.50\nBinding12 too little {urn:example:bank}Overdrawn 1.50\n"},
		"soap12":         {soap12.NewEchoServer(echo{}), "Binding11 x\nBinding12 x\n"},
		"shared-actions": {sharedactions.NewDoorsServer(doors{}), "open open a\nknock knockknock\n"},
		"addressing":     {addressed.NewPostServer(new(post)), "sent\n"},
	}
	interpreter := python(t, "zeep", "python3-zeep")
	for feature, test := range tests {
		t.Run(feature, func(t *testing.T) {
			server := httptest.NewServer(&httptransport.Handler{Server: test.server})
			defer server.Close()
			out, err := exec.Command(interpreter, "-W", "ignore", "testdata/zeep/services.py", feature, "features/"+feature+"/input.wsdl", server.URL).CombinedOutput()
			if err != nil || string(out) != test.want {
				t.Errorf("zeep said %q, %v; want %q", out, err, test.want)
			}
		})
	}
}

// python returns an interpreter that has a module, which a package of Debian's brings.
func python(t *testing.T, module, debian string) string {
	t.Helper()
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import "+module).Run() == nil {
			return name
		}
	}
	t.Skip("needs " + debian)
	return ""
}

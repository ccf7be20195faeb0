package interop

import (
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/gen/soap/mtom"
	"groupdesk/gen/soap/wssecurity"
)

// python returns an interpreter that has zeep.
func python(t *testing.T) string {
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import zeep").Run() == nil {
			return name
		}
	}
	t.Skip("needs python3-zeep")
	return ""
}

// files is the type of the same name in testdata/files.wsdl.
type files struct {
	data  [][]byte
	owner string
}

func (f *files) EncodeXML(w *soap.Writer) {
	for _, data := range f.data {
		w.Base64("urn:files", "Data", data)
	}
	w.String("urn:files", "Owner", f.owner)
}

func (f *files) DecodeXML(r *soap.Reader) {
	for r.Child() {
		switch r.Name().Local {
		case "Data":
			f.data = append(f.data, r.Base64())
		default:
			r.Skip()
		}
	}
}

// copyFiles answers with the request's files and the name of who asks.
func copyFiles(in *soap.Incoming, q *soap.ServerCall) error {
	var f files
	if err := q.Decode(nil, &f); err != nil {
		return err
	}
	f.owner, _ = wssecurity.Username(in)
	return q.Encode(nil, &f)
}

func newServer() *soap.Server {
	verifier := &wssecurity.Verifier{Password: func(username string) (string, bool, error) {
		return "väry <secret>", username == "märy", nil
	}}
	server := &soap.Server{
		Header:    []func(*soap.Incoming) soap.HeaderHandler{verifier.Begin},
		Packaging: &mtom.Packaging{Always: true},
	}
	for _, form := range []soap.Form{soap.SOAP11, soap.SOAP12} {
		server.Operations = append(server.Operations, soap.ServerOperation{Operation: soap.Operation{
			Name: "Copy", Action: "urn:files/Copy", Form: form,
			Input: soap.Name{Space: "urn:files", Local: "Copy"}, Output: soap.Name{Space: "urn:files", Local: "CopyResponse"},
		}, Serve: copyFiles})
	}
	return server
}

// TestZeep has zeep name its user in each way that it knows, and read packages.
func TestZeep(t *testing.T) {
	interpreter := python(t)
	var packages atomic.Int32
	handler := &httptransport.Handler{Server: newServer()}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(w, r)
		if strings.HasPrefix(w.Header().Get("Content-Type"), "multipart/related") {
			packages.Add(1)
		}
	}))
	defer server.Close()
	out, err := exec.Command(interpreter, "-W", "ignore", "testdata/client.py", "testdata/files.wsdl", server.URL).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	const passed = "märy the same"
	want := map[string]string{
		"text": passed, "digest": passed, "digest, Z": passed, "timestamp": passed,
		"wrong text": "refused FailedAuthentication", "wrong digest": "refused FailedAuthentication",
		"old": "refused MessageExpired", "expired": "refused MessageExpired", "nobody": "refused InvalidSecurity",
	}
	for name, result := range want {
		for _, port := range []string{"Files11", "Files12"} {
			if line := port + ", " + name + ": " + result + "\n"; !strings.Contains(string(out), line) {
				t.Errorf("not said: %s", line)
			}
		}
	}
	if n := packages.Load(); int(n) != 2*len(want) {
		t.Errorf("%d answers were packages", n)
	}
	if t.Failed() {
		t.Logf("%s", out)
	}
}

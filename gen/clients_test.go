package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAddresses asserts that a client is offered the address of the port that it would use.
func TestAddresses(t *testing.T) {
	const port11, port12 = `<wsdl:port name="Port11" binding="t:Binding11"><soap:address location="http://127.0.0.1/echo"/></wsdl:port>`,
		`<wsdl:port name="Port12" binding="t:Binding12"><soap12:address location="http://127.0.0.1/echo12"/></wsdl:port>`
	description, err := os.ReadFile("features/soap12/input.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		ports, version, want string // "" wants no constant
	}{
		"SOAP 1.1 kept":         {port12 + port11, "1.1", "http://127.0.0.1/echo"},
		"SOAP 1.2 kept":         {port11 + port12, "1.2", "http://127.0.0.1/echo12"},
		"address for the other": {port11, "1.2", ""},
		"white space":           {strings.Replace(port11, `"http:`, `" http:`, 1), "1.1", "http://127.0.0.1/echo"},
		"empty":                 {strings.Replace(port11, "http://127.0.0.1/echo", "", 1), "1.1", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			input := filepath.Join(dir, "input.wsdl")
			before, _, _ := strings.Cut(string(description), "<wsdl:port ")
			write(t, input, before+test.ports+"</wsdl:service></wsdl:definitions>")
			runGen(t, []string{"-soap", test.version, "-package", "p", "-out", dir}, []string{input})
			written := contents(t, dir)
			if test.want == "" && strings.Contains(written, "EchoAddress") || !strings.Contains(written, `"`+test.want+`"`) && test.want != "" {
				t.Errorf("want the address %q in\n%s", test.want, written)
			}
		})
	}
}

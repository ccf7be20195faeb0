package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// clockWSDL is a description that another module has.
const clockWSDL = `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:clock" targetNamespace="urn:clock"
    xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <types>
    <xs:schema targetNamespace="urn:clock" elementFormDefault="qualified">
      <xs:element name="Tell"><xs:complexType/></xs:element>
      <xs:element name="Told"><xs:complexType><xs:sequence><xs:element name="Time" type="xs:dateTime"/></xs:sequence></xs:complexType></xs:element>
    </xs:schema>
  </types>
  <message name="TellIn"><part name="body" element="t:Tell"/></message>
  <message name="TellOut"><part name="body" element="t:Told"/></message>
  <portType name="Clock"><operation name="Tell"><input message="t:TellIn"/><output message="t:TellOut"/></operation></portType>
  <binding name="Clock" type="t:Clock">
    <soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Tell"><soap:operation soapAction="urn:clock/Tell"/><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
  </binding>
  <service name="Clock"><port name="Clock" binding="t:Clock"><soap:address location="http://localhost/"/></port></service>
</definitions>
`

// clockProgram's directive is in two pieces, so that go generate does not run it for this package.
const clockProgram = `// Command clock asks what time it is.
package main

` + "//go:generate" + ` go tool gen -check -out clock clock.wsdl

import (
	"fmt"

	"example.org/user/clock"
	"groupdesk/gen/soap"
)

func main() {
	client := clock.ClockClient{Client: soap.Client{URL: "http://localhost/"}}
	_, err := client.Tell(nil, clock.TellRequest{})
	fmt.Println(err)
}
`

// TestOtherModule uses the generator from a module elsewhere, in both ways that the go command has, without network: what it
// needs, this module needs too.
func TestOtherModule(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	sums, err := os.ReadFile("../go.sum")
	if err != nil {
		t.Fatal(err)
	}
	// The go.mod files of modules that nothing is built from are there only when something has asked for them; go get does.
	graph := exec.Command("go", "mod", "graph")
	graph.Dir = root
	if output, err := graph.CombinedOutput(); err != nil {
		t.Fatalf("go mod graph: %v\n%s", err, output)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module example.org/user\n\ngo 1.26.0\n\nrequire groupdesk v0.0.0\n\nreplace groupdesk => "+root+"\n")
	write(t, filepath.Join(dir, "go.sum"), string(sums))
	write(t, filepath.Join(dir, "clock.wsdl"), clockWSDL)
	env := []string{"GOPROXY=off"}
	goCommand(t, dir, env, "run", "groupdesk/gen", "-out", "clock", "clock.wsdl")
	write(t, filepath.Join(dir, "main.go"), clockProgram)
	goCommand(t, dir, env, "vet", "./...")
	goCommand(t, dir, env, "get", "-tool", "groupdesk/gen")
	goCommand(t, dir, env, "generate", "./...") // It finds what go run has written up to date.
	goCommand(t, dir, env, "run", ".")
}

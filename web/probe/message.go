package main

import (
	"fmt"
	"strings"
)

// versions are the interfaces that a NetServer may offer, the newest first.
var versions = []int{88, 87, 86, 85, 84, 83, 82, 81, 80, 75}

// services are those that the page calls.
var services = []string{"SoPrincipal", "User", "Associate"}

const (
	soap11   = "http://schemas.xmlsoap.org/soap/envelope/"
	soap12   = "http://www.w3.org/2003/05/soap-envelope"
	arrays   = "http://schemas.microsoft.com/2003/10/Serialization/Arrays"
	textType = "text/xml; charset=utf-8"
)

// madeUp is a ticket that no server has issued.
const madeUp = "7T:bQBhAGQAZQAgAHUAcAA7ADAA"

// unknownID is the id of no group.
const unknownID = 2147483646

// call is one operation to call.
type call struct {
	version   int
	service   string
	operation string
	ticket    string
	appToken  string
	parts     string // the parameters as XML
}

func (c call) namespace() string {
	return fmt.Sprintf("http://www.superoffice.net/ws/crm/NetServer/Services%d", c.version)
}

func (c call) action() string { return c.namespace() + "/" + c.service + "/" + c.operation }

func (c call) path() string { return fmt.Sprintf("Services%d/%s.svc", c.version, c.service) }

// envelope is the message of SOAP 1.1.
func (c call) envelope() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<s:Envelope xmlns:s="%s" xmlns:n="%s" xmlns:b="%s"><s:Header>`, soap11, c.namespace(), arrays)
	if c.appToken != "" {
		fmt.Fprintf(&b, "<n:ApplicationToken>%s</n:ApplicationToken>", escape(c.appToken))
	}
	if c.ticket != "" {
		fmt.Fprintf(&b, "<n:Credentials><n:Ticket>%s</n:Ticket></n:Credentials>", escape(c.ticket))
	}
	fmt.Fprintf(&b, "</s:Header><s:Body><n:%s>%s</n:%s></s:Body></s:Envelope>", c.operation, c.parts, c.operation)
	return b.String()
}

// question is the call as a request.
func (c call) question() question {
	return question{
		path:   c.path(),
		header: map[string]string{"Content-Type": textType, "SOAPAction": `"` + c.action() + `"`},
		body:   c.envelope(),
	}
}

// part is one parameter.
func part(name, value string) string { return "<n:" + name + ">" + escape(value) + "</n:" + name + ">" }

func escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}

package main

import (
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// The description of a small service in two versions, as one document. The tests make others from it by replacing text.
const ordersWSDL = `<?xml version="1.0" encoding="utf-8"?>
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
             xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:orders" name="Orders" targetNamespace="urn:orders">
  <documentation>Orders of a shop.</documentation>
  <types>
    <xs:schema targetNamespace="urn:orders" elementFormDefault="qualified">
      <xs:element name="Place">
        <xs:annotation><xs:documentation>Asks to order.</xs:documentation></xs:annotation>
        <xs:complexType><xs:sequence>
          <xs:element name="item" type="o:Item"><xs:annotation><xs:documentation>What is wanted.</xs:documentation></xs:annotation></xs:element>
        </xs:sequence></xs:complexType>
      </xs:element>
      <xs:complexType name="Item"><xs:sequence>
        <xs:element name="count" type="xs:int"/>
      </xs:sequence></xs:complexType>
    </xs:schema>
  </types>
  <message name="PlaceIn"><part name="parameters" element="o:Place"/></message>
  <portType name="Orders">
    <operation name="Place"><documentation>Orders something.</documentation><input message="o:PlaceIn"/></operation>
  </portType>
  <binding name="OrdersSoap" type="o:Orders">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Place"><soap:operation soapAction="urn:orders/Place"/><input><soap:body use="literal"/></input></operation>
  </binding>
  <service name="OrderService">
    <port name="Orders" binding="o:OrdersSoap"><soap:address location="http://127.0.0.1/Remote/Orders.svc"/></port>
  </service>
</definitions>
`

const countField = `<xs:element name="count" type="xs:int"/>`

// withNote is the service with one more optional field, withLong with another type of count.
var (
	withNote = strings.Replace(ordersWSDL, countField, countField+`<xs:element name="note" type="xs:string" minOccurs="0"/>`, 1)
	withLong = strings.Replace(ordersWSDL, countField, `<xs:element name="count" type="xs:long"/>`, 1)
)

// answers is a server of documents by path and query, such as /Remote/Orders.svc?singleWsdl.
type answers map[string]string

func (a answers) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	content, ok := a[r.URL.Path+"?"+r.URL.RawQuery]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	_, _ = w.Write([]byte(strings.ReplaceAll(content, "SELF", "http://"+r.Host)))
}

// single serves a whole description as one document.
func single(content string) answers { return answers{"/Remote/Orders.svc?singleWsdl": content} }

// inParts serves withNote the way WCF does: a description that imports another one, and schemas that import each other. It
// names itself as it is called inside.
func inParts() answers {
	before, rest, _ := strings.Cut(withNote, "<types>")
	_, after, _ := strings.Cut(rest, "</types>")
	abstract, concrete, _ := strings.Cut(after, "<binding")
	elements := strings.Replace(schemaOf(withNote, "<xs:element name=\"Place\"", "<xs:complexType name=\"Item\""),
		"qualified\">", `qualified"><xs:include schemaLocation="Orders.svc?xsd=xsd1"/>`, 1)
	types := strings.Replace(schemaOf(withNote, "<xs:complexType name=\"Item\"", "</xs:schema>"),
		"qualified\">", `qualified"><xs:include schemaLocation='http://inside.example/Remote/Orders.svc?xsd=xsd0'/>`, 1)
	return answers{
		"/Remote/Orders.svc?wsdl": before + `<import namespace="urn:orders" location="http://inside.example/Remote/Orders.svc?wsdl=wsdl0"/>` +
			"<binding" + concrete,
		"/Remote/Orders.svc?wsdl=wsdl0": before + `<import namespace="urn:orders" location="SELF/Remote/Orders.svc?wsdl"/>
			<types><xs:schema targetNamespace="urn:imports"><xs:import namespace="urn:orders" schemaLocation="?xsd=xsd0"/></xs:schema></types>` + abstract + "</definitions>",
		"/Remote/Orders.svc?xsd=xsd0": elements,
		"/Remote/Orders.svc?xsd=xsd1": types,
	}
}

func schemaOf(text, from, to string) string {
	_, found, _ := strings.Cut(text, from)
	found, _, _ = strings.Cut(found, to)
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:orders" targetNamespace="urn:orders" elementFormDefault="qualified">` +
		from + found + `</xs:schema>`
}

func serve(t *testing.T, handler http.Handler) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL + "/Remote"
}

// zipped compresses what a handler writes. Cut leaves out the last bytes.
func zipped(content string, cut int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		var b strings.Builder
		z := gzip.NewWriter(&b)
		_, _ = z.Write([]byte(content))
		_ = z.Close()
		w.Header().Set("Content-Type", "text/xml")
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write([]byte(b.String()[:b.Len()-cut]))
	}
}

// Package catalogue holds the schemas that descriptions import most often: those of SOAP, WS-Addressing, WS-Security,
// WS-Notification and their like, so that they need no network. The declarations are written for this project from the
// specifications that each file names; what a reader of messages does not need, such as patterns, is not in them.
//
// A schema is found by the locations under which it is published and by its namespace. To add one, put the file into
// schemas and a line into index.
package catalogue

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed schemas
var schemas embed.FS

// entry is a file of the catalogue.
type entry struct {
	file      string
	namespace string   // empty for a description, which no schema imports
	published []string // its locations, the usual one first; the other scheme, http or https, works too
}

var index = []entry{
	{"xml.xsd", "http://www.w3.org/XML/1998/namespace", []string{
		"http://www.w3.org/2001/xml.xsd", "http://www.w3.org/2001/03/xml.xsd", "http://www.w3.org/2004/10/xml.xsd",
		"http://www.w3.org/2005/08/xml.xsd", "http://www.w3.org/2007/08/xml.xsd", "http://www.w3.org/2009/01/xml.xsd"}},
	{"xlink.xsd", "http://www.w3.org/1999/xlink", []string{
		"http://www.w3.org/1999/xlink.xsd", "http://www.w3.org/XML/2008/06/xlink.xsd",
		"http://schemas.opengis.net/xlink/1.0.0/xlinks.xsd"}},
	{"xmldsig.xsd", "http://www.w3.org/2000/09/xmldsig#", []string{
		"http://www.w3.org/TR/xmldsig-core/xmldsig-core-schema.xsd",
		"http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd",
		"http://www.w3.org/TR/2008/REC-xmldsig-core-20080610/xmldsig-core-schema.xsd",
		"http://www.w3.org/2000/09/xmldsig"}},
	{"xmlmime-2004.xsd", "http://www.w3.org/2004/11/xmlmime", []string{"http://www.w3.org/2004/11/xmlmime"}},
	{"xmlmime-2005.xsd", "http://www.w3.org/2005/05/xmlmime", []string{"http://www.w3.org/2005/05/xmlmime"}},
	{"xop-include.xsd", "http://www.w3.org/2004/08/xop/include", []string{"http://www.w3.org/2004/08/xop/include"}},

	{"wsdl.xsd", "http://schemas.xmlsoap.org/wsdl/", []string{
		"http://schemas.xmlsoap.org/wsdl/", "http://schemas.xmlsoap.org/wsdl/2003-02-11.xsd"}},
	{"soap-encoding-1.1.xsd", "http://schemas.xmlsoap.org/soap/encoding/", []string{"http://schemas.xmlsoap.org/soap/encoding/"}},
	{"soap-encoding-1.2.xsd", "http://www.w3.org/2003/05/soap-encoding", []string{"http://www.w3.org/2003/05/soap-encoding"}},
	{"soap-envelope-1.1.xsd", "http://schemas.xmlsoap.org/soap/envelope/", []string{"http://schemas.xmlsoap.org/soap/envelope/"}},
	{"soap-envelope-1.2.xsd", "http://www.w3.org/2003/05/soap-envelope", []string{"http://www.w3.org/2003/05/soap-envelope"}},
	{"swaref.xsd", "http://ws-i.org/profiles/basic/1.1/xsd", []string{
		"http://ws-i.org/profiles/basic/1.1/xsd", "http://ws-i.org/profiles/basic/1.1/swaref.xsd",
		"http://www.ws-i.org/Profiles/AttachmentsProfile-1.0.xsd"}},

	{"addressing-2003.xsd", "http://schemas.xmlsoap.org/ws/2003/03/addressing", []string{"http://schemas.xmlsoap.org/ws/2003/03/addressing"}},
	{"addressing-2004.xsd", "http://schemas.xmlsoap.org/ws/2004/08/addressing", []string{
		"http://schemas.xmlsoap.org/ws/2004/08/addressing", "http://schemas.xmlsoap.org/ws/2004/08/addressing/addressing.xsd"}},
	{"addressing-2005.xsd", "http://www.w3.org/2005/08/addressing", []string{
		"http://www.w3.org/2005/08/addressing/ws-addr.xsd", "http://www.w3.org/2006/03/addressing/ws-addr.xsd",
		"http://www.w3.org/2005/08/addressing"}},
	{"addressing-wsdl-2006.xsd", "http://www.w3.org/2006/05/addressing/wsdl", []string{
		"http://www.w3.org/2006/05/addressing/wsdl/ws-addr-wsdl.xsd", "http://www.w3.org/2006/05/addressing/wsdl"}},
	{"addressing-metadata.xsd", "http://www.w3.org/2007/05/addressing/metadata", []string{
		"http://www.w3.org/2007/05/addressing/metadata/ws-addr-metadata.xsd", "http://www.w3.org/2007/05/addressing/metadata"}},

	{"wss-utility.xsd", "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd", []string{
		"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"}},
	{"wss-secext.xsd", "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd", []string{
		"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"}},

	{"wsrf-bf-2.xsd", "http://docs.oasis-open.org/wsrf/bf-2", []string{"http://docs.oasis-open.org/wsrf/bf-2.xsd"}},
	{"wsrf-r-2.xsd", "http://docs.oasis-open.org/wsrf/r-2", []string{"http://docs.oasis-open.org/wsrf/r-2.xsd"}},
	{"wsrf-rp-2.xsd", "http://docs.oasis-open.org/wsrf/rp-2", []string{"http://docs.oasis-open.org/wsrf/rp-2.xsd"}},
	{"wsrf-rw-2.wsdl", "", []string{"http://docs.oasis-open.org/wsrf/rw-2.wsdl"}},
	{"wsn-b-2.xsd", "http://docs.oasis-open.org/wsn/b-2", []string{"http://docs.oasis-open.org/wsn/b-2.xsd"}},
	{"wsn-br-2.xsd", "http://docs.oasis-open.org/wsn/br-2", []string{"http://docs.oasis-open.org/wsn/br-2.xsd"}},
	{"wsn-t-1.xsd", "http://docs.oasis-open.org/wsn/t-1", []string{"http://docs.oasis-open.org/wsn/t-1.xsd"}},
	{"wsn-bw-2.wsdl", "", []string{"http://docs.oasis-open.org/wsn/bw-2.wsdl"}},

	{"serialization.xsd", "http://schemas.microsoft.com/2003/10/Serialization/", []string{"http://schemas.microsoft.com/2003/10/Serialization/"}},
	{"serialization-arrays.xsd", "http://schemas.microsoft.com/2003/10/Serialization/Arrays", []string{
		"http://schemas.microsoft.com/2003/10/Serialization/Arrays"}},
}

// Documents returns the text of every schema by its usual location, for source.Loader.Known.
func Documents() map[string][]byte {
	documents := make(map[string][]byte, len(index))
	for _, e := range index {
		text, err := schemas.ReadFile("schemas/" + e.file)
		if err != nil {
			panic(fmt.Sprintf("the catalogue was built without %s: %v", e.file, err))
		}
		documents[e.published[0]] = text
	}
	return documents
}

// Locations returns the usual location for each other one and for each namespace, for source.Loader.Map.
func Locations() map[string]string {
	locations := map[string]string{}
	for _, e := range index {
		for _, location := range e.published {
			locations[location] = e.published[0]
			if rest, ok := strings.CutPrefix(location, "http://"); ok {
				locations["https://"+rest] = e.published[0]
			}
		}
		if e.namespace != "" {
			locations[e.namespace] = e.published[0]
		}
	}
	return locations
}

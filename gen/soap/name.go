package soap

// Namespaces that the runtime itself knows.
const (
	NamespaceSOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
	NamespaceSOAP12 = "http://www.w3.org/2003/05/soap-envelope"
	NamespaceXSD    = "http://www.w3.org/2001/XMLSchema"
	NamespaceXSI    = "http://www.w3.org/2001/XMLSchema-instance"
	namespaceXML    = "http://www.w3.org/XML/1998/namespace"
	namespaceXMLNS  = "http://www.w3.org/2000/xmlns/"
)

// Name is an expanded name: a namespace (empty for none) and a local part. It is also the Go type of xs:QName.
type Name struct{ Space, Local string }

// String returns the name in James Clark's notation, {namespace}local.
func (n Name) String() string {
	if n.Space == "" {
		return n.Local
	}
	return "{" + n.Space + "}" + n.Local
}

func xsdName(local string) Name { return Name{NamespaceXSD, local} }

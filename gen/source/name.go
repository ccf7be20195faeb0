package source

// Namespaces that have a meaning to the reading of documents itself.
const (
	XMLNamespace = "http://www.w3.org/XML/1998/namespace"
	XMLSchema    = "http://www.w3.org/2001/XMLSchema"
	WSDL         = "http://schemas.xmlsoap.org/wsdl/"
)

// Name is an expanded name. Space is empty for a name in no namespace.
type Name struct{ Space, Local string }

// IsZero reports whether n is the name of nothing: an anonymous type's.
func (n Name) IsZero() bool { return n == Name{} }

// String writes n as {space}local, or just local when it is in no namespace.
func (n Name) String() string {
	if n.Space == "" {
		return n.Local
	}
	return "{" + n.Space + "}" + n.Local
}

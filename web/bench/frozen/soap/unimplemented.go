package soap

// For generated code: Unimplemented is the fault with which a service answers an operation that it does not have. The request
// is not to blame (SOAP 1.1, section 4.4.1; SOAP 1.2 part 1, section 5.4.6).
func Unimplemented(operation string) *Fault {
	return &Fault{Code: Name{NamespaceSOAP11, "Server"}, Reason: "the operation " + operation + " is not implemented", Lang: "en"}
}

// Package wssecurity puts the UsernameToken and the Timestamp of WS-Security on SOAP messages, and checks them on a server.
//
// [UsernameToken] is the Header of a soap.Client: each request gets a Security block of its own, with a new nonce.
// [Verifier] begins handlers for a soap.Server: the request is refused, with the fault that the specification names, before
// its body is read.
//
// The source is OASIS Web Services Security 1.1.1, SOAP Message Security (here "WSS") and UsernameToken Profile (here
// "UTP"); version 1.0 is the same in everything that is implemented here. Signatures, encryption, other tokens and keys
// derived from passwords are not implemented: a message that has them is refused. A password is sent as text or as a digest,
// for which both sides need the password; neither keeps anything secret without TLS.
//
// A program that does not import the package links nothing of it. It works in WebAssembly, with stock Go and TinyGo.
package wssecurity

import "groupdesk/gen/soap"

const (
	namespaceWSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
	namespaceWSU  = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"

	typeText   = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText"
	typeDigest = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest"

	encodingBase64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary"
)

var (
	securityName  = soap.Name{Space: namespaceWSSE, Local: "Security"}
	timestampName = soap.Name{Space: namespaceWSU, Local: "Timestamp"}
	tokenName     = soap.Name{Space: namespaceWSSE, Local: "UsernameToken"}
)

// Package mtom carries the binary values of SOAP messages as attachments: MTOM, with XOP packages in MIME.
//
// [Packaging] is set as the Packaging of a soap.Client or soap.Server. Values of the type xs:base64Binary from a given size
// on are then sent as they are, a quarter smaller than in base64. A client sends packages and reads responses of either
// kind; a server reads requests of either kind and answers each in its own.
//
// A package is held in memory whole. A value that is sent is copied once, into the body of the request; one that is received
// is a part of that body and keeps all of it in memory. References inside of xs:anyType and of wildcards stay as they came,
// without their value. SOAP with Attachments is refused: its parts are not values of the message.
//
// The sources are SOAP Message Transmission Optimization Mechanism and XML-binary Optimized Packaging (here "XOP"), both of
// 2005, RFC 2387 (multipart/related), RFC 2046 (multipart) and RFC 2392 (cid). The package parses MIME itself:
// mime/multipart copies every part and links net/textproto, which is too large for WebAssembly.
//
// A program that does not import the package links nothing of it. It works in WebAssembly, with stock Go and TinyGo.
package mtom

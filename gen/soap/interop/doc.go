// Package interop holds tests alone: of gen/soap/wssecurity and gen/soap/mtom against a SOAP
// client that others wrote, and of their WebAssembly builds. They are skipped where that
// client (python3-zeep) or the compiler is not installed.
package interop

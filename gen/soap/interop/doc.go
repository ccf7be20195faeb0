// Package interop holds only tests: of gen/soap/wssecurity and gen/soap/mtom against a third-party SOAP client, and of their
// WebAssembly builds. They are skipped where that client (python3-zeep) or the compiler is not installed.
package interop

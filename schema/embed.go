package schema

import "embed"

// Files are the descriptions, user.wsdl and soprincipal.wsdl, for servers that
// hand them out.
//
//go:embed *.wsdl
var Files embed.FS

package schema

import "embed"

// Files are the descriptions, user.wsdl and so on, for servers that hand them
// out.
//
//go:embed *.wsdl
var Files embed.FS

package source

import "encoding/xml"

// customary maps conventional prefixes to their namespaces, for documents that fail to declare them.
var customary = map[string]string{
	"s":      XMLSchema, // ASP.NET writes it so
	"xs":     XMLSchema,
	"xsd":    XMLSchema,
	"wsdl":   WSDL,
	"soap":   WSDL + "soap/",
	"soap12": WSDL + "soap12/",
}

// prefixed is the namespace of an element's or attribute's name. A prefix that is not declared has its customary meaning,
// or else none: what has that name is an unknown extension.
func (p *parser) prefixed(name xml.Name) string {
	if space, ok := p.scope.lookup(name.Space); ok {
		return space
	}
	if space, ok := customary[name.Space]; ok {
		p.notices.Noticef(p.pos, "prefix of %s is not declared: treated as %q", tagName(name), space)
		return space
	}
	p.notices.Noticef(p.pos, "prefix of %s is not declared: ignored", tagName(name))
	return "undeclared prefix " + name.Space
}

// namespace is the namespace that a declaration binds. The drafts of XML Schema that WSDL 1.1 was written with count as
// the recommendation, which differs in little that descriptions use.
func (p *parser) namespace(uri string) string {
	switch uri {
	case "http://www.w3.org/1999/XMLSchema", "http://www.w3.org/2000/10/XMLSchema":
		p.notices.Noticef(p.pos, "namespace %q is a draft of XML Schema: treated as %q", uri, XMLSchema)
		return XMLSchema
	}
	return p.loader.rename(uri)
}

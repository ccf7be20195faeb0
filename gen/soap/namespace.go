package soap

// declareSpace brings a namespace declaration of the start tag being read into scope (Namespaces in XML 1.0, sections 2 and
// 3).
func (r *Reader) declareSpace(prefix, space string, offset int) bool {
	if message := declarationFault(prefix, space); message != "" {
		return r.syntaxError(NotWellFormed, offset, message)
	}
	if len(r.spaces) == maxNamespaces {
		return r.syntaxError(LimitExceeded, offset, "more than "+itoa(maxNamespaces)+" namespace declarations are in scope")
	}
	for i := r.outside; i < len(r.spaces); i++ {
		if r.spaces[i].prefix == prefix {
			return r.syntaxError(NotWellFormed, offset, "a namespace prefix is declared twice in one tag")
		}
	}
	r.spaces = append(r.spaces, spaceBinding{prefix, r.options.Version.exchange(space)})
	return true
}

func declarationFault(prefix, space string) string {
	switch {
	case prefix == "xmlns":
		return "the prefix xmlns cannot be declared"
	case (prefix == "xml") != (space == namespaceXML):
		return "the prefix xml and its namespace belong together"
	case space == namespaceXMLNS:
		return "the namespace of xmlns cannot be declared"
	case prefix != "" && space == "":
		return "a prefix cannot be bound to no namespace"
	}
	return ""
}

// lookupSpace returns the namespace bound to a prefix.
func (r *Reader) lookupSpace(prefix string) (string, bool) {
	if i := r.findBinding(prefix); i >= 0 {
		return r.spaces[i].space, true
	}
	if prefix == "xml" {
		return namespaceXML, true
	}
	return "", prefix == ""
}

// elementSpace looks up the namespace of an element, whose declarations are in scope.
func (r *Reader) elementSpace(e *element) bool {
	prefix := ""
	if e.colon > 0 {
		prefix = r.tag(e)[:e.colon]
	}
	switch e.space = r.findBinding(prefix); {
	case e.space != noSpace || prefix == "":
	case prefix == "xml":
		e.space = xmlSpace
	default:
		return r.undeclared(prefix, e.offset)
	}
	return true
}

// findBinding returns the index in Reader.spaces of what a prefix is bound to, or noSpace.
func (r *Reader) findBinding(prefix string) int {
	for i := len(r.spaces) - 1; i >= 0; i-- {
		if r.spaces[i].prefix == prefix {
			return i
		}
	}
	return noSpace
}

// enterScope numbers the bindings in scope after they have changed.
func (r *Reader) enterScope() {
	r.scopes++
	r.scope = r.scopes
}

func (r *Reader) undeclared(prefix string, offset int) bool {
	return r.syntaxError(NotWellFormed, offset, "the namespace prefix "+excerpt(prefix)+" is not declared")
}

// resolveAttributes gives the attributes of the current element their namespaces and checks that no two have the same name.
func (r *Reader) resolveAttributes() bool {
	for i := range r.attrs {
		a := &r.attrs[i]
		if colon := len(a.tag) - len(a.name.Local) - 1; colon > 0 {
			space, ok := r.lookupSpace(a.tag[:colon])
			if !ok {
				return r.undeclared(a.tag[:colon], a.offset)
			}
			a.name.Space = space
		}
		for j := range i {
			if r.attrs[j].name == a.name {
				return r.syntaxError(NotWellFormed, a.offset, "the attribute "+excerpt(a.tag)+" occurs twice")
			}
		}
	}
	return true
}

package plan

import (
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// encodingType returns the Go side of a type of the SOAP encoding, SOAP 1.1's or 1.2's. They are XML Schema's own types
// with attributes for references (SOAP 1.1, section 5.2), which the reader resolves.
func (b *builder) encodingType(name source.Name) Type {
	if !isEncoding(name) {
		return nil
	}
	if name.Local == "base64" {
		name.Local = "base64Binary"
	}
	t, _ := b.set.Type(source.Name{Space: xsd.Namespace, Local: name.Local})
	if simple, ok := t.(*xsd.SimpleType); ok {
		return builtinOf(simple)
	}
	return builtins["anyType"]
}

func isEncoding(name source.Name) bool {
	return name.Space == "http://schemas.xmlsoap.org/soap/encoding/" || name.Space == "http://www.w3.org/2003/05/soap-encoding"
}

// isArray reports whether a complex type is an array of the SOAP encoding.
func isArray(t *xsd.ComplexType) bool {
	for base, ok := t.Base.(*xsd.ComplexType); ok; base, ok = base.Base.(*xsd.ComplexType) {
		if isEncoding(base.Name) && base.Name.Local == "Array" {
			return true
		}
	}
	return false
}

// completeArray plans the items of an array. wsdl:arrayType gives their type (WSDL 1.1, section 2.2), or else the only
// element of the type's content does.
func (b *builder) completeArray(s *Simple, t *xsd.ComplexType, space string) {
	if !s.XML.IsZero() {
		b.namespace(s.XML.Space)
	}
	item := &xsd.Element{Name: source.Name{Local: "item"}, Pos: t.Pos}
	if e := onlyElement(t.Particle); e != nil {
		if b.skipped.standIns[e] != nil {
			b.report.Errorf(e.Pos, "the element %s cannot be skipped: it is the item of the array %s; keep it, or skip the array", e.Name.Local, s.Name)
		}
		item.Name, item.Type = e.Name, e.Type
	}
	array := s.Form.(*Array)
	array.Type = anyType
	if item.Type != nil && !item.Type.TypeName().IsZero() {
		array.Type = item.Type.TypeName()
	}
	if text, use := arrayType(t); use != nil {
		b.readArrayType(array, item, text, use)
	}
	b.arrayMember(s, array, item, space)
}

// readArrayType reads a wsdl:arrayType such as t:Photo[], xs:int[,] or xs:int[][]: the last brackets are those of the array
// itself, the others those of the arrays that are its items.
func (b *builder) readArrayType(array *Array, item *xsd.Element, text string, use *xsd.AttributeUse) {
	at := strings.IndexByte(text, '[')
	if at <= 0 {
		b.report.Errorf(use.Pos, "wsdl:arrayType=%q is not a type name with brackets; write one, as in xs:int[]", text)
		return
	}
	name, ok := use.Scope.QName(strings.TrimSpace(text[:at]))
	last := strings.LastIndexByte(text, '[')
	array.Ranks = ranks(text[at:last])
	array.Type = name
	found, known := b.set.Type(name)
	if !ok || !known {
		if b.encodingType(name) == nil {
			b.report.Errorf(use.Pos, "unknown type %s of wsdl:arrayType; correct the name", name)
		}
		found = &xsd.ComplexType{Name: name}
	}
	item.Type = found
}

// ranks drops the sizes that brackets may hold.
func ranks(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("[],", r) {
			return r
		}
		return -1
	}, text)
}

// arrayMember plans what the members of an array are in Go. Those that are arrays themselves get a type of their own.
func (b *builder) arrayMember(s *Simple, array *Array, item *xsd.Element, space string) {
	f := &Field{XML: item.Name, Shape: Nillable}
	array.Member = f
	b.namespace(item.Name.Space)
	b.namespace(array.Type.Space)
	if at := strings.LastIndexByte(array.Ranks, '['); at >= 0 {
		f.Type = b.innerArray(s.Name, array, at, item, space)
		return
	}
	if item.Type == nil {
		f.Type = builtins["anyType"]
		return
	}
	proposal := item.Type.TypeName().Local
	if proposal == "" {
		proposal = s.Name + "Item"
	}
	f.Type = b.elementType(b.typeOf(item.Type, proposal, space))
	locate(f.Type, "the items of "+s.Name)
}

// innerArray plans the arrays that are the members of the outer one; the brackets from at on describe them.
func (b *builder) innerArray(outerName string, outer *Array, at int, item *xsd.Element, space string) *Simple {
	s, inner := b.newArray(b.names.claim(outerName+"Item"), outer.Ranks[at:])
	s.Inside = "the items of " + outerName
	inner.Type = outer.Type
	inner.Ranks = outer.Ranks[:at]
	b.arrayMember(s, inner, item, space)
	return s
}

// declareArray claims the names of an array and queues its items.
func (b *builder) declareArray(t *xsd.ComplexType, proposal, space string) *Simple {
	text, _ := arrayType(t)
	s, _ := b.newArray(b.names.claim(exported(proposal)), text)
	s.XML, s.Doc = t.Name, t.Doc
	b.pending = append(b.pending, pendingType{set: b.set, typ: s, complex: t, space: space})
	return s
}

// newArray claims the names of an array that has as many dimensions as the last brackets say.
func (b *builder) newArray(name, brackets string) (*Simple, *Array) {
	s := &Simple{Name: name, Write: b.names.claim("write" + name), Read: b.names.claim("read" + name)}
	array := &Array{
		Var:        b.names.claim(unexported(name) + "Item"),
		Dimensions: 1 + strings.Count(brackets[max(strings.LastIndexByte(brackets, '['), 0):], ","),
	}
	s.Form = array
	b.pkg.Simples = append(b.pkg.Simples, s)
	return s, array
}

// isSlice reports whether a type is an array that is a Go slice, of which nil says that it is absent.
func isSlice(t Type) bool {
	s, ok := t.(*Simple)
	if !ok {
		return false
	}
	array, ok := s.Form.(*Array)
	return ok && array.Dimensions == 1
}

// arrayType returns what wsdl:arrayType says at a type or at one that it derives from, and the attribute that says it.
func arrayType(t *xsd.ComplexType) (string, *xsd.AttributeUse) {
	for ok := true; ok; t, ok = t.Base.(*xsd.ComplexType) {
		for _, a := range t.Attributes {
			for _, said := range a.Foreign {
				if said.Name == (source.Name{Space: wsdl.Namespace, Local: "arrayType"}) {
					return strings.TrimSpace(said.Value), a
				}
			}
		}
	}
	return "", nil
}

// onlyElement returns the element that a particle consists of, if it is one.
func onlyElement(p *xsd.Particle) *xsd.Element {
	for p != nil {
		switch term := p.Term.(type) {
		case *xsd.Element:
			return term
		case *xsd.ModelGroup:
			if len(term.Particles) != 1 {
				return nil
			}
			p = term.Particles[0]
		default:
			return nil
		}
	}
	return nil
}

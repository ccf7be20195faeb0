package plan

import (
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// headers plans the header blocks of a message. Operations of a port type share one set while their blocks are the same.
func (b *builder) headers(p *PortType, service string, o *wsdl.Operation, way direction, blocks []*wsdl.Header) *HeaderSet {
	if len(blocks) == 0 {
		return nil
	}
	set := &HeaderSet{
		way:     way,
		Encoded: slices.ContainsFunc(blocks, func(h *wsdl.Header) bool { return h.Encoded }),
		Fields:  b.headerFields(o, blocks),
	}
	for _, known := range p.Headers {
		if known.way == way && known.Encoded == set.Encoded && slices.EqualFunc(known.Fields, set.Fields, sameBlock) {
			return known
		}
	}
	proposal := service + string(way) + "Headers"
	if b.names[proposal] {
		proposal = service + exported(o.Name) + string(way) + "Headers"
	}
	set.Name = b.names.claim(proposal)
	p.Headers = append(p.Headers, set)
	return set
}

func sameBlock(a, b *Particle) bool {
	return a.XML == b.XML && a.Type == b.Type && a.Shape == b.Shape && a.In() == b.In()
}

func (b *builder) headerFields(o *wsdl.Operation, blocks []*wsdl.Header) []*Particle {
	names := identifiers{"EncodeHeader": true, "DecodeHeader": true, "Validate": true}
	var fields []*Particle
	for _, block := range blocks {
		e := headerElement(block)
		listed := slices.ContainsFunc(fields, func(f *Particle) bool { return f.XML == e.Name })
		typ := b.typeOfElement(e, e.Name.Local, e.Name.Space)
		if typ == nil || listed {
			continue
		}
		b.namespace(e.Name.Space)
		f := &Particle{
			Field:    Field{Name: names.claim(exported(e.Name.Local)), XML: e.Name, Doc: e.Doc, Type: typ, Shape: headerShape(e)},
			Versions: b.blockVersions(o, block),
		}
		b.constrainGlobal(&f.Field, e)
		fields = append(fields, f)
	}
	return fields
}

// headerShape gives a header block its shape: a block may always be missing (SOAP 1.1 section 4.2).
func headerShape(e *xsd.Element) Shape {
	if e.Nillable {
		return OptionalNillable
	}
	return Optional
}

// headerElement returns a header block's element. If its part has a type, it has the name of the part, in the namespace that
// the binding gives (WSDL 1.1, section 3.7).
func headerElement(block *wsdl.Header) *xsd.Element {
	if block.Part.Element != nil {
		return block.Part.Element
	}
	name := source.Name{Space: block.Namespace, Local: block.Part.Name}
	return &xsd.Element{Name: name, Type: block.Part.Type, Pos: block.Part.Pos}
}

// responseBlocks lists the header blocks that an answer may have. Those of a soap:headerfault come with a fault, so they
// belong to what an operation answers.
func responseBlocks(o *wsdl.Operation) []*wsdl.Header {
	return slices.Concat(o.Output.Headers, faultBlocks(o))
}

func faultBlocks(o *wsdl.Operation) []*wsdl.Header {
	var blocks []*wsdl.Header
	for _, h := range slices.Concat(o.Input.Headers, o.Output.Headers) {
		blocks = append(blocks, h.Faults...)
	}
	return blocks
}

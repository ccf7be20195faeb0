package wsdl

import (
	"slices"

	"github.com/hooklift/gowsdl"

	"groupdesk/gen/source"
)

// describePortTypes describes the port types that have a SOAP binding.
func (r *resolver) describePortTypes() []*PortType {
	var list []*PortType
	r.ports = map[source.Name]*PortType{}
	for _, e := range r.portTypes.list {
		p := r.portType(e)
		if len(r.bound[e.name]) == 0 {
			r.report.Noticef(e.node.Pos, "portType %s has no SOAP binding: skipped", e.name)
			continue
		}
		r.ports[e.name] = p
		list = append(list, p)
	}
	r.reportUnmatched()
	return list
}

// reportUnmatched reports the operations of bindings that their port type does not have.
func (r *resolver) reportUnmatched() {
	for _, p := range r.portTypes.list {
		for _, binding := range r.bound[p.name] {
			for _, b := range binding.operations {
				if b.matched {
					continue
				}
				r.skip("binding of operation "+b.item.Name, r.capture(func() {
					r.report.Errorf(b.node.Pos, "unknown operation %q: portType %s has none of that name and messages; correct the name", b.item.Name, p.name)
				}))
			}
		}
	}
}

func (r *resolver) portType(e *entry[gowsdl.WSDLPortType]) *PortType {
	p := &PortType{Name: e.name, Doc: e.item.Doc, Pos: e.node.Pos}
	for _, operation := range elements(e.node, "operation", e.item.Operations) {
		o := &abstractOperation{operation, e}
		var described *Operation
		problems := r.capture(func() { described = r.operation(o) })
		r.skip("operation "+o.item.Name, problems)
		if described != nil && len(problems) == 0 {
			p.Operations = append(p.Operations, described)
		}
	}
	return p
}

// abstractOperation is an operation of a port type.
type abstractOperation struct {
	element[gowsdl.WSDLOperation]
	portType *entry[gowsdl.WSDLPortType]
}

// operation merges an operation with its bindings; nil when it cannot be called over SOAP, which is noted.
func (r *resolver) operation(o *abstractOperation) *Operation {
	bound := r.boundTo(o)
	var first *boundOperation
	if len(bound) > 0 {
		first = bound[0]
	}
	d := &Operation{Name: o.item.Name, Doc: o.item.Doc, Pos: o.node.Pos}
	input, output := r.single(o.node, "input"), r.single(o.node, "output")
	if input != nil {
		d.Input = r.message(o, input, o.item.Input, first)
	}
	if output != nil {
		d.Output = r.message(o, output, gowsdl.WSDLInput(o.item.Output), first)
	}
	d.Faults = r.faults(o, first)
	if input == nil {
		r.report.Noticef(o.node.Pos, "operation %q is a notification (server to client), which is not supported: skipped", o.item.Name)
		return nil
	}
	if first == nil {
		r.noteUnbound(o)
		return nil
	}
	r.merge(d, bound)
	d.Addressing = r.addressing(o, d, bound)
	r.noteTypes(d, d.Input)
	r.noteTypes(d, d.Output)
	if d.Style == RPC {
		d.Input.nameWrapper(first)
		d.Output.nameWrapper(first)
	}
	return d
}

// noteTypes notes the parts of a literal body in document style that are only types, among several: nothing says which
// element holds them (WS-I Basic Profile 1.1, R2204).
func (r *resolver) noteTypes(d *Operation, m *Message) {
	if m == nil || d.Style != Document || m.Encoded || len(m.Body) < 2 {
		return
	}
	for _, part := range m.Body {
		if part.Type != nil {
			r.report.Noticef(part.Pos, "part %q of message %s is a type among several parts in document style: using an element of the part's name", part.Name, m.Name)
		}
	}
}

// nameWrapper gives the wrapper element of RPC style the target namespace where the binding says none. WS-I Basic Profile
// 1.1, R2717, demands that it says one; where it does not, this is what services have.
func (m *Message) nameWrapper(b *boundOperation) {
	if m != nil && m.Namespace == "" {
		m.Namespace = b.binding.definitions.TargetNamespace
	}
}

// single returns the only child of that name, or nil, and reports when there are more.
func (r *resolver) single(node *source.Node, local string) *source.Node {
	list := children(node, Namespace, local)
	if len(list) == 0 {
		return nil
	}
	for _, more := range list[1:] {
		r.report.Errorf(more.Pos, "<%s> has a second <%s>; remove one", node.Name.Local, local)
	}
	return list[0]
}

func (r *resolver) noteUnbound(o *abstractOperation) {
	if len(r.bound[o.portType.name]) > 0 {
		r.report.Noticef(o.node.Pos, "operation %q is in no SOAP binding of portType %s: skipped", o.item.Name, o.portType.name)
	}
}

// boundTo lists the operations of all SOAP bindings that bind o.
func (r *resolver) boundTo(o *abstractOperation) []*boundOperation {
	var list []*boundOperation
	for _, binding := range r.bound[o.portType.name] {
		if b := binding.find(o); b != nil {
			b.matched = true
			list = append(list, b)
		}
	}
	return list
}

// find returns the operation that binds o. Names are equal, and so are those of input and output where both say them,
// which distinguishes overloaded operations; an operation that is not overloaded is identified by its name alone.
func (s *soapBinding) find(o *abstractOperation) *boundOperation {
	var named []*boundOperation
	for _, b := range s.operations {
		if b.item.Name != o.item.Name {
			continue
		}
		if agree(b.item.Input.Name, o.item.Input.Name) && agree(b.item.Output.Name, o.item.Output.Name) {
			return b
		}
		named = append(named, b)
	}
	if len(named) == 1 && !o.overloaded() {
		return named[0]
	}
	return nil
}

func agree(a, b string) bool { return a == "" || b == "" || a == b }

func (o *abstractOperation) overloaded() bool {
	count := 0
	for _, other := range o.portType.item.Operations {
		if other.Name == o.item.Name {
			count++
		}
	}
	return count > 1
}

// merge takes over what the bindings say. The first one counts; where others differ, beyond the version, that is noted.
func (r *resolver) merge(d *Operation, bound []*boundOperation) {
	d.Style = bound[0].style(r)
	for _, b := range bound {
		r.checkUses(b.node)
		if !slices.Contains(d.SOAP, b.binding.version) {
			d.SOAP = append(d.SOAP, b.binding.version)
		}
		action := b.item.SOAPOperation.SOAPAction
		if d.Action == "" {
			d.Action = action
		}
		if action != d.Action && action != "" || b.style(r) != d.Style {
			r.report.Noticef(b.node.Pos, "operation %q is bound differently at %s: using that binding", d.Name, bound[0].node.Pos)
		}
	}
}

func (r *resolver) faults(o *abstractOperation, b *boundOperation) []*Fault {
	var list []*Fault
	for _, fault := range elements(o.node, "fault", o.item.Faults) {
		item := fault.item
		side := gowsdl.WSDLInput{Name: item.Name, Message: item.Message, Doc: item.Doc}
		var m *Message
		problems := r.capture(func() { m = r.abstractMessage(o, fault.node, side) })
		r.skip("fault "+item.Name, problems)
		if m == nil || len(problems) > 0 {
			continue
		}
		m.Body = r.parts[m.Name]
		m.Encoded = b != nil && b.encodes(item.Name)
		list = append(list, &Fault{Name: item.Name, Doc: item.Doc, Message: m, Pos: fault.node.Pos})
	}
	return list
}

// encodes reports whether the binding encodes the fault of that name.
func (b *boundOperation) encodes(fault string) bool {
	return slices.ContainsFunc(b.item.Faults, func(f *gowsdl.WSDLFault) bool { return f.Name == fault && f.SOAPFault.Use == "encoded" })
}

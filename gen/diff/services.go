package diff

import (
	"cmp"
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// service compares the ports of a service.
func (c *comparison) service(name source.Name, old, new *wsdl.Service) {
	s := &section{title: "service " + name.String()}
	switch {
	case old == nil:
		s.add(0, "added")
	case new == nil:
		s.add(Wire, "removed")
	default:
		ports(s, portsByName(old), portsByName(new))
	}
	c.report.keep(s)
}

func portsByName(s *wsdl.Service) map[string]*wsdl.Port {
	m := map[string]*wsdl.Port{}
	for _, p := range s.Ports {
		m[p.Name] = p
	}
	return m
}

func ports(s *section, old, new map[string]*wsdl.Port) {
	for _, name := range bothKeys(old, new) {
		before, after := old[name], new[name]
		switch {
		case before == nil:
			s.add(0, "port %s added", name)
		case after == nil:
			s.add(Wire, "port %s removed", name)
		case before.Address != after.Address:
			s.add(0, "port %s: endpoint %q → %q", name, before.Address, after.Address)
		}
	}
}

// bothKeys returns the keys of two maps, sorted.
func bothKeys[V any](a, b map[string]V) []string {
	all := map[string]bool{}
	for key := range a {
		all[key] = true
	}
	for key := range b {
		all[key] = true
	}
	return sortedKeys(all, cmp.Compare[string])
}

// portType compares the operations of a port type.
func (c *comparison) portType(name source.Name, old, new *wsdl.PortType) {
	s := &section{title: "port type " + name.String()}
	switch {
	case old == nil:
		s.add(0, "added, with %s", count(len(new.Operations), "operation"))
	case new == nil:
		s.add(Wire|Code, "removed, with %s", count(len(old.Operations), "operation"))
	default:
		before, after := operationsByLabel(old), operationsByLabel(new)
		for _, label := range bothKeys(before, after) {
			c.operation(s, label, before[label], after[label])
		}
	}
	c.report.keep(s)
}

// operationsByLabel names each operation; overloaded ones have the message that they take in their labels.
func operationsByLabel(p *wsdl.PortType) map[string]*wsdl.Operation {
	times := map[string]int{}
	for _, o := range p.Operations {
		times[o.Name]++
	}
	m := map[string]*wsdl.Operation{}
	for _, o := range p.Operations {
		label := o.Name
		if times[o.Name] > 1 {
			label += "(" + o.Input.Name.Local + ")"
		}
		m[label] = o
	}
	return m
}

func (c *comparison) operation(s *section, label string, old, new *wsdl.Operation) {
	switch {
	case old == nil:
		s.add(0, "%s added", label)
		return
	case new == nil:
		s.add(Wire|Code, "%s removed", label)
		return
	}
	o := &place{section: s, prefix: label + ": "}
	if action := c.renames.uri(old.Action); action != new.Action {
		o.add(Wire, "soapAction %q → %q", old.Action, new.Action)
	}
	if old.Style != new.Style {
		o.add(Wire, "style %s → %s", styleName(old.Style), styleName(new.Style))
	}
	versions(o, old.SOAP, new.SOAP)
	if before, after := demanded(old), demanded(new); before != after {
		o.add(Wire, "WS-Addressing demanded: %s → %s", orNone(before), orNone(after))
	}
	c.message(o, old.Input, new.Input, requestWords)
	c.output(o, old.Output, new.Output)
	c.faults(o, old.Faults, new.Faults)
}

// demanded returns the namespace of the WS-Addressing that an operation demands, "" when it demands none.
func demanded(o *wsdl.Operation) string {
	if o.Addressing == nil {
		return ""
	}
	return o.Addressing.Namespace
}

func styleName(s wsdl.Style) string {
	if s == wsdl.RPC {
		return "rpc"
	}
	return "document"
}

// versions compares the versions of SOAP that an operation is bound to.
func versions(o *place, old, new []wsdl.Version) {
	names := map[wsdl.Version]string{wsdl.SOAP11: "SOAP 1.1", wsdl.SOAP12: "SOAP 1.2"}
	for _, v := range old {
		if !slices.Contains(new, v) {
			o.add(Wire, "%s removed", names[v])
		}
	}
	for _, v := range new {
		if !slices.Contains(old, v) {
			o.add(0, "%s added", names[v])
		}
	}
}

// output compares responses; a one-way operation has none.
func (c *comparison) output(o *place, old, new *wsdl.Message) {
	switch {
	case old == nil && new == nil:
	case old == nil:
		o.add(Wire|Code, "was one-way, now has a response")
	case new == nil:
		o.add(Wire|Code, "had a response, now one-way")
	default:
		c.message(o, old, new, responseWords)
	}
}

// faults compares declared faults by name.
func (c *comparison) faults(o *place, old, new []*wsdl.Fault) {
	before, after := faultsByName(old), faultsByName(new)
	for _, name := range bothKeys(before, after) {
		switch {
		case before[name] == nil:
			o.add(0, "fault %s added", name)
		case after[name] == nil:
			o.add(Code, "fault %s removed", name)
		default:
			c.parts(o.within("fault "+name+": "), before[name].Message.Body, after[name].Message.Body, faultWords)
		}
	}
}

func faultsByName(list []*wsdl.Fault) map[string]*wsdl.Fault {
	m := map[string]*wsdl.Fault{}
	for _, f := range list {
		m[f.Name] = f
	}
	return m
}

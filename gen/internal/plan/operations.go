package plan

import (
	"slices"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

// operations returns the operations of the port type that the options keep.
func (b *builder) operations(p *wsdl.PortType) []*wsdl.Operation {
	var kept []*wsdl.Operation
	for _, o := range p.Operations {
		chosen := len(b.options.Operations) == 0 || slices.Contains(b.options.Operations, o.Name)
		if chosen && len(b.versions(o)) > 0 {
			kept = append(kept, o)
		}
	}
	return kept
}

// versions lists the versions of SOAP that an operation is bound to and the options keep.
func (b *builder) versions(o *wsdl.Operation) []wsdl.Version {
	if len(b.options.SOAP) == 0 {
		return o.SOAP
	}
	return slices.DeleteFunc(slices.Clone(o.SOAP), func(v wsdl.Version) bool {
		return !slices.Contains(b.options.SOAP, v)
	})
}

// checkVersions reports descriptions in which nothing is bound to the chosen version of SOAP.
func (b *builder) checkVersions(inputs []Input) {
	if len(b.options.SOAP) == 0 {
		return
	}
	for _, input := range inputs {
		if input.Description == nil || len(input.Description.PortTypes) == 0 {
			continue
		}
		bound := slices.ContainsFunc(input.Description.PortTypes, func(p *wsdl.PortType) bool {
			return slices.ContainsFunc(p.Operations, func(o *wsdl.Operation) bool { return len(b.versions(o)) > 0 })
		})
		if !bound {
			b.report.Errorf(source.Pos{File: input.File}, "no operation is bound to the version of SOAP given to -soap; remove the flag")
		}
	}
}

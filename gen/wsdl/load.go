package wsdl

import (
	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// Load reads the description at file, a path or URL, with all that it imports. The error is source.Diagnostics.
func Load(loader *source.Loader, file string) (*Description, error) {
	var report source.Report
	c := collect(loader, file, &report)
	if len(c.documents) == 0 {
		return nil, report.Err()
	}
	r := &resolver{report: &report, set: xsd.Compile(loader, c.schemas, c.references(), &report)}
	r.index(c)
	d := r.describe(c)
	if err := report.Err(); err != nil {
		return nil, err
	}
	return d, nil
}

// describe joins everything to a description; what is left out goes to its notices.
func (r *resolver) describe(c *collector) *Description {
	main := c.documents[0]
	d := &Description{
		File:            main.node.File(),
		TargetNamespace: main.definitions.TargetNamespace,
		Name:            main.definitions.Name,
		Doc:             main.definitions.Doc,
		Schemas:         r.set,
	}
	for _, document := range c.documents {
		d.Definitions = append(d.Definitions, document.definitions)
		d.Policies = appendPolicies(d.Policies, document.node)
	}
	d.PortTypes = r.describePortTypes()
	d.Services = r.describeServices()
	r.settle(d.PortTypes)
	r.notices.AddError(source.Pos{}, c.notices.List())
	r.notices.AddError(source.Pos{}, r.set.Notices())
	d.Notices = r.notices.List()
	return d
}

package wsdl

import (
	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// Load reads the description at file, a path or URL, with all that it imports. What is found goes to report; the
// description is nil when an error is among it.
func Load(loader *source.Loader, file string, report *source.Report) *Description {
	var found source.Report
	d := load(loader, file, &found)
	report.Add(found.List())
	if found.Failed() {
		return nil
	}
	return d
}

func load(loader *source.Loader, file string, report *source.Report) *Description {
	c := collect(loader, file, report)
	if len(c.documents) == 0 {
		return nil
	}
	r := &resolver{report: report, set: xsd.Compile(loader, c.schemas, c.references(), report)}
	r.index(c)
	return r.describe(c)
}

// describe joins everything to a description; what is skipped is noted.
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
		d.Policies = appendPolicies(d.Policies, document.node)
	}
	d.PortTypes = r.describePortTypes()
	d.Services = r.describeServices()
	r.finish(d.PortTypes)
	return d
}

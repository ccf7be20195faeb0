package diff

import (
	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// Options narrow a comparison.
type Options struct {
	// Used ignores what only the new side has, unless an operation reaches it that the old side has too; the report counts
	// it. Services and their endpoints are not compared. That suits an old side that describes just the operations which
	// somebody calls.
	Used bool
}

// Compare reports what changed from old to new.
func Compare(old, new Side, options Options) *Report {
	c := newComparison(old, new, options)
	c.namespaces()
	if !options.Used {
		compareAll(c, c.old.services, c.new.services, c.service)
	}
	compareAll(c, c.old.portTypes, c.new.portTypes, c.portType)
	compareAll(c, c.old.types, c.new.types, c.namedType)
	compareAll(c, c.old.elements, c.new.elements, c.globalElement)
	return c.report
}

// comparison is the state of one Compare.
type comparison struct {
	old, new *inventory
	renames  renames
	options  Options
	report   *Report
	// compared are the pairs of anonymous types on the way down, which may contain themselves.
	compared map[[2]xsd.Type]bool
}

func newComparison(old, new Side, options Options) *comparison {
	c := &comparison{
		old:      takeInventory(old),
		new:      takeInventory(new),
		options:  options,
		report:   &Report{},
		compared: map[[2]xsd.Type]bool{},
	}
	c.renames = pairNamespaces(c.old, c.new)
	if options.Used {
		c.keepUsed()
	}
	c.old.markTravel()
	c.new.markTravel()
	return c
}

// keepUsed removes from the new side the operations that the old one lacks, and counts them.
func (c *comparison) keepUsed() {
	old := byNewName(c.renames, c.old.portTypes)
	for name, p := range c.new.portTypes {
		kept := *p
		kept.Operations = nil
		if known := old[name]; known != nil {
			labels := operationsByLabel(known)
			for label, o := range operationsByLabel(p) {
				if labels[label] != nil {
					kept.Operations = append(kept.Operations, o)
				}
			}
		}
		c.report.Operations += len(p.Operations) - len(kept.Operations)
		if len(kept.Operations) == 0 {
			delete(c.new.portTypes, name)
		} else {
			c.new.portTypes[name] = &kept
		}
	}
}

func (c *comparison) namespaces() {
	s := &section{title: "namespaces"}
	for _, from := range c.old.namespaces {
		if to, ok := c.renames[from]; ok {
			s.add(Wire, "%s is now %s", from, to)
		}
	}
	c.report.keep(s)
}

// compareAll calls compare for each name that one of the sides has, in the order of names; a side that lacks it gives the
// zero value.
func compareAll[V any](c *comparison, old, new map[source.Name]V, compare func(name source.Name, old, new V)) {
	old = byNewName(c.renames, old)
	names := map[source.Name]bool{}
	for name := range old {
		names[name] = true
	}
	for name := range new {
		names[name] = true
	}
	for _, name := range sortedKeys(names, compareNames) {
		compare(name, old[name], new[name])
	}
}

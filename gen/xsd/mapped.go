package xsd

import "groupdesk/gen/source"

// resolveMapped reads the schema that the loader maps a namespace to, when there is none of that namespace yet.
func (c *compiler) resolveMapped(pos source.Pos, namespace string) {
	location, ok := c.loader.Map[namespace]
	if !ok || c.reach.namespaces[namespace] || c.reach.mapped[namespace] {
		return
	}
	c.reach.mapped[namespace] = true
	document, err := c.loader.Document(location)
	if err != nil {
		c.report.AddLoadError(location, err)
		return
	}
	root := document.Root
	own, _ := root.Attr("targetNamespace")
	switch {
	case !root.Is(Namespace, "schema"):
		c.report.Errorf(root.Pos, "mapped to namespace %q but is not an XML Schema; map the right file", namespace)
		return
	case own != namespace:
		c.report.Errorf(root.Pos, "mapped to namespace %q but declares %q; map the right file", namespace, own)
		return
	}
	if !c.reach.imported[namespace] {
		c.report.Noticef(pos, "namespace %q is used without an import: using the schema at %s", namespace, location)
	}
	c.collect(root, "", true)
}

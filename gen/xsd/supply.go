package xsd

import "groupdesk/gen/source"

// supply reads the schema that the loader maps a namespace to, when there is none of that namespace yet. It reports
// whether it has found one.
func (c *compiler) supply(pos source.Pos, namespace string) bool {
	location, ok := c.loader.Map[namespace]
	if !ok || c.scope.namespaces[namespace] || c.scope.supplied[namespace] {
		return false
	}
	c.scope.supplied[namespace] = true
	document, err := c.loader.Document(location)
	if err != nil {
		c.report.AddLoadError(location, err)
		return false
	}
	root := document.Root
	if own, _ := root.Attr("targetNamespace"); own != namespace || !root.Is(Namespace, "schema") {
		c.report.Errorf(root.Pos, "it is given for the namespace %q but is no schema of it; map the right file", namespace)
		return false
	}
	if !c.scope.imported[namespace] {
		c.report.Noticef(pos, "namespace %q is used without an import: using the schema at %s", namespace, location)
	}
	c.collect(root, "", true)
	return true
}

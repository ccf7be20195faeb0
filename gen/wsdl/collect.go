package wsdl

import (
	"github.com/hooklift/gowsdl"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// document is a WSDL document with its form in gowsdl's types.
type document struct {
	node        *source.Node
	definitions *gowsdl.WSDL
}

// collector follows wsdl:import from document to document.
type collector struct {
	loader    *source.Loader
	report    *source.Report
	visited   map[*source.Node]bool
	documents []*document
	schemas   []*source.Node
	// missing are the namespaces of imports that failed, which has been reported: nothing more is said about their names.
	missing map[string]bool
}

// collect reads the description at file and all that it imports, in the order of the imports, each once. When the file
// itself is not a description, there are no documents.
func collect(loader *source.Loader, file string, report *source.Report) *collector {
	c := &collector{loader: loader, report: report, visited: map[*source.Node]bool{}, missing: map[string]bool{}}
	read, err := loader.Document(file)
	if err != nil {
		report.AddLoadError(file, err)
		return c
	}
	if !read.Root.Is(Namespace, "definitions") {
		report.Errorf(read.Root.Pos, "the root element is %s, not %s; give a WSDL 1.1 document",
			read.Root.Name, source.Name{Space: Namespace, Local: "definitions"})
		return c
	}
	c.report.Add(read.Notices)
	c.add(read.Root)
	return c
}

// add keeps a definitions element and what it imports.
func (c *collector) add(node *source.Node) {
	if c.visited[node] {
		return
	}
	c.visited[node] = true
	c.documents = append(c.documents, &document{node, normalize(node, c.report)})
	for _, child := range node.Children {
		switch {
		case child.Is(Namespace, "import"):
			c.follow(child)
		case child.Is(Namespace, "types"):
			c.addSchemas(child)
		}
	}
}

func (c *collector) addSchemas(types *source.Node) {
	for _, child := range types.Children {
		switch {
		case child.Is(xsd.Namespace, "schema"):
			c.schemas = append(c.schemas, child)
		case child.Name.Local == "schema":
			c.report.Errorf(child.Pos, "unsupported construct %s: only schemas in the namespace %s can be read; convert it", child.Name, xsd.Namespace)
		}
	}
}

// references are the names of types and elements that message parts hold.
func (c *collector) references() []xsd.Reference {
	var list []xsd.Reference
	for _, d := range c.documents {
		for _, message := range children(d.node, Namespace, "message") {
			for _, part := range children(message, Namespace, "part") {
				for _, attr := range []string{"element", "type"} {
					if r := reference(part, attr, d.definitions.TargetNamespace); r.Declared {
						list = append(list, r)
					}
				}
			}
		}
	}
	return list
}

// reference reads the QName in an attribute of a part; see targetName.
func reference(part *source.Node, attr, target string) xsd.Reference {
	value, _ := part.Attr(attr)
	name, declared := targetName(part, value, target)
	return xsd.Reference{Name: name, Written: value, Declared: declared && value != "", Pos: part.Pos}
}

// follow reads what a wsdl:import refers to: a description, or, as many do against WS-I's advice, a schema.
func (c *collector) follow(node *source.Node) {
	location, ok := node.Attr("location")
	if !ok {
		c.report.Noticef(node.Pos, "<import> without location: ignored")
		return
	}
	read, err := c.loader.Document(source.Locate(node.File(), location))
	if err != nil {
		namespace, _ := node.Attr("namespace")
		c.missing[namespace] = true
		c.report.AddImportError(node, location, err)
		return
	}
	c.report.Add(read.Notices)
	switch {
	case read.Root.Is(Namespace, "definitions"):
		c.add(read.Root)
	case read.Root.Is(xsd.Namespace, "schema"):
		if !c.visited[read.Root] {
			c.visited[read.Root] = true
			c.schemas = append(c.schemas, read.Root)
		}
	default:
		c.report.Errorf(node.Pos, "import of %q, whose root element is %s, neither a WSDL 1.1 description nor a schema; correct the location", location, read.Root.Name)
	}
}

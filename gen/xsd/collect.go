package xsd

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"groupdesk/gen/source"
)

// kind is a symbol space of XML Schema (part 1, section 2.5).
type kind string

const (
	typeKind           kind = "type"
	elementKind        kind = "element"
	attributeKind      kind = "attribute"
	groupKind          kind = "group"
	attributeGroupKind kind = "attributeGroup"
)

// globalKinds maps the elements that make global declarations to their symbol spaces.
var globalKinds = map[string]kind{
	"simpleType":     typeKind,
	"complexType":    typeKind,
	"element":        elementKind,
	"attribute":      attributeKind,
	"group":          groupKind,
	"attributeGroup": attributeGroupKind,
}

type symbol struct {
	kind kind
	name source.Name
}

// schema is a schema document as seen under a target namespace: one without its own takes that of who includes it.
type schema struct {
	node                                   *source.Node
	target                                 string
	chameleon                              bool
	imported                               bool // it or the schema that includes it
	elementsQualified, attributesQualified bool
}

// visit names a schema document under a target namespace.
type visit struct {
	node   *source.Node
	target string
}

// declaration is a global declaration or definition and the component made from it.
type declaration struct {
	symbol
	node      *source.Node
	schema    *schema
	redefines *declaration // the definition that this one replaces
	redefined bool         // another one replaces this
	state     state

	// the component, by kind
	typ        Type
	element    *Element
	attribute  *AttributeUse
	group      *ModelGroup
	attributes *attributeSet
}

// collect lists the declarations of a schema document and of all that it refers to. A document without target namespace
// takes the given one.
func (c *compiler) collect(node *source.Node, target string, imported bool) {
	own, has := node.Attr("targetNamespace")
	if has {
		target = own
	}
	if c.visited[visit{node, target}] {
		return
	}
	c.visited[visit{node, target}] = true
	s := &schema{
		node:                node,
		target:              target,
		chameleon:           !has,
		imported:            imported,
		elementsQualified:   isQualified(node, "elementFormDefault"),
		attributesQualified: isQualified(node, "attributeFormDefault"),
	}
	c.addNamespace(target)
	c.report.Add(node.Document().Notices)
	for _, child := range node.Children {
		c.collectChild(s, child)
	}
}

func isQualified(node *source.Node, attr string) bool {
	value, _ := node.Attr(attr)
	return value == "qualified"
}

func (c *compiler) addNamespace(target string) {
	if !c.reach.namespaces[target] {
		c.reach.namespaces[target] = true
		c.set.namespaces = append(c.set.namespaces, target)
	}
	c.noteSerialization(target)
}

func (c *compiler) noteSerialization(namespace string) {
	if strings.HasPrefix(namespace, serializationNamespace) {
		c.set.serialization = true
	}
}

func (c *compiler) collectChild(s *schema, node *source.Node) {
	if node.Name.Space != Namespace {
		c.unexpected(node, s.node)
		return
	}
	switch node.Name.Local {
	case "annotation", "notation":
	case "include":
		c.include(s, node)
	case "import":
		c.importSchema(s, node)
	case "redefine":
		c.redefine(s, node)
	default:
		kind, ok := globalKinds[node.Name.Local]
		if !ok {
			c.unexpected(node, s.node)
			return
		}
		if name, ok := c.requireName(node); ok {
			c.declare(&declaration{symbol: symbol{kind, source.Name{Space: s.target, Local: name}}, node: node, schema: s})
		}
	}
}

// declare adds a global declaration. The same declaration reached twice, as happens with copies of a schema, counts once.
// Of copies that differ the first counts where the other one is imported: a processor may ignore all but the first import of
// a namespace (part 1, section 4.2.3).
func (c *compiler) declare(d *declaration) {
	first, taken := c.index[d.symbol]
	switch {
	case !taken:
		c.index[d.symbol] = d
		c.globals = append(c.globals, d)
		local := symbol{d.kind, source.Name{Local: d.name.Local}}
		c.namesakes[local] = append(c.namesakes[local], d)
		space := symbol{d.kind, source.Name{Space: d.name.Space}}
		c.reach.declared[space] = append(c.reach.declared[space], d.name.Local)
	case SameNode(first.node, d.node):
	case d.schema.imported && d.schema.node != first.schema.node:
		c.report.Noticef(d.node.Pos, "%s %s is defined differently at %s, which was read first: using that one", d.kind, d.name, first.node.Pos)
	default:
		c.report.Errorf(d.node.Pos, "duplicate definition of %s %s, which is defined differently at %s; remove one", d.kind, d.name, first.node.Pos)
	}
}

// SameNode reports whether two elements say the same: annotations and the order of attributes don't count.
func SameNode(a, b *source.Node) bool {
	if a.Name != b.Name || len(a.Attrs) != len(b.Attrs) {
		return false
	}
	for _, attr := range a.Attrs {
		if value, ok := b.AttrNS(attr.Name); !ok || !sameValue(a, attr.Value, b, value) {
			return false
		}
	}
	return slices.EqualFunc(withoutAnnotation(a), withoutAnnotation(b), SameNode)
}

// sameValue compares attribute values, as QNames when they can be read as such.
func sameValue(a *source.Node, left string, b *source.Node, right string) bool {
	if !strings.Contains(left, ":") && !strings.Contains(right, ":") {
		return left == right
	}
	leftName, leftOK := a.QName(left)
	rightName, rightOK := b.QName(right)
	return leftOK == rightOK && leftName == rightName
}

func withoutAnnotation(node *source.Node) []*source.Node {
	return slices.DeleteFunc(slices.Clone(node.Children), func(child *source.Node) bool {
		return child.Is(Namespace, "annotation")
	})
}

// importSchema follows an import. The location is a hint only (part 1, section 4.2.3): an import that cannot be read, or
// that leads to another namespace, matters once a component of its namespace is asked for and no other schema has it.
func (c *compiler) importSchema(s *schema, node *source.Node) {
	namespace, _ := node.Attr("namespace")
	location, located := node.Attr("schemaLocation")
	c.noteSerialization(namespace)
	c.reach.imported[namespace] = true
	if !located || namespace == Namespace {
		return
	}
	if namespace == s.target {
		c.report.Noticef(node.Pos, "import of the schema's own namespace %q: treated as an include", namespace)
		c.include(s, node)
		return
	}
	root, err := c.schemaAt(node, location)
	if errors.As(err, new(source.UnavailableError)) && c.loader.Map[namespace] != "" {
		c.report.Noticef(node.Pos, "cannot read %q: using the schema at %s", location, c.loader.Map[namespace])
		return
	}
	if err != nil {
		c.importFailed(node, namespace, location, err)
		return
	}
	if own, _ := root.Attr("targetNamespace"); own != namespace {
		c.reach.otherNamespace(namespace, node.Pos, location, own)
	}
	c.collect(root, "", true)
}

func (c *compiler) importFailed(node *source.Node, namespace, location string, err error) {
	var failed source.Report
	failed.AddImportError(node, location, err)
	c.reach.failed[namespace] = append(c.reach.failed[namespace], failed.List()...)
	if !errors.As(err, new(source.UnavailableError)) {
		c.report.Add(failed.List())
	}
}

// schemaAt reads the schema document that node refers to.
func (c *compiler) schemaAt(node *source.Node, location string) (*source.Node, error) {
	document, err := c.loader.Document(source.Locate(node.File(), location))
	if err != nil {
		return nil, err
	}
	if !document.Root.Is(Namespace, "schema") {
		return nil, source.Diagnostic{Pos: node.Pos, Message: fmt.Sprintf("%s of %q, whose root element is %s, not %s; correct the location", node.Name.Local, location, document.Root.Name, source.Name{Space: Namespace, Local: "schema"})}
	}
	return document.Root, nil
}

// include follows an include, also of a schema without target namespace, which takes that of s (a chameleon).
func (c *compiler) include(s *schema, node *source.Node) {
	if root := c.samespace(s, node); root != nil {
		c.collect(root, s.target, s.imported)
	}
}

// samespace reads the document of an include or redefine, whose target namespace has to be that of s or none.
func (c *compiler) samespace(s *schema, node *source.Node) *source.Node {
	location, ok := node.Attr("schemaLocation")
	if other, has := node.Attr("location"); !ok && has {
		c.report.Noticef(node.Pos, "<%s> has location: treated as schemaLocation", node.Name.Local)
		location, ok = other, true
	}
	if !ok {
		c.report.Errorf(node.Pos, "<%s> without schemaLocation; add it", node.Name.Local)
		return nil
	}
	root, err := c.schemaAt(node, location)
	if err != nil {
		c.importFailed(node, s.target, location, err)
		c.report.AddImportError(node, location, err)
		return nil
	}
	own, has := root.Attr("targetNamespace")
	switch {
	case !has || own == s.target:
		return root
	case node.Name.Local == "redefine":
		c.report.Errorf(node.Pos, "redefine of %q, whose target namespace is %q and not %q; redefine a schema of the same namespace", location, own, s.target)
		return nil
	}
	c.report.Noticef(node.Pos, "%s of %q, whose target namespace is %q and not %q: treated as an import", node.Name.Local, location, own, s.target)
	return root
}

// redefine follows a redefine and puts its definitions in the place of those that they redefine.
func (c *compiler) redefine(s *schema, node *source.Node) {
	root := c.samespace(s, node)
	if root == nil {
		return
	}
	c.collect(root, s.target, s.imported)
	for _, child := range node.Children {
		if child.Is(Namespace, "annotation") {
			continue
		}
		kind, ok := globalKinds[child.Name.Local]
		if !ok || child.Name.Space != Namespace || kind == elementKind || kind == attributeKind {
			c.unexpected(child, node)
			continue
		}
		if name, ok := c.requireName(child); ok {
			c.replace(&declaration{symbol: symbol{kind, source.Name{Space: s.target, Local: name}}, node: child, schema: s})
		}
	}
}

func (c *compiler) replace(d *declaration) {
	old, ok := c.index[d.symbol]
	if !ok {
		c.report.Errorf(d.node.Pos, "redefinition of %s %s, which the redefined schema does not have; correct the name", d.kind, d.name)
		return
	}
	if old.node == d.node {
		return
	}
	old.redefined = true
	d.redefines = old
	c.index[d.symbol] = d
	c.globals = append(c.globals, d)
}

// requireName returns the name attribute of a declaration and reports when it is missing or not an NCName.
func (c *compiler) requireName(node *source.Node) (string, bool) {
	name, ok := node.Attr("name")
	name = strings.TrimSpace(name)
	switch {
	case !ok:
		c.report.Errorf(node.Pos, "<%s> without name; add it", node.Name.Local)
	case !isNCName(name):
		c.report.Errorf(node.Pos, "name %q of <%s> is not an XML name without colon; correct it", name, node.Name.Local)
		ok = false
	}
	return name, ok
}

// isNCName checks the ASCII part of an NCName: what stands beyond ASCII is allowed.
func isNCName(s string) bool {
	for i, r := range s {
		letter := r >= 0x80 || r == '_' || ('a' <= r && r <= 'z') || ('A' <= r && r <= 'Z')
		other := r == '-' || r == '.' || ('0' <= r && r <= '9')
		if !letter && (!other || i == 0) {
			return false
		}
	}
	return s != ""
}

// unexpected reports an element that is not allowed in parent. One of another namespace is an extension, which means nothing
// to readers of the schema, unless its name shows that it has slipped out of the namespace of XML Schema.
func (c *compiler) unexpected(node, parent *source.Node) {
	if node.Name.Space != Namespace && node.Name.Space != "" && !isConstruct(node.Name.Local) {
		c.report.Noticef(node.Pos, "unexpected element %s in <%s>: ignored", node.Name, parent.Name.Local)
		return
	}
	if isNewer(node.Name.Local) {
		c.report.Errorf(node.Pos, "<%s> belongs to XML Schema 1.1, which is not supported; rewrite it with XML Schema 1.0", node.Name.Local)
		return
	}
	c.report.Errorf(node.Pos, "unexpected element %s in <%s>: XML Schema 1.0 has no such element here; remove it", node.Name, parent.Name.Local)
}

// isConstruct reports whether an element of that name would belong to a type's definition.
func isConstruct(local string) bool {
	_, global := globalKinds[local]
	switch local {
	case "sequence", "choice", "all", "any", "anyAttribute", "simpleContent", "complexContent", "restriction", "extension", "list", "union":
		return true
	}
	return global || isFacet(local)
}

func isNewer(local string) bool {
	switch local {
	case "assert", "assertion", "alternative", "override", "openContent", "defaultOpenContent", "explicitTimezone":
		return true
	}
	return false
}

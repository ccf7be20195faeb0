package xsd

import (
	"strings"

	"groupdesk/gen/source"
)

// reference is a QName as a schema writes it, to a component of one kind.
type reference struct {
	kind     kind
	node     *source.Node // the element that it stands in
	written  string
	name     source.Name
	declared bool // the prefix is
}

// refer resolves the QName value, which stands in node. In a chameleon, names without namespace are in the target
// namespace (part 1, section 4.2.1).
func (x context) refer(node *source.Node, kind kind, value string) reference {
	name, declared := node.QName(value)
	if declared && name.Space == "" && x.chameleon {
		name.Space = x.target
	}
	return reference{kind, node, value, name, declared}
}

// find returns the declaration that value, a QName in node, refers to; nil when there is none, which it reports.
func (c *compiler) find(x context, node *source.Node, kind kind, value string) *declaration {
	r := x.refer(node, kind, value)
	d := c.lookup(x, r)
	if d == nil {
		c.reportMissing(r)
	}
	return d
}

// findOr is find where the schema has a meaning without the component, which stands in substitute: its absence is only
// noted (part 1, section 5.3).
func (c *compiler) findOr(x context, node *source.Node, kind kind, value, substitute string) (*declaration, source.Name) {
	r := x.refer(node, kind, value)
	d := c.lookup(x, r)
	if d == nil {
		c.noteMissing(r, substitute)
	}
	return d, r.name
}

// lookup returns the declaration that r refers to, or nil.
func (c *compiler) lookup(x context, r reference) *declaration {
	wanted := symbol{r.kind, r.name}
	if x.owner != nil && x.owner.redefines != nil && x.owner.symbol == wanted {
		return x.owner.redefines
	}
	if d := c.index[wanted]; d != nil && r.declared {
		return d
	}
	if r.declared && c.supply(r.node.Pos, r.name.Space) {
		c.allocate()
		if d := c.index[wanted]; d != nil {
			return d
		}
	}
	if !c.isLoose(r) {
		return nil
	}
	return c.namesake(x, r)
}

// isLoose reports whether the namespace of a name is not to be relied on: its prefix is not declared, or it has none and
// there is no schema for the namespace that it so falls into.
func (c *compiler) isLoose(r reference) bool {
	return !r.declared || !strings.Contains(r.written, ":") && (r.name.Space == "" || !c.scope.namespaces[r.name.Space])
}

// namesake finds the declaration that a loose name can only mean: the one of the target namespace, or else the only one
// of its local name.
func (c *compiler) namesake(x context, r reference) *declaration {
	d := c.index[symbol{r.kind, source.Name{Space: x.target, Local: r.name.Local}}]
	if same := c.namesakes[symbol{r.kind, source.Name{Local: r.name.Local}}]; d == nil && len(same) == 1 {
		d = same[0]
	}
	if d != nil {
		c.report.Noticef(r.node.Pos, "%s: using %s %s", r.flaw(), r.kind, d.name)
	}
	return d
}

// flaw says what is wrong with a loose name.
func (r reference) flaw() string {
	if !r.declared {
		return "prefix of \"" + r.written + "\" is not declared"
	}
	text := "no schema declares " + string(r.kind) + " " + r.name.String()
	if !strings.Contains(r.written, ":") {
		text += ", which has no prefix"
	}
	return text
}

// similarTypes are types of drafts and of later versions of XML Schema, with those of version 1.0 that hold their values.
var similarTypes = map[string]string{
	"timeInstant":       "dateTime",
	"timeDuration":      "duration",
	"uriReference":      "anyURI",
	"CDATA":             "normalizedString",
	"dateTimeStamp":     "dateTime",
	"dayTimeDuration":   "duration",
	"yearMonthDuration": "duration",
	"anyAtomicType":     "anySimpleType",
}

// similarBuiltin finds the built-in type that a name without declaration can only mean, or nil.
func (c *compiler) similarBuiltin(r reference) Type {
	local := r.name.Local
	if r.declared && r.name.Space == Namespace {
		local = similarTypes[local]
	} else if !c.isLoose(r) {
		return nil
	}
	t, ok := builtinType(source.Name{Space: Namespace, Local: local})
	if !ok {
		return nil
	}
	c.report.Noticef(r.node.Pos, "%s: using type %s", r.flaw(), t.TypeName())
	return t
}

// reportMissing reports that there is no declaration for r.
func (c *compiler) reportMissing(r reference) {
	if !r.declared {
		c.report.Errorf(r.node.Pos, "prefix of %q is not declared; add its namespace declaration or correct it", r.written)
		return
	}
	c.scope.missing(c.report, r.node.Pos, r.kind, r.name)
}

// noteMissing notes that there is no declaration for r and what stands in; it reports it where nothing can: for a
// namespace that no schema was found for, which may be had.
func (c *compiler) noteMissing(r reference, substitute string) {
	if !r.declared || !c.scope.tolerates(r.name) {
		c.reportMissing(r)
		return
	}
	c.report.Noticef(r.node.Pos, "unknown %s %s, which no schema declares: %s", r.kind, r.name, substitute)
	for _, other := range c.scope.others[r.name.Space] {
		c.report.Noticef(other.Pos, "%s", other.Message)
	}
}

// tolerates reports whether a missing component of that name is the schema's own mistake: all schemas that are said to be
// of its namespace are there and could be read.
func (r *reach) tolerates(name source.Name) bool {
	there := name.Space == "" || r.namespaces[name.Space] || len(r.others[name.Space]) > 0
	return there && name.Space != Namespace && len(r.failed[name.Space]) == 0
}

// standIn declares an element or attribute that is missing, without a type, so that every reference means the same.
func (c *compiler) standIn(x context, node *source.Node, kind kind, name source.Name) *declaration {
	d := &declaration{symbol: symbol{kind, name}, node: node, schema: x.schema, state: done}
	switch kind {
	case elementKind:
		d.element = &Element{Name: name, Type: anyType, Global: true, Pos: node.Pos}
	case attributeKind:
		d.attribute = &AttributeUse{Name: name, Type: Builtin("anySimpleType"), Pos: node.Pos, Node: node}
	}
	c.allocate()
	c.index[d.symbol] = d
	c.globals = append(c.globals, d)
	c.allocated = len(c.globals)
	return d
}

package xsd

import (
	"strings"

	"groupdesk/gen/source"
)

// Reference is a QName as a document writes it, to a component.
type Reference struct {
	Name     source.Name // without a namespace if the prefix is not declared
	Written  string
	Declared bool       // whether the prefix is declared, if there is one
	Pos      source.Pos // of the element that it stands in
	kind     kind       // of the component; whoever looks it up says it
}

// refer resolves the QName value, which occurs in node. In a chameleon, names without namespace are in the target
// namespace (part 1, section 4.2.1).
func (x context) refer(node *source.Node, kind kind, value string) Reference {
	name, declared := node.QName(value)
	if declared && name.Space == "" && x.chameleon {
		name.Space = x.target
	}
	return Reference{name, value, declared, node.Pos, kind}
}

// What stands in for a missing component.
const (
	anyContent = "its content is treated as xs:anyType"
	textValues = "its values are treated as text"
)

// find returns the declaration that value, a QName in node, refers to; nil when there is none, which it reports.
func (c *compiler) find(x context, node *source.Node, kind kind, value string) *declaration {
	r := x.refer(node, kind, value)
	d := c.lookup(x, r)
	if d == nil {
		c.reach.reportMissing(c.report, r)
	}
	return d
}

// findOr is find where the schema has a meaning without the component, which substitute says: its absence is only noted
// (part 1, section 5.3).
func (c *compiler) findOr(x context, node *source.Node, kind kind, value, substitute string) (*declaration, source.Name) {
	r := x.refer(node, kind, value)
	d := c.lookup(x, r)
	if d == nil {
		c.reach.noteMissing(c.report, r, substitute)
	}
	return d, r.Name
}

// lookup returns the declaration that r refers to, or nil.
func (c *compiler) lookup(x context, r Reference) *declaration {
	wanted := symbol{r.kind, r.Name}
	if x.owner != nil && x.owner.redefines != nil && x.owner.symbol == wanted {
		return x.owner.redefines
	}
	if d := c.index[wanted]; d != nil && r.Declared {
		return d
	}
	if r.Declared {
		c.resolveMapped(r.Pos, r.Name.Space)
		c.allocate()
		if d := c.index[wanted]; d != nil {
			return d
		}
	}
	if !c.reach.isLoose(r) {
		return nil
	}
	return c.namesake(x, r)
}

// namesake finds the declaration that a loose name can only mean: the one of the target namespace, or else the only one
// of its local name.
func (c *compiler) namesake(x context, r Reference) *declaration {
	d := c.index[symbol{r.kind, source.Name{Space: x.target, Local: r.Name.Local}}]
	if same := c.namesakes[symbol{r.kind, source.Name{Local: r.Name.Local}}]; d == nil && len(same) == 1 {
		d = same[0]
	}
	if d != nil {
		c.report.Noticef(r.Pos, "%s: using %s %s", r.flaw(), r.kind, d.name)
	}
	return d
}

// flaw says why the name of r is not to be relied on.
func (r Reference) flaw() string {
	if !r.Declared {
		return "prefix of \"" + r.Written + "\" is not declared"
	}
	text := "no schema declares " + string(r.kind) + " " + r.Name.String()
	if r.unprefixed() {
		text += ", which has no prefix"
	}
	return text
}

func (r Reference) unprefixed() bool { return !strings.Contains(r.Written, ":") }

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
func (c *compiler) similarBuiltin(r Reference) Type {
	local := r.Name.Local
	if r.Declared && r.Name.Space == Namespace {
		local = similarTypes[local]
	} else if !c.reach.isLoose(r) {
		return nil
	}
	t, ok := builtinType(source.Name{Space: Namespace, Local: local})
	if !ok {
		return nil
	}
	c.report.Noticef(r.Pos, "%s: using type %s", r.flaw(), t.TypeName())
	return t
}

// standIn declares an element or attribute that is missing, without a type, so that every reference means the same.
func (c *compiler) standIn(x context, node *source.Node, kind kind, name source.Name) *declaration {
	d := &declaration{symbol: symbol{kind, name}, node: node, schema: x.schema, state: done}
	switch kind {
	case elementKind:
		d.element = &Element{Name: name, Type: anyType, Global: true, Pos: node.Pos}
	case attributeKind:
		d.attribute = &AttributeUse{Name: name, Type: Builtin("anySimpleType"), Pos: node.Pos}
	}
	c.index[d.symbol] = d
	c.globals = append(c.globals, d)
	c.allocated = len(c.globals)
	return d
}

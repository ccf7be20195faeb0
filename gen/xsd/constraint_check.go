package xsd

import "groupdesk/gen/source"

// deferConstraint checks the default or fixed value that node gives to values of a type, once all types are known.
func (c *compiler) deferConstraint(node *source.Node, typ func() Type) {
	for _, attr := range []string{"default", "fixed"} {
		if value, ok := node.Attr(attr); ok {
			c.pending = append(c.pending, func() { c.checkConstraint(node, attr, value, typ()) })
		}
	}
}

// checkConstraint reports a default or fixed value that is none of the type's (part 1, section 3.3.6, e-props-correct.2 and
// cos-valid-default; section 3.2.6, a-props-correct.2). Mixed content may have any.
func (c *compiler) checkConstraint(node *source.Node, attr, value string, t Type) {
	simple, ok := t.(*SimpleType)
	if content, complex := t.(*ComplexType); complex {
		simple, ok = content.Simple, content.Simple != nil
		if !ok && !content.Mixed {
			c.report.Errorf(node.Pos, "%s=%q of <%s>, whose type has elements only; remove it", attr, value, node.Name.Local)
		}
	}
	if !ok {
		return
	}
	if violation := c.values.violation(simple, value); violation != "" {
		c.report.Errorf(node.Pos, "%s=%q %s; correct or remove it", attr, value, violation)
	}
}

// checkEnumeration reports the values of an enumeration that are none of the base type's (part 2, section 4.3.5.5).
func (c *compiler) checkEnumeration(t *SimpleType) {
	for _, one := range t.Enumeration {
		if violation := c.values.violation(t.Base, one.Value); violation != "" {
			c.report.Errorf(one.Pos, "value=%q of <enumeration> %s; correct or remove it", one.Value, violation)
		}
	}
}

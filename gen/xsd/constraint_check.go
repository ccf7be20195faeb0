package xsd

import "groupdesk/gen/source"

// deferConstraint checks the default or fixed value that node gives to values of a type, once all types are known.
func (c *compiler) deferConstraint(node *source.Node, typ func() Type) {
	for _, attr := range []string{"default", "fixed"} {
		if value, ok := node.Attr(attr); ok {
			c.checks = append(c.checks, func() { c.checkConstraint(node, attr, value, typ()) })
		}
	}
}

// checkConstraint reports a default or fixed value that values of the type t cannot have (part 1, section 3.3.6,
// e-props-correct and cos-valid-default; section 3.2.6, a-props-correct).
func (c *compiler) checkConstraint(node *source.Node, attr, value string, t Type) {
	if problem := c.constraintProblem(t); problem != "" {
		c.report.Errorf(node.Pos, "%s=%q of <%s>, whose %s; remove it", attr, value, node.Name.Local, problem)
		return
	}
	simple := textType(t)
	if simple == nil {
		return
	}
	if violation := c.values.violation(simple, value); violation != "" {
		c.report.Errorf(node.Pos, "%s=%q %s; correct or remove it", attr, value, violation)
	}
}

// constraintProblem says why no value may be given to a type, "" if one may.
func (c *compiler) constraintProblem(t Type) string {
	simple := textType(t)
	content, _ := t.(*ComplexType)
	switch {
	case simple != nil && simple.derivesFrom(idType): // e-props-correct.5, a-props-correct.3
		return "values are xs:ID, each allowed once in a document"
	case simple != nil:
		return ""
	case !content.Mixed: // cos-valid-default, 2.1
		return "type has elements only"
	case !c.emptiable.content(content): // cos-valid-default, 2.2.2
		return "type requires child elements"
	}
	return ""
}

// textType returns the simple type of a text that is all the content of an element or attribute, nil for other content.
func textType(t Type) *SimpleType {
	if content, complex := t.(*ComplexType); complex {
		return content.Simple
	}
	simple, _ := t.(*SimpleType)
	return simple
}

var idType = Builtin("ID")

// derivesFrom reports whether t is ancestor or derived from it by restriction.
func (t *SimpleType) derivesFrom(ancestor *SimpleType) bool {
	for ; t != nil; t = t.Base {
		if t == ancestor {
			return true
		}
	}
	return false
}

// checkEnumeration reports the values of an enumeration that are none of the base type's (part 2, section 4.3.5.5).
func (c *compiler) checkEnumeration(t *SimpleType) {
	for _, one := range t.Enumeration {
		if violation := c.values.violation(t.Base, one.Value); violation != "" {
			c.report.Errorf(one.Pos, "value=%q of <enumeration> %s; correct or remove it", one.Value, violation)
		}
	}
}

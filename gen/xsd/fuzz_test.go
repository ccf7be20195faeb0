package xsd_test

import (
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// FuzzLoad feeds arbitrary documents: the reader gives a set or diagnostics with a place, and never panics or hangs.
func FuzzLoad(f *testing.F) {
	for _, text := range []string{
		"",
		"<a>",
		"\xFF\xFE<\x00a\x00/\x00>\x00",
		`<?xml version="1.0" encoding="iso-8859-1"?><a>` + "\xE9</a>",
		`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`,
		schema(`<xs:include schemaLocation="main.xsd"/><xs:import namespace="urn:u" schemaLocation="other.xsd"/><xs:element name="a" type="u:A"/>`),
		schema(`<xs:complexType name="A"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>`),
		schema(`<xs:complexType name="A" mixed="true"><xs:choice maxOccurs="unbounded"><xs:element ref="t:e"/><xs:group ref="t:G"/><xs:any namespace="##other"/></xs:choice><xs:attribute ref="xml:lang"/><xs:anyAttribute/></xs:complexType><xs:element name="e" type="t:A" substitutionGroup="t:e"/><xs:group name="G"><xs:all><xs:element name="x" default="1"/></xs:all></xs:group>`),
		schema(`<xs:simpleType name="S"><xs:union memberTypes="t:L"><xs:simpleType><xs:restriction base="xs:int"><xs:maxInclusive value="1"/><xs:enumeration value="1"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType><xs:simpleType name="L"><xs:list itemType="t:S"/></xs:simpleType>`),
		schema(`<xs:group name="G"><xs:choice><xs:element name="a"><xs:complexType><xs:group ref="t:G"/></xs:complexType></xs:element></xs:choice></xs:group><xs:element name="e"><xs:complexType><xs:group ref="t:G" maxOccurs="2"/></xs:complexType></xs:element>`),
		schema(`<xs:redefine schemaLocation="chameleon.xsd"><xs:simpleType name="C"><xs:restriction base="t:C"/></xs:simpleType></xs:redefine><xs:complexType name="D"><xs:simpleContent><xs:extension base="t:C"><xs:attributeGroup ref="t:H"/></xs:extension></xs:simpleContent></xs:complexType><xs:attributeGroup name="H"><xs:attributeGroup ref="t:H"/></xs:attributeGroup>`),
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		loader := loaderOf(map[string]string{
			"main.xsd":      string(data),
			"other.xsd":     named(forU, `<xs:complexType name="A"/>`),
			"chameleon.xsd": named("", `<xs:simpleType name="C"><xs:restriction base="xs:string"/></xs:simpleType>`),
		})
		var report source.Report
		set := xsd.Load(loader, "main.xsd", &report)
		if report.Failed() != (set == nil) {
			t.Fatalf("set %v with %v", set, report.List())
		}
		if set != nil {
			checkSet(t, set)
		}
		for _, d := range report.List() {
			if d.Pos.File == "" || d.Message == "" {
				t.Errorf("diagnostic without place or message: %+v", d)
			}
		}
	})
}

// checker walks a set and makes sure that whoever uses it finds no holes and no endless derivation. A model may lead
// back to itself through elements, so it remembers where it has been.
type checker struct {
	t       *testing.T
	visited map[any]bool
}

func checkSet(t *testing.T, set *xsd.Set) {
	c := checker{t, map[any]bool{}}
	for _, one := range set.Types() {
		c.typ(one)
	}
	for _, e := range set.Elements() {
		c.element(e)
	}
	for _, a := range set.Attributes() {
		c.simple(a.Type)
	}
}

func (c checker) first(key any) bool {
	seen := c.visited[key]
	c.visited[key] = true
	return !seen
}

func (c checker) typ(one xsd.Type) {
	switch one := one.(type) {
	case *xsd.SimpleType:
		c.simple(one)
	case *xsd.ComplexType:
		c.complex(one)
	default:
		c.t.Errorf("type %T", one)
	}
}

func (c checker) simple(s *xsd.SimpleType) {
	if !c.first(s) {
		return
	}
	for base, steps := s, 0; base != xsd.Builtin("anySimpleType"); base, steps = base.Base, steps+1 {
		if base == nil || steps > 10000 {
			c.t.Fatalf("%v does not derive from anySimpleType", s)
		}
	}
	if (s.Variety == xsd.List) != (s.Item != nil) || (s.Variety == xsd.Union) != (len(s.Members) > 0) {
		c.t.Errorf("variety of %+v", s)
	}
	for _, m := range s.Members {
		c.simple(m)
	}
}

func (c checker) complex(one *xsd.ComplexType) {
	if !c.first(one) {
		return
	}
	if (one.Base == nil) != (one.Derivation == xsd.None) {
		c.t.Errorf("derivation %d from %v", one.Derivation, one.Base)
	}
	one.AllAttributes()
	if one.Base != nil {
		c.typ(one.Base)
	}
	for _, a := range one.Attributes {
		c.simple(a.Type)
	}
	if one.Particle != nil {
		c.particle(one.Particle)
	}
}

func (c checker) particle(p *xsd.Particle) {
	if p.Max == 0 || p.Min < 0 || p.Max != xsd.Unbounded && p.Min > p.Max {
		c.t.Errorf("occurrence of %+v", p)
	}
	switch term := p.Term.(type) {
	case *xsd.Element:
		c.element(term)
	case *xsd.ModelGroup:
		if c.first(term) {
			for _, inner := range term.Particles {
				c.particle(inner)
			}
		}
	case *xsd.Wildcard:
	default:
		c.t.Errorf("term %T", term)
	}
}

func (c checker) element(e *xsd.Element) {
	if c.first(e) {
		c.typ(e.Type)
	}
}

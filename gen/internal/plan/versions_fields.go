package plan

import (
	"fmt"
	"slices"
	"strings"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// united returns the declaration that represents a type of any version.
func (b *builder) united(t xsd.Type) xsd.Type {
	if b.spoken != nil && b.spoken.base[t] != nil {
		return b.spoken.base[t]
	}
	return t
}

// unknown returns the types that no earlier input declares, each in its united declaration.
func (b *builder) unknown(types []xsd.Type) []xsd.Type {
	var list []xsd.Type
	for _, t := range types {
		if b.types[t.TypeName()] == nil {
			list = append(list, b.united(t))
		}
	}
	return list
}

// membersOf returns what only some versions say of a type's elements.
func (v *versioned) membersOf(t *xsd.ComplexType) map[source.Name]*memberVersions {
	if v == nil {
		return nil
	}
	return v.members[t]
}

func (b *builder) fieldVersions(m *memberVersions) *FieldVersions {
	if m == nil || m.has|m.needs|m.nils == 0 {
		return nil
	}
	f := &FieldVersions{}
	for _, set := range []struct {
		bits VersionBits
		into **VersionSet
	}{{m.has, &f.Has}, {m.needs, &f.Needs}, {m.nils, &f.Nils}} {
		if set.bits != 0 {
			*set.into = b.versionSet(set.bits)
		}
	}
	return f
}

// blockVersions says which versions have a header block, of those that have its operation.
func (b *builder) blockVersions(o *wsdl.Operation, h *wsdl.Header) *FieldVersions {
	if b.spoken == nil || b.spoken.headers[h]&b.spoken.operations[o] == b.spoken.operations[o] {
		return nil
	}
	return b.fieldVersions(&memberVersions{has: b.spoken.headers[h]})
}

// In returns the versions that have the field's element, nil for all.
func (f *Particle) In() *VersionSet {
	if f.Versions == nil {
		return nil
	}
	return f.Versions.Has
}

// varying returns the type of an element that has another type of whole numbers in some versions, and typ for any other.
func (b *builder) varying(s *Struct, e *xsd.Element, typ Type, m *memberVersions) Type {
	base, ok := typ.(*Builtin)
	if m == nil || len(m.others) == 0 || !ok {
		return typ
	}
	name := s.Name + exported(e.Name.Local)
	v := &Varying{Base: base, Write: b.names.claim("write" + name), Read: b.names.claim("read" + name)}
	together := map[*xsd.SimpleType]*OtherType{}
	bits := map[*xsd.SimpleType]VersionBits{}
	for _, other := range m.others {
		bits[other.typ] |= other.in
	}
	for _, other := range m.others {
		if together[other.typ] == nil {
			another := &OtherType{In: b.versionSet(bits[other.typ]), Type: builtinOf(other.typ), XML: other.typ.Name.Local}
			together[other.typ] = another
			v.Others = append(v.Others, another)
		}
	}
	return v
}

// versionValues records which of an enumeration's values only some versions list.
func (b *builder) versionValues(s *Simple, e *Enumeration, t *xsd.SimpleType) {
	if b.spoken == nil {
		return
	}
	listed := b.spoken.values[t]
	for _, v := range e.Values {
		if bits, some := listed[v.XML]; some {
			v.Has = b.versionSet(bits)
		}
	}
	if len(listed) > 0 {
		e.Versioned = b.names.claim(unexported(s.Name) + "Versions")
	}
}

// markDeclared records which versions have the types that xsi:type can name. Other types are only reached through elements
// that have them.
func (b *builder) markDeclared() {
	if b.spoken == nil {
		return
	}
	for _, s := range b.pkg.Structs {
		if s.Typed {
			s.Has = b.versionSet(b.spoken.declared[s.XML])
		}
	}
}

// differences describes what only some versions say of a type, so that the declarations of one type in several documents
// can be compared.
func (v *versioned) differences(t xsd.Type) string {
	if v == nil {
		return ""
	}
	var lines []string
	switch t := t.(type) {
	case *xsd.ComplexType:
		for name, m := range v.members[t] {
			line := fmt.Sprint(name, m.has, m.needs, m.nils)
			for _, other := range m.others {
				line += fmt.Sprint(other.in, other.typ.Name)
			}
			lines = append(lines, line)
		}
	case *xsd.SimpleType:
		lines = append(lines, fmt.Sprint(v.values[t]))
		if t.Item != nil {
			lines = append(lines, fmt.Sprint(v.values[t.Item]))
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

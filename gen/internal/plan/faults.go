package plan

import (
	"strings"

	"groupdesk/gen/wsdl"
	"groupdesk/gen/xsd"
)

// FaultType is the Go error for a declared fault. Operations that declare the same detail share it.
type FaultType struct {
	Name  string
	New   string // the function that makes one
	Field *Field // the element in the fault's detail
	// Validated is set when there is anything to check.
	Validated bool
}

// faults plans the errors of an operation's declared faults.
func (b *builder) faults(o *wsdl.Operation) []*FaultType {
	var list []*FaultType
	for _, f := range o.Faults {
		if len(f.Message.Body) != 1 {
			b.report.Errorf(f.Pos, "fault %s of operation %s has a message of %d parts; give it exactly one (WSDL 1.1, section 3.6)", f.Name, o.Name, len(f.Message.Body))
			continue
		}
		element := f.Message.Body[0].Element
		if element == nil {
			element = accessor(f.Message.Body[0], f.Message.Encoded)
		}
		list = append(list, b.fault(element))
	}
	return list
}

// fault plans the error that has an element as its detail.
func (b *builder) fault(e *xsd.Element) *FaultType {
	typ := b.typeOfElement(e, e.Name.Local, e.Name.Space)
	for _, known := range b.pkg.Faults {
		if known.Field.XML == e.Name && known.Field.Type == typ {
			return known
		}
	}
	locate(typ, "the detail of the fault "+e.Name.Local)
	b.namespace(e.Name.Space)
	name := b.names.claim(faultName(exported(e.Name.Local)))
	f := &FaultType{Name: name, New: b.names.claim("new" + name), Field: &Field{
		Name:  detailName(exported(e.Name.Local)),
		XML:   e.Name,
		Doc:   e.Doc,
		Type:  typ,
		Shape: shape(&xsd.Particle{Min: 1, Max: 1, Term: e}, e, typ, false),
	}}
	b.constrainGlobal(f.Field, e)
	b.pkg.Faults = append(b.pkg.Faults, f)
	return f
}

// faultName gives an error the suffix that Go style asks for, in place of one that means the same.
func faultName(name string) string {
	for _, ending := range []string{"Fault", "Exception"} {
		if stem, ok := strings.CutSuffix(name, ending); ok && stem != "" {
			return stem + "Error"
		}
	}
	if strings.HasSuffix(name, "Error") {
		return name + "Fault"
	}
	return name + "Error"
}

// detailName names the field for the detail. It avoids the names that a fault embeds from the runtime and its own methods.
func detailName(name string) string {
	switch name {
	case "Fault", "Code", "Subcodes", "Reason", "Lang", "Translations", "Actor", "Node", "Detail", "Status", "Header",
		"Error", "FromSender", "DecodeDetail", "Unwrap", "EncodeFault", "DecodeFault", "Validate":
		return name + "Detail"
	}
	return name
}

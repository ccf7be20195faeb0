package xsd

import (
	"fmt"

	"groupdesk/gen/source"
)

// reach knows which namespaces have schemas and which imports failed, so that a missing component can be explained.
type reach struct {
	namespaces map[string]bool
	imported   map[string]bool               // namespaces that an import names
	supplied   map[string]bool               // namespaces that the loader's map has been asked for
	failed     map[string]source.Diagnostics // imports and includes that could not be had, by namespace
	others     map[string]source.Diagnostics // imports that led to another namespace, by the one that they name
}

// missing reports that no component of that kind has that name. When an import of its namespace failed, that import is
// what is reported, once, in place of each name.
func (r *reach) missing(report *source.Report, pos source.Pos, kind kind, name source.Name) {
	if failed := append(r.failed[name.Space], r.others[name.Space]...); len(failed) > 0 {
		report.AddError(pos, failed)
		return
	}
	switch {
	case name.Space == Namespace && kind == typeKind:
		report.Errorf(pos, "unknown type %s: XML Schema 1.0 has no such built-in type; correct the name", name)
	case name.Space == Namespace:
		report.Errorf(pos, "unknown %s %s: the declarations of the schema for schemas cannot be referred to; copy them into the schema", kind, name)
	case r.namespaces[name.Space]:
		report.Errorf(pos, "unknown %s %s: no schema of this namespace declares it; declare it or correct the name", kind, name)
	case name.Space == "":
		report.Errorf(pos, "unknown %s %s: it is in no namespace and no schema declares it; add the prefix of its namespace or declare it", kind, name)
	default:
		report.Errorf(pos, "unknown %s %s: no schema for this namespace was found; provide it with -map '%s=FILE'", kind, name, name.Space)
	}
}

// otherNamespace notes that an import of namespace led to another one.
func (r *reach) otherNamespace(namespace string, pos source.Pos, location, own string) {
	text := fmt.Sprintf("import of namespace %q: the schema at %q has the target namespace %q; correct one of them", namespace, location, own)
	r.others[namespace] = append(r.others[namespace], source.Diagnostic{Pos: pos, Message: text})
}

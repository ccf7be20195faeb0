package xsd

import (
	"errors"
	"fmt"
)

// reach knows which namespaces have schemas and which imports failed, so that a missing component can be explained.
type reach struct {
	namespaces map[string]bool
	imported   map[string]bool        // namespaces that an import names
	supplied   map[string]bool        // namespaces that the loader's map has been asked for
	failed     map[string]Diagnostics // imports and includes that could not be had, by namespace
	others     map[string]Diagnostics // imports that led to another namespace, by the one that they name
}

// missing reports that no component of that kind has that name. When an import of its namespace failed, that import is
// what is reported, once, in place of each name.
func (r *reach) missing(report *Report, pos Pos, kind kind, name Name) {
	if failed := append(r.failed[name.Space], r.others[name.Space]...); len(failed) > 0 {
		report.AddError(pos, failed)
		return
	}
	switch {
	case name.Space == Namespace:
		report.Addf(pos, "unknown %s %s: XML Schema 1.0 has no such %s; correct the name", kind, name, kind)
	case r.namespaces[name.Space]:
		report.Addf(pos, "unknown %s %s: no schema of this namespace declares it; declare it or correct the name", kind, name)
	case name.Space == "":
		report.Addf(pos, "unknown %s %s: it is in no namespace and no schema declares it; add the prefix of its namespace or declare it", kind, name)
	default:
		report.Addf(pos, "unknown %s %s: no schema for this namespace was found; provide it with -map '%s=FILE'", kind, name, name.Space)
	}
}

// otherNamespace notes that an import of namespace led to another one.
func (r *reach) otherNamespace(namespace string, pos Pos, location, own string) {
	text := fmt.Sprintf("import of namespace %q: the schema at %q has the target namespace %q; correct one of them", namespace, location, own)
	r.others[namespace] = append(r.others[namespace], Diagnostic{pos, text})
}

// AddLoadError adds err, with which a Loader answered to the location that the user gives.
func (r *Report) AddLoadError(location string, err error) {
	var gone unavailable
	if errors.As(err, &gone) {
		r.Addf(Pos{File: location}, "cannot read it: %s", gone)
		return
	}
	r.AddError(Pos{File: location}, err)
}

// AddImportError adds err, with which a Loader answered to the location that an import, include or redefine gives.
func (r *Report) AddImportError(node *Node, location string, err error) {
	var gone unavailable
	if errors.As(err, &gone) {
		r.Addf(node.Pos, "cannot read %q, which this %s needs: %s; %s", location, node.Name.Local, gone, remedy(location))
		return
	}
	r.AddError(node.Pos, err)
}

// remedy says what to do about a location that cannot be read.
func remedy(location string) string {
	if isURL(location) {
		return fmt.Sprintf("provide the file with -map '%s=FILE'", location)
	}
	return "correct the location or provide the file"
}

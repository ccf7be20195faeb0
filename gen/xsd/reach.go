package xsd

import (
	"fmt"
	"slices"

	"groupdesk/gen/source"
)

// reach knows which namespaces have schemas and which imports failed, so that a missing component can be explained.
type reach struct {
	namespaces map[string]bool
	declared   map[symbol][]string           // local names by kind and namespace, which is that of a symbol without a local name
	imported   map[string]bool               // namespaces that an import names
	mapped     map[string]bool               // namespaces that the loader's map has been asked for
	failed     map[string]source.Diagnostics // imports and includes that could not be read, by namespace
	others     map[string]source.Diagnostics // imports that led to another namespace, by the one that they name
}

// isLoose reports whether the namespace of a name cannot be relied on: its prefix is not declared, or it has none and there
// is no schema for the default namespace.
func (s *reach) isLoose(r Reference) bool {
	return !r.Declared || r.unprefixed() && (r.Name.Space == "" || !s.namespaces[r.Name.Space])
}

// tolerates reports whether a missing component of that name is the schema's own mistake: all schemas that are said to be
// of its namespace are there and could be read.
func (s *reach) tolerates(name source.Name) bool {
	there := name.Space == "" || s.namespaces[name.Space] || len(s.others[name.Space]) > 0
	return there && name.Space != Namespace && len(s.failed[name.Space]) == 0
}

// noteMissing notes that r names no component, and what is used in its place. Nothing is where a schema for the namespace
// could still be provided: then it reports r as an error, and returns false.
func (s *reach) noteMissing(report *source.Report, r Reference, substitute string) bool {
	if !r.Declared || !s.tolerates(r.Name) {
		s.reportMissing(report, r)
		return false
	}
	text := fmt.Sprintf("unknown %s %s, which no schema declares: %s", r.kind, r.Name, substitute)
	if meant := s.meant(r); meant != "" {
		text += "; " + meant
	}
	report.Noticef(r.Pos, "%s", text)
	for _, other := range s.others[r.Name.Space] {
		report.Noticef(other.Pos, "%s", other.Message)
	}
	return true
}

// reportMissing reports that there is no component for r. When an import of its namespace failed, that import is what is
// reported, once, in place of each name.
func (s *reach) reportMissing(report *source.Report, r Reference) {
	if !r.Declared {
		report.Errorf(r.Pos, "prefix of %q is not declared; add its namespace declaration or correct it", r.Written)
		return
	}
	space := r.Name.Space
	if failed := slices.Concat(s.failed[space], s.others[space]); len(failed) > 0 {
		report.Add(failed)
		return
	}
	report.Errorf(r.Pos, "unknown %s %s: %s", r.kind, r.Name, s.whyMissing(r))
}

// whyMissing says why there is no component for r, and what to do.
func (s *reach) whyMissing(r Reference) string {
	switch {
	case r.Name.Space == Namespace && r.kind == typeKind:
		return "XML Schema 1.0 has no such built-in type; correct the name"
	case r.Name.Space == Namespace:
		return "the declarations of the schema for schemas cannot be referred to; copy them into the schema"
	case s.meant(r) != "":
		return "no schema of this namespace declares it; " + s.meant(r)
	case s.namespaces[r.Name.Space]:
		return "no schema of this namespace declares it; declare it or correct the name"
	case r.Name.Space == "":
		return "it is in no namespace and no schema declares it; add the prefix of its namespace or declare it"
	}
	return fmt.Sprintf("no schema for this namespace was found; provide it with -map '%s=FILE'", r.Name.Space)
}

// meant asks whether r stands for a component of the same kind and namespace that has a similar name; it returns "" if there
// is none.
func (s *reach) meant(r Reference) string {
	return source.Meant(r.Name.Local, s.declared[symbol{r.kind, source.Name{Space: r.Name.Space}}])
}

// otherNamespace notes that an import of namespace led to another one.
func (s *reach) otherNamespace(namespace string, pos source.Pos, location, own string) {
	text := fmt.Sprintf("import of namespace %q: the schema at %q has the target namespace %q; correct one of them", namespace, location, own)
	s.others[namespace] = append(s.others[namespace], source.Diagnostic{Pos: pos, Message: text})
}

package emit

import (
	"strings"

	"groupdesk/gen/internal/plan"
)

// partComment describes what a field represents, after the field.
func partComment(f *plan.Particle) string {
	switch t := f.Type.(type) {
	case *plan.Characters:
		return "text between elements"
	case *plan.Wildcard:
		return "any element" + ofNamespaces(t.Namespaces)
	case *plan.Struct:
		if t.Group != nil && f.XML.Local != "" {
			return "<" + f.XML.Local + "> or a substitute"
		}
		if t.Group != nil {
			return groupComment(t)
		}
	}
	return "<" + f.XML.Local + ">"
}

// maxInComment is how many elements of a group the comment after a field names.
const maxInComment = 3

// groupComment names the first elements of a group.
func groupComment(s *plan.Struct) string {
	var names []string
	for _, f := range s.Fields {
		switch {
		case f.IsSkipped():
		case len(names) == maxInComment:
			return joinElements(s, append(names, "…"))
		case isCharacters(f):
			names = append(names, "text")
		case f.XML.Local != "":
			names = append(names, "<"+f.XML.Local+">")
		default:
			names = append(names, "…")
		}
	}
	return joinElements(s, names)
}

func joinElements(s *plan.Struct, names []string) string {
	if len(s.Choices) > 0 && len(s.Choices[0].Fields) == len(s.Fields) {
		return strings.Join(names, " | ")
	}
	return strings.Join(names, ", ")
}

func ofNamespaces(list []string) string {
	switch {
	case list[0] == "##any":
		return ""
	case list[0] == "##other":
		return " of another namespace"
	}
	var names []string
	for _, uri := range list {
		if uri == "" {
			uri = "no namespace"
		}
		names = append(names, uri)
	}
	return " of " + strings.Join(names, ", ")
}

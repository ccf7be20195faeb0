package mtom

import "strings"

// mediaType is a content type, such as text/xml; charset=utf-8.
type mediaType struct {
	name       string // in lower case
	parameters []parameter
}

type parameter struct{ name, value string } // the name in lower case

// parameter returns the value of the first parameter of a name.
func (m mediaType) parameter(name string) string {
	for _, p := range m.parameters {
		if p.name == name {
			return p.value
		}
	}
	return ""
}

// parseMediaType reads a content type (RFC 2045, section 5.1). Values need not be quoted where they should be: some servers
// write start=<id> and type=text/xml.
func parseMediaType(s string) (m mediaType, ok bool) {
	m.name, s, ok = cut(s)
	if !ok {
		return m, false
	}
	for s != "" {
		name, rest, found := strings.Cut(s, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		if !found {
			return m, strings.Trim(s, " \t\r\n;") == ""
		}
		var value string
		if value, s, ok = parameterValue(strings.TrimLeft(rest, " \t\r\n")); !ok {
			return m, false
		}
		m.parameters = append(m.parameters, parameter{strings.TrimLeft(name, "; \t\r\n"), value})
	}
	return m, true
}

// cut separates the name of a content type from its parameters.
func cut(s string) (name, parameters string, ok bool) {
	name, parameters, _ = strings.Cut(s, ";")
	name = strings.ToLower(strings.TrimSpace(name))
	return name, parameters, strings.Contains(name, "/")
}

// parameterValue reads a value and the semicolon after it.
func parameterValue(s string) (value, rest string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		value, rest, _ = strings.Cut(s, ";")
		return strings.TrimSpace(value), rest, true
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			_, rest, _ = strings.Cut(s[i+1:], ";")
			return b.String(), rest, true
		case c == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		default:
			b.WriteByte(c)
		}
	}
	return "", "", false
}

// quoted writes a quoted string (RFC 822, section 3.3).
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

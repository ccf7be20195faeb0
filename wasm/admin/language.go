package admin

// DisplayName returns the part of a name for a language. A plain name is returned as it is.
func DisplayName(name, language string) string { return name }

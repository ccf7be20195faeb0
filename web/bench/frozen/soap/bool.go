package soap

// Bool writes an xs:boolean.
func (w *Writer) Bool(space, local string, v bool) {
	text := "false"
	if v {
		text = "true"
	}
	w.textScalar(space, local, xsdName("boolean"), text)
}

// Bool reads an xs:boolean.
func (r *Reader) Bool() bool {
	s := r.token()
	v, ok := parseBool(s)
	if !ok {
		r.FailValue(s, xsdName("boolean"))
	}
	return v
}

func parseBool(s string) (v, ok bool) {
	switch s {
	case "true", "1":
		return true, true
	case "false", "0":
		return false, true
	}
	return false, false
}

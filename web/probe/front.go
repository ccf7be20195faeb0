package main

// difference is a finding that differs when the server is asked directly.
type difference struct {
	Section string `json:"section"`
	Name    string `json:"name"`
	Through string `json:"through"`
	Direct  string `json:"direct"`
}

// differences compares the findings through the proxy in front of a server with those without it.
func differences(through, direct []finding) []difference {
	type key struct{ section, name string }
	straight := map[key]string{}
	for _, f := range direct {
		straight[key{f.Section, f.Name}] = f.Value
	}
	list := []difference{}
	for _, f := range through {
		at := key{f.Section, f.Name}
		value, found := straight[at]
		delete(straight, at)
		if !found {
			value = "(not found out)"
		}
		if value != f.Value && f.Name != medianTime {
			list = append(list, difference{f.Section, f.Name, f.Value, value})
		}
	}
	for _, f := range direct {
		if _, left := straight[key{f.Section, f.Name}]; left {
			list = append(list, difference{f.Section, f.Name, "(not found out)", f.Value})
		}
	}
	return list
}

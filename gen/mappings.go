package main

import (
	"fmt"
	"maps"
	"os"
	"strings"

	"groupdesk/gen/catalogue"
	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// mappings are the files that -map gives for locations and namespaces.
type mappings map[string]string

// String implements flag.Value.
func (m *mappings) String() string { return "" }

// Set implements flag.Value. A URL may hold equals signs: the last one counts.
func (m *mappings) Set(value string) error {
	i := strings.LastIndexByte(value, '=')
	if i <= 0 || i == len(value)-1 {
		return fmt.Errorf("%q is not URL=FILE", value)
	}
	file := value[i+1:]
	if _, err := os.Stat(file); err != nil {
		return fmt.Errorf("%q leads nowhere: %w", value, err)
	}
	if *m == nil {
		*m = mappings{}
	}
	(*m)[value[:i]] = file
	return nil
}

// newLoader returns a loader that knows, the strongest last, the catalogue, the namespaces of the schemas among files,
// and what -map says.
func newLoader(offline bool, given mappings, files []string) *source.Loader {
	loader := &source.Loader{Offline: offline, Known: catalogue.Documents(), Map: catalogue.Locations()}
	maps.Copy(loader.Map, given)
	for _, file := range files {
		document, err := loader.Document(file)
		if err != nil || !document.Root.Is(xsd.Namespace, "schema") {
			continue // whoever loads the file reports it
		}
		namespace, _ := document.Root.Attr("targetNamespace")
		if _, taken := given[namespace]; !taken && namespace != "" {
			loader.Map[namespace] = file
		}
	}
	return loader
}

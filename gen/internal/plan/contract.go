package plan

import (
	"strings"

	"groupdesk/gen/xsd"
)

// contracts are the namespaces that the DataContract rule of the package comment holds for: those that any of the inputs
// treats so, whichever comes first.
type contracts map[string]bool

func findContracts(inputs []Input) contracts {
	found := contracts{}
	for _, input := range inputs {
		for _, space := range input.Schemas.Namespaces() {
			if input.Schemas.DataContract(space) {
				found[space] = true
			}
		}
	}
	return found
}

// split divides a package's namespaces into those of data contracts and the others that are schemas' own.
func (c contracts) split(namespaces []*Namespace) (contract, schema []string) {
	for _, n := range namespaces {
		switch {
		case c[n.URI]:
			contract = append(contract, n.URI)
		case !strings.HasPrefix(n.URI, xsd.Namespace):
			schema = append(schema, n.URI)
		}
	}
	return contract, schema
}

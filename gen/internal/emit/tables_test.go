package emit

import (
	"reflect"
	"testing"

	"groupdesk/gen/xsd"
)

// TestTablesHaveNoGaps holds what the compiler cannot: it refuses a table that ends too early, not one that leaves a row
// out. Rows of text may be empty, as those of sampleHelpers are where one value is all.
func TestTablesHaveNoGaps(t *testing.T) {
	tables := map[string]any{
		"scalars":       scalars,
		"encoders":      encoders,
		"decoders":      decoders,
		"fieldTypes":    fieldTypes,
		"setConditions": setConditions,
		"checks":        checks,
		"branchSamples": branchSamples,
	}
	for name, table := range tables {
		rows := reflect.ValueOf(table)
		for i := range rows.Len() {
			if rows.Index(i).IsNil() {
				t.Errorf("%s has no row %d", name, i)
			}
		}
	}
	for kind := range xsd.FacetKinds {
		if facetConstants[kind] == "" && kind != xsd.WhiteSpace {
			t.Errorf("facetConstants has no row for %s", kind)
		}
	}
}

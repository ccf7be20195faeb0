package emit

import (
	"testing"

	"groupdesk/gen/internal/plan"
	"groupdesk/gen/xsd"
)

// TestTablesHaveNoGaps holds what the compiler cannot: it refuses a table that ends too early, not one that leaves a row
// out.
func TestTablesHaveNoGaps(t *testing.T) {
	for h := range plan.Holdings {
		if holdings[h].encode == nil {
			t.Errorf("holdings has no row %d", h)
		}
	}
	for kind := range plan.ScalarKinds {
		if scalars[kind] == nil {
			t.Errorf("scalars has no row %d", kind)
		}
	}
	for kind := range xsd.FacetKinds {
		if facetConstants[kind] == "" && kind != xsd.WhiteSpace {
			t.Errorf("facetConstants has no row for %s", kind)
		}
	}
}

package emit

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dave/jennifer/jen"

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

// TestPanicReachesTheCaller asserts that whoever asks for files can recover from a fault in a goroutine that renders a piece,
// as from any other fault of the generator.
func TestPanicReachesTheCaller(t *testing.T) {
	defer func() {
		if v := recover(); v == nil || !strings.Contains(fmt.Sprint(v), "piece).render") {
			t.Errorf("recovered %v, want the panic with its trace", v)
		}
	}()
	s := newSheet("broken.go", "broken", "")
	s.draft = &jen.File{}
	files, err := s.files()
	t.Errorf("got %v, %v", files, err)
}

package recursion_test

import (
	"errors"
	"testing"

	recursion "groupdesk/gen/features/recursion/golden"

	"groupdesk/gen/internal/featuretest"
	"groupdesk/gen/soap"
)

// TestSamples has no sample of a Chain or a Pair, because no finite document has that root.
func TestSamples(t *testing.T) {
	featuretest.Samples(t, map[string]featuretest.Codec{
		"Folder": featuretest.Document(recursion.UnmarshalFolder, recursion.MarshalFolder),
		"List":   featuretest.Document(recursion.UnmarshalList, recursion.MarshalList),
		"Tree":   featuretest.Document(recursion.UnmarshalTree, recursion.MarshalTree),
	})
}

func TestRecursiveTypes(t *testing.T) {
	v := &recursion.Tree{Label: "root", Branch: []recursion.Tree{{Label: "leaf"}}, Cause: soap.OptNilOf(&recursion.Tree{Label: "seed"})}
	featuretest.RoundTrip(t, v, recursion.MarshalTree, recursion.UnmarshalTree)
	featuretest.RoundTrip(t, &recursion.Folder{Name: "a", Folder: []recursion.Folder{{Name: "b"}, {Name: "c"}}}, recursion.MarshalFolder, recursion.UnmarshalFolder)
	featuretest.RoundTrip(t, &recursion.List{Rest: &recursion.ListRest{Head: 1, Rest: &recursion.ListRest{Head: 2}}}, recursion.MarshalList, recursion.UnmarshalList)

	_, err := recursion.MarshalChain(&recursion.Chain{})
	var missing *soap.WriteError
	if !errors.As(err, &missing) || missing.Path[len(missing.Path)-1].Local != "Link" && missing.Path[len(missing.Path)-1].Local != "Next" {
		t.Errorf("a required pointer that is nil: %v; want a write error that names it", err)
	}

	_, err = recursion.MarshalPair(&recursion.Pair{Half: &recursion.Half{}, Half2: &recursion.Half{}})
	if !errors.As(err, &missing) || missing.Path[len(missing.Path)-1].Local != "Half" {
		t.Errorf("a required group that is nil: %v; want a write error that names it", err)
	}
}

func TestValidateRecursiveTypes(t *testing.T) {
	featuretest.WantViolations(t, (&recursion.Chain{}).Validate(), "Chain/Link: number 0 violates minOccurs 1")
	featuretest.WantViolations(t, (&recursion.Pair{Half2: &recursion.Half{Whole: recursion.Pair{}}}).Validate(),
		"Pair/Half: number 0 violates minOccurs 1", "Pair/Whole/Half: number 0 violates minOccurs 1", "Pair/Whole/Half2: number 0 violates minOccurs 1")
}

package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

// TestItemsAreSeparated asserts that one space stands between two items of a list and nowhere else.
func TestItemsAreSeparated(t *testing.T) {
	for want, items := range map[string][]int32{
		"<l></l>": nil, "<l>7</l>": {7}, "<l>7 -8</l>": {7, -8}, "<l>7 -8 9</l>": {7, -8, 9},
	} {
		w := soap.NewWriter(soap.WriteOptions{})
		soap.WriteItems(w, "", "l", soap.Name{}, items, writeInt)
		if document, err := w.Bytes(); err != nil || string(document) != want {
			t.Errorf("wrote %s, %v; want %s", document, err, want)
		}
	}
}

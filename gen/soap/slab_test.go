package soap_test

import (
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

type slabItem struct{ text string }

func (v *slabItem) DecodeXML(r *soap.Reader) { v.text += r.String() }

// TestReadItem asserts that the items of a list are values of their own, new ones, or nil.
func TestReadItem(t *testing.T) {
	const n = 300
	document := `<r xmlns:i="` + soap.NamespaceXSI + `">` + strings.Repeat(`<a>x</a><a i:nil="true"/>`, n) + `</r>`
	r := soap.NewReader([]byte(document), soap.ReadOptions{})
	r.Child()
	var slab soap.Slab[slabItem]
	var list []*slabItem
	for r.Child() {
		list = append(list, soap.ReadItem(r, &slab, (*slabItem).DecodeXML))
	}
	if r.Err() != nil || len(list) != 2*n {
		t.Fatalf("read %d items, %v", len(list), r.Err())
	}
	for i, item := range list {
		if i%2 == 1 {
			if item != nil {
				t.Fatalf("item %d is %v, want nil", i, item)
			}
			continue
		}
		if item == nil || item.text != "x" {
			t.Fatalf("item %d is %v, want a new one", i, item)
		}
		item.text = "taken"
	}
}

// TestReadItemAllocations asserts that a list takes fewer allocations than it has items, and one item no more than one.
func TestReadItemAllocations(t *testing.T) {
	for _, test := range []struct {
		items int
		limit float64
	}{{1, 1}, {1000, 25}} {
		document := []byte("<r>" + strings.Repeat("<a>x</a>", test.items) + "</r>")
		read := func(item func(*soap.Reader)) float64 {
			return testing.AllocsPerRun(10, func() {
				r := soap.NewReader(document, soap.ReadOptions{})
				r.Child()
				for r.Child() {
					item(r)
				}
			})
		}
		without := read((*soap.Reader).Skip)
		var slab soap.Slab[slabItem]
		with := read(func(r *soap.Reader) { soap.ReadItem(r, &slab, (*slabItem).DecodeXML) })
		if with-without > test.limit {
			t.Errorf("%d items take %v allocations, want at most %v", test.items, with-without, test.limit)
		}
	}
}

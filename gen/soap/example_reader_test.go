package soap_test

import (
	"fmt"

	"groupdesk/gen/soap"
)

// A reader walks down with Child, and up when an element's children are at an end.
func ExampleReader() {
	r := soap.NewReader([]byte(`<list><item id="1">one</item><other/><item id="2">two</item></list>`), soap.ReadOptions{})
	r.Child() // the root
	for r.Child() {
		if r.Name().Local != "item" {
			r.Skip()
			continue
		}
		id, _ := r.Attr("", "id")
		fmt.Println(id, r.Text())
	}
	fmt.Println(r.Err())
	// Output:
	// 1 one
	// 2 two
	// <nil>
}

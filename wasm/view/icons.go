//go:build js && wasm

package view

// The icons are drawn for this page on a grid of 16 by 16, as lines 1.5 wide.
const (
	iconSearch  = "M11.2 11.2 14.5 14.5M12.5 7a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z"
	iconPlus    = "M8 2.5v11M2.5 8h11"
	iconRefresh = "M13.6 6.2A6 6 0 0 0 2.9 4.9M2.4 9.8a6 6 0 0 0 10.7 1.3M2.6 1.8v3.4H6M13.4 14.2v-3.4H10"
	iconTrash   = "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4"
	iconRestore = "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3"
	iconPencil  = "M10.5 3 13 5.5 5.5 13l-3 .5.5-3Z"
	iconClose   = "M4 4l8 8M12 4l-8 8"
	iconUp      = "M8 13V3M3.5 7.5 8 3l4.5 4.5"
	iconDown    = "M8 3v10M3.5 8.5 8 13l4.5-4.5"
	iconPanel   = "M2 3h12v10H2ZM10 3v10"
	iconGroups  = "M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 2.8a2.4 2.4 0 0 1 0 4.5M12 9.8c1.6.5 2.6 1.8 2.6 3.7"
)

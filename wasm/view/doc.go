// Package view draws the state of package admin and turns what the user does into its events. It decides nothing.
//
//	shell.go, connect.go, table.go, details.go   the document, built once: everything but rows, and one row as a template
//	outline.go, build.go, icons.go, texts.go     what they are made of, and what is said
//	view.go, render.go, rows.go, editor.go       a state becomes changes to that document
//	window.go                                    which rows of a long list are in the document
//	input.go                                     an event in the document becomes an event of admin
//
// An element that changes or that the user acts on is a part: it has the attribute data-part, and its name is one of the
// constants in parts.go. Style sheets and tests may rely on these names. A row has no parts that change: one message
// says all that it shows, and dom.js puts that into its cells. The row that is edited gives its place to the one row with
// fields. Text reaches the document only as text and as attribute values, never as markup. No element may have the name
// "node" or "constructor": dom/v2 would take a form with such a field for something else.
package view

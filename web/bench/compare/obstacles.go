package main

// obstacles says of rows, by their ids, what stands in the way where the target is not met, and what it would take. Rows that
// are not here have met theirs, or nobody knows yet.
var obstacles = map[string]string{
	"native/Decode/gen ns/op native/Decode/encoding-xml ns/op": "A third of the time finds the tags and another sets the fields; " +
		"the rest copies texts and allocates. It would take texts that share the document's memory, and so keep all of it.",
	"native/Strangers/*/decode/ours ns/op native/Strangers/*/decode/encoding-xml ns/op": "Half of the time is the collector's: " +
		"each nested element is a struct of its own on the heap. It would take slabs for single structs, as lists have them.",
	"native/Strangers/*/encode/ours ns/op native/Strangers/*/encode/encoding-xml ns/op": "Half of the time puts tags together of a " +
		"prefix and a name. It would take whole tags as bytes in generated code, where no prefix depends on what is around.",
	"tinygo/size/page ": "124 KB are the program, 15 the scripts and 6 the style sheet, and what is left in each is behaviour. " +
		"It would take a second module for what few open: import, changing many, languages of a name.",
	"go/size/page go/size/empty": "Stock Go keeps the descriptions of types, and every method that an interface might call. " +
		"It would take less behaviour; TinyGo's build is the one for small pages.",
	"tinygo/visit/pause-loading ":               loadingObstacle,
	"go/visit/pause-loading ":                   loadingObstacle + " Stock Go's collector and slower code come on top.",
	"tinygo/batch/page tinygo/batch/loop":       batchObstacle,
	"go/batch/page go/batch/loop":               batchObstacle,
	"tinygo/memory/loaded tinygo/memory/answer": loadedObstacle,
	"go/memory/loaded go/memory/answer":         loadedObstacle,
	"tinygo/memory/after-100 tinygo/memory/answer": "The collector cannot run while a list is read, so both lists and all that " +
		"reading leaves behind are there at once. It would take a reader that passes on one group at a time.",
	"go/memory/after-100 go/memory/answer": "Stock Go lets the heap grow to twice what lives before it collects, and never gives " +
		"memory back to the browser.",
}

const loadingObstacle = "The program's start, reading 2 MB of XML and the first picture with 40 rows take 70 to 80 ms of processor " +
	"time each, a task each. It would take a reader that can pause, and a document that is built in parts."

const batchObstacle = "Besides its requests, a rename costs half a millisecond in the program, and a picture ten times a second. It " +
	"would take fewer pictures, or an index of names that is kept from one answer to the next."

const loadedObstacle = "The answer, the carriers read from it and the rows made of those are there at once, beside what the program " +
	"begins with. It would take a reader that passes on one group at a time."

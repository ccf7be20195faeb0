package main

// obstacles says of rows, by their ids, what stands in the way where the target is not met, and what it would take. Rows
// that are not here have met theirs, or nobody knows yet.
var obstacles = map[string]string{
	"native/DecodeShapes/plain/ours ns/op native/DecodeShapes/plain/frozen ns/op": "Runs give 2.65 to 2.75. What stands in the way is what does beside encoding/xml.",
	"native/Decode/gen ns/op native/Decode/encoding-xml ns/op": "Runs give 17.8 to 19.9. A third of the time finds the " +
		"tags and another sets the fields; the rest allocates and copies texts that have references. It would take code that the " +
		"generator writes out for each type in place of the reader's methods.",
	"native/Strangers/*/decode/ours ns/op native/Strangers/*/decode/encoding-xml ns/op": "A third of the time allocates, lists " +
		"that grow and what is optional, and copies and checks the document. It would take texts that share the caller's memory, " +
		"and values in place of pointers.",
	"native/Strangers/*/encode/ours ns/op native/Strangers/*/encode/encoding-xml ns/op": "Where it is least, two fifths of the time puts tags " +
		"together of a prefix and a name, and a quarter allocates and joins chunks. A loop that only copies the finished document, name by name, " +
		"into memory of its size is 10 times as fast as encoding/xml. It would take whole tags as bytes in generated code, and a size " +
		"that is known before.",
	"go/decode/plain/ours go/decode/plain/frozen":         wasmObstacle,
	"tinygo/decode/plain/ours tinygo/decode/plain/frozen": wasmObstacle,
	"go/decode/*/ours go/decode/*/frozen": "With 26 prefixes for 26 namespaces a reader looks through declarations, not at tags, and " +
		"runs give 0.97 to 1.1. It would take a table of prefixes, which documents with a few would pay for.",
	"go/decode/plain/ours go/decode/plain/encoding-xml":         wasmLimit,
	"tinygo/decode/plain/ours tinygo/decode/plain/encoding-xml": wasmLimit,
	"go/decode/plain/ours go/decode/plain/DOMParser":            wasmObstacle,
	"tinygo/size/page began/page": "Builds of the same behaviour differ by 0.3 KB, 0.2 %, as functions come in another order, and " +
		"the target lies among them. It would take what 140 KB would.",
	"tinygo/size/page ": "124 KB are the program, 15 the scripts and 6 the style sheet, and what is left in each is behaviour. " +
		"It would take a second module for what few open: import, changing many, languages of a name.",
	"go/size/page go/size/empty": "Stock Go keeps the descriptions of types, and every method that an interface might call. " +
		"It would take less behaviour; TinyGo's build is the one for small pages.",
	"go/visit/pause-loading ": "The program's start, reading 2 MB of XML, taking over 10,000 groups and the first picture are a task " +
		"each, of 40 to 60 ms of processor time in code that the browser has just compiled. It would take a reader that can pause: " +
		"not to collect until all is there leaves 57 ms, and takes 7.0 times the answer's memory.",
	"tinygo/start/page/cold tinygo/start/empty/cold": startObstacle,
	"tinygo/start/page/warm tinygo/start/empty/warm": startObstacle,
	"tinygo/start/page/cold tinygo/start/react/cold": reactObstacle,
	"tinygo/start/page/warm tinygo/start/react/warm": reactObstacle,
	"go/start/page/cold go/start/empty/cold":         startObstacle + goStartObstacle,
	"go/start/page/warm go/start/empty/warm":         startObstacle + goStartObstacle,
	"go/start/page/cold go/start/react/cold":         goStartObstacle[1:],
	"go/start/page/warm go/start/react/warm":         goStartObstacle[1:],
	"tinygo/batch/page tinygo/batch/loop":            batchObstacle,
	"go/batch/page go/batch/loop":                    batchObstacle,
	"tinygo/memory/after-100 tinygo/memory/answer": "Two of three runs are within the target. The collector takes a number that looks like " +
		"an address for one, which can keep an answer until the number changes. It would take a collector that knows what is an address.",
	"tinygo/memory/after-100 tinygo/memory/after-10": "The collector takes a number that looks like an address for one, which can keep " +
		"an answer until the number changes. It would take a collector that knows what is an address.",
	"go/memory/after-100 go/memory/answer": "Both lists, an answer of 2 MB and what was read from it are there at once, and stock Go " +
		"lets the heap grow by half of what lives before it collects, never gives memory back to the browser, and begins with 4 MB. It " +
		"would take a reader that passes on one group at a time, and less behaviour.",
	"go/memory/after-100 go/memory/after-10": "When stock Go collects depends on when it did before.",
}

const wasmObstacle = "What is left are calls, a dozen for each element, which cost more in WebAssembly than natively: Go's keep their " +
	"stack in memory, and TinyGo's build is one for size. It would take code that the generator writes out for each type in place of " +
	"the reader's methods."

const wasmLimit = "Forty times as fast as encoding/xml would be as fast as ours is natively, with every byte checked. It would take a reader " +
	"that trusts the server."

const reactObstacle = "The page signs in with the ticket, its rows have more cells, and all around them is drawn too: " +
	"runs are 0.9 to 1.04 times as fast. It would take a first picture of 24 rows in place of 40, which leaves a strip of high " +
	"windows empty for a moment, and the time of reading half a second later, which can move the table under the pointer. With " +
	"both, runs were 0.87 to 1.1."

const startObstacle = "An empty program draws nothing. The page's first picture, of 40 rows and all around them, takes 40 ms of " +
	"processor time, its start 25 ms, and reading the style sheet, the scripts and the list another 30."

const goStartObstacle = " Stock Go's program is seven times as large, which takes longer to unpack and to compile than all else. It would " +
	"take less behaviour; TinyGo's build is the one that starts fast."

const batchObstacle = "Server, browser and page share two processor cores here, and besides its requests a rename costs the page a " +
	"millisecond, and its share of pictures in which the table is laid out anew. It would take a server on another machine: beside " +
	"one that waits 20 ms before it answers, TinyGo's page takes 1.12 times as long as the loop."

package main

import "groupdesk/web/build/bundle"

// The units of figures.
var (
	count        = unit{"", 1, 0}
	milliseconds = unit{"ms", 1, 2}
	nanoseconds  = unit{"ms", 1e-6, 2} // shown as milliseconds
	kilobytes    = unit{"KB", 1e-3, 1}
	megabytes    = unit{"MB", 1, 0}
	mebibytes    = unit{"MB", 1.0 / (1 << 20), 1} // of bytes
	seconds      = unit{"s", 1, 3}
)

// rows is the table.
func rows() []comparison {
	list := nativeRows()
	for _, c := range []bundle.Compiler{bundle.Go, bundle.TinyGo} {
		list = append(list, decodeRows(c)...)
	}
	list = append(list, sizeRows...)
	for _, c := range []bundle.Compiler{bundle.Go, bundle.TinyGo} {
		list = append(list, pageRows(c)...)
	}
	return append(list, generatorRows...)
}

// nativeRows compares readers and writers outside a browser.
func nativeRows() []comparison {
	const ns, allocs = " ns/op", " allocs/op"
	return []comparison{
		{"decode 1,000 groups, native", nanoseconds, "native/Decode/gen" + ns, "encoding/xml", "native/Decode/encoding-xml" + ns, target{faster, 18}},
		{"decode 1,000 groups, native", nanoseconds, "native/Decode/gen" + ns, "gowsdl", "native/Decode/gowsdl" + ns, target{}},
		{"decode 1,000 groups, native", nanoseconds, "native/DecodeShapes/plain/ours" + ns, "frozen reader", "native/DecodeShapes/plain/frozen" + ns, target{faster, 2.7}},
		{"… allocations", count, "native/DecodeShapes/plain/ours" + allocs, "frozen reader", "native/DecodeShapes/plain/frozen" + allocs, target{atMost, 80}},
		{"… the shape that gains least", nanoseconds, "native/DecodeShapes/*/ours" + ns, "frozen reader", "native/DecodeShapes/*/frozen" + ns, target{faster, 1}},
		{"… the hostile document that gains least", nanoseconds, "native/DecodeShapes/hostile-*/ours" + ns, "frozen reader", "native/DecodeShapes/hostile-*/frozen" + ns, target{faster, 1}},
		{"encode 1,000 groups, native", nanoseconds, "native/Encode/gen" + ns, "encoding/xml", "native/Encode/encoding-xml" + ns, target{}},
		{"encode 1,000 groups, native", nanoseconds, "native/Encode/gen" + ns, "gowsdl", "native/Encode/gowsdl" + ns, target{}},
		{"encode 1,000 groups, native", nanoseconds, "native/EncodeShapes/plain/ours" + ns, "frozen writer", "native/EncodeShapes/plain/frozen" + ns, target{faster, 1.6}},
		{"… allocations", count, "native/EncodeShapes/plain/ours" + allocs, "frozen writer", "native/EncodeShapes/plain/frozen" + allocs, target{atMost, 8}},
		{"… the shape that gains least", nanoseconds, "native/EncodeShapes/*/ours" + ns, "frozen writer", "native/EncodeShapes/*/frozen" + ns, target{faster, 1}},
		{"decode the stranger that gains least", nanoseconds, "native/Strangers/*/decode/ours" + ns, "encoding/xml", "native/Strangers/*/decode/encoding-xml" + ns, target{faster, 10}},
		{"encode the stranger that gains least", nanoseconds, "native/Strangers/*/encode/ours" + ns, "encoding/xml", "native/Strangers/*/encode/encoding-xml" + ns, target{faster, 10}},
	}
}

// decodeRows compares decoders in Chromium, compiled by one compiler.
func decodeRows(c bundle.Compiler) []comparison {
	measure, from := "decode 1,000 groups in Chromium, "+string(c), string(c)+"/decode/"
	overFrozen := map[bundle.Compiler]float64{bundle.Go: 3, bundle.TinyGo: 2.7}[c]
	return []comparison{
		{measure, milliseconds, from + "plain/ours", "frozen reader", from + "plain/frozen", target{faster, overFrozen}},
		{"… the shape that gains least", milliseconds, from + "*/ours", "frozen reader", from + "*/frozen", target{faster, 1}},
		{measure, milliseconds, from + "plain/ours", "encoding/xml in wasm", from + "plain/encoding-xml", target{faster, 40}},
		{measure, milliseconds, from + "plain/ours", "DOMParser", from + "plain/DOMParser", target{faster, 20}},
		{measure, milliseconds, from + "plain/ours", "fast-xml-parser", from + "plain/fast-xml-parser", target{}},
	}
}

// sizeRows is what a browser has to load. An empty program counts without a page around it.
var sizeRows = []comparison{
	{"page, tinygo, Brotli 11", kilobytes, "tinygo/size/page", "itself when this began", "began/page", target{within, 0.7}},
	{"page, tinygo, Brotli 11", kilobytes, "tinygo/size/page", "", "", target{atMost, 140}},
	{"page, tinygo, Brotli 11", kilobytes, "tinygo/size/page", "React page, only a list", "tinygo/size/react", target{}},
	{"page, go, Brotli 11", kilobytes, "go/size/page", "empty program", "go/size/empty", target{within, 1.6}},
}

// pageRows is how the page of one compiler behaves.
func pageRows(c bundle.Compiler) []comparison {
	of, from := ", "+string(c), string(c)+"/"
	return []comparison{
		{"navigation to 1,000 groups, cold" + of, milliseconds, from + "start/page/cold", "empty program + fetch", from + "start/empty/cold", target{within, 1.5}},
		{"navigation to 1,000 groups, cold" + of, milliseconds, from + "start/page/cold", "React page", from + "start/react/cold", target{faster, 1}},
		{"navigation to 1,000 groups, warm" + of, milliseconds, from + "start/page/warm", "empty program + fetch", from + "start/empty/warm", target{within, 1.5}},
		{"navigation to 1,000 groups, warm" + of, milliseconds, from + "start/page/warm", "React page", from + "start/react/warm", target{faster, 1}},
		{"longest pause, loading 10,000 groups" + of, milliseconds, from + "visit/pause-loading", "", "", target{atMost, 50}},
		{"longest pause, typing in the filter" + of, milliseconds, from + "visit/pause-filtering", "", "", target{atMost, 50}},
		{"longest pause, editing" + of, milliseconds, from + "visit/pause-editing", "", "", target{atMost, 50}},
		{"letter in the filter until painted" + of, milliseconds, from + "visit/letter", "", "", target{atMost, 50}},
		{"frames over 50 ms while scrolling" + of, count, from + "visit/late-frames", "", "", target{atMost, 0}},
		{"wasm memory with 10,000 groups" + of, mebibytes, from + "memory/loaded", "size of the answer", from + "memory/answer", target{within, 6}},
		{"wasm memory after 100 refreshes" + of, mebibytes, from + "memory/after-100", "size of the answer", from + "memory/answer", target{within, 6}},
		{"wasm memory after 100 refreshes" + of, mebibytes, from + "memory/after-100", "after 10", from + "memory/after-10", target{within, 1}},
		{"JavaScript objects, 100,000 events" + of, count, from + "objects/late", "1,000 events", from + "objects/early", target{within, 1}},
		{"1,000 renames, four at a time" + of, milliseconds, from + "batch/page", "bare fetch loop", from + "batch/loop", target{within, 1.2}},
	}
}

// generatorRows compares the generator, in processor time.
var generatorRows = []comparison{
	{"56 descriptions → Go, per MB", seconds, "generate/OneByOne/gen cpu-s/MB", "gowsdl", "generate/OneByOne/gowsdl cpu-s/MB", target{within, 1}},
	{"56 descriptions → Go", seconds, "generate/OneByOne/gen cpu-s", "gowsdl", "generate/OneByOne/gowsdl cpu-s", target{}},
	{"Go written for 56 descriptions", megabytes, "generate/OneByOne/gen written-MB", "gowsdl", "generate/OneByOne/gowsdl written-MB", target{}},
	{"one package of 56, per MB of input", seconds, "generate/OnePackage/56_of_Services86 cpu-s/inMB", "of 1", "generate/OnePackage/1_of_Services86 cpu-s/inMB", target{within, 1.2}},
	{"one package of all versions, per MB of input", seconds, "generate/OnePackage/all cpu-s/inMB", "of 56", "generate/OnePackage/56_of_Services86 cpu-s/inMB", target{within, 1.2}},
	{"peak memory, one package of 56", megabytes, "generate/OnePackage/56_of_Services86 peak-MB", "itself when this began", "began/memory", target{atMost, 150}},
	{"packages of 56 that do not compile", count, "compile/Compile/gen failed", "gowsdl", "compile/Compile/gowsdl failed", target{atMost, 0}},
	{"compile what was written for 56", seconds, "compile/Compile/gen cpu-s", "gowsdl", "compile/Compile/gowsdl cpu-s", target{}},
}

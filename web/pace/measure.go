package main

// measure is something that is measured of a page.
type measure struct {
	key    string
	text   string
	unit   string
	digits int // behind the decimal point
	// target is the most that is good, by the number of groups. A number of groups that is not in it has no target.
	target map[int]float64
	only   int     // measured with this number of groups only; 0: with each
	least  float64 // what is less cannot be measured
}

// The keys of the measures.
const (
	usable      = "usable"
	firstLetter = "first-letter"
	loadTask    = "task-loading"
	filterTask  = "task-filtering"
	loadWork    = "work-loading"
	filterWork  = "work-filtering"
	scrollWork  = "work-scrolling"
	lateFrames  = "late-frames"
	hurryFrames = "late-frames-hurrying"
	restFrames  = "late-frames-at-rest"
	nodesPerRow = "nodes-per-row"
	nodesInAll  = "nodes"
	wasmMemory  = "wasm-memory"
	pageSize    = "page-size"
)

// few and many are the numbers of groups that pages are measured with.
const (
	few  = 1_000
	many = 10_000
)

// longTask is the length from which the browser tells of a task, in milliseconds (W3C Long Tasks API).
const longTask = 50

// measures is everything that a visit measures, in the order of the table. Processor time is that of the tab's main thread,
// until the page is at rest again; unlike the others it hardly depends on what else the machine does.
var measures = []measure{
	{key: usable, text: "sign-in answered to usable", unit: "ms", target: map[int]float64{few: 300, many: 2000}},
	{key: firstLetter, text: "first letter in the filter", unit: "ms", target: map[int]float64{few: 50, many: 200}},
	{key: loadTask, text: "longest task, loading", unit: "ms", least: longTask},
	{key: filterTask, text: "longest task, filtering", unit: "ms", least: longTask},
	{key: loadWork, text: "processor time, loading", unit: "ms"},
	{key: filterWork, text: "processor time, filtering", unit: "ms"},
	{key: scrollWork, text: "processor time, scrolling", unit: "ms"},
	{key: restFrames, text: "frames over 50 ms, at rest"},
	{key: lateFrames, text: "frames over 50 ms, scrolling", target: map[int]float64{few: 0, many: 0}},
	{key: hurryFrames, text: "frames over 50 ms, to the end"},
	{key: nodesPerRow, text: "DOM nodes per group, loaded", digits: 1, target: map[int]float64{few: 12}, only: few},
	{key: nodesInAll, text: "DOM nodes, scrolled through", target: map[int]float64{many: 60_000}, only: many},
	{key: wasmMemory, text: "wasm memory, loaded", unit: "MB", digits: 1},
}

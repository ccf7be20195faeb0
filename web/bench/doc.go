// Package bench compares the generator and what it writes with others: with hooklift/gowsdl on the same descriptions, and
// with encoding/xml on equivalent types. Command compare beside it runs its benchmarks, measures the page in a browser, and
// prints one table of all that; make bench runs that command. Folder frozen holds the runtime as it was before it became
// faster: the tests assert that documents are still read and written as they were then.
//
// It is a module of its own, so that no rival is ever a dependency of the product. Folder rival holds what gowsdl writes for
// schema/user.wsdl; write it anew with go generate after a change of that description. Folder strangers holds schemas of
// other people's documents, and what gen writes for them; write that anew after a change of the generator.
//
// The generators run as commands, each once for every iteration, so that time and memory are
// those that a user pays. Beside ns/op they report:
//
//	cpu-s        processor time in seconds
//	cpu-s/MB     the same for a megabyte of Go written
//	cpu-s/inMB   the same for a megabyte of input
//	peak-MB      resident memory of the largest process
//	written-MB   Go source in megabytes
//	failed       packages that were not written, or do not compile
package bench

//go:generate go run github.com/hooklift/gowsdl/cmd/gowsdl -d . -p rival -o rival.go ../../schema/user.wsdl

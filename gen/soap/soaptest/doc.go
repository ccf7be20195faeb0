// Package soaptest tests generated code: it makes values that exercise every field, and checks that they survive being
// written and read.
//
// The files that the generator writes on -tests hold, for each type, a function that fills it with the help of a
// [Sampler], and one list of all [Marshaler]s, which [RoundTrip], [Fuzz], [BenchmarkDecode] and [BenchmarkEncode] run.
// Only tests import this package.
package soaptest

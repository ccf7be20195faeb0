// Package frozen holds a copy of gen/soap, of generated/services86 and of some packages in gen/features as they were
// before the reader predicted tags: the measure for what is faster now, and the judge of what must stay the same. It has
// no code of its own, and the copies are never changed; what behaves otherwise on purpose is named in the test that
// compares the two.
package frozen

package soap

// The size that a document may expand to: a base, and so many bytes for each of its own.
const (
	minExpansion    = 1 << 20
	expansionFactor = 16
)

// expand counts bytes that are read from a document beyond its own, because something in it is read or copied for each place
// that needs it. Too many are the reader's error.
func (r *Reader) expand(n int, what string) {
	r.expanded += n
	limit := min(r.options.MaxBytes, minExpansion+expansionFactor*len(r.s))
	if r.expanded > limit {
		r.syntaxError(LimitExceeded, r.pos, what+" expand to more than "+itoa(limit)+" bytes")
	}
}

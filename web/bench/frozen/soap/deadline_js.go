package soap

import "time"

// limit is startDeadline. Programs for the browser have no context.Context that a transport could want: the package is
// large in WebAssembly.
func limit(c Cancellation, after time.Duration) (limit Cancellation, stop func()) {
	return startDeadline(c, after)
}

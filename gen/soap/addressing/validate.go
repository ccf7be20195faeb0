//go:build !js

package addressing

import "groupdesk/gen/soap"

// Validate reports every violation in the operation's own blocks, for a client that validates what it sends.
func (q *Request) Validate() error { return soap.Headers{q.Operation}.Validate() }

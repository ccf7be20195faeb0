package browser

// Events are what the program reports to the host page, by their places in this list: life.js has the same and makes
// DOM events named groupdesk-ready and so on of them.
var Events = []string{"ready", "saved", "error", "sessionexpired", "group"}

// Kinds are what can go wrong, as groupdesk-error names it; life.js has the same list.
var Kinds = []string{
	"sign-in-refused", "session-expired", "no-rights", "duplicate", "invalid", "not-found", "changed-by-other", "server",
	"fault", "bad-request", "unauthorized", "not-found-url", "too-large", "wrong-content-type", "unavailable", "not-soap",
	"truncated", "timeout", "network", "cancelled", "redirected", "too-many-requests", "answer-too-large", "malformed",
	"other-origin", "mixed-content", "policy", "certificate",
}

// causes are the kinds that dom.js gives for a request without an answer, by their numbers there.
var causes = []string{"network", "answer-too-large", "other-origin", "mixed-content", "policy", "certificate", timeout}

const timeout = "timeout"

// KindNumber returns what Emit takes for a kind of error: its place in Kinds. A kind that is not there is one of the
// server's.
func KindNumber(kind string) int32 {
	if i := indexOf(Kinds, kind); i >= 0 {
		return int32(i)
	}
	return int32(indexOf(Kinds, "server"))
}

func indexOf(list []string, text string) int {
	for i, candidate := range list {
		if candidate == text {
			return i
		}
	}
	return -1
}

package admin

import (
	"slices"
	"strconv"
	"strings"
)

// Call is a call to the service that has ended. It holds no secret and no name.
type Call struct {
	Name         string
	Milliseconds int
	Failed       Kind // empty: it succeeded
}

// maxCalls is how many calls are kept for support.
const maxCalls = 20

func (u *update) called(e Called) {
	calls := append(slices.Clone(u.calls), Call(e))
	u.calls = calls[max(0, len(calls)-maxCalls):]
	u.watch.called = u.watch.called || e.Failed == "" && e.Name != checkName
	u.measure(e)
}

// SupportText is what a user can send to support: what runs where, and how the last calls went. It holds no ticket,
// no names of groups or people, and no address.
func (s *State) SupportText(version, browser string) string {
	counts := s.Counts()
	rights := string(s.Rights)
	if s.Rights == RightsLikely {
		rights = "likely"
	}
	lines := []string{
		"Groupdesk " + version, browser, "phase " + string(s.Phase), "rights " + rights,
		"groups " + strconv.Itoa(counts.Total) + ", deleted " + strconv.Itoa(counts.Deleted) + ", unsaved " +
			strconv.Itoa(counts.Unsaved) + ", failed " + strconv.Itoa(counts.Failed),
	}
	for _, c := range s.calls {
		line := c.Name + " " + strconv.Itoa(c.Milliseconds) + " ms"
		if c.Failed != "" {
			line += " " + string(c.Failed)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

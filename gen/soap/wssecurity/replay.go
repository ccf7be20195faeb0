package wssecurity

import (
	"crypto/sha1"
	"sync"
	"time"
)

// replayCache remembers tokens for at least a span of time, in two generations: when the younger is a span old it takes the
// place of the older. Its memory is bounded by refusing.
type replayCache struct {
	mutex          sync.Mutex
	younger, older map[[sha1.Size]byte]struct{}
	youngerFirst   time.Time
}

// add remembers a token, or returns why it is refused.
func (c *replayCache) add(token [sha1.Size]byte, now time.Time, span time.Duration, limit int) (refusal string) {
	const used = "the token was used before"
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if age := now.Sub(c.youngerFirst); c.younger == nil || age >= span {
		c.older = c.younger
		if age >= 2*span {
			c.older = nil
		}
		c.younger, c.youngerFirst = map[[sha1.Size]byte]struct{}{}, now
	}
	if _, known := c.younger[token]; known {
		return used
	}
	if _, known := c.older[token]; known {
		return used
	}
	if len(c.younger)+len(c.older) >= limit {
		return "too many tokens at once; raise MaxNonces"
	}
	c.younger[token] = struct{}{}
	return ""
}

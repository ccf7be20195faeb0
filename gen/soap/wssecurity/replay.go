package wssecurity

import (
	"crypto/sha1"
	"sync"
	"time"
)

// replayCache remembers tokens for at least a span of time, in two generations: when the
// younger is a span old it takes the place of the older. Its memory is bounded by refusing.
type replayCache struct {
	mutex          sync.Mutex
	younger, older map[[sha1.Size]byte]struct{}
	youngerFirst   time.Time
}

// add remembers a token. It returns false if it is known, and full if there is no room for it.
func (c *replayCache) add(token [sha1.Size]byte, now time.Time, span time.Duration, limit int) (fresh, full bool) {
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
		return false, false
	}
	if _, known := c.older[token]; known {
		return false, false
	}
	if len(c.younger)+len(c.older) >= limit {
		return false, true
	}
	c.younger[token] = struct{}{}
	return true, false
}

package admin

import "math/bits"

// places says where things are in a list, by their keys. It is a hash table with open addressing: smaller than a map of
// TinyGo's, which besides would be full of random bits, and a collector takes such bits for pointers.
type places []place // a power of two of them, more than twice as many as things

// place is where the thing with a key is.
type place struct {
	key int32
	at1 int32 // 1 + its index; 0: the place is free
}

// newPlaces returns a table that has room for so many things.
func newPlaces(n int) places { return make(places, 2<<bits.Len(uint(n))) }

// placesOf returns where rows are.
func placesOf(rows []*Row) places {
	p := newPlaces(len(rows))
	for i, r := range rows {
		p.note(r.Key, i)
	}
	return p
}

// placesOfKeys returns where keys are.
func placesOfKeys(keys []int32) places {
	p := newPlaces(len(keys))
	for i, key := range keys {
		p.note(key, i)
	}
	return p
}

// has reports whether there is a thing with a key.
func (p places) has(key int32) bool { return p.find(key) >= 0 }

// find returns the index of the thing with a key, or -1.
func (p places) find(key int32) int { return int(p.of(key).at1) - 1 }

// note says where the thing with a key is. There must be room.
func (p places) note(key int32, at int) { *p.of(key) = place{key, int32(at + 1)} }

// withLast returns the places when one more row was appended. It may write to p, which update.ownIndex has made the caller's
// own.
func (p places) withLast(rows []*Row) places {
	if 2*len(rows) >= len(p) {
		return placesOf(rows)
	}
	p.note(rows[len(rows)-1].Key, len(rows)-1)
	return p
}

// of returns the place of a key, or the free one where it would be.
func (p places) of(key int32) *place {
	hash := uint32(key) * 0x9E3779B1 // 2³² divided by the golden ratio, odd: it spreads keys that follow each other
	mask := len(p) - 1
	for i := int(hash>>16^hash) & mask; ; i = (i + 1) & mask {
		if at := &p[i]; at.at1 == 0 || at.key == key {
			return at
		}
	}
}

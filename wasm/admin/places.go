package admin

import "math/bits"

// places says where the rows are, by their keys. It is a hash table with open addressing: smaller than a map of TinyGo's,
// which besides would be full of random bits, and a collector takes such bits for pointers.
type places []int32 // 1 + the index of a row, or 0; a power of two of them, more than twice as many as rows

func newPlaces(rows []*Row) places {
	p := make(places, 4<<bits.Len(uint(len(rows))))
	for i, r := range rows {
		p[p.slot(rows, r.Key)] = int32(i + 1)
	}
	return p
}

// find returns the index of the row with a key, or -1.
func (p places) find(rows []*Row, key int32) int { return int(p[p.slot(rows, key)]) - 1 }

// withLast returns the places when one more row was appended. It may write to p, which update.ownIndex has made the caller's own.
func (p places) withLast(rows []*Row) places {
	if 2*len(rows) >= len(p) {
		return newPlaces(rows)
	}
	p[p.slot(rows, rows[len(rows)-1].Key)] = int32(len(rows))
	return p
}

// slot returns where the row with a key is noted, or the free place where it would be.
func (p places) slot(rows []*Row, key int32) int {
	hash := uint32(key) * 0x9E3779B1 // 2³² divided by the golden ratio, odd: it spreads keys that follow each other
	mask := len(p) - 1
	for i := int(hash>>16^hash) & mask; ; i = (i + 1) & mask {
		if p[i] == 0 || rows[p[i]-1].Key == key {
			return i
		}
	}
}

package admin

import (
	"math/rand/v2"
	"testing"
)

// TestPlaces appends rows one by one and compares the places with those in a map.
func TestPlaces(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	keys := map[string]func(i int) int32{
		"IDs":               func(i int) int32 { return int32(i + 1) },
		"new rows":          func(i int) int32 { return int32(-i - 1) },
		"multiples of 4 Ki": func(i int) int32 { return int32(i) << 12 },
		"random":            func(int) int32 { return int32(random.Uint32()) },
		"the same often":    func(i int) int32 { return int32(i % 7) },
	}
	for name, key := range keys {
		t.Run(name, func(t *testing.T) {
			var rows []*Row
			want := map[int32]int{}
			p := placesOf(nil)
			for i := range 3000 {
				rows = append(rows, &Row{Key: key(i)})
				want[rows[i].Key] = i
				p = p.withLast(rows)
			}
			for name, p := range map[string]places{"appended": p, "built": placesOf(rows)} {
				for key, i := range want {
					if got := p.find(key); got != i {
						t.Fatalf("%s: the row with the key %d is at %d, want %d", name, key, got, i)
					}
				}
				if got := p.find(1<<30 + 5); got != -1 {
					t.Errorf("%s: a row that does not exist is at %d", name, got)
				}
			}
		})
	}
}

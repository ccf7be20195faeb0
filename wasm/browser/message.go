package browser

// message is what crosses to dom.js: a sequence of little-endian 32-bit integers and of strings, each its length in
// bytes and UTF-8.
type message []byte

func (m *message) int(n int32) { *m = append(*m, byte(n), byte(n>>8), byte(n>>16), byte(n>>24)) }

func (m *message) string(s string) {
	m.int(int32(len(s)))
	*m = append(*m, s...)
}

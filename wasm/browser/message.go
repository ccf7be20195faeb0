package browser

// message is what crosses to dom.js and back: a sequence of little-endian 32-bit integers and of strings, each its length
// in bytes and UTF-8.
type message []byte

func (m *message) int(n int32) { *m = append(*m, byte(n), byte(n>>8), byte(n>>16), byte(n>>24)) }

func (m *message) string(s string) {
	m.int(int32(len(s)))
	*m = append(*m, s...)
}

// takeInt takes the next integer off; 0 at the end.
func (m *message) takeInt() int32 {
	b := *m
	if len(b) < 4 {
		*m = nil
		return 0
	}
	*m = b[4:]
	return int32(b[0]) | int32(b[1])<<8 | int32(b[2])<<16 | int32(b[3])<<24
}

// takeString takes the next string off; empty at the end.
func (m *message) takeString() string {
	n := int(m.takeInt())
	b := *m
	if n < 0 || n > len(b) {
		*m = nil
		return ""
	}
	*m = b[n:]
	return string(b[:n])
}

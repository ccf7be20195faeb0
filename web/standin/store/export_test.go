package store

// Pragma reads a setting of the connection that s works with.
func Pragma(s *Store, name string, value *int) error {
	return s.db.QueryRow("PRAGMA " + name).Scan(value)
}

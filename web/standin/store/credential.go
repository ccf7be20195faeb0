package store

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Credential is what the store keeps of a ticket besides its hash.
type Credential struct {
	AssociateID int32
	Expires     time.Time
	Sliding     bool // Expires moves with each use
}

// AddCredential stores a new ticket, of which it keeps only a hash, and forgets those that have expired.
func (s *Store) AddCredential(ticket string, c Credential, now time.Time) error {
	hash := sha256.Sum256([]byte(ticket))
	err := s.inTx(func(tx *sql.Tx) error {
		if _, err := tx.Exec("DELETE FROM Credentials WHERE expires <= ?", now.UnixMilli()); err != nil {
			return err
		}
		_, err := tx.Exec("INSERT INTO Credentials (secret_hash, associate_id, registered, expires, sliding) VALUES (?, ?, ?, ?, ?)",
			hash[:], c.AssociateID, now.UnixMilli(), c.Expires.UnixMilli(), c.Sliding)
		return err
	})
	if err != nil {
		return fmt.Errorf("store a ticket: %w", err)
	}
	return nil
}

// UseCredential finds the ticket that is valid at the time now and, where it slides, lets it expire at now plus lifetime. It
// returns the owner's id, or ErrNotFound for a ticket that is unknown or has expired.
//
// To avoid a write for each read, the stored time is kept until it lags by a 360th of the
// lifetime, a minute of six hours: a ticket may expire that much earlier.
func (s *Store) UseCredential(ticket string, now time.Time, lifetime time.Duration) (int32, error) {
	hash := sha256.Sum256([]byte(ticket))
	var owner int32
	err := s.inTx(func(tx *sql.Tx) error {
		var stored int64
		var sliding bool
		row := tx.QueryRow("SELECT associate_id, expires, sliding FROM Credentials WHERE secret_hash = ? AND expires > ?", hash[:], now.UnixMilli())
		if err := row.Scan(&owner, &stored, &sliding); err != nil {
			return err
		}
		expires := now.Add(lifetime)
		if !sliding || expires.Sub(time.UnixMilli(stored)) < lifetime/360 {
			return nil
		}
		_, err := tx.Exec("UPDATE Credentials SET expires = ? WHERE secret_hash = ?", expires.UnixMilli(), hash[:])
		return err
	})
	if errors.Is(err, sql.ErrNoRows) {
		return 0, ErrNotFound
	}
	if err != nil {
		return 0, fmt.Errorf("use a ticket: %w", err)
	}
	return owner, nil
}

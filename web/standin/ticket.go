package standin

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
)

// ticketPrefix marks a ticket. It may stand wherever a user name may.
const ticketPrefix = "7T:"

// newTicket makes a ticket as NetServer writes it: the prefix and the base64 of
// the UTF-16LE of 32 random hexadecimal digits, a semicolon and a number.
func newTicket(random io.Reader, number int32) (string, error) {
	var secret [16]byte
	if _, err := io.ReadFull(random, secret[:]); err != nil {
		return "", fmt.Errorf("make a ticket: %w", err)
	}
	text := fmt.Sprintf("%s;%d", hex.EncodeToString(secret[:]), number)
	return ticketPrefix + base64.StdEncoding.EncodeToString(utf16LE(text)), nil
}

func utf16LE(text string) []byte {
	var encoded []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		encoded = binary.LittleEndian.AppendUint16(encoded, unit)
	}
	return encoded
}

func isTicket(name string) bool { return strings.HasPrefix(name, ticketPrefix) }

package soap_test

import (
	"encoding/base64"
	"testing"

	"groupdesk/gen/soap"
)

func TestBase64(t *testing.T) {
	k := kind[[]byte]{"base64Binary", (*soap.Writer).Base64, (*soap.Reader).Base64}
	var data []byte
	for i := range 300 {
		k.writes(t, append([]byte{}, data...), base64.StdEncoding.EncodeToString(data))
		data = append(data, byte(i*7))
	}
	k.reads(t, " Z m\n9v\tYg = = ", []byte("foob"))
	k.refuses(t, "Z", "Zm", "Zm9", "Zg=", "Z===", "====", "Zg==Zg==", "Zg=v", "=Zg=", "Zm9v-", "Zm9_", "Zm9vZ")
}

func TestHex(t *testing.T) {
	k := kind[soap.HexBinary]{"hexBinary", (*soap.Writer).Hex, (*soap.Reader).Hex}
	k.writes(t, soap.HexBinary{}, "")
	k.writes(t, soap.HexBinary{0, 0x0F, 0xA5, 0xFF}, "000FA5FF")
	k.reads(t, " 0fa5 ", soap.HexBinary{0x0F, 0xA5})
	k.refuses(t, "0", "0FA", "0G", "G0", "0x10", "0F A5")
}

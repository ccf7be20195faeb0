package browser

import (
	"strings"
	"testing"
)

func TestParseInput(t *testing.T) {
	tests := []struct {
		name, message string
		want          Input
	}{
		{"click", "click\x00save\x00", Input{Type: "click", Part: "save", Key: 7}},
		{"typing", "input\x00name\x00Salg & støtte", Input{Type: "input", Part: "name", Key: 7, Value: "Salg & støtte"}},
		{"a zero byte that was typed", "input\x00name\x00a\x00b", Input{Type: "input", Part: "name", Key: 7, Value: "a\x00b"}},
		{"cut off", "click", Input{Type: "click", Key: 7}},
		{"empty", "", Input{Key: 7}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := parseInput(7, []byte(test.message)); got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}

func TestField(t *testing.T) {
	in := Input{Type: "submit", Value: "user\x00ticket\x00password\x00\x00ticket\x007T:abc="}
	for part, want := range map[string]string{"user": "ticket", "password": "", "ticket": "7T:abc=", "rank": ""} {
		if got := in.Field(part); got != want {
			t.Errorf("%s is %q, want %q", part, got, want)
		}
	}
}

func FuzzParseInput(f *testing.F) {
	f.Add([]byte("input\x00name\x00Sales"), "name")
	f.Add([]byte("submit\x00connect-form\x00user\x00a\x00ticket"), "ticket")
	f.Add([]byte{0, 0, 0, 0xFF}, "")
	f.Fuzz(func(t *testing.T, message []byte, part string) {
		in := parseInput(1, message)
		if whole := strings.Join([]string{in.Type, in.Part, in.Value}, "\x00"); !strings.HasPrefix(whole, string(message)) {
			t.Errorf("%q was read as %q", message, whole)
		}
		if field := in.Field(part); !strings.Contains(in.Value, field) {
			t.Errorf("the field holds %q, which was not sent", field)
		}
	})
}

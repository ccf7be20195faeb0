package source_test

import (
	"testing"

	"groupdesk/gen/source"
)

func TestKnown(t *testing.T) {
	many := []string{"A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1", "B2", "B3"}
	tests := []struct {
		wrong string
		names []string
		want  string
	}{
		{"getuser", []string{"SaveUser", "GetUser"}, `did you mean "GetUser"?`},
		{"GetUsr", []string{"GetUser", "SaveUser"}, `did you mean "GetUser"?`},
		{"GetUsers", []string{"SetUser", "GetUser"}, `did you mean "GetUser"?`},
		{"GetUsers", []string{"GetUserA", "GetUserS"}, `did you mean "GetUserS"?`},
		{"b", []string{"a"}, "there are a"},
		{"", []string{"a"}, "there are a"},
		{"Delete", []string{"SaveUser", "GetUser", "GetUser"}, "there are GetUser, SaveUser"},
		{"Delete", many, "there are A1, A2, A3, A4, A5, A6, A7, A8, A9, B1 and 2 more"},
		{"Delete", nil, "there is none at all"},
	}
	for _, test := range tests {
		if got := source.Known(test.wrong, test.names); got != test.want {
			t.Errorf("Known(%q, %q) = %q, want %q", test.wrong, test.names, got, test.want)
		}
	}
}

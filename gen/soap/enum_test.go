package soap_test

import (
	"testing"

	"groupdesk/gen/soap"
)

// TestWhiteSpaceOfEnumerations asserts that a value is recognized whatever white space a document adds, and that a value
// keeps the white space that it is listed with.
func TestWhiteSpaceOfEnumerations(t *testing.T) {
	values := []string{"red", "red ", "dark  red", "light red"}
	tests := map[string]string{
		"red": "red", "red ": "red ", " red": "red", "red\n": "red", " dark  red ": "dark  red", "light \n red": "light red",
		" light  red": "light red", " new ": " new ", "new  one": "new  one", "": "",
	}
	for text, want := range tests {
		r := soap.NewReader([]byte("<a>"+text+"</a>"), soap.ReadOptions{})
		r.Child()
		if got := soap.ReadEnum(r, soap.Name{}, values); got != want || r.Err() != nil {
			t.Errorf("%q is read as %q, %v; want %q", text, got, r.Err(), want)
		}
	}
}

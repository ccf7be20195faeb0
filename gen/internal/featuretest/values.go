package featuretest

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// Body returns the content of the root element, with the prefix that the writer gives to the only namespace removed.
func Body(t *testing.T, document []byte, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	text := string(document)
	start, end := strings.Index(text, ">")+1, strings.LastIndex(text, "</")
	if start == 0 || end < start {
		t.Fatalf("no document: %s", text)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text[start:end], "<n:", "<"), "</n:", "</")
}

// RoundTrip asserts that what a generated package wrote reads back as the same value.
func RoundTrip[T any](t *testing.T, v *T, marshal func(*T) ([]byte, error), unmarshal func([]byte, soap.ReadOptions) (*T, error)) {
	t.Helper()
	document, err := marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	for _, options := range []soap.ReadOptions{{}, {Strict: true}, {ForwardOnly: true}} {
		back, err := unmarshal(document, options)
		if err != nil {
			t.Fatalf("%+v: %v\n%s", options, err, document)
		}
		if !reflect.DeepEqual(back, v) {
			t.Errorf("%+v: read back %+v, want %+v\n%s", options, back, v, document)
		}
	}
}

// ReadsAs asserts that content, in a root element of the type, is the value, and that the value is written as that content.
func ReadsAs[T any](t *testing.T, content string, want T, marshal func(*T) ([]byte, error), unmarshal func([]byte, soap.ReadOptions) (*T, error)) {
	t.Helper()
	document, err := marshal(&want)
	if got := Body(t, document, err); got != content {
		t.Errorf("wrote %s\nwant  %s", got, content)
	}
	RoundTrip(t, &want, marshal, unmarshal)
}

// WantTypeError asserts that an element at the path was refused for its type.
func WantTypeError(t *testing.T, err error, path string) {
	t.Helper()
	var typ *soap.TypeError
	if !errors.As(err, &typ) || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v, want a type error at %s", err, path)
	}
}

// WantViolation asserts that Validate says first that what is at the path violates the facet.
func WantViolation(t *testing.T, err error, path string, facet soap.Facet) {
	t.Helper()
	var found *soap.FacetError
	if !errors.As(err, &found) || found.Path != path || found.Facet != facet {
		t.Errorf("Validate returns %v; want %s to violate %s", err, path, facet)
	}
}

// WantViolations compares the lines of Validate's error, each without "soap: ", with what is wanted; no lines stand for no
// error.
func WantViolations(t *testing.T, err error, want ...string) {
	t.Helper()
	var got []string
	if err != nil {
		got = strings.Split(strings.ReplaceAll(err.Error(), "soap: ", ""), "\n")
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

package soap_test

import (
	"errors"
	"testing"

	"groupdesk/gen/soap"
)

func TestErrorTexts(t *testing.T) {
	wrong := &soap.ValueError{Path: []soap.Name{{Space: "u", Local: "a"}}, Value: "x\x00y", Type: soap.Name{Local: "int"}, Line: 2, Offset: 7}
	tests := map[string]struct {
		err  error
		want string
	}{
		"value":     {wrong, "soap: line 2, byte 7, at /a: \"x\ufffdy\" is not of the type int"},
		"spaces":    {&soap.ValueError{Value: " red\n", Type: soap.Name{Local: "Colour"}}, `" red\n" is not of the type Colour`},
		"envelope":  {&soap.EnvelopeError{Got: soap.Name{Space: "u", Local: "a"}, Message: "no"}, "soap: no ({u}a)"},
		"body":      {&soap.BodyError{Want: soap.Name{Local: "a"}}, "soap: the body is empty, expected a"},
		"response":  {&soap.ResponseError{Status: 503, Kind: soap.ResponseHTML}, "soap: unusable response with status 503: it is an HTML page"},
		"cause":     {&soap.ResponseError{Status: 200, Kind: soap.ResponseInvalidValue, Err: wrong}, "soap: unusable response with status 200: it holds a wrong value: line 2, byte 7, at /a: \"x\ufffdy\" is not of the type int"},
		"type":      {&soap.ResponseError{Status: 401, Kind: soap.ResponseContentType, ContentType: "text/plain"}, "soap: unusable response with status 401: its content type is not XML, but text/plain"},
		"kind":      {&soap.ResponseError{Kind: 99}, "soap: unusable response with status 0: unknown"},
		"timeout":   {&soap.TransportError{Kind: soap.Timeout, Err: errNoAnswer}, "soap: timeout: no answer"},
		"cancelled": {&soap.TransportError{Kind: soap.Cancelled, Err: errNoAnswer}, "soap: cancelled: no answer"},
		"action":    {&soap.ActionError{Action: "urn:\nx"}, "soap: no operation has the action urn: x"},
		"no action": {&soap.ActionError{}, "soap: the request has no SOAP action to find its operation by; send the one that the WSDL gives"},
	}
	for name, test := range tests {
		if got := test.err.Error(); got != test.want {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

// TestReaderFail is how generated code refuses a value.
func TestReaderFail(t *testing.T) {
	r := soap.NewReader([]byte("<a>\n<b>x</b></a>"), soap.ReadOptions{})
	r.Child()
	r.Child()
	_ = r.String()
	r.Fail(errNoAnswer)
	r.FailValue("late", soap.Name{})
	var value *soap.ValueError
	if !errors.As(r.Err(), &value) || !errors.Is(r.Err(), errNoAnswer) || value.Line != 2 || len(value.Path) != 2 {
		t.Errorf("got %v", r.Err())
	}
	if want := "soap: line 2, byte 4, at /a/b: no answer"; r.Err().Error() != want {
		t.Errorf("got %v", r.Err())
	}
	if r.Child() {
		t.Error("the reader goes on after an error")
	}
}

package soaptest

import (
	"errors"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// point is what generated types look like. Its fields tell what is wrong with its methods.
type point struct {
	X, Y  int32
	Label soap.Opt[string]
}

func samplePoint(s *Sampler) *point {
	return &point{X: s.Int(), Y: s.Int(), Label: Opt(s, (*Sampler).String)}
}

func (v *point) EncodeXML(w *soap.Writer) {
	w.Int("", "x", v.X)
	w.Int("", "y", v.Y)
	soap.WriteOpt(w, "", "label", v.Label, (*soap.Writer).String)
}

func (v *point) DecodeXML(r *soap.Reader) {
	for r.Child() {
		switch r.Name().Local {
		case "x":
			v.X = r.Int()
		case "y":
			v.Y = r.Int()
		case "label":
			v.Label = soap.ReadOpt(r, (*soap.Reader).String)
		default:
			r.Skip()
		}
	}
}

// headers are header blocks as generated code has them.
type headers struct{ Label soap.Opt[string] }

func (h *headers) EncodeHeader(w *soap.Writer) {
	soap.WriteOpt(w, "", "label", h.Label, (*soap.Writer).String)
}

func (h *headers) DecodeHeader(r *soap.Reader) bool {
	if r.Name().Local != "label" {
		return false
	}
	h.Label = soap.ReadOpt(r, (*soap.Reader).String)
	return true
}

func sampleHeaders(s *Sampler) *headers { return &headers{Opt(s, (*Sampler).String)} }

var marshalers = []Marshaler{Struct(samplePoint), Headers(sampleHeaders)}

func TestRoundTrip(t *testing.T)        { RoundTrip(t, marshalers) }
func FuzzDecode(f *testing.F)           { Fuzz(f, marshalers) }
func BenchmarkPointDecode(b *testing.B) { BenchmarkDecode(b, marshalers) }
func BenchmarkPointEncode(b *testing.B) { BenchmarkEncode(b, marshalers) }

var errBroken = errors.New("broken")

// TestRoundTripFindsFaults asserts that each way of losing something is seen.
func TestRoundTripFindsFaults(t *testing.T) {
	encode := func(v *point) ([]byte, error) { return soap.Marshal(soap.Name{Local: "p"}, v) }
	decode := func(data []byte, o soap.ReadOptions) (*point, error) {
		v := new(point)
		return v, soap.Unmarshal(data, soap.Name{Local: "p"}, v, o)
	}
	changed := func(change func(*point)) func([]byte, soap.ReadOptions) (*point, error) {
		return func(data []byte, o soap.ReadOptions) (*point, error) {
			v, err := decode(data, o)
			change(v)
			return v, err
		}
	}
	times := 0
	tests := map[string]struct {
		encode func(*point) ([]byte, error)
		decode func([]byte, soap.ReadOptions) (*point, error)
		want   string
	}{
		"nothing":           {encode, decode, ""},
		"fields mixed up":   {encode, changed(func(v *point) { v.X, v.Y = v.Y, v.X }), "variant 0: read"},
		"absent made empty": {encode, changed(func(v *point) { v.Label = soap.OptOf(v.Label.Or("")) }), "variant 1: read"},
		"cannot write":      {func(*point) ([]byte, error) { return nil, errBroken }, decode, "variant 0 cannot be written: broken"},
		"cannot read":       {encode, func([]byte, soap.ReadOptions) (*point, error) { return nil, errBroken }, "cannot be read: broken"},
		"strict reader refuses": {encode, func(data []byte, o soap.ReadOptions) (*point, error) {
			if o.Strict {
				return nil, errBroken
			}
			return decode(data, o)
		}, "cannot be read: broken"},
		"written differently each time": {func(v *point) ([]byte, error) {
			times++
			data, err := encode(v)
			return append(data, strings.Repeat(" ", times)...), err
		}, decode, "and again:"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := codec[*point]{test.encode, test.decode, samplePoint}.roundTrip()
			if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got %v, want an error with %q", err, test.want)
			}
		})
	}
}

// wording is a value that its schema may refuse.
type wording string

func (v wording) Validate() error {
	if strings.HasPrefix(string(v), "refused") {
		return errBroken
	}
	return nil
}

// TestCheckFindsFaults asserts what fuzzing reports, and what it lets pass.
func TestCheckFindsFaults(t *testing.T) {
	decode := func(data []byte, _ soap.ReadOptions) (wording, error) {
		switch {
		case strings.HasPrefix(string(data), "bad"):
			return "", errBroken
		case strings.HasPrefix(string(data), "zero"):
			return "", &soap.ValueError{}
		}
		return wording(data), nil
	}
	tests := map[string]struct {
		encode func(wording) ([]byte, error)
		data   string
		want   string
	}{
		"the same":            {func(v wording) ([]byte, error) { return []byte(v), nil }, "x", ""},
		"settles":             {func(v wording) ([]byte, error) { return []byte(strings.TrimRight(string(v), "+") + "+"), nil }, "x", ""},
		"does not settle":     {func(v wording) ([]byte, error) { return []byte(v + "+"), nil }, "x", "and again:"},
		"input refused":       {func(wording) ([]byte, error) { return nil, errBroken }, "bad", ""},
		"value refused":       {func(wording) ([]byte, error) { return nil, &soap.WriteError{Err: errBroken} }, "x", ""},
		"other error":         {func(wording) ([]byte, error) { return nil, errBroken }, "x", "cannot be written: broken"},
		"written as bad data": {func(v wording) ([]byte, error) { return []byte("bad" + v), nil }, "x", "cannot be read: broken"},
		"invalid, as bad":     {func(v wording) ([]byte, error) { return []byte("bad" + v), nil }, "refused", "cannot be read: broken"},
		"invalid, as zero":    {func(v wording) ([]byte, error) { return []byte("zero" + v), nil }, "refused", ""},
		"valid, as zero":      {func(v wording) ([]byte, error) { return []byte("zero" + v), nil }, "x", "cannot be read: "},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := codec[wording]{encode: test.encode, decode: decode}.check([]byte(test.data))
			if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got %v, want an error with %q", err, test.want)
			}
		})
	}
}

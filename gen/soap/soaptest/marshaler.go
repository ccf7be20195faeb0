package soaptest

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"groupdesk/gen/soap"
)

// A Marshaler is a pair of functions that write and read values of one type, with one that makes such values.
type Marshaler struct {
	name      string
	roundTrip func() error
	fuzz      func(data []byte) error
	document  func() ([]byte, error) // of a value that has everything
	decode    func(data []byte) error
	encoder   func() func() error // makes the value and returns what writes it
}

// Struct is the Marshaler of a type by the methods that write and read its content.
func Struct[T any, P interface {
	*T
	soap.Encoder
	soap.Decoder
}](sample func(*Sampler) P) Marshaler {
	root := soap.Name{Space: Namespace, Local: "root"}
	encode := func(v P) ([]byte, error) { return soap.Marshal(root, v) }
	decode := func(data []byte, o soap.ReadOptions) (P, error) {
		v := P(new(T))
		return v, soap.Unmarshal(data, root, v, o)
	}
	return Document(encode, decode, sample)
}

// Headers is the Marshaler of a set of header blocks.
func Headers[T any, P interface {
	*T
	soap.HeaderEncoder
	soap.HeaderDecoder
}](sample func(*Sampler) P) Marshaler {
	encode := func(v P) ([]byte, error) {
		w := soap.NewWriter(soap.WriteOptions{})
		w.Start(Namespace, "root")
		v.EncodeHeader(w)
		w.End()
		return w.Bytes()
	}
	decode := func(data []byte, o soap.ReadOptions) (P, error) {
		v, r := P(new(T)), soap.NewReader(data, o)
		for ok := r.Child(); ok && r.Child(); {
			if !v.DecodeHeader(r) {
				r.Skip()
			}
		}
		return v, r.Finish()
	}
	return Document(encode, decode, sample)
}

// Document is the Marshaler of a root element by the functions that write and read it as a document.
func Document[T any](encode func(T) ([]byte, error), decode func([]byte, soap.ReadOptions) (T, error), sample func(*Sampler) T) Marshaler {
	c := codec[T]{encode, decode, sample}
	name := strings.TrimLeft(fmt.Sprintf("%T", *new(T)), "*")
	return Marshaler{
		name:      name[strings.LastIndexByte(name, '.')+1:],
		roundTrip: c.roundTrip,
		fuzz:      c.check,
		document:  func() ([]byte, error) { return encode(sample(NewSampler(0))) },
		decode: func(data []byte) error {
			_, err := decode(data, soap.ReadOptions{})
			return err
		},
		encoder: func() func() error {
			v := sample(NewSampler(0))
			return func() error {
				_, err := encode(v)
				return err
			}
		},
	}
}

// codec is the implementation of a Marshaler for values of one type.
type codec[T any] struct {
	encode func(T) ([]byte, error)
	decode func([]byte, soap.ReadOptions) (T, error)
	sample func(*Sampler) T
}

// maxVariants bounds how many values of one type are tried.
const maxVariants = 64

// roundTrip tries as many variants as the widest choice has branches.
func (c codec[T]) roundTrip() error {
	variants := 3
	for variant := 0; variant < min(variants, maxVariants); variant++ {
		s := NewSampler(variant)
		v := c.sample(s)
		variants = max(variants, s.widest)
		data, err := c.encode(v)
		if err != nil {
			return fmt.Errorf("variant %d cannot be written: %w\n%+v", variant, err, v)
		}
		for _, strict := range []bool{false, true} {
			if err := c.readBack(v, data, soap.ReadOptions{Strict: strict}); err != nil {
				return fmt.Errorf("variant %d: %w", variant, err)
			}
		}
	}
	return nil
}

// readBack reads what was written, and writes it again.
func (c codec[T]) readBack(v T, data []byte, o soap.ReadOptions) error {
	got, err := c.decode(data, o)
	if err != nil {
		return fmt.Errorf("what was written cannot be read: %w\n%s", err, data)
	}
	if !reflect.DeepEqual(got, v) {
		return fmt.Errorf("read %+v\nwrote %+v\n%s", got, v, data)
	}
	again, err := c.encode(got)
	if err != nil {
		return fmt.Errorf("what was read cannot be written: %w\n%s", err, data)
	}
	if !bytes.Equal(again, data) {
		return fmt.Errorf("written:\n%s\nand again:\n%s", data, again)
	}
	return nil
}

// check is what fuzzing does: a document that a strict reader accepts must be written as one that means the same. A
// document may lack what its type requires: the writer then refuses it, or writes a zero that may not be one of the type's
// values, and that Validate reports.
func (c codec[T]) check(data []byte) error {
	_, _ = c.decode(data, soap.ReadOptions{})
	v, err := c.decode(data, soap.ReadOptions{Strict: true})
	if err != nil {
		return nil
	}
	first, err := c.encode(v)
	if errors.As(err, new(*soap.WriteError)) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("cannot be written: %w\n%+v", err, v)
	}
	// Raw content may get declarations of prefixes that are in scope now, so only a second round gives the same bytes.
	second, err := c.again(first)
	switch {
	case errors.As(err, new(*soap.ValueError)) && isInvalid(v):
		return nil
	case err != nil:
		return err
	}
	third, err := c.again(second)
	if err == nil && !bytes.Equal(third, second) {
		err = fmt.Errorf("written:\n%s\nand again:\n%s", second, third)
	}
	return err
}

// isInvalid reports whether a value can be validated and violates its schema.
func isInvalid(v any) bool {
	checked, ok := v.(interface{ Validate() error })
	return ok && checked.Validate() != nil
}

// again reads what was written and writes it again.
func (c codec[T]) again(data []byte) ([]byte, error) {
	v, err := c.decode(data, soap.ReadOptions{Strict: true})
	if err != nil {
		return nil, fmt.Errorf("what was written cannot be read: %w\n%s", err, data)
	}
	written, err := c.encode(v)
	if err != nil {
		return nil, fmt.Errorf("what was written and read cannot be written: %w\n%s", err, data)
	}
	return written, nil
}

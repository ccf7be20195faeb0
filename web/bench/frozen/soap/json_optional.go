//go:build !js

package soap

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// IsZero reports whether there is no value; the option omitzero of encoding/json calls it.
func (o Opt[T]) IsZero() bool { return !o.present }

// IsZero reports whether the element is not there; the option omitzero of encoding/json asks for it.
func (o OptNil[T]) IsZero() bool { return o.state == absent }

// MarshalJSON returns the JSON of the value, or null when it is absent.
func (o Opt[T]) MarshalJSON() ([]byte, error) { return marshalHeld(o.Get()) }

// MarshalJSON returns the JSON of the value, or null when it is xsi:nil.
func (n Nil[T]) MarshalJSON() ([]byte, error) { return marshalHeld(n.Get()) }

// MarshalJSON returns the JSON of the value, or null when it is xsi:nil or absent. The option omitzero of a field's tag
// distinguishes the two.
func (o OptNil[T]) MarshalJSON() ([]byte, error) { return marshalHeld(o.Get()) }

// UnmarshalJSON reads the JSON of a value; null makes it absent.
func (o *Opt[T]) UnmarshalJSON(data []byte) (err error) {
	*o = Opt[T]{present: !isNull(data)}
	return unmarshalHeld(data, &o.value)
}

// UnmarshalJSON reads the JSON of a value; null makes it xsi:nil.
func (n *Nil[T]) UnmarshalJSON(data []byte) (err error) {
	*n = Nil[T]{set: !isNull(data)}
	return unmarshalHeld(data, &n.value)
}

// UnmarshalJSON reads the JSON of a value; null makes it xsi:nil.
func (o *OptNil[T]) UnmarshalJSON(data []byte) error {
	*o = OptNilNull[T]()
	if !isNull(data) {
		o.state = present
	}
	return unmarshalHeld(data, &o.value)
}

// marshalHeld returns the JSON of a value. A nil slice or map is a value without items here, and must not become null.
func marshalHeld[T any](v T, ok bool) ([]byte, error) {
	if !ok {
		return []byte("null"), nil
	}
	switch held := reflect.ValueOf(v); held.Kind() {
	case reflect.Slice:
		if held.IsNil() {
			return json.Marshal(reflect.MakeSlice(held.Type(), 0, 0).Interface())
		}
	case reflect.Map:
		if held.IsNil() {
			return json.Marshal(reflect.MakeMap(held.Type()).Interface())
		}
	}
	return json.Marshal(v)
}

func unmarshalHeld[T any](data []byte, v *T) error {
	if isNull(data) {
		return nil
	}
	return json.Unmarshal(data, v)
}

func isNull(data []byte) bool { return bytes.Equal(bytes.TrimSpace(data), []byte("null")) }

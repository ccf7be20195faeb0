package bench

import (
	"fmt"
	"math"
	"reflect"
	"testing"
)

// difference returns the path to the first difference between two values whose types have the same names and fields but
// come from different packages, empty if there is none. Unexported fields count.
func difference(a, b reflect.Value) string {
	if a.IsValid() != b.IsValid() || a.IsValid() && a.Kind() != b.Kind() {
		return fmt.Sprintf(": %v, %v", a, b)
	}
	if !a.IsValid() {
		return ""
	}
	switch a.Kind() {
	case reflect.Pointer, reflect.Interface:
		return pointedDifference(a, b)
	case reflect.Struct:
		return structDifference(a, b)
	case reflect.Slice, reflect.Array:
		return listDifference(a, b)
	}
	if !sameScalar(a, b) {
		return fmt.Sprintf(": %#v, %#v", a, b)
	}
	return ""
}

// sameScalar reports whether two values of the same kind are equal. Not a number equals itself.
func sameScalar(a, b reflect.Value) bool {
	switch {
	case a.Kind() == reflect.String:
		return a.String() == b.String()
	case a.Kind() == reflect.Bool:
		return a.Bool() == b.Bool()
	case a.CanInt():
		return a.Int() == b.Int()
	case a.CanUint():
		return a.Uint() == b.Uint()
	case a.CanFloat():
		return math.Float64bits(a.Float()) == math.Float64bits(b.Float())
	}
	panic("values of the kind " + a.Kind().String() + " are not compared")
}

func pointedDifference(a, b reflect.Value) string {
	if a.IsNil() != b.IsNil() {
		return fmt.Sprintf(": %v, %v", a, b)
	}
	if a, b := a.Elem(), b.Elem(); a.IsValid() && a.Kind() == reflect.Pointer && a.Type().Elem().Name() != b.Type().Elem().Name() {
		return fmt.Sprintf(": a %s, a %s", a.Type(), b.Type())
	}
	return difference(a.Elem(), b.Elem())
}

func structDifference(a, b reflect.Value) string {
	if a.NumField() != b.NumField() {
		return fmt.Sprintf(": a %s, a %s", a.Type(), b.Type())
	}
	for i := range a.NumField() {
		if d := difference(a.Field(i), b.Field(i)); d != "" {
			return "." + a.Type().Field(i).Name + d
		}
	}
	return ""
}

func listDifference(a, b reflect.Value) string {
	if a.Kind() == reflect.Slice && a.IsNil() != b.IsNil() || a.Len() != b.Len() {
		return fmt.Sprintf(": %v, %v", a, b)
	}
	for i := range a.Len() {
		if d := difference(a.Index(i), b.Index(i)); d != "" {
			return fmt.Sprintf("[%d]%s", i, d)
		}
	}
	return ""
}

// TestDifference asserts that the judge of the decoders sees what could differ.
func TestDifference(t *testing.T) {
	type inner struct{ text string }
	type value struct {
		list   []*inner
		number any
	}
	whole := func() value { return value{[]*inner{{"a"}, nil}, 7} }
	tests := map[string]struct {
		change func(*value)
		want   string
	}{
		"nothing":         {func(*value) {}, ""},
		"unexported text": {func(v *value) { v.list[0].text = "b" }, `.list[0].text: "a", "b"`},
		"nil pointer":     {func(v *value) { v.list[1] = new(inner) }, ".list[1]: <nil>, &{}"},
		"number":          {func(v *value) { v.number = 8 }, ".number: 7, 8"},
		"type":            {func(v *value) { v.number = "7" }, ".number: 7, 7"},
		"type of pointer": {func(v *value) { v.number = &inner{} }, ".number: 7, &{}"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			changed := whole()
			test.change(&changed)
			if got := difference(reflect.ValueOf(whole()), reflect.ValueOf(changed)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	if got := difference(reflect.ValueOf(value{list: []*inner{}}), reflect.ValueOf(value{})); got == "" {
		t.Error("an empty list is not seen to differ from none")
	}
}

//go:build !js

package soap

import "reflect"

// isNil reports whether v is a nil pointer or a nil interface.
func isNil[T any](v T) bool {
	switch reflect.TypeFor[T]().Kind() {
	case reflect.Pointer, reflect.Interface:
		held := reflect.ValueOf(v)
		return !held.IsValid() || held.Kind() == reflect.Pointer && held.IsNil()
	}
	return false
}

//go:build !js

package soap

import (
	"fmt"
	"io"
)

// Format prints the value as the verb would, or absent.
func (o Opt[T]) Format(s fmt.State, verb rune) {
	switch {
	case isGoSyntax(s, verb) && !o.present:
		fmt.Fprintf(s, "%T{}", o)
	case isGoSyntax(s, verb):
		fmt.Fprintf(s, "soap.OptOf(%#v)", o.value)
	case !o.present:
		_, _ = io.WriteString(s, "absent")
	default:
		fmt.Fprintf(s, fmt.FormatString(s, verb), o.value)
	}
}

// Format prints the value as the verb would, or nil.
func (n Nil[T]) Format(s fmt.State, verb rune) {
	switch {
	case isGoSyntax(s, verb) && !n.set:
		fmt.Fprintf(s, "%T{}", n)
	case isGoSyntax(s, verb):
		fmt.Fprintf(s, "soap.NilOf(%#v)", n.value)
	case !n.set:
		_, _ = io.WriteString(s, "nil")
	default:
		fmt.Fprintf(s, fmt.FormatString(s, verb), n.value)
	}
}

// Format prints the value as the verb would, nil or absent.
func (o OptNil[T]) Format(s fmt.State, verb rune) {
	switch {
	case isGoSyntax(s, verb):
		_, _ = io.WriteString(s, o.goSyntax())
	case o.state == absent:
		_, _ = io.WriteString(s, "absent")
	case o.state == null:
		_, _ = io.WriteString(s, "nil")
	default:
		fmt.Fprintf(s, fmt.FormatString(s, verb), o.value)
	}
}

func (o OptNil[T]) goSyntax() string {
	switch o.state {
	case absent:
		return fmt.Sprintf("%T{}", o)
	case null:
		return fmt.Sprintf("soap.OptNilNull[%T]()", o.value)
	}
	return fmt.Sprintf("soap.OptNilOf(%#v)", o.value)
}

func isGoSyntax(s fmt.State, verb rune) bool { return verb == 'v' && s.Flag('#') }

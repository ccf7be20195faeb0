//go:build !js

package soap

// validated is a part of a request that can be checked, as types of generated code can.
type validated interface{ Validate() error }

// For generated code: Body returns what encodes a request's body, whose Validate a client calls if that is wanted.
func Body[T any, P interface {
	*T
	Encoder
}](v P) Encoder {
	return v
}

// For generated code: Blocks is Body for a request's header blocks.
func Blocks[T any, P interface {
	*T
	HeaderEncoder
}](v P) HeaderEncoder {
	return v
}

// validate returns what the parts of a request violate, if that is wanted.
func (c *Client) validate(in Encoder, header HeaderEncoder) error {
	if !c.Validate {
		return nil
	}
	body, _ := in.(validated)
	return validateAll(Headers{c.Header, header}, body)
}

// Validate reports every violation in the blocks of those encoders that have such a method themselves.
func (h Headers) Validate() error {
	var parts []validated
	for _, e := range h {
		if part, ok := e.(validated); ok {
			parts = append(parts, part)
		}
	}
	return validateAll(parts...)
}

// validateAll returns the violations in all parts as one error. An error of another kind, which a program's own encoder may
// return, ends the search.
func validateAll(parts ...validated) error {
	var all []*FacetError
	for _, part := range parts {
		if part == nil {
			continue
		}
		err := part.Validate()
		invalid, ok := find[*ValidationError](err)
		if err != nil && !ok {
			return err
		}
		if ok {
			all = append(all, invalid.Violations...)
		}
	}
	return validationError(all)
}

package soap

// For generated code: Body returns what encodes a request's body. Where a value becomes an interface, TinyGo keeps all of its
// methods, among them those that read requests and check them: 42 KB of a page.
func Body[T any, P interface {
	*T
	Encoder
}](v P) Encoder {
	return EncoderFunc(v.EncodeXML)
}

// For generated code: Blocks is Body for a request's header blocks.
func Blocks[T any, P interface {
	*T
	HeaderEncoder
}](v P) HeaderEncoder {
	return HeaderEncoderFunc(v.EncodeHeader)
}

// validate has nothing to call: see Body.
func (c *Client) validate(Encoder, HeaderEncoder) error { return nil }

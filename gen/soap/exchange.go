package soap

// Exchange is one call of an operation in its two halves, for programs that carry the messages themselves: on a queue, in a
// batch, or in an event loop, where nothing may wait for an answer. Request gives the message to send, and Read takes the one
// that comes back. A generated client makes an Exchange with a method for each operation: PayExchange beside Pay.
//
// The halves need not meet in one Exchange, nor in one run of a program: Read does not ask for a Request before it.
type Exchange struct {
	client    *Client
	operation *Operation
	in        Encoder
	inHeader  HeaderEncoder
	out       Decoder
	outHeader HeaderDecoder
}

// Exchange returns a call of an operation. Its arguments are those of [Client.Call].
func (c *Client) Exchange(op *Operation, in Encoder, inHeader HeaderEncoder, out Decoder, outHeader HeaderDecoder) *Exchange {
	return &Exchange{c, op, in, inHeader, out, outHeader}
}

// Request returns the request, written anew each time. The errors are [*VersionError], [*ValidationError] and [*WriteError].
func (x *Exchange) Request() (*Request, error) {
	if !x.client.Offers(x.operation) {
		return nil, x.client.Version.error("has no operation " + x.operation.Name)
	}
	if err := x.client.validate(x.in, x.inHeader); err != nil {
		return nil, err
	}
	return x.client.request(x.operation, x.in, x.inHeader)
}

// Read reads the response into what the exchange was made with, which may be filled in part on an error. The errors are
// [*ResponseError], and [*Fault] or the operation's own error for it, as those of [Client.Call].
func (x *Exchange) Read(response *Response) error {
	return x.client.read(x.operation, response, x.out, x.outHeader)
}

// Call makes the request, carries it by the client's Transport, and reads the response.
func (x *Exchange) Call(cancel Cancellation) error {
	request, err := x.Request()
	if err != nil {
		return err
	}
	response, err := x.client.RoundTrip(cancel, request)
	if err != nil {
		return err
	}
	return x.Read(response)
}

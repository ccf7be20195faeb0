package soap

// Packaging carries the binary values of messages outside of their XML, as MTOM does: package gen/soap/mtom. It is used by
// several goroutines at once.
type Packaging interface {
	// Pack begins a message that is to be sent as a package.
	Pack() Packer
	// Unpack unpacks a message that was received. It returns nil for one that is not a package and need not be answered with
	// one.
	Unpack(contentType string, body []byte) (*Unpacked, error)
}

// Packer takes the binary values out of one message.
type Packer interface {
	// Attach keeps v for the package and writes into the open element what refers to it, or returns false when v is to be
	// written as base64. v must not be changed until the message is sent.
	Attach(w *Writer, v []byte) bool
	// Finish returns content type and body of the package. Its arguments are those of the XML.
	Finish(contentType string, xml []byte) (string, []byte, error)
}

// Unpacked is a received message without its package.
type Unpacked struct {
	ContentType string // of Body, as if it had been sent alone
	Action      string // the SOAP action, if the package has one
	Body        []byte // the XML
	Attachments Attachments
}

// Attachments are the binary values of a received message.
type Attachments interface {
	// Attached reads the current element if it refers to a value. Otherwise it returns false, and reads nothing.
	Attached(r *Reader) ([]byte, bool)
}

// attach passes v to the packer, unless it is in a place for text only.
func (w *Writer) attach(v []byte) bool {
	place := w.place
	if w.packer == nil || place&^inText != 0 {
		return false
	}
	w.place = 0
	attached := w.packer.Attach(w, v)
	w.place = place
	return attached
}

// attached reads a binary value that the current element refers to.
func (r *Reader) attached() ([]byte, bool) {
	if r.attachments == nil || r.isGiven {
		return nil, false
	}
	return r.attachments.Attached(r)
}

// packed returns the document, as a package if it is to be one, and its content type.
func (w *Writer) packed(contentType string) (string, []byte, error) {
	body, err := w.Bytes()
	if err != nil || w.packer == nil {
		return contentType, body, err
	}
	return w.packer.Finish(contentType, body)
}

// unpack returns a response without its package, if it has one.
func (c *Client) unpack(response *Response) (*Response, Attachments, error) {
	if c.Packaging == nil {
		return response, nil, nil
	}
	u, err := c.Packaging.Unpack(response.ContentType, response.Body)
	if u == nil {
		return response, nil, err
	}
	inner := *response
	inner.ContentType, inner.Body = u.ContentType, u.Body
	return &inner, u.Attachments, nil
}

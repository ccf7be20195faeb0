package soap

// Headers writes the blocks of several encoders one after the other. Nil ones are skipped.
type Headers []HeaderEncoder

// EncodeHeader writes all blocks.
func (h Headers) EncodeHeader(w *Writer) {
	for _, e := range h {
		if e != nil {
			e.EncodeHeader(w)
		}
	}
}

// MustUnderstand marks the header block that was just opened: a receiver that does not understand it has to refuse the
// message.
func (w *Writer) MustUnderstand() {
	space := ""
	if len(w.stack) > 0 {
		space = w.stack[0].name.Space
	}
	w.Attr(space, "mustUnderstand", "1")
}

// HeaderHandler handles header blocks of one request for a [Server], whatever its operation, as WS-Security and
// WS-Addressing do.
type HeaderHandler interface {
	// DecodeHeader is called for each block, until a handler knows it.
	HeaderDecoder
	// EndHeader is called after the last block, before the body is read; the operation is known by then. An error refuses
	// the request: a [*Fault], or an error that wraps one, is answered as it is.
	EndHeader() error
	// EncodeReply writes header blocks of the response, if there are any. op is nil for a request without an operation of
	// this server, f is nil for a response without a fault.
	EncodeReply(w *Writer, op *Operation, f *Fault)
}

// handle offers the current header block to the handlers.
func (q *ServerCall) handle(r *Reader) (known bool) {
	for _, h := range q.header {
		if h.DecodeHeader(r) {
			return true
		}
	}
	return false
}

// replyHeader returns what writes the header of the response: the handlers' blocks, then those of the operation.
func (q *ServerCall) replyHeader(header HeaderEncoder, f *Fault) HeaderEncoder {
	if len(q.header) == 0 {
		return header
	}
	return &reply{q, header, f}
}

type reply struct {
	q         *ServerCall
	operation HeaderEncoder
	fault     *Fault
}

func (x *reply) EncodeHeader(w *Writer) {
	var op *Operation
	if x.q.op != nil {
		op = &x.q.op.Operation
	}
	for _, h := range x.q.header {
		h.EncodeReply(w, op, x.fault)
	}
	if x.operation != nil {
		x.operation.EncodeHeader(w)
	}
}

package soap

// Form is how a message is wrapped.
type Form int

const (
	// FormFromBinding is the version that the operation's binding asks for.
	FormFromBinding Form = iota
	// SOAP11 is SOAP 1.1 over HTTP.
	SOAP11
	// SOAP12 is SOAP 1.2 over HTTP.
	SOAP12
	// Documented is the form of the request examples in the reference of SuperOffice's services: the SOAP 1.2
	// namespace, header blocks directly under Envelope, xsi:type on the parameters. It is sent as text/xml with a
	// SOAPAction, as SOAP 1.1 is.
	Documented
)

func (f Form) namespace() string {
	if f == SOAP12 || f == Documented {
		return NamespaceSOAP12
	}
	return NamespaceSOAP11
}

func (f Form) contentType() string {
	if f == SOAP12 {
		return "application/soap+xml; charset=utf-8"
	}
	return "text/xml; charset=utf-8"
}

// Encoder writes attributes and content of the element that is open. Types of generated
// code are encoders.
type Encoder interface{ EncodeXML(w *Writer) }

// Decoder reads the current element through its end tag.
type Decoder interface{ DecodeXML(r *Reader) }

// EncoderFunc is a function as an Encoder. Where a value becomes an interface, compilers keep every method that it
// might be asked for by another one; a client that passes functions links no code to read requests or to write
// responses.
type EncoderFunc func(w *Writer)

// EncodeXML calls the function.
func (f EncoderFunc) EncodeXML(w *Writer) { f(w) }

// DecoderFunc is a function as a Decoder, see EncoderFunc.
type DecoderFunc func(r *Reader)

// DecodeXML calls the function.
func (f DecoderFunc) DecodeXML(r *Reader) { f(r) }

// HeaderEncoder writes header blocks, each a whole element.
type HeaderEncoder interface{ EncodeHeader(w *Writer) }

// HeaderDecoder reads the current header block. It returns false, and reads nothing, when
// it does not know the block.
type HeaderDecoder interface{ DecodeHeader(r *Reader) bool }

// HeaderEncoderFunc is a function as a HeaderEncoder, see EncoderFunc.
type HeaderEncoderFunc func(w *Writer)

// EncodeHeader calls the function.
func (f HeaderEncoderFunc) EncodeHeader(w *Writer) { f(w) }

// HeaderDecoderFunc is a function as a HeaderDecoder, see EncoderFunc.
type HeaderDecoderFunc func(r *Reader) bool

// DecodeHeader calls the function.
func (f HeaderDecoderFunc) DecodeHeader(r *Reader) bool { return f(r) }

// neverDeep is a value depth for messages without parameters, such as faults.
const neverDeep = 1 << 30

// startEnvelope opens the envelope and writes the header, if there is one.
func (w *Writer) startEnvelope(form Form, header HeaderEncoder) {
	space := form.namespace()
	w.valueDepth = 3
	w.Start(space, "Envelope")
	if header == nil && w.options.Style == WCF {
		return
	}
	if form == Documented {
		w.headerBlocks(header, 2)
		return
	}
	w.Start(space, "Header")
	w.headerBlocks(header, 3)
	w.End()
}

func (w *Writer) headerBlocks(header HeaderEncoder, depth int) {
	w.blockDepth, w.valueDepth = depth, depth
	if w.header != nil {
		w.header.EncodeHeader(w)
	}
	if header != nil {
		header.EncodeHeader(w)
	}
	w.blockDepth = 0
}

// bodyContent is the content of a Body: an element, or nothing if its name is empty. It is bare when content writes the
// children of Body itself.
type bodyContent struct {
	element  Name
	bare     bool
	encoding Encoding
	content  Encoder
}

// writeMessage writes an envelope.
func (w *Writer) writeMessage(form Form, header HeaderEncoder, body bodyContent) {
	w.startEnvelope(form, header)
	w.valueDepth = 4
	w.Start(form.namespace(), "Body")
	wrapped := !body.bare && body.element.Local != ""
	if wrapped {
		w.Start(body.element.Space, body.element.Local)
	}
	if body.content != nil && (wrapped || body.bare) {
		w.types = form == Documented
		if body.encoding != nil {
			body.encoding.startWriting(w, form)
		}
		body.content.EncodeXML(w)
		w.types = false
	}
	if wrapped {
		w.End()
	}
	w.End()
	w.End()
}

// readBare reads the content of Body, the current element, with content, which may be nil.
// Its first child must be the element first, unless that is empty.
func (r *Reader) readBare(first Name, content Decoder) error {
	if got := r.PeekChild(); first.Local != "" && got != first {
		if r.Child(); r.Err() != nil {
			return r.Err()
		}
		if got == (Name{}) {
			return &BodyError{Want: r.options.Version.exchanged(first)}
		}
		return r.bodyError(first)
	}
	if content == nil {
		return nil
	}
	return r.within(func() error { content.DecodeXML(r); return nil })
}

// PeekChild returns the name of the next child of the current element, empty if there is
// none, and leaves the reader where it is. What comes before the child is read twice.
func (r *Reader) PeekChild() Name {
	ahead := r.fork()
	if !ahead.Child() {
		return Name{}
	}
	return ahead.Name()
}

// enterEnvelope moves to the root and returns its namespace, which gives the SOAP version.
func (r *Reader) enterEnvelope() (space string, err error) {
	if !r.Child() {
		return "", r.Err()
	}
	name := r.Name()
	if name.Local != "Envelope" || name.Space != NamespaceSOAP11 && name.Space != NamespaceSOAP12 {
		return "", &EnvelopeError{Got: name, Message: "the root element is not a SOAP envelope"}
	}
	return name.Space, nil
}

// enterBody moves to the Body of the envelope and calls block for each header block before it; direct says whether the
// block is directly under Envelope. What block leaves unread is skipped.
func (r *Reader) enterBody(space string, block func(direct bool) error) error {
	for r.Child() {
		switch r.Name() {
		case Name{space, "Body"}:
			return nil
		case Name{space, "Header"}:
			for r.Child() {
				if err := r.within(func() error { return block(false) }); err != nil {
					return err
				}
			}
		default:
			if err := r.within(func() error { return block(true) }); err != nil {
				return err
			}
		}
	}
	if r.Err() != nil {
		return r.Err()
	}
	return &EnvelopeError{Got: Name{space, "Envelope"}, Message: "the envelope has no Body"}
}

// within calls read and skips what it leaves of the current element.
func (r *Reader) within(read func() error) error {
	depth := len(r.stack)
	err := read()
	r.skipTo(depth)
	return err
}

// finish reads to the end of the document, so that errors there are found too.
func (r *Reader) finish() error {
	r.skipTo(1)
	r.next()
	return r.Err()
}

// EnvelopeError reports that a document is not a usable SOAP envelope.
type EnvelopeError struct {
	Got     Name // the element that is wrong
	Message string
}

func (e *EnvelopeError) Error() string {
	text := "soap: " + e.Message
	if e.Got.Local != "" {
		text += " (" + excerpt(e.Got.String()) + ")"
	}
	return text
}

// BodyError reports that the Body holds another element than the expected one, or none if Got is empty.
type BodyError struct {
	Want, Got Name
	GotTag    string // as written, with its prefix
}

func (e *BodyError) Error() string {
	if e.Got.Local == "" {
		return "soap: the body is empty, expected " + e.Want.String()
	}
	return "soap: found " + excerpt(e.Got.String()) + " in the body, expected " + e.Want.String()
}

package soap

// The namespaces of the SOAP encodings: SOAP 1.1, section 5, and SOAP 1.2 part 2, section 3.
const (
	NamespaceEncoding11 = "http://schemas.xmlsoap.org/soap/encoding/"
	NamespaceEncoding12 = "http://www.w3.org/2003/05/soap-encoding"
)

// For generated code: Encoding is how the bodies of an operation with use="encoded" are written and read. It is an
// interface so that its code is linked only into programs with such an operation.
type Encoding interface {
	startWriting(w *Writer, form Form)
	startReading(r *Reader)
}

// For generated code: SOAPEncoding is the encoding of SOAP 1.1 or of SOAP 1.2, as the message's form is. Every element
// is written with its xsi:type, and references (href) are followed when reading.
//
// An element that is xsi:nil is read as if it were absent, since the encoding makes no difference between them (SOAP 1.1,
// section 5.1, rule 9); an item of an array keeps its place.
//
// The first accessor of a SOAP 1.1 response is read as the operation's result, which is the first part of its message,
// unless it has the name of a part.
type SOAPEncoding struct{}

// startWriting marks the open element, which holds the parameters.
func (SOAPEncoding) startWriting(w *Writer, form Form) {
	space := NamespaceEncoding11
	if form == SOAP12 {
		space = NamespaceEncoding12
	}
	if len(w.stack) > 2 {
		w.Attr(form.namespace(), "encodingStyle", space)
	}
	w.types = true
}

// startReading makes the reader, whose current element is Body, follow references to elements anywhere in it.
func (SOAPEncoding) startReading(r *Reader) { r.refs = newMultirefs(r) }

// For generated code: Types makes the writer give each element its xsi:type, or stop doing so. Header blocks with
// use="encoded" need it.
func (w *Writer) Types(on bool) { w.types = on }

package soap

import (
	"errors"
	"strings"
	"time"
)

// Client calls the operations of a service. It may be used by several goroutines at once as long as no field is changed.
type Client struct {
	Transport Transport
	URL       string
	// Timeout bounds each call; 0 for none. A call that it ends fails with a [*TransportError] of the kind [Timeout], in which
	// errors.Is finds context.DeadlineExceeded, except in the browser.
	Timeout time.Duration
	Form    Form // zero for what each operation's binding says
	// Version is the version of the service that is spoken; nil is the primary one, and the only one of a package without
	// versions. It stands for that of Read.
	Version *Version
	Read    ReadOptions
	// Validate checks each request by the methods Validate of its body and header blocks before it is sent: what violates
	// the schema is a [*ValidationError]. In the browser, where that would link those methods into every page, it has no
	// effect; call them yourself.
	Validate bool
	// Header writes header blocks on every request, each time anew, before the operation's own; nil for none. [Headers]
	// joins several.
	Header HeaderEncoder
	// Packaging sends messages as packages and unpacks responses; nil for plain XML.
	Packaging Packaging
}

// Operation describes an operation of a service.
type Operation struct {
	Name          string
	Action        string
	Form          Form // of the binding; zero is SOAP 1.1
	Both          bool // bound to SOAP 1.1 and 1.2; Form is what a client uses
	Input, Output Name // the elements in the bodies; an empty Output for a one-way operation
	// Versions are those that have the operation; 0 stands for all.
	Versions Versions
	// BareInput and BareOutput say that what is encoded is the content of Body itself, which begins with the element
	// Input or Output, if that is not empty.
	BareInput, BareOutput bool
	// RPC says that Input and Output hold parts. One that is xsi:nil, which WS-I Basic Profile 1.1, R2211, forbids,
	// reads as its zero value.
	RPC bool
	// Encoding is that of use="encoded"; nil for literal bodies.
	Encoding Encoding
	// ReplyAction is the WS-Addressing action of the response; empty where there is none.
	ReplyAction string
	// Faults make the errors for the declared faults.
	Faults []func() TypedFault
}

// Call makes a request and reads its response into out and outHeader. The header arguments and out may be nil. On an error,
// out may be filled in part.
//
// The errors are [*VersionError], [*ValidationError], [*WriteError], [*TransportError], [*ResponseError], and [*Fault] or
// the operation's own error for it, which wraps one. The first three come before anything is sent. Header blocks that came
// with a fault are in outHeader. Blocks of a response that outHeader does not know are ignored, mustUnderstand or not.
func (c *Client) Call(cancel Cancellation, op *Operation, in Encoder, inHeader HeaderEncoder, out Decoder, outHeader HeaderDecoder) error {
	return c.Exchange(op, in, inHeader, out, outHeader).Call(cancel)
}

// Offers reports whether the client's version of the service has an operation.
func (c *Client) Offers(op *Operation) bool { return op.in(c.Version) }

// in reports whether a version has the operation.
func (op *Operation) in(v *Version) bool { return op.Versions == 0 || op.Versions.Has(v) }

// reading returns the options for a response.
func (c *Client) reading() ReadOptions {
	o := c.Read
	o.Version = c.Version
	return o
}

func (c *Client) request(op *Operation, in Encoder, header HeaderEncoder) (*Request, error) {
	form := c.Form
	if form == FormFromBinding {
		form = op.Form
	}
	action := c.Version.Action(op.Action)
	w := NewWriter(WriteOptions{Version: c.Version})
	w.startChunk()
	w.buf = append(w.buf, xmlDeclaration...)
	if c.Packaging != nil {
		w.packer = c.Packaging.Pack()
	}
	w.header = c.Header
	w.writeMessage(form, header, bodyContent{op.Input, op.BareInput, op.Encoding, in})
	r := &Request{URL: c.URL, Operation: op.Name, Action: action}
	contentType := form.contentType()
	if form == SOAP12 {
		contentType += actionParameter(action)
	} else {
		r.Header = Fields{{"SOAPAction", `"` + action + `"`}}
	}
	var err error
	r.ContentType, r.Body, err = w.packed(contentType)
	if err != nil {
		return nil, err
	}
	return r, nil
}

// actionParameter is the parameter of a content type that names the action (RFC 3902, section 3), a quoted string. It must
// be an absolute URI, so there is none for no action.
func actionParameter(action string) string {
	if action == "" {
		return ""
	}
	return `; action="` + strings.ReplaceAll(strings.ReplaceAll(action, `\`, `\\`), `"`, `\"`) + `"`
}

const xmlDeclaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

// RoundTrip carries a request by the client's Transport, within its Timeout. The errors are [*TransportError] and
// [*ResponseError].
func (c *Client) RoundTrip(cancel Cancellation, r *Request) (*Response, error) {
	if c.Transport == nil {
		return nil, &TransportError{Kind: Network, Err: errors.New("the client has no Transport")}
	}
	if c.Timeout > 0 {
		limited, stop := limit(cancel, c.Timeout)
		defer stop()
		cancel = limited
	}
	response, err := c.Transport.RoundTrip(cancel, r)
	if err != nil {
		return nil, transportError(err, cancel, response)
	}
	return response, nil
}

// read reads a response. One that does not hold a SOAP message becomes a ResponseError.
func (c *Client) read(op *Operation, response *Response, out Decoder, header HeaderDecoder) error {
	success := response.Status >= 200 && response.Status < 300
	if len(response.Body) == 0 && success && op.Output.Local == "" && !op.BareOutput {
		return nil
	}
	response, attachments, err := c.unpack(response)
	if err != nil {
		return responseError(response, ResponsePackage, err)
	}
	if kind, wrong := notXML(response); wrong {
		return responseError(response, kind, nil)
	}
	if err := otherCharset(response); err != nil {
		return responseError(response, kindOf(err), err)
	}
	r := newReader(textOf(response.Body), c.reading())
	r.attachments = attachments
	fault, err := r.readMessage(op, out, header)
	if err != nil {
		return responseError(response, kindOf(err), err)
	}
	if fault != nil {
		fault.Status, fault.Header = response.Status, response.Header
		return op.faultError(fault, c.reading())
	}
	if !success {
		return responseError(response, ResponseUnexpectedStatus, nil)
	}
	return nil
}

// readMessage reads an envelope of any form and either its fault or its result.
func (r *Reader) readMessage(op *Operation, out Decoder, header HeaderDecoder) (*Fault, error) {
	space, err := r.enterEnvelope()
	if err != nil {
		return nil, err
	}
	err = r.enterBody(space, func(bool) {
		if header != nil {
			header.DecodeHeader(r)
		}
	})
	if err != nil {
		return nil, err
	}
	fault, err := r.readResult(op, out)
	if finishErr := r.finish(); finishErr != nil {
		return nil, finishErr
	}
	return fault, err
}

// readResult reads the child of Body, or Body itself.
func (r *Reader) readResult(op *Operation, out Decoder) (*Fault, error) {
	if op.Encoding != nil {
		op.Encoding.startReading(r)
	}
	if op.BareOutput && !op.isFault(r.PeekChild()) {
		return nil, r.readBare(op.Output, out)
	}
	if !r.Child() {
		if op.Output.Local == "" || r.Err() != nil {
			return nil, r.Err()
		}
		return nil, &BodyError{Want: r.options.Version.exchanged(op.Output)}
	}
	switch name := r.Name(); {
	case op.isFault(name):
		return readFault(r), nil
	case name != op.Output && op.Encoding == nil: // The encoding gives that name no meaning (SOAP 1.1, section 7.1).
		return nil, r.bodyError(op.Output)
	}
	if out == nil {
		return nil, nil
	}
	if op.RPC {
		r.parts = len(r.stack) + 1
	}
	if r.refs != nil {
		r.refs.response(r)
	}
	r.within(func() { out.DecodeXML(r) })
	return nil, nil
}

func (r *Reader) bodyError(want Name) error {
	v := r.options.Version
	return &BodyError{Want: v.exchanged(want), Got: v.exchanged(r.Name()), GotTag: r.tag(&r.stack[len(r.stack)-1])}
}

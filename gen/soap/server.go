package soap

// Server answers requests with the operations it has. It may be used by several goroutines at once as long as no field is
// changed.
type Server struct {
	Operations []ServerOperation
	// Version is the version of the service that is served; nil is the primary one, and the only one of a package without
	// versions. It stands for those of Read and Write. A server for each version may be a copy of one, with another Version.
	Version *Version
	Read    ReadOptions
	Write   WriteOptions
	// AnyEnvelope also accepts SOAP versions that no operation has, and header blocks directly under Envelope.
	AnyEnvelope bool
	// Header begins handlers of header blocks for each request. They see each block in turn before the operation does.
	Header []func(in *Incoming) HeaderHandler
	// Packaging unpacks requests that are packages, and answers those with packages; nil for plain XML.
	Packaging Packaging
	// Fault decides how an error is answered; nil, or its result nil, leaves that to the runtime, which reveals nothing of
	// errors that it does not know. The errors are those of the operations, [*ActionError], [*MustUnderstandError],
	// [*BodyError], [*ValueError], [*SyntaxError] and [*WriteError].
	Fault func(err error) *Fault
}

// Incoming is a request as an operation sees it.
type Incoming struct {
	// Cancellation ends when the caller is gone. The HTTP adapter puts the request's context.Context here.
	Cancellation
	// Action is the SOAP action without quotes. It may be empty for a package that has it.
	Action string
	// ContentType is that of the request. It distinguishes a package from plain XML.
	ContentType string
	// Operation is the one that the server found for the request, nil until then. It decides what is done: Action may be
	// empty or shared, or be that of a request whose Body is another's, which [ServerCall.Decode] refuses.
	Operation *Operation
	// Version is the server's.
	Version *Version
	// Header has the handlers that the server's Header began for this request. What they found out is complete after
	// [ServerCall.Decode].
	Header []HeaderHandler
}

// ServerOperation is an operation with its implementation: Serve decodes the request, acts, and encodes the response.
type ServerOperation struct {
	Operation
	Serve func(in *Incoming, q *ServerCall) error
}

// ServerCall is one request to one operation.
type ServerCall struct {
	server  *Server
	op      *ServerOperation
	request *Reader
	form    Form
	element Name // the first child of Body
	header  []HeaderHandler
	failed  HeaderEncoder // of the operation, for a fault
	packer  func() Packer // nil for a response that is not a package

	reply       []byte
	contentType string // of reply
}

// Handle answers a request. The status of the response is 200, 202 for a one-way operation, 400 without a body for what is
// not an envelope, or a fault's.
func (s *Server) Handle(in *Incoming, body []byte) *Response {
	call := Incoming{Cancellation: never{}, Version: s.Version}
	if in != nil {
		call.Action, call.ContentType = in.Action, in.ContentType
		if in.Cancellation != nil {
			call.Cancellation = in.Cancellation
		}
	}
	r, packer, err := s.reader(&call, body)
	if err != nil {
		return &Response{Status: 400}
	}
	form, element, ok := s.form(r.fork())
	if !ok {
		return &Response{Status: 400}
	}
	for _, begin := range s.Header {
		call.Header = append(call.Header, begin(&call))
	}
	q := &ServerCall{server: s, request: r, form: form, element: element, header: call.Header, packer: packer}
	if err := q.serve(&call); err != nil {
		return q.answerFault(err)
	}
	if q.reply == nil {
		return &Response{Status: 202}
	}
	return &Response{Status: 200, ContentType: q.contentType, Body: q.reply}
}

// reader returns the reader of a request's XML, and what packs the response.
func (s *Server) reader(call *Incoming, body []byte) (*Reader, func() Packer, error) {
	read := s.Read
	read.Version = s.Version
	if s.Packaging == nil {
		return NewReader(body, read), nil, nil
	}
	u, err := s.Packaging.Unpack(call.ContentType, body)
	if u == nil || err != nil {
		return NewReader(body, read), nil, err
	}
	if call.Action == "" {
		call.Action = u.Action
	}
	r := NewReader(u.Body, read)
	r.attachments = u.Attachments
	return r, s.Packaging.Pack, nil
}

// never is the cancellation of a request that cannot be cancelled.
type never struct{}

func (never) Done() <-chan struct{} { return nil }
func (never) Err() error            { return nil }

// form reads the document up to the first child of Body and returns its form and that child's name; false for what cannot be
// read or is not served. It reads with a fork of the reader, because the action decides who reads the header.
func (s *Server) form(r *Reader) (form Form, element Name, ok bool) {
	space, err := r.enterEnvelope()
	if err != nil {
		return 0, Name{}, false
	}
	form, ok = SOAP11, true
	if space == NamespaceSOAP12 {
		form = SOAP12
	}
	err = r.enterBody(space, func(direct bool) {
		if !direct {
			return
		}
		ok = s.AnyEnvelope
		if form == SOAP12 {
			form = Documented
		}
	})
	if err != nil || !ok || !s.takes(form) {
		return 0, Name{}, false
	}
	return form, r.PeekChild(), true
}

func (s *Server) takes(form Form) bool {
	for i := range s.Operations {
		if s.matches(&s.Operations[i], form) {
			return true
		}
	}
	return s.AnyEnvelope
}

func (s *Server) matches(op *ServerOperation, form Form) bool {
	return op.in(s.Version) && (s.AnyEnvelope || op.Both || op.Form.namespace() == form.namespace())
}

// serve finds the operation and lets it act.
func (q *ServerCall) serve(in *Incoming) error {
	q.op = q.operation(in.Action)
	if q.op == nil {
		return &ActionError{in.Action}
	}
	in.Operation = &q.op.Operation
	return q.op.Serve(in, q)
}

// operation finds the operation by the action. Where several have that, the element in the Body decides between them, as it
// does alone when SOAP 1.2 leaves the action out.
func (q *ServerCall) operation(action string) *ServerOperation {
	var first *ServerOperation
	for i := range q.server.Operations {
		op := &q.server.Operations[i]
		named := q.server.Version.Action(op.Action) == action
		if !q.server.matches(op, q.form) || !named && (action != "" || q.form != SOAP12) {
			continue
		}
		if op.Input == q.element {
			return op
		}
		if named && first == nil {
			first = op
		}
	}
	return first
}

// Decode reads the request. header may be nil. In a server that reads forward only, a Body without an element leaves body as
// it is.
func (q *ServerCall) Decode(header HeaderDecoder, body Decoder) error {
	r := q.request
	space, err := r.enterEnvelope()
	if err != nil {
		return err
	}
	var notUnderstood error
	err = r.enterBody(space, func(bool) {
		if !r.forUs(space) {
			return
		}
		name, must := r.Name(), r.mustUnderstand(space)
		known := q.handle(r) || header != nil && header.DecodeHeader(r)
		if must && !known && notUnderstood == nil {
			notUnderstood = &MustUnderstandError{name}
		}
	})
	if err != nil {
		return err
	}
	if notUnderstood != nil {
		return notUnderstood
	}
	for _, h := range q.header {
		if err := h.EndHeader(); err != nil {
			return err
		}
	}
	if err := q.decodeBody(body); err != nil {
		return err
	}
	return r.finish()
}

func (q *ServerCall) decodeBody(body Decoder) error {
	r := q.request
	if q.op.Encoding != nil {
		q.op.Encoding.startReading(r)
	}
	if q.op.BareInput {
		return r.readBare(q.op.Input, body)
	}
	if !r.Child() {
		if r.Err() != nil || r.options.ForwardOnly || q.op.Input.Local == "" {
			return r.Err()
		}
		return &BodyError{Want: q.server.Version.exchanged(q.op.Input)}
	}
	if r.Name() != q.op.Input {
		return r.bodyError(q.op.Input)
	}
	if q.op.RPC {
		r.parts = len(r.stack) + 1
	}
	r.within(func() { body.DecodeXML(r) })
	return nil
}

// mustUnderstand reports whether the receiver of the current header block must understand it.
func (r *Reader) mustUnderstand(space string) bool {
	v, _ := r.Attr(space, "mustUnderstand")
	must, _ := parseBool(trimSpace(v))
	return must
}

// forUs reports whether the current header block is for this receiver, the last one (SOAP 1.1, section 4.2.2; SOAP 1.2 part
// 1, section 2.2).
func (r *Reader) forUs(space string) bool {
	attribute := "actor"
	if space == NamespaceSOAP12 {
		attribute = "role"
	}
	role, _ := r.Attr(space, attribute)
	switch trimSpace(role) {
	case "", "http://schemas.xmlsoap.org/soap/actor/next",
		NamespaceSOAP12 + "/role/next", NamespaceSOAP12 + "/role/ultimateReceiver":
		return true
	}
	return false
}

// Encode writes the response. Both arguments may be nil.
func (q *ServerCall) Encode(header HeaderEncoder, body Encoder) error {
	w := q.writer()
	w.writeMessage(q.form, q.replyHeader(header, nil), bodyContent{q.op.Output, q.op.BareOutput, q.op.Encoding, body})
	return q.finish(w)
}

func (q *ServerCall) writer() *Writer {
	options := q.server.Write
	options.Version = q.server.Version
	w := NewWriter(options)
	if q.packer != nil {
		w.packer = q.packer()
	}
	return w
}

func (q *ServerCall) finish(w *Writer) (err error) {
	q.contentType, q.reply, err = w.packed(q.form.contentType())
	return err
}

// Fail sends header, which may be nil, with the fault that err becomes, and returns err.
func (q *ServerCall) Fail(header HeaderEncoder, err error) error {
	q.failed = header
	return err
}

// answerFault answers an error of an operation, or of reading its request.
func (q *ServerCall) answerFault(err error) *Response {
	var f *Fault
	if q.server.Fault != nil {
		f = q.server.Fault(err)
	}
	if f == nil {
		f = defaultFault(err, q.server.Version)
	}
	if q.fault(f) != nil {
		q.header, q.failed, q.packer = nil, nil, nil // One of them may be what could not be written.
		f = internalFault()
		_ = q.fault(f)
	}
	return &Response{Status: q.status(f), ContentType: q.contentType, Body: q.reply}
}

func (q *ServerCall) status(f *Fault) int {
	switch {
	case f.Status != 0:
		return f.Status
	case q.form == SOAP12 && f.code(NamespaceSOAP12) == Name{NamespaceSOAP12, "Sender"}:
		return 400
	}
	return 500
}

func (q *ServerCall) fault(f *Fault) error {
	w := q.writer()
	w.writeFault(q.form, q.replyHeader(q.failed, f), f)
	return q.finish(w)
}

// defaultFault reports to a client what is wrong with its request, and of other errors only that there is one.
func defaultFault(err error, v *Version) *Fault {
	if typed, ok := find[TypedFault](err); ok {
		return untyped(typed, v)
	}
	if fault, ok := find[*Fault](err); ok {
		return fault
	}
	code := ""
	switch {
	case is[*WriteError](err):
		return internalFault()
	case is[*MustUnderstandError](err):
		code = "MustUnderstand"
	case is[*ActionError](err), is[*BodyError](err), is[*ValueError](err), is[*SyntaxError](err):
		code = "Client"
	default:
		return internalFault()
	}
	return &Fault{Code: Name{NamespaceSOAP11, code}, Reason: err.Error(), Lang: "en"}
}

func internalFault() *Fault {
	return &Fault{Code: Name{NamespaceSOAP11, "Server"}, Reason: "the server could not carry out the request", Lang: "en"}
}

// ActionError reports that no operation has the action, or that a request without one cannot be assigned to an operation.
type ActionError struct{ Action string }

func (e *ActionError) Error() string {
	if e.Action == "" {
		return "soap: the request has no SOAP action to find its operation by; send the one that the WSDL gives"
	}
	return "soap: no operation has the action " + excerpt(e.Action)
}

// MustUnderstandError reports a header block that must be understood and is not.
type MustUnderstandError struct{ Block Name }

func (e *MustUnderstandError) Error() string {
	return "soap: the header block " + excerpt(e.Block.String()) + " must be understood and is not"
}

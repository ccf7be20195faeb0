package addressing

import "groupdesk/gen/soap"

// Handler begins a handler of the blocks of one request; it is an element of soap.Server's Header.
func Handler(in *soap.Incoming) soap.HeaderHandler { return &exchange{in: in} }

// exchange is what the blocks of a request say.
type exchange struct {
	in                *soap.Incoming
	space             string // of the version that the request speaks
	action, messageID string
	replyTo           string // empty for the request's own connection
	twice             string // a block that came again
	seen              map[string]bool
}

// DecodeHeader reads a block of WS-Addressing.
func (x *exchange) DecodeHeader(r *soap.Reader) bool {
	name := r.Name()
	if name.Space != Namespace && name.Space != Namespace2004 {
		return false
	}
	x.space = name.Space
	switch name.Local {
	case "Action":
		x.action = r.AnyURI()
	case "MessageID":
		x.messageID = r.AnyURI()
	case "ReplyTo", "FaultTo":
		x.readReplyTo(r)
	case "To", "From", "RelatesTo":
		r.Skip()
	default:
		return false
	}
	if x.seen[name.Local] && name.Local != "RelatesTo" {
		x.twice = name.Local
	}
	if x.seen == nil {
		x.seen = map[string]bool{}
	}
	x.seen[name.Local] = true
	return true
}

func (x *exchange) readReplyTo(r *soap.Reader) {
	for r.Child() {
		if r.Name().Local != "Address" {
			r.Skip()
			continue
		}
		if address := r.AnyURI(); address != anonymous(x.space) && address != none {
			x.replyTo = address
		}
	}
}

// EndHeader refuses a request that lacks a required block (Binding, section 6.4).
func (x *exchange) EndHeader() error {
	switch {
	case x.space == "":
		x.space = Namespace
		return x.required("Action")
	case x.twice != "":
		return x.fault("InvalidAddressingHeader", "InvalidCardinality", "the header block "+x.twice+" occurs twice")
	case x.action == "":
		return x.required("Action")
	case x.in.Operation.Action != "" && x.in.Version.Action(x.in.Operation.Action) != x.action:
		return x.fault("InvalidAddressingHeader", "ActionMismatch", "the action of WS-Addressing is not that of the operation")
	case x.replyTo != "":
		return x.fault("InvalidAddressingHeader", "OnlyAnonymousAddressSupported", "replies go back over the request's connection only")
	}
	return nil
}

// none is the address to which no reply is to be sent (Core, section 2.1).
const none = Namespace + "/none"

func (x *exchange) required(block string) error {
	code := "MessageAddressingHeaderRequired"
	if x.space == Namespace2004 {
		code = "MessageInformationHeaderRequired"
	}
	return x.fault(code, "", "the header block "+block+" of WS-Addressing is missing")
}

func (x *exchange) fault(code, subcode, reason string) error {
	f := &soap.Fault{Code: soap.Name{Space: soap.NamespaceSOAP11, Local: "Client"}, Reason: reason, Lang: "en"}
	f.Subcodes = append(f.Subcodes, soap.Name{Space: x.space, Local: code})
	if subcode != "" {
		f.Subcodes = append(f.Subcodes, soap.Name{Space: x.space, Local: subcode})
	}
	return f
}

// EncodeReply writes the response's action and the id of the request.
func (x *exchange) EncodeReply(w *soap.Writer, op *soap.Operation, f *soap.Fault) {
	action := ""
	switch {
	case f != nil:
		action = faultAction(x.space)
	case op != nil:
		action = x.in.Version.Action(op.ReplyAction)
	}
	if action == "" || x.space == "" {
		return
	}
	w.Start(x.space, "Action")
	w.MustUnderstand()
	w.Text(action)
	w.End()
	if x.messageID != "" {
		w.AnyURI(x.space, "RelatesTo", x.messageID)
	}
}

// faultAction is the action of a fault (Binding, section 6; the submission, section 4).
func faultAction(space string) string {
	if space == Namespace2004 {
		return Namespace2004 + "/fault"
	}
	return Namespace + "/soap/fault"
}

package soap

import "strings"

// Fault is a SOAP fault of either version. As an error of a call it is what the server
// answered; as an error of an operation that a server implements it is what is answered.
type Fault struct {
	Code     Name // in either version's words; see [Fault.FromSender]
	Subcodes []Name
	Reason   string
	Lang     string // of Reason, empty if unknown
	Actor    string // SOAP 1.1 faultactor, SOAP 1.2 Role
	Node     string // SOAP 1.2 only
	Detail   Raw
	// Status is that of the HTTP response. When answering, 0 stands for 500, and for 400 where
	// SOAP 1.2 blames the sender (SOAP 1.2 part 2, table 20).
	Status int
}

func (f *Fault) Error() string {
	return "soap: fault " + excerpt(f.Code.Local) + ": " + excerpt(f.Reason)
}

// FromSender reports whether the code blames the request: Client in SOAP 1.1, Sender in 1.2.
func (f *Fault) FromSender() bool {
	local, _, _ := strings.Cut(f.Code.Local, ".")
	return f.Code.Space == NamespaceSOAP11 && local == "Client" || f.Code.Space == NamespaceSOAP12 && local == "Sender"
}

// DecodeDetail reads the element of the name in Detail into v and reports whether it is there.
func (f *Fault) DecodeDetail(name Name, v Decoder) (found bool, err error) {
	return f.Detail.Decode(name, v, ReadOptions{})
}

// faultNames translates the codes of the specifications, 1.1 to 1.2.
var faultNames = [...][2]string{
	{"Client", "Sender"}, {"Server", "Receiver"}, {"Client", "DataEncodingUnknown"},
	{"MustUnderstand", "MustUnderstand"}, {"VersionMismatch", "VersionMismatch"},
}

// code returns the code in the words of the version. Only SOAP 1.1 has codes of more than one
// word, such as Client.Authentication, and may get others yet. No code blames the server.
func (f *Fault) code(space string) Name {
	switch f.Code.Space {
	case NamespaceSOAP11, NamespaceSOAP12:
	default:
		if f.Code.Local != "" {
			return f.Code
		}
	}
	word, _, _ := strings.Cut(f.Code.Local, ".")
	for _, pair := range faultNames {
		switch {
		case word != pair[0] && word != pair[1]:
		case space == NamespaceSOAP12 && word == pair[0]:
			return Name{space, pair[1]}
		case space == NamespaceSOAP12:
			return Name{space, word}
		default:
			return Name{space, pair[0] + f.Code.Local[len(word):]}
		}
	}
	return f.otherCode(space)
}

// otherCode is the code of a fault whose own no version knows.
func (f *Fault) otherCode(space string) Name {
	switch {
	case space == NamespaceSOAP12:
		return Name{space, "Receiver"}
	case f.Code.Local == "":
		return Name{space, "Server"}
	}
	return Name{space, f.Code.Local}
}

// writeFault writes an envelope that holds the fault. header may be nil.
func (w *Writer) writeFault(form Form, header HeaderEncoder, f *Fault) {
	space := form.namespace()
	if header != nil {
		w.startEnvelope(form, header)
	} else {
		w.Start(space, "Envelope")
	}
	w.valueDepth = neverDeep
	w.Start(space, "Body")
	w.Start(space, "Fault")
	if space == NamespaceSOAP12 {
		w.fault12(f)
	} else {
		w.fault11(f)
	}
	w.End()
	w.End()
	w.End()
}

// fault11 writes the children of Fault of SOAP 1.1, section 4.4. It has one code only: a
// subcode takes its place, as WS-Security and WS-Addressing want it.
func (w *Writer) fault11(f *Fault) {
	code := f.code(NamespaceSOAP11)
	if len(f.Subcodes) > 0 {
		code = f.Subcodes[0]
	}
	w.QName("", "faultcode", code)
	w.langText("", "faultstring", f)
	if f.Actor != "" {
		w.AnyURI("", "faultactor", f.Actor)
	}
	if f.Detail != "" {
		w.Start("", "detail")
		w.Raw(f.Detail)
		w.End()
	}
}

// fault12 writes the children of Fault of SOAP 1.2 part 1, section 5.4. A code that is not
// the specification's becomes a subcode.
func (w *Writer) fault12(f *Fault) {
	const space = NamespaceSOAP12
	codes := append([]Name{f.code(space)}, f.Subcodes...)
	if codes[0].Space != space {
		codes = append([]Name{{space, "Receiver"}}, codes...)
	}
	w.Start(space, "Code")
	for i, code := range codes {
		if i > 0 {
			w.Start(space, "Subcode")
		}
		w.QName(space, "Value", code)
	}
	for range codes {
		w.End()
	}
	w.Start(space, "Reason")
	w.langText(space, "Text", f)
	w.End()
	if f.Node != "" {
		w.AnyURI(space, "Node", f.Node)
	}
	if f.Actor != "" {
		w.AnyURI(space, "Role", f.Actor)
	}
	if f.Detail != "" {
		w.Start(space, "Detail")
		w.Raw(f.Detail)
		w.End()
	}
}

func (w *Writer) langText(space, local string, f *Fault) {
	w.Start(space, local)
	if f.Lang != "" {
		w.Attr(namespaceXML, "lang", f.Lang)
	} else if space == NamespaceSOAP12 {
		w.Attr(namespaceXML, "lang", "en")
	}
	w.Text(f.Reason)
	w.End()
}

// readFault reads the current Fault element. It takes the children of both versions, in
// any namespace, since a fault that is not quite right still says more than none.
func readFault(r *Reader) *Fault {
	f := &Fault{}
	for r.Child() {
		switch r.Name().Local {
		case "faultcode":
			f.Code = r.code()
		case "faultstring":
			f.readReason(r)
		case "faultactor", "Role":
			f.Actor = r.AnyURI()
		case "Node":
			f.Node = r.AnyURI()
		case "detail", "Detail":
			f.Detail = r.Raw()
		case "Code":
			f.readCode(r)
		case "Reason":
			for r.Child() {
				f.readReason(r)
			}
		default:
			r.Skip()
		}
	}
	return f
}

// readCode reads Code of SOAP 1.2, or a Subcode inside of it.
func (f *Fault) readCode(r *Reader) {
	for r.Child() {
		switch r.Name().Local {
		case "Value":
			if code := r.code(); f.Code.Local == "" {
				f.Code = code
			} else {
				f.Subcodes = append(f.Subcodes, code)
			}
		case "Subcode":
			f.readCode(r)
		default:
			r.Skip()
		}
	}
}

// readReason keeps the first of the texts, which differ in language.
func (f *Fault) readReason(r *Reader) {
	lang, _ := r.Attr(namespaceXML, "lang")
	if text := r.Text(); f.Reason == "" {
		f.Reason, f.Lang = text, lang
	}
}

// code reads a fault code. One that is no QName becomes a name without namespace.
func (r *Reader) code() Name {
	s := r.token()
	if name, ok := r.resolve(s); ok {
		return name
	}
	return Name{"", s}
}

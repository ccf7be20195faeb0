package soap

import "strings"

// Fault is a SOAP fault of either version. As an error of a call it is what the server answered; as an error of an operation
// that a server implements it is what is answered.
type Fault struct {
	Code     Name // in either version's words; see [Fault.FromSender]
	Subcodes []Name
	Reason   string
	Lang     string // of Reason, empty if unknown
	// Translations are Reason in further languages. SOAP 1.1 has no place for them.
	Translations []Translation
	Actor        string // SOAP 1.1 faultactor, SOAP 1.2 Role
	Node         string // SOAP 1.2 only
	Detail       Raw
	// Status is that of the HTTP response. When answering, 0 stands for 500, and for 400 where SOAP 1.2 blames the sender
	// (SOAP 1.2 part 2, table 20).
	Status int
	// Header holds the header fields of the HTTP response, such as Retry-After, where the transport provides them. It
	// is not written when answering.
	Header Fields
}

// Translation is the reason of a [Fault] in another language.
type Translation struct{ Lang, Reason string }

func (f *Fault) Error() string {
	return "soap: fault " + excerpt(f.Code.Local) + ": " + excerpt(f.Reason)
}

// FromSender reports whether the code blames the request: Client in SOAP 1.1, Sender in 1.2. Servers that mix the two up, or
// leave the namespace out, are understood.
func (f *Fault) FromSender() bool {
	word, _, _ := strings.Cut(f.Code.Local, ".")
	switch f.Code.Space {
	case NamespaceSOAP11, NamespaceSOAP12, "":
		return word == "Client" || word == "Sender"
	}
	return false
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

// code returns the code in the words of the version. Only SOAP 1.1 has codes of more than one word, such as
// Client.Authentication, and may get others yet. No code blames the server.
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

// otherCode is the code of a fault whose own code neither version knows.
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

// fault11 writes the children of Fault of SOAP 1.1, section 4.4. It has one code only: a subcode takes its place, as
// WS-Security and WS-Addressing require.
func (w *Writer) fault11(f *Fault) {
	code := f.code(NamespaceSOAP11)
	if len(f.Subcodes) > 0 {
		code = f.Subcodes[0]
	}
	w.QName("", "faultcode", code)
	w.langText("", "faultstring", f.Lang, f.Reason)
	if f.Actor != "" {
		w.AnyURI("", "faultactor", f.Actor)
	}
	if f.Detail != "" {
		w.Start("", "detail")
		w.Raw(f.Detail)
		w.End()
	}
}

// fault12 writes the children of Fault of SOAP 1.2 part 1, section 5.4. A code that is not the specification's becomes a
// subcode.
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
	w.langText(space, "Text", f.Lang, f.Reason)
	for _, t := range f.Translations {
		w.langText(space, "Text", t.Lang, t.Reason)
	}
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

func (w *Writer) langText(space, local, lang, text string) {
	w.Start(space, local)
	if lang != "" {
		w.Attr(namespaceXML, "lang", lang)
	} else if space == NamespaceSOAP12 {
		w.Attr(namespaceXML, "lang", "en")
	}
	w.Text(text)
	w.End()
}

// isFault reports whether the child of a response's Body is a fault. One of the other version than the envelope, or
// without a namespace, is wrong, but still not a result.
func (op *Operation) isFault(name Name) bool {
	if name.Local != "Fault" || name == op.Output {
		return false
	}
	return name.Space == "" || name.Space == NamespaceSOAP11 || name.Space == NamespaceSOAP12
}

// readFault reads the current Fault element. It takes the children of both versions, in any namespace and order, and
// text wherever it is, since an incorrect fault still says more than none. Text that neither version has a place for is
// the reason, if there is no other.
func readFault(r *Reader) *Fault {
	f := &Fault{}
	var stray []byte
	for {
		text, more := r.MixedChild()
		stray = append(stray, text...)
		if !more {
			break
		}
		switch r.Name().Local {
		case "faultcode":
			f.addCode(r.resolveCode(r.wholeText()), nil)
		case "Code":
			f.addCode(r.readCode())
		case "faultstring":
			f.addReason(r.lang(), string(r.appendWholeText(nil)))
		case "Reason":
			f.readReason(r)
		case "faultactor", "Role":
			f.Actor = r.wholeText()
		case "Node":
			f.Node = r.wholeText()
		case "detail", "Detail":
			f.Detail += r.Raw()
		default:
			stray = r.appendWholeText(stray)
		}
	}
	if f.Reason == "" {
		f.Reason = trimSpace(string(stray))
	}
	return f
}

// addCode keeps the first code, and the subcodes of all.
func (f *Fault) addCode(code Name, subcodes []Name) {
	if f.Code == (Name{}) {
		f.Code = code
	}
	f.Subcodes = append(f.Subcodes, subcodes...)
}

// addReason makes the first text the reason, and others its translations.
func (f *Fault) addReason(lang, text string) {
	switch {
	case trimSpace(text) == "":
	case f.Reason == "":
		f.Lang, f.Reason = lang, text
	default:
		f.Translations = append(f.Translations, Translation{lang, text})
	}
}

// readReason reads Reason of SOAP 1.2. The text of a Reason without Text is its own.
func (f *Fault) readReason(r *Reader) {
	lang := r.lang()
	text, more := r.MixedChild()
	for ; more; _, more = r.MixedChild() {
		f.addReason(r.lang(), string(r.appendWholeText(nil)))
	}
	f.addReason(lang, text)
}

// readCode reads Code of SOAP 1.2, or a Subcode inside of it. The text of one without Value is its own.
func (r *Reader) readCode() (code Name, subcodes []Name) {
	text, more := r.MixedChild()
	for ; more; _, more = r.MixedChild() {
		if r.Name().Local == "Subcode" {
			subcode, inner := r.readCode()
			if subcode != (Name{}) {
				subcodes = append(subcodes, subcode)
			}
			subcodes = append(subcodes, inner...)
		} else if value := r.wholeText(); code == (Name{}) {
			code = r.resolveCode(value)
		}
	}
	if code == (Name{}) {
		code = r.resolveCode(trimSpace(text))
	}
	return code, subcodes
}

// resolveCode expands a fault code of the element that was read last. One that is not a QName becomes a name without
// namespace.
func (r *Reader) resolveCode(s string) Name {
	if name, ok := r.resolve(s); ok {
		return name
	}
	return Name{"", s}
}

// lang returns the language of the current element.
func (r *Reader) lang() string {
	lang, _ := r.Attr(namespaceXML, "lang")
	return lang
}

// wholeText returns the text of the current element and of those in it, white space trimmed.
func (r *Reader) wholeText() string { return trimSpace(string(r.appendWholeText(nil))) }

func (r *Reader) appendWholeText(b []byte) []byte {
	for {
		text, more := r.MixedChild()
		b = append(b, text...)
		if !more {
			return b
		}
		b = r.appendWholeText(b)
	}
}

// Package recode decodes sample messages with generated packages and encodes them again. It serves tests only: a test
// generates packages and a program that gives their operations to [Run], because only a program that is linked with a
// generated package can use it.
package recode

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/mtom"
)

// Body is what an operation takes or returns.
type Body interface {
	soap.Encoder
	soap.Decoder
}

// Header is the header blocks of an operation's request or response.
type Header interface {
	soap.HeaderEncoder
	soap.HeaderDecoder
}

// Port is a port type of a generated package: a server that is used for its operations only, and what makes messages of
// each of these.
type Port struct {
	Server   *soap.Server
	Messages []Messages
}

// Messages makes the empty messages of an operation. What an operation does not have is nil.
type Messages struct {
	Request, Response func() (Body, Header)
}

// Folder holds the samples of one operation, request.xml and response.xml. Either may be missing.
type Folder struct {
	Path      string
	Operation string
	Ports     []Port
}

// Result is what became of a sample.
type Result struct {
	File   string // path of the sample
	Strict bool   // how it was read
	Again  []byte // as it was encoded again
	Error  string // why it could not be, else empty
}

// Run recodes the samples of all folders, each read leniently and strictly, and writes the results as JSON values.
func Run(folders []Folder, out io.Writer) error {
	encoder := json.NewEncoder(out)
	for _, folder := range folders {
		for _, strict := range []bool{false, true} {
			for _, name := range []string{"request.xml", "response.xml"} {
				file := filepath.Join(folder.Path, name)
				document, err := os.ReadFile(file)
				if errors.Is(err, os.ErrNotExist) {
					continue
				}
				result := Result{File: file, Strict: strict}
				if result.Again, err = folder.recode(name, document, soap.ReadOptions{Strict: strict}); err != nil {
					result.Error = err.Error()
				}
				if err := encoder.Encode(result); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (f Folder) recode(name string, document []byte, options soap.ReadOptions) ([]byte, error) {
	op, messages := f.operation(form(document))
	switch {
	case op == nil:
		return nil, fmt.Errorf("the description has no operation %s", f.Operation)
	case name == "request.xml":
		return request(op, messages, document, options)
	default:
		return response(op, messages, document, options)
	}
}

// operation finds the operation, in a port of the SOAP version if there is one.
func (f Folder) operation(version soap.Form) (*soap.Operation, Messages) {
	var found *soap.Operation
	var messages Messages
	for _, port := range f.Ports {
		for i := range port.Server.Operations {
			op := &port.Server.Operations[i].Operation
			if op.Name == f.Operation && (found == nil || op.Both || op.Form == version) {
				found, messages = op, port.Messages[i]
			}
		}
	}
	return found, messages
}

func form(document []byte) soap.Form {
	if bytes.Contains(document, []byte(soap.NamespaceSOAP12)) {
		return soap.SOAP12
	}
	return soap.SOAP11
}

// request reads a request as a server does and writes it as a client does.
func request(op *soap.Operation, messages Messages, document []byte, options soap.ReadOptions) ([]byte, error) {
	link := &link{}
	client := soap.Client{Transport: link, Form: form(document)}
	err := serve(op, document, options, func(in *soap.Incoming, q *soap.ServerCall) error {
		body, header := messages.Request()
		all := &blocks{declared: header}
		if err := q.Decode(all, body); err != nil {
			return err
		}
		if err := client.Call(in, op, body, all, nil, nil); link.request == nil {
			return err
		}
		return nil
	}).err
	return link.request, err
}

// response reads a response as a client does and writes it as a server does. A fault that the client gets is one that the
// server answers.
func response(op *soap.Operation, messages Messages, document []byte, options soap.ReadOptions) ([]byte, error) {
	client := soap.Client{Transport: &link{answer: document}, Read: options, Packaging: &mtom.Packaging{}}
	question := `<Envelope xmlns="` + soap.NamespaceSOAP11 + `"><Body/></Envelope>`
	if form(document) == soap.SOAP12 {
		question = `<Envelope xmlns="` + soap.NamespaceSOAP12 + `"><Body/></Envelope>`
	}
	answer := serve(op, []byte(question), options, func(in *soap.Incoming, q *soap.ServerCall) error {
		body, header := messages.Response()
		all := &blocks{declared: header}
		if err := client.Call(in, op, nothing{}, nil, body, all); err != nil {
			return q.Fail(all, err)
		}
		return q.Encode(all, body)
	})
	var fault *soap.Fault
	if answer.err != nil && !errors.As(answer.err, &fault) {
		return nil, answer.err
	}
	return answer.body, nil
}

// blocks are the header blocks of a message: those that the operation declares, and all others as they are.
type blocks struct {
	declared Header
	others   []soap.Raw
}

func (b *blocks) DecodeHeader(r *soap.Reader) bool {
	if b.declared == nil || !b.declared.DecodeHeader(r) {
		b.others = append(b.others, r.Element())
	}
	return true
}

func (b *blocks) EncodeHeader(w *soap.Writer) {
	if b.declared != nil {
		b.declared.EncodeHeader(w)
	}
	for _, block := range b.others {
		w.Raw(block)
	}
}

// answer is what a server answered, and the error of its operation.
type answer struct {
	body []byte
	err  error
}

// serve lets a server of one operation answer a request.
func serve(op *soap.Operation, document []byte, options soap.ReadOptions, operation func(*soap.Incoming, *soap.ServerCall) error) answer {
	var a answer
	server := soap.Server{
		Read:        options,
		AnyEnvelope: true,
		Operations:  []soap.ServerOperation{{Operation: *op, Serve: operation}},
		Fault:       func(err error) *soap.Fault { a.err = err; return nil },
	}
	reply := server.Handle(&soap.Incoming{Action: op.Action}, document)
	if a.body = reply.Body; reply.Status == 400 {
		a.err = errors.New("the server takes it for no envelope")
	}
	return a
}

// link keeps a request and answers it with a document.
type link struct{ request, answer []byte }

func (l *link) RoundTrip(_ soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	l.request = q.Body
	contentType := "text/xml"
	if bytes.HasPrefix(l.answer, []byte("--")) {
		boundary, _, _ := bytes.Cut(l.answer[2:], []byte("\n"))
		contentType = `multipart/related; type="application/xop+xml"; boundary="` + string(bytes.TrimSpace(boundary)) + `"`
	}
	return &soap.Response{Status: 200, ContentType: contentType, Body: l.answer}, nil
}

// nothing is the content of a request whose response is what counts.
type nothing struct{}

func (nothing) EncodeXML(*soap.Writer) {}

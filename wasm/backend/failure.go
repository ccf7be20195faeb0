package backend

import (
	"errors"
	"strconv"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/generated/page/services86"
	"groupdesk/wasm/admin"
)

// failureOf returns the failure that an error of soap.Client.Call stands for.
func failureOf(err error) *admin.Failure {
	for e := err; e != nil; e = errors.Unwrap(e) {
		switch e := e.(type) {
		case *soap.Fault:
			return faultFailure(e)
		case *soap.TransportError:
			f := &admin.Failure{Kind: kindOfTransport(e.Kind), Details: err.Error()}
			if d, ok := e.Err.(diagnosis); ok {
				f.Kind = admin.Kind(d.Kind())
			}
			return f
		case *soap.ResponseError:
			return responseFailure(e)
		case *soap.WriteError:
			return &admin.Failure{Kind: admin.Invalid, Details: e.Error()} // It names the element.
		}
	}
	return &admin.Failure{Kind: admin.Server, Details: err.Error()}
}

// diagnosis is an error of a transport that knows why there is no answer.
type diagnosis interface {
	error
	// Kind is one of admin's.
	Kind() string
}

func kindOfTransport(k soap.TransportKind) admin.Kind {
	switch k {
	case soap.Timeout:
		return admin.Timeout
	case soap.Cancelled:
		return admin.Cancelled
	}
	return admin.Network
}

// responseFailure returns the failure for an answer that is not a message of the service: the status is that of the web
// server before it.
func responseFailure(e *soap.ResponseError) *admin.Failure {
	kind, ok := kindOfStatus(e.Status)
	if !ok {
		kind = kindOfResponse(e.Kind)
	}
	details := "HTTP " + strconv.Itoa(e.Status) + " " + e.ContentType + "\n" + e.Error()
	return &admin.Failure{Kind: kind, Details: strings.TrimSpace(details + "\n" + e.Excerpt), RetryAfter: e.RetryAfter}
}

func kindOfStatus(status int) (admin.Kind, bool) {
	switch {
	case status >= 300 && status < 400:
		return admin.Redirected, true
	case status == 400:
		return admin.BadRequest, true
	case status == 401, status == 403, status == 407:
		return admin.Unauthorized, true
	case status == 404, status == 405, status == 410, status == 501:
		return admin.NotFoundURL, true
	case status == 408:
		return admin.Timeout, true
	case status == 413:
		return admin.TooLarge, true
	case status == 415:
		return admin.WrongContentType, true
	case status == 429:
		return admin.TooManyRequests, true
	case status >= 500:
		return admin.Unavailable, true
	}
	return "", false
}

func kindOfResponse(k soap.ResponseKind) admin.Kind {
	switch k {
	case soap.ResponseHTML, soap.ResponseContentType, soap.ResponseNotSOAP, soap.ResponseUnexpectedStatus:
		return admin.NotSOAP
	case soap.ResponseEmpty, soap.ResponseTruncated:
		return admin.Truncated
	case soap.ResponseTooLarge:
		return admin.AnswerTooLarge
	}
	return admin.Malformed
}

// faultFailure returns the failure for a SOAP fault. A server that does not wrap its exceptions gives their types in
// the detail, if at all.
func faultFailure(fault *soap.Fault) *admin.Failure {
	f := &admin.Failure{Kind: admin.Fault, Text: fault.Reason, Details: describeFault(fault)}
	var detail exceptionDetail
	// As an interface, the value would bring its other methods into the page too.
	if found, err := fault.DecodeDetail(exceptionDetailName, soap.DecoderFunc(detail.DecodeXML)); err != nil || !found {
		return f
	}
	if kind, ok := kindOfException(&detail.info); ok {
		f.Kind = kind
	}
	f.Details += "\n" + describe(&detail.info)
	return f
}

func describeFault(fault *soap.Fault) string {
	text := "HTTP " + strconv.Itoa(fault.Status) + "\nfault " + fault.Code.Local
	for _, code := range fault.Subcodes {
		text += " " + code.Local
	}
	return text
}

const nsServiceModel = "http://schemas.datacontract.org/2004/07/System.ServiceModel"

var exceptionDetailName = soap.Name{Space: nsServiceModel, Local: "ExceptionDetail"}

// exceptionDetail reads WCF's System.ServiceModel.ExceptionDetail into the shape of a wrapped exception.
type exceptionDetail struct{ info services86.SoExceptionInfo }

// DecodeXML implements soap.Decoder.
func (d *exceptionDetail) DecodeXML(r *soap.Reader) {
	for r.Child() {
		name, null := r.Name(), r.IsNil()
		switch {
		case null || name.Space != nsServiceModel:
			r.Skip()
		case name.Local == "Message":
			d.info.Message = soap.OptNilOf(r.String())
		case name.Local == "StackTrace":
			d.info.StackTrace = soap.OptNilOf(r.String())
		case name.Local == "Type":
			d.info.ExceptionType = soap.OptNilOf(r.String())
		case name.Local == "InnerException":
			var inner exceptionDetail
			inner.DecodeXML(r)
			d.info.InnerException = soap.OptNilOf(&inner.info)
		}
	}
}

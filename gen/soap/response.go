package soap

import (
	"strings"
	"unicode/utf8"
)

// ResponseKind says what is wrong with a response.
type ResponseKind int

const (
	// ResponseEmpty has no body: WCF's answer to what it does not recognise as SOAP.
	ResponseEmpty ResponseKind = iota
	// ResponseHTML is a web page, such as a sign-in page or an error page of a web server.
	ResponseHTML
	// ResponseContentType is neither XML nor HTML by its content type.
	ResponseContentType
	// ResponseNotSOAP is XML, but not an envelope with a body.
	ResponseNotSOAP
	// ResponseTruncated is XML that ends too early.
	ResponseTruncated
	// ResponseMalformed is not well-formed, or goes beyond the limits of [ReadOptions].
	ResponseMalformed
	// ResponseInvalidValue holds a text that is not of its type.
	ResponseInvalidValue
	// ResponseUnexpectedBody is a message with another element than the operation's result.
	ResponseUnexpectedBody
	// ResponseUnexpectedStatus is a message without a fault and with a non-2xx status.
	ResponseUnexpectedStatus
	// ResponseTooLarge is larger than the transport allows.
	ResponseTooLarge
	// ResponsePackage is an invalid package, such as one of MTOM.
	ResponsePackage
	// ResponseRedirect leads to another address. A transport that does not follow it says so.
	ResponseRedirect
)

var responseKinds = [...]string{
	"it is empty", "it is an HTML page", "its content type is not XML", "it is not a SOAP message",
	"it is cut off", "it is not well-formed XML", "it holds a wrong value", "it is not this operation's result",
	"its status is not 2xx", "it is too large", "it is an invalid multipart package", "it is a redirect",
}

func (k ResponseKind) String() string {
	if k < 0 || int(k) >= len(responseKinds) {
		return "unknown"
	}
	return responseKinds[k]
}

// ResponseError reports that a response is not one of the operation.
type ResponseError struct {
	Status      int // of HTTP
	Kind        ResponseKind
	ContentType string
	Excerpt     string // the beginning of the body: printable, at most 200 bytes
	Err         error  // the reader's error, else nil
	RetryAfter  int    // seconds that the server asks to wait, see [Response]
	Header      Fields // of the response, see [Response]
}

func (e *ResponseError) Error() string {
	text := "soap: unusable response with status " + itoa(e.Status) + ": " + e.Kind.String()
	if e.Kind == ResponseContentType {
		text += ", but " + e.ContentType
	}
	if e.Err != nil {
		text += ": " + strings.TrimPrefix(e.Err.Error(), "soap: ")
	}
	return text
}

// Unwrap returns the reader's error.
func (e *ResponseError) Unwrap() error { return e.Err }

func responseError(r *Response, kind ResponseKind, err error) *ResponseError {
	return &ResponseError{
		Status: r.Status, Kind: kind, ContentType: excerpt(r.ContentType),
		Excerpt: excerpt(string(r.Body[:min(len(r.Body), 4*maxExcerpt)])), Err: err, RetryAfter: r.RetryAfter, Header: r.Header,
	}
}

// notXML recognises a body that is not XML without reading it.
func notXML(r *Response) (ResponseKind, bool) {
	start := lower(string(r.Body[:min(len(r.Body), 256)]))
	start = trimSpace(strings.TrimPrefix(start, "\uFEFF"))
	media, _, _ := strings.Cut(r.ContentType, ";")
	media = lower(trimSpace(media))
	switch {
	case start == "":
		return ResponseEmpty, true
	case media != "" && media != "text/html" && media != "text/xml" && media != "application/xml" && !strings.HasSuffix(media, "+xml"):
		return ResponseContentType, true
	case media == "text/html", strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return ResponseHTML, true
	}
	return 0, false
}

// otherCharset rejects a response whose content type says that it is not in UTF-8 (RFC 7303, section 3). Text in ASCII is
// the same in nearly all charsets.
func otherCharset(r *Response) error {
	_, parameters, _ := strings.Cut(lower(r.ContentType), ";")
	for parameters != "" {
		var parameter string
		parameter, parameters, _ = strings.Cut(parameters, ";")
		name, value, _ := strings.Cut(parameter, "=")
		charset := trimSpace(strings.ReplaceAll(strings.ReplaceAll(value, `"`, ""), "'", ""))
		if trimSpace(name) != "charset" || charset == "" || isUTF8(charset) || isASCII(r.Body) {
			continue
		}
		message := "the content type names the charset " + excerpt(charset) + "; send UTF-8"
		return &SyntaxError{Kind: Unsupported, Message: message, Line: 1}
	}
	return nil
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c == 0 || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func kindOf(err error) ResponseKind {
	syntax, ok := find[*SyntaxError](err)
	switch {
	case ok && syntax.Kind == Truncated:
		return ResponseTruncated
	case ok:
		return ResponseMalformed
	case is[*EnvelopeError](err):
		return ResponseNotSOAP
	case is[*BodyError](err):
		return ResponseUnexpectedBody
	}
	return ResponseInvalidValue
}

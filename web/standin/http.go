package standin

import (
	"io"
	"net/http"
	"net/url"
	"strings"

	"groupdesk/gen/soap"
)

// maxRequest is the largest request in bytes, maxReceivedMessageSize in NetServer's sample configuration.
const maxRequest = 1_000_000

// maxDiscard is how much of an unwanted request is read, in bytes.
const maxDiscard = 64 << 20

// endpoint is one .svc file.
type endpoint struct {
	service     string // as in its actions and its path
	description string // its WSDL in package schema
	soap        *soap.Server
}

// ServeHTTP answers as IIS and WCF do, checking in their order. What the
// envelope holds is checked by the endpoint's soap.Server.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer discardRest(r)
	if s.config.CORS != "" {
		w.Header().Set("Access-Control-Allow-Origin", s.config.CORS)
	}
	e, known := s.endpoints[r.URL.Path]
	weather := *s.weather.Load()
	switch {
	case !known:
		page(w, http.StatusNotFound, "404 - File or directory not found.", "The resource cannot be found.")
	case r.Method == http.MethodOptions:
		s.serveOptions(w)
	case weather.Fail.failed(w):
	case r.Method == http.MethodGet:
		s.serveGet(w, r, e)
	case r.Method == http.MethodPost:
		s.servePost(w, r, e, weather)
	default: // WCF's answer to other methods is undocumented
		methodNotAllowed(w)
	}
}

// discardRest reads what is left of a request. A server that answers and closes the connection while the client still sends
// resets it, and most clients then never see the answer. The answers that come before the whole request was read are short
// ones, which leave the server after this.
func discardRest(r *http.Request) {
	// An error means that the client is gone, or sends too slowly to be waited for.
	_, _ = io.CopyN(io.Discard, r.Body, maxDiscard)
}

// serveOptions refuses a browser's preflight request, as WCF does, unless there is a CORS module.
func (s *Server) serveOptions(w http.ResponseWriter) {
	if s.config.CORS == "" {
		methodNotAllowed(w)
		return
	}
	w.Header().Set("Access-Control-Allow-Methods", "POST, GET")
	w.Header().Set("Access-Control-Allow-Headers", "content-type, soapaction")
	w.WriteHeader(http.StatusNoContent)
}

func methodNotAllowed(w http.ResponseWriter) {
	w.Header().Set("Allow", "POST, GET")
	w.WriteHeader(http.StatusMethodNotAllowed)
}

// servePost takes a call. WCF's reason phrase of 415 names the content type;
// here the status stands alone, as it does for every client over HTTP/2.
func (s *Server) servePost(w http.ResponseWriter, r *http.Request, e *endpoint, weather Weather) {
	content, known := parseContentType(r.Header.Get("Content-Type"), s.config.Envelope == EnvelopeAny)
	if !known {
		w.WriteHeader(http.StatusUnsupportedMediaType)
		return
	}
	body, status := readBody(r, content.charset)
	if status != http.StatusOK {
		w.WriteHeader(status)
		return
	}
	wait(r.Context(), weather.Latency)
	action := requestAction(r.Header, content)
	if s.config.Implicit == "" && strings.HasSuffix(action, "/AuthenticateImplicit") {
		unauthorized(w)
		return
	}
	answer := e.server(action, weather).Handle(&soap.Incoming{Cancellation: r.Context(), Action: action}, body)
	writeAnswer(w, answer, weather)
}

// readBody reads the body as UTF-8. The status says what is wrong, or OK.
func readBody(r *http.Request, c charset) (body []byte, status int) {
	body, err := io.ReadAll(io.LimitReader(r.Body, maxRequest+1))
	switch {
	case err != nil:
		return nil, http.StatusBadRequest
	case len(body) > maxRequest:
		return nil, http.StatusRequestEntityTooLarge
	}
	if body, err = toUTF8(body, c); err != nil {
		return nil, http.StatusBadRequest
	}
	return body, http.StatusOK
}

// requestAction is the SOAPAction without its quotes, URL-decoded as WCF does. SOAP 1.2 has it in the content type instead.
func requestAction(h http.Header, content contentType) string {
	action := h.Get("SOAPAction")
	if action == "" {
		action = content.action
	}
	if len(action) >= 2 && strings.HasPrefix(action, `"`) && strings.HasSuffix(action, `"`) {
		action = action[1 : len(action)-1]
	}
	if decoded, err := url.QueryUnescape(action); err == nil {
		return decoded
	}
	return action
}

// server is the endpoint's server as one call needs it: faults name its operation, and each answer may have other prefixes.
func (e *endpoint) server(action string, weather Weather) *soap.Server {
	server := *e.soap
	operation := action[strings.LastIndexByte(action, '/')+1:]
	server.Fault = func(err error) *soap.Fault { return fault(err, operation) }
	server.Write.Prefix = weather.Prefix.prefix()
	return &server
}

// writeAnswer sends a SOAP answer; one without body has no content type.
func writeAnswer(w http.ResponseWriter, answer *soap.Response, weather Weather) {
	if len(answer.Body) > 0 {
		w.Header().Set("Content-Type", answer.ContentType)
	}
	w.WriteHeader(answer.Status)
	_, _ = w.Write(weather.corrupt(answer.Body))
}

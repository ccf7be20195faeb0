package httptransport

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"groupdesk/gen/soap"
)

// DefaultMaxRequest bounds requests where [Handler] does not say otherwise, in bytes.
const DefaultMaxRequest = 1 << 20

// maxDiscard is how much of a refused request is read, in bytes.
const maxDiscard = 16 << 20

// Handler serves a [soap.Server] over HTTP. What is not a SOAP request gets a bare status: 405 for a method other than POST,
// 415 for another content type, 413 for a body that is too large, 400 for one that cannot be read. It reads up to 16 MiB of
// a request that it refuses, since a client that is still sending when the connection closes does not get to see the status.
type Handler struct {
	Server     *soap.Server
	MaxRequest int64 // bytes in a request's body; 0 is DefaultMaxRequest
}

// ServeHTTP answers one request. The operation finds the request's context.Context in [soap.Incoming].
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// An error means that the client is gone. The status is still held back at this point.
	defer func() { _, _ = io.CopyN(io.Discard, r.Body, maxDiscard) }()
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	contentType := r.Header.Get("Content-Type")
	action, ok := action(r.Header)
	if isPackage(contentType) && h.Server.Packaging != nil {
		action, ok = unquote(r.Header.Get("SOAPAction")), true
	}
	if !ok {
		w.WriteHeader(http.StatusUnsupportedMediaType)
		return
	}
	body, status := h.body(r)
	if status != http.StatusOK {
		w.WriteHeader(status)
		return
	}
	send(w, h.Server.Handle(&soap.Incoming{Cancellation: r.Context(), Action: action, ContentType: contentType}, body))
}

func (h *Handler) body(r *http.Request) (body []byte, status int) {
	limit := h.MaxRequest
	if limit == 0 {
		limit = DefaultMaxRequest
	}
	// Without the writer, which would close the connection: the request is read to its end.
	body, err := io.ReadAll(http.MaxBytesReader(nil, r.Body, limit))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, http.StatusRequestEntityTooLarge
	case err != nil:
		return nil, http.StatusBadRequest
	}
	return body, http.StatusOK
}

// action returns the SOAP action, from where the content type says that it stands. It is false for a content type that is
// not a SOAP message in UTF-8.
func action(header http.Header) (string, bool) {
	media, parameters, err := mime.ParseMediaType(header.Get("Content-Type"))
	charset := parameters["charset"]
	if err != nil || charset != "" && !strings.EqualFold(charset, "utf-8") {
		return "", false
	}
	switch media {
	case "text/xml":
		return unquote(header.Get("SOAPAction")), true
	case "application/soap+xml":
		return parameters["action"], true
	}
	return "", false
}

// isPackage reports whether a content type is that of a MIME package. It need not be well-formed otherwise: what reads the
// package is less strict than package mime.
func isPackage(contentType string) bool {
	media, _, _ := strings.Cut(contentType, ";")
	return strings.EqualFold(strings.TrimSpace(media), "multipart/related")
}

func unquote(s string) string {
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		return s[1 : len(s)-1]
	}
	return s
}

func send(w http.ResponseWriter, r *soap.Response) {
	if len(r.Body) > 0 {
		w.Header().Set("Content-Type", r.ContentType)
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(r.Body)))
	w.WriteHeader(r.Status)
	// An error means that the client is gone; nobody is left to answer.
	_, _ = w.Write(r.Body)
}

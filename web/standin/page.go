package standin

import (
	"fmt"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strings"

	"groupdesk/schema"
)

const (
	htmlType = "text/html; charset=utf-8"
	xmlType  = "text/xml; charset=utf-8"
)

// page writes an HTML page such as IIS and ASP.NET put in place of an answer.
func page(w http.ResponseWriter, status int, title, text string) {
	w.Header().Set("Content-Type", htmlType)
	w.WriteHeader(status)
	// A client that has gone away is not an error, here and elsewhere.
	_, _ = fmt.Fprintf(w, "<!DOCTYPE html>\n<html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p></body></html>\n",
		html.EscapeString(title), html.EscapeString(title), html.EscapeString(text))
}

// serveGet answers a GET: the service's help page, or its description. That is
// one document, so both of WCF's forms are the same.
func (s *Server) serveGet(w http.ResponseWriter, r *http.Request, e *endpoint) {
	switch strings.ToLower(r.URL.RawQuery) {
	case "wsdl", "singlewsdl":
		serveWSDL(w, r, e)
	default:
		page(w, http.StatusOK, e.service+" Service", "You have created a service.")
	}
}

var address = regexp.MustCompile(`address location="[^"]*"`)

// serveWSDL sends a description with the address under which it was asked for, so that clients call this server.
func serveWSDL(w http.ResponseWriter, r *http.Request, e *endpoint) {
	text, err := schema.Description(e.soap.Version.Name, e.description)
	if err != nil {
		page(w, http.StatusInternalServerError, "Server Error", err.Error())
		return
	}
	w.Header().Set("Content-Type", xmlType)
	here := `address location="` + html.EscapeString(ownURL(r)) + `"`
	_, _ = w.Write(address.ReplaceAllLiteral(text, []byte(here)))
}

// ownURL is the URL of r without its query, as the client wrote it: r.URL may have lost a prefix on its way here.
func ownURL(r *http.Request) string {
	own := url.URL{Scheme: "http", Host: r.Host, Path: r.URL.Path}
	if r.TLS != nil {
		own.Scheme = "https"
	}
	if asked, err := url.ParseRequestURI(r.RequestURI); err == nil {
		own.Path, own.RawPath = asked.Path, asked.RawPath
	}
	return own.String()
}

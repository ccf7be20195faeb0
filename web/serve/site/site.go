// Package site serves a built page and the SOAP services beside it on one origin, with the headers that a careful web
// server sends: long caching for files whose names carry their hash, none for the rest, and a strict security policy.
package site

import (
	"io"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strings"
)

// Services is the path below which the SOAP services answer.
const Services = "/Remote/"

// policy is the Content-Security-Policy of every file. It goes beyond the one in index.html by frame-ancestors, which only
// a header can set.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
	"img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
	"require-trusted-types-for 'script'; trusted-types 'none'"

// New returns a handler for the page in files and, below Services, for the SOAP services.
func New(files fs.FS, services http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle(Services, services)
	mux.HandleFunc("GET /"+settings, func(w http.ResponseWriter, r *http.Request) { serveSettings(w, r, files) })
	mux.Handle("/", static(files))
	return mux
}

// settings is the file with the settings of an installation.
const settings = "groupdesk.json"

// serveSettings serves the settings beside the page, or empty ones: a browser reports a file that is missing.
func serveSettings(w http.ResponseWriter, r *http.Request, files fs.FS) {
	if _, err := fs.Stat(files, settings); err == nil {
		static(files).ServeHTTP(w, r)
		return
	}
	setHeaders(w.Header(), settings)
	w.Header().Set("Content-Type", "application/json")
	io.WriteString(w, "{}\n")
}

// static serves the page's files, without listing folders.
func static(files fs.FS) http.Handler {
	server := http.FileServerFS(found{files})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setHeaders(w.Header(), path.Base(r.URL.Path))
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "this is a static file", http.StatusMethodNotAllowed)
			return
		}
		if strings.HasSuffix(r.URL.Path, "/") && r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		server.ServeHTTP(w, r)
	})
}

// found is the page's files, where those that cannot be opened do not exist: it makes no difference to a client whether
// a path holds a zero byte, is too long for the file system, or names nothing.
type found struct{ files fs.FS }

// Open opens a file, or returns fs.ErrNotExist.
func (f found) Open(name string) (fs.File, error) {
	file, err := f.files.Open(name)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return file, nil
}

// hashed matches names that change with the content.
var hashed = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

func setHeaders(h http.Header, name string) {
	h.Set("Cache-Control", "no-cache")
	if hashed.MatchString(name) {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if strings.HasSuffix(name, ".gz") {
		h.Set("Content-Type", "application/gzip") // a file for the page's loader, not an encoding
	}
	h.Set("Content-Security-Policy", policy)
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}

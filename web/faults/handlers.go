package faults

import (
	"bytes"
	"compress/gzip"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"time"
	"unicode/utf16"
)

const (
	xml   = "text/xml; charset=utf-8"
	page  = `<!DOCTYPE html><title>Sign in</title><form action="/login"><input name="user"></form>`
	fault = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>` +
		`<faultcode>s:Server</faultcode><faultstring>Out of order</faultstring></s:Fault></s:Body></s:Envelope>`
)

// answering answers in place of the services: a web page, unless the header fields, names and values in turn, say otherwise.
func answering(status int, body string, header ...string) func(http.Handler) http.Handler {
	return func(http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			for i := 0; i < len(header); i += 2 {
				w.Header().Set(header[i], header[i+1])
			}
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		})
	}
}

// rewriting has the services answer, and corrupts their answers.
func rewriting(corrupt func(w http.ResponseWriter, r *http.Request, answer *httptest.ResponseRecorder)) func(http.Handler) http.Handler {
	return func(services http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			answer := httptest.NewRecorder()
			services.ServeHTTP(answer, r)
			w.Header().Set("Content-Type", answer.Header().Get("Content-Type"))
			corrupt(w, r, answer)
		})
	}
}

// changing changes the body of an answer.
func changing(change func(body []byte) []byte) func(http.Handler) http.Handler {
	return rewriting(func(w http.ResponseWriter, _ *http.Request, answer *httptest.ResponseRecorder) {
		_, _ = w.Write(change(answer.Body.Bytes()))
	})
}

func twice(body []byte) []byte { return bytes.Repeat(body, 2) }

func corrupted(body []byte) []byte {
	return bytes.Replace(body, []byte("</s:Body>"), []byte("\x01</s:Body>"), 1)
}

var wrapper = regexp.MustCompile(`(</?)\w+Response\b`)

func renamed(body []byte) []byte {
	return wrapper.ReplaceAll(body, []byte("${1}GetUserGroupListResponse"))
}

var id = regexp.MustCompile(`<Id>\d+</Id>`)

func otherGroup(body []byte) []byte { return id.ReplaceAll(body, []byte("<Id>3</Id>")) }

// Renumbered gives groups in the list other IDs than they have: one 0, one a negative number, one that of another group.
func Renumbered(services http.Handler) http.Handler {
	return changing(func(body []byte) []byte {
		for from, to := range map[string]string{"3": "0", "4": "-1", "5": "2"} {
			body = bytes.Replace(body, []byte("<Id>"+from+"</Id>"), []byte("<Id>"+to+"</Id>"), 1)
		}
		return body
	})(services)
}

// flush sends what has been written so far.
func flush(w http.ResponseWriter) { _ = http.NewResponseController(w).Flush() }

func slow(services http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		<-time.After(100 * time.Millisecond)
		services.ServeHTTP(w, r)
	})
}

var dripping = rewriting(func(w http.ResponseWriter, _ *http.Request, answer *httptest.ResponseRecorder) {
	for b := range bytes.Lines(bytes.ReplaceAll(answer.Body.Bytes(), []byte("><"), []byte(">\n<"))) {
		_, _ = w.Write(b)
		flush(w)
	}
})

var drippingOn = rewriting(func(w http.ResponseWriter, r *http.Request, answer *httptest.ResponseRecorder) {
	_, _ = w.Write(answer.Body.Bytes()[:10])
	for drop := time.Tick(10 * time.Millisecond); r.Context().Err() == nil; <-drop {
		_, _ = io.WriteString(w, " ")
		flush(w)
	}
})

var stalling = rewriting(func(w http.ResponseWriter, r *http.Request, answer *httptest.ResponseRecorder) {
	_, _ = w.Write(answer.Body.Bytes()[:answer.Body.Len()/2])
	flush(w)
	<-r.Context().Done()
})

// cut ends an answer in its middle, by losing the connection or as if that were all.
func cut(lost bool) func(http.Handler) http.Handler {
	return rewriting(func(w http.ResponseWriter, _ *http.Request, answer *httptest.ResponseRecorder) {
		_, _ = w.Write(answer.Body.Bytes()[:answer.Body.Len()/2])
		if lost {
			flush(w)
			panic(http.ErrAbortHandler)
		}
	})
}

// reset resets the connection in place of an answer, before or after the services have acted.
func reset(after bool) func(http.Handler) http.Handler {
	return func(services http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if after {
				services.ServeHTTP(httptest.NewRecorder(), r)
			}
			connection, _, err := http.NewResponseController(w).Hijack()
			if err != nil {
				panic(err)
			}
			if tcp, ok := connection.(*net.TCPConn); ok {
				_ = tcp.SetLinger(0)
			}
			_ = connection.Close()
		})
	}
}

func compressed(told bool) func(http.Handler) http.Handler {
	return rewriting(func(w http.ResponseWriter, _ *http.Request, answer *httptest.ResponseRecorder) {
		if told {
			w.Header().Set("Content-Encoding", "gzip")
		}
		z := gzip.NewWriter(w)
		_, _ = z.Write(answer.Body.Bytes())
		_ = z.Close()
	})
}

var otherCharset = rewriting(func(w http.ResponseWriter, _ *http.Request, answer *httptest.ResponseRecorder) {
	w.Header().Set("Content-Type", "text/xml; charset=utf-16")
	for _, unit := range utf16.Encode([]rune(answer.Body.String())) {
		_, _ = w.Write([]byte{byte(unit), byte(unit >> 8)})
	}
})

var otherType = rewriting(func(w http.ResponseWriter, _ *http.Request, answer *httptest.ResponseRecorder) {
	w.Header().Set("Content-Type", "application/octet-stream")
	_, _ = w.Write(answer.Body.Bytes())
})

// huge answers with more than the page takes, for as long as it goes on reading.
var huge = rewriting(func(w http.ResponseWriter, _ *http.Request, answer *httptest.ResponseRecorder) {
	blanks := bytes.Repeat([]byte(" "), 1<<20)
	for range 1 << 10 {
		if _, err := w.Write(blanks); err != nil {
			return
		}
	}
	_, _ = w.Write(answer.Body.Bytes())
})

package chromium

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"time"

	"groupdesk/web/serve/site"
	"groupdesk/web/standin"
	"groupdesk/web/standin/store"
)

// openNetServer starts a stand-in that has so many groups in use, with its data in a folder, and signs a user in.
func openNetServer(dir string, groups int) (netServer *standin.Server, ticket string, err error) {
	path := filepath.Join(dir, fmt.Sprintf("netserver-%d.db", groups))
	if err := fill(path, groups); err != nil {
		return nil, "", err
	}
	if netServer, err = standin.Open(standin.Config{Path: path}); err != nil {
		return nil, "", err
	}
	ticket, err = netServer.Ticket()
	return netServer, ticket, err
}

// fill adds groups to the data until so many are in use.
func fill(path string, groups int) error {
	data, err := store.Open(path)
	if err != nil {
		return err
	}
	defer data.Close()
	existing, err := data.Groups(false)
	if err != nil {
		return err
	}
	for i := len(existing) + 1; i <= groups; i++ {
		if _, err := data.InsertGroup(groupNumber(i), store.Stamp{At: time.Unix(0, 0)}); err != nil {
			return err
		}
	}
	return nil
}

// serve serves something until it is closed.
func serve(handler http.Handler) (url string, closeServer func() error, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener) // until Close
	return "http://" + listener.Addr().String() + "/", server.Close, nil
}

// mount is the attribute that mounts the page. Behind it the ticket of a user is written, as a host page does.
const mount = " data-groupdesk "

// signedIn serves a page whose user is signed in, and the services beside it.
func signedIn(page string, netServer http.Handler, ticket string) http.Handler {
	next := site.New(os.DirFS(page), netServer)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			next.ServeHTTP(w, r)
			return
		}
		recorded := httptest.NewRecorder()
		next.ServeHTTP(recorded, r)
		for _, name := range []string{"Content-Type", "Content-Security-Policy", "Cache-Control"} {
			w.Header().Set(name, recorded.Header().Get(name))
		}
		fmt.Fprint(w, strings.Replace(recorded.Body.String(), mount, mount+"data-ticket=\""+ticket+"\" ", 1))
	})
}

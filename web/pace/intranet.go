package main

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"groupdesk/web/serve/site"
	"groupdesk/web/standin"
	"groupdesk/web/standin/store"
)

// The trial user who signs in.
const user, password = "ADM0", "adm0"

// openNetServer starts a stand-in that has so many groups in use, with its data below dir.
func openNetServer(dir string, groups int) (*standin.Server, error) {
	path := filepath.Join(dir, fmt.Sprintf("netserver-%d.db", groups))
	if err := fill(path, groups); err != nil {
		return nil, err
	}
	return standin.Open(standin.Config{Path: path})
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

// serve serves a page and the services on one origin, until it is closed.
func serve(page string, netServer http.Handler) (url string, closeServer func() error, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: site.New(os.DirFS(page), netServer), ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener) // until Close
	return "http://" + listener.Addr().String() + "/", server.Close, nil
}

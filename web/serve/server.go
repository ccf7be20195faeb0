package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

const (
	headerPatience = 10 * time.Second
	bodyPatience   = 30 * time.Second // for a request, its header included
	idlePatience   = 2 * time.Minute
	stopPatience   = 500 * time.Millisecond // for the calls under way when the process is to end
	maxHeader      = 64 << 10               // bytes; more than http.sys lets through to NetServer
)

// newServer makes a server that waits for no client forever. Those that send byte by byte are cut off after patience,
// those that receive byte by byte after four times that: the page is larger than any request. The contexts of its
// requests end with ctx.
func newServer(ctx context.Context, handler http.Handler, patience time.Duration) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headerPatience,
		ReadTimeout:       patience,
		WriteTimeout:      4 * patience,
		IdleTimeout:       idlePatience,
		MaxHeaderBytes:    maxHeader,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
}

// run serves until ctx ends, and then lets calls that are under way finish for a moment.
func run(ctx context.Context, listener net.Listener, server *http.Server) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopPatience)
	defer cancel()
	err := server.Shutdown(grace)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}

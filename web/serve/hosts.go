package main

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// hosts are the names and addresses, in the form of hostKey, under which the server answers besides those of this machine.
//
// A page of any site can have its own name point at 127.0.0.1 once it is loaded (DNS rebinding), and then call this
// server as if it were its own. The browser still says in the Host header which name it went to.
type hosts map[string]bool

// newHosts allows the host of the address to listen on, the actual address, and others by name.
func newHosts(told string, listening net.Addr, others []string) hosts {
	allowed := hosts{}
	for _, address := range []string{told, listening.String()} {
		if host, _, err := net.SplitHostPort(address); err == nil && host != "" {
			allowed[hostKey(host)] = true
		}
	}
	for _, host := range others {
		allowed[hostKey(host)] = true
	}
	return allowed
}

// only passes on requests for these hosts, whatever the port, and refuses others.
func (h hosts) only(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if bare, _, err := net.SplitHostPort(host); err == nil {
			host = bare
		}
		if !h.allow(host) {
			http.Error(w, fmt.Sprintf("this server does not answer for the host %.100q; if that is one of its names, start it with -allow-host and the name", host),
				http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (h hosts) allow(host string) bool {
	key := hostKey(host)
	if address, err := netip.ParseAddr(key); err == nil && address.IsLoopback() {
		return true
	}
	return key == "localhost" || h[key]
}

// hostKey is the form in which hosts are compared.
func hostKey(host string) string {
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	if address, err := netip.ParseAddr(host); err == nil {
		return address.Unmap().String()
	}
	return strings.ToLower(strings.TrimSuffix(host, "."))
}

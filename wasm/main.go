//go:build js && wasm

// Command wasm is the program inside the page, app.wasm. It puts the parts together and does nothing else.
package main

import (
	"time"

	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/browser"
	"groupdesk/wasm/view"
)

// timeout is how long the service may take to answer a request.
const timeout = 60 * time.Second

func main() {
	host := browser.Take()
	port := browser.Open()
	service := backend.New(backend.Config{Transport: port, Service: host.Service, Timeout: timeout})

	var page *view.View
	state := admin.New(admin.Options{
		Language: host.Language, Service: host.Service, ReadOnly: host.ReadOnly, Text: port,
		NoLetters: port.Recall(admin.LettersName) != "",
	})
	program := admin.NewProgram(service, port, state, func(s admin.State) { page.Render(s) })
	page = view.New(host, port, program.Post)
	defer page.Close()
	host.OnUnmount(program.Stop)
	host.OnRefresh(func() { program.Post(admin.Refresh{}) })
	signIn := func(ticket string) {
		if ticket != "" {
			program.Post(admin.Connect{Credentials: admin.Credentials{Ticket: admin.Secret(ticket)}})
		}
	}
	host.OnTicket(signIn)

	if host.Ticket != "" {
		signIn(host.Ticket)
	} else {
		host.AskTicket()
	}
	program.Run()
}

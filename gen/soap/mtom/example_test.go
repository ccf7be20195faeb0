package mtom_test

import (
	"fmt"
	"net/http/httptest"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/gen/soap/mtom"
)

func Example() {
	server := &soap.Server{Packaging: &mtom.Packaging{}}
	server.Operations = copier(nil).Operations
	listener := httptest.NewServer(&httptransport.Handler{Server: server, MaxRequest: 16 << 20})
	defer listener.Close()

	client := soap.Client{
		Transport: &httptransport.Transport{}, URL: listener.URL,
		Packaging: &mtom.Packaging{Threshold: 10_000},
	}
	photo := files{data: [][]byte{make([]byte, 1<<20)}}
	var copied files
	err := client.Call(nil, &operation, &photo, nil, &copied, nil)
	fmt.Println(err, len(copied.data[0]))
	// Output: <nil> 1048576
}

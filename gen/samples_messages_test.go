package main

import (
	"fmt"
	"maps"
	"regexp"

	addressing "groupdesk/gen/features/addressing/golden"
	comments "groupdesk/gen/features/comments/golden"
	derivedoperations "groupdesk/gen/features/derived-operations/golden"
	faults "groupdesk/gen/features/faults/golden"
	headerfaults "groupdesk/gen/features/header-faults/golden"
	headers "groupdesk/gen/features/headers/golden"
	imports "groupdesk/gen/features/imports/golden"
	merge "groupdesk/gen/features/merge/golden"
	names "groupdesk/gen/features/names/golden"
	oneway "groupdesk/gen/features/oneway/golden"
	overloads "groupdesk/gen/features/overloads/golden"
	prefixes "groupdesk/gen/features/prefixes/golden"
	sharedactions "groupdesk/gen/features/shared-actions/golden"
	soap12 "groupdesk/gen/features/soap12/golden"
	tests "groupdesk/gen/features/tests/golden"

	"groupdesk/gen/soap"
)

// messageSamples lists the samples of services: requests, and what answers them.
func messageSamples() map[string]codec {
	all := requestSamples()
	maps.Copy(all, clientSamples())
	maps.Copy(all, answerSamples())
	return all
}

// requestSamples reads each request with a generated server, whose method passes what it got on to a client.
func requestSamples() map[string]codec {
	return map[string]codec{
		"addressing/Envelope": sameID(asking("urn:example:post/send", func(c soap.Client) *soap.Server {
			c.URL = "http://post.example/"
			return addressing.NewPostServer(postRelay{client: addressing.PostClient{Client: c}})
		})),
		"derived-operations/Envelope": asking("urn:Adopt", func(c soap.Client) *soap.Server {
			return derivedoperations.NewShelterServer(shelterRelay{client: derivedoperations.ShelterClient{Client: c}})
		}),
		"headers/Envelope": asking("urn:Ping", func(c soap.Client) *soap.Server {
			return headers.NewHeadersServer(pingRelay{client: headers.HeadersClient{Client: c}})
		}),
		"merge/Envelope": asking("urn:first/Save", func(c soap.Client) *soap.Server {
			return merge.NewFirstServer(saveRelay{merge.FirstClient{Client: c}})
		}),
		"names/Envelope": asking("urn:range", func(c soap.Client) *soap.Server {
			return names.NewImportServer(rangeRelay{client: names.ImportClient2{Client: c}})
		}),
		"oneway/Envelope": asking("urn:Tell", func(c soap.Client) *soap.Server {
			return oneway.NewOneWayServer(tellRelay{oneway.OneWayClient{Client: c}})
		}),
		"overloads/Envelope": asking("urn:byNumber", func(c soap.Client) *soap.Server {
			return overloads.NewFinderServer(findRelay{client: overloads.FinderClient{Client: c}})
		}),
		"prefixes/Envelope": asking("urn:Ask", func(c soap.Client) *soap.Server {
			return prefixes.NewPortServer(askRelay{prefixes.PortClient{Client: c}})
		}),
		"shared-actions/Envelope": asking("", func(c soap.Client) *soap.Server {
			return sharedactions.NewDoorsServer(doorsRelay{client: sharedactions.DoorsClient{Client: c}})
		}),
		"soap12/Envelope": asking("urn:Late", func(c soap.Client) *soap.Server {
			return soap12.NewEchoServer(lateRelay{client: soap12.EchoClient{Client: c}})
		}),
	}
}

// clientSamples reads each request of a package that was generated without a server.
func clientSamples() map[string]codec {
	return map[string]codec{
		"imports/Envelope": asking("urn:imports/Lend", func(c soap.Client) *soap.Server {
			lend := soap.Operation{Action: "urn:imports/Lend", Input: soap.Name{Space: "urn:imports:port", Local: "Lend"}}
			client := imports.LibraryClient{Client: c}
			return serving(lend, func(q *soap.ServerCall) error {
				var in imports.LendRequest
				if err := q.Decode(nil, &in); err != nil {
					return err
				}
				_, err := client.Lend(nil, in)
				return err
			})
		}),
		"tests/Envelope": asking("urn:example:zoo/Admit", func(c soap.Client) *soap.Server {
			admit := soap.Operation{Action: "urn:example:zoo/Admit", Input: soap.Name{Space: "urn:example:zoo", Local: "Admit"}}
			client := tests.ZooClient{Client: c}
			return serving(admit, func(q *soap.ServerCall) error {
				var blocks tests.ZooRequestHeaders
				var in tests.AdmitRequest
				if err := q.Decode(&blocks, &in); err != nil {
					return err
				}
				_, err := client.Admit(nil, blocks, in)
				return err
			})
		}),
	}
}

// answerSamples reads each envelope as a client's answer.
func answerSamples() map[string]codec {
	return map[string]codec{
		"comments/Envelope": answering(
			func(c soap.Client) (comments.GreetResponse, error) {
				client := comments.CommentsClient{Client: c}
				return client.Greet(nil, comments.GreetRequest{})
			},
			func(out comments.GreetResponse, _ error) *soap.Server {
				return comments.NewCommentsServer(greetAnswer{out})
			}),
		"faults/Envelope": answering(
			func(c soap.Client) (faults.ReserveRequest, error) {
				client := faults.FaultsClient{Client: c}
				return client.Reserve(nil, faults.ReserveRequest{})
			},
			func(_ faults.ReserveRequest, err error) *soap.Server {
				return serving(soap.Operation{}, func(*soap.ServerCall) error { return err })
			}),
		"header-faults/Envelope": answering(
			func(c soap.Client) (guardAnswer, error) {
				client := headerfaults.GuardClient{Client: c}
				_, blocks, err := client.Enter(nil, headerfaults.GuardRequestHeaders{}, headerfaults.EnterRequest{})
				return guardAnswer{blocks, err}, nil
			},
			func(out guardAnswer, _ error) *soap.Server { return headerfaults.NewGuardServer(out) }),
	}
}

// asking gives a sample to a server as a request, and returns the request that the server's client makes of it.
func asking(action string, server func(soap.Client) *soap.Server) codec {
	return func(document []byte, options soap.ReadOptions) ([]byte, error) {
		link := &replay{}
		s := server(soap.Client{Transport: link})
		s.Read = options
		answer := s.Handle(&soap.Incoming{Action: action}, document)
		if link.request == nil {
			return nil, fmt.Errorf("no request was made; the server said %d %s", answer.Status, answer.Body)
		}
		return link.request.Body, nil
	}
}

// serving is a server of one operation, for a package that was generated without one.
func serving(operation soap.Operation, serve func(*soap.ServerCall) error) *soap.Server {
	return &soap.Server{Operations: []soap.ServerOperation{{
		Operation: operation,
		Serve:     func(_ *soap.Incoming, q *soap.ServerCall) error { return serve(q) },
	}}}
}

var messageID = regexp.MustCompile("urn:uuid:[0-9a-f-]+")

// sameID gives what is written the id of what was read, because a client takes a new one each time.
func sameID(code codec) codec {
	return func(document []byte, options soap.ReadOptions) ([]byte, error) {
		again, err := code(document, options)
		return messageID.ReplaceAll(again, messageID.Find(document)), err
	}
}

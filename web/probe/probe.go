package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// probe is the state of asking one server.
type probe struct {
	*server
	ticket   string
	appToken string // sent with every call once the server has asked for it
	given    string // the application token of the command line
	version  int    // the newest that answers
	report   report
	facts    facts
	took     []time.Duration
	prefixes map[string]bool // of the envelopes of answers
	lost     int             // questions without an answer
}

// inspect probes a server, and the same one directly where its address is given.
func inspect(ctx context.Context, o options) (*report, error) {
	p, err := examine(ctx, o.url, o)
	if err != nil {
		return nil, err
	}
	r := &p.report
	if o.direct != "" {
		direct, err := examine(ctx, o.direct, o)
		if err != nil {
			return nil, fmt.Errorf("-direct: %w", err)
		}
		r.Front = differences(r.Findings, direct.report.Findings)
	}
	r.Switches = p.facts.switches()
	if p.version == 0 && len(r.Switches) == 0 {
		return r, nil
	}
	r.Command = strings.Join(append([]string{"go run ./web/serve"}, r.Switches...), " ")
	return r, nil
}

// examine asks the server at an address everything.
func examine(ctx context.Context, address string, o options) (*probe, error) {
	p := &probe{server: newServer(ctx, address), ticket: o.ticket, given: o.appToken, prefixes: map[string]bool{}}
	if err := p.findServices(); err != nil {
		return nil, err
	}
	p.findCORS()
	if p.version == 0 {
		return p, nil
	}
	p.findSystem()
	if err := p.findSession(); err != nil {
		return nil, err
	}
	p.findGroups()
	p.findMembers()
	p.findWrong()
	p.findWire()
	if ctx.Err() != nil {
		return nil, errors.New("interrupted")
	}
	return p, nil
}

// ask makes a request, and notes what concerns all answers together.
func (p *probe) ask(q question) answer {
	a := p.server.ask(q)
	p.took = append(p.took, a.took)
	if a.failure != "" {
		p.lost++
	}
	if a.root != nil && a.root.local == "Envelope" {
		p.prefixes[a.root.prefix] = true
	}
	return a
}

// call calls an operation of the version that answers, as the user.
func (p *probe) call(service, operation, parts string) answer {
	c := p.as(service, operation, parts)
	c.ticket = p.ticket
	return p.ask(c.question())
}

// as is a call without ticket.
func (p *probe) as(service, operation, parts string) call {
	return call{version: p.version, service: service, operation: operation, appToken: p.appToken, parts: parts}
}

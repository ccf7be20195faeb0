package main

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
)

// findServices determines which versions and services there are, by an operation that none has.
func (p *probe) findServices() error {
	reached := false
	for _, version := range versions {
		words := map[string][]string{}
		for _, service := range services {
			a := p.ask(call{version: version, service: service, operation: "NoSuchOperation"}.question())
			if a.failure != "" && !reached {
				return errors.New("the server cannot be asked: " + a.failure)
			}
			reached = true
			word := presence(a)
			words[word] = append(words[word], service)
			p.facts.noteTrouble(a)
		}
		p.report.add(versionSection, fmt.Sprintf("Services%d", version), "%s", listed(words))
		if p.version == 0 && slices.Contains(words["answers"], "User") && slices.Contains(words["answers"], "SoPrincipal") {
			p.version = version
			p.facts.noAssociate = slices.Contains(words["not there"], "Associate")
		}
	}
	if p.version == 0 {
		p.report.add(versionSection, "asked further", "no version answers with both User and SoPrincipal, so nothing more was asked")
		return nil
	}
	p.facts.trouble = ""
	p.report.add(versionSection, "asked further", "Services%d", p.version)
	return nil
}

// presence says in a word whether a service answers.
func presence(a answer) string {
	switch {
	case a.failure != "":
		return a.failure
	case a.fault() != nil:
		return "answers"
	case a.status == http.StatusNotFound:
		return "not there"
	case a.isHTML():
		return fmt.Sprintf("a web page with status %d", a.status)
	case a.cutOff():
		return "an answer that is cut off"
	}
	return fmt.Sprintf("status %d", a.status)
}

// cutOff reports whether an envelope ends too early.
func (a answer) cutOff() bool {
	return a.root == nil && strings.HasPrefix(string(a.body), "<") && strings.Contains(string(a.body), ":Envelope")
}

// listed returns each word with the services that it applies to.
func listed(words map[string][]string) string {
	var parts []string
	for word, services := range words {
		parts = append(parts, word+": "+strings.Join(services, ", "))
	}
	slices.Sort(parts)
	return strings.Join(parts, "; ")
}

// pageOrigin stands for that of a page elsewhere.
const pageOrigin = "https://page.example"

// findCORS asks as a browser does before a page of another origin may call.
func (p *probe) findCORS() {
	version := p.version
	if version == 0 {
		version = 86
	}
	a := p.ask(question{method: http.MethodOptions, path: call{version: version, service: "User"}.path(), header: map[string]string{
		"Origin": pageOrigin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type,soapaction",
	}})
	p.report.add(originSection, "OPTIONS", "%s", shape(a))
	allowed := "nobody"
	switch origin := a.header.Get("Access-Control-Allow-Origin"); origin {
	case "":
	case "*":
		allowed, p.facts.cors = "everybody (*)", origin
	case pageOrigin:
		allowed, p.facts.cors = "the origin that asked", pageOrigin
	default:
		allowed, p.facts.cors = "another origin than the one that asked", pageOrigin
	}
	p.report.add(originSection, "may call", "%s", allowed)
	p.report.add(originSection, "headers", "%s", headerText(a.header))
}

// findWire examines the HTTP of ordinary answers, and how they are written.
func (p *probe) findWire() {
	a := p.call("User", "GetAllUserGroups", "")
	p.report.add(wireSection, "headers of an answer", "%s", headerText(a.header))
	p.report.add(wireSection, "compressed", "%s", yesNo(a.zipped))
	p.facts.randomPrefix = len(p.prefixes) > 2
	prefixes := "others, the same each time"
	switch header := a.root.at("Header").first(); {
	case p.facts.randomPrefix:
		prefixes = "others each time"
	case p.prefixes["s"] && header != nil && header.prefix == "h":
		prefixes = "s and h, as WCF"
	}
	p.report.add(wireSection, "prefixes of namespaces", "%s", prefixes)
	for _, query := range []string{"", "?wsdl", "?singleWsdl"} {
		a := p.ask(question{method: http.MethodGet, path: call{version: p.version, service: "User"}.path() + query})
		word := shape(a)
		if a.root != nil && a.root.local == "definitions" {
			word = "a description"
		}
		p.report.add(wireSection, "GET User.svc"+query, "%s", word)
	}
	p.report.add(wireSection, "questions without an answer", "%d", p.lost)
	slices.Sort(p.took)
	p.report.add(wireSection, medianTime, "%v", p.took[len(p.took)/2].Round(time.Millisecond))
}

// medianTime is the one finding that differs in every run.
const medianTime = "median time of an answer"

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// findWrong sends requests with one fault each, and notes how they are refused. None of it can change anything.
func (p *probe) findWrong() {
	for _, wrong := range p.wrongQuestions() {
		p.report.add(wrongSection, wrong.name, "%s", shape(p.ask(wrong.question)))
	}
	forged := p.as("User", "GetAllUserGroups", "")
	forged.ticket = madeUp
	a := p.ask(forged.question())
	p.facts.unwrapped = a.fault() != nil
	p.report.add(wrongSection, "a made-up ticket", "%s", shape(a))
	info := p.as("SoPrincipal", "GetSystemInfo", "")
	modern := info.question()
	modern.header = map[string]string{"Content-Type": `application/soap+xml; charset=utf-8; action="` + info.action() + `"`}
	modern.body = strings.ReplaceAll(modern.body, soap11, soap12)
	a = p.ask(modern)
	p.facts.soap12 = a.status == http.StatusOK && a.soap() != nil
	p.report.add(wrongSection, "SOAP 1.2", "%s", shape(a))
	swapped := p.call("Associate", "GetAssociatesByGroup", part("Type", "2")+part("GroupId", "1"))
	p.report.add(wrongSection, "parameters out of order", "%s", shape(swapped))
}

// wrongQuestion is a request with a fault.
type wrongQuestion struct {
	name     string
	question question
}

func (p *probe) wrongQuestions() []wrongQuestion {
	good := p.as("SoPrincipal", "GetSystemInfo", "").question()
	with := func(change func(*question)) question {
		q := good
		q.header = map[string]string{"Content-Type": good.header["Content-Type"], "SOAPAction": good.header["SOAPAction"]}
		change(&q)
		return q
	}
	body := func(from, to string) question {
		return with(func(q *question) { q.body = strings.Replace(q.body, from, to, 1) })
	}
	number := p.as("User", "GetUserGroup", part("UserGroupId", "one"))
	number.ticket = p.ticket
	return []wrongQuestion{
		{"no ticket", p.as("User", "GetAllUserGroups", "").question()},
		{"unknown SOAPAction", with(func(q *question) { q.header["SOAPAction"] = `"urn:no-such-action"` })},
		{"no SOAPAction", with(func(q *question) { delete(q.header, "SOAPAction") })},
		{"no Content-Type", with(func(q *question) { delete(q.header, "Content-Type") })},
		{"Content-Type text/plain", with(func(q *question) { q.header["Content-Type"] = "text/plain" })},
		{"nothing", with(func(q *question) { q.body = "" })},
		{"no XML", with(func(q *question) { q.body = "Hello" })},
		{"cut off in Body", with(func(q *question) { q.body = strings.Split(q.body, "</n:GetSystemInfo>")[0] })},
		{"empty Body", body("<n:GetSystemInfo></n:GetSystemInfo>", "")},
		{"another operation in Body", body("<n:GetSystemInfo></n:GetSystemInfo>", "<n:GetUserGroup></n:GetUserGroup>")},
		{"a header to be understood", body("<s:Header>", `<s:Header><n:Unknown s:mustUnderstand="1"/>`)},
		{"a word for a number", number.question()},
		{"more than a megabyte", body("<s:Header>", "<s:Header>"+strings.Repeat(" ", 1_100_000))},
		{"method PUT", with(func(q *question) { q.method = http.MethodPut })},
	}
}

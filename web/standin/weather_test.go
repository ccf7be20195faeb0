package standin_test

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"groupdesk/web/standin"
)

func TestWeatherChangesWhileRunning(t *testing.T) {
	r := start(t, standin.Config{Weather: standin.Weather{Fail: standin.FailUnavailable}})
	call := func() answer { return r.call(r.ticket, "CreateUserGroup", "") }
	r.has(call(), 503, "<html>", "Service Unavailable")
	r.has(r.do("GET", userPath, ""), 503, "<html>")

	r.server.SetWeather(standin.Weather{Fail: standin.FailUnauthorized})
	a := call()
	r.has(a, 401, "<html>")
	if a.header.Get("WWW-Authenticate") != "Negotiate" {
		t.Errorf("WWW-Authenticate %q", a.header.Get("WWW-Authenticate"))
	}

	r.server.SetWeather(standin.Weather{Fail: standin.FailHTML})
	a = call()
	r.has(a, 200, "<html>")
	if a.header.Get("Content-Type") != "text/html; charset=utf-8" {
		t.Errorf("Content-Type %q", a.header.Get("Content-Type"))
	}

	r.server.SetWeather(standin.Weather{})
	whole := call()
	r.has(whole, 200, "</s:Envelope>")
	r.server.SetWeather(standin.Weather{Fail: standin.FailTruncate})
	if cut := call(); cut.status != 200 || cut.body != whole.body[:len(whole.body)/2] {
		t.Errorf("half an answer: %d %s", cut.status, cut.body)
	}
}

// TestFailuresCarryNothingOut asserts that what is answered in place of the service is all of the answer.
func TestFailuresCarryNothingOut(t *testing.T) {
	for fail, status := range map[standin.Fail]int{standin.FailUnavailable: 503, standin.FailUnauthorized: 401, standin.FailHTML: 200} {
		r := start(t, standin.Config{Weather: standin.Weather{Fail: fail}})
		a := r.call(r.ticket, "SaveUserGroup", group("Lost", "", 0, 0, 0))
		r.has(a, status, "<html>")
		r.lacks(a, "Envelope")
		r.server.SetWeather(standin.Weather{})
		r.lacks(r.call(r.ticket, "GetAllUserGroups", ""), "Lost")
	}
}

func TestLatency(t *testing.T) {
	r := start(t, standin.Config{Weather: standin.Weather{Latency: 30 * time.Millisecond}})
	began := time.Now()
	r.has(r.call(r.ticket, "CreateUserGroup", ""), 200, "<Id>0</Id>")
	if took := time.Since(began); took < 30*time.Millisecond {
		t.Errorf("the answer came after %v", took)
	}
}

// A client that gives up does not leave the server waiting.
func TestLatencyEndsWithTheClient(t *testing.T) {
	r := start(t, standin.Config{Weather: standin.Weather{Latency: time.Hour}})
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, "POST", r.url+userPath, strings.NewReader(envelope("", "CreateUserGroup", "")))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", textXML)
	response, err := http.DefaultClient.Do(request)
	if err == nil {
		response.Body.Close()
	}
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want the deadline", err)
	}
} // the cleanup blocks until the handler has returned

func TestRandomPrefixes(t *testing.T) {
	r := start(t, standin.Config{Weather: standin.Weather{Prefix: standin.PrefixRandom}})
	seen := map[string]bool{}
	for range 8 {
		a := r.call(r.ticket, "GetAllUserGroups", "")
		root := regexp.MustCompile(`^<(\w+):Envelope xmlns:(\w+)="` + soap11 + `">`).FindStringSubmatch(a.body)
		if root == nil || root[1] != root[2] {
			t.Fatalf("no envelope: %s", a.body)
		}
		seen[root[1]] = true
		r.lacks(a, "<h:", "<Value>", ` i:nil`)
		r.has(a, 200, `:Value>Sales</`)
	}
	if len(seen) < 2 {
		t.Errorf("all answers use the same prefixes: %v", seen)
	}
}

func TestAnyEnvelope(t *testing.T) {
	const soap12 = "http://www.w3.org/2003/05/soap-envelope"
	r := start(t, standin.Config{Envelope: standin.EnvelopeAny})
	plain := envelope(credentials(r.ticket), "GetUserGroup", `<n:UserGroupId>2</n:UserGroupId>`)
	twelve := strings.ReplaceAll(plain, soap11, soap12)
	documented := strings.NewReplacer("<s:Header>", "", "</s:Header>", "", "<n:UserGroupId>", `<n:UserGroupId i:type="x:int" xmlns:x="http://www.w3.org/2001/XMLSchema">`).Replace(twelve)
	for _, test := range []struct{ name, body, contentType, action, space, answerType string }{
		{"SOAP 1.1", plain, textXML, getAction, soap11, textXML},
		{"documented", documented, textXML, getAction, soap12, textXML},
		{"SOAP 1.2", twelve, `application/soap+xml; charset=utf-8; action="` + getAction + `"`, "", soap12, "application/soap+xml; charset=utf-8"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := &rig{T: t, url: r.url}
			a := r.do("POST", userPath, test.body, "Content-Type", test.contentType, soapAction, test.action)
			r.has(a, 200, `="`+test.space+`"`, ">Sales</")
			if got := a.header.Get("Content-Type"); got != test.answerType {
				t.Errorf("Content-Type %q, want %q", got, test.answerType)
			}
		})
	}
}

package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fetched lists the files of the last download, divided by blanks.
func (w workspace) fetched(t *testing.T) string {
	t.Helper()
	files, err := os.ReadDir(filepath.Join(w.root, "schema", "fetched"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		names = append(names, file.Name())
	}
	return strings.Join(names, " ")
}

// importing is withNote with its types taken out into documents: Item is at one location, the rest at another.
func importing(item, place string) string {
	before, rest, _ := strings.Cut(withNote, "<types>")
	_, after, _ := strings.Cut(rest, "</types>")
	schema := ""
	for _, location := range []string{item, place} {
		schema += `<xs:schema targetNamespace="urn:imports"><xs:import namespace="urn:orders" schemaLocation="` + location + `"/></xs:schema>`
	}
	return before + "<types>" + schema + "</types>" + after
}

var (
	placeSchema = schemaOf(withNote, `<xs:element name="Place"`, `<xs:complexType name="Item"`)
	itemSchema  = schemaOf(withNote, `<xs:complexType name="Item"`, "</xs:schema>")
)

// TestRedirects expects that a document may move about on its server, five times at the most, and that nothing is taken from
// elsewhere, or read in the clear when it was asked for by https (RFC 9110, section 17.9).
func TestRedirects(t *testing.T) {
	elsewhere := httptest.NewServer(single(withNote))
	t.Cleanup(elsewhere.Close)
	otherHost := strings.Replace(elsewhere.URL, "127.0.0.1", "localhost", 1)
	const asked = "/Remote/Orders.svc?singleWsdl"
	for name, test := range map[string]struct {
		to    func(hop int, r *http.Request) string // empty: the description
		wrong string                                // a part of what is said; empty: nothing is wrong
	}{
		"another port":              {func(int, *http.Request) string { return elsewhere.URL + asked }, ""},
		"another host":              {func(int, *http.Request) string { return otherHost + asked }, "redirects to " + otherHost + "/Remote/Orders.svc, perhaps"},
		"another path":              {func(int, *http.Request) string { return elsewhere.URL + "/signin?singleWsdl" }, "/signin, perhaps to a sign-in"},
		"another query":             {func(int, *http.Request) string { return elsewhere.URL + "/Remote/Orders.svc?wsdl" }, "perhaps to a sign-in"},
		"other letters in the path": {only(1, "/remote/orders.SVC?singleWsdl"), ""},
		"five times":                {only(5, asked), ""},
		"six times":                 {only(6, asked), "/Remote/Orders.svc, perhaps to a sign-in"},
		"forever":                   {func(int, *http.Request) string { return asked }, "/Remote/Orders.svc, perhaps to a sign-in"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newSchema(t, "gen")
			hop := 0
			code, stdout, stderr := w.update(serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				hop++
				if to := test.to(hop, r); to != "" {
					http.Redirect(w, r, to, http.StatusFound)
					return
				}
				_, _ = w.Write([]byte(withNote))
			})))
			if test.wrong == "" && (code != exitDone || !strings.Contains(stdout, "field note added")) {
				t.Errorf("exit %d, printed %q, %q", code, stdout, stderr)
			}
			if test.wrong != "" && (code != exitFailed || !strings.Contains(stderr, test.wrong)) {
				t.Errorf("exit %d, printed %q; want %q", code, stderr, test.wrong)
			}
		})
	}
}

// only redirects so many times.
func only(times int, to string) func(int, *http.Request) string {
	return func(hop int, _ *http.Request) string {
		if hop > times {
			return ""
		}
		return to
	}
}

// TestRedirectOutOfTLS asks the rule itself: a run cannot be made to trust a test's certificate.
func TestRedirectOutOfTLS(t *testing.T) {
	request := func(address string) *http.Request { return httptest.NewRequest(http.MethodGet, address, nil) }
	for _, test := range []struct {
		from, to string
		refused  bool
	}{
		{"http://crm.example/a?wsdl", "https://crm.example/a?wsdl", false},
		{"https://crm.example/a?wsdl", "https://crm.example:8443/a?wsdl", false},
		{"https://crm.example/a?wsdl", "http://crm.example/a?wsdl", true},
	} {
		if err := stayWithDocument(request(test.to), []*http.Request{request(test.from)}); (err != nil) != test.refused {
			t.Errorf("from %s to %s: %v", test.from, test.to, err)
		}
	}
}

// TestSecondAttempt expects that a description which is not to be had whole is fetched in parts, all of them, and that
// nothing of the first attempt is left.
func TestSecondAttempt(t *testing.T) {
	server := inParts()
	server["/Remote/Orders.svc?singleWsdl"] = importing("Orders.svc?xsd=xsd1", "Orders.svc?xsd=gone")
	server["/Remote/Orders.svc?xsd=more"] = itemSchema
	server["/Remote/Orders.svc?singleWsdl"] = strings.Replace(server["/Remote/Orders.svc?singleWsdl"],
		"<types>", `<types><xs:schema targetNamespace="urn:imports"><xs:import namespace="urn:orders" schemaLocation="Orders.svc?xsd=more"/></xs:schema>`, 1)
	w := newSchema(t, "gen")
	code, stdout, stderr := w.update(serve(t, server))
	if code != exitDone || !strings.Contains(stdout, "field note added") {
		t.Errorf("exit %d, printed %q, %q", code, stdout, stderr)
	}
	if got := w.fetched(t); got != "orders.wsdl orders.wsdl0.wsdl orders.xsd0.xsd orders.xsd1.xsd" {
		t.Errorf("fetched %s", got)
	}
}

// TestNamesOfParts expects that each part gets a file of its own in the folder, whatever its address.
func TestNamesOfParts(t *testing.T) {
	for name, test := range map[string]struct{ item, place, want string }{
		"as the server has them":    {"Orders.svc?xsd=xsd0", "Orders.svc?xsd=xsd1", "orders.wsdl orders.xsd0.xsd orders.xsd1.xsd"},
		"two of the same name":      {"Orders.svc?xsd=xsd0", "Other.svc?xsd=xsd0", "orders.wsdl orders.xsd0.2.xsd orders.xsd0.xsd"},
		"a name like a made one":    {"Orders.svc?xsd=part1", "more.xsd", "orders.part1.xsd orders.part2.xsd orders.wsdl"},
		"a made name that is taken": {"Orders.svc?xsd=part2", "more.xsd", "orders.part2.2.xsd orders.part2.xsd orders.wsdl"},
		"no name":                   {"types/item.xsd", "types/place.xsd", "orders.part1.xsd orders.part2.xsd orders.wsdl"},
		"a path as a name":          {"Orders.svc?xsd=../../evil", "Orders.svc?xsd=a.b", "orders.part1.xsd orders.part2.xsd orders.wsdl"},
		"every kind of character":   {"Orders.svc?xsd=azAZ09", "Orders.svc?xsd=a-z", "orders.azAZ09.xsd orders.part2.xsd orders.wsdl"},
		"long names": {"Orders.svc?xsd=" + strings.Repeat("x", 39), "Orders.svc?xsd=" + strings.Repeat("x", 40),
			"orders.part2.xsd orders.wsdl orders." + strings.Repeat("x", 39) + ".xsd"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newSchema(t, "gen")
			server := answers{"/Remote/Orders.svc?singleWsdl": importing(test.item, test.place)}
			for location, content := range map[string]string{test.item: itemSchema, test.place: placeSchema} {
				u, err := url.Parse("/Remote/" + location)
				if err != nil {
					t.Fatal(err)
				}
				server[u.Path+"?"+u.RawQuery] = content
			}
			code, stdout, stderr := w.update(serve(t, server))
			if code != exitDone || !strings.Contains(stdout, "field note added") {
				t.Errorf("exit %d, printed %q, %q", code, stdout, stderr)
			}
			if got := w.fetched(t); got != test.want {
				t.Errorf("fetched %s, want %s", got, test.want)
			}
		})
	}
}

// TestTooManyParts expects that a server which always refers to one more document is left in the end.
func TestTooManyParts(t *testing.T) {
	asked := 0
	w := newSchema(t, "gen")
	code, _, stderr := w.update(serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.URL.RawQuery == "singleWsdl" {
			_, _ = fmt.Fprint(w, importing("Orders.svc?xsd=1", "Orders.svc?xsd=1"))
			return
		}
		_, _ = fmt.Fprintf(w, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="Orders.svc?xsd=%d"/></xs:schema>`, asked)
	})))
	if code != exitFailed || !strings.Contains(stderr, "it imports more than 500 documents") || asked != maxDocuments {
		t.Errorf("exit %d after %d documents, printed %q", code, asked, stderr)
	}
}

// TestRefusedExcerpt expects that nothing is changed when no excerpt of the server's description can be written.
func TestRefusedExcerpt(t *testing.T) {
	w := newSchema(t, "gen")
	before := w.state(t)
	renamed := strings.ReplaceAll(ordersWSDL, `operation name="Place"`, `operation name="Buy"`)
	code, stdout, stderr := w.update("-apply", serve(t, single(renamed)))
	if code != exitFailed || !strings.Contains(stderr, "nothing was changed: orders.wsdl: the server offers none of its operations") {
		t.Errorf("exit %d, printed %q, %q", code, stdout, stderr)
	}
	if w.state(t) != before {
		t.Error("files were changed")
	}
}

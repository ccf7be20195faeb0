package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
)

// importing is a schema whose import has an unreachable URL, or none.
func importing(location string) string {
	if location != "" {
		location = ` schemaLocation="` + location + `"`
	}
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:u="urn:u" targetNamespace="urn:t">
  <xs:import namespace="urn:u"` + location + `/>
  <xs:complexType name="Box"><xs:sequence><xs:element name="item" type="u:Item"/></xs:sequence></xs:complexType>
</xs:schema>`
}

const imported = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:u">
  <xs:complexType name="Item"><xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence></xs:complexType>
</xs:schema>`

func TestMap(t *testing.T) {
	const url = "http://127.0.0.1:1/s.svc?xsd=xsd0"
	dir := t.TempDir()
	item := filepath.Join(dir, "item.xsd")
	write(t, item, imported)
	tests := map[string]struct {
		location string
		args     []string
		want     string // in the diagnostics; empty: success
	}{
		"a URL":                     {url, []string{"-map", url + "=" + item}, ""},
		"a namespace":               {"", []string{"-map", "urn:u=" + item}, ""},
		"a namespace behind a URL":  {url, []string{"-map", "urn:u=" + item}, ""},
		"a schema among the files":  {url, []string{item}, ""},
		"nothing":                   {url, nil, "main.xsd:2:3: cannot read " + `"` + url + `", which this import needs: network access is disabled (-offline); provide the file with -map '` + url + "=FILE'\n"},
		"nothing, without location": {"", nil, "main.xsd:3:43: unknown type {urn:u}Item: no schema for this namespace was found; provide it with -map 'urn:u=FILE'\n"},
		"a schema of another one":   {"", []string{"-map", "urn:u=" + filepath.Join(dir, "main.xsd")}, `main.xsd:1:1: mapped to namespace "urn:u" but declares "urn:t"; map the right file`},
		"no equals sign":            {url, []string{"-map", "urn:u"}, `"urn:u" is not a mapping; write URL=FILE`},
		"no file":                   {url, []string{"-map", "urn:u="}, `"urn:u=" is not a mapping; write URL=FILE`},
		"a file that is not there":  {url, []string{"-map", "urn:u=gone.xsd"}, "gone.xsd"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			main := filepath.Join(dir, "main.xsd")
			write(t, main, importing(test.location))
			out := t.TempDir()
			var stdout, stderr bytes.Buffer
			code := run(t.Context(), append([]string{"-offline", "-package", "p", "-out", out}, append(test.args, main)...), &stdout, &stderr)
			if test.want != "" {
				if code == exitDone || !strings.Contains(stderr.String(), test.want) {
					t.Errorf("exit %d, got %s\nwant %s", code, &stderr, test.want)
				}
				return
			}
			if code != exitDone || !strings.Contains(contents(t, out), "type Item struct") {
				t.Errorf("exit %d, %s", code, &stderr)
			}
		})
	}
}

// TestMapCountsBeforeTheNetwork asserts that a mapped URL is not fetched.
func TestMapCountsBeforeTheNetwork(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a request") }))
	defer server.Close()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "main.xsd"), importing(server.URL+"/u.xsd"))
	write(t, filepath.Join(dir, "u.xsd"), imported)
	runGen(t, []string{"-package", "p", "-out", filepath.Join(dir, "p"), "-map", server.URL + "/u.xsd=" + filepath.Join(dir, "u.xsd")}, []string{filepath.Join(dir, "main.xsd")})
}

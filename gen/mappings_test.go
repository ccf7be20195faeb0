package main

import (
	"bytes"
	"fmt"
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

// TestMapOfUnknownNames asserts that a URL or namespace given to -map has to occur in a document; that it is needed is too
// much to ask, because whoever writes the command may not know which imports succeed.
func TestMapOfUnknownNames(t *testing.T) {
	const url = "http://127.0.0.1:1/s.svc?xsd=xsd0"
	const unknown = `main.xsd: %q, given to -map: no document mentions it; `
	tests := map[string]struct {
		key, declarations string
		want              string // the remedy; empty: success
	}{
		"nowhere":                       {"urn:nowhere", "", "correct it or remove the flag"},
		"nowhere, but similar":          {"urn:tt", "", `did you mean "urn:t"?`},
		"a URL nowhere":                 {url, "", "correct it or remove the flag"},
		"a URL nowhere, but similar":    {url + "0", `<xs:import namespace="urn:u" schemaLocation="` + url + `"/>`, `did you mean "` + url + `"?`},
		"only in a comment":             {"urn:remark", `<!-- urn:remark -->`, "correct it or remove the flag"},
		"the target namespace":          {"urn:t", "", ""},
		"an import":                     {"urn:u", `<xs:import namespace="urn:u"/>`, ""},
		"a prefix":                      {"urn:u", `<xs:element name="e" xmlns:u="urn:u"/>`, ""},
		"a default namespace":           {"urn:u", `<xs:element name="e"><xs:annotation><xs:appinfo xmlns="urn:u"/></xs:annotation></xs:element>`, ""},
		"in an imported document":       {"urn:w", `<xs:import namespace="urn:v" schemaLocation="v.xsd"/>`, ""},
		"a location":                    {url, `<xs:import namespace="urn:u" schemaLocation="` + url + `"/>`, ""},
		"a location that is not needed": {url, `<xs:import namespace="http://www.w3.org/2001/XMLSchema" schemaLocation="` + url + `"/>`, ""},
	}
	dir := t.TempDir()
	main, item := filepath.Join(dir, "main.xsd"), filepath.Join(dir, "item.xsd")
	write(t, item, imported)
	write(t, filepath.Join(dir, "v.xsd"), `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:w="urn:w" targetNamespace="urn:v"/>`)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			write(t, main, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">`+test.declarations+`</xs:schema>`)
			var stdout, stderr bytes.Buffer
			code := run(t.Context(), []string{"-offline", "-package", "p", "-out", t.TempDir(), "-map", test.key + "=" + item, main}, &stdout, &stderr)
			want, wantCode := "", exitDone
			if test.want != "" {
				want, wantCode = fmt.Sprintf(unknown, test.key)+test.want, exitFailed
			}
			if code != wantCode || !strings.Contains(stderr.String(), want) {
				t.Errorf("exit %d, got %s\nwant %s", code, &stderr, want)
			}
		})
	}
}

// TestMapOfOneVersion asserts that a namespace given to -map may occur in any version of a service.
func TestMapOfOneVersion(t *testing.T) {
	const dir = "features/versions/"
	item := filepath.Join(t.TempDir(), "item.xsd")
	write(t, item, imported)
	for key, want := range map[string]int{"urn:example:shop:v1": exitDone, "urn:example:shop:v3": exitDone, "urn:example:shop:v7": exitFailed} {
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), []string{"-package", "p", "-out", t.TempDir(), "-map", key + "=" + item,
			"-version", "v1=" + dir + "v1", "-version", "v3", dir + "shop.wsdl"}, &stdout, &stderr)
		if code != want {
			t.Errorf("%s: exit %d, want %d; %s", key, code, want, &stderr)
		}
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

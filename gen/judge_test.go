package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// unjudged lists the features and the samples on which libxml2 is not asked for its opinion, each with the reason.
var unjudged = map[string]string{
	"any":                         "its schema is ambiguous on purpose: an element is named, and a wildcard admits it",
	"anytype":                     "its schema extends xs:anyType without being mixed, as .NET does",
	"enumerated-values":           "its schema gives xs:boolean an enumeration, which XML Schema does not allow, but is common",
	"facets":                      "libxml2 knows decimals of 24 digits only",
	"rpc-literal":                 "no schema declares the wrapper of the parts",
	"rpc-elements":                "no schema declares the wrapper of the parts",
	"overloads":                   "no schema declares the wrapper of the parts",
	"imports":                     "its schemas are in files that the WSDL does not name itself",
	"names":                       "its schema is ambiguous on purpose: a type and its extension have an optional element of one name",
	"rpc-encoded":                 "the encoding of SOAP is not described by its schema",
	"abstract-types/Drawing.xml":  "it has a value of a type that is declared elsewhere",
	"versions/v4.xml":             "no document has its namespaces: v4 is as v3 is described",
	"any-simple-type/Setting.xml": "libxml2 does not collapse the white space of a type that xsi:type names",
}

// testimony is a document and where it comes from.
type testimony struct{ name, document string }

// TestSamplesAreValid asks libxml2 whether the samples, and what we write after reading them, are valid.
func TestSamplesAreValid(t *testing.T) {
	interpreter := python(t, "lxml.etree", "python3-lxml")
	codecs := sampleCodecs()
	cases := map[string][]testimony{}
	for _, path := range files(t, "features/*/samples", ".xml") {
		dir := filepath.Dir(filepath.Dir(path))
		name := filepath.Base(dir) + "/" + filepath.Base(path)
		if unjudged[filepath.Base(dir)] != "" || unjudged[name] != "" {
			continue
		}
		document, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		schema := schemaOf(t, dir, path)
		cases[schema] = append(cases[schema], testimony{name, string(document)})
		again, err := codecs[filepath.Base(dir)+"/"+rootName(t, document)](document, soap.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		cases[schema] = append(cases[schema], testimony{name + " written again", string(again)})
	}
	for name, verdict := range judge(t, interpreter, cases) {
		if verdict != "" {
			t.Errorf("%s: %s", name, verdict)
		}
	}
}

// schemaOf returns the feature's document that describes a sample: that in a folder which has the sample's name, if there
// is one, as versions have.
func schemaOf(t *testing.T, dir, sample string) string {
	t.Helper()
	folder := filepath.Join(dir, strings.TrimSuffix(filepath.Base(sample), ".xml"))
	if _, err := os.Stat(folder); err == nil {
		dir = folder
	}
	return inputs(t, dir)[0]
}

// judge returns what libxml2 says of each document; "" of a valid one.
func judge(t *testing.T, interpreter string, cases map[string][]testimony) map[string]string {
	t.Helper()
	documents := map[string][]string{}
	for schema, list := range cases {
		for _, one := range list {
			documents[schema] = append(documents[schema], one.document)
		}
	}
	question, err := json.Marshal(documents)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(interpreter, "testdata/judge/validate.py")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(question), os.Stderr
	answer, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var verdicts map[string][]string
	if err := json.Unmarshal(answer, &verdicts); err != nil {
		t.Fatal(err)
	}
	byName := map[string]string{}
	for schema, list := range cases {
		for i, one := range list {
			byName[one.name] = verdicts[schema][i]
		}
	}
	return byName
}

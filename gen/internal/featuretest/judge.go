package featuretest

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"groupdesk/gen/soap"
)

// Unjudged is a sample that libxml2 refuses although nothing is wrong with it.
type Unjudged struct {
	Sample string // the name of its file; empty for all of the feature
	Reason string
}

func (u Unjudged) covers(sample string) bool { return u.Sample == "" || u.Sample == sample }

// testimony is a sample, or what was written after it was read, and what libxml2 says of it: "" if it is valid.
type testimony struct{ sample, name, document, verdict string }

// wantValid asks libxml2 whether the samples, and what is written after reading them, are valid.
func wantValid(t *testing.T, samples []sample, codecs map[string]Codec, unjudged []Unjudged) {
	t.Helper()
	interpreter := Python(t, "lxml.etree", "python3-lxml")
	cases := map[string][]testimony{}
	for _, s := range samples {
		code := codecs[s.root]
		if code == nil {
			continue
		}
		again, err := code(s.document, soap.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		schema := description(t, s.file)
		cases[schema] = append(cases[schema], testimony{sample: s.file, name: s.file, document: string(s.document)},
			testimony{sample: s.file, name: s.file + " written again", document: string(again)})
	}
	for _, problem := range appeal(judge(t, interpreter, cases), unjudged) {
		t.Error(problem)
	}
}

// description returns the path of the document that describes a sample: that in a folder which has the sample's name, if
// there is one, as versions have, or else the feature's first.
func description(t *testing.T, sample string) string {
	t.Helper()
	dir := strings.TrimSuffix(sample, ".xml")
	if _, err := os.Stat(dir); err != nil {
		dir = "."
	}
	schema := filepath.Join(dir, "input.xsd")
	if _, err := os.Stat(schema); err == nil {
		return schema
	}
	descriptions, err := filepath.Glob(filepath.Join(dir, "*.wsdl"))
	if err != nil || len(descriptions) == 0 {
		t.Fatalf("%s has neither input.xsd nor a WSDL (%v)", dir, err)
	}
	return descriptions[0]
}

// appeal says which refusals have no reason, and which reasons excuse nothing any more.
func appeal(judged []testimony, unjudged []Unjudged) []string {
	var problems []string
	needed := make([]bool, len(unjudged))
	for _, one := range judged {
		if one.verdict == "" {
			continue
		}
		i := slices.IndexFunc(unjudged, func(u Unjudged) bool { return u.covers(one.sample) })
		if i < 0 {
			problems = append(problems, one.name+": "+one.verdict)
			continue
		}
		needed[i] = true
	}
	for i, u := range unjudged {
		if !needed[i] {
			problems = append(problems, fmt.Sprintf("libxml2 refuses nothing because %s: remove that", u.Reason))
		}
	}
	return problems
}

// validator is the program that asks libxml2; its first lines say what it reads and writes.
//
//go:embed validate.py
var validator string

// judge has libxml2 say what it thinks of each document, listed by the path of its description.
func judge(t *testing.T, interpreter string, cases map[string][]testimony) []testimony {
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
	cmd := exec.Command(interpreter, "-c", validator)
	cmd.Stdin, cmd.Stderr = bytes.NewReader(question), os.Stderr
	answer, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var verdicts map[string][]string
	if err := json.Unmarshal(answer, &verdicts); err != nil {
		t.Fatal(err)
	}
	var judged []testimony
	for schema, list := range cases {
		if len(verdicts[schema]) != len(list) {
			t.Fatalf("%d verdicts on %d documents of %s", len(verdicts[schema]), len(list), schema)
		}
		for i, one := range list {
			one.verdict = verdicts[schema][i]
			judged = append(judged, one)
		}
	}
	return judged
}

// Python returns an interpreter that has a module, which a package of Debian's brings to /usr/bin; without one, the test is
// skipped.
func Python(t *testing.T, module, debian string) string {
	t.Helper()
	for _, name := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(name, "-c", "import "+module).Run() == nil {
			return name
		}
	}
	t.Skip("needs " + debian)
	return ""
}

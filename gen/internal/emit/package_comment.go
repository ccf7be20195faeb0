package emit

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"groupdesk/gen/internal/plan"
)

// packageComment writes a short tour: what the package is, how to call, how faults come, how to serve, and how elements
// appear in Go.
func (w *writer) packageComment(f *jen.File) {
	say := func(text string) {
		for _, line := range wrap(text) {
			f.PackageComment(line)
		}
		f.PackageComment("")
	}
	say("Package " + w.pkg.Name + " holds the types and services of " + strings.Join(w.pkg.Sources, ", ") + ".")
	if len(w.pkg.Versions) > 0 {
		say(w.versionsSentence())
	}
	if len(w.pkg.PortTypes) > 0 {
		w.callsComment(f, say)
	}
	if w.pkg.Server && len(w.pkg.PortTypes) > 0 {
		say(servesSentence(w.pkg.PortTypes[0]))
	}
	if len(w.pkg.Roots) > 0 {
		w.documentsComment(f, say)
	}
	say(w.rule() + " Child elements are written in schema order, and a client reads them in any order." + w.validateSentence())
	for _, line := range wrap("Change the documents and generate again; changes made here are lost.") {
		f.PackageComment(line)
	}
}

// callsComment shows a call, and describes faults.
func (w *writer) callsComment(f *jen.File, say func(string)) {
	first := w.pkg.PortTypes[0]
	constructors := make([]string, len(w.pkg.PortTypes))
	for i, p := range w.pkg.PortTypes {
		constructors[i] = "[" + p.NewClient + "]"
	}
	say(listing(constructors) + " " + made(len(constructors)) + " over net/http:")
	snippet(f, w.sampleCall(first))
	say("A program without net/http, such as a web page, fills in the struct [" + first.Client + "], with a soap.Transport of its own; a test may " +
		"have something else that implements [" + first.API + "].")
	say("A fault of the service is an error in which errors.As finds a *soap.Fault" + w.declaredSentence() +
		"; the other errors of a call are those of Client.Call in package soap.")
}

// documentsComment shows how documents are read and written, unless a call is shown.
func (w *writer) documentsComment(f *jen.File, say func(string)) {
	root := w.pkg.Roots[0]
	functions := "Documents of their own are written and read by functions such as [" + root.Marshal + "] and [" + root.Unmarshal + "]"
	if len(w.pkg.PortTypes) > 0 {
		say(functions + ".")
		return
	}
	say(functions + ":")
	snippet(f, []string{
		"value, err := " + w.pkg.Name + "." + root.Unmarshal + "(document, soap.ReadOptions{})",
		"document, err = " + w.pkg.Name + "." + root.Marshal + "(value)",
	})
}

// snippet writes lines of code.
func snippet(f *jen.File, lines []string) {
	for _, line := range lines {
		f.PackageComment("//\t" + line)
	}
	f.PackageComment("")
}

// sampleCall is a call of the first operation, as a program outside of the package writes it.
func (w *writer) sampleCall(p *plan.PortType) []string {
	qualify := func(name string) string { return w.pkg.Name + "." + name }
	address := `"` + placeholder + `"`
	if p.AddressVar != "" {
		address = qualify(p.AddressVar)
	}
	o := p.Operations[0]
	arguments := []string{"ctx"}
	if o.RequestHeaders != nil {
		arguments = append(arguments, qualify(o.RequestHeaders.Name)+"{}")
	}
	arguments = append(arguments, qualify(o.Input.Type.Name)+"{}")
	return []string{
		"client := " + qualify(p.NewClient) + "(" + address + ")",
		strings.Join(append(namesOf(received(o)), "err"), ", ") + " := client." + o.Name + "(" + strings.Join(arguments, ", ") + ")",
	}
}

// declaredSentence names a declared fault.
func (w *writer) declaredSentence() string {
	if len(w.pkg.Faults) == 0 {
		return ""
	}
	return ", and a declared fault as its own type, such as *" + w.pkg.Faults[0].Name
}

func servesSentence(p *plan.PortType) string {
	return "[" + p.NewServer + "] makes a server of what implements [" + p.Service + "], which may embed [" + p.Partial +
		"]; an httptransport.Handler puts it behind net/http."
}

// validateSentence describes the checks that reading and writing omit.
func (w *writer) validateSentence() string {
	if !validates(w.pkg) {
		return ""
	}
	return " Whatever else the schema demands of values is checked by the methods Validate, when they are called."
}

// What the package comment says of how elements that may be absent or nil appear.
const (
	schemaRule   = "Absent, nil and empty elements differ: an optional element is a soap.Opt or a pointer, a nillable one a soap.Nil or a pointer, one that is both a soap.OptNil."
	contractRule = " the DataContract rules: a scalar that is not nillable is a plain value and always written, because an absent one means zero; an optional one whose type does not allow zero is omitted while it is zero. A nillable element that is optional is a soap.OptNil, which distinguishes absent, nil and empty."
)

func (w *writer) rule() string {
	switch {
	case len(w.pkg.Contract) == 0:
		return schemaRule
	case len(w.pkg.Schema) == 0:
		return "The schemas follow" + contractRule
	}
	return schemaRule + " The schemas of " + strings.Join(w.pkg.Contract, ", ") + " follow" + contractRule
}

// maxNamed is how many names the package comment lists of a kind.
const maxNamed = 6

// listing joins names as prose does; of many, it names the first ones.
func listing(names []string) string {
	last := len(names) - 1
	switch {
	case last < 1:
		return strings.Join(names, "")
	case last >= maxNamed:
		return strings.Join(names[:maxNamed], ", ") + " and so on"
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// made is the predicate of so many constructors.
func made(count int) string {
	if count == 1 {
		return "makes a client"
	}
	return "make clients"
}

package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"groupdesk/gen/source"
	"groupdesk/gen/wsdl"
)

var updateGolden = flag.Bool("update", false, "write the golden file anew")

func loadDescription(t *testing.T, path string) (d *wsdl.Description, text string) {
	t.Helper()
	var report source.Report
	d = wsdl.Load(&source.Loader{Offline: true}, path, &report)
	if d == nil {
		t.Fatal(report.Err())
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return d, string(content)
}

// TestExcerptOfEverything writes a description that has one of each construct, compares it with the golden file, and writes
// that again. An excerpt that lacks something is an error of its own.
func TestExcerptOfEverything(t *testing.T) {
	d, text := loadDescription(t, "testdata/everything.wsdl")
	got, err := excerpt(d, d, text)
	if err != nil {
		t.Fatal(err)
	}
	golden := "testdata/everything.golden.wsdl"
	if *updateGolden {
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	again, text := loadDescription(t, golden)
	if text != string(got) {
		t.Errorf("%s differs from what is written; run with -update and review\n%s", golden, got)
	}
	second, err := excerpt(again, again, text)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, second) {
		t.Errorf("an excerpt of an excerpt differs:\n%s", second)
	}
}

// TestDocumentationIsWrapped asserts that documentation stands on its element's line if that leaves 118 columns, and
// otherwise on lines of its own, none of them longer and each as full as it can be.
func TestDocumentationIsWrapped(t *testing.T) {
	_, text := loadDescription(t, "testdata/everything.wsdl")
	const short = "<documentation>Asks.</documentation>"
	for length := 75; length < 125; length++ {
		long := strings.Repeat("a ", length)[:length-1] + "."
		path := filepath.Join(t.TempDir(), "long.wsdl")
		if err := os.WriteFile(path, []byte(strings.Replace(text, short, "<documentation>"+long+"</documentation>", 1)), 0o666); err != nil {
			t.Fatal(err)
		}
		d, own := loadDescription(t, path)
		got, err := excerpt(d, d, own)
		if err != nil {
			t.Fatal(err)
		}
		before, rest, _ := strings.Cut(string(got), "<documentation>a")
		written, _, found := strings.Cut(rest, "</documentation>")
		if !found {
			before, rest, _ = strings.Cut(string(got), "<documentation>\n")
			written, _, _ = strings.Cut(rest, "</documentation>")
		}
		indent := len(before) - strings.LastIndexByte(before, '\n') - 1
		if line := indent + len("<documentation>") + len(long) + len("</documentation>"); (line <= 118) != found {
			t.Errorf("%d columns are on one line: %t", line, found)
		}
		if found {
			continue
		}
		lines := strings.Split(strings.TrimRight(written, " \n"), "\n")
		for i, line := range lines {
			if full := len(line)+len(" a") > 118; len(line) > 118 || !full && i < len(lines)-1 || !strings.HasPrefix(line, strings.Repeat(" ", indent+2)) {
				t.Errorf("%d characters: line %d of %d is %q", length, i+1, len(lines), line)
			}
		}
	}
}

// TestExcerptOfRenamedNamespace asserts that our documentation and prefix outlive a new version's namespace.
func TestExcerptOfRenamedNamespace(t *testing.T) {
	ours, text := loadDescription(t, "testdata/everything.wsdl")
	renamed := filepath.Join(t.TempDir(), "renamed.wsdl")
	bare := strings.NewReplacer("urn:a", "urn:version2", "<documentation>Asks.</documentation>", "").Replace(text)
	if err := os.WriteFile(renamed, []byte(bare), 0o666); err != nil {
		t.Fatal(err)
	}
	theirs, _ := loadDescription(t, renamed)
	got, err := excerpt(ours, theirs, text)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`xmlns:a="urn:version2"`, "<documentation>Asks.</documentation>", `element="a:Ask"`} {
		if !strings.Contains(string(got), want) {
			t.Errorf("the excerpt lacks %s:\n%s", want, got)
		}
	}
}

// twoOperations is the service with an operation more of the same name.
var twoOperations = strings.NewReplacer(
	`<message name="PlaceIn">`, `<message name="Other"><part name="x" element="o:Place"/></message><message name="PlaceIn">`,
	`<portType name="Orders">`, `<portType name="Orders"><operation name="Place"><input name="more" message="o:Other"/></operation>`,
	`<operation name="Place"><soap`, `<operation name="Place"><soap:operation soapAction="urn:orders/More"/><input name="more"><soap:body use="literal"/></input></operation><operation name="Place"><soap`,
).Replace(ordersWSDL)

// TestExcerptOfChanges writes excerpts of a server's description that says more or other things than ours. What an excerpt
// should hold of it follows: texts divided by lines, those after a minus sign absent.
func TestExcerptOfChanges(t *testing.T) {
	const (
		item     = `<xs:complexType name="Item"><xs:sequence>`
		place    = `<operation name="Place"><documentation>Orders something.</documentation><input message="o:PlaceIn"/></operation>`
		message  = `<message name="PlaceIn">`
		another  = `<message name="Other"><part name="x" element="o:Place"/></message>`
		answered = `<operation name="Place"><documentation>Orders something.</documentation><input message="o:PlaceIn"/><output message="o:Other"/></operation>`
		header   = `<soap:header message="o:Other" part="x" use="literal"/>`
	)
	more := strings.NewReplacer("<types>", `<types><xs:schema targetNamespace="urn:more"><xs:simpleType name="Note"><xs:restriction base="xs:string"/></xs:simpleType></xs:schema>`,
		item, item+`<xs:element name="note" type="more:Note" xmlns:more="urn:more"/>`)
	for name, test := range map[string]struct{ ours, theirs, want string }{
		"a namespace that ours does not use": {ordersWSDL, more.Replace(ordersWSDL), "xmlns:ns1=\"urn:more\"\ntype=\"ns1:Note\""},
		"the next prefix is taken": {strings.NewReplacer("xmlns:o=", "xmlns:ns1=", "o:", "ns1:").Replace(ordersWSDL), more.Replace(ordersWSDL),
			"xmlns:ns1=\"urn:orders\"\nxmlns:ns2=\"urn:more\"\ntype=\"ns2:Note\"\ntype=\"ns1:Item\""},
		"another prefix of XML Schema in ours": {strings.NewReplacer("xs:", "xsd:", ":xs=", ":xsd=").Replace(ordersWSDL), ordersWSDL, "type=\"xs:int\"\n-xsd"},
		"documentation that ours lacks": {strings.ReplaceAll(ordersWSDL, "What is wanted.", ""),
			strings.ReplaceAll(ordersWSDL, "Asks to order.", "Otherwise."), "Asks to order.\nWhat is wanted.\n-Otherwise."},
		"documentation of what ours lacks": {ordersWSDL, strings.Replace(ordersWSDL, item, item+`<xs:element name="colour"><xs:annotation><xs:documentation>Red.</xs:documentation></xs:annotation></xs:element>`, 1),
			"<xs:documentation>Red."},
		"another name of a message": {ordersWSDL, strings.ReplaceAll(ordersWSDL, "PlaceIn", "Request"), "message name=\"PlaceIn\"\nmessage=\"o:PlaceIn\"\n-Request"},
		"an action": {ordersWSDL, strings.Replace(ordersWSDL, `<input message="o:PlaceIn"/>`,
			`<input message="o:PlaceIn" wsam:Action="urn:place" xmlns:wsam="http://www.w3.org/2007/05/addressing/metadata"/>`, 1), "-urn:place"},
		"an answer": {ordersWSDL, strings.NewReplacer(message, another+message, place, answered, "</input></operation>", `</input><output><soap:body use="literal"/></output></operation>`).Replace(ordersWSDL),
			"<output message=\"o:Other\"/>"},
		"an answer in no namespace": {ordersWSDL, strings.NewReplacer("<types>", `<types><xs:schema><xs:element name="colour" type="xs:string"/></xs:schema>`,
			message, `<message name="Other"><w:part name="x" element="colour" xmlns="" xmlns:w="http://schemas.xmlsoap.org/wsdl/"/></message>`+message,
			place, answered, "</input></operation>", `</input><output><soap:body use="literal"/></output></operation>`).Replace(ordersWSDL),
			`<wsdl:part name="x" element="colour" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns=""/>`},
		"no answer": {strings.NewReplacer(message, another+message, place, answered, "</input></operation>", `</input><output><soap:body use="literal"/></output></operation>`).Replace(ordersWSDL), ordersWSDL,
			"-<output"},
		"a header": {ordersWSDL, strings.NewReplacer(message, another+message, "</input></operation>", header+`</input></operation>`).Replace(ordersWSDL),
			"<soap:header message=\"o:Other\" part=\"x\" use=\"literal\"/>"},
		"declarations in no namespace": {ordersWSDL, strings.NewReplacer(
			"<types>", `<types><xs:schema><xs:element name="colour" type="xs:string"/><xs:simpleType name="Note"><xs:restriction base="xs:string"/></xs:simpleType></xs:schema>`,
			`"qualified">`, `"qualified"><xs:import/>`,
			item, item+`<xs:element name="note" type="Note" xmlns=""/><xs:element ref="colour" xmlns=""/>`).Replace(ordersWSDL),
			"elementFormDefault=\"qualified\" xmlns=\"\">\n<xs:import/>\ntype=\"Note\"\nref=\"colour\"\n<xs:schema elementFormDefault=\"qualified\">"},
		"two operations of one name": {twoOperations, twoOperations, "name=\"PlaceIn\" message=\"o:PlaceIn\"\nname=\"Other\" message=\"o:Other\"\n<input name=\"Other\">"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := excerptOf(t, test.ours, map[string]string{"theirs.wsdl": test.theirs})
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(test.want) {
				want, absent := strings.CutPrefix(strings.TrimSpace(line), "-")
				if strings.Contains(got, want) == absent {
					t.Errorf("%s is absent, or should be:\n%s", want, got)
				}
			}
			var report source.Report
			wsdl.Load(&source.Loader{Known: map[string][]byte{"excerpt.wsdl": []byte(got)}}, "excerpt.wsdl", &report)
			if noticed := report.List(); len(noticed) > 0 {
				t.Errorf("reading the excerpt says %v:\n%s", noticed, got)
			}
		})
	}
}

// excerptOf writes an excerpt of theirs.wsdl for a description like ours.
func excerptOf(t *testing.T, ours string, files map[string]string) (string, error) {
	t.Helper()
	w := workspace{t.TempDir()}
	w.write(t, "ours.wsdl", ours)
	for name, content := range files {
		w.write(t, name, content)
	}
	our, text := loadDescription(t, filepath.Join(w.root, "ours.wsdl"))
	their, _ := loadDescription(t, filepath.Join(w.root, "theirs.wsdl"))
	got, err := excerpt(our, their, text)
	return string(got), err
}

// TestExcerptOfTwoNamespaces asserts that the port types' namespace is that of an excerpt, where the service is in another.
func TestExcerptOfTwoNamespaces(t *testing.T) {
	before, rest, _ := strings.Cut(ordersWSDL, "<binding")
	header, _, _ := strings.Cut(before, "<types>")
	service := strings.Replace(header, `targetNamespace="urn:orders"`, `targetNamespace="urn:service"`, 1)
	got, err := excerptOf(t, ordersWSDL, map[string]string{
		"theirs.wsdl": service + `<import namespace="urn:orders" location="abstract.wsdl"/><binding` +
			strings.Replace(rest, `binding="o:OrdersSoap"`, `xmlns:s="urn:service" binding="s:OrdersSoap"`, 1),
		"abstract.wsdl": before + "</definitions>",
	})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(got, ` targetNamespace="urn:orders">`) || strings.Contains(got, "urn:service") {
		t.Errorf("the excerpt is not in the port types' namespace:\n%s", got)
	}
}

// TestExcerptThatLacksSomething asserts that a description with what an excerpt cannot express is refused.
func TestExcerptThatLacksSomething(t *testing.T) {
	mixed := `<xs:element name="count"><xs:complexType><xs:simpleContent><xs:restriction base="o:Mixed"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:restriction></xs:simpleContent></xs:complexType></xs:element>` +
		`</xs:sequence></xs:complexType><xs:complexType name="Mixed" mixed="true"><xs:sequence>`
	for name, test := range map[string]struct{ theirs, want string }{
		"mixed content restricted to text": {strings.Replace(ordersWSDL, countField, mixed, 1),
			"<simpleContent> of {urn:orders}Mixed, which has no simple content; use complexContent"},
		"an operation more of the same name": {twoOperations,
			"it holds what an excerpt cannot express (port type {urn:orders}Orders: Place added); edit it by hand"},
	} {
		got, err := excerptOf(t, ordersWSDL, map[string]string{"theirs.wsdl": test.theirs})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s; written as\n%s", name, err, test.want, got)
		}
	}
}

// TestExcerptOfOtherService asserts that a description of something else, or of nothing, is refused.
func TestExcerptOfOtherService(t *testing.T) {
	before, _, _ := strings.Cut(ordersWSDL, "<portType")
	for name, theirs := range map[string]string{
		"other operations": strings.ReplaceAll(ordersWSDL, `operation name="Place"`, `operation name="Buy"`),
		"no operations":    before + "</definitions>",
	} {
		got, err := excerptOf(t, ordersWSDL, map[string]string{"theirs.wsdl": theirs})
		if err == nil || !strings.Contains(err.Error(), "offers none of its operations") {
			t.Errorf("%s: %v, written as\n%s", name, err, got)
		}
	}
}

// TestExcerptOfRealServices writes each of NetServer's descriptions, whole and by way of ours.
func TestExcerptOfRealServices(t *testing.T) {
	paths, err := filepath.Glob("../../../shared/netserver/wsdl/Services86/*.wsdl")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Skip("needs ../shared: NetServer's descriptions")
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			d, text := loadDescription(t, path)
			if _, err := excerpt(d, d, text); err != nil {
				t.Error(err)
			}
		})
	}
	for _, name := range []string{"User", "SoPrincipal"} {
		ours, text := loadDescription(t, "../"+strings.ToLower(name)+".wsdl")
		theirs, _ := loadDescription(t, "../../../shared/netserver/wsdl/Services86/"+name+".wsdl")
		got, err := excerpt(ours, theirs, text)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) > len(text)+len(text)/10 {
			t.Errorf("%s: the excerpt has %d bytes, ours %d", name, len(got), len(text))
		}
	}
}

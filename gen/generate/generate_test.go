package generate_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"groupdesk/gen/generate"
)

// generateFrom generates from files in memory, and returns why that fails, or "".
func generateFrom(t *testing.T, files map[string]string, names ...string) string {
	t.Helper()
	memory := fstest.MapFS{}
	for name, text := range files {
		memory[name] = &fstest.MapFile{Data: []byte(text)}
	}
	_, err := generate.Generate(t.Context(), names, generate.Options{
		Package: "p",
		Sources: generate.Sources{Files: memory, Offline: true},
	})
	if err != nil {
		return err.Error()
	}
	return ""
}

const arrays = ` xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" xmlns:w="http://schemas.xmlsoap.org/wsdl/"`

func schema(declarations string) string {
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t"` + arrays + `>` +
		`<xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/>` + declarations + `</xs:schema>`
}

// TestOneTypeInTwoDocuments asserts that documents of one package may declare a type again, and not otherwise.
func TestOneTypeInTwoDocuments(t *testing.T) {
	text := func(base string) string {
		return `<xs:complexType name="T"><xs:simpleContent><xs:extension base="xs:` + base + `"/></xs:simpleContent></xs:complexType>`
	}
	restrictedText := func(length string) string {
		return `<xs:complexType name="B"><xs:simpleContent><xs:extension base="xs:string"/></xs:simpleContent></xs:complexType>` +
			`<xs:complexType name="T"><xs:simpleContent><xs:restriction base="t:B"><xs:maxLength value="` + length + `"/></xs:restriction></xs:simpleContent></xs:complexType>`
	}
	array := func(item string) string {
		return `<xs:complexType name="T"><xs:complexContent><xs:restriction base="e:Array">` +
			`<xs:attribute ref="e:arrayType" w:arrayType="` + item + `[]"/></xs:restriction></xs:complexContent></xs:complexType>`
	}
	tests := map[string]struct {
		first, second string
		differ        bool
	}{
		"the same text":            {text("int"), text("int"), false},
		"another text":             {text("int"), text("string"), true},
		"the same restricted text": {restrictedText("5"), restrictedText("5"), false},
		"another restricted text":  {restrictedText("5"), restrictedText("6"), true},
		"the same array":           {array("xs:int"), array("xs:int"), false},
		"another array":            {array("xs:int"), array("xs:string"), true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := generateFrom(t, map[string]string{"a.xsd": schema(test.first), "b.xsd": schema(test.second)}, "a.xsd", "b.xsd")
			differ := strings.Contains(got, "type {urn:t}T differs from its declaration at a.xsd:")
			if differ != test.differ || !differ && got != "" {
				t.Errorf("got %q, want a difference: %v", got, test.differ)
			}
		})
	}
}

// TestUnknownItemsOfAnArray asserts that the type which wsdl:arrayType names has to be known (WSDL 1.1, section 2.2).
func TestUnknownItemsOfAnArray(t *testing.T) {
	const array = `<xs:complexType name="T"><xs:complexContent><xs:restriction base="e:Array">` +
		`<xs:attribute ref="e:arrayType" w:arrayType="ITEM[]"/></xs:restriction></xs:complexContent></xs:complexType>`
	for item, want := range map[string]string{
		"xs:int":    "",
		"e:int":     "",
		"t:T":       "",
		"xs:strng":  "a.xsd:1:332: unknown type {http://www.w3.org/2001/XMLSchema}strng of wsdl:arrayType; correct the name",
		"t:Missing": "a.xsd:1:332: unknown type {urn:t}Missing of wsdl:arrayType; correct the name",
	} {
		if got := generateFrom(t, map[string]string{"a.xsd": schema(strings.Replace(array, "ITEM", item, 1))}, "a.xsd"); got != want {
			t.Errorf("%s: %q, want %q", item, got, want)
		}
	}
}

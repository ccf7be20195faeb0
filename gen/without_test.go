package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestWithoutPrunes asserts that types are pruned with what is skipped unless something else reaches them, in schemas
// and, with chosen operations or without, in descriptions.
func TestWithoutPrunes(t *testing.T) {
	const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <xs:element name="Order" type="t:Order"/>
  <xs:element name="Stamp" type="t:Stamp"/>
  <xs:element name="Seal"><xs:complexType><xs:sequence><xs:element name="Wax" type="t:Wax"/></xs:sequence></xs:complexType></xs:element>
  <xs:complexType name="Order">
    <xs:sequence>
      <xs:element name="Line" type="t:Line" minOccurs="0"/>
      <xs:element name="Note" type="t:Note" minOccurs="0"/>
      <xs:element ref="t:Seal" minOccurs="0"/>
      <xs:element name="Again" type="t:Order" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="grade" type="t:Grade"/>
  </xs:complexType>
  <xs:complexType name="Line"><xs:sequence><xs:element name="Stamp" type="t:Stamp"/><xs:element name="Note" type="t:Note"/></xs:sequence></xs:complexType>
  <xs:complexType name="Note"><xs:sequence/></xs:complexType>
  <xs:complexType name="Stamp"><xs:sequence/></xs:complexType>
  <xs:complexType name="Wax"><xs:sequence/></xs:complexType>
  <xs:simpleType name="Grade"><xs:restriction base="xs:string"><xs:enumeration value="A"/></xs:restriction></xs:simpleType>
</xs:schema>`
	document := filepath.Join(t.TempDir(), "order.xsd")
	write(t, document, schema)
	directory := "features/without/input.wsdl"
	for name, tt := range map[string]struct {
		args, want []string
	}{
		"nothing":               {[]string{document}, []string{"Order", "Line", "Note", "Stamp", "Wax", "Seal"}},
		"an element":            {[]string{"-without", "Order/Line", document}, []string{"Order", "Note", "Stamp", "Wax", "Seal"}},
		"an element of itself":  {[]string{"-without", "Order/Again", document}, []string{"Order", "Line", "Note", "Stamp", "Wax", "Seal"}},
		"all that reach a type": {[]string{"-without", "Order/Line,Order/Note", document}, []string{"Order", "Stamp", "Wax", "Seal"}},
		"a type":                {[]string{"-without", "Line", "-without", "Stamp", document}, []string{"Order", "Note", "Wax", "Seal"}},
		"a global element":      {[]string{"-without", "Seal", document}, []string{"Order", "Line", "Note", "Stamp"}},
		"content of one":        {[]string{"-operations", "Find", "-without", "FindResponse/Person,Find/Likeness", directory}, []string{"FindRequest", "FindResponse"}},
		"with all operations":   {[]string{"-without", "FindResponse/Person,Find/Likeness", directory}, []string{"Unused", "Home", "FindRequest", "FindResponse"}},
		"a name in full":        {[]string{"-without", "{urn:example:without}Picture,Person", directory}, []string{"Home", "Unused", "FindRequest", "FindResponse"}},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "left")
			runGen(t, []string{"-out", out}, tt.args)
			got := types(t, out)
			slices.Sort(got)
			slices.Sort(tt.want)
			if !slices.Equal(got, tt.want) {
				t.Errorf("the types %q are written, want %q", got, tt.want)
			}
		})
	}
}

// TestWithoutRefuses asserts that what a package would write wrongly is refused.
func TestWithoutRefuses(t *testing.T) {
	const directory = "features/without/input.wsdl"
	versions := []string{"-version", "v1=features/versions/v1", "-version", "v2=features/versions/v2", "-version", "v3,v4"}
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"no name":           {[]string{"-without", ",", directory}, "write TYPE or TYPE/ELEMENT"},
		"a response":        {[]string{"-server", "-without", "Person/Born", directory}, "Born of Person cannot be skipped: the schema requires it in the response of Find"},
		"a document":        {[]string{"-without", "Puppy/Weeks", "features/extension/input.xsd"}, "Weeks of Puppy cannot be skipped: the schema requires it in the document Puppy"},
		"a base":            {[]string{"-without", "Animal/Name", "features/extension/input.xsd"}, "Name of Animal cannot be skipped: the schema requires it in the document Puppy"},
		"xs:anyType":        {[]string{"-without", "Coin/Worth", "features/anytype/input.xsd"}, "Worth of Coin cannot be skipped: the schema requires it in the document Bag"},
		"items of an array": {[]string{"-without", "ArrayOfPhoto/photo", "features/rpc-encoded/input.wsdl"}, "the element photo cannot be skipped: it is the item of the array ArrayOfPhoto"},
		"required in v1":    {slices.Concat(versions, []string{"-without", "Item/Old", "features/versions/shop.wsdl"}), "Old of Item cannot be skipped: the schema requires it in the request of Put"},
	} {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			code := run(t.Context(), slices.Concat([]string{"-out", filepath.Join(t.TempDir(), "out"), "-package", "p"}, tt.args), &stdout, &stderr)
			if code == exitDone || !strings.Contains(stderr.String(), tt.want) {
				t.Errorf("exit %d, %q; want %q", code, &stderr, tt.want)
			}
		})
	}
}

// TestWithoutInVersions asserts that an element which only some versions have is left out, with its place kept.
func TestWithoutInVersions(t *testing.T) {
	out := filepath.Join(t.TempDir(), "shop")
	runGen(t, []string{"-version", "v1=features/versions/v1", "-version", "v2=features/versions/v2", "-version", "v3,v4", "-without", "Item/Size", "-out", out},
		[]string{"features/versions/shop.wsdl"})
	if written := contents(t, out); strings.Contains(written, "\tSize ") || !strings.Contains(written, `Local: "Size"`) {
		t.Errorf("Size has a field, or no place:\n%s", written)
	}
}

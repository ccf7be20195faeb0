package diff_test

import (
	"strings"
	"testing"

	"groupdesk/gen/diff"
	"groupdesk/gen/source"
	"groupdesk/gen/xsd"
)

// TestDirections makes each change once in a type that only requests have, and once in one that only responses have, and
// asserts what the table of the package comment says of either.
func TestDirections(t *testing.T) {
	const (
		a    = `<xs:element name="a" type="xs:int"/>`
		one  = `<xs:element name="a" type="xs:int" minOccurs="0"/>`
		null = `<xs:element name="a" type="xs:int" nillable="true"/>`
		some = `<xs:element name="a" type="xs:int" maxOccurs="3"/>`
		many = `<xs:element name="a" type="xs:int" maxOccurs="unbounded"/>`
		two  = `<xs:element name="a" type="xs:int" minOccurs="2" maxOccurs="3"/>`
		b    = `<xs:element name="b" type="xs:int"/>`
		head = `<xs:element ref="Head"/>`
	)
	tests := map[string]struct{ old, new, inRequests, inResponses string }{
		"required field added":   {``, a, "incompatible  field a added, required (wire)", "compatible    field a added, required"},
		"optional field added":   {``, one, "compatible    field a added, optional", "compatible    field a added, optional"},
		"required field removed": {a, ``, "incompatible  field a removed (wire, code)", "incompatible  field a removed (wire, code)"},
		"optional field removed": {one, ``, "incompatible  field a removed (wire, code)", "incompatible  field a removed (code)"},
		"branch added": {`<xs:choice>` + a + b + `</xs:choice>`, `<xs:choice>` + a + b + `<xs:element name="c"/></xs:choice>`,
			"compatible    field c added, one of a choice", "incompatible  field c added, one of a choice (wire)"},
		"made required":   {one, a, "incompatible  field a: optional → required (wire, code)", "incompatible  field a: optional → required (code)"},
		"made optional":   {a, one, "incompatible  field a: required → optional (code)", "incompatible  field a: required → optional (wire, code)"},
		"nillable gained": {a, null, "incompatible  field a: not nillable → nillable (code)", "incompatible  field a: not nillable → nillable (wire, code)"},
		"nillable lost":   {null, a, "incompatible  field a: nillable → not nillable (wire, code)", "incompatible  field a: nillable → not nillable (code)"},
		"repeated gained": {a, many, "incompatible  field a: at most 1 → any number (code)", "incompatible  field a: at most 1 → any number (wire, code)"},
		"repeated lost":   {many, a, "incompatible  field a: at most any number → 1 (wire, code)", "incompatible  field a: at most any number → 1 (code)"},
		"fewer allowed":   {many, some, "incompatible  field a: at most any number → 3 (wire)", "compatible    field a: at most any number → 3"},
		"more allowed":    {some, many, "compatible    field a: at most 3 → any number", "compatible    field a: at most 3 → any number"},
		"more needed":     {some, two, "incompatible  field a: at least 1 → 2 (wire)", "compatible    field a: at least 1 → 2"},
		"fewer needed":    {two, some, "compatible    field a: at least 2 → 1", "compatible    field a: at least 2 → 1"},
		"order":           {a + b, b + a, "incompatible  order of fields: kind a b → kind b a (wire)", "compatible    order of fields: total a b → total b a"},
		"default changed": {strings.Replace(a, "/>", ` default="1"/>`, 1), a, `incompatible  field a: default "1" → none (wire)`, `incompatible  field a: default "1" → none (wire)`},
		"value removed":   {values("x", "y"), values("x"), `incompatible  field a: value "y" removed (wire, code)`, `incompatible  field a: value "y" removed (code)`},
		"value added":     {values("x"), values("x", "y"), `compatible    field a: value "y" added`, `compatible    field a: value "y" added`},
		"enumerated":      {values(), values("x"), "incompatible  field a: now one of 1 value (wire, code)", "incompatible  field a: now one of 1 value (code)"},
		"no longer enumerated": {values("x"), values(), "incompatible  field a: no longer one of 1 value (code)",
			"incompatible  field a: no longer one of 1 value (code)"},
		"substitute added":  {head, head + `<!--third-->`, "compatible    field Head: substitute Third added", "incompatible  field Head: substitute Third added (wire)"},
		"substitute remove": {head + `<!--third-->`, head, "incompatible  field Head: substitute Third removed (wire, code)", "incompatible  field Head: substitute Third removed (code)"},
	}
	for name, test := range tests {
		for place, want := range map[string]string{"<!--Item-->": test.inRequests, "<!--Receipt-->": test.inResponses} {
			t.Run(name+" in "+place, func(t *testing.T) {
				side := func(content string) diff.Side {
					group := ""
					if strings.Contains(content, "<!--third-->") {
						group = ` substitutionGroup="Head"`
					}
					return descriptionSide(t, replaced(shop, place, content, `<xs:simpleType name="Kind"`, `<xs:element name="Head" type="xs:string"/>`+
						`<xs:element name="Second" type="xs:string" substitutionGroup="Head"/><xs:element name="Third" type="xs:string"`+group+`/><xs:simpleType name="Kind"`))
				}
				if got := changes(diff.Compare(side(test.old), side(test.new), diff.Options{})); got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// values is a field with a type of its own, which enumerates values.
func values(list ...string) string {
	content := ""
	for _, value := range list {
		content += `<xs:enumeration value="` + value + `"/>`
	}
	return `<xs:element name="a"><xs:simpleType><xs:restriction base="xs:string">` + content + `</xs:restriction></xs:simpleType></xs:element>`
}

// TestRenamedNamespaces asserts which namespaces count as renamed: those of which at least half of the names are found in
// another one, which is that with most of them.
func TestRenamedNamespaces(t *testing.T) {
	side := func(spaces []string) diff.Side {
		var s diff.Side
		for _, words := range spaces {
			space, names, _ := strings.Cut(words, " ")
			s.Schemas = append(s.Schemas, schemaSet(t, space, names))
		}
		return s
	}
	for name, test := range map[string]struct {
		old, new []string
		want     string // begins with this
	}{
		"all":                 {[]string{"urn:a A B e"}, []string{"urn:b A B e"}, "incompatible  urn:a is now urn:b (wire)"},
		"half of the types":   {[]string{"urn:a A B C D"}, []string{"urn:b A B"}, "incompatible  urn:a is now urn:b (wire)\nincompatible  removed (code)"},
		"less":                {[]string{"urn:a A B C D"}, []string{"urn:b A X Y"}, "incompatible  removed (code)\ncompatible    added"},
		"half of elements":    {[]string{"urn:a c d"}, []string{"urn:b c"}, "incompatible  urn:a is now urn:b (wire)"},
		"another kind":        {[]string{"urn:a A B"}, []string{"urn:b a b"}, "incompatible  removed (code)"},
		"more in the second":  {[]string{"urn:a A B C"}, []string{"urn:b A B", "urn:c A B C"}, "incompatible  urn:a is now urn:c (wire)"},
		"as many in both":     {[]string{"urn:a A B"}, []string{"urn:b A B", "urn:c A B"}, "incompatible  urn:a is now urn:b (wire)"},
		"one for each":        {[]string{"urn:a A B", "urn:b A B"}, []string{"urn:c A B", "urn:d A B"}, "incompatible  urn:a is now urn:c (wire)\nincompatible  urn:b is now urn:d (wire)"},
		"one that is not new": {[]string{"urn:a A B", "urn:b C"}, []string{"urn:b A B C"}, "incompatible  removed (code)"},
	} {
		t.Run(name, func(t *testing.T) {
			got := changes(diff.Compare(side(test.old), side(test.new), diff.Options{}))
			if !strings.HasPrefix(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestTypesOfOneName asserts that namespaces are named where only they distinguish two types.
func TestTypesOfOneName(t *testing.T) {
	side := func(space string) diff.Side {
		schema := `<xs:schema targetNamespace="SPACE"><xs:complexType name="T"/></xs:schema>`
		return descriptionSide(t, replaced(shop, `<w:types>`, `<w:types xmlns:o="`+space+`">`+replaced(schema, "SPACE", "urn:one")+replaced(schema, "SPACE", "urn:two"),
			"<!--Item-->", `<xs:element name="a" type="o:T"/>`, `<xs:element name="Buy">`, `<xs:import namespace="`+space+`"/><xs:element name="Buy">`))
	}
	want := "incompatible  field a: {urn:one}T → {urn:two}T (wire, code)"
	if got := changes(diff.Compare(side("urn:one"), side("urn:two"), diff.Options{})); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// schemaSet is a schema with a type for each name in upper case, and an element for each one in lower case.
func schemaSet(t *testing.T, space, names string) *xsd.Set {
	t.Helper()
	content := `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="` + space + `">`
	for name := range strings.FieldsSeq(names) {
		if name == strings.ToLower(name) {
			content += `<xs:element name="` + name + `" type="xs:int"/>`
		} else {
			content += `<xs:complexType name="` + name + `"/>`
		}
	}
	loader := &source.Loader{Known: map[string][]byte{"t.xsd": []byte(content + `</xs:schema>`)}}
	var report source.Report
	set := xsd.Load(loader, "t.xsd", &report)
	if set == nil {
		t.Fatal(report.Err())
	}
	return set
}

// TestRenamedDescription asserts that the namespace of a description is found again by its port types, or by its services.
func TestRenamedDescription(t *testing.T) {
	side := func(space, portType, service string) diff.Side {
		return descriptionSide(t, replaced(shop,
			`xmlns="urn:shop" targetNamespace="urn:shop">
<w:types>`, `xmlns="urn:shop" xmlns:d="`+space+`" targetNamespace="`+space+`">
<w:types>`, ` message="`, ` message="d:`, `type="Shop"`, `type="d:`+portType+`"`, `"Shop"`, `"`+portType+`"`,
			`binding="ShopSoap"`, `binding="d:ShopSoap"`, "ShopService", service))
	}
	old := side("urn:d", "Shop", "ShopService")
	for name, test := range map[string]struct{ portType, service string }{
		"both": {"Shop", "ShopService"}, "port type": {"Shop", "Service"}, "service": {"Store", "ShopService"},
	} {
		report := diff.Compare(old, side("urn:e", test.portType, test.service), diff.Options{})
		if got := changes(report); !strings.HasPrefix(got, "incompatible  urn:d is now urn:e (wire)") {
			t.Errorf("%s: got\n%s", name, got)
		}
	}
	if got := changes(diff.Compare(old, side("urn:e", "Store", "Service"), diff.Options{})); strings.Contains(got, "is now") {
		t.Errorf("neither: got\n%s", got)
	}
}

package diff_test

import (
	"strings"
	"testing"

	"groupdesk/gen/diff"
	"groupdesk/gen/wsdl"
)

// shop is a description with one operation; the tests change it by replacing pieces of its text.
const shop = `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="http://www.w3.org/2007/05/addressing/metadata" xmlns="urn:shop" targetNamespace="urn:shop">
<w:types><xs:schema targetNamespace="urn:shop" elementFormDefault="qualified">
  <xs:element name="Buy"><xs:complexType><xs:sequence><xs:element name="item" type="Item"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="BuyResponse"><xs:complexType><xs:sequence><xs:element name="receipt" type="Receipt"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="SoldOut" type="xs:string"/>
  <xs:element name="Ticket" type="xs:string"/>
  <xs:element name="Server" type="xs:string"/>
  <xs:complexType name="Item"><xs:sequence><xs:element name="kind" type="Kind"/><!--Item--></xs:sequence></xs:complexType>
  <xs:complexType name="Receipt"><xs:sequence><xs:element name="total" type="xs:int"/><!--Receipt--></xs:sequence></xs:complexType>
  <xs:simpleType name="Kind"><xs:restriction base="xs:string"><xs:maxLength value="5"/></xs:restriction></xs:simpleType>
</xs:schema></w:types>
<w:message name="BuyIn"><w:part name="p" element="Buy"/></w:message>
<w:message name="BuyOut"><w:part name="p" element="BuyResponse"/></w:message>
<w:message name="SoldOutFault"><w:part name="p" element="SoldOut"/></w:message>
<w:message name="Headers"><w:part name="ticket" element="Ticket"/><w:part name="server" element="Server"/></w:message>
<w:portType name="Shop"><w:operation name="Buy">
  <w:input message="BuyIn" a:Action="urn:buy"/><w:output message="BuyOut"/><w:fault name="soldOut" message="SoldOutFault"/>
</w:operation><!--operation--></w:portType>
<w:binding name="ShopSoap" type="Shop"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
  <w:operation name="Buy"><s:operation soapAction="urn:shop/Buy"/>
    <w:input><s:body use="literal"/><s:header message="Headers" part="ticket" use="literal"/></w:input>
    <w:output><s:body use="literal"/></w:output><w:fault name="soldOut"><s:fault name="soldOut" use="literal"/></w:fault>
  </w:operation><!--bound-->
</w:binding>
<w:service name="ShopService"><w:port name="Main" binding="ShopSoap"><s:address location="http://one/"/></w:port></w:service>
</w:definitions>`

// TestServiceChanges replaces pieces of shop. The pairs of a test are texts and what takes their places.
func TestServiceChanges(t *testing.T) {
	const secondOperation = `<w:operation name="Return"><w:input message="BuyIn"/></w:operation>`
	const secondBound = `<w:operation name="Return"><s:operation soapAction="urn:shop/Return"/><w:input><s:body use="literal"/></w:input></w:operation>`
	tests := map[string]struct {
		replace []string
		want    string
	}{
		"nothing": {nil, ""},
		"operation added": {[]string{"<!--operation-->", secondOperation, "<!--bound-->", secondBound},
			"compatible    Return added"},
		"operation renamed": {[]string{`name="Buy">`, `name="Order">`, `<xs:element name="Order">`, `<xs:element name="Buy">`},
			"incompatible  Buy removed (wire, code)\ncompatible    Order added"},
		"soapAction":   {[]string{"urn:shop/Buy", "urn:shop/Purchase"}, `incompatible  Buy: soapAction "urn:shop/Buy" → "urn:shop/Purchase" (wire)`},
		"SOAP version": {[]string{"http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/wsdl/soap12/"}, "incompatible  Buy: SOAP 1.1 removed (wire)\ncompatible    Buy: SOAP 1.2 added"},
		"endpoint":     {[]string{"http://one/", "http://two/"}, `compatible    port Main: endpoint "http://one/" → "http://two/"`},
		"service removed": {[]string{`<w:service name="ShopService"><w:port name="Main" binding="ShopSoap"><s:address location="http://one/"/></w:port></w:service>`, ``},
			"incompatible  removed (wire)"},
		"port renamed": {[]string{`"Main"`, `"Other"`}, "incompatible  port Main removed (wire)\ncompatible    port Other added"},
		"one-way": {[]string{`<w:output message="BuyOut"/><w:fault name="soldOut" message="SoldOutFault"/>`, ``},
			"incompatible  Buy: had a response, now one-way (wire, code)\nincompatible  Buy: fault soldOut removed (code)"},
		"addressing": {[]string{"urn:buy", "urn:order"}, `incompatible  Buy: request: WS-Addressing action "urn:buy" → "urn:order" (wire)`},
		"addressing demanded": {[]string{"<!--bound-->", `<u:UsingAddressing xmlns:u="http://www.w3.org/2006/05/addressing/wsdl" w:required="true"/>`},
			"incompatible  Buy: WS-Addressing demanded: none → http://www.w3.org/2005/08/addressing (wire)"},
		"style":     {[]string{`soapAction="urn:shop/Buy"`, `soapAction="urn:shop/Buy" style="rpc"`}, "incompatible  Buy: style document → rpc (wire)"},
		"encoded":   {[]string{`<w:output><s:body use="literal"/>`, `<w:output><s:body use="encoded"/>`}, "incompatible  Buy: response: use literal → encoded (wire)"},
		"namespace": {[]string{"urn:shop", "urn:shop:2"}, "incompatible  urn:shop is now urn:shop:2 (wire)"},

		"optional parameter": {[]string{`<xs:element name="item" type="Item"/>`, `<xs:element name="item" type="Item"/><xs:element name="note" type="xs:string" minOccurs="0"/>`},
			"compatible    Buy: parameter note added, optional"},
		"required parameter": {[]string{`<xs:element name="item" type="Item"/>`, `<xs:element name="item" type="Item"/><xs:element name="note" type="xs:string"/>`},
			"incompatible  Buy: parameter note added, required (wire)"},
		"parameter retyped": {[]string{`name="item" type="Item"`, `name="item" type="xs:string"`}, "incompatible  Buy: parameter item: Item → xs:string (wire, code)"},
		"result removed":    {[]string{`<xs:element name="receipt" type="Receipt"/>`, ``}, "incompatible  Buy: result receipt removed (wire, code)"},
		"result added":      {[]string{`<xs:element name="receipt" type="Receipt"/>`, `<xs:element name="receipt" type="Receipt"/><xs:element name="x" type="xs:int"/>`}, "compatible    Buy: result x added, required"},
		"body element":      {[]string{`"Buy"><xs:complexType>`, `"BuyNow"><xs:complexType>`, `element="Buy"`, `element="BuyNow"`}, "incompatible  Buy: request: element {urn:shop}Buy → {urn:shop}BuyNow (wire)"},
		"several parts":     {[]string{`<w:part name="p" element="Buy"/>`, `<w:part name="p" element="Buy"/><w:part name="q" type="xs:int"/>`}, "incompatible  Buy: parameter q added, required (wire)"},
		"fault retyped":     {[]string{`"SoldOut" type="xs:string"`, `"SoldOut" type="xs:int"`}, "incompatible  Buy: fault soldOut: detail: xs:string → xs:int (wire, code)"},
		"fault renamed":     {[]string{`"soldOut"`, `"gone"`}, "compatible    Buy: fault gone added\nincompatible  Buy: fault soldOut removed (code)"},
		"header removed":    {[]string{`<s:header message="Headers" part="ticket" use="literal"/>`, ``}, "incompatible  Buy: request header Ticket removed (code)"},
		"header retyped":    {[]string{`"Ticket" type="xs:string"`, `"Ticket" type="xs:int"`}, "incompatible  Buy: request header Ticket: content: xs:string → xs:int (wire, code)"},
		"request header added": {[]string{`part="ticket" use="literal"/>`, `part="ticket" use="literal"/><s:header message="Headers" part="server" use="literal"/>`},
			"incompatible  Buy: request header Server added (wire)"},
		"first response header": {[]string{`<w:output><s:body use="literal"/>`, `<w:output><s:body use="literal"/><s:header message="Headers" part="server" use="literal"/>`},
			"incompatible  Buy: response header Server added (code)"},

		"required field in requests":  {[]string{"<!--Item-->", `<xs:element name="n" type="xs:int"/>`}, "incompatible  field n added, required (wire)"},
		"required field in responses": {[]string{"<!--Receipt-->", `<xs:element name="n" type="xs:int"/>`}, "compatible    field n added, required"},
		"facet in requests":           {[]string{`maxLength value="5"`, `maxLength value="4"`}, "incompatible  maxLength 5 → 4 (wire)"},
		"facet in responses":          {[]string{`maxLength value="5"`, `maxLength value="4"`, `"kind" type="Kind"`, `"kind" type="xs:string"`, `type="xs:int"/><!--`, `type="Kind"/><!--`}, "incompatible  field kind: Kind → xs:string (wire, code)\nincompatible  maxLength 5 → 4 (wire)\nincompatible  field total: xs:int → Kind (wire, code)"},
		"derived type in a request":   {[]string{"<xs:simpleType", derived("Item") + "<xs:simpleType"}, "compatible    added"},
		"derived type in a response":  {[]string{"<xs:simpleType", derived("Receipt") + "<xs:simpleType"}, "incompatible  added, derives from Receipt and may arrive in its place (wire)"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			report := diff.Compare(descriptionSide(t, shop), descriptionSide(t, replaced(shop, test.replace...)), diff.Options{})
			if got := changes(report); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// depot is a second port type for shop, with a binding.
const depot = `<w:portType name="Depot"><w:operation name="Fetch"><w:input message="BuyIn"/></w:operation></w:portType>` +
	`<w:binding name="DepotSoap" type="Depot"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>` +
	`<w:operation name="Fetch"><s:operation soapAction="urn:shop/Fetch"/><w:input><s:body use="literal"/></w:input></w:operation></w:binding>`

// TestAdditions compares in either direction what one side has in addition.
func TestAdditions(t *testing.T) {
	for name, test := range map[string]struct {
		with, without  string
		added, removed string
	}{
		"response": {shop, replaced(shop, `<w:output message="BuyOut"/><w:fault name="soldOut" message="SoldOutFault"/>`, ``),
			"incompatible  Buy: was one-way, now has a response (wire, code)\ncompatible    Buy: fault soldOut added",
			"incompatible  Buy: had a response, now one-way (wire, code)\nincompatible  Buy: fault soldOut removed (code)"},
		"service": {replaced(shop, `</w:definitions>`, depot+`<w:service name="DepotService"><w:port name="Main" binding="DepotSoap"><s:address location="http://one/"/></w:port></w:service></w:definitions>`), shop,
			"compatible    added\ncompatible    added, with 1 operation",
			"incompatible  removed (wire)\nincompatible  removed, with 1 operation (wire, code)"},
	} {
		with, without := descriptionSide(t, test.with), descriptionSide(t, test.without)
		if got := changes(diff.Compare(without, with, diff.Options{})); got != test.added {
			t.Errorf("%s added: got\n%s\nwant\n%s", name, got, test.added)
		}
		if got := changes(diff.Compare(with, without, diff.Options{})); got != test.removed {
			t.Errorf("%s removed: got\n%s\nwant\n%s", name, got, test.removed)
		}
	}
}

// TestWrapperNamespace asserts that the namespace of the element around the parts, which RPC style sends, counts.
func TestWrapperNamespace(t *testing.T) {
	rpc := func(namespace string) diff.Side {
		return descriptionSide(t, replaced(shop, `soapAction="urn:shop/Buy"`, `soapAction="urn:shop/Buy" style="rpc"`,
			`<w:input><s:body use="literal"/>`, `<w:input><s:body use="literal" namespace="`+namespace+`"/>`))
	}
	report := diff.Compare(rpc("urn:one"), rpc("urn:two"), diff.Options{})
	if got, want := changes(report), `incompatible  Buy: request: namespace "urn:one" → "urn:two" (wire)`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPartOfAnElement gives a part an element in place of a type. Which elements may stand for it counts from then on.
func TestPartOfAnElement(t *testing.T) {
	const part = `<w:part name="p" element="BuyResponse"/>`
	both := replaced(shop, `<xs:element name="Server"`, `<xs:element name="Host" type="xs:string" substitutionGroup="Server"/><xs:element name="Server"`)
	typed := descriptionSide(t, replaced(both, part, part+`<w:part name="Server" type="xs:string"/>`))
	element := descriptionSide(t, replaced(both, part, part+`<w:part name="Server" element="Server"/>`))
	if got, want := changes(diff.Compare(typed, element, diff.Options{})), `incompatible  Buy: result Server: namespace "" → "urn:shop" (wire)`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestReach gives types that only responses reach, each in another way, a change that would break requests alone.
func TestReach(t *testing.T) {
	const substitution = `<xs:element name="Gift"/><xs:element name="Flowers" type="Bouquet" substitutionGroup="Gift"/>` +
		`<xs:complexType name="Bouquet"><xs:sequence><!--new--></xs:sequence></xs:complexType>`
	const union = `<xs:simpleType name="Total"><xs:union memberTypes="xs:int Word"/></xs:simpleType>` +
		`<xs:simpleType name="Word"><xs:restriction base="xs:string"><xs:maxLength value="5000"/></xs:restriction></xs:simpleType>`
	const word = `<xs:simpleType name="Word"><xs:restriction base="xs:string"><xs:maxLength value="5000"/></xs:restriction></xs:simpleType>`
	const paper = `<xs:complexType name="Paper"><xs:sequence><!--new--></xs:sequence></xs:complexType>`
	required := []string{"<!--new-->", `<xs:element name="n" type="xs:int"/>`}
	shorter := []string{"5000", "4000"}
	// receipt gives the receipts a field, and the schema types.
	receipt := func(field, types string) []string {
		return []string{"<!--Receipt-->", field, "<xs:simpleType", types + "<xs:simpleType"}
	}
	tests := map[string]struct {
		both, changed []string
		want          string
	}{
		"detail of a fault": {
			[]string{`"SoldOut" type="xs:string"`, `"SoldOut" type="Paper"`, "<xs:simpleType", paper + "<xs:simpleType"},
			required, "compatible    field n added, required",
		},
		"response header": {
			[]string{`"Server" type="xs:string"`, `"Server" type="Paper"`, "<xs:simpleType", paper + "<xs:simpleType",
				`<w:output><s:body use="literal"/>`, `<w:output><s:body use="literal"/><s:header message="Headers" part="server" use="literal"/>`},
			required, "compatible    field n added, required",
		},
		"fault of a request header": {
			[]string{`"Server" type="xs:string"`, `"Server" type="Paper"`, "<xs:simpleType", paper + "<xs:simpleType",
				`part="ticket" use="literal"/>`, `part="ticket" use="literal"><s:headerfault message="Headers" part="server" use="literal"/></s:header>`},
			required, "compatible    field n added, required",
		},
		"base": {
			[]string{`<xs:complexType name="Receipt"><xs:sequence>`, paper + `<xs:complexType name="Receipt"><xs:complexContent><xs:extension base="Paper"><xs:sequence>`,
				`<!--Receipt--></xs:sequence>`, `</xs:sequence></xs:extension></xs:complexContent>`},
			required, "compatible    field n added, required",
		},
		"derived type": {
			[]string{"<xs:simpleType", strings.Replace(derived("Receipt"), `"Receipt"/>`, `"Receipt"><xs:sequence><!--new--></xs:sequence></xs:extension>`, 1) + "<xs:simpleType"},
			required, "compatible    field n added, required",
		},
		"type derived from a base that is no value": {
			[]string{`<xs:complexType name="Receipt"><xs:sequence>`, paper + `<xs:complexType name="Receipt"><xs:complexContent><xs:extension base="Paper"><xs:sequence>`,
				`<!--Receipt--></xs:sequence>`, `</xs:sequence></xs:extension></xs:complexContent>`},
			[]string{"<xs:simpleType", derived("Paper") + "<xs:simpleType"}, "compatible    added",
		},
		"type derived from a new one": {
			nil, receipt(`<xs:element name="n" type="Paper" minOccurs="0"/>`, paper+derived("Paper")),
			"compatible    added\ncompatible    field n added, optional\ncompatible    added",
		},
		"text of an element with attributes": {
			receipt(`<xs:element name="n" type="Line"/>`, `<xs:complexType name="Line"><xs:simpleContent><xs:extension base="Word"/></xs:simpleContent></xs:complexType>`+word),
			shorter, "compatible    maxLength 5000 → 4000",
		},
		"text of a type of its own in place of the inherited one": {
			receipt(`<xs:element name="n" type="Short"/>`, `<xs:complexType name="Line"><xs:simpleContent><xs:extension base="xs:token"/></xs:simpleContent></xs:complexType>`+
				`<xs:complexType name="Short"><xs:simpleContent><xs:restriction base="Line"><xs:simpleType><xs:restriction base="Word"/></xs:simpleType></xs:restriction></xs:simpleContent></xs:complexType>`+replaced(word, "xs:string", "xs:token")),
			shorter, "compatible    maxLength 5000 → 4000",
		},
		"attribute": {
			receipt(`<xs:element name="n" type="Line"/>`, `<xs:complexType name="Line"><xs:attribute name="a" type="Word"/></xs:complexType>`+word),
			shorter, "compatible    maxLength 5000 → 4000",
		},
		"base of a simple type": {
			receipt(`<xs:element name="n" type="Line"/>`, `<xs:simpleType name="Line"><xs:restriction base="Word"/></xs:simpleType>`+word),
			shorter, "compatible    maxLength 5000 → 4000",
		},
		"items of a list": {
			receipt(`<xs:element name="n" type="Line"/>`, `<xs:simpleType name="Line"><xs:list itemType="Word"/></xs:simpleType>`+word),
			shorter, "compatible    maxLength 5000 → 4000",
		},
		"part with a type": {
			[]string{`<w:part name="p" element="BuyResponse"/>`, `<w:part name="p" type="Receipt"/>`},
			[]string{"<!--Receipt-->", `<xs:element name="n" type="xs:int"/>`},
			"compatible    field n added, required",
		},
		"substitute": {
			[]string{"<!--Receipt-->", `<xs:element ref="Gift"/>`, "<xs:simpleType", substitution + "<xs:simpleType"},
			[]string{"<!--new-->", `<xs:element name="n" type="xs:int"/>`},
			"compatible    field n added, required",
		},
		"member of a union": {
			[]string{`name="total" type="xs:int"`, `name="total" type="Total"`, `<xs:simpleType name="Kind"`, union + `<xs:simpleType name="Kind"`},
			[]string{"5000", "4000"},
			"compatible    maxLength 5000 → 4000",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			old := replaced(shop, test.both...)
			report := diff.Compare(descriptionSide(t, old), descriptionSide(t, replaced(old, test.changed...)), diff.Options{})
			if got := changes(report); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func replaced(text string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, pairs[i], pairs[i+1])
	}
	return text
}

func derived(base string) string {
	return `<xs:complexType name="Special"><xs:complexContent><xs:extension base="` + base + `"/></xs:complexContent></xs:complexType>`
}

// TestDataContract asserts that an optional number and a required one are the same to the code of a data contract.
func TestDataContract(t *testing.T) {
	contract := replaced(shop, `elementFormDefault="qualified">`, `elementFormDefault="qualified">
		<xs:import namespace="http://schemas.microsoft.com/2003/10/Serialization/"/>`)
	optional := replaced(contract, `type="xs:int"/><!--`, `type="xs:int" minOccurs="0"/><!--`)
	report := diff.Compare(descriptionSide(t, optional), descriptionSide(t, contract), diff.Options{})
	if got, want := changes(report), "compatible    field total: optional → required"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestUsedPortTypes asserts that a new port type counts by its operations alone.
func TestUsedPortTypes(t *testing.T) {
	report := diff.Compare(descriptionSide(t, shop), descriptionSide(t, replaced(shop, `</w:definitions>`, depot+`</w:definitions>`)), diff.Options{Used: true})
	want := "no changes\nnot used: 1 operation and 0 types that only the new side has\n"
	if report.String() != want {
		t.Errorf("got\n%s\nwant\n%s", report, want)
	}
}

// TestUsed asserts that what only the new side has is counted, unless an operation that both have reaches it.
func TestUsed(t *testing.T) {
	larger := replaced(shop,
		"<!--operation-->", `<w:operation name="Return"><w:input message="ReturnIn"/></w:operation>`,
		"<!--bound-->", `<w:operation name="Return"><s:operation soapAction="urn:shop/Return"/><w:input><s:body use="literal"/></w:input></w:operation>`,
		`<w:message name="BuyIn">`, `<w:message name="ReturnIn"><w:part name="p" element="Return"/></w:message><w:message name="BuyIn">`,
		"<xs:simpleType", `<xs:element name="Return" type="Reason"/><xs:complexType name="Reason"/><xs:complexType name="Colour"/><xs:simpleType`,
		"<!--Item-->", `<xs:element name="colour" type="Colour" minOccurs="0"/>`)
	report := diff.Compare(descriptionSide(t, shop), descriptionSide(t, larger), diff.Options{Used: true})
	want := `type {urn:shop}Colour
  compatible    added

type {urn:shop}Item
  compatible    field colour added, optional

2 compatible, 0 incompatible
not used: 1 operation and 1 type that only the new side has
`
	if report.String() != want {
		t.Errorf("got\n%s\nwant\n%s", report, want)
	}
}

// TestOverloads asserts that overloaded operations are distinguished by their input messages.
func TestOverloads(t *testing.T) {
	overloaded := func(part string) string {
		return replaced(shop,
			`<w:input message="BuyIn"`, `<w:input name="one" message="BuyIn"`,
			"<w:input><s:body", `<w:input name="one"><s:body`,
			"<!--operation-->", `<w:operation name="Buy"><w:input name="more" message="BuyMoreIn"/></w:operation>`,
			"<!--bound-->", `<w:operation name="Buy"><s:operation soapAction="urn:shop/BuyMore"/><w:input name="more"><s:body use="literal"/></w:input></w:operation>`,
			`<w:message name="BuyIn">`, `<w:message name="BuyMoreIn"><w:part name="p" element="`+part+`"/></w:message><w:message name="BuyIn">`)
	}
	report := diff.Compare(descriptionSide(t, overloaded("Buy")), descriptionSide(t, overloaded("Ticket")), diff.Options{})
	if got := changes(report); !strings.HasPrefix(got, "incompatible  Buy(BuyMoreIn): request: element {urn:shop}Buy → {urn:shop}Ticket (wire)") {
		t.Errorf("got %q", got)
	}
}

// TestSeveralDocuments asserts that a type counts once, wherever it is reached, and that documents may be given in any
// order.
func TestSeveralDocuments(t *testing.T) {
	other := replaced(shop, `"Shop"`, `"Depot"`, "ShopS", "DepotS", `"Buy"><xs:complexType>`, `"Fetch"><xs:complexType>`, `element="Buy"`, `element="Fetch"`)
	both := func(a, b string) diff.Side {
		first, second := descriptionSide(t, a), descriptionSide(t, b)
		return diff.Side{Descriptions: []*wsdl.Description{first.Descriptions[0], second.Descriptions[0]}}
	}
	report := diff.Compare(both(shop, other), both(other, shop), diff.Options{})
	if !report.Empty() {
		t.Errorf("the order of documents makes a difference:\n%s", report)
	}
}

package bench

import (
	"encoding/xml"
	"fmt"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/web/bench/strangers/ubl"
)

//go:generate go -C ../.. run ./gen -offline -package ubl -out web/bench/strangers/ubl web/bench/strangers/ubl/invoice.xsd

// invoice is a document of UBL 2.1.
var invoice = stranger{"UBL", invoiceDocument(1000), []strangerCodec{
	newStrangerCodec("ours", func(data []byte) (*ubl.InvoiceType, error) { return ubl.UnmarshalInvoice(data, soap.ReadOptions{}) }, ubl.MarshalInvoice,
		func(v *ubl.InvoiceType) string {
			line := v.InvoiceLine[len(v.InvoiceLine)-1]
			return fmt.Sprint(len(v.InvoiceLine), line.ID, line.Item.Description, line.LineExtensionAmount, *line.InvoicedQuantity, line.Price.PriceAmount)
		}),
	newStrangerCodec("encoding-xml", unmarshalWith[plainInvoice], marshalWith[plainInvoice],
		func(v *plainInvoice) string {
			line := v.InvoiceLine[len(v.InvoiceLine)-1]
			return fmt.Sprint(len(v.InvoiceLine), line.ID, line.Item.Description, line.LineExtensionAmount, line.InvoicedQuantity, line.Price.PriceAmount)
		}),
}}

// invoiceDocument is an invoice with n lines.
func invoiceDocument(n int) string {
	var b strings.Builder
	b.WriteString(`<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"` +
		` xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>4711</cbc:ID><cbc:IssueDate>2026-11-29</cbc:IssueDate>`)
	for i := range n {
		fmt.Fprintf(&b, `<cac:InvoiceLine><cbc:ID>%d</cbc:ID><cbc:Note>Delivered to gate %d</cbc:Note><cbc:InvoicedQuantity unitCode="H87">%d</cbc:InvoicedQuantity>`+
			`<cbc:LineExtensionAmount currencyID="EUR">%d.50</cbc:LineExtensionAmount><cac:Item><cbc:Description>Hinge, brass &amp; steel, no. %d</cbc:Description>`+
			`<cbc:Name>Hinge</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">12.50</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`, i+1, i%7, i%90+1, i*12, i)
	}
	return b.String() + `</Invoice>`
}

type plainInvoice struct {
	XMLName     xml.Name    `xml:"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2 Invoice"`
	ID          string      `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 ID"`
	IssueDate   string      `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 IssueDate"`
	InvoiceLine []plainLine `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2 InvoiceLine"`
}

type plainLine struct {
	ID                  string        `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 ID"`
	Note                []string      `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 Note"`
	InvoicedQuantity    plainQuantity `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 InvoicedQuantity"`
	LineExtensionAmount plainAmount   `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 LineExtensionAmount"`
	Item                struct {
		Description []string `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 Description"`
		Name        string   `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 Name"`
	} `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2 Item"`
	Price struct {
		PriceAmount plainAmount `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2 PriceAmount"`
	} `xml:"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2 Price"`
}

type plainAmount struct {
	CurrencyID string `xml:"currencyID,attr"`
	Value      string `xml:",chardata"`
}

type plainQuantity struct {
	UnitCode string `xml:"unitCode,attr"`
	Value    string `xml:",chardata"`
}

package bench

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/web/bench/strangers/pain"
	"groupdesk/web/bench/strangers/ubl"
)

//go:generate go -C ../.. run ./gen -offline -package ubl -out web/bench/strangers/ubl web/bench/strangers/ubl/invoice.xsd
//go:generate go -C ../.. run ./gen -offline -package pain -out web/bench/strangers/pain web/bench/strangers/pain/pain.xsd

// strangers are documents that other people's schemas describe, of several hundred kilobytes. The schemas in folder
// strangers hold the part of UBL 2.1 and of ISO 20022 that the documents use. The types for encoding/xml hold the same
// values: numbers and dates as text, as ours do, and elements with their namespaces.
var strangers = []struct {
	name     string
	document string
	codecs   []strangerCodec
}{
	{"UBL", invoiceDocument(1000), []strangerCodec{
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
	}},
	{"ISO20022", transferDocument(1000), []strangerCodec{
		newStrangerCodec("ours", func(data []byte) (*pain.Document, error) { return pain.UnmarshalDocument(data, soap.ReadOptions{}) }, pain.MarshalDocument,
			func(v *pain.Document) string {
				list := v.PmtInf.CdtTrfTxInf
				last := list[len(list)-1]
				return fmt.Sprint(len(list), last.PmtID.EndToEndID, *last.Amt.InstdAmt, last.CdtrAcct.ID.IBAN.Or(""), last.RmtInf.Ustrd)
			}),
		newStrangerCodec("encoding-xml", unmarshalWith[plainTransfers], marshalWith[plainTransfers],
			func(v *plainTransfers) string {
				list := v.PmtInf.CdtTrfTxInf
				last := list[len(list)-1]
				return fmt.Sprint(len(list), last.PmtID.EndToEndID, *last.Amt.InstdAmt, *last.CdtrAcct.ID.IBAN, last.RmtInf.Ustrd)
			}),
	}},
}

// strangerCodec reads and writes one kind of document with one kind of types.
type strangerCodec struct {
	name   string
	decode func([]byte) error
	encode func() ([]byte, error) // what was decoded last
	told   func() string          // what was decoded last
}

func newStrangerCodec[T any](name string, decode func([]byte) (*T, error), encode func(*T) ([]byte, error), told func(*T) string) strangerCodec {
	var last *T
	return strangerCodec{
		name: name,
		decode: func(data []byte) (err error) {
			last, err = decode(data)
			return err
		},
		encode: func() ([]byte, error) { return encode(last) },
		told:   func() string { return told(last) },
	}
}

func unmarshalWith[T any](data []byte) (*T, error) {
	v := new(T)
	return v, xml.Unmarshal(data, v)
}

func marshalWith[T any](v *T) ([]byte, error) { return xml.Marshal(v) }

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

type plainTransfers struct {
	XMLName xml.Name `xml:"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09 Document"`
	PmtInf  struct {
		PmtInfID    string          `xml:"PmtInfId"`
		CdtTrfTxInf []plainTransfer `xml:"CdtTrfTxInf"`
	} `xml:"PmtInf"`
}

type plainTransfer struct {
	PmtID struct {
		InstrID    string `xml:"InstrId"`
		EndToEndID string `xml:"EndToEndId"`
	} `xml:"PmtId"`
	Amt struct {
		InstdAmt *plainMoney `xml:"InstdAmt"`
		EqvtAmt  *plainMoney `xml:"EqvtAmt"`
	} `xml:"Amt"`
	Cdtr struct {
		Nm string `xml:"Nm"`
	} `xml:"Cdtr"`
	CdtrAcct struct {
		ID struct {
			IBAN *string `xml:"IBAN"`
			Othr *string `xml:"Othr"`
		} `xml:"Id"`
	} `xml:"CdtrAcct"`
	RmtInf struct {
		Ustrd []string `xml:"Ustrd"`
	} `xml:"RmtInf"`
}

type plainMoney struct {
	Ccy   string `xml:"Ccy,attr"`
	Value string `xml:",chardata"`
}

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

// transferDocument orders n credit transfers.
func transferDocument(n int) string {
	var b strings.Builder
	b.WriteString(`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><PmtInf><PmtInfId>PMT-1</PmtInfId>`)
	for i := range n {
		fmt.Fprintf(&b, `<CdtTrfTxInf><PmtId><InstrId>I-%d</InstrId><EndToEndId>E2E-%d</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">%d.25</InstdAmt></Amt>`+
			`<Cdtr><Nm>Supplier %d &amp; Sons</Nm></Cdtr><CdtrAcct><Id><IBAN>NO93860111%05d</IBAN></Id></CdtrAcct><RmtInf><Ustrd>Invoice %d of November</Ustrd></RmtInf></CdtTrfTxInf>`,
			i, i, i*3, i, i, i)
	}
	return b.String() + `</PmtInf></Document>`
}

// TestStrangersAgree asserts that both kinds of types read the same of a document, also of what they write themselves:
// otherwise their times say nothing.
func TestStrangersAgree(t *testing.T) {
	for _, s := range strangers {
		ours, theirs := s.codecs[0], s.codecs[1]
		for _, c := range s.codecs {
			if err := c.decode([]byte(s.document)); err != nil {
				t.Fatalf("%s, %s: %v", s.name, c.name, err)
			}
		}
		want := theirs.told()
		if got := ours.told(); clean(got) != clean(want) {
			t.Errorf("%s: ours reads %s, encoding/xml %s", s.name, got, want)
		}
		for _, c := range s.codecs {
			written, err := c.encode()
			if err == nil {
				err = theirs.decode(written)
			}
			if got := theirs.told(); err != nil || got != want {
				t.Errorf("%s: what %s writes is read as %s, %v, want %s", s.name, c.name, got, err, want)
			}
		}
	}
}

// clean leaves out what Go prints around optional values.
func clean(text string) string {
	return strings.NewReplacer("{", "", "}", "", " true", "").Replace(text)
}

// BenchmarkStrangers reads and writes documents of schemas that are not ours.
func BenchmarkStrangers(b *testing.B) {
	for _, s := range strangers {
		document := []byte(s.document)
		for _, c := range s.codecs {
			b.Run(s.name+"/decode/"+c.name, func(b *testing.B) {
				b.SetBytes(int64(len(document)))
				b.ReportAllocs()
				for b.Loop() {
					if err := c.decode(document); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.Run(s.name+"/encode/"+c.name, func(b *testing.B) {
				if err := c.decode(document); err != nil {
					b.Fatal(err)
				}
				b.ReportAllocs()
				for b.Loop() {
					if _, err := c.encode(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

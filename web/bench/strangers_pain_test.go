package bench

import (
	"encoding/xml"
	"fmt"
	"strings"

	"groupdesk/gen/soap"
	"groupdesk/web/bench/strangers/pain"
)

//go:generate go -C ../.. run ./gen -offline -package pain -out web/bench/strangers/pain web/bench/strangers/pain/pain.xsd

// transfers is a document of ISO 20022.
var transfers = stranger{"ISO20022", transferDocument(1000), []strangerCodec{
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
}}

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

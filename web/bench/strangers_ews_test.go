package bench

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/web/bench/strangers/ews"
)

//go:generate go -C ../.. run ./gen -offline -package ews -out web/bench/strangers/ews web/bench/strangers/ews/messages.xsd

// foundItems is a response of Exchange Web Services.
var foundItems = stranger{"EWS", foundItemsDocument(1000), []strangerCodec{
	newStrangerCodec("ours", func(data []byte) (*ews.FindItemResponseType, error) {
		return ews.UnmarshalFindItemResponse(data, soap.ReadOptions{})
	}, ews.MarshalFindItemResponse,
		func(v *ews.FindItemResponseType) string {
			response := v.ResponseMessages.Items[0].FindItemResponseMessage
			folder := response.RootFolder
			list := folder.Items.Items
			message, meeting := list[len(list)-2].Message, list[len(list)-1].CalendarItem
			return fmt.Sprint(response.ResponseClass, response.ResponseCode.Or(""), folder.IndexedPagingOffset.Or(0), folder.IncludesLastItemInRange.Or(false), len(list),
				message.ItemID.ID, message.Size.Or(0), message.DateTimeSent.Or(soap.DateTime{}).Time, message.From.Mailbox.Name.Or(""), message.IsRead.Or(false),
				meeting.Subject.Or(""), meeting.Sensitivity.Or(""), meeting.End.Or(soap.DateTime{}).Time, meeting.Organizer.Mailbox.EmailAddress.Or(""))
		}),
	newStrangerCodec("encoding-xml", unmarshalWith[plainFoundItems], marshalWith[plainFoundItems],
		func(v *plainFoundItems) string {
			response := v.ResponseMessages.FindItemResponseMessage[0]
			folder := response.RootFolder
			list := folder.Items.List
			message, meeting := list[len(list)-2], list[len(list)-1]
			return fmt.Sprint(response.ResponseClass, response.ResponseCode, *folder.IndexedPagingOffset, *folder.IncludesLastItemInRange, len(list),
				message.ItemID.ID, message.Size, message.DateTimeSent, message.From.Mailbox.Name, *message.IsRead,
				meeting.Subject, meeting.Sensitivity, *meeting.End, meeting.Organizer.Mailbox.EmailAddress)
		}),
}}

// foundItemsDocument is the answer to a search that found n items: every fourth is a meeting, the others are messages.
func foundItemsDocument(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<m:FindItemResponse xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">`+
		`<m:ResponseMessages><m:FindItemResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>`+
		`<m:RootFolder IndexedPagingOffset="%d" TotalItemsInView="%d" IncludesLastItemInRange="true"><t:Items>`, n, n)
	for i := range n {
		kind, class := "Message", "IPM.Note"
		if i%4 == 3 {
			kind, class = "CalendarItem", "IPM.Appointment"
		}
		fmt.Fprintf(&b, `<t:%s><t:ItemId Id="AAMkADk2ZTU0YmYyLTQ4MjAtNGE2Mi1hYmU4LWE0MTU3%08dAAA=" ChangeKey="CQAAABYAAADx%06dqTP"/><t:ParentFolderId Id="AAMkADk2ZTU0YmYyLTQ4MjAtNGE2MiAuAAAAAAB=" ChangeKey="AQAAAA=="/>`+
			`<t:ItemClass>%s</t:ItemClass><t:Subject>Offer %d: hinges &amp; handles</t:Subject><t:Sensitivity>Normal</t:Sensitivity><t:Size>%d</t:Size><t:IsDraft>false</t:IsDraft><t:IsFromMe>%t</t:IsFromMe>`+
			`<t:DateTimeSent>2026-11-%02dT08:15:%02dZ</t:DateTimeSent><t:DateTimeCreated>2026-11-%02dT08:16:%02dZ</t:DateTimeCreated><t:DisplayTo>Kari Nordmann; Ola Nordmann</t:DisplayTo><t:HasAttachments>%t</t:HasAttachments>`,
			kind, i, i, class, i, 4000+i*7, i%5 == 0, i%28+1, i%60, i%28+1, i%60, i%3 == 0)
		mailbox := fmt.Sprintf(`<t:Mailbox><t:Name>Supplier %d</t:Name><t:EmailAddress>sales%d@supplier.example</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType></t:Mailbox>`, i, i)
		if kind == "Message" {
			fmt.Fprintf(&b, `<t:From>%s</t:From><t:IsRead>%t</t:IsRead></t:Message>`, mailbox, i%2 == 0)
		} else {
			fmt.Fprintf(&b, `<t:Start>2026-12-%02dT09:00:00Z</t:Start><t:End>2026-12-%02dT10:30:00Z</t:End><t:IsAllDayEvent>false</t:IsAllDayEvent><t:Location>Room %d</t:Location>`+
				`<t:Organizer>%s</t:Organizer></t:CalendarItem>`, i%28+1, i%28+1, i%9, mailbox)
		}
	}
	return b.String() + `</t:Items></m:RootFolder></m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse>`
}

type plainFoundItems struct {
	XMLName          xml.Name `xml:"http://schemas.microsoft.com/exchange/services/2006/messages FindItemResponse"`
	ResponseMessages struct {
		DeleteItemResponseMessage []plainMessage `xml:"DeleteItemResponseMessage"`
		FindItemResponseMessage   []struct {
			plainMessage
			RootFolder *plainFolder `xml:"RootFolder"`
		} `xml:"FindItemResponseMessage"`
	} `xml:"ResponseMessages"`
}

type plainMessage struct {
	ResponseClass      string `xml:"ResponseClass,attr"`
	MessageText        string `xml:"MessageText,omitempty"`
	ResponseCode       string `xml:"ResponseCode,omitempty"`
	DescriptiveLinkKey *int   `xml:"DescriptiveLinkKey"`
}

type plainFolder struct {
	IndexedPagingOffset     *int        `xml:"IndexedPagingOffset,attr"`
	NumeratorOffset         *int        `xml:"NumeratorOffset,attr"`
	AbsoluteDenominator     *int        `xml:"AbsoluteDenominator,attr"`
	IncludesLastItemInRange *bool       `xml:"IncludesLastItemInRange,attr"`
	TotalItemsInView        *int        `xml:"TotalItemsInView,attr"`
	Items                   *plainItems `xml:"http://schemas.microsoft.com/exchange/services/2006/types Items"`
	Groups                  *struct {
		GroupedItems []struct {
			GroupIndex string     `xml:"GroupIndex"`
			Items      plainItems `xml:"Items"`
		} `xml:"GroupedItems"`
	} `xml:"http://schemas.microsoft.com/exchange/services/2006/types Groups"`
}

// plainItems keeps the order of items, whatever their kind.
type plainItems struct {
	List []plainItem `xml:",any"`
}

// plainItem is an item of the kind that its name says; what only some kinds have is a pointer.
type plainItem struct {
	XMLName         xml.Name
	ItemID          *plainID        `xml:"ItemId"`
	ParentFolderID  *plainID        `xml:"ParentFolderId"`
	ItemClass       string          `xml:"ItemClass,omitempty"`
	Subject         string          `xml:"Subject,omitempty"`
	Sensitivity     string          `xml:"Sensitivity,omitempty"`
	Size            int             `xml:"Size"`
	IsDraft         bool            `xml:"IsDraft"`
	IsFromMe        bool            `xml:"IsFromMe"`
	DateTimeSent    time.Time       `xml:"DateTimeSent"`
	DateTimeCreated time.Time       `xml:"DateTimeCreated"`
	DisplayTo       string          `xml:"DisplayTo,omitempty"`
	HasAttachments  bool            `xml:"HasAttachments"`
	From            *plainRecipient `xml:"From"`
	IsRead          *bool           `xml:"IsRead"`
	Start           *time.Time      `xml:"Start"`
	End             *time.Time      `xml:"End"`
	IsAllDayEvent   *bool           `xml:"IsAllDayEvent"`
	Location        *string         `xml:"Location"`
	Organizer       *plainRecipient `xml:"Organizer"`
}

type plainID struct {
	ID        string `xml:"Id,attr"`
	ChangeKey string `xml:"ChangeKey,attr,omitempty"`
}

type plainRecipient struct {
	Mailbox struct {
		Name         string `xml:"Name,omitempty"`
		EmailAddress string `xml:"EmailAddress,omitempty"`
		RoutingType  string `xml:"RoutingType,omitempty"`
	} `xml:"Mailbox"`
}

package soap_test

import "groupdesk/gen/soap"

// The types here are shaped as generated code is, so that the tests go through what generated code uses.

const sampleSpace = "http://www.superoffice.net/ws/crm/NetServer/Services86"

const arraysSpace = "http://schemas.microsoft.com/2003/10/Serialization/Arrays"

func sampleName(local string) soap.Name { return soap.Name{Space: sampleSpace, Local: local} }

type group struct {
	Value   soap.OptNil[string]
	Tooltip soap.OptNil[string]
	ID      int32
	Rank    int16
	Deleted int16
}

var groupMembers = []soap.Member{
	{Space: sampleSpace, Local: "Value"},
	{Space: sampleSpace, Local: "Tooltip"},
	{Space: sampleSpace, Local: "Id"},
	{Space: sampleSpace, Local: "Rank"},
	{Space: sampleSpace, Local: "Deleted"},
}

func (v *group) EncodeXML(w *soap.Writer) {
	soap.WriteOptNil(w, sampleSpace, "Value", v.Value, (*soap.Writer).String)
	soap.WriteOptNil(w, sampleSpace, "Tooltip", v.Tooltip, (*soap.Writer).String)
	w.Int(sampleSpace, "Id", v.ID)
	w.Short(sampleSpace, "Rank", v.Rank)
	w.Short(sampleSpace, "Deleted", v.Deleted)
}

func (v *group) DecodeXML(r *soap.Reader) {
	members := r.Members(groupMembers)
	for r.Child() {
		switch members.Index(r) {
		case 0:
			v.Value = soap.ReadOptNil(r, (*soap.Reader).String)
		case 1:
			v.Tooltip = soap.ReadOptNil(r, (*soap.Reader).String)
		case 2:
			v.ID = r.Int()
		case 3:
			v.Rank = r.Short()
		case 4:
			v.Deleted = r.Short()
		}
	}
}

func writeGroup(w *soap.Writer, space, local string, v *group) {
	if v == nil {
		w.Nil(space, local)
		return
	}
	w.StartType(space, local, sampleName("UserGroup"))
	v.EncodeXML(w)
	w.End()
}

func readGroup(r *soap.Reader) *group {
	v := new(group)
	v.DecodeXML(r)
	return v
}

// groupList is an array: its items are repeated.
type groupList struct{ UserGroup []*group }

var groupListMembers = []soap.Member{{Space: sampleSpace, Local: "UserGroup", Repeated: true}}

func (v *groupList) EncodeXML(w *soap.Writer) {
	soap.WriteList(w, sampleSpace, "UserGroup", v.UserGroup, writeGroup)
}

func (v *groupList) DecodeXML(r *soap.Reader) {
	members := r.Members(groupListMembers)
	for r.Child() {
		if members.Index(r) == 0 {
			v.UserGroup = append(v.UserGroup, readGroup(r))
		}
	}
}

func writeGroupList(w *soap.Writer, space, local string, v *groupList) {
	w.StartType(space, local, sampleName("ArrayOfUserGroup"))
	v.EncodeXML(w)
	w.End()
}

// ids is an array whose items are in a namespace of their own.
type ids struct{ Int []int32 }

var idsMembers = []soap.Member{{Space: arraysSpace, Local: "int", Repeated: true}}

func (v *ids) EncodeXML(w *soap.Writer) {
	soap.WriteList(w, arraysSpace, "int", v.Int, (*soap.Writer).Int)
}

func (v *ids) DecodeXML(r *soap.Reader) {
	members := r.Members(idsMembers)
	for r.Child() {
		if members.Index(r) == 0 {
			v.Int = append(v.Int, r.Int())
		}
	}
}

func writeIDs(w *soap.Writer, space, local string, v *ids) {
	w.StartType(space, local, soap.Name{Space: arraysSpace, Local: "ArrayOfint"})
	v.EncodeXML(w)
	w.End()
}

// one is a body element with a single parameter.
type one[T any] struct {
	local string
	value soap.OptNil[T]
	write func(*soap.Writer, string, string, T)
	read  func(*soap.Reader) T
}

func (v *one[T]) EncodeXML(w *soap.Writer) {
	soap.WriteOptNil(w, sampleSpace, v.local, v.value, v.write)
}

func (v *one[T]) DecodeXML(r *soap.Reader) {
	members := r.Members([]soap.Member{{Space: sampleSpace, Local: v.local}})
	for r.Child() {
		if members.Index(r) == 0 {
			v.value = soap.ReadOptNil(r, v.read)
		}
	}
}

func groupParameter(local string, v *group) *one[*group] {
	p := &one[*group]{local: local, write: writeGroup, read: readGroup}
	if v != nil {
		p.value = soap.OptNilOf(v)
	}
	return p
}

// nothing is a body element without content.
type nothing struct{}

func (nothing) EncodeXML(*soap.Writer)   {}
func (nothing) DecodeXML(r *soap.Reader) { r.Skip() }

// requestHeaders are the header blocks of a request.
type requestHeaders struct {
	ApplicationToken soap.OptNil[string]
	Ticket           soap.Opt[string]
}

func (v *requestHeaders) EncodeHeader(w *soap.Writer) {
	soap.WriteOptNil(w, sampleSpace, "ApplicationToken", v.ApplicationToken, (*soap.Writer).String)
	if ticket, ok := v.Ticket.Get(); ok {
		w.StartType(sampleSpace, "Credentials", sampleName("SoCredentials"))
		w.String(sampleSpace, "Ticket", ticket)
		w.End()
	}
}

func (v *requestHeaders) DecodeHeader(r *soap.Reader) bool {
	switch r.Name() {
	case sampleName("ApplicationToken"):
		v.ApplicationToken = soap.ReadOptNil(r, (*soap.Reader).String)
	case sampleName("Credentials"):
		members := r.Members([]soap.Member{{Space: sampleSpace, Local: "Ticket"}})
		for r.Child() {
			if members.Index(r) == 0 {
				v.Ticket = soap.OptOf(r.String())
			}
		}
	default:
		return false
	}
	return true
}

// replyHeaders are the header blocks of a response.
type replyHeaders struct {
	Message   soap.OptNil[string] // of ExceptionInfo
	Succeeded soap.Opt[bool]
}

func (v *replyHeaders) EncodeHeader(w *soap.Writer) {
	soap.WriteOptNil(w, sampleSpace, "ExceptionInfo", v.Message, func(w *soap.Writer, space, local, text string) {
		w.Start(space, local)
		w.String(space, "Message", text)
		w.Nil(space, "StackTrace")
		w.End()
	})
	w.Nil(sampleSpace, "ExtraInfo")
	soap.WriteOpt(w, sampleSpace, "Succeeded", v.Succeeded, (*soap.Writer).Bool)
	w.Nil(sampleSpace, "TimeZone")
}

func (v *replyHeaders) DecodeHeader(r *soap.Reader) bool {
	switch r.Name() {
	case sampleName("ExceptionInfo"):
		v.Message = soap.ReadOptNil(r, func(r *soap.Reader) string {
			text := ""
			members := r.Members([]soap.Member{{Space: sampleSpace, Local: "Message"}})
			for r.Child() {
				if members.Index(r) == 0 {
					text = r.String()
				}
			}
			return text
		})
	case sampleName("Succeeded"):
		v.Succeeded = soap.ReadOpt(r, (*soap.Reader).Bool)
	default:
		return false
	}
	return true
}

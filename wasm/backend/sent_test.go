package backend_test

import (
	"errors"
	"strings"
	"testing"

	"groupdesk/gen/soap"
	"groupdesk/wasm/admin"
	"groupdesk/wasm/backend"
	"groupdesk/wasm/backend/backendtest"
)

// good are the answers of a service that does what it is asked for.
var good = map[string]soap.Response{
	"AuthenticateUsernamePassword": message(yes, `<AuthenticateResponse><Credentials><Ticket>7T:x</Ticket></Credentials><AuthenticationSucceeded>true</AuthenticationSucceeded></AuthenticateResponse>`),
	"GetAllUserGroups":             message(yes, `<GetAllUserGroupsResponse><Response/></GetAllUserGroupsResponse>`),
	"GetUserGroup":                 message(yes, `<GetUserGroupResponse><Response><Value>Old</Value><Id>5</Id></Response></GetUserGroupResponse>`),
	"CreateUserGroup":              message(yes, `<CreateUserGroupResponse><Response><Id>0</Id></Response></CreateUserGroupResponse>`),
	"SaveUserGroup":                message(yes, `<SaveUserGroupResponse><Response><Id>5</Id></Response></SaveUserGroupResponse>`),
	"DeleteUserGroup":              message(yes, `<DeleteUserGroupResponse/>`),
	"GetAssociatesByGroup":         message(yes, `<GetAssociatesByGroupResponse><Response/></GetAssociatesByGroupResponse>`),
}

// trouble is a way in which a call can fail. In those that are unanswered the service has said nothing.
type trouble struct {
	name       string
	answer     func(operation string) (soap.Response, error)
	unanswered bool
}

var troubles = []trouble{
	{"no connection", broken(errors.New("connection refused")), true},
	{"time out", broken(&soap.TransportError{Kind: soap.Timeout, Err: errors.New("late")}), true},
	{"given up", broken(&soap.TransportError{Kind: soap.Cancelled, Err: errors.New("stopped")}), true},
	{"cut off", answering(200, "text/xml", "<s:Envelope"), true},
	{"a page", answering(200, "text/html", "<!DOCTYPE html>"), true},
	{"a gateway", answering(503, "text/html", "<!DOCTYPE html>"), true},
	{"no service", answering(404, "text/html", "<!DOCTYPE html>"), false},
	{"exception", func(operation string) (soap.Response, error) {
		return message(no+exception("SoDuplicateException", "taken", ""), "<"+operation+"Response/>"), nil
	}, false},
	{"fault", func(string) (soap.Response, error) {
		return message("", `<s:Fault><faultcode>s:Server</faultcode><faultstring>sorry</faultstring></s:Fault>`), nil
	}, false},
}

func broken(err error) func(string) (soap.Response, error) {
	return func(string) (soap.Response, error) { return soap.Response{}, err }
}

func answering(status int, contentType, body string) func(string) (soap.Response, error) {
	return func(string) (soap.Response, error) {
		return soap.Response{Status: status, ContentType: contentType, Body: []byte(body)}, nil
	}
}

// troubled is a transport on which one operation fails.
type troubled struct {
	trouble
	at string
}

func (w troubled) RoundTrip(_ soap.Cancellation, q *soap.Request) (*soap.Response, error) {
	operation := q.Action[strings.LastIndexByte(q.Action, '/')+1:]
	answer, err := good[operation], error(nil)
	if operation == w.at {
		answer, err = w.answer(operation)
	}
	if err != nil {
		return nil, err
	}
	return &answer, nil
}

var old = admin.Group{ID: 5, Name: "Old"}

// A failure says whether the write itself was sent: only then may it have happened.
func TestSent(t *testing.T) {
	for _, test := range []struct {
		name  string
		steps string // the operations that it calls
		write string // the one that writes
		call  func(*backendtest.Backend) error
	}{
		{"connect", "AuthenticateUsernamePassword", "", func(b *backendtest.Backend) error {
			_, err := b.Connect(admin.Credentials{Ticket: "7T:x"})
			return err
		}},
		{"list", "GetAllUserGroups", "", func(b *backendtest.Backend) error {
			_, err := b.List()
			return err
		}},
		{"members", "GetAssociatesByGroup", "", func(b *backendtest.Backend) error {
			_, err := b.Members(5)
			return err
		}},
		{"create", "CreateUserGroup SaveUserGroup", "SaveUserGroup", func(b *backendtest.Backend) error {
			_, err := b.Create(admin.Group{Name: "New"})
			return err
		}},
		{"save", "GetUserGroup SaveUserGroup", "SaveUserGroup", func(b *backendtest.Backend) error {
			_, err := b.Save(old, admin.Group{ID: 5, Name: "New"})
			return err
		}},
		{"delete and move", "DeleteUserGroup", "DeleteUserGroup", func(b *backendtest.Backend) error {
			_, err := b.DeleteAndMove(5, 6)
			return err
		}},
	} {
		if err := test.call(backendtest.Over(troubled{}, backend.Config{Service: folder})); err != nil {
			t.Errorf("%s without trouble: %v", test.name, err)
		}
		for _, at := range strings.Fields(test.steps) {
			for _, trouble := range troubles {
				t.Run(test.name+" "+at+" "+trouble.name, func(t *testing.T) {
					f := failure(t, test.call(backendtest.Over(troubled{trouble, at}, backend.Config{Service: folder})))
					if want := at == test.write; f.Sent != want || f.Unconfirmed() != (want && trouble.unanswered) {
						t.Errorf("sent %v, unconfirmed %v: %+v", f.Sent, f.Unconfirmed(), f)
					}
				})
			}
		}
	}
}

// What ends a write before it is sent, and an answer to one that lacks its result.
func TestSentInOtherWays(t *testing.T) {
	empty := trouble{answer: func(string) (soap.Response, error) { return message(yes, `<SaveUserGroupResponse/>`), nil }}
	for _, test := range []struct {
		name string
		wire troubled
		call func(*backendtest.Backend) (admin.Saved, error)
		kind admin.Kind
		sent bool
	}{
		{"created with what XML cannot carry", troubled{}, func(b *backendtest.Backend) (admin.Saved, error) {
			return b.Create(admin.Group{Name: "a\x01b"})
		}, admin.Invalid, false},
		{"saved with what XML cannot carry", troubled{}, func(b *backendtest.Backend) (admin.Saved, error) {
			return b.Save(old, admin.Group{ID: 5, Name: "Old", Description: "a\x01b"})
		}, admin.Invalid, false},
		{"changed by someone else", troubled{}, func(b *backendtest.Backend) (admin.Saved, error) {
			return b.Save(admin.Group{ID: 5, Name: "Older"}, admin.Group{ID: 5})
		}, admin.ChangedByOther, false},
		{"created without a result", troubled{empty, "SaveUserGroup"}, func(b *backendtest.Backend) (admin.Saved, error) {
			return b.Create(admin.Group{Name: "New"})
		}, admin.Truncated, true},
		{"saved without a result", troubled{empty, "SaveUserGroup"}, func(b *backendtest.Backend) (admin.Saved, error) {
			return b.Save(old, admin.Group{ID: 5, Name: "New"})
		}, admin.Truncated, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := test.call(backendtest.Over(test.wire, backend.Config{Service: folder}))
			if f := wantKind(t, err, test.kind); f.Sent != test.sent {
				t.Errorf("sent %v", f.Sent)
			}
		})
	}
}

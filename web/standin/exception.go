package standin

import (
	"errors"
	"fmt"

	"groupdesk/web/standin/store"
)

// exception is an error as NetServer reports it, wrapped in the answer's headers or as a fault. The type names are
// NetServer's; which of them is raised when, and with which text, is undocumented where no comment says otherwise: a client
// must show the text and judge by the type.
type exception struct {
	Type       string // the .NET name with its namespace
	Source     string
	Message    string
	Friendly   string // "": the same as Message
	Inner      *exception
	Parameters []parameter
}

// parameter is one key and value of an exception, such as a field's name and what is wrong with its value.
type parameter struct{ Key, Value string }

// Error is the text meant for users.
func (e *exception) Error() string {
	if e.Friendly != "" {
		return e.Friendly
	}
	return e.Message
}

const (
	exceptions     = "SuperOffice.Exceptions." // the namespace of NetServer's own types
	sourceCore     = "SoCore"
	sourceDatabase = "SoDataBase"
)

// errSession answers every missing, unknown or expired ticket alike, so that a client
// cannot tell which it was. The text is documented for failed sign-ins.
func errSession() error {
	return &exception{Type: exceptions + "SoSessionException", Source: sourceCore, Message: "Authentication failed!"}
}

func errApplicationToken() error {
	return &exception{Type: exceptions + "SoSessionException", Source: sourceCore, Message: "The application token is not valid."}
}

func errRights(verb string) error {
	return &exception{Type: exceptions + "SoSentryException", Source: sourceDatabase,
		Message: "You do not have the rights to " + verb + " UserGroup."}
}

// errField says what is wrong with the field of a carrier.
func errField(field, text string, inner *exception) error {
	return &exception{Type: exceptions + "SoValidationException", Source: sourceDatabase,
		Message: "Validation failed", Friendly: text, Inner: inner,
		Parameters: []parameter{{field, text}}}
}

func errNotFound(id int32) error {
	return &exception{Type: exceptions + "SoNotFoundException", Source: sourceDatabase,
		Message: fmt.Sprintf("There is no user group with the id %d.", id)}
}

func errArgument(text string) error {
	return &exception{Type: exceptions + "SoInvalidArgumentException", Source: sourceCore, Message: text}
}

func errDuplicate(taken *store.DuplicateError) error {
	return &exception{Type: exceptions + "SoDuplicateException", Source: sourceDatabase,
		Message: fmt.Sprintf("A user group with this name exists already: %q (id %d).", taken.Name, taken.ID)}
}

// asException makes any error one that NetServer could report.
func asException(err error) *exception {
	var e *exception
	if errors.As(err, &e) {
		return e
	}
	return &exception{Type: exceptions + "SoDbAccessException", Source: sourceDatabase,
		Message: "The database could not be used.", Inner: &exception{Type: "System.Data.DataException", Message: echo(err.Error())}}
}

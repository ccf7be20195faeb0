package standin

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"groupdesk/gen/soap"
)

// Namespaces of fault codes and of the detail.
const (
	nsAddressing = "http://schemas.microsoft.com/ws/2005/05/addressing/none"
	nsDispatcher = "http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher"
	nsDetail     = "http://schemas.datacontract.org/2004/07/System.ServiceModel"
)

var (
	actionNotSupported    = soap.Name{Space: nsAddressing, Local: "ActionNotSupported"}
	deserializationFailed = soap.Name{Space: nsDispatcher, Local: "DeserializationFailed"}
	internalServiceFault  = soap.Name{Space: nsDispatcher, Local: "InternalServiceFault"}
	mustUnderstand        = soap.Name{Space: soap.NamespaceSOAP11, Local: "MustUnderstand"}
)

// fault answers an error of the operation in WCF's words.
func fault(err error, operation string) *soap.Fault {
	var (
		action *soap.ActionError
		must   *soap.MustUnderstandError
		body   *soap.BodyError
		value  *soap.ValueError
		syntax *soap.SyntaxError
	)
	switch {
	case errors.As(err, &action):
		return wcfFault(actionNotSupported, actionText(action))
	case errors.As(err, &must):
		return wcfFault(mustUnderstand, mustText(must))
	case errors.As(err, &body):
		return wcfFault(internalServiceFault, bodyText(body))
	case errors.As(err, &value):
		return wcfFault(deserializationFailed, formatterText(value.Path, valueText(value), operation))
	case errors.As(err, &syntax):
		return wcfFault(deserializationFailed, formatterText(syntax.Path, syntaxText(syntax), operation))
	}
	return exceptionFault(asException(err))
}

// maxEcho bounds what a fault repeats of a request, in UTF-16 code units. WCF repeats all of it, even a megabyte.
const maxEcho = 500

// echo is a text of the request as a fault repeats it.
func echo(text string) string {
	if short := cut(text, maxEcho); short != text {
		return short + "…"
	}
	return text
}

func wcfFault(code soap.Name, text string) *soap.Fault {
	return &soap.Fault{Code: code, Reason: text, Lang: "en-US", Status: 500}
}

func actionText(e *soap.ActionError) string {
	return "The message with Action '" + echo(e.Action) + "' cannot be processed at the receiver, due to a ContractFilter mismatch at the EndpointDispatcher." +
		" This may be because of either a contract mismatch (mismatched Actions between sender and receiver) or a binding/security mismatch between the sender and the receiver." +
		"  Check that sender and receiver have the same contract and the same binding (including security requirements, e.g. Message, Transport, None)."
}

func mustText(e *soap.MustUnderstandError) string {
	return fmt.Sprintf("The header '%s' from the namespace '%s' was not understood by the recipient of this message, causing the message to not be processed."+
		"  This error typically indicates that the sender of this message has enabled a communication protocol that the receiver cannot process."+
		"  Please ensure that the configuration of the client's binding is consistent with the service's binding. ", echo(e.Block.Local), echo(e.Block.Space))
}

func bodyText(e *soap.BodyError) string {
	return fmt.Sprintf("Error in deserializing body of request message for operation '%s'. OperationFormatter encountered an invalid Message body."+
		" Expected to find node type 'Element' with name '%s' and namespace '%s'. Found node type 'Element' with name '%s' and namespace '%s'",
		e.Want.Local, e.Want.Local, e.Want.Space, echo(e.GotTag), echo(e.Got.Space))
}

// formatterText wraps what is wrong at path, which begins with Envelope, Body
// and the operation. Outside of the parameters it is the message that fails.
func formatterText(path []soap.Name, text, operation string) string {
	const formatter = "The formatter threw an exception while trying to deserialize the message: "
	if len(path) < 4 || path[1].Local != "Body" {
		return formatter + "Error in deserializing body of request message for operation '" + operation + "'. " + text
	}
	parameter := path[3]
	return fmt.Sprintf("%sThere was an error while trying to deserialize parameter %s:%s."+
		" The InnerException message was 'There was an error deserializing the object of type %s. %s'.  Please see InnerException for more details.",
		formatter, echo(parameter.Space), echo(parameter.Local), clrParameter(parameter.Local), text)
}

// clrParameter is the .NET type of a parameter. The carrier's is a guess.
func clrParameter(name string) string {
	switch name {
	case "UserGroup":
		return "SuperOffice.Services86.UserGroup"
	case "UserGroupIds":
		return "System.Int32[]"
	case "IncludeDeleted":
		return "System.Boolean"
	case "UserGroupId", "UserGroupToDelete", "UserGroupToMoveTo", "GroupId", "Type":
		return "System.Int32"
	}
	return "System.String"
}

func valueText(e *soap.ValueError) string {
	clr := map[string]string{"boolean": "Boolean", "short": "Int16", "int": "Int32"}[e.Type.Local]
	if clr == "" {
		return fmt.Sprintf("Invalid enum value '%s' cannot be deserialized into type 'SuperOffice.%s'.", echo(e.Value), e.Type.Local)
	}
	return fmt.Sprintf("The value '%s' cannot be parsed as the type '%s'.", echo(e.Value), clr)
}

// syntaxText says what the XML reader found. Where the text ends too early it lists the open elements, innermost first.
func syntaxText(e *soap.SyntaxError) string {
	if e.Kind != soap.Truncated {
		return strings.ToUpper(e.Message[:1]) + echo(e.Message[1:]) + fmt.Sprintf(". Line %d.", e.Line)
	}
	var open []string
	for _, name := range slices.Backward(e.Path) {
		open = append(open, name.Local)
	}
	return "Unexpected end of file. Following elements are not closed: " + echo(strings.Join(open, ", ")) + "."
}

// exceptionFault is an exception that is not wrapped, with its detail as with includeExceptionDetailInFaults.
func exceptionFault(e *exception) *soap.Fault {
	f := wcfFault(internalServiceFault, e.Message)
	detail, err := soap.EncodeRaw(soap.Name{Space: nsDetail, Local: "ExceptionDetail"}, exceptionDetail{e}, soap.WriteOptions{Style: soap.WCF})
	if err == nil { // else a text holds what XML cannot represent, and the fault has no detail
		f.Detail = detail
	}
	return f
}

// exceptionDetail writes an exception as WCF's ExceptionDetail.
type exceptionDetail struct{ exception *exception }

// EncodeXML writes the content of the open element.
func (d exceptionDetail) EncodeXML(w *soap.Writer) {
	w.Nil(nsDetail, "HelpLink")
	if inner := d.exception.Inner; inner == nil {
		w.Nil(nsDetail, "InnerException")
	} else {
		w.Start(nsDetail, "InnerException")
		exceptionDetail{inner}.EncodeXML(w)
		w.End()
	}
	w.String(nsDetail, "Message", d.exception.Message)
	w.Nil(nsDetail, "StackTrace")
	w.String(nsDetail, "Type", d.exception.Type)
}

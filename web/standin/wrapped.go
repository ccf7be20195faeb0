package standin

import (
	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
)

// answerHeaders are the headers of an answer to a call that ended with err, which may be nil. Where exceptions are not
// wrapped, the error that it returns is the answer instead.
func (s *Server) answerHeaders(err error) (services86.UserResponseHeaders, error) {
	if err != nil && s.config.Unwrapped {
		return services86.UserResponseHeaders{}, asException(err)
	}
	headers := services86.UserResponseHeaders{
		ExceptionInfo: soap.OptNilNull[*services86.SoExceptionInfo](),
		ExtraInfo:     soap.OptNilNull[*services86.SoExtraInfo](),
		Succeeded:     soap.OptOf(err == nil),
		TimeZone:      soap.OptNilNull[*services86.SoTimeZone](),
	}
	if err != nil {
		headers.ExceptionInfo = soap.OptNilOf(asException(err).info(true))
	}
	return headers, nil
}

// info is the exception as it is sent. An inner one is what .NET made: it has neither a text for users nor a source.
func (e *exception) info(outer bool) *services86.SoExceptionInfo {
	info := &services86.SoExceptionInfo{
		Message:        soap.OptNilOf(e.Message),
		StackTrace:     soap.OptNilNull[string](),
		FriendlyText:   soap.OptNilNull[string](),
		ExceptionType:  soap.OptNilOf(e.Type),
		Source:         soap.OptNilNull[string](),
		InnerException: soap.OptNilNull[*services86.SoExceptionInfo](),
		Parameters:     soap.OptNilNull[*services86.SoExceptionInfoParameters](),
	}
	if outer {
		info.FriendlyText, info.Source = soap.OptNilOf(e.Error()), soap.OptNilOf(e.Source)
	}
	if e.Inner != nil {
		info.InnerException = soap.OptNilOf(e.Inner.info(false))
	}
	if len(e.Parameters) > 0 {
		info.Parameters = soap.OptNilOf(parameters(e.Parameters))
	}
	return info
}

func parameters(list []parameter) *services86.SoExceptionInfoParameters {
	sent := &services86.SoExceptionInfoParameters{}
	for _, p := range list {
		sent.SoExceptionInfoParametersKeyValuePair = append(sent.SoExceptionInfoParametersKeyValuePair,
			services86.SoExceptionInfoParametersKeyValuePair{Key: soap.NilOf(p.Key), Value: soap.NilOf(p.Value)})
	}
	return sent
}
